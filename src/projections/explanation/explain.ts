import type { Finding } from "../../findings/finding.js";
import { describeFinding } from "../../findings/sentences/findings.js";
import type { Year } from "../../year.js";
import { type CommendationExplanation, commendationExplanation } from "./commendation.js";
import type {
  Explanation,
  FindingExplanation,
  LevelExplanation,
  MeetingExplanation,
  QualityExplanation,
} from "./explanation.js";
import { levelExplanation } from "./level.js";
import { meetingExplanation } from "./meeting.js";
import { qualityExplanation } from "./quality.js";
import { keyAsked, type Question, type SubjectQuestion, UnknownSubjectError } from "./question.js";
import { type QuotaExplanation, quotaExplanation } from "./quota.js";
import { type StreakExplanation, streakExplanation } from "./streak.js";

const findingExplanation = (year: Year, finding: Finding): FindingExplanation => ({
  kind: "finding",
  about: finding.about,
  year: year.year,
  says: { vi: describeFinding(finding, "vi"), en: describeFinding(finding, "en") },
  finding,
});

/** The explanation, or that nothing of the kind is known under this name. */
const orUnknown = <E>(explanation: E | undefined, asked: string, known: () => readonly string[]): E => {
  if (explanation === undefined) throw new UnknownSubjectError(asked, known());
  return explanation;
};

/**
 * Explains a level, a meeting's score, a cell's quality, the caps on a group, years in a row, commendations or a
 * finding, down to the events.
 *
 * @throws UnknownSubjectError where the year does not know what is asked about
 */
export function explain(year: Year, question: { readonly meeting: string }): MeetingExplanation;
export function explain(year: Year, question: { readonly quality: string }): QualityExplanation;
export function explain(year: Year, question: { readonly quota: string }): QuotaExplanation;
export function explain(year: Year, question: { readonly streak: string }): StreakExplanation;
export function explain(year: Year, question: { readonly commendation: string }): CommendationExplanation;
export function explain(year: Year, question: { readonly finding: Finding }): FindingExplanation;
export function explain(year: Year, question: SubjectQuestion): LevelExplanation;
export function explain(year: Year, question: Question): Explanation;
export function explain(year: Year, question: Question): Explanation {
  const { meetings, cellQuality, quotas, classification } = year;
  const keys = () => classification.all.map(({ key }) => key);
  if ("finding" in question) return findingExplanation(year, question.finding);
  if ("meeting" in question) {
    const { meeting: stream } = question;
    return orUnknown(meetingExplanation(year, stream), stream, () => meetings.all.map((each) => each.stream));
  }
  if ("quality" in question) {
    const { quality: cell } = question;
    return orUnknown(qualityExplanation(year, cell), cell, () => cellQuality.all.map((each) => each.cell));
  }
  if ("quota" in question) {
    const { quota: group } = question;
    return orUnknown(quotaExplanation(year, group), group, () => [
      ...new Set(quotas.map((each) => each.group)),
    ]);
  }
  if ("streak" in question) return orUnknown(streakExplanation(year, question.streak), question.streak, keys);
  if ("commendation" in question)
    return orUnknown(commendationExplanation(year, question.commendation), question.commendation, keys);
  const key = keyAsked(question);
  return orUnknown(levelExplanation(year, key), key, keys);
}
