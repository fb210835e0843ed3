import * as z from "zod";
import { ballotEvents } from "./ballot.js";
import { taskEvents } from "./task.js";
import {
  body,
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
  reviewPeriod,
  sha256,
  subject,
  title,
  year,
} from "./values.js";

/** The counts of tasks that a review or an outside system states. */
const taskCounts = () =>
  personal(
    z.strictObject({
      assigned: count(),
      done: count(),
      onTime: count().optional(),
      exceeded: count().optional(),
      failed: count().optional(),
    }),
  );

/** What is handed in during a review, and may be returned or withdrawn. */
const submissions = ["self-review", "collective-report", "proposal", "review"] as const;

/** Facts that a review states about its subject. An absent field is unknown. */
const assessment = {
  degrees: personal(z.record(identifier(), degreeSchema())).optional(),
  points: personal(z.record(identifier(), count())).optional(),
  /** Criteria that do not apply to the subject, each with the reason. */
  notApplicable: personal(
    z.array(z.strictObject({ criterion: identifier(), reason: freeText() })).max(50),
  ).optional(),
  tasks: taskCounts().optional(),
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

/** The review of one organisation in one period: stream `review/<organisation>/<period>`. */
export const reviewEvents = {
  ReviewOpened: z.strictObject({
    organisation: organisationId(),
    year: year(),
    period: reviewPeriod().optional(),
    ruleSet: identifier(),
    fingerprint: sha256(),
    parameters: chosen(),
    plan: instrument().optional(),
    superiorDocuments: z.array(instrument()).max(50),
    deadlines: z
      .array(
        z.strictObject({
          what: identifier(),
          from: day().optional(),
          on: day(),
          body: organisationId().optional(),
        }),
      )
      .max(50),
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
    chair: personal(memberId()).optional(),
    place: title().optional(),
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
    by: body().optional(),
    level: personal(levelSchema()).optional(),
    clause: title().optional(),
    ...assessment,
    reason: freeText().optional(),
  }),
  WorkFiguresReceived: z.strictObject({
    subject: subject(),
    source: title(),
    until: day(),
    tasks: taskCounts().optional(),
    led: assessment.led,
    points: assessment.points,
    instrument: instrument().optional(),
  }),
  ...taskEvents,
  SubmissionReturned: z.strictObject({
    what: z.enum(submissions),
    subject: subject().optional(),
    from: body().optional(),
    by: organisationId(),
    reason: freeText(),
    until: day().optional(),
  }),
  SubmissionWithdrawn: z.strictObject({
    what: z.enum(submissions),
    subject: subject().optional(),
    from: body().optional(),
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
  ...ballotEvents,
  CellProposedLevel: z.strictObject({
    subject: subject(),
    level: personal(levelSchema()),
    clause: title().optional(),
    ballot: identifier().optional(),
  }),
  ReviewClosed: z.strictObject({
    to: organisationId().optional(),
    /** The review was closed before, and returned. */
    again: z.literal(true).optional(),
  }),
};
