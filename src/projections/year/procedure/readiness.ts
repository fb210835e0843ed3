import { kindOfPeriod } from "../../../events/period.js";
import { isStep, type Step } from "../../../rules/calendar/procedure.js";
import type { Source } from "../../../rules/engine/conditions/vocabulary.js";
import type { Taker } from "../../../rules/engine/rule-set.js";
import type { Classification } from "../classified.js";
import type { YearContext } from "../context.js";
import { grouped } from "../table.js";
import { othersEntitled, takerOf } from "./takers.js";
import { asksFor } from "./turns.js";

/** A step that nobody could take but its own subject, if the review opened on the day of reading. */
export interface Unready {
  /** The organisation whose review it would be. */
  readonly organisation: string;
  readonly step: Step;
  readonly taker: Taker;
  /** The organisation of the body that takes it, where the record shows it. */
  readonly body?: string;
  /** The clause that asks for the step. */
  readonly clause: Source;
  /** The subjects for whom nobody else is entitled. */
  readonly keys: readonly string[];
  /**
   * `only-the-subject`: the subject alone is entitled; `nobody-on-record`: the record shows nobody in the body;
   * `no-body`: it does not show which organisation it is.
   */
  readonly why: "only-the-subject" | "nobody-on-record" | "no-body";
}

/** The bodies inside an organisation: the record shows who acts for them. Of bodies above it is enough to know which. */
const within: readonly Taker[] = ["cell-committee", "cell"];
const above: readonly Taker[] = ["base-committee", "superior-committee"];

/** Whether the rule set has steps for a year, a quarter or a month. */
export const hasStepsFor = ({ options }: YearContext, period: string): boolean =>
  (options.under.procedure ?? []).some(({ periods = ["year"] }) => periods.includes(kindOfPeriod(period)));

/**
 * The check before a period opens: for every step of the text somebody is entitled who is not its subject. Steps that
 * are the subject's own, and those of bodies outside the party, are not checked.
 *
 * @param period the year, a quarter or a month
 */
export const readinessFor = (
  context: YearContext,
  classified: readonly Classification[],
  period: string,
): Unready[] => {
  const kind = kindOfPeriod(period);
  const rows = classified.flatMap((each) => {
    const { key, organisation, subject, listed, outcome } = each;
    if (!listed || outcome.kind === "not-reviewed") return [];
    return (context.options.under.procedure ?? []).flatMap(
      (asked): (Unready & { readonly name: string })[] => {
        const { step, taker, of, periods = ["year"], source: clause } = asked;
        if (!isStep(step) || !of.includes(subject.kind) || !periods.includes(kind)) return [];
        if (![...within, ...above].includes(taker) || asksFor(asked, each) !== "holds") return [];
        const body = takerOf(context, taker, organisation, key);
        const others = othersEntitled(body, key);
        const why =
          body.organisation === undefined
            ? "no-body"
            : others.length > 0 || (above.includes(taker) && body.members.length === 0)
              ? undefined
              : body.members.length === 0
                ? "nobody-on-record"
                : "only-the-subject";
        if (why === undefined) return [];
        const at = body.organisation === undefined ? {} : { body: body.organisation };
        const name = JSON.stringify([organisation, step, taker, body.organisation, why]);
        return [{ organisation, step, taker, ...at, clause, keys: [key], why, name }];
      },
    );
  });
  return [...grouped(rows, ({ name }) => [name]).values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const { name: _, ...row } = first;
    return [{ ...row, keys: [first, ...rest].flatMap(({ keys }) => keys) }];
  });
};
