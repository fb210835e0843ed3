import * as z from "zod";
import { count, identifier, memberId, personal, subject, title } from "./values.js";

/** What a ballot is about. Absent: the levels of a review. */
export const ballotPurposes = [
  "levels",
  "admission",
  "recognition",
  "striking-off",
  "discipline",
  "election",
  "other",
] as const;
/** What a ballot is about. */
export type BallotPurpose = (typeof ballotPurposes)[number];

/** A ballot in a review or in a meeting, from its frozen question to its totals. */
export const ballotEvents = {
  BallotOpened: z.strictObject({
    ballot: identifier(),
    purpose: z.enum(ballotPurposes).optional(),
    question: title(),
    form: z.enum(["secret", "open"]),
    electorate: z.array(memberId()).min(1).max(1000),
    subjects: z.array(subject()).min(1).max(1000),
    options: z.array(identifier()).min(2).max(20),
    countingCommittee: z.array(memberId()).max(20),
    chair: personal(memberId()).optional(),
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
};
