import { type EventType, eventTypes, type JournalEvent } from "../../events/catalogue.js";
import { dayOf } from "../../events/time.js";
import { added, type Handlers, noItems, projection } from "../fold/projection.js";

/** A day of an entry that lies strangely to the day of its recording. */
export interface StrangeDay {
  /** The entry states something as done that lay ahead when it was recorded, or its day lies too far away. */
  readonly kind: "ahead" | "far";
  /** The day that the entry states. */
  readonly day: string;
  /** The day of its recording. */
  readonly recordedOn: string;
  /** The last day, or for a day too long ago the first day, that would not be strange. */
  readonly bound: string;
  /** The id of the event. */
  readonly by: string;
}

/** The strange days of one stream. */
export interface RecordedDaysState {
  /** At most one for each entry, in the order of recording. */
  strange: readonly StrangeDay[];
  /** The entries that state an earlier recording than the entry before them, each with that entry. */
  backwards: readonly RecordedBackwards[];
  /** The last entry. */
  last?: { readonly recordedAt: string; readonly by: string };
}

/** An entry that states an earlier recording than the entry before it in its stream. */
export interface RecordedBackwards {
  readonly recordedAt: string;
  readonly by: string;
  /** The entry before it. */
  readonly after: { readonly recordedAt: string; readonly by: string };
}

/** The years from the recording back, and ahead, in which the days of an entry lie. */
const [yearsBack, yearsAhead] = [30, 5];

/** The day of the founding of the party: no admission, no founding and no recording is older. */
const earliest = "1930-02-03";
/** The last day of any recording. Nothing in a journal tells the present day. */
const latest = "2100-12-31";

/** Entries about beginnings that a roll states of old members and old organisations. */
const beginnings: ReadonlySet<EventType> = new Set([
  "OrganisationFounded",
  "MemberEnrolled",
  "MemberAdmitted",
  "MemberRecognised",
  "MemberTransferredIn",
]);

/** Entries about a measure whose day may be one on which it takes effect later. */
const effective: ReadonlySet<EventType> = new Set([
  "OrganisationFounded",
  "OrganisationRenamed",
  "OrganisationAttached",
  "OrganisationDissolved",
  "OfficeFilled",
  "OfficeVacated",
  "RubricAdopted",
  "MemberEnrolled",
  "MemberTransferredIn",
  "MemberTransferredOut",
  "MemberTemporarilyTransferredIn",
  "MemberTemporarilyTransferredOut",
  "TemporaryTransferEnded",
  "MemberExempted",
  "MemberExemptionEnded",
  "MemberSuspended",
  "MemberSuspensionEnded",
  "MemberRemoved",
  "MemberExpelled",
  "MemberCategorised",
  "EducationBegun",
]);

/** Fields with a day on which something was done. Those of other names may state a plan. */
const done: ReadonlySet<string> = new Set(["on", "admittedOn", "recognisedOn", "decidedOn", "actOn"]);
const planned: ReadonlySet<string> = new Set(["asOf", "from", "to", "until", "due", "scheduledFor"]);

const yearsFrom = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;

const strangeDay = (
  day: string,
  recordedOn: string,
  {
    isBeginning,
    isPlan,
    by,
  }: { readonly isBeginning: boolean; readonly isPlan: boolean; readonly by: string },
): StrangeDay | undefined => {
  const first = isBeginning ? earliest : yearsFrom(recordedOn, -yearsBack);
  if (day < first) return { kind: "far", day, recordedOn, bound: first, by };
  const last = yearsFrom(recordedOn, yearsAhead);
  if (day > last) return { kind: "far", day, recordedOn, bound: last, by };
  return !isPlan && day > recordedOn ? { kind: "ahead", day, recordedOn, bound: recordedOn, by } : undefined;
};

const strangeIn = ({ id: by, type, data, metadata }: JournalEvent): StrangeDay | undefined => {
  const recordedOn = dayOf(metadata.recordedAt);
  if (recordedOn < earliest || recordedOn > latest) {
    const bound = recordedOn < earliest ? earliest : latest;
    return { kind: "far", day: recordedOn, recordedOn, bound, by };
  }
  const isBeginning = beginnings.has(type);
  const happened = strangeDay(dayOf(metadata.happenedAt), recordedOn, { isBeginning, isPlan: false, by });
  if (happened !== undefined) return happened;
  for (const name in data) {
    const value = (data as Record<string, unknown>)[name];
    const isDone = done.has(name);
    if (typeof value !== "string" || !(isDone || planned.has(name)) || !/^\d{4}-\d\d-\d\d/.test(value))
      continue;
    const isPlan = !isDone || (name === "on" && effective.has(type));
    const found = strangeDay(value.slice(0, 10), recordedOn, { isBeginning, isPlan, by });
    if (found !== undefined) return found;
  }
  return undefined;
};

const take = (state: RecordedDaysState, event: JournalEvent): void => {
  const found = strangeIn(event);
  if (found !== undefined) state.strange = added(state.strange, found);
  const { last: after } = state;
  const last = { recordedAt: event.metadata.recordedAt, by: event.id };
  if (after !== undefined && last.recordedAt < after.recordedAt)
    state.backwards = added(state.backwards, { ...last, after });
  state.last = last;
};

/** The days that entries of one stream state, beside the days of their recording. */
export const recordedDays = projection({
  name: "recorded-days",
  version: 2,
  initial: (): RecordedDaysState => ({ strange: noItems, backwards: noItems }),
  on: Object.fromEntries(eventTypes.map((type) => [type, take])) as Handlers<RecordedDaysState>,
});
