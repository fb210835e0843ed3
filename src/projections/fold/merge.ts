import { freeze } from "immer";
import { notTogether } from "./fold-errors.js";
import {
  afterWithheld,
  axesIn,
  conflictsIn,
  type FoldedJournal,
  type FoldedStream,
  type Gap,
  laterOf,
  replacedIn,
  type WithheldPosition,
} from "./folded-journal.js";

type Placed = Gap | WithheldPosition;

const startOf = (place: Placed): number => ("after" in place ? place.after : place.position);

/** Places of both parts, each once, in order of stream and position. */
const together = <P extends Placed>(one: readonly P[], other: readonly P[]): P[] => {
  const found = new Map([...one, ...other].map((place) => [`${place.stream}@${startOf(place)}`, place]));
  return [...found.values()].sort((a, b) =>
    a.stream === b.stream ? startOf(a) - startOf(b) : a.stream < b.stream ? -1 : 1,
  );
};

/** The missing positions of a stream up to a position, as a text to compare. */
const missed = (gaps: readonly Gap[], stream: string, until: number): string =>
  JSON.stringify(
    gaps
      .filter((gap) => gap.stream === stream && gap.after < until)
      .map(({ after, before }) => [after, Math.min(before, until + 1)]),
  );

/** For a stream in both parts, the one that has seen more. It must have seen all that the other has seen. */
const further = (
  stream: string,
  one: FoldedStream,
  other: FoldedStream,
  gaps: readonly (readonly Gap[])[],
): FoldedStream => {
  const [shorter, longer] = one.position <= other.position ? [one, other] : [other, one];
  const [ours, theirs] = gaps.map((each) => missed(each, stream, shorter.position));
  if (ours !== theirs) throw notTogether("not-a-continuation", { stream });
  if (shorter.position === longer.position)
    return { position: longer.position, states: { ...one.states, ...other.states } };
  for (const name of Object.keys(shorter.states))
    if (longer.states[name] === undefined) throw notTogether("not-a-continuation", { stream });
  return longer;
};

/** An empty folded journal. It can be merged with any part. */
export const nothingFolded: FoldedJournal = freeze({ streams: new Map(), gaps: [], withheld: [] }, true);

const isNothing = ({ streams, gaps, withheld, replaced = [], conflicts = [] }: FoldedJournal): boolean =>
  streams.size + gaps.length + withheld.length + replaced.length + conflicts.length === 0;

/**
 * The folded journal of two parts together. The parts may be split by streams in any way, or by projections.
 * If both have a stream and one went on from the other, the longer one counts. The result does not depend on
 * order or grouping.
 *
 * @throws WrongUseError if both have a stream and neither has seen all that the other has, or if the parts
 * were folded for different instants
 * @example
 * ```ts
 * import { fold, merge, projections } from "chibo";
 * import { nothingKnown } from "chibo/projections";
 * merge(nothingKnown, fold(projections, [])).streams.size; //=> 0
 * ```
 */
export const merge = (one: FoldedJournal, other: FoldedJournal): FoldedJournal => {
  if (isNothing(one)) return other;
  if (isNothing(other)) return one;
  const [axes, theirs] = [axesIn(one.axes ?? {}), axesIn(other.axes ?? {})];
  if (axes.axes?.asAt !== theirs.axes?.asAt || axes.axes?.asOf !== theirs.axes?.asOf)
    throw notTogether("axes-differ", {});
  const withheld = together(one.withheld, other.withheld);
  const open = new Set(withheld.map(({ stream, position }) => `${stream}@${position}`));
  // Where one part does not know what stands in its place, a withheld entry hides something.
  const replaced = together(one.replaced ?? [], other.replaced ?? []).filter(
    ({ stream, position }) => !open.has(`${stream}@${position}`),
  );
  const gaps = [one, other].map((each) => afterWithheld(each.gaps, [...withheld, ...replaced]));
  const streams = new Map(one.streams);
  const beyond = new Set([...(one.beyond ?? []), ...(other.beyond ?? [])]);
  for (const [stream, folded] of other.streams) {
    const known = streams.get(stream);
    streams.set(stream, known === undefined ? folded : freeze(further(stream, known, folded, gaps)));
  }
  const [ours = [], others = []] = gaps;
  const floor = laterOf(one.floor, other.floor);
  return Object.freeze({
    streams: freeze(streams),
    gaps: freeze(together(ours, others), true),
    withheld: freeze(withheld, true),
    ...replacedIn(replaced),
    ...conflictsIn(one.conflicts, other.conflicts),
    ...axes,
    ...(beyond.size === 0 ? {} : { beyond: Object.freeze([...beyond].sort()) }),
    ...(floor === undefined ? {} : { floor }),
  });
};
