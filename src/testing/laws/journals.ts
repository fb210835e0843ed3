import * as fc from "fast-check";
import type { JournalEvent } from "../../events/catalogue.js";
import { beginFold, fold } from "../../projections/fold/fold.js";
import type { FoldedJournal } from "../../projections/fold/folded-journal.js";
import type { AnyProjection } from "../../projections/fold/projection.js";
import { readModel } from "../../projections/fold/read-model.js";
import { foldedFrom } from "../../projections/fold/resume-fold.js";
import { snapshotOf } from "../../projections/fold/snapshot.js";
import { buildYear } from "../years/build-year.js";
import { nastyYear } from "../years/nasty-year.js";
import { plausibleYear } from "../years/plausible-year.js";
import type { LawSettings } from "./rules.js";

/** The events of one stream, as a read model reads them after a correction. */
const historyOf = (events: readonly JournalEvent[]) => (stream: string) =>
  events.filter((event) => event.stream === stream);

/** Folds in pieces of one size, as an application reads a journal from a file. */
export const foldInChunks = (
  projections: readonly AnyProjection[],
  events: readonly JournalEvent[],
  size: number,
): FoldedJournal => {
  const folding = beginFold(projections);
  const pieces = Array.from({ length: Math.ceil(events.length / size) }, (_, index) =>
    events.slice(index * size, (index + 1) * size),
  );
  for (const piece of pieces) folding.add(piece);
  if (folding.stale().size > 0) for (const piece of pieces) folding.recall(piece);
  return folding.done();
};

/** Applies the events one by one, as a live application does. */
export const applyOneByOne = (
  projections: readonly AnyProjection[],
  events: readonly JournalEvent[],
  from?: FoldedJournal,
): FoldedJournal => {
  const model = readModel(projections, { ...(from && { from }), history: historyOf(events) });
  for (const event of events) model.apply(event);
  return model.folded();
};

/** Folds up to an event, stores the snapshot as JSON, and continues from it event by event. */
export const goOnFromSnapshot = (
  projections: readonly AnyProjection[],
  events: readonly JournalEvent[],
  at: number,
): FoldedJournal => {
  const snapshot = snapshotOf(fold(projections, events.slice(0, at)), projections);
  return applyOneByOne(projections, events, foldedFrom(JSON.parse(JSON.stringify(snapshot)), projections));
};

/** The states of every stream with a state, without positions and gaps. */
export const statesOnly = (
  projections: readonly AnyProjection[],
  events: readonly JournalEvent[],
  how: (projections: readonly AnyProjection[], events: readonly JournalEvent[]) => FoldedJournal = fold,
): object =>
  Object.fromEntries(
    [...how(projections, events).streams]
      .filter(([, { states }]) => Object.keys(states).length > 0)
      .map(([stream, { states }]) => [stream, states] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Settings of a law over journals: the settings of a run, and the generator of its journals. */
export interface JournalLawSettings extends LawSettings {
  /** @defaultValue journals of plausible and of nasty years, see {@link anyJournal} */
  readonly journals?: fc.Arbitrary<readonly JournalEvent[]>;
}

const small = { maxCells: 2, maxMembers: 6, maxMeetings: 4 } as const;

/** The journal of a plausible year or of a nasty year: at most two cells, with a few members. */
export const anyJournal = (): fc.Arbitrary<readonly JournalEvent[]> =>
  fc.oneof(plausibleYear(small).map(buildYear), nastyYear(small));

/** A journal in the form for the report of a broken law, with one line per event. */
const readable = (events: readonly JournalEvent[]): readonly JournalEvent[] =>
  Object.defineProperty([...events], fc.toStringMethod, {
    value: () => events.map(({ id, type, data }) => `\n  ${id} ${type} ${JSON.stringify(data)}`).join(""),
  });

/** Checks a law over journals. Each journal comes with a number from which the law draws its other values. */
export const overJournals = (
  law: (events: readonly JournalEvent[], draw: number) => void,
  { journals = anyJournal(), ...settings }: JournalLawSettings = {},
): void => {
  fc.assert(
    fc.property(journals.map(readable), fc.nat(), (events, draw) => law(events, draw)),
    { includeErrorInReport: true, ...settings },
  );
};

/** Events by stream, in their order. */
export const byStream = (events: readonly JournalEvent[]): Map<string, JournalEvent[]> => {
  const streams = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const stream = streams.get(event.stream);
    if (stream === undefined) streams.set(event.stream, [event]);
    else stream.push(event);
  }
  return streams;
};
