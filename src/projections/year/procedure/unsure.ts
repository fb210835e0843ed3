import type { Step } from "../../../rules/calendar/procedure.js";
import { factsRead } from "../../../rules/engine/conditions/condition.js";
import type { Classification } from "../classified.js";
import type { YearContext } from "../context.js";
import { grouped } from "../table.js";
import { declaredFor, type Turn } from "./turns.js";

/** Subjects of one review of whom it is not known whether steps concern them. */
export interface Unsure {
  /** The organisation whose review it is. */
  readonly organisation: string;
  /** The period under review. */
  readonly period: string;
  readonly steps: readonly Step[];
  /** The subjects, such as `member:m-07`. */
  readonly keys: readonly string[];
  /** The names of the facts that would say it. */
  readonly missing: readonly string[];
}

/** The steps that are not judged because facts are missing, together where the same facts would say it. */
export const unsureOf = (
  context: YearContext,
  classified: readonly Classification[],
  turns: readonly Turn[],
): Unsure[] => {
  const byKey = new Map(classified.map((each) => [each.key, each]));
  const rows = turns.flatMap(({ organisation, period, key, subject, step, why }) => {
    const each = byKey.get(key);
    if (why !== "facts-missing" || each === undefined) return [];
    const { facts, rulesInUse } = each;
    const missing = declaredFor(context, subject.kind, period)
      .flatMap((asked) =>
        asked.step !== step || asked.when === undefined
          ? []
          : factsRead(asked.when, rulesInUse.ruleSet.lists),
      )
      .filter((fact) => facts.get(fact)?.value === undefined);
    return missing.length === 0 ? [] : [{ organisation, period, step, key, missing }];
  });
  const together = grouped(rows, ({ organisation, period, missing }) => [
    JSON.stringify([organisation, period, missing]),
  ]);
  return [...together.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const { organisation, period, missing } = first;
    const steps = [...new Set(all.map(({ step }) => step))];
    return [{ organisation, period, steps, keys: [...new Set(all.map(({ key }) => key))], missing }];
  });
};
