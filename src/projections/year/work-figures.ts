import { daysOfPeriod } from "../../events/period.js";
import { reviewStream } from "../../events/streams.js";
import type { FoldedJournal } from "../fold/folded-journal.js";
import { stateOf } from "../fold/folded-journal.js";
import { tasks, type WorkFigures } from "../streams/tasks.js";
import { countNames, countsStated, type FactBook } from "./fact-book.js";

/** The figures of outside systems on a subject in one review. */
export interface FiguresReceived {
  /** The last figures of each source. */
  readonly standing: readonly WorkFigures[];
  /** Figures with a cut-off day outside the period. Nothing uses them. */
  readonly outside: readonly WorkFigures[];
}

/** Figures replace those of the same source with an earlier cut-off day, or the same one. */
const lastOfEachSource = (figures: readonly WorkFigures[]): WorkFigures[] => {
  const last = new Map<string, WorkFigures>();
  for (const each of figures) {
    const known = last.get(each.source);
    if (known === undefined || known.until <= each.until) last.set(each.source, each);
  }
  return [...last.values()];
};

/** The keys of the subjects on which a review received figures. */
export const subjectsWithFigures = (folded: FoldedJournal, organisation: string, period: string): string[] =>
  (stateOf(folded, tasks, reviewStream(organisation, period))?.figures ?? []).map(({ about }) => about);

/** The figures that the review of an organisation and period received on a subject. */
export const figuresReceived = (
  folded: FoldedJournal,
  organisation: string,
  period: string,
  key: string,
): FiguresReceived => {
  const all = stateOf(folded, tasks, reviewStream(organisation, period))?.figures ?? [];
  const own = all.filter(({ about }) => about === key);
  const { from, to } = daysOfPeriod(period);
  const isInside = ({ until }: WorkFigures) => until >= from && until <= to;
  return {
    standing: lastOfEachSource(own.filter(isInside)),
    outside: own.filter((each) => !isInside(each)),
  };
};

/** The figures of one entry by the names of their facts: counts, judgements of what is led, and points in steps. */
export const factsOfFigures = (figures: WorkFigures): [string, number | boolean][] => [
  ...countsStated(figures),
  ...Object.entries(figures.points ?? {}).map(([criterion, value]): [string, number] => [
    `points.${criterion}`,
    value,
  ]),
];

/** The values of each fact, with the figures that give it. */
const valuesOf = (figures: readonly WorkFigures[]): Map<string, [number | boolean, WorkFigures][]> => {
  const values = new Map<string, [number | boolean, WorkFigures][]>();
  for (const each of figures)
    for (const [name, value] of factsOfFigures(each))
      values.set(name, [...(values.get(name) ?? []), [value, each]]);
  return values;
};

/** Two sources that give one fact different values. */
export interface FiguresThatDiffer {
  readonly fact: string;
  readonly values: readonly [number | boolean, number | boolean];
  readonly of: readonly [WorkFigures, WorkFigures];
}

/** The facts to which the sources give different values. */
export const figuresThatDiffer = (figures: readonly WorkFigures[]): FiguresThatDiffer[] =>
  [...valuesOf(figures)].flatMap(([fact, [first, ...others]]) => {
    const other = others.find(([value]) => value !== first?.[0]);
    return first === undefined || other === undefined
      ? []
      : [{ fact, values: [first[0], other[0]], of: [first[1], other[1]] } satisfies FiguresThatDiffer];
  });

/** Facts of one kind stand together: a share of the counts of two bodies would mean nothing. Points stand alone. */
const groupOf = (fact: string): string => {
  const [kind = ""] = fact.split(".");
  return kind === "points" ? fact : kind === "targets" ? "led" : kind;
};

/**
 * Enters the figures of outside systems where no review and no proposal states figures of the same kind. Where two
 * sources differ, the figures of that kind stay unknown.
 */
export const knowFigures = (book: FactBook, { standing }: FiguresReceived): void => {
  if (standing.length === 0) return;
  const values = [...valuesOf(standing)];
  const differing = figuresThatDiffer(standing).map(({ fact }) => groupOf(fact));
  const names = [...countNames, ...values.map(([name]) => name)];
  const stated = names.flatMap((name) => (book.has(name) ? [groupOf(name)] : []));
  const skipped = new Set([...differing, ...stated]);
  for (const [name, given] of values)
    if (!skipped.has(groupOf(name)))
      book.assess(
        name,
        given[0]?.[0],
        given.map(([, { by }]) => by),
      );
};
