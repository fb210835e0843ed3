import { type AttachedEvidence, attachedEvidenceOf } from "./attached-evidence.js";
import { type AttendanceOverYear, attendanceOverYearOf } from "./attendance-over-year.js";
import { type BallotVerdict, ballotsOf } from "./ballots.js";
import { calendarOf } from "./calendar.js";
import { type CapOnGroup, capsOf } from "./caps.js";
import { type CellQuality, cellQualityOf } from "./cell-quality.js";
import { classificationOf } from "./classification.js";
import type { Classification } from "./classified.js";
import type { YearContext } from "./context.js";
import type { Duty } from "./duty.js";
import { type IssuedDecision, issuedDecisionsOf } from "./issued-decisions.js";
import { type MeetingBallot, meetingBallotsOf } from "./meeting-ballots.js";
import { evidenceSources } from "./meeting-evidence.js";
import { type Meeting, meetingsOf } from "./meetings.js";
import { type MemberDuty, memberDutiesOf } from "./member-duties.js";
import { type Turn, turnsOf } from "./procedure/turns.js";
import { type PublishedTotals, publishedOf } from "./published-totals.js";
import { type RatedPeriod, ratedPeriodsOf } from "./rated-periods.js";
import { type RollReport, reportOf } from "./roll-report.js";
import { scoredMeetings } from "./scored-meetings.js";
import { type Streaks, streaksOf } from "./streaks.js";
import { type ComputedOnce, type Table, table } from "./table.js";
import { followUpOf, type TaskFollowUp } from "./task-follow-up.js";
import { type WorkOfPeriod, workOf } from "./work.js";

/** The inputs of each reading of a year, by its name: the context and the readings that it needs. */
export const readings = {
  /** The year under review. */
  year: (year: YearReadings): number => year.context.options.year,

  /** The rule set that judged, with its fingerprint. */
  ruleSet: (year: YearReadings): { readonly id: string; readonly fingerprint: string } => ({
    id: year.context.options.under.id,
    fingerprint: year.context.fingerprint(),
  }),

  /** The roll of a cell on a day: members by id with their standing. */
  rollOn: (year: YearReadings): YearContext["rollOf"] => year.context.rollOf,

  /**
   * Meetings in order of day, with the quality that people stated, and without computed quality; by stream.
   */
  statedMeetings: (year: YearReadings): Table<Meeting> =>
    table(meetingsOf(year.context), ({ stream }) => stream),

  /** Meetings in order of day; by stream. */
  meetings: (year: YearReadings): Table<Meeting> =>
    table(
      scoredMeetings(evidenceSources(year.context, year.statedMeetings.all, year.tasks.all)),
      ({ stream }) => stream,
    ),

  /** The obligations of each cell and base organisation, by period and by meeting. */
  calendar: (year: YearReadings): readonly Duty[] => calendarOf(year.context, year.statedMeetings.all),

  /** What cells have to do for single members by a day: recognitions, and ends of help. The earliest day first. */
  memberDuties: (year: YearReadings): readonly MemberDuty[] => memberDutiesOf(year.context),

  /** Tasks from meeting to meeting; by `cell/task`. */
  tasks: (year: YearReadings): Table<TaskFollowUp> =>
    table(followUpOf(year.context), ({ cell, task }) => `${cell}/${task}`),

  /** Each member's attendance, fees and tasks over the year's meetings; by `cell/member`. */
  attendanceOverYear: (year: YearReadings): Table<AttendanceOverYear> =>
    table(
      attendanceOverYearOf(year.context, year.statedMeetings.all, year.tasks.all),
      ({ cell, member }) => `${cell}/${member}`,
    ),

  /** Papers and products behind entries, in the order of the journal; by `stream/evidence`. */
  attachedEvidence: (year: YearReadings): Table<AttachedEvidence> =>
    table(attachedEvidenceOf(year.context), ({ stream, evidence }) => `${stream}/${evidence}`),

  /** Quality by cell. */
  cellQuality: (year: YearReadings): Table<CellQuality> =>
    table(cellQualityOf(year.context, year.meetings.all), ({ cell }) => cell),

  /** Counted ballots on levels, by organisation and in the order of counting. */
  ballots: (year: YearReadings): readonly BallotVerdict[] => ballotsOf(year.context, year.statedMeetings.all),

  /** Counted ballots of meetings on other matters: admission, recognition, discipline, elections; in order of day. */
  meetingBallots: (year: YearReadings): readonly MeetingBallot[] =>
    meetingBallotsOf(year.context, year.statedMeetings.all),

  /** Levels by subject: `member:m-07`, `cell:c-1`, `base-organisation:b-1`, `collective:b-1`. */
  classification: (year: YearReadings): Table<Classification> =>
    table(
      classificationOf(
        year.context,
        () => year.ballots,
        () => year.tasks.all,
      ),
      ({ key }) => key,
    ),

  /** The quarters and months of each subject, with what was proposed and decided; by `member:m-07/2026-Q3`. */
  periods: (year: YearReadings): Table<RatedPeriod> =>
    table(ratedPeriodsOf(year.context, year.classification), ({ key, period }) => `${key}/${period}`),

  /** Tasks, figures and criteria left out, by subject and period: `member:m-07/2026-Q3`. */
  work: (year: YearReadings): Table<WorkOfPeriod> =>
    table(workOf(year.context, year.tasks.all, year.classification), ({ key, period }) => `${key}/${period}`),

  /** Whose turn it is: the steps of each opened review of the year and its parts, by review, subject and step. */
  turns: (year: YearReadings): readonly Turn[] => turnsOf(year.context, year.classification.all),

  /** Caps on every group, at each stage. */
  caps: (year: YearReadings): readonly CapOnGroup[] => capsOf(year.context, year.classification.all),

  /** The decisions that committees issued about the year and its parts, each with its list; by `committee/decision`. */
  issuedDecisions: (year: YearReadings): Table<IssuedDecision> =>
    table(issuedDecisionsOf(year.context), ({ committee, decision }) => `${committee}/${decision}`),

  /** Published totals, compared with each other and with the caps of the rule set. */
  published: (year: YearReadings): readonly PublishedTotals[] => publishedOf(year.context),

  /** Years in a row by subject, from the levels after all changes, under any rule set. */
  streaks: (year: YearReadings): Table<Streaks> => table(streaksOf(year.context), ({ key }) => key),

  /** Rolls by organisation. */
  report: (year: YearReadings): Table<RollReport> =>
    table(reportOf(year.context, year.classification.all), ({ organisation }) => organisation),
};

/** All readings of a year but its findings. Each reading is computed when it is first asked for, and kept. */
export interface YearReadings extends ComputedOnce<typeof readings> {
  /** The shared data of its readings. */
  readonly context: YearContext;
}
