import {
  type CapReading,
  type CapVerdict,
  capVerdict,
  capVerdicts,
  type Tally,
} from "../../rules/caps/cap.js";
import { capAsRead, type SettledCap } from "../../rules/caps/cap-as-read.js";
import { capOfPart, goodNeeded, type PartOfGroup } from "../../rules/caps/cap-of-part.js";
import { capStateOf, type JudgedCapState } from "../../rules/caps/cap-state.js";
import { judge } from "../../rules/engine/conditions/condition.js";
import type { Tri } from "../../rules/engine/conditions/tri.js";
import type { Ratio } from "../../rules/engine/conditions/vocabulary.js";
import type { Cap } from "../../rules/engine/rule-set.js";
import { applies } from "../../rules/engine/rules-in-use.js";
import type { Fraction } from "../../rules/rubrics/fraction.js";
import type { GivenLevel } from "../streams/authored.js";
import { type CapGroup, capGroupsOf, partsBy } from "./cap-groups.js";
import { type Classification, levelAt, type Stage, stages } from "./classified.js";
import type { YearContext } from "./context.js";
import { grouped } from "./table.js";
import { partReasons, type RecordedBase, recordedBases } from "./whole-group.js";
import { mayChangeGroup } from "./withheld-entries.js";

/**
 * Why a cap is open: levels not on record, who may not count, a choice that nobody made, withheld entries, or a part of
 * a group.
 */
export const openCapReasons = ["unrated", "unsettled", "choice", "withheld", ...partReasons] as const;
export type OpenCapReason = (typeof openCapReasons)[number];

/** Why a cap is not judged: no clause was read, nobody adopted it, or no group contains these subjects. */
export const notJudgedReasons = ["no-clause", "not-applied", "no-group"] as const;
export type NotJudgedReason = (typeof notJudgedReasons)[number];

/** How much of a group is counted. */
export interface CapCoverage {
  /** The number of subjects with a counted level. */
  readonly counted: number;
  /** The number of subjects of the group on record that have a level or may get one. */
  readonly known: number;
  /** For a base organisation: the number of cells with a counted level, and of cells on record. */
  readonly cells?: { readonly counted: number; readonly known: number };
}

/** A cap on one group under one option of each choice that nobody made. */
export interface CapReadingOnGroup extends PartOfGroup {
  /** The choices that nobody made, each with its option in this reading; empty if every choice is made. */
  readonly under: Readonly<Record<string, string>>;
  /** Whether heads are counted with the others. */
  readonly heads: SettledCap["heads"];
  /** The figures of the levels that surely count. */
  readonly verdict: CapVerdict;
  /** The state of the cap on the whole group. */
  readonly state: JudgedCapState;
  /** The least number of further good subjects that brings the group within the cap, if a number does. */
  readonly goodNeeded?: number;
}

/** The levels of one group at one stage that a cap counts. */
interface CountedGroup {
  /** The kind of the subjects. */
  readonly subject: Cap["subject"];
  /** An organisation, a declared group, or a title within an organisation. */
  readonly group: string;
  /** Whether it counts proposed or decided levels. */
  readonly stage: Stage;
  /** The counted levels. */
  readonly tally: Tally;
  /** Keys of the subjects with counted levels, by the first reading, which counts most of them. */
  readonly subjects: readonly string[];
  /** Keys of the subjects for which it is unknown whether the cap counts them. */
  readonly unsettledSubjects: readonly string[];
  /** The events of the counted levels. */
  readonly from: readonly string[];
}

/** A cap that is judged on one group at one stage. It never names a subject as the one in excess. */
export interface JudgedCap extends CountedGroup, PartOfGroup {
  /** The cap, as the rule set has it. */
  readonly cap: Cap;
  /** Within or over the cap for the whole group under every reading; open if that is not certain. */
  readonly state: JudgedCapState;
  /** Why it is open; empty if it is not. */
  readonly open: readonly OpenCapReason[];
  /** How much of the group is counted. */
  readonly coverage: CapCoverage;
  /** The cap under each option of the choices that nobody made, the strictest first. */
  readonly readings: readonly CapReadingOnGroup[];
  /** The figures of the first reading: the base of the clause first, then the bases used in practice. */
  readonly verdicts: readonly CapVerdict[];
  /** A recorded decision that raised the ratio. */
  readonly extendedBy?: string;
  /** A recorded decision that raises the ratio further than the clause allows. It has no effect. */
  readonly tooLarge?: { readonly ratio: Ratio; readonly by: string };
}

/** Shares of excellent levels on which nothing is judged. */
export interface NotJudgedCap extends CountedGroup {
  /** The cap that is not applied; undefined if the rule set has none. */
  readonly cap?: Cap;
  readonly state: "not-judged";
  /** Why it is not judged. */
  readonly why: NotJudgedReason;
  /** Excellent subjects and the base, by each reading. */
  readonly shares: Readonly<Record<CapReading, Fraction>>;
}

/** A cap on one group at one stage: judged, or figures alone. */
export type CapOnGroup = JudgedCap | NotJudgedCap;

/** Whether a cap is judged on its group. */
export const isJudged = (onGroup: CapOnGroup): onGroup is JudgedCap => onGroup.state !== "not-judged";

/** Whether a cap counts a subject: by its kind and by the cap's condition, heads included. */
const countedBy = (
  { subject: kind, where }: Cap,
  { subject, facts, rulesInUse: inUse }: Classification,
): Tri => {
  if (subject.kind !== kind) return "fails";
  return where === undefined ? "holds" : judge(where, facts, inUse);
};

const isHead = ({ facts }: Classification): boolean => facts.get("post.head")?.value === true;

const tallyOf = (levels: readonly GivenLevel[], cap: Pick<Cap, "counted" | "base">): Tally => {
  const number = (level: string): number => levels.filter((given) => given.level === level).length;
  return { excellent: number(cap.counted), good: number(cap.base), rated: levels.length };
};

const levelsAt = (population: readonly Classification[], stage: Stage): GivenLevel[] =>
  population.flatMap((each) => levelAt(each, stage) ?? []);

const isAtMost = ([n, d]: Ratio, [most, of]: Ratio): boolean => n * of <= most * d;

/** The ratio that applies: raised by a recorded decision, up to the limit of the clause. */
const ratioFor = (
  { ratio, extendedTo }: Cap,
  { extended }: CapGroup,
): Pick<JudgedCap, "extendedBy" | "tooLarge"> & { readonly ratio: Ratio } => {
  if (extended === undefined) return { ratio };
  return extendedTo !== undefined && isAtMost(extended.ratio, extendedTo)
    ? { ratio: extended.ratio, extendedBy: extended.by }
    : { ratio, tooLarge: { ratio: extended.ratio, by: extended.by } };
};

/** Whether a subject without a level may still get one: the rules exempt it from none, and nobody decided on none. */
const mayBeRated = ({ listed, notRated, outcome }: Classification): boolean =>
  listed && notRated === undefined && outcome.kind !== "not-reviewed" && outcome.kind !== "not-classified";

/** A group at one stage, by what the record says of each subject. */
interface GroupAtStage {
  readonly counted: readonly Classification[];
  readonly unsettled: readonly Classification[];
  readonly unrated: readonly Classification[];
}

const groupAt = (cap: Cap, { members, maybe, base }: CapGroup, stage: Stage): GroupAtStage => {
  const placeOf = (each: Classification, counts: Tri): Tri | "unrated" | "nowhere" => {
    if (counts === "fails") return "nowhere";
    if (levelAt(each, stage) !== undefined) return counts;
    // A committee declares the groups of those whom it rates.
    return base === undefined || mayBeRated(each) ? "unrated" : "nowhere";
  };
  const by = grouped(members, (each) => [placeOf(each, countedBy(cap, each))]);
  const others = grouped(maybe, (each) => [
    placeOf(each, countedBy(cap, each) === "fails" ? "fails" : "unknown"),
  ]);
  const inPlace = (place: string): Classification[] => [
    ...(by.get(place) ?? []),
    ...(others.get(place) ?? []),
  ];
  return { counted: inPlace("holds"), unsettled: inPlace("unknown"), unrated: inPlace("unrated") };
};

/** The subjects that a reading of a cap counts: all, or all but heads. */
const withoutHeads = (all: readonly Classification[], { heads }: SettledCap): readonly Classification[] =>
  heads === "counted" ? all : all.filter((each) => !isHead(each));

const sharesOf = ({ excellent, good, rated }: Tally): NotJudgedCap["shares"] => ({
  "of-good": [excellent, good],
  "of-good-or-better": [excellent, excellent + good],
  "of-rated": [excellent, rated],
});

/** Figures on which nothing is judged; undefined if nobody has a level. */
const notJudged = (
  why: NotJudgedReason,
  of: Pick<Cap, "subject" | "counted" | "base">,
  group: string,
  population: readonly Classification[],
  stage: Stage,
): Omit<NotJudgedCap, "cap"> | undefined => {
  const rated = population.filter((each) => levelAt(each, stage) !== undefined);
  if (rated.length === 0) return undefined;
  const levels = levelsAt(rated, stage);
  const tally = tallyOf(levels, of);
  return {
    subject: of.subject,
    group,
    stage,
    state: "not-judged",
    why,
    tally,
    shares: sharesOf(tally),
    subjects: rated.map(({ key }) => key),
    unsettledSubjects: [],
    from: levels.map(({ by }) => by),
  };
};

const coverageOf = (
  { subject, scope }: Cap,
  { base, absent }: CapGroup,
  counted: readonly Classification[],
  others: number,
): CapCoverage => {
  const cells = new Set(counted.map(({ organisation }) => organisation));
  return {
    counted: counted.length,
    known: counted.length + others + absent,
    ...(base === undefined || scope !== "base-organisation" || subject !== "member"
      ? {}
      : { cells: { counted: cells.size, known: Math.max(cells.size, base.cells.length) } }),
  };
};

const judgedAt = (cap: Cap, group: CapGroup, stage: Stage, context: YearContext): JudgedCap | undefined => {
  const atStage = groupAt(cap, group, stage);
  const { ratio, ...decisions } = ratioFor(cap, group);
  const part = group.base?.part ?? [];
  const withheld = mayChangeGroup(context, group.judgedBy);
  const asRead = capAsRead(cap, context.rulesInUseFor(group.judgedBy).parameters);
  const readings = asRead.map(({ under, cap: settled }): CapReadingOnGroup => {
    const known = {
      tally: tallyOf(levelsAt(withoutHeads(atStage.counted, settled), stage), cap),
      unsettled: tallyOf(levelsAt(withoutHeads(atStage.unsettled, settled), stage), cap),
      unrated: withoutHeads(atStage.unrated, settled).length + group.absent,
      whole: part.length === 0 && !withheld,
    };
    const verdict = capVerdict(known.tally, ratio, settled.reading, settled.rounding);
    const needed = goodNeeded(verdict);
    return {
      under,
      heads: settled.heads,
      ...known,
      verdict,
      state: withheld ? "open" : capStateOf(capOfPart(known, verdict)),
      ...(needed === undefined ? {} : { goodNeeded: needed }),
    };
  });
  const [[first], [read]] = [readings, asRead];
  if (first === undefined || read === undefined) return undefined;
  const { tally, unsettled, unrated, whole, verdict } = first;
  if (tally.rated === 0 && unsettled.rated === 0) return undefined;
  const states = new Set(readings.map(({ state }) => state));
  const state = states.size === 1 ? first.state : "open";
  const counted = withoutHeads(atStage.counted, read.cap);
  return {
    cap,
    subject: cap.subject,
    group: group.id,
    stage,
    state,
    open:
      state === "open"
        ? [
            ...(unrated > 0 ? (["unrated"] as const) : []),
            ...(unsettled.rated > 0 ? (["unsettled"] as const) : []),
            ...(states.size > 1 ? (["choice"] as const) : []),
            ...(withheld ? (["withheld"] as const) : []),
            ...part,
          ]
        : [],
    coverage: coverageOf(cap, group, counted, unsettled.rated + unrated - group.absent),
    tally,
    unsettled,
    unrated,
    whole,
    readings,
    verdicts: capVerdicts(tally, ratio, verdict.reading, verdict.rounding),
    ...decisions,
    subjects: counted.map(({ key }) => key),
    unsettledSubjects: withoutHeads(atStage.unsettled, read.cap).map(({ key }) => key),
    from: levelsAt(counted, stage).map(({ by }) => by),
  };
};

/** A cap on every group of the year, and on those whom no group contains, by base organisation. */
const onGroups = (
  cap: Cap,
  context: YearContext,
  classification: readonly Classification[],
  recorded: (base: string) => RecordedBase,
): CapOnGroup[] => {
  const { baseOf, rulesInUseFor } = context;
  const population = classification.filter(({ subject }) => subject.kind === cap.subject);
  const counts = (each: Classification): boolean => countedBy(cap, each) === "holds";
  const isOn = (judgedBy: string): boolean => applies(cap, rulesInUseFor(judgedBy));
  const figures = (...of: Parameters<typeof notJudged>): CapOnGroup[] => {
    const found = notJudged(...of);
    return found === undefined ? [] : [{ ...found, cap }];
  };
  const groups = capGroupsOf(cap, context, population, recorded);
  const inGroups = new Set(groups.flatMap(({ members }) => members));
  const left = cap.scope === "base-organisation" ? [] : population.filter((each) => !inGroups.has(each));
  return [
    ...groups.flatMap((group) =>
      stages.flatMap((stage) =>
        isOn(group.judgedBy)
          ? (judgedAt(cap, group, stage, context) ?? [])
          : figures("not-applied", cap, group.id, group.members.filter(counts), stage),
      ),
    ),
    ...partsBy(left.filter(counts), ({ organisation }) => baseOf(organisation)).flatMap(([base, there]) => {
      const [read] = capAsRead(cap, rulesInUseFor(base).parameters);
      const here = read === undefined ? there : withoutHeads(there, read.cap);
      const why = isOn(base) ? "no-group" : "not-applied";
      return stages.flatMap((stage) => figures(why, cap, base, here, stage));
    }),
  ];
};

/** What practice counts where no clause on the cap of members was read. */
const inPractice = { subject: "member", counted: "excellent", base: "good" } as const;

/**
 * Applies each cap of the rule set to each group, for proposed and for decided levels. If the rule set has no cap
 * on members, the shares of each base organisation stand there as figures alone.
 */
export const capsOf = (context: YearContext, classification: readonly Classification[]): CapOnGroup[] => {
  const { caps } = context.options.under;
  const recorded = recordedBases(context, classification);
  const members = classification.filter(({ subject }) => subject.kind === "member");
  return caps.some(({ subject }) => subject === "member")
    ? caps.flatMap((cap) => onGroups(cap, context, classification, recorded))
    : partsBy(members, ({ organisation }) => context.baseOf(organisation)).flatMap(([base, there]) =>
        stages.flatMap((stage) => notJudged("no-clause", inPractice, base, there, stage) ?? []),
      );
};
