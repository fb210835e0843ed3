import type { EventData } from "../../../events/index.js";
import type { StatedShare } from "../../../rules/quota/cap-of-totals.js";
import { type ShareFit, shareFit } from "../../../rules/quota/printed-share.js";
import { type RollTotals, ratedAtLeast } from "../../../rules/quota/roll-identity.js";
import type { PublishedEntry } from "../decisions.js";

type ShareBase = NonNullable<NonNullable<EventData<"ResultsPublished">["shares"]>[number]["base"]>;

/** A percentage as published, held against the totals that it can be a share of. */
export interface PublishedShare extends StatedShare {
  /** The name of a total, or of a level of another scale. */
  readonly of: string;
  /** The total that it was said to be a share of. */
  readonly base?: ShareBase | undefined;
  /** The percentage as it was printed, where that is kept. */
  readonly text?: string | undefined;
  /** The total that was published beside it. */
  readonly count?: number | undefined;
  /** The base that was said, else every total that it could be; as far as they were published. */
  readonly fits: readonly { readonly base: ShareBase; readonly number: number; readonly fit: ShareFit }[];
}

/** An entry's totals with all who have a level of another scale as one. */
export const rollTotals = ({ totals, otherLevels }: PublishedEntry): RollTotals =>
  otherLevels === undefined
    ? totals
    : { ...totals, otherLevels: otherLevels.reduce((sum, { count }) => sum + count, 0) };

/** The totals that can be the base of a percentage: as published, else as all their parts make them. */
const basesOf = (totals: RollTotals): [ShareBase, number][] => {
  const { listed, rated, excellent, good, goodOrBetter, fulfilled, unfulfilled } = totals;
  const upper = excellent === undefined || good === undefined ? undefined : excellent + good;
  const complete = ![upper, fulfilled, unfulfilled].includes(undefined);
  const bases: Record<ShareBase, number | undefined> = {
    rated: rated ?? (complete ? ratedAtLeast(totals) : undefined),
    listed,
    goodOrBetter: goodOrBetter ?? upper,
    good,
  };
  return (Object.entries(bases) as [ShareBase, number | undefined][]).flatMap(([base, number]) =>
    number === undefined ? [] : [[base, number]],
  );
};

/** Which levels are ever said as a share of other levels; everything is said as a share of the rated or of all. */
const within: Readonly<Partial<Record<ShareBase, readonly string[]>>> = {
  goodOrBetter: ["excellent", "good"],
  good: ["excellent"],
};

const canBeOf = (of: string, base: ShareBase): boolean => of !== base && (within[base]?.includes(of) ?? true);

const statedIn = ({ stated = [], shares = [], otherLevels = [], totals }: PublishedEntry) => [
  ...stated.map(({ level, ...share }) => ({ ...share, of: level as string, count: totals[level] })),
  ...shares.map((share) => ({ ...share, count: totals[share.of] })),
  ...otherLevels.flatMap(({ name, percent, ...share }) =>
    percent === undefined ? [] : [{ ...share, percent, of: name }],
  ),
];

/** The percentages of an entry, each with how it comes out of the totals. */
export const sharesOf = (entry: PublishedEntry): PublishedShare[] => {
  const bases = basesOf(rollTotals(entry));
  return statedIn(entry).map(({ count, ...share }) => {
    const possible = bases.filter(([base]) =>
      share.base === undefined ? canBeOf(share.of, base) : base === share.base,
    );
    const fits = possible.flatMap(([base, number]) =>
      count === undefined ? [] : [{ base, number, fit: shareFit(count, number, share.percent) }],
    );
    return { ...share, ...(count === undefined ? {} : { count }), fits };
  });
};
