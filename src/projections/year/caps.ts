import { compareIds } from "../../language/collation.js";
import { type CapVerdict, capVerdicts, type Tally } from "../../rules/caps/cap.js";
import { judge } from "../../rules/engine/conditions/condition.js";
import type { Tri } from "../../rules/engine/conditions/tri.js";
import type { Ratio } from "../../rules/engine/conditions/vocabulary.js";
import type { Cap } from "../../rules/engine/rule-set.js";
import { applies } from "../../rules/engine/rules-in-use.js";
import type { GivenLevel } from "../streams/authored.js";
import { valueOn } from "../streams/organisations.js";
import { subjectKey } from "../streams/subject-key.js";
import { type Classification, levelAt, type Stage, stages } from "./classified.js";
import type { YearContext } from "./context.js";
import { grouped } from "./table.js";

/** Subjects that are counted together for a cap. */
interface CapGroup {
  readonly id: string;
  /** The organisation with the review that chose the parameters. */
  readonly judgedBy: string;
  readonly members: readonly Classification[];
  /** A recorded decision to raise the ratio for this group. */
  readonly extended: { readonly ratio: Ratio; readonly by: string } | undefined;
}

/**
 * Whether a cap counts a subject: by its kind, by the cap's condition, and without heads if they are counted
 * apart.
 */
const countedBy = (
  { subject: kind, heads, where }: Cap,
  { subject, facts, rulesInUse: inUse }: Classification,
): Tri => {
  if (subject.kind !== kind) return "fails";
  if (heads === "apart" && facts.get("post.head")?.value === true) return "fails";
  return where === undefined ? "holds" : judge(where, facts, inUse);
};

/** The group of equivalent titles that a member's roll names on the day of reading. */
const titleGroupOf = (
  { subject, organisation }: Classification,
  { rollsOf, cutoff }: YearContext,
): string | undefined => {
  const onRoll = rollsOf(subject.id).find(({ cell }) => cell === organisation);
  return onRoll === undefined ? undefined : valueOn(onRoll.record.categories, cutoff)?.titleGroup;
};

/** Groups items by key, in order of key. An item without a key is in no group. */
const partsBy = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): [string, T[]][] =>
  [
    ...grouped(items, (item) => {
      const key = keyOf(item);
      return key === undefined ? [] : [key];
    }),
  ].sort(([a], [b]) => compareIds(a, b));

/** The groups that committees declared for the subjects of a cap. */
const declaredGroups = (
  { subject: kind }: Cap,
  { decisions }: YearContext,
  population: readonly Classification[],
): CapGroup[] => {
  const declared = decisions.committees.flatMap(({ committee, groups, caps }) =>
    groups.flatMap(({ group, subjects }) => {
      const keys = new Set(subjects.filter((subject) => subject.kind === kind).map(subjectKey));
      const members: Classification[] = [];
      return keys.size === 0
        ? []
        : [{ id: group, judgedBy: committee, keys, members, extended: caps[group] }];
    }),
  );
  const byKey = grouped(declared, ({ keys }) => [...keys]);
  for (const each of population) for (const { members } of byKey.get(each.key) ?? []) members.push(each);
  return declared.map(({ keys: _, ...group }) => group);
};

/** The groups of a cap. A subject without a group is not counted. */
const groupsOf = (cap: Cap, context: YearContext, population: readonly Classification[]): CapGroup[] => {
  if (cap.scope === "declared-group") return declaredGroups(cap, context, population);
  const bases = partsBy(population, ({ organisation }) => context.baseOf(organisation));
  const extensionOf = (base: string, group: string) =>
    context.decisions.committees
      .flatMap(({ committee, caps }) => (base === group || committee === base ? (caps[group] ?? []) : []))
      .at(-1);
  if (cap.scope === "base-organisation")
    return bases.map(([base, members]) => ({
      id: base,
      judgedBy: base,
      members,
      extended: extensionOf(base, base),
    }));
  return bases.flatMap(([base, all]) =>
    partsBy(all, (each) => titleGroupOf(each, context)).map(([title, members]) => ({
      id: `${base}/${title}`,
      judgedBy: base,
      members,
      extended: extensionOf(base, title),
    })),
  );
};

/** A cap applied to one group at one stage. It never names a subject as the one in excess. */
export interface CapOnGroup {
  /** The cap, as the rule set has it. */
  readonly cap: Cap;
  /** Whether the rule is switched on. If it is off, there are figures and no verdict. */
  readonly on: boolean;
  /** An organisation, a declared group, or a title within an organisation. */
  readonly group: string;
  /** Whether it counts proposed or decided levels. */
  readonly stage: Stage;
  /** The number of subjects at each level. */
  readonly tally: Tally;
  /** The number of subjects for which it is unknown whether the cap counts them. No figure contains them. */
  readonly unsettled: Tally;
  /** The reading of the clause first, then the readings used in practice. */
  readonly verdicts: readonly CapVerdict[];
  /** A recorded decision that raised the ratio. */
  readonly extendedBy?: string;
  /** A recorded decision that raises the ratio further than the clause allows. It has no effect. */
  readonly tooLarge?: { readonly ratio: Ratio; readonly by: string };
  /** Keys of the subjects with counted levels. */
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

const verdictAt = (cap: Cap, group: CapGroup, stage: Stage, context: YearContext): CapOnGroup | undefined => {
  const rated = group.members.filter((each) => levelAt(each, stage) !== undefined);
  const by = grouped(rated, (each) => [countedBy(cap, each)]);
  const { holds: counted = [], unknown: unsettled = [] } = Object.fromEntries(by);
  if (counted.length === 0 && unsettled.length === 0) return undefined;
  const { ratio, ...decisions } = ratioFor(cap, group);
  const tally = tallyOf(levelsAt(counted, stage), cap);
  return {
    cap,
    on: applies(cap, context.rulesInUseFor(group.judgedBy)),
    group: group.id,
    stage,
    tally,
    unsettled: tallyOf(levelsAt(unsettled, stage), cap),
    verdicts: capVerdicts(tally, ratio, cap.reading, cap.rounding),
    ...decisions,
    subjects: counted.map(({ key }) => key),
    unsettledSubjects: unsettled.map(({ key }) => key),
    from: levelsAt(counted, stage).map(({ by }) => by),
  };
};

/** Applies each cap of the rule set to each group, for proposed and for decided levels. */
export const capsOf = (context: YearContext, classification: readonly Classification[]): CapOnGroup[] =>
  context.options.under.caps.flatMap((cap) => {
    const population = classification.filter(({ subject }) => subject.kind === cap.subject);
    return groupsOf(cap, context, population).flatMap((group) =>
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

/** Subjects without a group that a cap in force would count. */
export const ungroupedOf = (context: YearContext, classification: readonly Classification[]): Ungrouped[] =>
  context.options.under.caps.flatMap((cap) => {
    if (cap.scope === "base-organisation") return [];
    const rated = classification.filter(
      (each) => each.final !== undefined && countedBy(cap, each) === "holds",
    );
    const inGroups = new Set(groupsOf(cap, context, rated).flatMap(({ members }) => members));
    const left = rated.filter((each) => !inGroups.has(each));
    return partsBy(left, ({ organisation }) => context.baseOf(organisation)).flatMap(([base, here]) => {
      if (!applies(cap, context.rulesInUseFor(base))) return [];
      const from = levelsAt(here, "decided").map(({ by }) => by);
      return [{ cap, base, subjects: here.map(({ key }) => key), from }];
    });
  });
