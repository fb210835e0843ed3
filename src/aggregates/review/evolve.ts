import type { Recipes } from "../decider.js";
import { subjectKey } from "../subject.js";
import { setOf } from "../table.js";
import type { ReviewCommands } from "./commands.js";
import type { ReviewFacts } from "./state.js";

/** What each fact changes in what is known of a review. */
export const onReview: Recipes<ReviewCommands, ReviewFacts> = {
  ReviewOpened: (draft, { organisation }) => {
    draft.organisation = organisation;
  },
  SelfReviewSubmitted: (draft, { member }) => {
    draft.selfReviews[member] = true;
  },
  BallotOpened: (draft, { ballot, electorate, subjects, options }) => {
    draft.ballots[ballot] = {
      electorate: electorate.length,
      subjects: setOf(subjects.map(subjectKey)),
      options: setOf(options),
      counted: false,
    };
  },
  BallotCounted: (draft, { ballot }) => {
    const opened = draft.ballots[ballot];
    if (opened !== undefined) opened.counted = true;
  },
  ReviewClosed: (draft) => {
    draft.closed = true;
  },
};
