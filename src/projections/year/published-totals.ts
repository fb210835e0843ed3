import type { EventData } from "../../events/catalogue.js";
import { partsOfStream } from "../../events/streams.js";
import { capAsRead, underEvery } from "../../rules/caps/cap-as-read.js";
import {
  capOfTotals,
  type ShareFit,
  type StatedShare,
  shareFit,
  type TotalsVerdict,
} from "../../rules/caps/cap-of-totals.js";
import { type RollSum, type RollTotals, ratedAtLeast, rollSums } from "../../rules/caps/roll-identity.js";
import type { Tri } from "../../rules/engine/conditions/tri.js";
import { capReadings, type Ratio } from "../../rules/engine/conditions/vocabulary.js";
import type { Cap } from "../../rules/engine/rule-set.js";
import { applies } from "../../rules/engine/rules-in-use.js";
import { statesOf } from "../fold/folded-journal.js";
import { decisions, type PublishedEntry, type YearDecisions } from "../streams/decisions.js";
import type { YearContext } from "./context.js";

type ShareBase = NonNullable<NonNullable<EventData<"ResultsPublished">["shares"]>[number]["base"]>;

/** A published percentage, compared with the totals that it can be a share of. */
export interface PublishedShare extends StatedShare {
  /** The name of a total, or of a level of another scale. */
  readonly of: string;
  /** The total of which it was said to be a share. */
  readonly base?: ShareBase | undefined;
  /** The percentage as printed, if it is recorded. */
  readonly text?: string | undefined;
  /** The total published beside it. */
  readonly count?: number | undefined;
  /** The stated base, or all totals that it could be, if they were published. */
  readonly fits: readonly { readonly base: ShareBase; readonly number: number; readonly fit: ShareFit }[];
}

/** An entry's totals, with all levels of another scale as one total. */
const rollTotals = ({ totals, otherLevels }: PublishedEntry): RollTotals =>
  otherLevels === undefined
    ? totals
    : { ...totals, otherLevels: otherLevels.reduce((sum, { count }) => sum + count, 0) };

/** The totals that can be the base of a percentage: as published, or as the sum of all parts. */
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

/**
 * The levels that are given as a share of other levels. Every figure may be a share of the rated or of all.
 */
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

/** The percentages of an entry, each compared with the totals. */
const sharesOf = (entry: PublishedEntry): PublishedShare[] => {
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

/** A cap of the rule set applied to totals under each reading, the reading of the clause first. */
export interface PublishedCap {
  /** The cap, as the rule set has it. */
  readonly cap: Cap;
  /** Whether the rule is switched on. If it is off, there are figures and no verdict. */
  readonly on: boolean;
  /** The allowed share, as numerator and denominator. */
  readonly ratio: Ratio;
  /** One verdict for each base, by the strictest reading of the rest. */
  readonly readings: readonly TotalsVerdict[];
  /**
   * What the totals show under every reading: that the cap fails in some group, or nothing. They show nothing of
   * a reading that leaves heads out.
   */
  readonly holds: Tri;
  /** The choices that nobody made, and on which it depends. */
  readonly choices: readonly string[];
}

/** Published totals of one population, with the checks on them. */
export interface PublishedTotals extends Omit<PublishedEntry, "stated" | "shares"> {
  /** The organisation whose committee published them. */
  readonly organisation: string;
  /** The sums that should hold, each with a verdict if there is enough data. */
  readonly sums: readonly RollSum[];
  /** Each percentage, compared with the totals. */
  readonly shares: readonly PublishedShare[];
  /** Each cap that concerns such a population. */
  readonly caps: readonly PublishedCap[];
}

const isAtMost = ([n, d]: Ratio, [most, of]: Ratio): boolean => n * of <= most * d;

/**
 * The widest ratio that the committee allowed to one of its groups. The totals do not show which group they
 * contain.
 */
const ratioFor = ({ ratio, extendedTo }: Cap, { caps }: YearDecisions): Ratio =>
  Object.values(caps)
    .map((cap) => cap.ratio)
    .filter((raised) => extendedTo !== undefined && isAtMost(raised, extendedTo))
    .reduce((widest, raised) => (isAtMost(raised, widest) ? widest : raised), ratio);

/**
 * The caps on all subjects of a kind. Totals cannot show a cap that counts only some of them under every
 * reading.
 */
const capsOf = (
  { options, rulesInUseFor }: YearContext,
  organisation: string,
  decided: YearDecisions,
  entry: PublishedEntry,
): PublishedCap[] =>
  options.under.caps.flatMap((cap) => {
    if (cap.subject !== entry.of || cap.where !== undefined) return [];
    const inUse = rulesInUseFor(organisation);
    const asRead = capAsRead(cap, inUse.parameters);
    const [read] = asRead;
    if (read === undefined || read.cap.heads === "apart") return [];
    const ratio = ratioFor(cap, decided);
    const bases = [cap.reading, ...capReadings.filter((reading) => reading !== cap.reading)];
    const readings = bases.map((base) =>
      capOfTotals(entry.totals, ratio, base, read.cap.rounding, sharesOf(entry)),
    );
    // Rounded half up in each group, all groups together allow at most twice the exact share.
    const mostOf = { down: ratio, "half-up": [2 * ratio[0], ratio[1]] } as const;
    const results = asRead.map(({ cap: { heads, rounding } }): Tri => {
      const { holds } = capOfTotals(entry.totals, mostOf[rounding], cap.reading, "down", sharesOf(entry));
      return heads === "counted" && holds === "fails" ? "fails" : "unknown";
    });
    return [
      {
        cap,
        on: applies(cap, inUse),
        ratio,
        readings,
        holds: underEvery(results),
        choices: results.includes("fails") ? Object.keys(read.under) : [],
      },
    ];
  });

/** The published totals of the year, by committee and in the order of recording. */
export const publishedOf = (context: YearContext): PublishedTotals[] =>
  statesOf(context.folded, decisions).flatMap(([stream, { years }]) => {
    const { organisation } = partsOfStream(stream);
    const decided = years[context.options.year];
    return (decided?.published ?? []).map((entry) => {
      const { stated: _, shares: __, ...rest } = entry;
      return {
        ...rest,
        organisation,
        sums: rollSums(rollTotals(entry)),
        shares: sharesOf(entry),
        // A cap does not speak of levels of another scale.
        caps: decided === undefined || entry.otherLevels ? [] : capsOf(context, organisation, decided, entry),
      };
    });
  });
