import { compareIds } from "../../language/collation.js";
import type { Outcome } from "../../rules/engine/outcome.js";
import {
  type Classification,
  isCounted,
  levelAt,
  notRatedReasonOf,
  type Stage,
  stageOf,
} from "./classified.js";
import type { YearContext } from "./context.js";
import { grouped, type Table } from "./table.js";

/**
 * The stage of a roll: its levels are all decided, all only proposed, partly decided and partly proposed, or
 * nobody has proposed or decided one.
 */
export type RollStage = Stage | "partly-decided" | "none";

/**
 * The counts of all members on one roll: *listed = rated + proposed + exempt + not rated + not reviewed*, always.
 * Where each proposal is decided, this is the identity of published totals: *listed = rated + exempt + not rated +
 * not reviewed*. Who left after the decision is among the listed and the rated, here and nowhere else.
 */
export interface RollReport {
  /** The cell, by id. */
  readonly organisation: string;
  /** How far the levels of the roll are. */
  readonly stage: RollStage;
  /**
   * The members on whom the organisation's review decides: those on its roll on the day on which they are judged,
   * and those with a level who had left by then.
   */
  readonly listed: number;
  /** Those with a decided level. */
  readonly rated: number;
  /** Those with a proposed level and without a decided one. */
  readonly proposed: number;
  /** Exempt from review, by the exempting rule. */
  readonly exempt: Readonly<Record<string, number>>;
  /** Of whom a body says that they are not rated, by its reason; whoever a rule exempts from review is exempt. */
  readonly notRated: Readonly<Record<string, number>>;
  /** Listed, without a decided or proposed level, by reason: a rule, or `no-level`. */
  readonly notReviewed: Readonly<Record<string, number>>;
  /** Rated, by level. */
  readonly levels: Readonly<Record<string, number>>;
  /** Only proposed, by level. */
  readonly proposedLevels: Readonly<Record<string, number>>;
  /** Of the rated and the proposed, those who left the roll by the end of the year, by level. */
  readonly left: Readonly<Record<LeftWhen, Readonly<Record<string, number>>>>;
  /** Members on the roll at the end of the year who are counted in another organisation. They are not listed. */
  readonly elsewhere: number;
  /** Members without a level and without a reason. */
  readonly unaccounted: readonly string[];
}

/**
 * When a member left who has a level: after the decision, before it, or with a proposed level that nobody decided.
 */
type LeftWhen = "left-after" | "left-before" | "left-undecided";

const leftWhen = ({ final, listed }: Classification): LeftWhen => {
  if (final === undefined) return "left-undecided";
  return listed ? "left-after" : "left-before";
};

/** The members of a roll at one stage. */
interface RollPart {
  /** Decided, only proposed, or `none` for a roll without any level; or, among one of them, those who left. */
  readonly stage: Stage | "none" | LeftWhen;
  /** The number of members at this stage. */
  readonly count: number;
  /** The same by level. */
  readonly levels: Readonly<Record<string, number>>;
}

/**
 * The parts of a roll by stage, decided before proposed, each followed by those of its members who left. A part
 * without members is left out; a roll without any level has the single part `none`.
 */
export const partsOfRoll = ({ rated, proposed, levels, proposedLevels, left }: RollReport): RollPart[] => {
  const gone = (stage: LeftWhen): RollPart => ({
    stage,
    count: Object.values(left[stage]).reduce((sum, count) => sum + count, 0),
    levels: left[stage],
  });
  const parts: RollPart[] = [
    { stage: "decided", count: rated, levels },
    gone("left-after"),
    gone("left-before"),
    { stage: "proposed", count: proposed, levels: proposedLevels },
    gone("left-undecided"),
  ];
  const some = parts.filter(({ count }) => count > 0);
  return some.length > 0 ? some : [{ stage: "none", count: 0, levels: {} }];
};

/** The rating of an organisation itself: of a cell, or of a base organisation. */
export const ownRating = (
  { classification }: { readonly classification: Table<Classification> },
  organisation: string,
): Classification | undefined =>
  classification.of(`cell:${organisation}`) ?? classification.of(`base-organisation:${organisation}`);

const tally = (items: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of [...items].sort()) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};

const stageOfRoll = (decided: number, proposed: number): RollStage => {
  if (decided === 0) return proposed === 0 ? "none" : "proposed";
  return proposed === 0 ? "decided" : "partly-decided";
};

const reasonOf = (outcome: Outcome): string =>
  outcome.kind === "not-classified" ? outcome.rule : "no-level";

const rollReport = (
  organisation: string,
  members: readonly Classification[],
  onRoll: ReadonlySet<string>,
): RollReport => {
  const listed = members.filter(isCounted);
  const by = grouped(listed, (member) => [stageOf(member) ?? "none"]);
  const at = (stage: RollStage): readonly Classification[] => by.get(stage) ?? [];
  const standing = (each: Classification) => (each.final ?? levelAt(each, "proposed"))?.level ?? [];
  const levelsAt = (stage: Stage) => tally(at(stage).flatMap(standing));
  const gone = grouped(
    listed.filter((each) => each.left !== undefined && stageOf(each) !== undefined),
    (each) => [leftWhen(each)],
  );
  const leftAt = (when: LeftWhen) => tally((gone.get(when) ?? []).flatMap(standing));
  const here = new Set(members.map(({ subject }) => subject.id));
  const rest = at("none");
  const exempt = rest.flatMap(({ outcome }) => (outcome.kind === "not-reviewed" ? [outcome.rule] : []));
  const others = rest.filter(({ outcome }) => outcome.kind !== "not-reviewed");
  const without = others.filter((each) => notRatedReasonOf(each) === undefined);
  const [rated, proposed] = [at("decided").length, at("proposed").length];
  return {
    organisation,
    stage: stageOfRoll(rated, proposed),
    listed: listed.length,
    rated,
    proposed,
    exempt: tally(exempt),
    notRated: tally(others.flatMap((each) => notRatedReasonOf(each) ?? [])),
    notReviewed: tally(without.map(({ outcome }) => reasonOf(outcome))),
    levels: levelsAt("decided"),
    proposedLevels: levelsAt("proposed"),
    left: {
      "left-after": leftAt("left-after"),
      "left-before": leftAt("left-before"),
      "left-undecided": leftAt("left-undecided"),
    },
    elsewhere: [...onRoll].filter((member) => !here.has(member)).length,
    unaccounted: without
      .filter(({ outcome }) => reasonOf(outcome) === "no-level")
      .map(({ subject }) => subject.id),
  };
};

/** The rolls of the year: of each cell, and of each base organisation over its cells. */
export const reportOf = (context: YearContext, classification: readonly Classification[]): RollReport[] => {
  const members = classification.filter(({ subject }) => subject.kind === "member");
  const onRolls = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(
      ids.flatMap((id) =>
        context
          .rollOf(id, context.cutoff)
          .flatMap(({ member, standing }) => (standing.place === "listed" ? [member] : [])),
      ),
    );
  const cells = context.cells.map(({ id }) =>
    rollReport(
      id,
      members.filter(({ organisation }) => organisation === id),
      onRolls([id]),
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
        onRolls(context.cells.flatMap(({ id }) => (context.baseOf(id) === base ? [id] : []))),
      ),
    ),
    ...cells,
  ];
};
