import { type Condition, checkCondition } from "../engine/conditions/condition.js";
import { own, type Report, withoutUnset } from "../engine/conditions/local-file-problem.js";
import { saidNames, unknownName } from "../engine/conditions/nearest-names.js";
import { type Declared, notApplying, type Ratio } from "../engine/conditions/vocabulary.js";
import { meetingFacts, parametersOf } from "./meeting-facts.js";
import type { Bands, Criterion, Edge, Rubric } from "./rubric.js";
import { bandsAt, countsOfEdges } from "./score-by-bands.js";

/** An open point of a rubric. The rubric is still usable: the library asks the person who marks. */
export interface RubricDefect {
  /** A JSON path into the rubric. */
  readonly path: string;
  /** The kind of the open point. It is stable across releases. */
  readonly code: "band-gap" | "band-overlap" | "policy-open" | "parameter-open";
  /** The value without a band or with several bands, or the name of the parameter. */
  readonly at: string;
}

const edgesOf = ({ bands }: Bands): Edge[] =>
  bands.flatMap(({ from, to }) => [from, to].flatMap((edge) => edge ?? []));

const ratioAt = ({ at }: Edge, base: number): Ratio =>
  typeof at === "number" ? [at, 1] : "of" in at ? [at.ratio[0] * base, at.ratio[1]] : at;

const byValue = ([a, b]: Ratio, [c, d]: Ratio): number => a * d - c * b;

/**
 * Whether a count is a part of another one, directly or through other counts. Such a share is never above 1.
 */
const isPartOf = (count: string, whole: string): boolean => {
  const next = own(meetingFacts, count)?.partOf;
  return next !== undefined && (next === whole || isPartOf(next, whole));
};

/**
 * Every edge of a share, one value between each two edges, and one value beyond. The bands do not change
 * between edges.
 */
const sharesToTry = (edges: readonly Ratio[], most: Ratio | undefined): Ratio[] => {
  const whole: Ratio = [1, 1];
  const inside = most === undefined ? edges : edges.filter((edge) => byValue(edge, most) <= 0);
  const sorted = [[0, 1] as Ratio, ...inside, whole].sort(byValue);
  const [n, d] = sorted.at(-1) ?? whole;
  const ordered = most === undefined ? [...sorted, [n + d, d] as Ratio] : sorted;
  return ordered.flatMap(([n, d], index): Ratio[] => {
    const [m, e] = ordered[index - 1] ?? [n, d];
    return byValue([n, d], [m, e]) === 0
      ? [[n, d]]
      : [
          [n * e + m * d, 2 * d * e],
          [n, d],
        ];
  });
};

/** Whole numbers at, just below and just above each edge. */
const countsToTry = (edges: readonly Ratio[], most: number | undefined): Ratio[] => {
  const near = edges.flatMap(([n, d]) => [-1, 0, 1, 2].map((step) => Math.floor(n / d) + step));
  const last = most ?? Math.max(0, ...near);
  return [...new Set([0, ...near, last])]
    .filter((count) => count >= 0 && count <= last)
    .sort((a, b) => a - b)
    .map((count) => [count, 1]);
};

/** A value in no band, or in several bands with different points. */
interface Untiled {
  readonly code: "band-gap" | "band-overlap";
  readonly at: string;
}

const told = ([n, d]: Ratio): string => (d === 1 ? `${n}` : `${n}/${d}`);

/**
 * Whether bands cover the range of their measure: every value is in one band, or in several bands with the
 * same points. The check is exact. Nothing changes between two edges, so it tries the edges and one value
 * beside each. If edges depend on the minimum duration, it tries each minimum of the rubric.
 */
const untiled = (scored: Bands, { minimums = [] }: Rubric): Untiled[] => {
  const relative = countsOfEdges(scored.bands).length > 0;
  const bases = relative ? [...new Set(minimums.map(({ minutes }) => minutes))] : [0];
  const { on } = scored;
  const found = bases.flatMap((base) => {
    const edges = edgesOf(scored).map((edge) => ratioAt(edge, base));
    const values =
      "share" in on
        ? sharesToTry(edges, isPartOf(on.share, on.of) ? [1, 1] : undefined)
        : countsToTry(edges, relative ? base : undefined);
    return values.flatMap((value): Untiled[] => {
      const fits = bandsAt(value, scored.bands, () => base) ?? [];
      const points = new Set(fits.map((index) => scored.bands[index]?.points));
      if (points.size === 1) return [];
      return [{ code: points.size === 0 ? "band-gap" : "band-overlap", at: told(value) }];
    });
  });
  return found.filter(
    ({ code, at }, index) => found.findIndex((each) => each.code === code && each.at === at) === index,
  );
};

/** The values for the checks of a rubric's conditions. */
export interface RubricUnderCheck {
  readonly rubric: Rubric;
  readonly declared: Declared;
  readonly report: Report;
  readonly defect: (defect: RubricDefect, criterion?: string) => void;
}

/**
 * Checks a condition of a rubric. A parameter without a value is no mistake there, because the library asks
 * the committee.
 */
export const checkWhen = (
  condition: Condition,
  path: string,
  { declared, report }: RubricUnderCheck,
): void => {
  checkCondition(condition, path, declared, withoutUnset(report));
};

/** The only count that is known before a meeting. */
const minimumOnly = Object.fromEntries(
  Object.entries(meetingFacts).filter(([name]) => name === "duration.minimum"),
);

/** Whether the choices are those for a part that does not apply. */
const isPolicy = (choices: readonly string[] = []): boolean =>
  choices.length > 0 && choices.every((choice) => notApplying.some((each) => each === choice));

const checkMeasured = (name: string, path: string, report: Report): void => {
  const fact = own(meetingFacts, name);
  if (fact === undefined) report(path, "unknown-fact", unknownName(name, saidNames(meetingFacts)));
  else if (fact.kind !== "integer") report(path, "kind", { why: "needs-count", name });
};

const checkBands = (
  scored: Bands,
  { id, max }: Criterion,
  path: string,
  underCheck: RubricUnderCheck,
): void => {
  const { report, defect, rubric } = underCheck;
  const { on, first = [], bands } = scored;
  if ("fact" in on) checkMeasured(on.fact, `${path}.on.fact`, report);
  else {
    checkMeasured(on.share, `${path}.on.share`, report);
    checkMeasured(on.of, `${path}.on.of`, report);
  }
  first.forEach(({ when }, index) => {
    checkWhen(when, `${path}.first[${index}].when`, underCheck);
  });
  bands.forEach(({ from, to }, index) => {
    for (const [name, edge] of Object.entries({ from, to })) {
      if (edge === undefined) continue;
      const at = `${path}.bands[${index}].${name}.at`;
      if (typeof edge.at === "object" && "of" in edge.at) {
        if ("share" in on) report(at, "kind", { why: "needs-ratio" });
        else if (edge.at.of !== "duration.minimum")
          report(`${at}.of`, "unknown-fact", unknownName(edge.at.of, saidNames(minimumOnly)));
        else if (rubric.minimums === undefined) report("minimums", "minimums-missing", {});
      } else if ((typeof edge.at === "number") === "share" in on)
        report(at, "kind", { why: "fact" in on ? "needs-whole-number" : "needs-ratio" });
    }
  });
  const most = Math.max(...[...bands, ...first].map(({ points }) => points));
  if (most !== max) report(`${path}.bands`, "off-maximum", { best: most, max });
  for (const { code, at } of untiled(scored, rubric)) defect({ path: `${path}.bands`, code, at }, id);
};

/** Checks one criterion: its group, its conditions, its bands. */
export const checkCriterion = (criterion: Criterion, path: string, underCheck: RubricUnderCheck): void => {
  const { report, defect, rubric } = underCheck;
  const { id, group, max, applies, scored } = criterion;
  if (!rubric.groups.some((each) => each.id === group))
    report(
      `${path}.group`,
      "unknown-group",
      unknownName(group, Object.fromEntries(rubric.groups.map((each) => [each.id, each.says]))),
    );
  if (applies !== undefined) {
    checkWhen(applies.when, `${path}.applies.when`, underCheck);
    if (typeof applies.otherwise === "object") {
      const { parameter } = applies.otherwise;
      const at = `${path}.applies.otherwise.parameter`;
      const declared = own(parametersOf(rubric), parameter);
      if (declared === undefined)
        report(at, "unknown-parameter", unknownName(parameter, saidNames(parametersOf(rubric))));
      else if (!isPolicy(declared.choices))
        report(at, "kind", { why: "needs-choices", name: parameter, choices: notApplying });
      else if (declared.value === undefined) defect({ path: at, code: "policy-open", at: parameter }, id);
    }
  }
  const at = `${path}.scored`;
  if (scored.kind === "bands") {
    checkBands(scored, criterion, at, underCheck);
    return;
  }
  if (scored.when !== undefined && scored.needs !== undefined) report(at, "evidence-twice", {});
  if (scored.kind === "numeric" && max % scored.step !== 0)
    report(`${at}.step`, "on-step", { max, step: scored.step });
  if ((scored.kind === "met") !== (max === 0)) report(`${path}.max`, "kind", { why: "met-without-points" });
  for (const name of ["when", "needs"] as const) {
    const condition = scored[name];
    if (condition !== undefined) checkWhen(condition, `${at}.${name}`, underCheck);
  }
};
