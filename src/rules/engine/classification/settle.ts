import { type Facts, isContradictory } from "../conditions/facts.js";
import {
  type Conflict,
  certainOutcome,
  endsIn,
  exemptionIn,
  holdsLevel,
  type LevelReading,
  levelsIn,
  type Met,
  nothingMet,
  type OpenReason,
  type Outcome,
  onlyEnd,
  unchosen,
} from "../outcome.js";
import { type RuleTrace, unknownsOfRule } from "../rule-judgement.js";
import type { Rule } from "../rule-set.js";
import { factsThatMatter } from "./matters.js";
import { endsFor, judging, type Program, preparedOf } from "./program.js";
import { optionsOf, reach, type Witness } from "./reach.js";

const conflictOf = ({ rule, conflict, exceptions }: RuleTrace): Conflict[] =>
  conflict === undefined
    ? []
    : [
        {
          rule,
          exceptions: exceptions
            .filter(({ on, result }) => on && result === "holds")
            .map((each) => each.rule),
        },
      ];

const traceOf = ({ context, tracing }: Program, rule: Rule, facts: Facts): RuleTrace => {
  context.begin();
  return preparedOf(tracing, rule)(facts);
};

/** Whether an unknown rule compares a share of nothing. */
const countsNothing = (part: unknown): boolean =>
  typeof part === "object" &&
  part !== null &&
  (("ofNothing" in part && "result" in part && part.result === "unknown") ||
    Object.values(part).some(countsNothing));

/** Every rule that is unknown only because nothing was counted, with the levels that it leaves open. */
const nothingCounted = (program: Program, { pending }: Met, facts: Facts): OpenReason[] =>
  pending
    .filter((rule) => countsNothing(traceOf(program, rule, facts)))
    .map((rule) => {
      const rung = program.on.rungs.find(({ rules, edges }) => [...rules, ...edges].includes(rule));
      const lowest = 1 << (program.on.scale.length - 1);
      const bit = rung?.bit ?? (program.on.forced.includes(rule) ? lowest : -1);
      return {
        why: "nothing-counted",
        rule: rule.id,
        source: rule.source,
        levels: levelsIn(bit, program.on.scale),
      };
    });

const withReasons = (): Met => ({ ...nothingMet(), reasons: [] });

const unique = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** The reasons that open possible levels, each once and with these levels only. */
const openFor = (candidates: readonly string[], reasons: readonly OpenReason[]): OpenReason[] =>
  unique(
    reasons.flatMap((reason) => {
      const levels = reason.levels.filter((level) => candidates.includes(level));
      return levels.length === 0 ? [] : [{ ...reason, levels }];
    }),
  );

const isMissingFact = (program: Program, met: Met, facts: Facts): boolean =>
  met.pending.some((rule) => program.readsOf(rule).some((fact) => program.isUnknown(fact, facts)));

/** The exact ends, and a completion for each. */
const exactEnds = (program: Program, facts: Facts, ends: number) => {
  const witnesses: Witness[] = [];
  let exact = 0;
  for (const end of endsIn(ends)) {
    const reached = reach(program, facts, end);
    if (reached === undefined) continue;
    exact |= end;
    if (reached !== "unfinished") witnesses.push(reached);
  }
  return { exact, witnesses };
};

/** A choice of options with the ends that it gives. */
interface Leaf {
  readonly under: LevelReading["under"];
  readonly ends: number;
}

/** The ends under each option of the choices that matter. Missing facts do not matter here. */
const leavesOf = (program: Program, facts: Facts, reasons: OpenReason[]): readonly Leaf[] => {
  const met = withReasons();
  const ends = endsFor(program, facts, met);
  if (onlyEnd(ends) !== undefined) return [{ under: {}, ends }];
  const choice = [...met.pending.flatMap(program.choicesOf), ...met.choices][0];
  if (choice === undefined) {
    reasons.push(...(met.reasons ?? []), ...nothingCounted(program, met, facts));
    const exact = isMissingFact(program, met, facts) ? exactEnds(program, facts, ends).exact : ends;
    return [{ under: {}, ends: exact }];
  }
  const branches = optionsOf(choice, program).map((option) => ({
    option,
    leaves: leavesOf(program.under(choice, option), facts, reasons),
  }));
  const [first, ...others] = branches.map(({ leaves }) => JSON.stringify(leaves));
  if (others.every((other) => other === first)) return branches[0]?.leaves ?? [];
  return branches.flatMap(({ option, leaves }) =>
    leaves.map((leaf) => ({ under: { [choice]: option, ...leaf.under }, ends: leaf.ends })),
  );
};

/** The outcome of a subject whose facts leave several ends and of which no missing fact matters. */
const undetermined = (program: Program, facts: Facts): Outcome => {
  const { scale } = program.on;
  const reasons: OpenReason[] = [];
  const leaves = leavesOf(program, facts, reasons);
  const ends = leaves.reduce((all, leaf) => all | leaf.ends, 0);
  const only = onlyEnd(ends);
  if (only !== undefined) return certainOutcome(program.on, judging(program, facts), only);
  const chosen = leaves.filter(({ under }) => !Object.values(under).includes(unchosen));
  const differ = new Set(chosen.map((leaf) => leaf.ends)).size > 1;
  const readings = !differ
    ? []
    : chosen.map(({ under, ends: each }): LevelReading => {
        const end = onlyEnd(each);
        const exemption =
          end === undefined
            ? undefined
            : exemptionIn(certainOutcome(program.on, judging(program, facts), end));
        const candidates = levelsIn(each, scale);
        return exemption === undefined ? { under, candidates } : { under, candidates, exemption };
      });
  const silent = endsInReasons(program, facts);
  return {
    kind: "undetermined",
    candidates: levelsIn(ends, scale),
    open: openFor(levelsIn(ends, scale), [...silent, ...reasons]),
    readings,
  };
};

/** The silence between the levels, if nobody chose its reading. Its options are judged, and it stays a reason. */
const endsInReasons = (program: Program, facts: Facts): OpenReason[] => {
  const met = withReasons();
  endsFor(program, facts, met);
  return (met.reasons ?? []).filter(({ why }) => why === "silent");
};

/**
 * The exact outcome of a subject whose outcome is not plain: facts are missing, choices are open, or the text
 * leaves the level open.
 */
export const settle = (program: Program, facts: Facts): Outcome => {
  const met = withReasons();
  const ends = endsFor(program, facts, met);
  const only = onlyEnd(ends);
  if (only !== undefined) return certainOutcome(program.on, judging(program, facts), only);
  const upheld = met.pending.filter(({ unless = [] }) => unless.some(({ upholds }) => upholds));
  const conflicts = upheld.flatMap((rule) => conflictOf(traceOf(program, rule, facts)));
  const open = isMissingFact(program, met, facts);
  const { exact, witnesses } = open ? exactEnds(program, facts, ends) : { exact: ends, witnesses: [] };
  const candidates = levelsIn(exact, program.on.scale);
  if (conflicts.length > 0 && onlyEnd(exact) === undefined)
    return { kind: "conflict", candidates, conflicts };
  if (!open) return undetermined(program, facts);
  const one = onlyEnd(exact);
  if (one !== undefined) return certainOutcome(program.on, judging(program, facts), one);
  const unknown = factsThatMatter(program, facts, witnesses);
  if (unknown.length === 0) return undetermined(program, facts);
  const contradictory = unknown.filter((fact) => isContradictory(fact, facts));
  const asked = met.pending.flatMap((rule) => {
    const unknown = new Set(unknownsOfRule(traceOf(program, rule, facts)));
    return program.choicesOf(rule).filter((choice) => unknown.has(choice));
  });
  const choices = new Set([...asked, ...met.choices]);
  return {
    kind: "missing-facts",
    candidates: holdsLevel(exact) ? candidates : [],
    missing: unknown.filter((fact) => !contradictory.includes(fact)),
    ...(contradictory.length === 0 ? {} : { contradictory }),
    open: openFor(candidates, met.reasons ?? []),
    choices: [...choices].sort(),
  };
};
