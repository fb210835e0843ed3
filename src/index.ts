/**
 * chibo: a year of a party organisation as events, read under dated rules, explained down to the events.
 * Rule sets, rubrics and caps are in `chibo/rules`.
 * @packageDocumentation
 */

// Record: the deciders of the four kinds of stream, and the journal in memory.

export { type CellCommand, cell } from "./aggregates/cell.js";
export type { CommandHeader } from "./aggregates/command.js";
export { type CommandType, commandNames } from "./aggregates/command-names.js";
export { type CommitteeCommand, committee } from "./aggregates/committee.js";
export type { Decider, Recorded } from "./aggregates/decider.js";
export { describeRefusal } from "./aggregates/describe-refusal.js";
export { type Book, execute } from "./aggregates/execute.js";
export type { MayRecord } from "./aggregates/may-record.js";
export { type MeetingCommand, meeting } from "./aggregates/meeting.js";
export type { RefusalCode } from "./aggregates/reason.js";
export { isRefusal } from "./aggregates/refusal.js";
export { type ReviewCommand, review } from "./aggregates/review.js";
export { type DomainEvent, type EventType, eventTypes, type JournalEvent } from "./events/catalogue.js";
export type { Metadata } from "./events/envelope.js";
export { type Journal, journal, type NewEvent } from "./events/journal/journal.js";
export {
  cellStream,
  committeeStream,
  meetingStream,
  reviewStream,
  type StreamKind,
} from "./events/streams.js";
export type { Degree, Grade, Level, Subject } from "./events/values.js";

// The journal as text: one line of JSON for each event.

export type { Trust } from "./events/journal/decode.js";
export { encodeEvent, encodeJournal } from "./events/journal/encode.js";
export type { JournalProblem } from "./events/journal/line-problem.js";
export { type JournalBatch, readJournal, readJournalSync } from "./events/journal/read.js";

// Read: a year, and what a journal says of each stream.

export type { Finding, FindingCode } from "./findings/index.js";
export type { Severity } from "./findings/kind.js";
export { beginFold, type Fold, fold } from "./projections/fold/fold.js";
export { type Axes, type FoldedJournal, stateOf, statesOf } from "./projections/fold/folded-journal.js";
export { merge } from "./projections/fold/merge.js";
export { type ReadModel, readModel } from "./projections/fold/read-model.js";
export { foldedFrom, resumeFold } from "./projections/fold/resume-fold.js";
export { type Snapshot, snapshotOf } from "./projections/fold/snapshot.js";
export { projections } from "./projections/streams/projections.js";
export { adoptedIn } from "./projections/year/adopted-rule-sets.js";
export type { CapOnGroup as CapVerdict } from "./projections/year/caps.js";
export type { CellQuality } from "./projections/year/cell-quality.js";
export type { Classification } from "./projections/year/classified.js";
export type { YearOptions } from "./projections/year/context.js";
export type { Meeting } from "./projections/year/meetings.js";
export type { RollReport } from "./projections/year/roll-report.js";
export { mergeTotals, noTotals, type Totals, totalsByOrganisation } from "./totals.js";
export { replay, type Year, yearOf } from "./year.js";

// Ask: why, why not, what if, and what is due.

export { compare, type RuleSetComparison } from "./explanation/compare.js";
export { eventsBehind } from "./explanation/events-behind.js";
export { type Explanation, explain, type Question, type SubjectQuestion } from "./explanation/explain.js";
export type { LevelExplanation } from "./explanation/level.js";
export { type OpenLevels, openLevels } from "./explanation/open-levels.js";
export { type MissedLevel, type WhatIf, whatIf, whyNot } from "./explanation/what-if.js";
export { dueBy } from "./projections/year/calendar.js";
export { readinessFor } from "./projections/year/procedure/readiness.js";
export { workQueue } from "./projections/year/procedure/work-queue.js";
export { type Supply, supplyOf } from "./projections/year/supply.js";

// Say: answers as text, in Vietnamese and English.

export { renderComparison } from "./explanation/compare-text.js";
export { render } from "./explanation/explain.js";
export type { Rendering } from "./explanation/lines.js";
export { renderWhatIf, renderWhyNot } from "./explanation/what-if-text.js";
export { describeFinding } from "./findings/describe-finding.js";
export { supplyText } from "./findings/supply-text.js";
export { cite, vietnameseDay } from "./language/formats.js";
export { label } from "./language/labels.js";
export { type Language, languages } from "./language/language.js";
export { describe } from "./language/problems/describe-problem.js";
export type { Problem, ProblemCode } from "./language/problems/problem.js";

// Errors.

export { Refusal } from "./aggregates/refusal.js";
export {
  ConflictError,
  InvalidInputError,
  NotInThisYearError,
  WrongUseError,
} from "./language/problems/errors.js";
