import type { Facts } from "../engine/facts.js";
import { candidatesOf, type Outcome } from "../engine/outcome.js";
import type { Rule } from "../engine/rule-set.js";
import type { Tri } from "../engine/tri.js";
import type { Asked } from "./asked.js";

/** Whether an outcome is a level, and at least as good as the one at this place of the scale. */
export const reaches = (outcome: Outcome, place: number, scale: readonly string[]): boolean =>
  outcome.kind === "level" && scale.indexOf(outcome.level) <= place;

/** Whether an outcome leaves such a level possible, whatever the facts that are still open. */
export const leavesOpen = (outcome: Outcome, place: number, scale: readonly string[]): boolean =>
  candidatesOf(outcome).some((level) => scale.indexOf(level) <= place);

/** What the levels from the best down to the one asked for lack. */
const ofLevels = (asked: Asked, judge: (rule: Rule) => Tri, place: number): readonly string[] => {
  const { ladder, scale, bound, on, readsOf } = asked;
  const edgesAreNoBar =
    ladder.silentBetween !== undefined && bound.parameters[ladder.silentBetween.fallback] === "highest-met";
  const names: string[] = [];
  const is = (result: string) => (rule: Rule) => judge(rule) === result;
  let open = false;
  for (const rung of ladder.levels.filter(({ level }) => scale.indexOf(level) <= place)) {
    const [rules, edges] = [on(rung.rules), on(rung.upTo ?? [])];
    const failing = rules.find(is("fails"));
    const beyond = edges.find(is("fails"));
    if (failing !== undefined) names.push(...readsOf(failing));
    else if (beyond !== undefined) {
      // The level is met but for its edge, and yet a lower one counts: any fact may turn that.
      if (edgesAreNoBar) return asked.facts;
      names.push(...readsOf(beyond));
    } else {
      open = true;
      const all = [...rules, ...edges];
      const whole = rung.rules.length > 0 && rules.length === rung.rules.length;
      names.push(...all.flatMap(readsOf));
      if (whole && (rung.unread ?? []).length === 0 && all.every(is("holds"))) break;
    }
  }
  // Under an unknown ceiling that is good enough, a level that is met is no single level: the ceiling may become
  // known, or the level may be missed so that only the one of the ceiling is left.
  if (open)
    names.push(
      ...on(ladder.ceilings)
        .filter(({ level }) => scale.indexOf(level) <= place)
        .flatMap(readsOf),
    );
  return names;
};

/**
 * Of these facts, which do not reach a level: the ones of which at least one must differ in any facts that
 * do. With `settled` no fact is left open for later, so what is unknown stands in the way as well.
 */
export const blockersOf = (
  asked: Asked,
  facts: Facts,
  place: number,
  settled: boolean,
): readonly string[] => {
  const { ladder, scale, on, readsOf } = asked;
  const judge = asked.judging(facts);
  const lowest = place === scale.length - 1;
  const below = on(ladder.ceilings).filter(({ level }) => scale.indexOf(level) > place);
  const barring = [...on(ladder.exemptions), ...(lowest ? [] : [...on(ladder.forced), ...below])];
  const holding = barring.find((rule) => judge(rule) === "holds");
  if (holding !== undefined) return readsOf(holding);
  const unsure = settled ? barring.find((rule) => judge(rule) === "unknown") : undefined;
  if (unsure !== undefined) return readsOf(unsure);
  return lowest ? asked.facts : ofLevels(asked, judge, place);
};
