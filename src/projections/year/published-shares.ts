import type { EventData } from "../../events/catalogue.js";
import {
  type CountRange,
  countsWithin,
  fitsSomeBase,
  type ShareFit,
  type StatedShare,
  shareFit,
} from "../../rules/caps/printed-share.js";
import { type FigureBound, type RollTotals, ratedAtLeast } from "../../rules/caps/roll-identity.js";
import type { PublishedEntry } from "../streams/decisions.js";

/** A total that a text can name as the base of a percentage. */
type NamedBase = NonNullable<NonNullable<EventData<"ResultsPublished">["shares"]>[number]["base"]>;
/** A total that can be the base of a percentage: one that a text names, or the sum of the levels published. */
export type ShareBase = NamedBase | "levels";

/** A published percentage compared with one total. */
export interface BaseFit {
  /** The total. */
  readonly base: ShareBase;
  /** Its number, as published or as the sum of its parts. */
  readonly number: number;
  /** Present if the total was published as a bound. */
  readonly bound?: FigureBound;
  /** Whether the percentage comes out. */
  readonly fit: ShareFit;
}

/** A published percentage, compared with the totals that it can be a share of. */
export interface PublishedShare extends StatedShare {
  /** The name of a total, or of a level of another scale. */
  readonly of: string;
  /** The total of which it was said to be a share. */
  readonly base?: NamedBase | undefined;
  /** The percentage as printed, if it is recorded. */
  readonly text?: string | undefined;
  /** The total published beside it. */
  readonly count?: number | undefined;
  /** The stated base, or all totals that it could be, if they were published. */
  readonly fits: readonly BaseFit[];
  /** The totals of which it is a share, exactly, rounded or within its bound, whatever base was stated. */
  readonly shareOf: readonly BaseFit[];
}

/** A total with the numbers that it may be. */
interface PossibleBase {
  readonly base: ShareBase;
  readonly number: number;
  readonly bound?: FigureBound;
  readonly range: CountRange;
}

/** An entry's totals, with the levels of another scale as one total as far as they were counted. */
export const rollTotals = ({ totals, otherLevels }: PublishedEntry): RollTotals => {
  const counts = otherLevels?.flatMap(({ count }) => count ?? []) ?? [];
  return counts.length === 0
    ? totals
    : { ...totals, otherLevels: counts.reduce((sum, count) => sum + count) };
};

/** The number of levels that an entry counts. */
const levelsCounted = ({ totals, otherLevels = [] }: PublishedEntry): number =>
  [totals.excellent, totals.good, totals.goodOrBetter, totals.fulfilled, totals.unfulfilled].filter(
    (count) => count !== undefined,
  ).length + otherLevels.filter(({ count }) => count !== undefined).length;

/** The totals that can be the base of a percentage: as published, as a bound, or as the sum of the parts. */
const basesOf = (entry: PublishedEntry): PossibleBase[] => {
  const totals = rollTotals(entry);
  const { listed, rated, excellent, good, goodOrBetter, fulfilled, unfulfilled } = totals;
  const upper = excellent === undefined || good === undefined ? undefined : excellent + good;
  const complete = ![upper, fulfilled, unfulfilled].includes(undefined);
  const levels = ratedAtLeast(totals);
  const known: Record<ShareBase, number | undefined> = {
    rated: rated ?? (complete ? levels : undefined),
    listed,
    goodOrBetter: goodOrBetter ?? upper,
    good,
    levels: complete || levels === rated || levelsCounted(entry) < 2 ? undefined : levels,
  };
  return (Object.entries(known) as [ShareBase, number | undefined][]).flatMap(
    ([base, number]): PossibleBase[] => {
      if (number !== undefined) return [{ base, number, range: { least: number, most: number } }];
      return (entry.bounds ?? [])
        .filter(({ of }) => of === base)
        .map(({ bound, count }) => ({ base, number: count, bound, range: countsWithin(count, bound) }));
    },
  );
};

/**
 * The levels that are given as a share of other levels. Every figure may be a share of the rated or of all.
 */
const within: Readonly<Partial<Record<ShareBase, readonly string[]>>> = {
  goodOrBetter: ["excellent", "good"],
  good: ["excellent"],
};

const canBeOf = (of: string, base: ShareBase): boolean => of !== base && (within[base]?.includes(of) ?? true);

/** Every percentage of an entry, with the count beside it. */
const statedIn = ({ stated = [], shares = [], otherLevels = [], totals }: PublishedEntry) => [
  ...stated.map(({ level, ...share }) => ({ ...share, of: level as string, count: totals[level] })),
  ...shares.map((share) => ({ ...share, count: totals[share.of] })),
  ...otherLevels.flatMap(({ name, percent, ...share }) =>
    percent === undefined ? [] : [{ ...share, percent, of: name }],
  ),
];

const gives = ({ fit }: BaseFit): boolean => fit === "exact" || fit === "rounded" || fit === "within-bound";

/** The percentages of an entry, each compared with the totals. */
export const sharesOf = (entry: PublishedEntry): PublishedShare[] => {
  const bases = basesOf(entry);
  return statedIn(entry).map(({ count, ...share }) => {
    const { of, percent, bound: about } = share;
    const all = bases
      .filter(({ base }) => base === share.base || canBeOf(of, base))
      .flatMap(({ range, ...base }): BaseFit[] => {
        if (count === undefined) return [];
        if (base.bound === undefined) return [{ ...base, fit: shareFit(count, base.number, percent, about) }];
        return [{ ...base, fit: fitsSomeBase(count, range, percent, about) ? "within-bound" : "none" }];
      });
    return {
      ...share,
      ...(count === undefined ? {} : { count }),
      fits: share.base === undefined ? all : all.filter(({ base }) => base === share.base),
      shareOf: all.filter(gives),
    };
  });
};
