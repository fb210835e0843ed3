import type { JournalEvent } from "../../events/catalogue.js";
import type { Instrument } from "../../events/values.js";
import type { Writable } from "../fold/projection.js";

/** For which body something was recorded and by whom, when it happened and was recorded, and the event that says so. */
export interface Authored {
  /** The instant at which it happened. */
  readonly at: string;
  /** The instant at which it was recorded. */
  readonly recordedAt: string;
  /** The body for which it was recorded, by id. */
  readonly body: string;
  /** The recorder, by id. */
  readonly recordedBy: string;
  /** The event that says so. */
  readonly by: string;
}

/** The author and the two times of an event. */
export const authored = ({ id: by, metadata }: JournalEvent): Authored => ({
  at: metadata.happenedAt,
  recordedAt: metadata.recordedAt,
  body: metadata.recordedFor,
  recordedBy: metadata.recordedBy,
  by,
});

/** A decision at the discretion of a body: body, time, document and reason. */
export interface Reasoned extends Authored {
  /** The number of the document by which it was decided. */
  readonly instrument?: string;
  /** Why, in the words of the record. */
  readonly reason?: string;
}

/** The author, the document and the reason of a decision. */
export const reasoned = (
  event: JournalEvent & {
    readonly data: { readonly instrument?: Instrument | undefined; readonly reason?: string | undefined };
  },
): Reasoned => {
  const { instrument, reason } = event.data;
  const given: Writable<Reasoned> = authored(event);
  if (instrument !== undefined) given.instrument = instrument.number;
  if (reason !== undefined) given.reason = reason;
  return given;
};

/** A level that somebody gave, when, for which body, and the event that says so. */
export interface GivenLevel extends Authored {
  /** The level. */
  readonly level: string;
  /** The number of the document by which it was decided. */
  readonly instrument?: string;
  /** The ballot by which the cell proposed it, as the record names it. */
  readonly ballot?: string;
}
