import { type JournalEvent, schemaVersionOf } from "../events/catalogue.js";
import { decodeLine } from "../events/journal/decode.js";
import { encodeEvent } from "../events/journal/encode.js";
import { isWithheldEntry, type WithheldEntry, withheldEntry } from "../events/journal/withheld.js";
import { erase, erasedEvent, personalPlaces, type Seal, withhold } from "../events/seal/index.js";
import type { Access } from "./access.js";
import { type HiddenPlace, hiddenIn } from "./hidden-places.js";
import type { FieldClass } from "./rights.js";

/** The removed parts of a class: single values and whole entries. */
export interface Taken {
  /** The number of values. */
  readonly values: number;
  /** The number of entries. */
  readonly entries: number;
}

/** A journal in the form that one reader may have. */
export interface Redacted {
  /** In the order of the journal. Some entries keep only their place. */
  readonly entries: readonly (JournalEvent | WithheldEntry)[];
  /** The seal of this copy, where the journal was sealed: it verifies against the same checkpoints. */
  readonly seal?: Seal;
  /** The numbers of redacted values and entries, by class. A class without redactions is absent. */
  readonly taken: Readonly<Partial<Record<FieldClass, Taken>>>;
}

/**
 * An entry of an older schema version in its present form, because the table of classes describes the present
 * forms.
 */
export const presentForm = (event: JournalEvent): JournalEvent => {
  const decoded = decodeLine(encodeEvent(event), 1, "raw");
  return decoded.ok ? decoded.event : event;
};

const isOld = ({ type, metadata }: JournalEvent): boolean => metadata.schemaVersion !== schemaVersionOf(type);

/**
 * The places to take out of an entry. An entry in an older form, or sealed in one piece, is taken out as a whole.
 */
const toTake = (
  event: JournalEvent,
  hidden: readonly HiddenPlace[],
  sealed: Seal["entries"][number] | undefined,
): readonly HiddenPlace[] => {
  const inOnePiece =
    sealed !== undefined && hidden.some(({ path }) => path !== "" && sealed.fields?.[path] === undefined);
  const [first] = hidden;
  return first !== undefined && (isOld(event) || inOnePiece) ? [{ ...first, path: "" }] : hidden;
};

const counted = (places: readonly HiddenPlace[]): Redacted["taken"] => {
  const taken: Partial<Record<FieldClass, Taken>> = {};
  for (const { path, fieldClass } of places) {
    const { values, entries } = taken[fieldClass] ?? { values: 0, entries: 0 };
    taken[fieldClass] = path === "" ? { values, entries: entries + 1 } : { values: values + 1, entries };
  }
  return taken;
};

/**
 * A copy of a journal without some places. A value that is taken out becomes `erasedText`; an entry that is taken
 * out keeps only its place. The input is not changed.
 * @param placesOf the places of an event in its present form
 */
export const takenOut = (
  events: Iterable<JournalEvent | WithheldEntry>,
  placesOf: (event: JournalEvent) => readonly HiddenPlace[],
  seal?: Seal,
): Redacted => {
  const given = [...events];
  const places = given.map((entry, index) => {
    if (isWithheldEntry(entry)) return [];
    const present = isOld(entry) ? presentForm(entry) : entry;
    return toTake(entry, placesOf(present), seal?.entries[index]);
  });
  const of = new Map(given.map((entry, index) => [entry, places[index] ?? []]));
  const pathsOf = (event: JournalEvent): string[] => (of.get(event) ?? []).map(({ path }) => path);
  const isWhole = (event: JournalEvent): boolean => pathsOf(event).includes("");
  const taken = counted(places.flat());
  if (seal === undefined) {
    const entries = given.map((entry) => {
      if (isWithheldEntry(entry)) return entry;
      return isWhole(entry) ? withheldEntry(entry) : erasedEvent(entry, pathsOf(entry));
    });
    return { entries, taken };
  }
  const withheld = withhold(given, seal, isWhole);
  const { events: entries, seal: left } = erase(
    withheld.entries as readonly JournalEvent[],
    withheld.seal,
    (event, path) => pathsOf(event).includes(path),
  );
  return { entries, seal: left, taken };
};

/**
 * A copy of a journal without the content that a reader may not see. A redacted value becomes `erasedText`; a
 * redacted entry keeps only its place. The rest can be read. The input is not changed.
 * @param events the entries as they stand in the file: the seal was made of these
 * @param seal the journal's seal, where it has one
 */
export const redact = (
  events: Iterable<JournalEvent | WithheldEntry>,
  access: Access,
  seal?: Seal,
): Redacted => takenOut(events, (event) => hiddenIn(event, access), seal);

/**
 * An event without the words and names that a reader may not see; a mark replaces each. All values that the
 * rules read stay. A year from such events has the same results for every reader, and it holds no text that
 * it could reveal.
 */
export const redactedEvent = (event: JournalEvent, access: Access): JournalEvent => {
  const hidden = hiddenIn(event, access);
  if (hidden.length === 0) return event;
  const isWhole = hidden.some(({ path }) => path === "");
  const paths = personalPlaces(event).flatMap(({ path, isText }) =>
    isText && (isWhole || hidden.some((each) => each.path === path)) ? [path] : [],
  );
  return erasedEvent(event, paths);
};
