import { fingerprint } from "../../../rules/engine/fingerprints.js";
import type { Bound } from "../../../rules/engine/rules-in-use.js";
import type { Rubric } from "../../../rules/rubrics/rubric.js";
import { stateOf } from "../../driver/index.js";
import type { YearContext } from "../../year/context.js";
import type { TaskFollowUp } from "../follow-up/follow-up.js";
import { targetsOf } from "../follow-up/targets.js";
import { grading } from "../grading.js";
import { type Meeting, presentAt, standingsOf } from "../meetings.js";
import { type ExcusedRun, excusedRunsOf } from "../running/excused-runs.js";
import { tasks } from "../tasks.js";
import { knowAttendance, knowRuns } from "./attendance.js";
import { type EvidenceBook, evidenceBook } from "./book.js";
import { knowCourse } from "./course.js";
import { knowDocuments } from "./documents.js";
import { knowDuration } from "./duration.js";
import { knowOfficers, knowTheme } from "./month.js";
import { knowResults } from "./results.js";

/** What the evidence of each meeting is read from, gathered once for a year. */
export interface EvidenceSources {
  readonly context: YearContext;
  readonly meetings: readonly Meeting[];
  readonly followUp: readonly TaskFollowUp[];
  readonly runs: readonly ExcusedRun[];
  /** Computed once for each sheet. */
  fingerprintOf(rubric: Rubric): string;
}

/** What scoring sheets may read of a meeting: each fact from its events, or what to ask for. */
export const meetingEvidence = (
  { context, meetings, followUp, runs }: EvidenceSources,
  meeting: Meeting,
  rubric: Rubric,
  bound: Bound,
): EvidenceBook => {
  const { known, options } = context;
  const book = evidenceBook();
  const standings = standingsOf(context, meeting.cell, meeting.day, presentAt(known, meeting.stream));
  knowAttendance(book, meeting, standings, bound);
  knowRuns(book, meeting, runs);
  knowDuration(book, meeting, standings, rubric, bound);
  knowOfficers(book, meeting, context);
  knowTheme(book, meeting, meetings, context);
  knowDocuments(book, meeting, options);
  knowCourse(book, meeting, stateOf(known, tasks, meeting.stream), stateOf(known, grading, meeting.stream));
  knowResults(book, targetsOf(followUp, meeting), bound);
  return book;
};

/** Gathers what the evidence of a year's meetings is read from. */
export const evidenceSources = (
  context: YearContext,
  meetings: readonly Meeting[],
  followUp: readonly TaskFollowUp[],
): EvidenceSources => {
  const prints = new Map<Rubric, string>();
  return {
    context,
    meetings,
    followUp,
    runs: excusedRunsOf(meetings),
    fingerprintOf(rubric) {
      const print = prints.get(rubric) ?? fingerprint(rubric);
      prints.set(rubric, print);
      return print;
    },
  };
};
