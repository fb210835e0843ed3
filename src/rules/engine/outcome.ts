import type { Tri } from "./conditions/tri.js";
import type { ParameterValues, Source } from "./conditions/vocabulary.js";
import { exemptionOutcomes, type Ladder, type OpenCase, type Rule } from "./rule-set.js";
import { adoptionOf, inPlay, isWeak, type RulesInUse } from "./rules-in-use.js";

/** Two cited exceptions to one rule that both hold and contradict each other. */
export interface Conflict {
  /** The id of the rule. */
  readonly rule: string;
  /** The ids of the exceptions. */
  readonly exceptions: readonly string[];
}

/**
 * The reasons why a level is open although no fact is missing. `unread`: the authors did not read the clause, or
 * nobody adopted it. `silent`: the text states no level. `committee`: the text leaves the level to the committee.
 * `nothing-counted`: a rule compares a share of nothing.
 */
export const openLevelReasons = ["unread", "silent", "committee", "nothing-counted"] as const;

/** A reason why a level is open, with its clause and the levels that it opens. */
export interface OpenReason {
  readonly why: (typeof openLevelReasons)[number];
  /** The id of the open case, the rule or the unread part. Absent for the silence between two levels. */
  readonly rule?: string;
  readonly source: Source;
  readonly levels: readonly string[];
  /** The parameter that settles it once a committee chose. */
  readonly settledBy?: string;
}

/** The possible levels if a committee chooses these options. */
export interface LevelReading {
  /** The option of each choice, by parameter. */
  readonly under: ParameterValues;
  readonly candidates: readonly string[];
  /** The exemption that decides under these options. There are then no candidates. */
  readonly exemption?: (typeof exemptionOutcomes)[number];
}

/**
 * The outcome of the rules for a subject's facts. There is exactly one, and the same facts always give the
 * same outcome. Candidates are exact: some completion of the facts and some choice of the open parameters gives
 * each of them, and no other level.
 */
export type Outcome =
  | { readonly kind: "level"; readonly level: string }
  /** A rule decides that there is no review, a review without a level, or a later decision on the level. */
  | { readonly kind: (typeof exemptionOutcomes)[number]; readonly rule: string }
  /** No missing fact matters. Choices that nobody made or clauses that nobody read leave the level open. */
  | {
      readonly kind: "undetermined";
      readonly candidates: readonly string[];
      readonly open: readonly OpenReason[];
      /** The outcome by option of the choices that matter. Empty if none matters. */
      readonly readings: readonly LevelReading[];
    }
  /**
   * Facts are missing: their names, and the levels that they could lead to. There are no levels if an
   * exemption holds and only its kind is open.
   */
  | {
      readonly kind: "missing-facts";
      readonly candidates: readonly string[];
      readonly missing: readonly string[];
      /** Facts that are stated and contradict each other, in place of missing ones. Absent if there are none. */
      readonly contradictory?: readonly string[];
      readonly open: readonly OpenReason[];
      /** Parameters that nobody chose and that the rules ask for. */
      readonly choices: readonly string[];
    }
  /** Exceptions contradict each other. A person must decide which one holds. */
  | {
      readonly kind: "conflict";
      readonly candidates: readonly string[];
      readonly conflicts: readonly Conflict[];
    };

/** The possible levels of an outcome. The list is empty if an exemption decides. */
export const candidatesOf = (outcome: Outcome): readonly string[] =>
  outcome.kind === "level" ? [outcome.level] : "candidates" in outcome ? outcome.candidates : [];

/** The exemption that decides an outcome. */
export const exemptionIn = ({ kind }: Outcome): LevelReading["exemption"] =>
  exemptionOutcomes.find((each) => each === kind);

/** A level in use: its requirements, its upper edges, and the clauses that leave it open. */
interface Rung {
  readonly bit: number;
  readonly rules: readonly Rule[];
  readonly edges: readonly Rule[];
  readonly silent: readonly OpenReason[];
  /** The choices that nobody made and that close a silent clause. */
  readonly choices: readonly string[];
}

/** An open case in use, with the bits of its levels. */
interface Opening {
  readonly rule: OpenCase;
  readonly bits: number;
}

/** A ladder under chosen parameters: the rules in play, and the silent clauses. */
export interface SwitchedOn extends Pick<Ladder, "exemptions" | "forced"> {
  readonly scale: readonly string[];
  readonly rungs: readonly Rung[];
  readonly ceilings: readonly { readonly rule: Rule; readonly place: number }[];
  readonly committee: readonly Opening[];
  readonly unread: readonly Opening[];
  /** The clause that gives no level to a subject that reaches none, and the committee's choice for this case. */
  readonly between?: {
    readonly source: Source;
    readonly fallback: string;
    readonly chosen: unknown;
  };
}

/**
 * The reading of the silence between two levels while nobody chose: the text neither gives the lowest level to a
 * subject that meets no level's conditions, nor the level above it.
 */
export const unchosen = "unchosen";

/** The first bit of an exemption. The bits of the levels come before it. */
const firstExemption = 16;

/** The bit of a kind of exemption. */
const exemptBit = (kind: (typeof exemptionOutcomes)[number]): number =>
  1 << (firstExemption + exemptionOutcomes.indexOf(kind));

/** The bits of all levels. */
const levelBits = (1 << firstExemption) - 1;

/** The levels of a mask, best first. */
export const levelsIn = (mask: number, scale: readonly string[]): readonly string[] =>
  scale.filter((_, place) => (mask & (1 << place)) !== 0);

/** The only end in a mask: a level, or a kind of exemption. It is undefined if there are several. */
export const onlyEnd = (mask: number): number | undefined =>
  mask !== 0 && (mask & (mask - 1)) === 0 ? mask : undefined;

/** Whether a mask holds a level. */
export const holdsLevel = (mask: number): boolean => (mask & levelBits) !== 0;

/** The ends of a mask, one bit each: the best level first, exemptions last. */
export const endsIn = (mask: number): readonly number[] => {
  const ends: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) ends.push(rest & -rest);
  return ends;
};

/** The clauses of a level that the authors did not read, or that nobody adopted. */
const silentOf = (
  { source, level, rules, unread = [] }: Ladder["levels"][number],
  inUse: RulesInUse,
): Pick<Rung, "silent" | "choices"> => {
  const off = rules.filter((rule) => isWeak(rule) && adoptionOf(rule, inUse) !== "on");
  const missing = unread.filter((part) => part.adoptedBy === undefined || adoptionOf(part, inUse) !== "on");
  const parts = [...off, ...missing];
  const silent = parts.map((part): OpenReason => {
    const { adoptedBy: settledBy } = part;
    const reason = { why: "unread", rule: part.id, source: part.source, levels: [level] } as const;
    return settledBy === undefined ? reason : { ...reason, settledBy };
  });
  const choices = parts.flatMap((part) =>
    part.adoptedBy !== undefined && adoptionOf(part, inUse) === "open" ? [part.adoptedBy] : [],
  );
  return rules.length === 0 && silent.length === 0
    ? { silent: [{ why: "unread", source, levels: [level] }], choices }
    : { silent, choices };
};

/** The part of a ladder that has an effect under the chosen parameters. */
export const switchedOn = (ladder: Ladder, inUse: RulesInUse): SwitchedOn => {
  const on = <R extends Rule>(rules: readonly R[]): R[] => rules.filter((rule) => inPlay(rule, inUse));
  const { silentBetween, open = [] } = ladder;
  const scale = inUse.ruleSet.scales.level ?? [];
  const bitsOf = (levels: readonly string[]): number =>
    levels.reduce((bits, level) => bits | (1 << scale.indexOf(level)), 0);
  const openings = (why: OpenCase["why"]): Opening[] =>
    on(open)
      .filter(
        (each) =>
          each.why === why &&
          (each.settledBy === undefined || inUse.parameters[each.settledBy] === undefined),
      )
      .map((rule) => ({ rule, bits: bitsOf(rule.levels) }));
  return {
    scale,
    exemptions: on(ladder.exemptions),
    forced: on(ladder.forced),
    rungs: ladder.levels.map((rung) => ({
      bit: 1 << scale.indexOf(rung.level),
      rules: on(rung.rules),
      edges: on(rung.upTo ?? []),
      ...silentOf(rung, inUse),
    })),
    ceilings: on(ladder.ceilings).map((rule) => ({ rule, place: scale.indexOf(rule.level) })),
    committee: openings("committee"),
    unread: openings("unread"),
    ...(silentBetween === undefined
      ? {}
      : { between: { ...silentBetween, chosen: inUse.parameters[silentBetween.fallback] } }),
  };
};

/** What an evaluation met: the unknown rules that bear on the result, the reasons, and the open choices. */
export interface Met {
  readonly pending: Rule[];
  readonly choices: string[];
  /** Absent if the caller does not ask for the reasons. */
  readonly reasons?: OpenReason[];
}

/** An empty record of an evaluation without its reasons. */
export const nothingMet = (): Met => ({ pending: [], choices: [] });

/** Fails if a rule fails. It is unknown if a rule is unknown and none fails. Records the unknown rules. */
const joint = (rules: readonly Rule[], judge: (rule: Rule) => Tri, pending: Rule[]): Tri => {
  const before = pending.length;
  for (const rule of rules) {
    const result = judge(rule);
    if (result === "fails") {
      pending.length = before;
      return "fails";
    }
    if (result === "unknown") pending.push(rule);
  }
  return pending.length > before ? "unknown" : "holds";
};

/** The levels that a subject without a forced case may reach by the requirements and the silence between them. */
const reached = (ladder: SwitchedOn, judge: (rule: Rule) => Tri, met: Met): number => {
  const lowest = 1 << (ladder.scale.length - 1);
  let levels = 0;
  let fallback = 0;
  let highestKnown = false;
  for (const { bit, rules, edges, silent, choices } of ladder.rungs) {
    const required = joint(rules, judge, met.pending);
    if (required === "fails") continue;
    const known = required === "holds" && silent.length === 0;
    const edge = joint(edges, judge, met.pending);
    if (silent.length > 0) met.reasons?.push(...silent);
    if (choices.length > 0) met.choices.push(...choices);
    if (edge !== "fails") levels |= bit;
    if (edge === "holds" && known) return levels;
    if (edge === "holds" || highestKnown) continue;
    fallback |= bit;
    highestKnown = known;
  }
  const { between } = ladder;
  const highest = fallback | (highestKnown ? 0 : lowest);
  if (between === undefined || between.chosen === "lowest") return levels | lowest;
  if (between.chosen === "highest-met") return levels | highest;
  const silent = fallback | (highestKnown ? 0 : lowest | (lowest >> 1));
  if (between.chosen === unchosen) return levels | silent;
  met.choices.push(between.fallback);
  met.reasons?.push({
    why: "silent",
    source: between.source,
    levels: levelsIn(silent | lowest, ladder.scale),
    settledBy: between.fallback,
  });
  return levels | silent | lowest;
};

/** Adds the levels of open cases that hold or are unknown. */
const opened = (
  openings: readonly Opening[],
  levels: number,
  judge: (rule: Rule) => Tri,
  met: Met,
): number => {
  let all = levels;
  for (const { rule, bits } of openings) {
    const result = judge(rule);
    if (result === "fails") continue;
    // A case that opens nothing more now may open something once others are known not to hold.
    if (result === "unknown") met.pending.push(rule);
    else if (met.reasons !== undefined) {
      const { why, id, source, levels: names, settledBy } = rule;
      met.reasons.push({
        why,
        rule: id,
        source,
        levels: names,
        ...(settledBy === undefined ? {} : { settledBy }),
      });
    }
    all |= bits;
  }
  return all;
};

/** Lowers levels above a ceiling that holds. Keeps both for an unknown ceiling. */
const limited = (ladder: SwitchedOn, levels: number, judge: (rule: Rule) => Tri, met: Met): number => {
  let all = levels;
  for (const { rule, place } of ladder.ceilings) {
    const above = all & ((1 << place) - 1);
    if (above === 0) continue;
    const result = judge(rule);
    if (result === "fails") continue;
    if (result === "unknown") met.pending.push(rule);
    else all &= ~above;
    all |= 1 << place;
  }
  return all;
};

/**
 * The ends that the results of rules leave possible, as bits: levels and kinds of exemption. If a rule is
 * unknown, the mask holds the ends of both results, each unknown rule by itself. It never lacks an end.
 */
export const possibleEnds = (ladder: SwitchedOn, judge: (rule: Rule) => Tri, met: Met): number => {
  let ends = 0;
  for (const exemption of ladder.exemptions) {
    const result = judge(exemption);
    if (result === "fails") continue;
    ends |= exemptBit(exemption.outcome);
    if (result === "holds") return ends;
    met.pending.push(exemption);
  }
  let forced: Tri = "fails";
  const forcing: Rule[] = [];
  for (const rule of ladder.forced) {
    const result = judge(rule);
    if (result === "fails") continue;
    forced = result;
    if (result === "holds") break;
    forcing.push(rule);
  }
  const lowest = 1 << (ladder.scale.length - 1);
  let levels = 0;
  if (forced === "holds") levels = lowest;
  else {
    met.pending.push(...forcing);
    levels = limited(ladder, reached(ladder, judge, met), judge, met);
    levels = opened(ladder.committee, levels, judge, met);
    if (forced === "unknown") levels |= lowest;
  }
  return ends | opened(ladder.unread, levels, judge, met);
};

/** The id of the exemption that decides, or may decide. */
const exemptionOf = (ladder: SwitchedOn, judge: (rule: Rule) => Tri, bit: number): Outcome => {
  const possible = ladder.exemptions.filter(
    (rule) => exemptBit(rule.outcome) === bit && judge(rule) !== "fails",
  );
  const sure = possible.find((rule) => judge(rule) === "holds") ?? possible[0];
  return { kind: sure?.outcome ?? "not-reviewed", rule: sure?.id ?? "" };
};

/** The outcome with a single end. */
export const certainOutcome = (ladder: SwitchedOn, judge: (rule: Rule) => Tri, end: number): Outcome => {
  const [level] = levelsIn(end, ladder.scale);
  return level === undefined ? exemptionOf(ladder, judge, end) : { kind: "level", level };
};

/**
 * The outcome that results of rules give at once. It never lacks a level, and it may hold one that no facts give:
 * each unknown rule counts by itself. `classify` makes it exact.
 */
export const roughOutcome = (ladder: SwitchedOn, judge: (rule: Rule) => Tri): Outcome => {
  const ends = possibleEnds(ladder, judge, nothingMet());
  const only = onlyEnd(ends);
  return only === undefined
    ? { kind: "undetermined", candidates: levelsIn(ends, ladder.scale), open: [], readings: [] }
    : certainOutcome(ladder, judge, only);
};
