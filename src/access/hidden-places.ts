import { type EventType, isEventType, type JournalEvent } from "../events/catalogue.js";
import { partsOfStream } from "../events/streams.js";
import type { About, Access } from "./access.js";
import { fieldClassesByPlace } from "./field-classes.js";
import type { FieldClass } from "./rights.js";

/** A part of an entry that a reader may not see: a JSON Pointer into the entry, "" for the whole entry. */
export interface HiddenPlace {
  /** The pointer. */
  readonly path: string;
  /** The class of the value. */
  readonly fieldClass: FieldClass;
}

interface Found {
  readonly path: string;
  readonly value: unknown;
  /** The objects around the value, the nearest first. */
  readonly around: readonly unknown[];
}

const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

const step = ({ path, value, around }: Found, key: string): Found[] => {
  if (!isPlain(value)) return [];
  const keys = key === "*" ? Object.keys(value) : Object.hasOwn(value, key) ? [key] : [];
  return keys.map((each) => ({
    path: `${path}/${escaped(each)}`,
    value: value[each],
    around: [value, ...around],
  }));
};

/** The values at a place of `fieldClassesByPlace` in some data. */
const foundAt = (place: string, start: Found): Found[] =>
  place === ""
    ? [{ ...start, around: [start.value] }]
    : place.split("/").reduce<Found[]>((found, key) => found.flatMap((each) => step(each, key)), [start]);

const hiddenInData = (
  type: string,
  stream: string,
  start: Found,
  access: Pick<Access, "maySee">,
): HiddenPlace[] => {
  // In an unknown event type any field may be personal.
  if (!isEventType(type))
    return access.maySee("correction", { organisation: partsOfStream(stream).organisation })
      ? []
      : [{ path: start.path, fieldClass: "correction" }];
  return Object.entries(fieldClassesByPlace[type] ?? {}).flatMap(([place, of]) =>
    foundAt(place, start).flatMap(({ path, value, around }): HiddenPlace[] => {
      const [fieldClass, about] = concernOf({ type, stream, fieldClass: of, value, around });
      return access.maySee(fieldClass, about) ? [] : [{ path: place === "" ? "" : path, fieldClass }];
    }),
  );
};

/** Whether the recorder of an entry reveals an author that must stay hidden. */
const namesAuthor = ({ data, metadata }: JournalEvent, hidden: readonly HiddenPlace[]): boolean =>
  hidden.some(({ fieldClass }) => fieldClass === "author") && "by" in data && data.by === metadata.recordedBy;

/**
 * The places of an event whose content a reader may not see, whoever recorded it. The replacement in a correction
 * is hidden like the entry that it replaces. The place "" stands for all others: the whole entry is hidden.
 */
export const contentHiddenIn = (event: JournalEvent, access: Pick<Access, "maySee">): HiddenPlace[] => {
  const { type, stream, data } = event;
  const own = hiddenInData(type, stream, { path: "/data", value: data, around: [] }, access);
  const replaced =
    event.type === "EntryCorrected"
      ? hiddenInData(
          event.data.replacement.type,
          stream,
          { path: "/data/replacement/data", value: event.data.replacement.data, around: [] },
          access,
        )
      : [];
  const hidden = [...own, ...replaced];
  const whole = hidden.find(({ path }) => path === "");
  return whole === undefined ? hidden : [whole];
};

/**
 * The places of an event that a reader may not see. An entry whose recorder reveals an author that must stay
 * hidden is hidden as a whole.
 */
export const hiddenIn = (event: JournalEvent, access: Access): HiddenPlace[] => {
  const hidden = contentHiddenIn(event, access);
  return namesAuthor(event, hidden) ? [{ path: "", fieldClass: "author" }] : hidden;
};

type Plain = Readonly<Record<string, unknown>>;

/** Whether a value has parts. */
const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null;

/** A piece of content of a class. */
interface Content {
  readonly type: EventType;
  readonly stream: string;
  readonly fieldClass: FieldClass;
  /** For an author, the value itself; and the objects around it, the nearest first. */
  readonly value: unknown;
  readonly around: readonly unknown[];
}

/** Types in which `by` is the member who speaks. In other types it is a body. */
const spoken: readonly EventType[] = ["CommentMade", "OpinionReserved", "TaskReported", "ReviewCommentMade"];

const ids = (values: readonly unknown[]): string[] =>
  values.filter((value): value is string => typeof value === "string");

const subjectsIn = ({ subject, subjects, about, totals }: Plain): Plain[] =>
  [
    subject,
    isPlain(about) && isPlain(about.subject) ? about.subject : about,
    ...(Array.isArray(subjects) ? subjects : []),
    ...(Array.isArray(totals) ? totals.map((total) => (isPlain(total) ? total.subject : undefined)) : []),
  ].filter(isPlain);

/** The members and subjects that an object names: members by id, and subjects that are no persons. */
const namedIn = (object: Plain, type: EventType): { members: string[]; others: string[] } => {
  const subjects = subjectsIn(object);
  const of = (isMember: boolean) =>
    ids(subjects.filter(({ kind }) => (kind === "member") === isMember).map(({ id }) => id));
  // A complaint is about a step, not about a member.
  const about = type === "ComplaintLodged" ? undefined : object.about;
  const members = [...ids([object.member, about]), ...of(true)];
  const isSpeaker = spoken.includes(type) && members.length === 0 && of(false).length === 0;
  return { members: isSpeaker ? ids([object.by]) : members, others: of(false) };
};

/** Classes of content about a person. The same content about an organisation has the class `collective`. */
const personal: readonly FieldClass[] = ["assessment", "ballot", "comment", "level", "reason"];

/**
 * The subjects of a content and its class. They come from the nearest object that names a member or subject.
 * Without such an object, the content is about the organisation of the record.
 */
const concernOf = ({ type, stream, fieldClass, value, around }: Content): [FieldClass, About] => {
  const { organisation } = partsOfStream(stream);
  if (fieldClass === "author") return ["author", { members: ids([value]), organisation }];
  const named = around
    .filter(isPlain)
    .map((object) => namedIn(object, type))
    .find(({ members, others }) => members.length + others.length > 0);
  const [other] = named?.others ?? [];
  if (named === undefined || named.members.length > 0)
    return [fieldClass, { members: named?.members ?? [], organisation }];
  const isCollective = personal.includes(fieldClass);
  return [isCollective ? "collective" : fieldClass, { organisation: other ?? organisation }];
};
