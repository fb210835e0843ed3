import type { Finding } from "../findings/index.js";
import { callEnglish } from "../language/problems/call.js";
import { NotInThisYearError } from "../language/problems/errors.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import type { Year } from "../year.js";
import { type CapExplanation, capExplanation, groupLines } from "./cap.js";
import { type CommendationExplanation, commendationExplanation, commendationLines } from "./commendation.js";
import { type DepartureExplanation, departureExplanation, departureLines } from "./departure.js";
import { type FindingExplanation, findingExplanation, findingLines } from "./finding.js";
import { type LevelExplanation, levelExplanation } from "./level.js";
import { levelLines } from "./level-text.js";
import type { Line, Rendering } from "./lines.js";
import { type MeetingExplanation, meetingExplanation, meetingLines } from "./meeting.js";
import { paper } from "./notes.js";
import { type PeriodExplanation, periodExplanation, periodLines } from "./period.js";
import { type QualityExplanation, qualityExplanation, qualityLines } from "./quality.js";
import { type StreakExplanation, streakExplanation, streakLines } from "./streak.js";
import { markedLines, type OnUnsealed, withUnsealed } from "./unsealed.js";

/**
 * The question to explain: a subject by id, a meeting by stream, a cell's quality scores, the caps on a
 * group, a subject's quarter or month (`member:m-07/2026-Q3`), a subject's years in a row and its commendations by key (`member:m-07`), or a finding.
 */
export type Question =
  | { readonly member: string }
  | { readonly cell: string }
  | { readonly baseOrganisation: string }
  | { readonly collective: string }
  | { readonly meeting: string }
  | { readonly quality: string }
  | { readonly cap: string }
  | { readonly period: string }
  | { readonly streak: string }
  | { readonly commendation: string }
  | { readonly finding: Finding };

/** A question about a subject's level, by id. */
export type SubjectQuestion = Extract<
  Question,
  | { readonly member: string }
  | { readonly cell: string }
  | { readonly baseOrganisation: string }
  | { readonly collective: string }
>;

/** The error for a question about something that the year lacks. */
export const notInYear = (asked: string, known: readonly string[]): NotInThisYearError =>
  new NotInThisYearError({ code: "not-in-year", path: "", facts: { asked, known } }, callEnglish);

/** The key of the subject in the question. */
export const keyAsked = (question: SubjectQuestion): string => {
  if ("member" in question) return subjectKey({ kind: "member", id: question.member });
  if ("cell" in question) return subjectKey({ kind: "cell", id: question.cell });
  if ("collective" in question) return subjectKey({ kind: "collective", id: question.collective });
  return subjectKey({ kind: "base-organisation", id: question.baseOrganisation });
};

type Explained =
  | LevelExplanation
  | DepartureExplanation
  | MeetingExplanation
  | QualityExplanation
  | CapExplanation
  | PeriodExplanation
  | StreakExplanation
  | CommendationExplanation
  | FindingExplanation;

/** An explanation of any kind. `kind` names the kind. */
export type Explanation = Explained & OnUnsealed;

/** The explanation, or an error if the year has nothing under this name. */
const orUnknown = <E>(explanation: E | undefined, asked: string, known: () => readonly string[]): E => {
  if (explanation === undefined) throw notInYear(asked, known());
  return explanation;
};

/**
 * Explains a level, a meeting's score, a cell's quality, the caps on a group, years in a row, commendations or a
 * finding, down to the events. For a member who left without a level it says when and how.
 *
 * @throws NotInThisYearError if the year does not know the subject of the question
 */
export function explain(year: Year, question: { readonly meeting: string }): MeetingExplanation & OnUnsealed;
export function explain(year: Year, question: { readonly quality: string }): QualityExplanation & OnUnsealed;
export function explain(year: Year, question: { readonly cap: string }): CapExplanation & OnUnsealed;
export function explain(year: Year, question: { readonly period: string }): PeriodExplanation & OnUnsealed;
export function explain(year: Year, question: { readonly streak: string }): StreakExplanation & OnUnsealed;
export function explain(
  year: Year,
  question: { readonly commendation: string },
): CommendationExplanation & OnUnsealed;
export function explain(year: Year, question: { readonly finding: Finding }): FindingExplanation & OnUnsealed;
export function explain(
  year: Year,
  question: Exclude<SubjectQuestion, { readonly member: string }>,
): LevelExplanation & OnUnsealed;
export function explain(
  year: Year,
  question: SubjectQuestion,
): (LevelExplanation | DepartureExplanation) & OnUnsealed;
export function explain(year: Year, question: Question): Explanation;
export function explain(year: Year, question: Question): Explanation {
  return withUnsealed(year, explanationOf(year, question));
}

const explanationOf = (year: Year, question: Question): Explained => {
  // The year computes a reading at its first use, so each question uses only its own readings.
  const streams = () => year.meetings.all.map(({ stream }) => stream);
  const cells = () => year.cellQuality.all.map(({ cell }) => cell);
  const groups = () => [...new Set(year.caps.map(({ group }) => group))];
  const keys = () => year.classification.all.map(({ key }) => key);
  if ("finding" in question) return findingExplanation(year, question.finding);
  if ("meeting" in question)
    return orUnknown(meetingExplanation(year, question.meeting), question.meeting, streams);
  if ("quality" in question)
    return orUnknown(qualityExplanation(year, question.quality), question.quality, cells);
  if ("cap" in question) return orUnknown(capExplanation(year, question.cap), question.cap, groups);
  if ("period" in question) {
    const periods = () => year.periods.all.map(({ key, period }) => `${key}/${period}`);
    return orUnknown(periodExplanation(year, question.period), question.period, periods);
  }
  if ("streak" in question) return orUnknown(streakExplanation(year, question.streak), question.streak, keys);
  if ("commendation" in question)
    return orUnknown(commendationExplanation(year, question.commendation), question.commendation, keys);
  const key = keyAsked(question);
  const left = () => ("member" in question ? departureExplanation(year, question.member) : undefined);
  return orUnknown(levelExplanation(year, key) ?? left(), key, keys);
};

const linesOf = (explanation: Explanation, rendering: Rendering): Line[] => {
  switch (explanation.kind) {
    case "level":
      return levelLines(explanation, rendering);
    case "departure":
      return departureLines(explanation, rendering);
    case "meeting":
      return meetingLines(explanation, rendering);
    case "quality":
      return qualityLines(explanation, rendering);
    case "cap":
      return groupLines(explanation, rendering);
    case "period":
      return periodLines(explanation, rendering);
    case "streak":
      return streakLines(explanation, rendering);
    case "commendation":
      return commendationLines(explanation, rendering);
    case "finding":
      return findingLines(explanation, rendering);
  }
};

/**
 * Renders an explanation as text.
 *
 * @example
 * ```ts
 * import { explain, render, replay } from "chibo";
 * import { qd132hd21 } from "chibo/rules";
 * const year = replay([], { year: 2021, under: qd132hd21 });
 * const [finding] = year.findings;
 * const text = finding === undefined ? "" : render(explain(year, { finding }), { language: "vi" });
 * text; //=> ""
 * ```
 */
export const render = (explanation: Explanation, rendering: Rendering): string =>
  paper(markedLines(linesOf(explanation, rendering), explanation, rendering.language), rendering);
