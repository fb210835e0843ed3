import type { CapOnGroup, CapReadingOnGroup } from "../projections/year/caps.js";
import { type CapReading, capVerdicts } from "../rules/caps/cap.js";
import { capOfPart } from "../rules/caps/cap-of-part.js";
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
  unsettled: "number?",
  unrated: "number?",
  readings: "readings?",
  "of-good": "fraction",
  "of-good-or-better": "fraction",
  "of-rated": "fraction",
} as const;

/** The reading with the least excess: what it says is so under every reading. */
const mildest = ({ readings }: CapOnGroup): CapReadingOnGroup | undefined =>
  readings.reduce<CapReadingOnGroup | undefined>(
    (least, each) => (least === undefined || each.verdict.over < least.verdict.over ? each : least),
    undefined,
  );

/**
 * Whether people decide the result under some reading: it is unknown whether a subject counts and it matters, or
 * the known part is over the cap and somebody has no level yet.
 */
const dependsOnPeople = ({ readings }: CapOnGroup): boolean =>
  readings.some(
    ({ verdict, holds, ...part }) =>
      holds === "unknown" && (!verdict.holds || capOfPart({ ...part, unrated: 0 }, verdict) === "unknown"),
  );

/** The caps that the options switch on, with their figures, by result. */
export const judgedCaps = oncePerYear(({ caps }) =>
  caps.flatMap((onGroup) => {
    const { cap, on, group, stage, holds, readings, from } = onGroup;
    const reading = mildest(onGroup);
    if (!on || reading === undefined) return [];
    const { tally, unsettled, unrated, verdict: clause } = reading;
    const [, ...others] = capVerdicts(tally, clause.ratio, clause.reading, clause.rounding);
    const shares = Object.fromEntries(
      [clause, ...others].map((each) => [each.reading, [each.excellent, each.base] as const]),
    ) as Record<CapReading, Fraction>;
    const results = readings.map(({ under, verdict, holds: result }) => {
      const { excellent, base, maximum, over } = verdict;
      return { under, excellent, base, maximum, over, holds: result };
    });
    const details = {
      cap: cap.id,
      subject: cap.subject,
      stage,
      excellent: clause.excellent,
      base: clause.base,
      over: clause.over,
      maximum: clause.maximum,
      ratio: clause.ratio,
      ...(unsettled.rated === 0 ? {} : { unsettled: unsettled.rated }),
      ...(unrated === 0 ? {} : { unrated }),
      ...(results.length === 1 ? {} : { readings: results }),
      ...shares,
    };
    const found: Found<typeof capDetails> = { about: group, clause: cap.source, details, events: from };
    const part = others.some((other) => other.holds !== clause.holds);
    const certain = new Set(readings.flatMap((each) => (each.holds === "unknown" ? [] : [each.holds])));
    return [{ holds, part, byChoice: certain.size > 1, byPeople: dependsOnPeople(onGroup), results, found }];
  }),
);
