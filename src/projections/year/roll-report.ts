import { compareIds } from "../../language/collation.js";
import type { Outcome } from "../../rules/engine/outcome.js";
import { type Classification, levelAt, type Stage } from "./classified.js";
import type { YearContext } from "./context.js";

/** The counts of all members on one roll: *listed = rated + exempt + not reviewed*, always. */
export interface RollReport {
  /** The cell, by id. */
  readonly organisation: string;
  /** Whether the levels are decided, or proposed because nothing was decided. */
  readonly stage: Stage;
  /** All members on the roll. */
  readonly listed: number;
  /** Those with a level. */
  readonly rated: number;
  /** Exempt from review, by the exempting rule. */
  readonly exempt: Readonly<Record<string, number>>;
  /** Listed and without a level, by reason: a rule, or `no-level`. */
  readonly notReviewed: Readonly<Record<string, number>>;
  /** Rated, by level. */
  readonly levels: Readonly<Record<string, number>>;
  /** Members without a level and without a reason. */
  readonly unaccounted: readonly string[];
}

const tally = (items: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of [...items].sort()) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};

const stageOf = (members: readonly Classification[]): Stage =>
  members.some(({ final }) => final !== undefined) ? "decided" : "proposed";

const reasonOf = (outcome: Outcome): string =>
  outcome.kind === "not-classified" ? outcome.rule : "no-level";

const rollReport = (organisation: string, members: readonly Classification[]): RollReport => {
  const listed = members.filter((member) => member.listed);
  const stage = stageOf(listed);
  const rated = listed.filter((member) => levelAt(member, stage) !== undefined);
  const rest = listed.filter((member) => levelAt(member, stage) === undefined);
  const exempt = rest.flatMap(({ outcome }) => (outcome.kind === "not-reviewed" ? [outcome.rule] : []));
  const without = rest.filter(({ outcome }) => outcome.kind !== "not-reviewed");
  return {
    organisation,
    stage,
    listed: listed.length,
    rated: rated.length,
    exempt: tally(exempt),
    notReviewed: tally(without.map(({ outcome }) => reasonOf(outcome))),
    levels: tally(rated.flatMap((member) => levelAt(member, stage)?.level ?? [])),
    unaccounted: without
      .filter(({ outcome }) => reasonOf(outcome) === "no-level")
      .map(({ subject }) => subject.id),
  };
};

/** The rolls of the year: of each cell, and of each base organisation over its cells. */
export const reportOf = (context: YearContext, classification: readonly Classification[]): RollReport[] => {
  const members = classification.filter(({ subject }) => subject.kind === "member");
  const cells = context.cells.map(({ id }) =>
    rollReport(
      id,
      members.filter(({ organisation }) => organisation === id),
    ),
  );
  const bases = [...new Set(context.cells.map(({ id }) => context.baseOf(id)))]
    .filter((base) => !context.cells.some(({ id }) => id === base))
    .sort(compareIds);
  return [
    ...bases.map((base) =>
      rollReport(
        base,
        members.filter(({ organisation }) => context.baseOf(organisation) === base),
      ),
    ),
    ...cells,
  ];
};
