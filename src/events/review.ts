import * as z from "zod";
import {
  chosen,
  count,
  day,
  degreeSchema,
  fact,
  freeText,
  identifier,
  instrument,
  levelSchema,
  memberId,
  note,
  organisationId,
  personal,
  sha256,
  subject,
  title,
  year,
} from "./values.js";

/** Facts a review states about its subject. A field left out is unknown. */
const assessment = {
  degrees: personal(z.record(identifier(), degreeSchema()), "degree per criterion").optional(),
  points: personal(
    z.record(identifier(), count()),
    "points per criterion, in steps of the rule set",
  ).optional(),
  tasks: personal(
    z.strictObject({
      assigned: count(),
      done: count(),
      onTime: count().optional(),
      exceeded: count().optional(),
      failed: count().optional(),
    }),
    "counts of the year's tasks or targets",
  ).optional(),
  led: personal(
    z.strictObject({
      assigned: note(count(), "tasks of the fields and units led").optional(),
      done: count().optional(),
      onTime: count().optional(),
      exceeded: count().optional(),
      units: note(count(), "units in charge").optional(),
      unfulfilled: note(count(), "of these, rated unfulfilled").optional(),
      basicTargetsMissed: note(z.boolean(), "missed one of the basic socio-economic targets").optional(),
      disciplined: note(
        z.boolean(),
        "an organisation or person under direct management disciplined for corruption, waste or negative acts",
      ).optional(),
    }),
    "results of the fields and units that the subject leads",
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
    "shortcomings pointed out at the last review",
  ).optional(),
  stated: personal(
    z.record(identifier(), z.union([z.boolean(), count()])),
    "further judgements and counts, by the name of the fact that a rule set asks for",
  ).optional(),
  outstanding: personal(
    z.boolean(),
    "truly outstanding, with a concrete measurable product: a judgement",
  ).optional(),
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
  ReviewOpened: fact("An organisation opens its yearly review under a rule set it adopted.", {
    organisation: organisationId(),
    year: year(),
    ruleSet: note(identifier(), "id of the rule set"),
    fingerprint: note(sha256(), "SHA-256 of the rule set as adopted"),
    parameters: note(chosen(), "choices the rules leave to the committee"),
    plan: instrument().optional(),
    superiorDocuments: z.array(instrument()).max(50),
    deadlines: note(
      z.array(z.strictObject({ what: identifier(), on: day() })).max(50),
      "days that the committee sets; `what` is a step, such as `self-review`, to be held against the record",
    ),
  }),
  HintGiven: fact("The superior committee hints what to review.", {
    subject: subject(),
    by: organisationId(),
    text: freeText().optional(),
  }),
  CollectiveReportSubmitted: fact("An organisation or collective reviews itself.", {
    subject: subject(),
    ...assessment,
    ownLevel: levelSchema().optional(),
    text: freeText().optional(),
    peers: note(
      z
        .array(
          z.strictObject({
            kind: z.enum(["government", "front", "mass-organisation"]),
            level: levelSchema(),
          }),
        )
        .max(20),
      "levels of the government, Front and mass organisations of the same level; empty where there are none",
    ).optional(),
  }),
  DraftCirculated: fact(
    "The draft of a collective report goes to those who take part in the review meeting.",
    { subject: subject(), on: day() },
  ),
  ReviewMeetingHeld: fact("A meeting reviews an organisation or a collective, with or without its members.", {
    subject: subject(),
    on: note(day(), "its first day"),
    halfDays: note(z.int().min(1).max(1000), "how long it took, in half days").optional(),
  }),
  SelfReviewSubmitted: fact("A member hands in a self-review.", selfReview),
  SelfReviewRevised: fact("A member replaces the self-review.", selfReview),
  ReviewCommentMade: fact("A comment on a self-review or collective report.", {
    about: subject(),
    by: personal(memberId()).optional(),
    text: freeText().optional(),
  }),
  ResidenceCommentReceived: fact("The committee at the place of residence comments on a member.", {
    member: memberId(),
    favourable: personal(z.boolean()).optional(),
    text: freeText().optional(),
  }),
  CellCommentReceived: fact("The cell a member left, or takes part in for a time, comments on the member.", {
    member: memberId(),
    from: organisationId(),
    text: freeText().optional(),
  }),
  EmployerLevelReceived: fact("The employer's level of a cadre, civil servant or public employee.", {
    member: memberId(),
    level: personal(levelSchema()),
    on: day(),
    instrument: instrument().optional(),
  }),
  PeerOrganisationRated: fact("The level of a government, Front or mass organisation of the same level.", {
    organisation: organisationId(),
    kind: z.enum(["government", "front", "mass-organisation"]),
    level: levelSchema(),
    name: title().optional(),
  }),
  LevelProposed: fact("The cell committee proposes a level.", {
    subject: subject(),
    level: personal(levelSchema()),
    ...assessment,
    reason: freeText().optional(),
  }),
  CheckOrdered: fact("A check is ordered before the decision.", {
    subject: subject(),
    by: organisationId(),
    reason: freeText().optional(),
  }),
  CheckConcluded: fact("A check ends.", {
    subject: subject(),
    upheld: z.boolean(),
    text: freeText().optional(),
  }),
  BallotOpened: fact("A ballot with its question, electorate, subjects and options, frozen.", {
    ballot: identifier(),
    question: title(),
    form: z.enum(["secret", "open"]),
    electorate: note(z.array(memberId()).min(1).max(1000), "who may vote, sorted by id: no order of arrival"),
    subjects: z.array(subject()).min(1).max(1000),
    options: z.array(identifier()).min(2).max(20),
    countingCommittee: z.array(memberId()).max(20),
  }),
  BallotCounted: fact("The papers and totals of a ballot. Nothing ties a choice to a voter.", {
    ballot: identifier(),
    issued: count(),
    returned: count(),
    valid: count(),
    invalid: count(),
    totals: personal(
      z.array(z.strictObject({ subject: subject(), option: identifier(), votes: count() })).max(20_000),
      "votes by subject and option",
    ),
  }),
  CellProposedLevel: fact("The cell proposes a level to the committee above, by its vote.", {
    subject: subject(),
    level: personal(levelSchema()),
    ballot: identifier().optional(),
  }),
  ReviewClosed: fact("The review is finished and sent up.", { to: organisationId().optional() }),
};
