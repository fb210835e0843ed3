import type { JournalEvent } from "./events/index.js";
import { adoptionFindings, reviewChoiceFindings } from "./findings/adoptions.js";
import { afterwardsFindings } from "./findings/afterwards.js";
import { levelBallotFindings } from "./findings/ballots.js";
import { calendarFindings } from "./findings/calendar.js";
import { deadlineFindings, ownDeadlineFindings } from "./findings/deadlines.js";
import { discretionFindings } from "./findings/discretion.js";
import { type Finding, inOrder } from "./findings/finding.js";
import { meetingLimitFindings } from "./findings/meeting-limits.js";
import { meetingFindings } from "./findings/meetings.js";
import { durationFindings, noticeFindings } from "./findings/notices.js";
import { opinionFindings } from "./findings/opinions.js";
import { orderFindings } from "./findings/order.js";
import { publicationFindings } from "./findings/publications.js";
import { quarterFindings } from "./findings/quarters.js";
import { quotaFindings } from "./findings/quotas.js";
import { recordFindings } from "./findings/records.js";
import { reviewFindings } from "./findings/reviews.js";
import { rollUpFindings } from "./findings/roll-ups.js";
import { rollFindings } from "./findings/rolls.js";
import { runningFindings } from "./findings/running.js";
import { sheetFindings } from "./findings/scores.js";
import { statedTaskFindings, taskFindings } from "./findings/tasks.js";
import { fold } from "./projections/fold/fold.js";
import type { Known } from "./projections/fold/folded-journal.js";
import { projections } from "./projections/streams/projections.js";
import { ungroupedOf } from "./projections/year/caps.js";
import { contextOf, type YearOptions } from "./projections/year/context.js";
import { readings, type YearReadings } from "./projections/year/readings.js";
import { computedOnce } from "./projections/year/table.js";

const readingsAndFindings = {
  ...readings,
  findings: (year: YearReadings): readonly Finding[] => {
    const { context, calendar, statedMeetings, meetings, tasks, running, classification } = year;
    const { report, quotas, ballots, streaks, published } = year;
    return inOrder([
      ...calendarFindings(context, calendar, statedMeetings.all),
      ...meetingLimitFindings(context, statedMeetings.all),
      ...meetingFindings(context, meetings.all),
      ...sheetFindings(context, meetings.all),
      ...taskFindings(context, tasks.all),
      ...statedTaskFindings(context, classification.all, tasks.all),
      ...runningFindings(context, statedMeetings.all, running.all),
      ...reviewFindings(context, classification.all),
      ...discretionFindings(classification.all),
      ...orderFindings(context, classification.all),
      ...deadlineFindings(context, classification.all),
      ...ownDeadlineFindings(context, classification.all),
      ...noticeFindings(context, classification.all),
      ...durationFindings(context, classification.all),
      ...rollFindings(context, classification.all, report.all),
      ...quotaFindings(quotas, ungroupedOf(context, classification.all)),
      ...levelBallotFindings(context, ballots),
      ...quarterFindings(context),
      ...afterwardsFindings(context, classification.all, streaks.all),
      ...opinionFindings(meetings.all),
      ...rollUpFindings(context),
      ...adoptionFindings(context),
      ...reviewChoiceFindings(context),
      ...publicationFindings(context, published, classification.all),
      ...recordFindings(context),
    ]);
  },
};

/** A year as read from a journal. Everything is computed when first asked for, and kept. */
export interface Year extends YearReadings {
  /** In an inspector's order. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a year from what is known.
 * @throws AxesError where it was folded for another instant than `asOf`
 */
export const yearOf = (known: Known, options: YearOptions): Year =>
  computedOnce({ context: contextOf(known, options) }, readingsAndFindings);

/**
 * Replays a journal and reads one year of it: as known on a date (`asAt`), as it stood on a date (`asOf`),
 * under a rule set.
 *
 * @example
 * ```ts
 * import { replay } from "chibo";
 * import { qd132hd21 } from "chibo/rules";
 * replay([], { year: 2021, under: qd132hd21 }).classification.all.length; //=> 0
 * ```
 */
export const replay = (events: Iterable<JournalEvent>, options: YearOptions): Year =>
  yearOf(fold(projections, events, options), options);
