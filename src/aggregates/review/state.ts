import { type Table, table } from "../table.js";

/** What was frozen when a ballot opened, and whether it has been counted. */
export interface BallotFacts {
  /** How many may vote. */
  readonly electorate: number;
  /** By `kind/id`. */
  readonly subjects: Table<true>;
  /** The options that papers may choose from. */
  readonly options: Table<true>;
  /** The totals are recorded. */
  readonly counted: boolean;
}

/** What a review's integrity depends on. */
export interface ReviewFacts {
  /** The organisation under review, once the review is opened. */
  readonly organisation: string | undefined;
  /** The closing is recorded. */
  readonly closed: boolean;
  /** Members who handed in a self-review. */
  readonly selfReviews: Table<true>;
  /** By id. */
  readonly ballots: Table<BallotFacts>;
}

export const initialReview = (): ReviewFacts => ({
  organisation: undefined,
  closed: false,
  selfReviews: table(),
  ballots: table(),
});
