import * as z from "zod";
import {
  count,
  day,
  freeText,
  identifier,
  instrument,
  levelSchema,
  memberId,
  organisationId,
  personal,
  subject,
  subjectKinds,
  title,
  year,
} from "./values.js";

/** The kinds of subjects that published totals may count. */
const publishedKinds = [...subjectKinds, "organisation"] as const;
/** The totals besides levels that a percentage may state. */
const sharedTotals = ["goodOrBetter", "rated", "exempt", "notReviewed"] as const;
/** The bases that a published percentage may have. */
const shareBases = ["listed", "rated", "goodOrBetter", "good"] as const;

/** The totals that published results may count. */
const publishedTotals = z.strictObject({
  listed: count().optional(),
  rated: count().optional(),
  reviewed: count().optional(),
  exempt: count().optional(),
  notReviewed: count().optional(),
  excellent: count().optional(),
  good: count().optional(),
  goodOrBetter: count().optional(),
  fulfilled: count().optional(),
  unfulfilled: count().optional(),
});
/** What a published figure says of the number if it does not give it: “about 120”, “over 73 %”, “nearly 120”. */
const figureBounds = ["about", "at-least", "at-most"] as const;

/** A published percentage. */
const statedShare = {
  percent: z.tuple([count(), z.int().min(1)]),
  bound: z.enum(figureBounds).optional(),
  base: z.enum(shareBases).optional(),
  text: title().optional(),
};

/** The points of a quarter. All numbers are whole steps. */
const quarterScore = z.strictObject({
  /** The number of steps per point. */
  steps: z.int().min(1).max(1000),
  own: count().optional(),
  decided: count().optional(),
  bonus: count().optional(),
  criteria: z
    .array(z.strictObject({ criterion: identifier(), points: count() }))
    .max(50)
    .optional(),
});

/**
 * The case of a relief whose decision names none. Until version 2 the event had no case; a later decision may
 * name none either. Such a relief lifts nothing.
 */
export const caseNotNamed = "not-named";

/** The decisions of the competent committee, and their consequences: stream `committee/<organisation>`. */
export const decisionEvents = {
  QuotaGroupsDeclared: z.strictObject({
    year: year(),
    groups: z
      .array(z.strictObject({ group: identifier(), name: title(), subjects: z.array(subject()).max(5000) }))
      .min(1)
      .max(500),
  }),
  CapExtended: z.strictObject({
    year: year(),
    group: identifier(),
    ratio: z.tuple([z.int().min(0), z.int().min(1)]),
    reason: freeText(),
    instrument: instrument().optional(),
  }),
  ReliefGranted: z.strictObject({
    year: year(),
    subject: subject(),
    clause: identifier(),
    case: personal(identifier()),
    reason: freeText(),
    instrument: instrument().optional(),
  }),
  LevelDecided: z.strictObject({
    year: year(),
    subject: subject(),
    level: personal(levelSchema()),
    decidedOn: day(),
    instrument: instrument().optional(),
    reason: freeText().optional(),
  }),
  QuarterLevelDecided: z.strictObject({
    year: year(),
    quarter: z.int().min(1).max(4),
    subject: subject(),
    level: personal(levelSchema()).optional(),
    notRated: personal(
      z.enum(["training", "newly-appointed", "sick-or-maternity", "under-inspection", "other"]),
    ).optional(),
    score: personal(quarterScore).optional(),
    decidedOn: day(),
    instrument: instrument().optional(),
  }),
  LevelCancelled: z.strictObject({
    year: year(),
    subject: subject(),
    decidedOn: day(),
    reason: freeText(),
    instrument: instrument().optional(),
  }),
  LevelRedecided: z.strictObject({
    year: year(),
    subject: subject(),
    level: personal(levelSchema()),
    decidedOn: day(),
    reason: freeText(),
    instrument: instrument().optional(),
  }),
  SubjectDistinguished: z.strictObject({
    year: year(),
    subject: subject(),
    decidedOn: day(),
    instrument: instrument().optional(),
  }),
  DecisionNotified: z.strictObject({
    year: year(),
    subject: subject(),
    on: day(),
  }),
  ResultsPublished: z.strictObject({
    year: year(),
    of: z.enum(publishedKinds),
    on: day(),
    population: title().optional(),
    stage: z.enum(["proposed", "decided"]).optional(),
    source: title().optional(),
    totals: publishedTotals,
    bounds: z
      .array(
        z.strictObject({
          of: publishedTotals.keyof(),
          bound: z.enum(figureBounds),
          count: count(),
          text: title().optional(),
        }),
      )
      .max(20)
      .optional(),
    printed: z.record(identifier(), title()).optional(),
    stated: z
      .array(z.strictObject({ level: levelSchema(), ...statedShare }))
      .max(20)
      .optional(),
    shares: z
      .array(z.strictObject({ of: z.enum(sharedTotals), ...statedShare }))
      .max(20)
      .optional(),
    otherLevels: z
      .array(
        z.strictObject({
          name: title(),
          count: count().optional(),
          ...statedShare,
          percent: statedShare.percent.optional(),
        }),
      )
      .max(20)
      .optional(),
    parts: z
      .array(
        z.strictObject({
          of: title(),
          name: title(),
          count: count().optional(),
          percent: statedShare.percent.optional(),
          bound: statedShare.bound,
          text: statedShare.text,
        }),
      )
      .max(20)
      .optional(),
  }),
  ComplaintLodged: z.strictObject({
    year: year(),
    complaint: identifier(),
    subject: subject(),
    by: personal(memberId()).optional(),
    on: day(),
    text: freeText().optional(),
  }),
  ComplaintAnswered: z.strictObject({
    year: year(),
    complaint: identifier(),
    outcome: z.enum(["rejected", "upheld", "withdrawn"]),
    on: day(),
    text: freeText().optional(),
  }),
  SubjectCommended: z.strictObject({
    year: year(),
    subject: subject(),
    award: title(),
    ground: z.enum(["year", "five-years", "theme"]),
    theme: title().optional(),
    by: organisationId(),
    on: day(),
    instrument: instrument().optional(),
  }),
};
