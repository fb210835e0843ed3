import type { JournalEvent } from "../events/catalogue.js";
import { isWithheldEntry, type WithheldEntry } from "../events/journal/withheld.js";
import { personalPlaces, type Seal } from "../events/seal/index.js";
import { valueAtPath } from "../events/seal/personal-fields.js";
import { partsOfStream } from "../events/streams.js";
import { erasedText } from "../events/values.js";
import type { About } from "./access.js";
import { contentHiddenIn, type HiddenPlace } from "./hidden-places.js";
import { presentForm, type Redacted, takenOut } from "./redact.js";
import type { FieldClass } from "./rights.js";

/** The person whose data are erased. */
export interface Person {
  /** The id of the member. */
  readonly member: string;
  /**
   * Names by which texts may mention the person, besides those on record. A text is found where it holds a whole
   * name, in either case. Nobody finds a nickname, a title or a description in this way.
   */
  readonly names?: readonly string[];
  /** Erase the personal free texts that mention a name as well, as a whole. The default is to list them. */
  readonly mentions?: boolean;
}

/** A text of the journal that mentions a name of the person and was not erased. */
export interface Mention {
  /** The stream of the entry. */
  readonly stream: string;
  /** Its position, from 1. */
  readonly position: number;
  /** A JSON Pointer into the entry, such as `/data/text`. */
  readonly path: string;
  /** The id of the entry. */
  readonly id: string;
  /**
   * Whether the text is a personal field, which `mentions` erases. From another text, such as the topic of a meeting,
   * a name goes only with the whole entry (`withhold` of `chibo/events`).
   */
  readonly isPersonal: boolean;
}

/** What stays of a person, as numbers of entries. */
export interface Stays {
  /** Entries that name the member's id. */
  readonly id: number;
  /** Entries with personal content about several persons, such as the totals of a ballot. */
  readonly shared: number;
  /** Entries in which the member acted for a body. */
  readonly acting: number;
  /** Entries with the digest of a file about the member. */
  readonly evidence: number;
}

/** A journal without the data of one person. */
export interface ErasedPerson extends Redacted {
  /** What stays, in numbers of entries. */
  readonly stays: Stays;
  /** The texts that still mention a name of the person. */
  readonly mentions: readonly Mention[];
  /** The streams with an entry that changed: snapshots and states of your own that hold them hold the data too. */
  readonly streams: readonly string[];
}

type Entry = JournalEvent | WithheldEntry;
type Data = Readonly<Record<string, unknown>>;

const asData = (value: unknown): Data => (typeof value === "object" && value !== null ? (value as Data) : {});

/** The data of an entry and, in a correction, of what it puts in its place. */
const dataIn = (event: JournalEvent): Data[] =>
  event.type === "EntryCorrected" ? [event.data, asData(event.data.replacement.data)] : [event.data];

const isSubject = (data: Data, member: string): boolean => {
  const { kind, id } = asData(data.subject ?? asData(data.about).subject);
  return data.member === member || (kind === "member" && id === member);
};

/** What an entry belongs to besides its subject: a task, a complaint, a piece of evidence, another entry. */
const linksOf = ({ stream }: JournalEvent, data: Data): string[] => {
  const { organisation } = partsOfStream(stream);
  const { entry, task } = asData(data.about);
  return [
    ...Object.entries({
      task: data.task ?? task,
      complaint: data.complaint,
      evidence: data.evidence,
    }).flatMap(([kind, id]) => (typeof id === "string" ? [`${organisation} ${kind} ${id}`] : [])),
    ...(typeof entry === "string" ? [`entry ${entry}`] : []),
    ...(typeof data.entry === "number" ? [`${stream}@${data.entry}`] : []),
  ];
};

/**
 * Entries that have no subject of their own and belong to one of the person: the report on his task, the answer to
 * his complaint, evidence of an entry about him, why such an entry was corrected.
 */
const belonging = (events: readonly JournalEvent[], member: string): ReadonlySet<JournalEvent> => {
  const links = new Set<string>();
  const found = new Set<JournalEvent>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const event of events) {
      if (found.has(event)) continue;
      const data = dataIn(event);
      const own = data.some((each) => isSubject(each, member));
      const its = data.flatMap((each) => linksOf(event, each));
      if (!own && !its.some((link) => links.has(link))) continue;
      found.add(event);
      for (const link of [...its.filter((each) => !each.includes("@")), ...namesOf(event)]) links.add(link);
    }
  }
  return found;
};

/** The links by which other entries name this one. */
const namesOf = ({ id, stream, position }: JournalEvent): string[] => [
  `entry ${id}`,
  `${stream}@${position}`,
];

/** Whose acts for a body stay on record: they answer for the body. */
const kept: readonly FieldClass[] = ["acting"];

const concerns = ({ members = [] }: About, member: string): boolean =>
  members.length > 0 && members.every((each) => each === member);

/** The personal places of an event about the person. */
const placesAbout = (event: JournalEvent, member: string, belongs: boolean): HiddenPlace[] => {
  const own = contentHiddenIn(event, {
    maySee: (fieldClass, about) => kept.includes(fieldClass) || !concerns(about, member),
  });
  if (!belongs || own.some(({ path }) => path === "")) return own;
  const nobodys = contentHiddenIn(event, {
    maySee: (fieldClass, { members = [] }) => kept.includes(fieldClass) || members.length > 0,
  });
  return [...own, ...nobodys.filter(({ path }) => path !== "")];
};

type Text = readonly [path: string, text: string];

const textsIn = (value: unknown, path: string): Text[] => {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
};

const folded = (text: string): string => text.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ");

const namesIn = (events: readonly JournalEvent[], member: string): string[] =>
  events.flatMap((event) =>
    dataIn(event).flatMap(({ member: named, name }) =>
      named === member && typeof name === "string" ? [name] : [],
    ),
  );

/** The personal texts of an event: erasure replaces them by its mark. */
const personalTexts = (event: JournalEvent): ReadonlySet<string> =>
  new Set(personalPlaces(event).flatMap(({ path, isText }) => (isText ? [path] : [])));

/** The texts of an event that hold one of these names. */
const mentionsIn = (event: JournalEvent, names: readonly string[]): string[] =>
  textsIn(event.data, "/data").flatMap(([path, text]) =>
    names.some((name) => folded(text).includes(name)) ? [path] : [],
  );

const mentionsOf = (event: JournalEvent, names: readonly string[]): Mention[] => {
  const paths = mentionsIn(event, names);
  if (paths.length === 0) return [];
  const { id, stream, position } = event;
  const personal = personalTexts(event);
  return paths.map((path) => ({ id, stream, position, path, isPersonal: personal.has(path) }));
};

const holdsId = (value: unknown, member: string): boolean =>
  value === member ||
  (typeof value === "object" &&
    value !== null &&
    Object.entries(value).some(([key, part]) => key === member || holdsId(part, member)));

const staysIn = (entries: readonly Entry[], member: string, belongs: ReadonlySet<string>): Stays => {
  const stays = { id: 0, shared: 0, acting: 0, evidence: 0 };
  for (const entry of entries) {
    if (isWithheldEntry(entry)) continue;
    let shared = false;
    const acts = contentHiddenIn(entry, {
      maySee: (fieldClass, { members = [] }) => {
        shared ||= !kept.includes(fieldClass) && members.length > 1 && members.includes(member);
        return !kept.includes(fieldClass);
      },
    });
    if (holdsId([entry.data, entry.metadata], member)) stays.id += 1;
    if (shared) stays.shared += 1;
    if (acts.some(({ path }) => valueAtPath(entry, path) === member)) stays.acting += 1;
    if (entry.type === "EvidenceAttached" && belongs.has(entry.id)) stays.evidence += 1;
  }
  return stays;
};

/**
 * Erases the data of one person from a journal and their salts from its seal: the values of every class that are
 * about this member alone (`chibo/access` has the classes), in every cell, and whole entries that are sensitive as
 * a whole, such as a discipline. What others said of somebody else stays, without the member as its author. So does
 * the id: the journal needs it, and whoever keeps a list of ids still knows whose it is. The seal is still valid
 * for the same checkpoints. The function does not change its arguments, and reaches no other copy of the data.
 * @param events the entries as they stand in the file: the seal was made of these
 * @example
 * const { entries, seal, mentions } = erasePerson(events, { member: "m-07" }, sealed);
 */
export const erasePerson = (
  events: Iterable<Entry>,
  { member, names = [], mentions = false }: Person,
  seal?: Seal,
): ErasedPerson => {
  const given = [...events];
  const readable = given.flatMap((entry) => (isWithheldEntry(entry) ? [] : [presentForm(entry)]));
  const belongs = new Set([...belonging(readable, member)].map(({ id }) => id));
  const called = [...namesIn(readable, member), ...names].map(folded).filter((name) => name.trim() !== "");
  const placesOf = (event: JournalEvent): HiddenPlace[] => {
    const own = placesAbout(event, member, belongs.has(event.id)).filter(
      ({ path }) => valueAtPath(event, path) !== erasedText,
    );
    if (!mentions || own.some(({ path }) => path === "")) return own;
    const personal = personalTexts(event);
    const texts = mentionsIn(event, called).filter(
      (path) => personal.has(path) && !own.some((known) => known.path === path),
    );
    return [...own, ...texts.map((path): HiddenPlace => ({ path, fieldClass: "minutes" }))];
  };
  const erased = takenOut(given, placesOf, seal);
  return {
    ...erased,
    streams: [
      ...new Set(erased.entries.filter((entry, index) => entry !== given[index]).map(({ stream }) => stream)),
    ],
    stays: staysIn(erased.entries, member, belongs),
    mentions: erased.entries.flatMap((entry) => (isWithheldEntry(entry) ? [] : mentionsOf(entry, called))),
  };
};
