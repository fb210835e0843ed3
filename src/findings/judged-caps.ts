import { type CapReadingOnGroup, isJudged, type JudgedCap } from "../projections/year/caps.js";
import { type CapReading, capVerdicts } from "../rules/caps/cap.js";
import { capOfPart, leastExcess } from "../rules/caps/cap-of-part.js";
import type { Fraction } from "../rules/rubrics/fraction.js";
import type { Found } from "./kind.js";
import { oncePerYear } from "./once-per-year.js";

/** The details of the findings on a cap. Figures are of the reading with the least excess. */
export const capDetails = {
  cap: "text",
  subject: "text",
  stage: "text",
  excellent: "number",
  base: "number",
  over: "number",
  maximum: "number",
  ratio: "fraction",
  counted: "number",
  known: "number",
  cells: "fraction?",
  unsettled: "number",
  unrated: "number",
  open: "texts",
  goodNeeded: "number?",
  readings: "readings?",
  "of-good": "fraction",
  "of-good-or-better": "fraction",
  "of-rated": "fraction",
} as const;

/** The reading with the least excess: what it says is so under every reading. */
const mildest = ({ readings }: JudgedCap): CapReadingOnGroup | undefined =>
  readings.reduce<CapReadingOnGroup | undefined>(
    (least, each) => (least === undefined || each.verdict.over < least.verdict.over ? each : least),
    undefined,
  );

/**
 * Whether the record shows an excess or leaves one to people that it knows: under some reading the counted part
 * is over, or whoever of the unsettled counts decides. That somebody unknown may become excellent is no finding.
 */
const maybeOver = ({ readings }: JudgedCap): boolean =>
  readings.some(
    ({ verdict, state, ...part }) =>
      !verdict.holds || capOfPart({ ...part, unrated: 0, whole: true }, verdict) === "unknown",
  );

/**
 * Whether entries name everybody on whom the figures rest: decided levels in a declared group with its heads. A
 * later proposal may replace one, and neither a roll nor a list of posts shows that it is complete.
 */
const isOfNamed = ({ stage, cap, readings }: JudgedCap): boolean =>
  stage === "decided" &&
  cap.scope === "declared-group" &&
  cap.where === undefined &&
  readings.every(({ heads }) => heads === "counted");

/** The caps that are over or open with a possible excess, with their figures. */
export const judgedCaps = oncePerYear(({ caps }) =>
  caps.filter(isJudged).flatMap((onGroup) => {
    const { cap, group, stage, state, open, readings, coverage, from } = onGroup;
    const reading = mildest(onGroup);
    if (reading === undefined || state === "within" || !maybeOver(onGroup)) return [];
    const { tally, unsettled, unrated, verdict: clause, goodNeeded } = reading;
    const verdicts = capVerdicts(tally, clause.ratio, clause.reading, clause.rounding);
    const shares = Object.fromEntries(
      verdicts.map((each) => [each.reading, [each.excellent, each.base] as const]),
    ) as Record<CapReading, Fraction>;
    const results = readings.map(({ under, verdict, state: result, goodNeeded: needed, ...part }) => {
      const { excellent, base, maximum } = verdict;
      const over = leastExcess(part, verdict);
      return {
        under,
        excellent,
        base,
        maximum,
        over,
        state: result,
        ...(needed === undefined ? {} : { goodNeeded: needed }),
      };
    });
    const details = {
      cap: cap.id,
      subject: cap.subject,
      stage,
      excellent: clause.excellent,
      base: clause.base,
      over: state === "over" ? leastExcess(reading, clause) : clause.over,
      maximum: clause.maximum,
      ratio: clause.ratio,
      counted: coverage.counted,
      known: coverage.known,
      ...(coverage.cells === undefined
        ? {}
        : { cells: [coverage.cells.counted, coverage.cells.known] as const }),
      unsettled: unsettled.rated,
      unrated,
      open,
      ...(goodNeeded === undefined ? {} : { goodNeeded }),
      ...(results.length === 1 ? {} : { readings: results }),
      ...shares,
    };
    const weight = isOfNamed(onGroup) ? undefined : "irregular";
    const found: Found<typeof capDetails> = {
      about: group,
      clause: cap.source,
      details,
      events: from,
      weight,
    };
    return [{ state, found }];
  }),
);
