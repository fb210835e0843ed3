import type { Guards } from "../decider.js";
import { reason } from "../reason.js";
import { judgeBallotCounted, judgeBallotOpened } from "./ballot.js";
import type { ReviewCommands } from "./commands.js";
import type { ReviewFacts } from "./state.js";

/** What would break the record of a review. */
export const reviewGuards: Guards<ReviewCommands, ReviewFacts> = {
  SelfReviewSubmitted: ({ member }, { selfReviews }) =>
    selfReviews[member] && reason("self-review-already-submitted", "member", { member }),
  SelfReviewRevised: ({ member }, { selfReviews }) =>
    selfReviews[member] ? undefined : reason("self-review-not-submitted", "member", { member }),
  BallotOpened: judgeBallotOpened,
  BallotCounted: judgeBallotCounted,
  ReviewClosed: (_, { closed }) =>
    closed ? reason("already-recorded", "", { stands: "ReviewClosed" }) : undefined,
};
