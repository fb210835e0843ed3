import * as z from "zod";
import { pathOf } from "../../language/problems/problem.js";
import { type EventType, isEventType, type JournalEvent } from "../catalogue.js";
import { streamName } from "../envelope.js";
import { erasedText, memberId, subject } from "../values.js";
import type { Checked, EntryProblem } from "./line-problem.js";

const whole = z.strictObject({ stream: streamName(), position: z.int().min(1), withheld: z.literal(true) });

/** An entry that keeps only its place in a copy. The copy shows that it exists and hides its content. */
export type WithheldEntry = Readonly<z.infer<typeof whole>>;

const told = z.looseObject({ member: memberId().optional(), subject: subject().optional() });

interface Told {
  readonly type?: unknown;
  readonly data?: unknown;
}

/** Makes the rest of an entry that is withheld as a whole. */
export const withheldEntry = ({ stream, position }: Omit<WithheldEntry, "withheld">): WithheldEntry => ({
  stream,
  position,
  withheld: true,
});

/** Whether an entry is exactly the rest of an entry that is withheld as a whole. */
export const isWithheldEntry = (entry: unknown): entry is WithheldEntry => whole.safeParse(entry).success;

/** An entry with withheld parts: the readable part and the withheld part. */
interface ReadWithheld {
  /** The event without its withheld values. It is absent if the event needs them. */
  readonly event?: JournalEvent;
  readonly problems: readonly EntryProblem<"withheld">[];
}

/** What an entry with withheld parts still tells of itself: its type, and the key of the one subject that it is about. */
const toldBy = ({ type, data }: Told): { readonly type?: EventType; readonly about?: string } => {
  if (typeof type !== "string" || !isEventType(type)) return {};
  const { member, subject } = told.safeParse(data).data ?? {};
  const about = member === undefined ? subject && `${subject.kind}:${subject.id}` : `member:${member}`;
  return about === undefined ? { type } : { type, about };
};

type Path = readonly (string | number)[];

/** Personal values lie near the top of an entry. A hostile entry may have any depth. */
const deepest = 12;

const placesOfMarks = (value: unknown, path: Path): Path[] => {
  if (value === erasedText) return [path];
  if (path.length >= deepest) return [];
  if (Array.isArray(value)) return value.flatMap((part, index) => placesOfMarks(part, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => placesOfMarks(part, [...path, key]));
};

const withoutPart = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return value.map((part, index) => (index === key ? withoutPart(part, rest) : part));
  const { [key]: part, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [key]: withoutPart(part, rest) };
};

/**
 * Reads an entry that does not fit its schema because some of its values are withheld. The function removes
 * each mark at which the entry does not fit its schema: it leaves a withheld value out and never guesses it.
 * The result is undefined if the entry has another error.
 * @param problem the reason why the reader could not read the entry
 * @param read reads an entry as a journal does
 */
export const readWithheld = (
  entry: unknown,
  problem: EntryProblem,
  read: (entry: unknown) => Checked<JournalEvent>,
): ReadWithheld | undefined => {
  const withheld = (
    path: string,
    stands: boolean,
    of: Omit<WithheldEntry, "withheld">,
  ): EntryProblem<"withheld"> => ({
    code: "withheld",
    path,
    facts: { stream: of.stream, position: of.position, entry: !stands, ...toldBy(entry as Told) },
  });
  if (isWithheldEntry(entry)) return { problems: [withheld("", false, entry)] };
  const place = whole.omit({ withheld: true }).loose().safeParse(entry);
  if (!place.success) return undefined;
  const marks = placesOfMarks((entry as { data?: unknown }).data, ["data"]);
  const taken: string[] = [];
  let left = entry;
  for (let at: EntryProblem = problem; ; ) {
    const path = at.path;
    const mark = marks.find((each) => pathOf(each) === path);
    if (mark === undefined) return undefined;
    if (taken.includes(path)) return { problems: [withheld(path, false, place.data)] };
    taken.push(path);
    left = withoutPart(left, mark);
    const checked = read(left);
    if (checked.ok)
      return { event: checked.value, problems: taken.map((each) => withheld(each, true, place.data)) };
    at = checked.problem;
  }
};
