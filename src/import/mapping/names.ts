import type { JournalEvent } from "../../events/catalogue.js";
import { effective } from "../../events/effective.js";
import { partsOfStream } from "../../events/streams.js";
import { dayOf } from "../../events/time.js";
import { erasedText } from "../../events/values.js";
import { searchForm, withoutMarks } from "../../language/collation.js";

/** The ids that a journal knows, by what people write in their place. Case, spaces and the form of Unicode do not matter. */
export interface KnownNames {
  /** The members who bear a name now, in a cell or in all cells. */
  readonly members: (name: string, cell?: string) => readonly string[];
  /** The members whose names are nearly a name: other marks, other words between the first and the last, initials. */
  readonly near: (name: string, cell?: string) => readonly { readonly id: string; readonly name: string }[];
  /** The organisations that bear a name now. */
  readonly organisations: (name: string) => readonly string[];
  /** The keys of the meetings of a cell on a day `2021-11-03` or for a month `2021-11`, without cancelled ones. */
  readonly meetings: (cell: string, dayOrMonth: string) => readonly string[];
  /** The day on which a meeting of a cell was opened, or else was to be held. */
  readonly dayOf: (cell: string, meeting: string) => string | undefined;
}

type Stream = readonly JournalEvent[];

/** The streams of a journal, each with the entries that stand after its corrections. */
export const standingStreams = (into: Iterable<JournalEvent>): ReadonlyMap<string, Stream> => {
  const entries = new Map<string, JournalEvent[]>();
  for (const event of into) {
    const known = entries.get(event.stream);
    if (known === undefined) entries.set(event.stream, [event]);
    else known.push(event);
  }
  const standing = (events: Stream): Stream =>
    effective(events.map((event) => ({ position: event.position, event }))).map(({ event }) => event);
  return new Map([...entries].map(([stream, events]) => [stream, standing(events)]));
};

/** The first and the last word of a name without marks: family name and given name. */
const endsOf = (name: string): string => {
  const words = withoutMarks(name).split(" ");
  return `${words[0]} ${words.at(-1)}`;
};

/** The last name of each member of a cell. An erased name is nobody's. */
const namesIn = (events: Stream): ReadonlyMap<string, string> =>
  new Map(
    events.flatMap(({ type, data }) =>
      type === "MemberNamed" && data.name !== erasedText ? [[data.member, data.name]] : [],
    ),
  );

/** The last name of an organisation. */
const nameOf = (events: Stream): string | undefined =>
  events
    .flatMap(({ type, data }) =>
      type === "OrganisationFounded" || type === "OrganisationRenamed" ? [searchForm(data.name)] : [],
    )
    .at(-1);

/** The month of a meeting, and the days on which it was to be held or was opened. */
const timesOf = (events: Stream): readonly string[] => {
  if (events.some(({ type }) => type === "MeetingCancelled")) return [];
  const scheduled = events.flatMap(({ type, data }) => {
    if (type === "MeetingConvened") return [data.scheduledFor];
    return type === "MeetingPostponed" ? [data.to] : [];
  });
  const opened = events.filter(({ type }) => type === "MeetingOpened");
  const instants = [...scheduled.slice(-1), ...opened.map(({ metadata }) => metadata.happenedAt)];
  const months = events.flatMap(({ type, data }) => (type === "MeetingConvened" ? [data.forMonth] : []));
  return [...months, ...instants.map(dayOf)];
};

/**
 * The ids that a journal knows by name, for tables that state names. More than one id means that the name alone does
 * not tell who is meant.
 */
export const knownNames = (into: Iterable<JournalEvent>): KnownNames => {
  const members = new Map<string, ReadonlyMap<string, string>>();
  const organisations = new Map<string, string>();
  const meetings = new Map<string, [key: string, times: readonly string[]][]>();
  for (const [stream, events] of standingStreams(into)) {
    const { kind, organisation, key } = partsOfStream(stream);
    if (kind === "cell") members.set(organisation, namesIn(events));
    if (kind === "meeting")
      meetings.set(organisation, [...(meetings.get(organisation) ?? []), [key, timesOf(events)]]);
    const name = kind === "cell" || kind === "committee" ? nameOf(events) : undefined;
    if (name !== undefined) organisations.set(organisation, name);
  }
  const forms = new Map(
    [...members].map(([cell, names]) => [
      cell,
      new Map([...names].map(([id, name]) => [id, searchForm(name)])),
    ]),
  );
  const byEnds = new Map<string, { readonly id: string; readonly name: string; readonly cell: string }[]>();
  for (const [cell, names] of members)
    for (const [id, name] of names)
      byEnds.set(endsOf(name), [...(byEnds.get(endsOf(name)) ?? []), { id, name, cell }]);
  const idsIn = (names: ReadonlyMap<string, string> | undefined, name: string): string[] =>
    [...(names ?? [])].flatMap(([id, known]) => (known === searchForm(name) ? [id] : []));
  return {
    members: (name, cell) => {
      const cells = cell === undefined ? [...forms.values()] : [forms.get(cell)];
      return [...new Set(cells.flatMap((names) => idsIn(names, name)))];
    },
    near: (name, cell) =>
      (byEnds.get(endsOf(name)) ?? []).filter((one) => cell === undefined || one.cell === cell),
    organisations: (name) => idsIn(organisations, name),
    meetings: (cell, dayOrMonth) =>
      (meetings.get(cell) ?? []).flatMap(([key, times]) => (times.includes(dayOrMonth) ? [key] : [])),
    dayOf: (cell, meeting) =>
      (meetings.get(cell) ?? [])
        .find(([key]) => key === meeting)?.[1]
        .filter((time) => time.length === 10)
        .at(-1),
  };
};
