import type {
  Fraction,
  Outcome,
  ParameterValues,
  RollUpPolicy,
  RuleNames,
  RuleTrace,
  Source,
} from "../../rules/index.js";
import type { Finding } from "../findings/finding.js";
import type { CellQuality } from "../meeting/cell-quality.js";
import type { Meeting } from "../meeting/meetings.js";
import type { PolicyInUse } from "../meeting/policy-in-use.js";
import type { LevelChange } from "../review/decisions.js";
import type { QuotaVerdict } from "../review/quotas.js";
import type { GivenLevel } from "../review/subject.js";

/** Why a higher level was not reached: the rules that fail, are unknown, or stand in the way. */
export interface WhyNot {
  readonly level: string;
  /** Rules of the level itself that do not hold. */
  readonly unmet: readonly RuleTrace[];
  /** Rules that force or limit the level, whatever else holds. */
  readonly barred: readonly RuleTrace[];
}

/** A ballot as far as it concerns one subject: turnout and totals, nothing about any voter. */
export interface BallotOn {
  readonly ballot: string;
  readonly electorate: number;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
  readonly votes: Readonly<Record<string, number>>;
  readonly by: readonly string[];
}

/** How a level was reached. */
export interface LevelExplanation {
  readonly kind: "level";
  readonly about: string;
  readonly year: number;
  readonly ruleSet: { readonly id: string; readonly fingerprint: string };
  readonly parameters: ParameterValues;
  /** What the names of facts mean, as the rule set says. */
  readonly wording: RuleNames["facts"];
  /** The level that stands, who decided it and when. */
  readonly final?: GivenLevel;
  /** What the rules compute. */
  readonly outcome: Outcome;
  readonly selfRated?: GivenLevel;
  readonly proposed?: GivenLevel;
  readonly voted?: GivenLevel;
  readonly changes: readonly LevelChange[];
  /** The rules that lead to the outcome, each down to its facts and their events. */
  readonly because: readonly RuleTrace[];
  /** For each level above, from the nearest up. */
  readonly whyNot: readonly WhyNot[];
  /** Facts that are missing, by name. */
  readonly unknown: readonly string[];
  /** Clauses that are silent. */
  readonly silent: readonly Source[];
  readonly quotas: readonly QuotaVerdict[];
  readonly ballots: readonly BallotOn[];
  readonly findings: readonly Finding[];
}

/** How a meeting's score and grade came about. */
export interface MeetingExplanation {
  readonly kind: "meeting";
  readonly about: string;
  readonly meeting: Meeting;
  /** Marks by criterion with the wording of the sheet, where the sheet is known. */
  readonly marks: readonly {
    readonly criterion: string;
    readonly says?: { readonly vi: string; readonly en: string };
    readonly points?: number;
    readonly max?: number;
    readonly by: readonly string[];
  }[];
  readonly source?: Source;
  readonly findings: readonly Finding[];
}

/** How a cell's quality scores came about: each meeting's points, and the policy that rolled them up. */
export interface QualityExplanation {
  readonly kind: "quality";
  readonly about: string;
  readonly quality: CellQuality;
  /** The policy in use and who chose it; its data where the reader knows it. Without one only single meetings have a score. */
  readonly policy?: PolicyInUse & { readonly data?: RollUpPolicy };
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

/** What a finding rests on. */
export interface FindingExplanation {
  readonly kind: "finding";
  readonly about: string;
  readonly finding: Finding;
}

export type Explanation = LevelExplanation | MeetingExplanation | QualityExplanation | FindingExplanation;
