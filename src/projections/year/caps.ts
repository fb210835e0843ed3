import { type CapVerdict, capVerdict, capVerdicts, type Tally } from "../../rules/caps/cap.js";
import { capAsRead, type SettledCap, underEvery } from "../../rules/caps/cap-as-read.js";
import { capOfPart, type PartOfGroup } from "../../rules/caps/cap-of-part.js";
import { judge } from "../../rules/engine/conditions/condition.js";
import type { Tri } from "../../rules/engine/conditions/tri.js";
import type { Ratio } from "../../rules/engine/conditions/vocabulary.js";
import type { Cap } from "../../rules/engine/rule-set.js";
import { applies } from "../../rules/engine/rules-in-use.js";
import type { GivenLevel } from "../streams/authored.js";
import { type CapGroup, capGroupsOf, partsBy } from "./cap-groups.js";
import { type Classification, levelAt, type Stage, stages } from "./classified.js";
import type { YearContext } from "./context.js";
import { grouped } from "./table.js";

/** Whether a cap counts a subject: by its kind and by the cap's condition, heads included. */
const countedBy = (
  { subject: kind, where }: Cap,
  { subject, facts, rulesInUse: inUse }: Classification,
): Tri => {
  if (subject.kind !== kind) return "fails";
  return where === undefined ? "holds" : judge(where, facts, inUse);
};

const isHead = ({ facts }: Classification): boolean => facts.get("post.head")?.value === true;

/** A cap on one group under one option of each choice that nobody made. */
export interface CapReadingOnGroup extends PartOfGroup {
  /** The choices that nobody made, each with its option in this reading; empty if every choice is made. */
  readonly under: Readonly<Record<string, string>>;
  /** Whether heads are counted with the others. */
  readonly heads: SettledCap["heads"];
  /** The figures of the levels that surely count. */
  readonly verdict: CapVerdict;
  /** Whether the cap holds for the whole group. */
  readonly holds: Tri;
}

/** A cap applied to one group at one stage. It never names a subject as the one in excess. */
export interface CapOnGroup extends PartOfGroup {
  /** The cap, as the rule set has it. */
  readonly cap: Cap;
  /** Whether the rule is switched on. If it is off, there are figures and no verdict. */
  readonly on: boolean;
  /** An organisation, a declared group, or a title within an organisation. */
  readonly group: string;
  /** Whether it counts proposed or decided levels. */
  readonly stage: Stage;
  /** Whether the cap holds for the whole group under every reading. Unknown if readings differ. */
  readonly holds: Tri;
  /** The cap under each option of the choices that nobody made, the strictest first. */
  readonly readings: readonly CapReadingOnGroup[];
  /** The figures of the first reading: the base of the clause first, then the bases used in practice. */
  readonly verdicts: readonly CapVerdict[];
  /** A recorded decision that raised the ratio. */
  readonly extendedBy?: string;
  /** A recorded decision that raises the ratio further than the clause allows. It has no effect. */
  readonly tooLarge?: { readonly ratio: Ratio; readonly by: string };
  /** Keys of the subjects with counted levels, by the first reading, which counts most of them. */
  readonly subjects: readonly string[];
  /** Keys of the subjects for which it is unknown whether the cap counts them. */
  readonly unsettledSubjects: readonly string[];
  /** The events of the counted levels. */
  readonly from: readonly string[];
}

const tallyOf = (levels: readonly GivenLevel[], cap: Cap): Tally => {
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
): Pick<CapOnGroup, "extendedBy" | "tooLarge"> & { readonly ratio: Ratio } => {
  if (extended === undefined) return { ratio };
  return extendedTo !== undefined && isAtMost(extended.ratio, extendedTo)
    ? { ratio: extended.ratio, extendedBy: extended.by }
    : { ratio, tooLarge: { ratio: extended.ratio, by: extended.by } };
};

/** Whether a subject without a level may still get one. The rules give none to whoever is exempt. */
const mayBeRated = ({ listed, outcome }: Classification): boolean =>
  listed && outcome.kind !== "not-reviewed" && outcome.kind !== "not-classified";

/** A group at one stage, by what the record says of each subject. */
interface GroupAtStage {
  readonly counted: readonly Classification[];
  readonly unsettled: readonly Classification[];
  readonly unrated: readonly Classification[];
}

const groupAt = (cap: Cap, { members }: CapGroup, stage: Stage): GroupAtStage => {
  const by = grouped(members, (each) => {
    const counts = countedBy(cap, each);
    if (levelAt(each, stage) !== undefined) return [counts];
    return counts !== "fails" && mayBeRated(each) ? ["unrated"] : [];
  });
  return {
    counted: by.get("holds") ?? [],
    unsettled: by.get("unknown") ?? [],
    unrated: by.get("unrated") ?? [],
  };
};

/** The subjects that a reading of a cap counts: all, or all but heads. */
const withoutHeads = (all: readonly Classification[], { heads }: SettledCap): readonly Classification[] =>
  heads === "counted" ? all : all.filter((each) => !isHead(each));

const verdictAt = (cap: Cap, group: CapGroup, stage: Stage, context: YearContext): CapOnGroup | undefined => {
  const atStage = groupAt(cap, group, stage);
  const { ratio, ...decisions } = ratioFor(cap, group);
  const inUse = context.rulesInUseFor(group.judgedBy);
  const asRead = capAsRead(cap, inUse.parameters);
  const readings = asRead.map(({ under, cap: settled }): CapReadingOnGroup => {
    const part = {
      tally: tallyOf(levelsAt(withoutHeads(atStage.counted, settled), stage), cap),
      unsettled: tallyOf(levelsAt(withoutHeads(atStage.unsettled, settled), stage), cap),
      unrated: withoutHeads(atStage.unrated, settled).length + group.absent,
    };
    const verdict = capVerdict(part.tally, ratio, settled.reading, settled.rounding);
    return { under, heads: settled.heads, ...part, verdict, holds: capOfPart(part, verdict) };
  });
  const [[first], [read]] = [readings, asRead];
  if (first === undefined || read === undefined) return undefined;
  const { tally, unsettled, unrated, verdict } = first;
  if (tally.rated === 0 && unsettled.rated === 0) return undefined;
  const counted = withoutHeads(atStage.counted, read.cap);
  return {
    cap,
    on: applies(cap, inUse),
    group: group.id,
    stage,
    tally,
    unsettled,
    unrated,
    holds: underEvery(readings.map(({ holds }) => holds)),
    readings,
    verdicts: capVerdicts(tally, ratio, verdict.reading, verdict.rounding),
    ...decisions,
    subjects: counted.map(({ key }) => key),
    unsettledSubjects: withoutHeads(atStage.unsettled, read.cap).map(({ key }) => key),
    from: levelsAt(counted, stage).map(({ by }) => by),
  };
};

/** Applies each cap of the rule set to each group, for proposed and for decided levels. */
export const capsOf = (context: YearContext, classification: readonly Classification[]): CapOnGroup[] =>
  context.options.under.caps.flatMap((cap) => {
    const population = classification.filter(({ subject }) => subject.kind === cap.subject);
    return capGroupsOf(cap, context, population).flatMap((group) =>
      stages.flatMap((stage) => verdictAt(cap, group, stage, context) ?? []),
    );
  });

/** Rated subjects that a cap counts but no group of its scope contains, by base organisation. */
interface Ungrouped {
  readonly cap: Cap;
  readonly base: string;
  readonly subjects: readonly string[];
  readonly from: readonly string[];
}

/** Subjects without a group that a cap in force would count under some reading. */
export const ungroupedOf = (context: YearContext, classification: readonly Classification[]): Ungrouped[] =>
  context.options.under.caps.flatMap((cap) => {
    if (cap.scope === "base-organisation") return [];
    const rated = classification.filter(
      (each) => each.final !== undefined && countedBy(cap, each) === "holds",
    );
    const inGroups = new Set(capGroupsOf(cap, context, rated).flatMap(({ members }) => members));
    const left = rated.filter((each) => !inGroups.has(each));
    return partsBy(left, ({ organisation }) => context.baseOf(organisation)).flatMap(([base, there]) => {
      const inUse = context.rulesInUseFor(base);
      const [read] = capAsRead(cap, inUse.parameters);
      const here = read === undefined ? there : withoutHeads(there, read.cap);
      if (!applies(cap, inUse) || here.length === 0) return [];
      const from = levelsAt(here, "decided").map(({ by }) => by);
      return [{ cap, base, subjects: here.map(({ key }) => key), from }];
    });
  });
