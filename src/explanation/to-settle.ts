import { supplyText } from "../findings/supply-text.js";
import type { Classification } from "../projections/year/classified.js";
import type { YearContext } from "../projections/year/context.js";
import { settlesChoice, settlesFact, type ToSettle } from "../projections/year/open-entries.js";
import { supplyOfGap } from "../projections/year/supply.js";
import { headings } from "./headings.js";
import { type Line, line, type Rendering } from "./lines.js";
import type { OpenQuestion } from "./open-questions.js";

/** One thing that leaves a level open, with what settles it. */
export interface Unsettled extends ToSettle {
  /** A missing fact, a choice that nobody made, or a level that the rules leave to the committee. */
  readonly what: "fact" | "choice" | "level";
  /** The name of the fact or of the parameter. Absent for the level. */
  readonly name?: string;
}

/** What leaves a level open: missing facts, reasons, and choices that nobody made. */
interface OpenParts {
  readonly unknown: readonly string[];
  readonly open: readonly OpenQuestion[];
  readonly choices: readonly string[];
}

/**
 * What would settle a level: the missing facts, the choices that nobody made, and the decision where only the
 * committee can settle it.
 */
export const toSettle = (
  context: YearContext,
  each: Classification,
  { unknown, open, choices }: OpenParts,
): readonly Unsettled[] => {
  const facts = [...new Set([...unknown, ...open.flatMap(({ counted }) => counted ?? [])])];
  const byDecision = open.some(({ settledBy, counted }) => settledBy === undefined && counted === undefined);
  return [
    ...facts.map((name) => ({ what: "fact" as const, name, ...settlesFact(context, each, name) })),
    ...choices.map((name) => ({
      what: "choice" as const,
      name,
      ...settlesChoice(context, each.organisation, name),
    })),
    ...(byDecision && each.final === undefined
      ? [{ what: "level" as const, ...supplyOfGap("level"), events: [] }]
      : []),
  ];
};

/** The fields of one command together: its paper, its command, who records it, and the entries to complete. */
export const settleLines = (
  unsettled: readonly Unsettled[],
  depth: number,
  { language }: Pick<Rendering, "language">,
): Line[] => {
  const groups = new Map<string, Unsettled[]>();
  for (const each of unsettled) {
    const key = JSON.stringify([each.command, each.paper, each.recordedBy, each.or, each.events]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const fields = [...new Set(same.map(({ field }) => field))];
    const text = supplyText(first, fields, language);
    const { events } = first;
    return [
      line(
        depth,
        events.length === 0 ? text : `${text}; ${headings[language].completedBy} ← ${events.join(", ")}`,
      ),
    ];
  });
};
