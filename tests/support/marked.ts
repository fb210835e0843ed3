import * as fc from "fast-check";
import { fieldClassesByPlace } from "../../src/access/field-classes.js";
import type { FieldClass, Viewer } from "../../src/access/index.js";
import {
  type EventType,
  eventTypes,
  type JournalEvent,
  schemaVersionOf,
} from "../../src/events/catalogue.js";
import { erasedText } from "../../src/events/values.js";
import { anyEvent } from "./arbitrary-event.js";
import { metadata } from "./entry.js";

/** A marker in a personal field of a journal, and its place. */
export interface Marker {
  readonly text: string;
  readonly fieldClass: FieldClass;
  readonly event: JournalEvent;
}

/** A journal with a marker of its own in each personal text, name and author. */
export interface Marked {
  readonly events: readonly JournalEvent[];
  readonly markers: readonly Marker[];
}

type Plain = Record<string, unknown>;

/** The objects and keys at a place of the table. */
const reached = (data: unknown, [key = "", ...rest]: readonly string[]): [Plain, string][] => {
  if (typeof data !== "object" || data === null) return [];
  const object = data as Plain;
  const keys = key === "*" ? Object.keys(object) : key in object ? [key] : [];
  return rest.length === 0
    ? keys.map((each) => [object, each])
    : keys.flatMap((each) => reached(object[each], rest));
};

/** Puts a marker of its own into each personal text and author of a journal. */
export const marked = (given: readonly JournalEvent[]): Marked => {
  const markers: Marker[] = [];
  const events = given.map((each) => structuredClone(each) as JournalEvent);
  for (const event of events)
    for (const [place, fieldClass] of Object.entries(fieldClassesByPlace[event.type] ?? {}))
      for (const [object, key] of reached(event.data, place.split("/"))) {
        const isFree = /^(text|reason|name|ground|requests)$/.test(
          place.split("/").findLast((part) => part !== "*") ?? "",
        );
        if (place === "" || typeof object[key] !== "string" || !(isFree || fieldClass === "author")) continue;
        const text = `${fieldClass === "author" ? "author" : "marker"}-${markers.length}-x`;
        object[key] = text;
        markers.push({ text, fieldClass, event });
      }
  return { events, markers };
};

/** The cells and offices of the members in the journals below. */
export const rolls: Readonly<Record<string, readonly string[]>> = {
  "c-1": ["m-1", "m-2"],
  "c-2": ["m-3", "m-4"],
};

export const viewers: readonly Viewer[] = [
  { role: "member", member: "m-1" },
  { role: "secretary", cell: "c-1" },
  { role: "committee" },
  { role: "committee", organisation: "c-2" },
  { role: "superior", organisation: "s-1" },
  { role: "superior" },
  { role: "auditor" },
];

const streams = [
  "cell/c-1",
  "cell/c-2",
  "meeting/c-1/2021-11",
  "meeting/c-2/2021-11",
  "review/c-1/2021",
  "review/b-1/2021",
  "committee/b-1",
  "committee/s-1",
];

/** Event types that place members in cells and offices. */
const placing = /^Organisation|^Member(Enrolled|Admitted|TransferredIn|TemporarilyTransferredIn)|^Entry/;
const types = eventTypes.filter((type) => !placing.test(type));

const first = (stream: string, type: EventType, data: object): Omit<JournalEvent, "id" | "position"> =>
  ({ stream, type, data, metadata: metadata(schemaVersionOf(type)) }) as unknown as JournalEvent;

const founded = (organisation: string, kind: string, parent?: string) => ({
  organisation,
  kind,
  name: organisation,
  on: "2000-01-01",
  ...(parent === undefined ? {} : { parent }),
});

const beginning = [
  first("committee/s-1", "OrganisationFounded", founded("s-1", "superior")),
  first("committee/b-1", "OrganisationFounded", founded("b-1", "base-organisation", "s-1")),
  ...Object.entries(rolls).flatMap(([cell, roll]) => [
    first(`cell/${cell}`, "OrganisationFounded", founded(cell, "cell", "b-1")),
    ...roll.map((member) =>
      first(`cell/${cell}`, "MemberEnrolled", { member, status: "official", on: "2010-01-01" }),
    ),
  ]),
];

/** The steps that a complaint may be about: there `about` names no member. */
const complaintMatters = ["level", "proposal", "ballot", "review-meeting"];

/** Ids of members and subjects drawn again, so that events concern the members on the rolls. */
const aboutThem = (value: unknown, draw: () => number): unknown => {
  if (Array.isArray(value)) return value.map((part) => aboutThem(part, draw));
  if (typeof value !== "object" || value === null) return value;
  const member = (): string => `m-${1 + (draw() % 4)}`;
  const isSubject = "kind" in value && "id" in value && Object.keys(value).length === 2;
  if (isSubject)
    return draw() % 3 === 0
      ? { kind: "cell", id: `c-${1 + (draw() % 2)}` }
      : { kind: "member", id: member() };
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === "string" && /^(member|by|about)$/.test(key) && !complaintMatters.includes(part)
        ? member()
        : aboutThem(part, draw),
    ]),
  );
};

/** Events of all types about four members of two cells, in the streams of four organisations. */
export const anyRecord: fc.Arbitrary<JournalEvent[]> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...types).chain(anyEvent), fc.constantFrom(...streams)), {
      minLength: 5,
      maxLength: 25,
    }),
    fc.infiniteStream(fc.nat(11)),
  )
  .map(([drawn, numbers]) => {
    const last = new Map<string, number>();
    const draw = (): number => numbers.next().value ?? 0;
    return [
      ...beginning,
      ...drawn.map(([event, stream]) => ({
        ...event,
        stream,
        data: aboutThem(event.data, draw),
        metadata: { ...event.metadata, recordedBy: "typist" },
      })),
    ].map((event) => {
      const position = (last.get(event.stream) ?? 0) + 1;
      last.set(event.stream, position);
      return { ...event, position, id: `${event.stream}@${position}` } as JournalEvent;
    });
  });

export { erasedText };
