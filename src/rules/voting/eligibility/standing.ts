import type { Bound } from "../../engine/bound.js";
import type { Fact, Facts } from "../../engine/facts.js";
import type { RuleSet } from "../../engine/rule-set.js";
import { qd294From } from "../sources.js";

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
export const standingNames: Bound = {
  ruleSet: { facts: standingFacts, lists: {}, scales: {}, subjects: {} },
  parameters: {},
};

const yes: Fact = { value: true, from: [] };
const no: Fact = { value: false, from: [] };
const told = (truth: boolean): Fact => (truth ? yes : no);

/** A member's standing on a day as facts, all of them known. */
export const factsOfStanding = (standing: Standing, day: string): Facts =>
  new Map<StandingFact, Fact>([
    ["official", told(standing.status === "official")],
    ["guest", told(standing.status === "guest")],
    ["exempt", told(standing.exempt)],
    ["suspended", told(standing.suspended)],
    ["prosecuted", told(standing.prosecuted)],
    ["away-elsewhere", told(standing.away === "elsewhere")],
    ["away-same-base", told(standing.away === "same-base-organisation")],
    ["present", told(standing.present)],
    ["qd294", told(day >= qd294From)],
  ]);
