import type { Bound } from "../../engine/bound.js";
import type { Facts } from "../../engine/facts.js";
import type { Condition } from "../../engine/rule-set.js";
import { traceCondition, unknownsOf } from "../../engine/trace.js";
import type { Bands, Criterion } from "../rubric.js";
import { bandsAt, countsOfEdges, measured } from "./bands.js";
import type { Because, CriterionScore, Mark, OpenReason } from "./score.js";

/** What a criterion is scored from. */
export interface MeetingEvidence {
  readonly facts: Facts;
  readonly bound: Bound;
  /** What the marker gave, by criterion. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** What the cell settled where the sheet is open, by criterion. */
  readonly settled: ReadonlyMap<string, Mark>;
}

/** The most points of a criterion: 1 where it is only met or not. */
export const mostOf = ({ max, scored }: Criterion): number => (scored.kind === "met" ? 1 : max);

/** The step in which a criterion is marked. */
const stepOf = (criterion: Criterion): number =>
  criterion.scored.kind === "numeric" ? criterion.scored.step : mostOf(criterion);

/** Whether points are of the sheet: from nothing to the maximum, in its steps. */
export const isOnStep = (criterion: Criterion, points: number): boolean => {
  const [most, { scored }] = [mostOf(criterion), criterion];
  if (points > most) return false;
  if (scored.kind === "bands")
    return [...scored.bands, ...(scored.first ?? [])].some((each) => each.points === points);
  return points === 0 || points === most || points % stepOf(criterion) === 0;
};

type Draft = Omit<CriterionScore, "criterion" | "max" | "counted">;

const known = (how: CriterionScore["how"], points: number, because: readonly Because[]): Draft => ({
  how,
  points,
  between: [points, points],
  because,
});

const open = (
  why: OpenReason,
  between: readonly [number, number],
  because: readonly Because[],
  missing: readonly string[] = [],
): Draft => ({ how: "open", between, open: { why, missing: [...new Set(missing)] }, because });

const traced = (kind: "applies" | "when" | "needs" | "first", when: Condition, evidence: MeetingEvidence) => {
  const trace = traceCondition(when, evidence.facts, evidence.bound);
  return { trace, result: trace.result, because: { kind, trace } as const };
};

const judged = (
  criterion: Criterion,
  most: number,
  because: readonly Because[],
  { marks }: MeetingEvidence,
): Draft => {
  const mark = marks.get(criterion.id);
  if (mark === undefined) return open("not-judged", [0, most], because);
  const reasons: readonly Because[] = [...because, { kind: "mark", ...mark }];
  if (!isOnStep(criterion, mark.points)) return open("off-step", [0, most], reasons);
  return mark.points > most
    ? open("not-supported", [0, most], reasons)
    : known("judged", mark.points, reasons);
};

const byCondition = (
  criterion: Criterion,
  { when, needs }: Exclude<Criterion["scored"], Bands>,
  evidence: MeetingEvidence,
): Draft => {
  const most = mostOf(criterion);
  const below = most - stepOf(criterion);
  const condition = when ?? needs;
  if (condition === undefined) return judged(criterion, most, [], evidence);
  const { trace, result, because } = traced(when === undefined ? "needs" : "when", condition, evidence);
  if (result === "fails")
    return below <= 0 ? known("computed", 0, [because]) : judged(criterion, below, [because], evidence);
  if (result === "holds")
    return when === undefined
      ? judged(criterion, most, [because], evidence)
      : known("computed", most, [because]);
  const mark = evidence.marks.get(criterion.id);
  if (when === undefined && mark !== undefined && mark.points <= below)
    return judged(criterion, below, [because], evidence);
  return open("missing-facts", [0, most], [because], unknownsOf(trace));
};

const extent = (points: readonly number[]): readonly [number, number] => [
  Math.min(...points),
  Math.max(...points),
];

const byBands = ({ on, first = [], bands }: Bands, evidence: MeetingEvidence): Draft => {
  const because: Because[] = [];
  const unsure: { readonly points: number; readonly missing: readonly string[] }[] = [];
  for (const row of first) {
    const { trace, result, because: reason } = traced("first", row.when, evidence);
    because.push(reason);
    if (result === "holds" && unsure.length === 0) return known("computed", row.points, because);
    if (result !== "fails") unsure.push({ points: row.points, missing: unknownsOf(trace) });
    if (result === "holds") break;
  }
  const { value, missing, from } = measured(on, evidence.facts);
  const countOf = (name: string): number | undefined => {
    const count = evidence.facts.get(name)?.value;
    return typeof count === "number" ? count : undefined;
  };
  const fits = value === undefined ? undefined : bandsAt(value, bands, countOf);
  const all = extent([...bands, ...first].map(({ points }) => points));
  because.push({
    kind: "measure",
    measure: on,
    ...(value === undefined ? {} : { value }),
    bands: fits ?? [],
    from,
  });
  if (fits === undefined) {
    const edges = countsOfEdges(bands).filter((name) => countOf(name) === undefined);
    return open("missing-facts", all, because, [
      ...missing,
      ...edges,
      ...unsure.flatMap((row) => row.missing),
    ]);
  }
  if (fits.length === 0) return open("no-band", all, because);
  const points = [...new Set(fits.flatMap((index) => bands[index]?.points ?? []))];
  const possible = extent([...points, ...unsure.map((row) => row.points)]);
  if (possible[0] === possible[1]) return known("computed", possible[0], because);
  return points.length > 1
    ? open("several-bands", possible, because)
    : open(
        "missing-facts",
        possible,
        because,
        unsure.flatMap((row) => row.missing),
      );
};

const settledBy = (criterion: Criterion, draft: Draft, { settled }: MeetingEvidence): Draft => {
  const settlement = settled.get(criterion.id);
  if (draft.how !== "open" || settlement === undefined) return draft;
  const because: readonly Because[] = [...draft.because, { kind: "settled", ...settlement }];
  return settlement.points > mostOf(criterion)
    ? { ...draft, because }
    : known("settled", settlement.points, because);
};

const notApplying = (
  criterion: Criterion,
  otherwise: NonNullable<Criterion["applies"]>["otherwise"],
  because: Because,
  evidence: MeetingEvidence,
): Pick<CriterionScore, "counted"> & Draft => {
  const most = mostOf(criterion);
  const chosen = typeof otherwise === "string" ? otherwise : evidence.bound.parameters[otherwise.parameter];
  if (chosen === "full") return { ...known("not-applicable", most, [because]), counted: true };
  if (chosen === "zero") return { ...known("not-applicable", 0, [because]), counted: true };
  if (chosen === "rescale") return { ...known("not-applicable", 0, [because]), counted: false };
  const asked = typeof otherwise === "string" ? [] : [otherwise.parameter];
  const draft = settledBy(criterion, open("not-chosen", [0, most], [because], asked), evidence);
  return { ...draft, counted: draft.how === "open" ? "open" : true };
};

/** The points of one criterion as the evidence gives them; where it does not, what is asked for. */
export const scoreCriterion = (criterion: Criterion, evidence: MeetingEvidence): CriterionScore => {
  const of = { criterion: criterion.id, max: mostOf(criterion) };
  const { applies, scored } = criterion;
  const counts = scored.kind !== "met";
  const asApplying = (because: readonly Because[]): CriterionScore => {
    const draft =
      scored.kind === "bands" ? byBands(scored, evidence) : byCondition(criterion, scored, evidence);
    const settled = settledBy(criterion, draft, evidence);
    return { ...of, ...settled, counted: counts, because: [...because, ...settled.because] };
  };
  if (applies === undefined) return asApplying([]);
  const { trace, result, because } = traced("applies", applies.when, evidence);
  if (result === "holds") return asApplying([because]);
  if (result === "fails") return { ...of, ...notApplying(criterion, applies.otherwise, because, evidence) };
  const draft = settledBy(
    criterion,
    open("missing-facts", [0, of.max], [because], unknownsOf(trace)),
    evidence,
  );
  return { ...of, ...draft, counted: draft.how === "open" && counts ? "open" : counts };
};
