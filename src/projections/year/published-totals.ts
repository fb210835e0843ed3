import { levels } from "../../events/index.js";
import { partsOfStream } from "../../events/streams.js";
import type { CapRounding } from "../../rules/caps/cap.js";
import { capAsRead, underEvery } from "../../rules/caps/cap-as-read.js";
import { capOfTotals, type TotalsVerdict } from "../../rules/caps/cap-of-totals.js";
import { type CapState, capStateOf } from "../../rules/caps/cap-state.js";
import { type RollSum, rollSums, type WithoutLevel, withoutLevel } from "../../rules/caps/roll-identity.js";
import type { Tri } from "../../rules/engine/conditions/tri.js";
import { capReadings, type Ratio } from "../../rules/engine/conditions/vocabulary.js";
import type { Cap } from "../../rules/engine/rule-set.js";
import { applies } from "../../rules/engine/rules-in-use.js";
import { statesOf } from "../fold/folded-journal.js";
import { decisions, type PeriodDecisions, type PublishedEntry } from "../streams/decisions.js";
import type { YearContext } from "./context.js";
import { type PublishedShare, rollTotals, sharesOf } from "./published-shares.js";

/** Why totals are not held against a cap, or leave its verdict open. */
export type CapReason =
  | "no-clause"
  | "other-scale"
  | "some-subjects-only"
  | "no-excellent"
  | "not-adopted"
  | "part-of-population"
  | "figures-missing"
  | "choice-not-made"
  | "figures-contradict"
  | "several-groups";

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
   * What the totals show under every choice. They are over the cap if some group of them must be. They are within
   * it only if they count exactly one group.
   */
  readonly state: CapState;
  /** Why the state is `open` or `not-judged`. */
  readonly why?: CapReason;
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
  /** How many have no level among those published, if any. */
  readonly withoutLevel?: WithoutLevel;
  /** Each cap that concerns such a population. */
  readonly caps: readonly PublishedCap[];
  /** Why no cap is held against them, if none is. */
  readonly notJudged?: CapReason;
}

const isAtMost = ([n, d]: Ratio, [most, of]: Ratio): boolean => n * of <= most * d;

/**
 * The widest ratio that the committee allowed to one of its groups. The totals do not show which group they
 * contain.
 */
const ratioFor = ({ ratio, extendedTo }: Cap, { caps }: PeriodDecisions): Ratio =>
  Object.values(caps)
    .map((cap) => cap.ratio)
    .filter((raised) => extendedTo !== undefined && isAtMost(raised, extendedTo))
    .reduce((widest, raised) => (isAtMost(raised, widest) ? widest : raised), ratio);

/** Whether a number lies outside a bound that was published of the same total. */
const contradictsItself = ({ totals, bounds = [] }: PublishedEntry): boolean =>
  bounds.some(({ of, bound, count }) => {
    const exact = totals[of];
    if (exact === undefined) return false;
    return bound === "at-least" ? exact < count : bound === "at-most" && exact > count;
  });

/** Whether anything was published on the excellent. */
const saysExcellent = ({ totals, stated = [], bounds = [] }: PublishedEntry): boolean =>
  totals.excellent !== undefined ||
  (totals.goodOrBetter !== undefined && totals.good !== undefined) ||
  stated.some(({ level }) => level === "excellent") ||
  bounds.some(({ of }) => of === "excellent");

/** Whether the totals of an organisation count exactly one group of a cap. */
const isOneGroup = ({ organisations }: YearContext, cap: Cap, organisation: string): boolean => {
  const kind = organisations.get(organisation)?.kind;
  return cap.scope === "base-organisation" && (kind === "base-organisation" || kind === "base-cell");
};

/** The cap on totals, where all heads are counted under some choice. */
const capOn = (
  context: YearContext,
  organisation: string,
  decided: PeriodDecisions,
  entry: PublishedEntry,
  cap: Cap,
): PublishedCap[] => {
  const inUse = context.rulesInUseFor(organisation);
  const asRead = capAsRead(cap, inUse.parameters);
  const [read] = asRead;
  if (read === undefined || read.cap.heads === "apart") return [];
  const ratio = ratioFor(cap, decided);
  const shares = sharesOf(entry);
  const under = (reading: Cap["reading"], rounding: CapRounding, most = ratio): TotalsVerdict =>
    capOfTotals(entry.totals, most, reading, rounding, shares, entry.bounds);
  const bases = [cap.reading, ...capReadings.filter((reading) => reading !== cap.reading)];
  const readings = bases.map((base) => under(base, read.cap.rounding));
  const oneGroup = isOneGroup(context, cap, organisation);
  // Rounded half up in each group, all groups together allow at most twice the exact share.
  const mostOf = { down: ratio, "half-up": [2 * ratio[0], ratio[1]] } as const;
  const results = asRead.map(({ cap: { heads, rounding } }): Tri => {
    if (heads === "apart") return "unknown";
    if (oneGroup) return under(cap.reading, rounding).holds;
    return under(cap.reading, "down", mostOf[rounding]).holds === "fails" ? "fails" : "unknown";
  });
  const on = applies(cap, inUse);
  const choices = results.includes("fails") ? Object.keys(read.under) : [];
  const judged = (): Pick<PublishedCap, "state" | "why"> => {
    if (!on) return { state: "not-judged", why: "not-adopted" };
    if (!saysExcellent(entry)) return { state: "not-judged", why: "no-excellent" };
    const result = underEvery(results);
    if (contradictsItself(entry)) return { state: "open", why: "figures-contradict" };
    if (entry.population !== undefined) return { state: "open", why: "part-of-population" };
    if (result !== "unknown") return { state: capStateOf(result) };
    if (new Set(results).size > 1) return { state: "open", why: "choice-not-made" };
    const isKnown = readings[0]?.holds !== "unknown";
    return { state: "open", why: isKnown ? "several-groups" : "figures-missing" };
  };
  return [{ cap, on, ratio, readings, ...judged(), choices }];
};

/**
 * The caps on all subjects of a kind, or why there is none. Totals cannot show a cap that counts only some of
 * them.
 */
const capsOf = (
  context: YearContext,
  organisation: string,
  decided: PeriodDecisions,
  entry: PublishedEntry,
): Pick<PublishedTotals, "caps" | "notJudged"> => {
  // A cap does not speak of levels of another scale.
  if (entry.otherLevels !== undefined) return { caps: [], notJudged: "other-scale" };
  const concerned = context.options.under.caps.filter(({ subject }) => subject === entry.of);
  if (concerned.length === 0) return { caps: [], notJudged: "no-clause" };
  const caps = concerned
    .filter(({ where }) => where === undefined)
    .flatMap((cap) => capOn(context, organisation, decided, entry, cap));
  return caps.length === 0 ? { caps, notJudged: "some-subjects-only" } : { caps };
};

/** Whether a level was published as a percentage or a bound, without its count. */
const levelsOnlyShared = ({
  totals,
  stated = [],
  otherLevels = [],
  bounds = [],
}: PublishedEntry): boolean => {
  const told = [...stated.map(({ level }) => level), ...bounds.map(({ of }) => of)];
  const isCounted = (name: string): boolean =>
    (totals as Readonly<Record<string, unknown>>)[name] !== undefined;
  return (
    told.some((name) => levels.some((level) => level === name) && !isCounted(name)) ||
    otherLevels.some(({ count }) => count === undefined)
  );
};

/** The published totals of the year, by committee and in the order of recording. */
export const publishedOf = (context: YearContext): PublishedTotals[] =>
  statesOf(context.folded, decisions).flatMap(([stream, { periods }]) => {
    const { organisation } = partsOfStream(stream);
    const decided = periods[context.options.year];
    if (decided === undefined) return [];
    return decided.published.map((entry) => {
      const { stated: _, shares: __, ...rest } = entry;
      const without = levelsOnlyShared(entry) ? undefined : withoutLevel(rollTotals(entry));
      return {
        ...rest,
        organisation,
        sums: rollSums(rollTotals(entry), entry.bounds),
        shares: sharesOf(entry),
        ...(without && { withoutLevel: without }),
        ...capsOf(context, organisation, decided, entry),
      };
    });
  });
