import type { Fact, Facts } from "../engine/conditions/facts.js";
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

/** The first day of QĐ 294. On most points of voting the authors did not read the earlier texts. */
const qd294From = "2025-07-01";

/**
 * The first day of QĐ 20, which replaced QĐ 294. QĐ 208 followed on 26/7/2026. The authors know both only from
 * reports, and not on who counts in a vote.
 */
const qd20From = "2026-04-08";

/** The known standing of one member on the day of a meeting or a vote. */
export interface Standing {
  /** The member's id. */
  readonly member: string;
  /** A `guest` is a member of another cell who takes part here for a time. */
  readonly status: "official" | "probationary" | "guest";
  /** Whether the member is exempt from work and meetings. */
  readonly exempt: boolean;
  /** Whether the member is suspended from party activities. */
  readonly suspended: boolean;
  /** Whether the member is under prosecution. */
  readonly prosecuted: boolean;
  /**
   * Whether the member takes part elsewhere for a time: under another base organisation, or under the same
   * one.
   */
  readonly away: "no" | "elsewhere" | "same-base-organisation";
  /** Whether the member is present at the meeting or the vote. */
  readonly present: boolean;
}

const truth = (vi: string, en: string): RuleSet["facts"][string] => ({ says: { vi, en }, kind: "boolean" });

/** The facts of a standing that the rows on eligibility read. */
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
  qd20: truth("họp từ ngày 08/04/2026", "meeting on or after 08/04/2026"),
} satisfies RuleSet["facts"];

/** A fact of a member's standing. */
export type StandingFact = keyof typeof standingFacts;

/** The names in the rows. The rows use no parameter. */
export const standingNames: RulesInUse = {
  ruleSet: { facts: standingFacts, lists: {}, scales: {}, subjects: {} },
  parameters: {},
};

/**
 * The true facts of a standing on a day, one bit for each in the order of `standingFacts`. A row reads
 * nothing else.
 */
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
  (day >= qd294From ? 256 : 0) |
  (day >= qd20From ? 512 : 0);

const yes: Fact = { value: true, from: [] };
const no: Fact = { value: false, from: [] };

/** The facts of a pattern. All of them are known. */
export const factsOfPattern = (pattern: number): Facts =>
  new Map(Object.keys(standingFacts).map((name, nth) => [name, pattern & (1 << nth) ? yes : no]));
