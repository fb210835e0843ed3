import type { Finding } from "../../findings/finding.js";
import type { Outcome } from "../../rules/engine/outcome.js";
import type { ParameterValues } from "../../rules/engine/rule-set.js";
import type { RuleNames } from "../../rules/engine/rules-in-use.js";
import type { RuleTrace } from "../../rules/engine/trace.js";
import type { Source, Text } from "../../rules/engine/vocabulary.js";
import type { Fraction } from "../../rules/rubrics/fraction.js";
import type { RollUpPolicy } from "../../rules/rubrics/roll-up/policy.js";
import type { CriterionScore } from "../../rules/rubrics/scoring/score.js";
import type { GivenLevel } from "../streams/authored.js";
import type { LevelChange } from "../streams/decisions.js";
import type { PolicyInUse } from "../year/adopted-rubric.js";
import type { QuotaVerdict } from "../year/caps.js";
import type { CellQuality } from "../year/cell-quality/cell-quality.js";
import type { LevelBelow } from "../year/classification/organisation-facts.js";
import type { Meeting } from "../year/meetings.js";
import type { CommendationExplanation } from "./commendation.js";
import type { Discretion } from "./discretion.js";
import type { LevelOfKind } from "./levels.js";
import type { QuotaExplanation } from "./quota.js";
import type { StreakExplanation } from "./streak.js";

/** A rule that bears on a level. */
export interface BearingRule extends RuleTrace {
  /** Of a rule that limits: the best level that it leaves. */
  readonly level?: string;
}

/** Why a higher level was not reached: the rules that fail, are unknown, or stand in the way. */
export interface WhyNot {
  /** The level that was not reached. */
  readonly level: string;
  /** Rules of the level itself that do not hold. */
  readonly unmet: readonly RuleTrace[];
  /** Rules that force or limit the level, whatever else holds. */
  readonly barred: readonly BearingRule[];
}

/** A ballot as far as it concerns one subject: turnout and totals, nothing about any voter. */
export interface BallotOn {
  /** The id of the ballot. */
  readonly ballot: string;
  /** How many may vote. */
  readonly electorate: number;
  /** Papers handed out. */
  readonly issued: number;
  /** Papers handed in. */
  readonly returned: number;
  /** Valid papers. */
  readonly valid: number;
  /** Invalid papers. */
  readonly invalid: number;
  /** Votes by option. */
  readonly votes: Readonly<Record<string, number>>;
  /** The events of its opening and its count. */
  readonly by: readonly string[];
}

/** How a level was reached. */
export interface LevelExplanation {
  readonly kind: "level";
  /** The subject's key, such as `member:m-07`. */
  readonly about: string;
  /** The year under review. */
  readonly year: number;
  /** The rule set that judged, with its fingerprint. */
  readonly ruleSet: { readonly id: string; readonly fingerprint: string };
  /** Until which day it is read; as recorded by (`asAt`) and as happened by (`asOf`) an instant, where one was asked for. */
  readonly read: { readonly until: string; readonly asAt?: string; readonly asOf?: string };
  /** What the committee chose, over the values of the rule set. */
  readonly parameters: ParameterValues;
  /** What the names of facts mean, as the rule set says. */
  readonly wording: RuleNames["facts"];
  /** The level that stands, who decided it and when. */
  readonly final?: GivenLevel;
  /** What the rules compute. */
  readonly outcome: Outcome;
  /** The level that the subject gives itself. */
  readonly selfRated?: GivenLevel;
  /** The level that the cell committee proposes. */
  readonly proposed?: GivenLevel;
  /** The level that the cell's ballot proposes. */
  readonly voted?: GivenLevel;
  /** The six kinds of level side by side, each with every moment at which it changed. */
  readonly kinds: readonly LevelOfKind[];
  /** What became of the decided level, in order. */
  readonly changes: readonly LevelChange[];
  /** The rules that lead to the outcome, each down to its facts and their events. */
  readonly because: readonly BearingRule[];
  /** For each level above, from the nearest up. */
  readonly whyNot: readonly WhyNot[];
  /** Facts that are missing, by name. */
  readonly unknown: readonly string[];
  /** Clauses that are silent. */
  readonly silent: readonly Source[];
  /** What was left to judgement and decided: relief, caps raised, levels taken back and decided again. */
  readonly discretion: readonly Discretion[];
  /** Of an organisation: those below who are to have a level, and the levels that its rules count. */
  readonly below: readonly LevelBelow[];
  /** The caps that concern it. */
  readonly quotas: readonly QuotaVerdict[];
  /** The ballots that were on it. */
  readonly ballots: readonly BallotOn[];
  /** What was found about it. */
  readonly findings: readonly Finding[];
}

/** One criterion of a meeting's sheet: what the marker gave beside what the record shows. */
export interface CriterionExplanation {
  /** The id of the criterion. */
  readonly criterion: string;
  /** The wording of the sheet and its most points, where the sheet is known. */
  readonly says?: Text;
  /** The most points that it gives. */
  readonly max?: number;
  /** The clause of the sheet. */
  readonly source?: Source;
  /** The points that the marker gave, who that was, and why. */
  readonly points?: number;
  /** Who gave the points, by id. */
  readonly marker?: string;
  /** Why, in the marker's words. */
  readonly reason?: string;
  /** The events that state these points. */
  readonly by: readonly string[];
  /** The points that the evidence gives, down to its events; or what is asked for. */
  readonly evidence?: CriterionScore;
}

/** How a meeting's score and grade came about. */
export interface MeetingExplanation {
  readonly kind: "meeting";
  /** The stream of the meeting. */
  readonly about: string;
  /** The meeting as it is known. */
  readonly meeting: Meeting;
  /** The sheet, where it is known: its id, source and points in all. */
  readonly sheet?: { readonly id: string; readonly source: Source; readonly scale: number };
  /** In the order of the sheet. */
  readonly criteria: readonly CriterionExplanation[];
  /** What the cell settled where its sheet is open. */
  readonly discretion: readonly Discretion[];
  /** What was found about it. */
  readonly findings: readonly Finding[];
}

/** How a cell's quality scores came about: each meeting's points, and the policy that rolled them up. */
export interface QualityExplanation {
  readonly kind: "quality";
  /** The id of the cell. */
  readonly about: string;
  /** Its scores by month, quarter, half-year and year. */
  readonly quality: CellQuality;
  /** The policy in use and who chose it; its data where the reader knows it. Without one only single meetings have a score. */
  readonly policy?: PolicyInUse & { readonly data?: RollUpPolicy };
  /** The meetings that count, each with its sheet's points. */
  readonly meetings: readonly {
    readonly meeting: string;
    readonly day: string;
    /** On the scale of the sheet. */
    readonly points?: Fraction;
    readonly grade?: string;
    readonly rubric?: string;
    /** The events that state the points: the decision, the proposal, or the marks. */
    readonly by: readonly string[];
  }[];
}

/** What a finding rests on: its clause, its figures and its events stand in the finding itself. */
export interface FindingExplanation {
  readonly kind: "finding";
  /** What it concerns, as in the finding. */
  readonly about: string;
  /** The year read. */
  readonly year: number;
  /** The finding as a sentence. */
  readonly says: Text;
  /** The finding itself. */
  readonly finding: Finding;
}

/** An explanation of any kind, told apart by `kind`. */
export type Explanation =
  | LevelExplanation
  | MeetingExplanation
  | QualityExplanation
  | QuotaExplanation
  | StreakExplanation
  | CommendationExplanation
  | FindingExplanation;
