import * as z from "zod";
import { pathOf } from "../../language/problem.js";
import type { JournalEvent } from "../catalogue.js";
import { streamName } from "../envelope.js";
import { erasedText } from "../values.js";
import type { Checked, EntryProblem } from "./line-problem.js";

const whole = z.strictObject({ stream: streamName(), position: z.int().min(1), withheld: z.literal(true) });

/** An entry of which a copy leaves only its place: it was there, and what it said is not told. */
export type WithheldEntry = Readonly<z.infer<typeof whole>>;

/** What is left of an entry that is withheld as a whole. */
export const withheldEntry = ({ stream, position }: Omit<WithheldEntry, "withheld">): WithheldEntry => ({
  stream,
  position,
  withheld: true,
});

/** Whether this is what is left of an entry that is withheld as a whole, and nothing else. */
export const isWithheldEntry = (entry: unknown): entry is WithheldEntry => whole.safeParse(entry).success;

/** An entry of which something is withheld: what can still be read, and what cannot. */
interface ReadWithheld {
  /** The event without what is withheld; nothing where it cannot do without. */
  readonly event?: JournalEvent;
  readonly problems: readonly EntryProblem<"withheld">[];
}

type Path = readonly (string | number)[];

/** Personal values lie near the top of an entry; a hostile one may be of any depth. */
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
 * Reads an entry that does not fit its schema because values of it are withheld: each mark at which the schema
 * is not met is taken out, for a value that is not told is left out, never guessed. Nothing where something else
 * is wrong with the entry.
 * @param problem the reason why the entry could not be read as it stands
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
    facts: { stream: of.stream, position: of.position, entry: !stands },
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
