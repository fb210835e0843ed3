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
import { type Running, runningOf } from "./projections/year/attendance-over-year.js";
import { type BallotVerdict, ballotsOf } from "./projections/year/ballots.js";
import { calendarOf } from "./projections/year/calendar/calendar.js";
import type { Duty } from "./projections/year/calendar/duty.js";
import { type QuotaVerdict, quotasOf, ungroupedOf } from "./projections/year/caps.js";
import { type CellQuality, cellQualityOf } from "./projections/year/cell-quality/cell-quality.js";
import { classificationOf } from "./projections/year/classification/classification.js";
import type { Classification } from "./projections/year/classification/classified.js";
import { contextOf, type OnRoll, type YearContext, type YearOptions } from "./projections/year/context.js";
import { evidenceSources } from "./projections/year/meeting-evidence.js";
import { type Meeting, meetingsOf } from "./projections/year/meetings.js";
import { type PublishedTotals, publishedOf } from "./projections/year/published-totals.js";
import { type RollReport, reportOf } from "./projections/year/roll-report.js";
import { scoredMeetings } from "./projections/year/scored-meetings.js";
import { type Streaks, streaksOf } from "./projections/year/streaks.js";
import { lazy, type Table, table } from "./projections/year/table.js";
import { followUpOf, type TaskFollowUp } from "./projections/year/task-follow-up.js";

/** A year as read from a journal. Everything is computed when first asked for, and kept. */
export interface Year {
  /** The year under review. */
  readonly year: number;
  /** The rule set that judged, with its fingerprint. */
  readonly ruleSet: { readonly id: string; readonly fingerprint: string };
  /** What its readings share. */
  readonly context: YearContext;
  /** The roll of a cell on a day: members by id with their standing. */
  rollOn(cell: string, day: string): readonly OnRoll[];
  /** Meetings in order of day; by stream. */
  readonly meetings: Table<Meeting>;
  /** What each cell and base organisation owed, by period and with each meeting. */
  readonly calendar: readonly Duty[];
  /** Tasks from meeting to meeting; by `cell/task`. */
  readonly tasks: Table<TaskFollowUp>;
  /** Each member's attendance, fees and tasks over the year's meetings; by `cell/member`. */
  readonly running: Table<Running>;
  /** Quality by cell. */
  readonly cellQuality: Table<CellQuality>;
  /** Levels by subject: `member:m-07`, `cell:c-1`, `base-organisation:b-1`, `collective:b-1`. */
  readonly classification: Table<Classification>;
  /** Caps on every group, at each stage. */
  readonly quotas: readonly QuotaVerdict[];
  /** Totals as published, held against themselves and the caps of the rule set. */
  readonly published: readonly PublishedTotals[];
  /** Years in a row by subject, from levels that stand, whichever rules they were decided under. */
  readonly streaks: Table<Streaks>;
  /** Counted ballots on levels, by organisation and in the order of counting. */
  readonly ballots: readonly BallotVerdict[];
  /** In an inspector's order. */
  readonly findings: readonly Finding[];
  /** Rolls by organisation. */
  readonly report: Table<RollReport>;
}

/**
 * Reads a year from what is known.
 * @throws AxesError where it was folded for another instant than `asOf`
 */
export const yearOf = (known: Known, options: YearOptions): Year => {
  const context = contextOf(known, options);
  const told = lazy(() => meetingsOf(context));
  const calendar = lazy(() => calendarOf(context, told()));
  const tasks = lazy(() => table(followUpOf(context), ({ cell, task }) => `${cell}/${task}`));
  const meetings = lazy(() =>
    table(scoredMeetings(evidenceSources(context, told(), tasks().all)), ({ stream }) => stream),
  );
  const running = lazy(() =>
    table(runningOf(context, told(), tasks().all), ({ cell, member }) => `${cell}/${member}`),
  );
  const cellQuality = lazy(() => table(cellQualityOf(context, meetings().all), ({ cell }) => cell));
  const ballots = lazy(() => ballotsOf(context, told()));
  const classification = lazy(() =>
    table(
      classificationOf(context, ballots, () => tasks().all),
      ({ key }) => key,
    ),
  );
  const quotas = lazy(() => quotasOf(context, classification().all));
  const published = lazy(() => publishedOf(context));
  const streaks = lazy(() => table(streaksOf(known, options.year, options.streaks), ({ key }) => key));
  const report = lazy(() =>
    table(reportOf(context, classification().all), ({ organisation }) => organisation),
  );
  const findings = lazy(() =>
    inOrder([
      ...calendarFindings(context, calendar(), told()),
      ...meetingLimitFindings(context, told()),
      ...meetingFindings(context, meetings().all),
      ...sheetFindings(context, meetings().all),
      ...taskFindings(context, tasks().all),
      ...statedTaskFindings(context, classification().all, tasks().all),
      ...runningFindings(context, told(), running().all),
      ...reviewFindings(context, classification().all),
      ...discretionFindings(classification().all),
      ...orderFindings(context, classification().all),
      ...deadlineFindings(context, classification().all),
      ...ownDeadlineFindings(context, classification().all),
      ...noticeFindings(context, classification().all),
      ...durationFindings(context, classification().all),
      ...rollFindings(context, classification().all, report().all),
      ...quotaFindings(quotas(), ungroupedOf(context, classification().all)),
      ...levelBallotFindings(context, ballots()),
      ...quarterFindings(context),
      ...afterwardsFindings(context, classification().all, streaks().all),
      ...opinionFindings(meetings().all),
      ...rollUpFindings(context),
      ...adoptionFindings(context),
      ...reviewChoiceFindings(context),
      ...publicationFindings(context, published(), classification().all),
      ...recordFindings(context),
    ]),
  );
  return {
    year: options.year,
    context,
    rollOn: (cell, day) => context.rollOf(cell, day),
    get ruleSet() {
      return { id: options.under.id, fingerprint: context.fingerprint() };
    },
    get meetings() {
      return meetings();
    },
    get calendar() {
      return calendar();
    },
    get tasks() {
      return tasks();
    },
    get running() {
      return running();
    },
    get cellQuality() {
      return cellQuality();
    },
    get classification() {
      return classification();
    },
    get quotas() {
      return quotas();
    },
    get published() {
      return published();
    },
    get ballots() {
      return ballots();
    },
    get streaks() {
      return streaks();
    },
    get findings() {
      return findings();
    },
    get report() {
      return report();
    },
  };
};

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
