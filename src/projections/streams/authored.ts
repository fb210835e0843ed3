import type { EventData, JournalEvent } from "../../events/catalogue.js";
import type { BodyRole, Instrument } from "../../events/values.js";
import type { Writable } from "../fold/projection.js";

/** The body and the recorder of something, its two times, and the event. */
export interface Authored {
  /** The instant at which it happened. */
  readonly at: string;
  /** The instant at which it was recorded. */
  readonly recordedAt: string;
  /** The body for which it was recorded, by id. */
  readonly body: string;
  /** The recorder, by id. */
  readonly recordedBy: string;
  /** The id of the event that records it. */
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

/** A decision that is at the discretion of a body: body, time, document and reason. */
export interface Reasoned extends Authored {
  /** The number of the document of the decision. */
  readonly instrument?: string;
  /** The id of the issued decision that it belongs to. */
  readonly decision?: string;
  /** The reason, in the words of the record. */
  readonly reason?: string;
}

/** The author, the document and the reason of a decision. */
export const reasoned = (
  event: JournalEvent & {
    readonly data: {
      readonly instrument?: Instrument | undefined;
      readonly decision?: string | undefined;
      readonly reason?: string | undefined;
    };
  },
): Reasoned => {
  const { instrument, decision, reason } = event.data;
  const given: Writable<Reasoned> = authored(event);
  if (instrument !== undefined) given.instrument = instrument.number;
  if (decision !== undefined) given.decision = decision;
  if (reason !== undefined) given.reason = reason;
  return given;
};

/** A given level: when, for which body, and the event. */
export interface GivenLevel extends Authored {
  /** The level. */
  readonly level: string;
  /** The number of the document of the decision. */
  readonly instrument?: string;
  /** The clause that the body names as the ground of the level. */
  readonly clause?: string;
  /** The id of the ballot in which the cell proposed it, as recorded. */
  readonly ballot?: string;
}

/** What a body says in a review: that a subject has no level in the period, with the reason. */
export interface NotRated extends Reasoned {
  readonly notRated: EventData<"SubjectNotRated">["notRated"];
  /** The day on which it was said. */
  readonly on: string;
  /** The role of the body, its organisation, and the person who speaks for it, where recorded. */
  readonly role?: BodyRole;
  readonly organisation?: string;
  readonly member?: string;
}

/** What a body says of a subject that it does not rate. */
export const notRatedOf = (event: JournalEvent<"SubjectNotRated">): NotRated => {
  const { notRated, on, by: { role, organisation, member } = {} } = event.data;
  const said: Writable<NotRated> = { notRated, on, ...reasoned(event) };
  if (role !== undefined) said.role = role;
  if (organisation !== undefined) said.organisation = organisation;
  if (member !== undefined) said.member = member;
  return said;
};
