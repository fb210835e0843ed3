import { reviewStream } from "../../events/streams.js";
import { dayOf } from "../../events/time.js";
import { type FoldedJournal, stateOf, statesOf } from "../fold/folded-journal.js";
import { type MeetingStepsState, meetingSteps } from "../streams/meeting-steps.js";
import { type ReviewsState, reviews } from "../streams/reviews.js";
import type { YearContext } from "./context.js";
import { meetingShown } from "./meeting-shown.js";
import { grouped, oncePer } from "./table.js";

const hasBegun = (review: ReviewsState | undefined, day: string): boolean =>
  review?.opened !== undefined && dayOf(review.opened.at) <= day;

const hasEnded = (review: ReviewsState | undefined, day: string): boolean =>
  review?.closed !== undefined && dayOf(review.closed.at) < day;

/**
 * The year to which a meeting belongs: the year of its month. A review meeting for a January belongs to the year
 * before, if the cell's review of that year is open on its day and its review of the new year is not.
 */
export const yearOfMeeting = (
  folded: FoldedJournal,
  { cell, kind, forMonth }: NonNullable<MeetingStepsState["convened"]>,
  day: string,
): number => {
  const year = Number(forMonth.slice(0, 4));
  if (kind !== "review" || !forMonth.endsWith("-01")) return year;
  const reviewOf = (of: number) => stateOf(folded, reviews, reviewStream(cell, of));
  const before = reviewOf(year - 1);
  const belongs = hasBegun(before, day) && !hasEnded(before, day) && !hasBegun(reviewOf(year), day);
  return belongs ? year - 1 : year;
};

/** A review meeting of a cell that the record shows as held. */
export interface ReviewMeeting {
  readonly cell: string;
  readonly stream: string;
  /** Its day. It may be in January of the next year. */
  readonly on: string;
  /** The event that shows that it was held. */
  readonly by: string;
}

/** The review meetings of the year by cell, in order of day. */
export const reviewMeetingsOf = oncePer(
  ({ folded, options }: YearContext): ReadonlyMap<string, readonly ReviewMeeting[]> => {
    const held = statesOf(folded, meetingSteps).flatMap(([stream, state]): ReviewMeeting[] => {
      const { convened, cancelled } = state;
      if (convened?.kind !== "review" || cancelled !== undefined) return [];
      const { day: on, heldBy: by } = meetingShown(folded, stream, state);
      if (by === undefined || yearOfMeeting(folded, convened, on) !== options.year) return [];
      return [{ cell: convened.cell, stream, on, by }];
    });
    return grouped(
      held.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      ({ cell }) => [cell],
    );
  },
);
