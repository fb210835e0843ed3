import { type FindingCode, findingKinds, type Severity } from "../finding.js";
import { afterwardsNotes } from "./afterwards.js";
import { calendarNotes } from "./calendar.js";
import { levelNotes } from "./levels.js";
import { meetingNotes } from "./meetings.js";
import type { Notes } from "./notes.js";
import { publishedNotes } from "./published.js";
import { recordNotes } from "./records.js";
import { reviewNotes } from "./reviews.js";
import { runningNotes } from "./running.js";
import { scoreNotes } from "./scores.js";

export type { Notes } from "./notes.js";

/** One kind of finding: its code, its weight, and what a reader should know of it. */
export interface FindingKind extends Notes {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** What is known of each kind. Whoever forgets one is told so by the compiler. */
const notes: { readonly [Code in FindingCode]: Notes } = {
  ...calendarNotes,
  ...meetingNotes,
  ...scoreNotes,
  ...runningNotes,
  ...reviewNotes,
  ...levelNotes,
  ...publishedNotes,
  ...recordNotes,
  ...afterwardsNotes,
};

/**
 * Every kind of finding, in the order of its list. Not part of the front door: who only finds needs no
 * sentences about it.
 */
export const findingCatalogue: readonly FindingKind[] = (Object.keys(findingKinds) as FindingCode[]).map(
  (code) => ({ code, severity: findingKinds[code], ...notes[code], needs: [...new Set(notes[code].needs)] }),
);
