import type { DomainEvent } from "../../../src/events/catalogue.js";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import { fold } from "../../../src/projections/fold/fold.js";
import type { AnyProjection } from "../../../src/projections/fold/projection.js";
import { mustEqual, mustKnowTheSame } from "../../../src/testing/laws/difference.js";
import { type JournalLawSettings, overJournals } from "../../../src/testing/laws/journals.js";
import { decoded } from "../../../src/testing/laws/round-trip.js";

/** An event in the form of an older schema version. */
export interface OlderForm {
  /** The older version. */
  readonly schemaVersion: number;
  /** The data as that version has it. */
  readonly data: unknown;
}

/** How an event was written before; nothing where its type had no older form, or that form could not say it. */
export type Older = (event: DomainEvent) => OlderForm | undefined;

/** Roll calls as version 1 wrote them: the absent, with a reason where they were excused. */
export const rollCallsOfVersion1: Older = ({ type, data }) => {
  if (type !== "RollCallTaken" || data.excused.some(({ reason }) => reason === undefined)) return undefined;
  const absent = [...data.excused, ...data.unexcused.map((member) => ({ member }))];
  return { schemaVersion: 1, data: { present: data.present, absent } };
};

/** Upcasting: a journal written in older forms is known like the same journal in the present ones. */
export const olderFormsAreKnownAlike = (
  projections: readonly AnyProjection[],
  older: Older = rollCallsOfVersion1,
  settings?: JournalLawSettings,
): void =>
  overJournals((events) => {
    const lines = events.map((event) => {
      const form = older(event);
      if (form === undefined) return encodeEvent(event);
      const { schemaVersion, data } = form;
      return JSON.stringify({ ...event, data, metadata: { ...event.metadata, schemaVersion } });
    });
    const risen = lines.map((line, index) => decoded(line, index + 1));
    mustEqual(events.map(encodeEvent), risen.map(encodeEvent), "Written in present forms and raised");
    mustKnowTheSame(
      fold(projections, events),
      fold(projections, risen),
      "Folded in present forms and raised",
    );
  }, settings);
