import { effective, type JournalEvent } from "../../events/index.js";
import { fold } from "../../projections/fold/fold.js";
import type { AnyProjection } from "../../projections/fold/projection.js";
import { byStream, type JournalLawSettings, overJournals } from "./journals.js";
import { mustEqual, plainKnown } from "./known.js";
import { statesOnly } from "./ways.js";

type Projections = readonly AnyProjection[];

/** The entries of every stream as they stand after their corrections. */
const standing = (events: readonly JournalEvent[]): JournalEvent[] =>
  [...byStream(events).values()].flatMap((stream) =>
    effective(stream.map((event) => ({ position: event.position, event }))).map(({ event }) => event),
  );

/** As at: reading the whole as at an instant is reading what had been recorded by then. */
export const asAtReadsWhatWasRecorded = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const asAt = events[draw % Math.max(1, events.length)]?.metadata.recordedAt ?? "";
    const recorded = events.filter(({ metadata }) => metadata.recordedAt <= asAt);
    mustEqual(
      plainKnown(fold(projections, recorded)),
      plainKnown(fold(projections, events, { asAt })),
      `Recorded by ${asAt} and read as at it`,
    );
  }, settings);

/** As of: reading the whole as of an instant is reading what, as corrected, had happened by then. */
export const asOfReadsWhatHadHappened = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const asOf = events[draw % Math.max(1, events.length)]?.metadata.happenedAt ?? "";
    const happened = standing(events).filter(({ metadata }) => metadata.happenedAt <= asOf);
    mustEqual(
      statesOnly(projections, happened),
      statesOnly(projections, events, (all, told) => fold(all, told, { asOf })),
      `Happened by ${asOf} and read as of it`,
    );
  }, settings);
