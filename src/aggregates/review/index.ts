import type { CommandOf } from "../command.js";
import { decider, type Recorded } from "../decider.js";
import { reviewCommands } from "./commands.js";
import { onReview } from "./evolve.js";
import { reviewGuards } from "./guards.js";
import { type BallotFacts, initialReview, type ReviewFacts } from "./state.js";

/** A command to a review. */
export type ReviewCommand = CommandOf<typeof reviewCommands>;
/** What the decider of a review knows of its stream. */
export type ReviewState = Recorded<ReviewFacts>;
export { type BallotFacts, type ReviewFacts, reviewCommands };

/** Decides what may be recorded of one organisation's review of a year: stream `review/<organisation>/<year>`. */
export const review = decider({
  kind: "review",
  commands: reviewCommands,
  begins: "ReviewOpened",
  begun: ({ organisation }) => organisation !== undefined,
  initial: initialReview,
  guards: reviewGuards,
  on: onReview,
});
