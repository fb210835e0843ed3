import * as z from "zod";
import {
  count,
  day,
  fact,
  freeText,
  identifier,
  instrument,
  levelSchema,
  memberId,
  note,
  organisationId,
  personal,
  subject,
  subjectKinds,
  title,
  year,
} from "./values.js";

/** Whom published totals are of. */
const publishedKinds = [...subjectKinds, "organisation"] as const;
/** Totals that are no level and of which a percentage may be published. */
const sharedTotals = ["goodOrBetter", "rated", "exempt", "notReviewed"] as const;
/** What a published percentage may be a share of. */
const shareBases = ["listed", "rated", "goodOrBetter", "good"] as const;

/** A percentage as it was published. */
const statedShare = {
  percent: note(
    z.tuple([count(), z.int().min(1)]),
    "as a fraction of integers that keeps the decimals printed: 20 % is 20/100, 84.30 % is 8430/10000",
  ),
  base: note(z.enum(shareBases), "what it is a share of, where that is said").optional(),
  text: note(title(), "its raw text").optional(),
};

/** What the competent committee decides, and what follows: stream `committee/<organisation>`. */
export const decisionEvents = {
  QuotaGroupsDeclared: fact("The committee says who is counted with whom for the cap.", {
    year: year(),
    groups: z
      .array(z.strictObject({ group: identifier(), name: title(), subjects: z.array(subject()).max(5000) }))
      .min(1)
      .max(500),
  }),
  CapExtended: fact("The committee raises the cap for a group, with its reason.", {
    year: year(),
    group: identifier(),
    ratio: note(z.tuple([z.int().min(0), z.int().min(1)]), "numerator and denominator"),
    reason: freeText(),
    instrument: instrument().optional(),
  }),
  ReliefGranted: fact("The committee applies a clause that leaves relief to its judgement.", {
    year: year(),
    subject: subject(),
    clause: note(identifier(), "id of the relief in the rule set"),
    reason: freeText(),
    instrument: instrument().optional(),
  }),
  LevelDecided: fact("The competent committee decides a level.", {
    year: year(),
    subject: subject(),
    level: personal(levelSchema()),
    decidedOn: day(),
    instrument: instrument().optional(),
    reason: freeText().optional(),
  }),
  QuarterLevelDecided: fact("The level of a quarter, or why there is none: holders of posts, since 2026.", {
    year: year(),
    quarter: z.int().min(1).max(4),
    subject: subject(),
    level: personal(levelSchema()).optional(),
    notRated: personal(
      z.enum(["training", "newly-appointed", "sick-or-maternity", "under-inspection", "other"]),
      "why there is no level",
    ).optional(),
    decidedOn: day(),
    instrument: instrument().optional(),
  }),
  LevelCancelled: fact("A decided level is cancelled.", {
    year: year(),
    subject: subject(),
    decidedOn: day(),
    reason: freeText(),
    instrument: instrument().optional(),
  }),
  LevelRedecided: fact("A level is decided again after a cancellation.", {
    year: year(),
    subject: subject(),
    level: personal(levelSchema()),
    decidedOn: day(),
    reason: freeText(),
    instrument: instrument().optional(),
  }),
  SubjectDistinguished: fact("The committee recognises an excellent subject as distinguished (tiêu biểu).", {
    year: year(),
    subject: subject(),
    decidedOn: day(),
    instrument: instrument().optional(),
  }),
  DecisionNotified: fact("A decision is made known to the one it concerns.", {
    year: year(),
    subject: subject(),
    on: day(),
  }),
  ResultsPublished: fact("Totals are published. They are kept as published, even where they do not add up.", {
    year: year(),
    of: note(z.enum(publishedKinds), "`organisation`: of other kinds, or of several"),
    on: day(),
    population: note(title(), "which of them, as named there, where it is not all").optional(),
    stage: note(z.enum(["proposed", "decided"]), "left out where it is not said").optional(),
    source: note(title(), "where it was published; several sources are several entries").optional(),
    totals: z.strictObject({
      listed: note(count(), "all on the roll").optional(),
      rated: count().optional(),
      reviewed: note(count(), "went through the review, where nothing is said of who was rated").optional(),
      exempt: count().optional(),
      notReviewed: count().optional(),
      excellent: count().optional(),
      good: count().optional(),
      goodOrBetter: note(count(), "excellent and good together").optional(),
      fulfilled: count().optional(),
      unfulfilled: count().optional(),
    }),
    printed: note(
      z.record(identifier(), title()),
      "the raw text of a total, by its name, where it says more than the number",
    ).optional(),
    stated: z
      .array(z.strictObject({ level: levelSchema(), ...statedShare }))
      .max(20)
      .optional(),
    shares: note(
      z.array(z.strictObject({ of: z.enum(sharedTotals), ...statedShare })).max(20),
      "percentages of totals that are no level",
    ).optional(),
    otherLevels: note(
      z
        .array(
          z.strictObject({
            name: title(),
            count: count(),
            ...statedShare,
            percent: statedShare.percent.optional(),
          }),
        )
        .max(20),
      "levels of another scale, as named there: none of them is taken for a level of this one",
    ).optional(),
  }),
  ComplaintLodged: fact("A complaint against a level.", {
    year: year(),
    complaint: identifier(),
    subject: subject(),
    by: personal(memberId()).optional(),
    on: day(),
    text: freeText().optional(),
  }),
  ComplaintAnswered: fact("A complaint is answered.", {
    year: year(),
    complaint: identifier(),
    outcome: z.enum(["rejected", "upheld", "withdrawn"]),
    on: day(),
    text: freeText().optional(),
  }),
  SubjectCommended: fact("A member or organisation is commended.", {
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
