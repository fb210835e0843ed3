import * as z from "zod";
import {
  body,
  count,
  day,
  freeText,
  identifier,
  instrument,
  levelSchema,
  memberId,
  notRatedReason,
  organisationId,
  personal,
  reviewPeriod,
  subject,
  subjectKinds,
  title,
  year,
} from "./values.js";

/** The kinds of subjects that published totals may count. */
const publishedKinds = [...subjectKinds, "organisation"] as const;
/** The steps that a complaint may be about. Absent: the level itself. */
const complaintMatters = ["level", "proposal", "ballot", "review-meeting"] as const;
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
  notRated: count().optional(),
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

/** The period of a decision: the year, and the quarter or month if it is not about the whole year. */
const period = { year: year(), period: reviewPeriod().optional() };

/** The document of a decision, by its `DecisionIssued` or by its number. */
const paper = { decision: identifier().optional(), instrument: instrument().optional() };

/** A given level: its score where the period has one, and the clause that the body names as its ground. */
const givenLevel = {
  level: personal(levelSchema()),
  score: personal(quarterScore).optional(),
  clause: title().optional(),
};

/**
 * The case of a relief whose decision names none. Until version 2 the event had no case; a later decision may
 * name none either. Such a relief lifts nothing.
 */
export const caseNotNamed = "not-named";

/** The decisions of the competent committee, and their consequences: stream `committee/<organisation>`. */
export const decisionEvents = {
  DecisionIssued: z.strictObject({
    ...period,
    decision: identifier(),
    number: title(),
    title: title().optional(),
    on: day(),
    signer: z.strictObject({ office: title(), member: personal(memberId()).optional() }).optional(),
    grounds: z.array(title()).max(50).optional(),
    totals: publishedTotals
      .pick({
        listed: true,
        rated: true,
        notRated: true,
        excellent: true,
        good: true,
        fulfilled: true,
        unfulfilled: true,
      })
      .optional(),
  }),
  QuotaGroupsDeclared: z.strictObject({
    ...period,
    groups: z
      .array(z.strictObject({ group: identifier(), name: title(), subjects: z.array(subject()).max(5000) }))
      .min(1)
      .max(500),
  }),
  CapExtended: z.strictObject({
    ...period,
    group: identifier(),
    ratio: z.tuple([z.int().min(0), z.int().min(1)]),
    reason: freeText(),
    ...paper,
  }),
  ReliefGranted: z.strictObject({
    ...period,
    subject: subject(),
    clause: identifier(),
    case: personal(identifier()),
    reason: freeText(),
    ...paper,
  }),
  LevelDecided: z.strictObject({
    ...period,
    subject: subject(),
    ...givenLevel,
    decidedOn: day(),
    ...paper,
    reason: freeText().optional(),
  }),
  SubjectNotRated: z.strictObject({
    ...period,
    subject: subject(),
    notRated: personal(notRatedReason()),
    by: body().optional(),
    on: day(),
    ...paper,
    reason: freeText().optional(),
  }),
  QuarterLevelDecided: z.strictObject({
    year: year(),
    quarter: z.int().min(1).max(4),
    subject: subject(),
    level: personal(levelSchema()).optional(),
    notRated: personal(notRatedReason()).optional(),
    score: personal(quarterScore).optional(),
    decidedOn: day(),
    instrument: instrument().optional(),
  }),
  LevelCancelled: z.strictObject({
    ...period,
    subject: subject(),
    decidedOn: day(),
    reason: freeText(),
    ...paper,
  }),
  LevelRedecided: z.strictObject({
    ...period,
    subject: subject(),
    ...givenLevel,
    decidedOn: day(),
    reason: freeText(),
    ...paper,
  }),
  SubjectDistinguished: z.strictObject({
    year: year(),
    subject: subject(),
    decidedOn: day(),
    ...paper,
  }),
  DecisionNotified: z.strictObject({
    ...period,
    subject: subject(),
    on: day(),
  }),
  ResultsPublished: z.strictObject({
    ...period,
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
    ...period,
    complaint: identifier(),
    subject: subject(),
    about: z.enum(complaintMatters).optional(),
    by: personal(memberId()).optional(),
    on: day(),
    text: freeText().optional(),
  }),
  ComplaintAnswered: z.strictObject({
    ...period,
    complaint: identifier(),
    outcome: z.enum(["rejected", "upheld", "withdrawn"]),
    by: personal(memberId()).optional(),
    on: day(),
    text: freeText().optional(),
  }),
  SubjectCommended: z.strictObject({
    year: year(),
    subject: subject(),
    award: title(),
    ground: z.enum(["year", "five-years", "theme", "party-age"]),
    theme: title().optional(),
    partyAge: count().optional(),
    by: organisationId(),
    on: day(),
    ...paper,
  }),
};
