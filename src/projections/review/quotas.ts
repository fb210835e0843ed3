import type { Subject } from "../../events/index.js";
import {
  applies,
  type CapVerdict,
  capVerdicts,
  type Quota,
  type Ratio,
  type Tally,
} from "../../rules/index.js";
import type { YearContext } from "../year/context.js";
import { decisionsOf } from "./classification.js";
import type { Classification } from "./classified.js";
import { levelAt, type Stage, stages } from "./levels.js";
import { type GivenLevel, subjectKey } from "./subject.js";

/** A cap held against one group at one stage. It never says who is too many. */
export interface QuotaVerdict {
  readonly quota: Quota;
  /** Whether the rule is switched on; where it is not, the figures stand and nothing is judged. */
  readonly on: boolean;
  readonly group: string;
  readonly stage: Stage;
  readonly tally: Tally;
  /** The clause's own reading first, then the readings seen in practice. */
  readonly verdicts: readonly CapVerdict[];
  /** A recorded decision that raised the ratio. */
  readonly extendedBy?: string;
  /** Keys of those whose levels are counted. */
  readonly subjects: readonly string[];
  /** The events that gave the levels counted. */
  readonly from: readonly string[];
}

interface Group {
  readonly id: string;
  /** The organisation whose review says by which parameters it is judged. */
  readonly judgedBy: string;
  readonly has: (classification: Classification) => boolean;
  readonly extended: { readonly ratio: Ratio; readonly by: string } | undefined;
}

const groupsOf = (quota: Quota, context: YearContext, population: readonly Classification[]): Group[] => {
  const decided = decisionsOf(context);
  if (quota.scope === "declared-group") {
    return decided.flatMap(({ committee, groups, caps }) =>
      groups.flatMap(({ group, subjects }): Group[] => {
        const keys = new Set(subjects.filter(({ kind }) => kind === quota.subject).map(subjectKey));
        const has = ({ key }: Classification) => keys.has(key);
        return keys.size === 0 ? [] : [{ id: group, judgedBy: committee, has, extended: caps[group] }];
      }),
    );
  }
  const bases = [...new Set(population.map(({ organisation }) => context.baseOf(organisation)))].sort();
  return bases.map((base) => ({
    id: base,
    judgedBy: base,
    has: ({ organisation }) => context.baseOf(organisation) === base,
    extended: decided.flatMap(({ caps }) => caps[base] ?? []).at(-1),
  }));
};

const tallyOf = (levels: readonly GivenLevel[], quota: Quota): Tally => {
  const number = (level: string): number => levels.filter((given) => given.level === level).length;
  return { excellent: number(quota.counted), good: number(quota.base), rated: levels.length };
};

/** Every cap of the rule set against every group, for what was proposed and for what was decided. */
export const quotasOf = (context: YearContext, classification: readonly Classification[]): QuotaVerdict[] => {
  return context.options.under.quotas.flatMap((quota) => {
    const population = classification.filter(
      ({ subject }) => subject.kind === (quota.subject as Subject["kind"]),
    );
    return groupsOf(quota, context, population).flatMap((group) =>
      stages.flatMap((stage): QuotaVerdict[] => {
        const rated = population.filter((each) => group.has(each) && levelAt(each, stage) !== undefined);
        if (rated.length === 0) return [];
        const levels = rated.flatMap((each) => levelAt(each, stage) ?? []);
        const { extended } = group;
        const ratio: Ratio = extended?.ratio ?? quota.ratio;
        const tally = tallyOf(levels, quota);
        return [
          {
            quota,
            on: applies(quota, context.boundFor(group.judgedBy)),
            group: group.id,
            stage,
            tally,
            verdicts: capVerdicts(tally, ratio, quota.reading, quota.rounding),
            ...(extended === undefined ? {} : { extendedBy: extended.by }),
            subjects: rated.map(({ key }) => key),
            from: levels.map(({ by }) => by),
          },
        ];
      }),
    );
  });
};
