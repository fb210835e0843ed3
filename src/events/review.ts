import * as z from "zod";
import {
  chosen,
  count,
  day,
  degreeSchema,
  freeText,
  identifier,
  instrument,
  levelSchema,
  memberId,
  organisationId,
  personal,
  sha256,
  subject,
  title,
  year,
} from "./values.js";

/** Facts that a review states about its subject. An absent field is unknown. */
const assessment = {
  degrees: personal(z.record(identifier(), degreeSchema())).optional(),
  points: personal(z.record(identifier(), count())).optional(),
  tasks: personal(
    z.strictObject({
      assigned: count(),
      done: count(),
      onTime: count().optional(),
      exceeded: count().optional(),
      failed: count().optional(),
    }),
  ).optional(),
  led: personal(
    z.strictObject({
      assigned: count().optional(),
      done: count().optional(),
      onTime: count().optional(),
      exceeded: count().optional(),
      units: count().optional(),
      unfulfilled: count().optional(),
      basicTargetsMissed: z.boolean().optional(),
      disciplined: z.boolean().optional(),
    }),
  ).optional(),
  shortcomings: personal(
    z.strictObject({
      pointedOut: count(),
      remedied: count(),
      details: z
        .array(z.strictObject({ text: freeText(), remedied: z.boolean().optional() }))
        .max(50)
        .optional(),
    }),
  ).optional(),
  stated: personal(z.record(identifier(), z.union([z.boolean(), count()]))).optional(),
  outstanding: personal(z.boolean()).optional(),
};

const selfReview = {
  member: memberId(),
  ...assessment,
  ownLevel: personal(levelSchema()).optional(),
  content: z
    .array(z.strictObject({ criterion: identifier(), text: freeText() }))
    .max(50)
    .optional(),
};

/** The yearly review of one organisation: stream `review/<organisation>/<year>`. */
export const reviewEvents = {
  ReviewOpened: z.strictObject({
    organisation: organisationId(),
    year: year(),
    ruleSet: identifier(),
    fingerprint: sha256(),
    parameters: chosen(),
    plan: instrument().optional(),
    superiorDocuments: z.array(instrument()).max(50),
    deadlines: z.array(z.strictObject({ what: identifier(), on: day() })).max(50),
  }),
  HintGiven: z.strictObject({
    subject: subject(),
    by: organisationId(),
    text: freeText().optional(),
  }),
  CollectiveReportSubmitted: z.strictObject({
    subject: subject(),
    ...assessment,
    ownLevel: levelSchema().optional(),
    text: freeText().optional(),
    peers: z
      .array(
        z.strictObject({
          kind: z.enum(["government", "front", "mass-organisation"]),
          level: levelSchema(),
        }),
      )
      .max(20)
      .optional(),
  }),
  DraftCirculated: z.strictObject({ subject: subject(), on: day() }),
  ReviewMeetingHeld: z.strictObject({
    subject: subject(),
    on: day(),
    halfDays: z.int().min(1).max(1000).optional(),
  }),
  SelfReviewSubmitted: z.strictObject(selfReview),
  SelfReviewRevised: z.strictObject(selfReview),
  ReviewCommentMade: z.strictObject({
    about: subject(),
    by: personal(memberId()).optional(),
    text: freeText().optional(),
  }),
  ResidenceCommentReceived: z.strictObject({
    member: memberId(),
    favourable: personal(z.boolean()).optional(),
    text: freeText().optional(),
  }),
  CellCommentReceived: z.strictObject({
    member: memberId(),
    from: organisationId(),
    text: freeText().optional(),
  }),
  EmployerLevelReceived: z.strictObject({
    member: memberId(),
    level: personal(levelSchema()),
    on: day(),
    instrument: instrument().optional(),
  }),
  PeerOrganisationRated: z.strictObject({
    organisation: organisationId(),
    kind: z.enum(["government", "front", "mass-organisation"]),
    level: levelSchema(),
    name: title().optional(),
  }),
  LevelProposed: z.strictObject({
    subject: subject(),
    level: personal(levelSchema()),
    ...assessment,
    reason: freeText().optional(),
  }),
  CheckOrdered: z.strictObject({
    subject: subject(),
    by: organisationId(),
    reason: freeText().optional(),
  }),
  CheckConcluded: z.strictObject({
    subject: subject(),
    upheld: z.boolean(),
    text: freeText().optional(),
  }),
  BallotOpened: z.strictObject({
    ballot: identifier(),
    question: title(),
    form: z.enum(["secret", "open"]),
    electorate: z.array(memberId()).min(1).max(1000),
    subjects: z.array(subject()).min(1).max(1000),
    options: z.array(identifier()).min(2).max(20),
    countingCommittee: z.array(memberId()).max(20),
  }),
  BallotCounted: z.strictObject({
    ballot: identifier(),
    issued: count(),
    returned: count(),
    valid: count(),
    invalid: count(),
    totals: personal(
      z.array(z.strictObject({ subject: subject(), option: identifier(), votes: count() })).max(20_000),
    ),
  }),
  CellProposedLevel: z.strictObject({
    subject: subject(),
    level: personal(levelSchema()),
    ballot: identifier().optional(),
  }),
  ReviewClosed: z.strictObject({ to: organisationId().optional() }),
};
