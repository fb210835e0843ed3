import { type Table, table } from "../table.js";

/** What was frozen when a ballot opened, and whether it has been counted. */
export interface BallotFacts {
  /** How many may vote. */
  readonly electorate: number;
  /** By `kind/id`. */
  readonly subjects: Table<true>;
  readonly options: Table<true>;
  readonly counted: boolean;
}

/** What a review's integrity depends on. */
export interface ReviewFacts {
  /** The organisation under review, once the review is opened. */
  readonly organisation: string | undefined;
  readonly closed: boolean;
  /** Members who handed in a self-review. */
  readonly selfReviews: Table<true>;
  readonly ballots: Table<BallotFacts>;
}

export const initialReview = (): ReviewFacts => ({
  organisation: undefined,
  closed: false,
  selfReviews: table(),
  ballots: table(),
});
