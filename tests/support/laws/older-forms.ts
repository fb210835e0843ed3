import type { DomainEvent } from "../../../src/events/catalogue.js";
import { caseNotNamed } from "../../../src/events/decision.js";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import { fold } from "../../../src/projections/fold/fold.js";
import type { AnyProjection } from "../../../src/projections/fold/projection.js";
import { mustEqual, mustKnowTheSame } from "../../../src/testing/laws/difference.js";
import { type JournalLawSettings, overJournals } from "../../../src/testing/laws/journals.js";
import { decodedAgain } from "../../../src/testing/laws/round-trip.js";

/** An event in the form of an older schema version. */
export interface OlderForm {
  /** The older version. */
  readonly schemaVersion: number;
  /** The data in the form of that version. */
  readonly data: unknown;
}

/**
 * An older form of an event; undefined where its type has none, or where that form cannot express the event.
 */
export type Older = (event: DomainEvent) => OlderForm | undefined;

/** Roll calls in version 1: a list of absent members, with a reason for the excused ones. */
export const rollCallsOfVersion1: Older = ({ type, data }) => {
  if (type !== "RollCallTaken" || data.excused.some(({ reason }) => reason === undefined)) return undefined;
  const absent = [...data.excused, ...data.unexcused.map((member) => ({ member }))];
  return { schemaVersion: 1, data: { present: data.present, absent } };
};

/** Reliefs in version 1: without a case. */
const reliefsOfVersion1: Older = ({ type, data }) => {
  if (type !== "ReliefGranted" || data.case !== caseNotNamed) return undefined;
  const { case: _, ...rest } = data;
  return { schemaVersion: 1, data: rest };
};

const everyOlderForm: Older = (event) => rollCallsOfVersion1(event) ?? reliefsOfVersion1(event);

/** Upcasting: a journal in older forms folds to the same states as the journal in present forms. */
export const olderFormsAreKnownAlike = (
  projections: readonly AnyProjection[],
  older: Older = everyOlderForm,
  settings?: JournalLawSettings,
): void =>
  overJournals((events) => {
    const lines = events.map((event) => {
      const form = older(event);
      if (form === undefined) return encodeEvent(event);
      const { schemaVersion, data } = form;
      return JSON.stringify({ ...event, data, metadata: { ...event.metadata, schemaVersion } });
    });
    const risen = lines.map((line, index) => decodedAgain(line, index + 1));
    mustEqual(events.map(encodeEvent), risen.map(encodeEvent), "Written in present forms and raised");
    mustKnowTheSame(
      fold(projections, events),
      fold(projections, risen),
      "Folded in present forms and raised",
    );
  }, settings);
