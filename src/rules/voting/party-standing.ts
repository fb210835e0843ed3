import type { Fact, Facts } from "../engine/conditions/fact-reader.js";
import type { Source } from "../engine/conditions/vocabulary.js";
import type { RuleSet } from "../engine/rule-set.js";
import type { RulesInUse } from "../engine/rules-in-use.js";

/** An article of the Party's Charter. */
export const charter = (point: string): Source => ({
  document: "Điều lệ Đảng (2011)",
  point,
  evidence: "quoted",
});

/** A point of QĐ 294. */
export const qd294 = (point: string): Source => ({
  document: "QĐ 294-QĐ/TW (2025)",
  point,
  evidence: "quoted",
});

/** From this day QĐ 294 is in force; on most points of voting the texts before it were not read. */
const qd294From = "2025-07-01";

/** What is known of one member's standing on the day of a meeting or a vote. */
export interface Standing {
  /** By id. */
  readonly member: string;
  /** A member of another cell who takes part here for a time is a `guest`. */
  readonly status: "official" | "probationary" | "guest";
  /** Exempt from work and meetings. */
  readonly exempt: boolean;
  /** Suspended from party activities. */
  readonly suspended: boolean;
  /** Being prosecuted. */
  readonly prosecuted: boolean;
  /** Takes part elsewhere for a time: under another base organisation, or under the same. */
  readonly away: "no" | "elsewhere" | "same-base-organisation";
  /** Present at the meeting or the vote. */
  readonly present: boolean;
}

const truth = (vi: string, en: string): RuleSet["facts"][string] => ({ says: { vi, en }, kind: "boolean" });

/** What the rows on eligibility read of a standing. */
export const standingFacts = {
  official: truth("đảng viên chính thức của chi bộ", "official member of the cell"),
  guest: truth("đảng viên nơi khác sinh hoạt tạm thời ở chi bộ", "member of another cell, here for a time"),
  exempt: truth("được miễn công tác và sinh hoạt đảng", "exempt from work and activities"),
  suspended: truth("bị đình chỉ sinh hoạt đảng", "suspended from party activities"),
  prosecuted: truth("bị khởi tố, truy tố, tạm giam", "prosecuted, indicted or detained"),
  "away-elsewhere": truth("sinh hoạt tạm thời ở đảng bộ khác", "for a time under another base organisation"),
  "away-same-base": truth(
    "sinh hoạt tạm thời trong cùng đảng bộ",
    "for a time elsewhere in the same base organisation",
  ),
  present: truth("có mặt tại cuộc họp", "present at the meeting"),
  qd294: truth("họp từ ngày 01/07/2025", "meeting on or after 01/07/2025"),
} satisfies RuleSet["facts"];

/** A fact of a member's standing. */
export type StandingFact = keyof typeof standingFacts;

/** The names that the rows refer to; they leave nothing to a parameter. */
export const standingNames: RulesInUse = {
  ruleSet: { facts: standingFacts, lists: {}, scales: {}, subjects: {} },
  parameters: {},
};

/** Which facts are true of a standing on a day, a bit for each in the order of `standingFacts`: all that a row looks at. */
export const patternOf = (
  { status, exempt, suspended, prosecuted, away, present }: Standing,
  day: string,
): number =>
  (status === "official" ? 1 : 0) |
  (status === "guest" ? 2 : 0) |
  (exempt ? 4 : 0) |
  (suspended ? 8 : 0) |
  (prosecuted ? 16 : 0) |
  (away === "elsewhere" ? 32 : 0) |
  (away === "same-base-organisation" ? 64 : 0) |
  (present ? 128 : 0) |
  (day >= qd294From ? 256 : 0);

const yes: Fact = { value: true, from: [] };
const no: Fact = { value: false, from: [] };

/** The facts of a pattern, all of them known. */
export const factsOfPattern = (pattern: number): Facts =>
  new Map(Object.keys(standingFacts).map((name, nth) => [name, pattern & (1 << nth) ? yes : no]));
