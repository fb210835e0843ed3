import { dayOf } from "../../events/time.js";
import { type FoldedJournal, stateOf } from "../fold/folded-journal.js";
import { attendance } from "../streams/attendance.js";
import { grading } from "../streams/grading.js";
import type { MeetingStepsState } from "../streams/meeting-steps.js";

/** The entry that shows that a meeting was held, and the day of the meeting. */
export interface MeetingShown {
  /**
   * The event of the opening, else of the roll call or the counts of attendance, of another step that only a meeting takes, of a score or of a
   * grade; absent if none is recorded.
   */
  readonly heldBy?: string;
  /** The day of the opening, of the roll call, of the counts or of the closing, else the day for which it is convened. */
  readonly day: string;
}

const stepTaken = ({
  firsts,
  firstComments,
  hands,
  resolutions,
  concluded,
  closed,
  minutes,
}: MeetingStepsState) =>
  closed?.by ??
  firsts.agenda ??
  firsts.presented ??
  firstComments[0] ??
  firsts.praised ??
  firsts.reminded ??
  hands[0]?.by ??
  resolutions[0]?.by ??
  concluded?.by ??
  minutes?.by;

const graded = (folded: FoldedJournal, stream: string): string | undefined => {
  const state = stateOf(folded, grading, stream);
  const [mark] = Object.values(Object.values(state?.marks ?? {})[0] ?? {});
  return mark?.by ?? state?.proposed?.by ?? state?.voted?.by ?? state?.decided?.by ?? state?.opinions?.by;
};

/**
 * What the record shows of a meeting. Marks and grades may be given on a later day, so they show that it was held
 * and not when.
 */
export const meetingShown = (
  folded: FoldedJournal,
  stream: string,
  steps: MeetingStepsState,
): MeetingShown => {
  const { convened, opened, closed, postponedTo } = steps;
  const attended = stateOf(folded, attendance, stream);
  const call = attended?.rollCall ?? attended?.counted;
  const heldBy = opened?.by ?? call?.by ?? stepTaken(steps) ?? graded(folded, stream);
  return {
    ...(heldBy === undefined ? {} : { heldBy }),
    day: dayOf(opened?.at ?? call?.at ?? closed?.at ?? postponedTo ?? convened?.scheduledFor ?? ""),
  };
};
