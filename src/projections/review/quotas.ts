import type { Quota } from "../../rules/engine/rule-set.js";
import { applies } from "../../rules/engine/rules-in-use.js";
import type { Ratio } from "../../rules/engine/vocabulary.js";
import { type CapVerdict, capVerdicts, type Tally } from "../../rules/quota/cap.js";
import type { YearContext } from "../year/context.js";
import type { Classification } from "./classified.js";
import { levelAt, type Stage, stages } from "./levels.js";
import { countedBy, groupsOf, type QuotaGroup } from "./quota-groups.js";
import type { GivenLevel } from "./subject.js";

/** A cap held against one group at one stage. It never says who is too many. */
export interface QuotaVerdict {
  /** The cap, as the rule set has it. */
  readonly quota: Quota;
  /** Whether the rule is switched on; where it is not, the figures stand and nothing is judged. */
  readonly on: boolean;
  /** An organisation, a declared group, or a title within an organisation. */
  readonly group: string;
  /** Whether proposed or decided levels are counted. */
  readonly stage: Stage;
  /** How many got which level. */
  readonly tally: Tally;
  /** Those of whom nobody knows whether the cap counts them. They are in no figure. */
  readonly unsettled: Tally;
  /** The clause's own reading first, then the readings seen in practice. */
  readonly verdicts: readonly CapVerdict[];
  /** A recorded decision that raised the ratio. */
  readonly extendedBy?: string;
  /** A recorded decision that would raise it further than the clause allows: it counts for nothing. */
  readonly tooLarge?: { readonly ratio: Ratio; readonly by: string };
  /** Keys of those whose levels are counted. */
  readonly subjects: readonly string[];
  /** Keys of those of whom nobody knows whether the cap counts them. */
  readonly unsettledSubjects: readonly string[];
  /** The events that gave the levels counted. */
  readonly from: readonly string[];
}

const tallyOf = (levels: readonly GivenLevel[], quota: Quota): Tally => {
  const number = (level: string): number => levels.filter((given) => given.level === level).length;
  return { excellent: number(quota.counted), good: number(quota.base), rated: levels.length };
};

const levelsAt = (population: readonly Classification[], stage: Stage): GivenLevel[] =>
  population.flatMap((each) => levelAt(each, stage) ?? []);

const isAtMost = ([n, d]: Ratio, [most, of]: Ratio): boolean => n * of <= most * d;

/** The ratio that counts: raised by a recorded decision, as far as the clause lets it be raised. */
const ratioFor = (
  { ratio, extendedTo }: Quota,
  { extended }: QuotaGroup,
): Pick<QuotaVerdict, "extendedBy" | "tooLarge"> & { readonly ratio: Ratio } => {
  if (extended === undefined) return { ratio };
  return extendedTo !== undefined && isAtMost(extended.ratio, extendedTo)
    ? { ratio: extended.ratio, extendedBy: extended.by }
    : { ratio, tooLarge: { ratio: extended.ratio, by: extended.by } };
};

const verdictAt = (
  quota: Quota,
  group: QuotaGroup,
  stage: Stage,
  context: YearContext,
): QuotaVerdict | undefined => {
  const rated = group.members.filter((each) => levelAt(each, stage) !== undefined);
  const counted = rated.filter((each) => countedBy(quota, each) === "holds");
  const unsettled = rated.filter((each) => countedBy(quota, each) === "unknown");
  if (counted.length === 0 && unsettled.length === 0) return undefined;
  const { ratio, ...decisions } = ratioFor(quota, group);
  const tally = tallyOf(levelsAt(counted, stage), quota);
  return {
    quota,
    on: applies(quota, context.boundFor(group.judgedBy)),
    group: group.id,
    stage,
    tally,
    unsettled: tallyOf(levelsAt(unsettled, stage), quota),
    verdicts: capVerdicts(tally, ratio, quota.reading, quota.rounding),
    ...decisions,
    subjects: counted.map(({ key }) => key),
    unsettledSubjects: unsettled.map(({ key }) => key),
    from: levelsAt(counted, stage).map(({ by }) => by),
  };
};

/** Every cap of the rule set against every group, for what was proposed and for what was decided. */
export const quotasOf = (context: YearContext, classification: readonly Classification[]): QuotaVerdict[] =>
  context.options.under.quotas.flatMap((quota) => {
    const population = classification.filter(({ subject }) => subject.kind === quota.subject);
    return groupsOf(quota, context, population).flatMap((group) =>
      stages.flatMap((stage) => verdictAt(quota, group, stage, context) ?? []),
    );
  });

/** Those whom a cap counts and who are rated, in no group of its scope, by base organisation. */
export interface Ungrouped {
  readonly quota: Quota;
  readonly base: string;
  readonly subjects: readonly string[];
  readonly from: readonly string[];
}

/** Whom a cap that is switched on would count, had they been put into a group. */
export const ungroupedOf = (context: YearContext, classification: readonly Classification[]): Ungrouped[] =>
  context.options.under.quotas.flatMap((quota) => {
    if (quota.scope === "base-organisation") return [];
    const rated = classification.filter(
      (each) => countedBy(quota, each) === "holds" && levelsAt([each], "decided").length > 0,
    );
    const grouped = new Set(groupsOf(quota, context, rated).flatMap(({ members }) => members));
    const left = rated.filter((each) => !grouped.has(each));
    const bases = [...new Set(left.map(({ organisation }) => context.baseOf(organisation)))].sort();
    return bases.flatMap((base) => {
      if (!applies(quota, context.boundFor(base))) return [];
      const here = left.filter(({ organisation }) => context.baseOf(organisation) === base);
      const from = levelsAt(here, "decided").map(({ by }) => by);
      return [{ quota, base, subjects: here.map(({ key }) => key), from }];
    });
  });
