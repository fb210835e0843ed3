import { partsOfStream } from "../../../events/index.js";
import { capReadings, type Quota } from "../../../rules/engine/rule-set.js";
import { applies } from "../../../rules/engine/rules-in-use.js";
import type { Ratio } from "../../../rules/engine/vocabulary.js";
import { capOfTotals, type TotalsVerdict } from "../../../rules/quota/cap-of-totals.js";
import { type RollSum, rollSums } from "../../../rules/quota/roll-identity.js";
import { statesOf } from "../../driver/index.js";
import type { YearContext } from "../../year/context.js";
import { decisions, type PublishedEntry, type YearDecisions } from "../decisions.js";
import { type PublishedShare, rollTotals, sharesOf } from "./shares.js";

/** A cap of the rule set that judges, held against totals under each reading, the clause's own first. */
export interface PublishedCap {
  /** The cap, as the rule set has it. */
  readonly quota: Quota;
  /** Whether the rule is switched on; where it is not, the figures stand and nothing is judged. */
  readonly on: boolean;
  /** The share that it allows, as numerator and denominator. */
  readonly ratio: Ratio;
  /** One verdict for each reading. */
  readonly readings: readonly TotalsVerdict[];
}

/** Totals of one population as published, and what they say of themselves. */
export interface PublishedTotals extends Omit<PublishedEntry, "stated" | "shares"> {
  /** The organisation whose committee published them. */
  readonly organisation: string;
  /** The sums that should hold, each as far as it can be judged. */
  readonly sums: readonly RollSum[];
  /** Each percentage, held against the totals. */
  readonly shares: readonly PublishedShare[];
  /** Each cap that concerns such a population. */
  readonly caps: readonly PublishedCap[];
}

const isAtMost = ([n, d]: Ratio, [most, of]: Ratio): boolean => n * of <= most * d;

/** The widest ratio that the committee allowed to any of its groups: which of them is in the totals is not known. */
const ratioFor = ({ ratio, extendedTo }: Quota, { caps }: YearDecisions): Ratio =>
  Object.values(caps)
    .map((cap) => cap.ratio)
    .filter((raised) => extendedTo !== undefined && isAtMost(raised, extendedTo))
    .reduce((widest, raised) => (isAtMost(raised, widest) ? widest : raised), ratio);

/** The caps on all of a kind. One that counts some of them only cannot be told from totals. */
const capsOf = (
  { options, boundFor }: YearContext,
  organisation: string,
  decided: YearDecisions,
  entry: PublishedEntry,
): PublishedCap[] =>
  options.under.quotas
    .filter(({ subject, where, heads }) => subject === entry.of && where === undefined && heads === "counted")
    .map((quota) => {
      const ratio = ratioFor(quota, decided);
      const readings = [quota.reading, ...capReadings.filter((reading) => reading !== quota.reading)];
      return {
        quota,
        on: applies(quota, boundFor(organisation)),
        ratio,
        readings: readings.map((reading) =>
          capOfTotals(entry.totals, ratio, reading, quota.rounding, sharesOf(entry)),
        ),
      };
    });

/** What was published of the year, by committee and in the order of recording. */
export const publishedOf = (context: YearContext): PublishedTotals[] =>
  statesOf(context.known, decisions).flatMap(([stream, { years }]) => {
    const { organisation } = partsOfStream(stream);
    const decided = years[context.options.year];
    return (decided?.published ?? []).map((entry) => {
      const { stated: _, shares: __, ...rest } = entry;
      return {
        ...rest,
        organisation,
        sums: rollSums(rollTotals(entry)),
        shares: sharesOf(entry),
        // Levels of another scale are not those that a cap speaks of.
        caps: decided === undefined || entry.otherLevels ? [] : capsOf(context, organisation, decided, entry),
      };
    });
  });
