import { searchForm } from "../../language/collation.js";
import type { Text } from "../../language/text.js";
import type { Mapping } from "./mapping.js";

/** Values of the mapping by JSON pointer. */
export type Settings = Readonly<Record<string, unknown>>;

/** One answer that a question offers. */
export interface Choice {
  /** The answer, as a person gives it. What it means, in either language, is the same answer. */
  readonly answer: string;
  /** What the answer means. */
  readonly means: Text;
  /** The values that it sets in the mapping, by JSON pointer. Without it the answer is set at each place of `at`. */
  readonly sets?: Settings;
}

/** One of several things that a question asks about, such as one mark of many. */
export interface QuestionPart {
  /** What the table says. */
  readonly said: string;
  /** The places of the mapping that its answer fills, by JSON pointer. */
  readonly at: readonly string[];
}

/** One thing that the table leaves open, asked once. */
export interface Question {
  /** A short name of the question, by which it is answered: `dates`, `cell`. */
  readonly id: string;
  /** The question as a sentence. */
  readonly ask: Text;
  /** The places of the mapping that a free answer fills, by JSON pointer. */
  readonly at: readonly string[];
  /** The answers to choose from. Without them any text is an answer. */
  readonly choices?: readonly Choice[];
  /**
   * The things that are asked about one by one. The answer names each with its own: `Ô=excused; TS=excused`. A thing
   * with nothing after the sign states nothing.
   */
  readonly parts?: readonly QuestionPart[];
}

const unescaped = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");
/** A part of a JSON pointer. */
export const pointerPart = (name: string | number): string =>
  `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;

type Branch = { [name: string]: unknown };

/** The mapping with a value at a JSON pointer. Objects on the way that are missing are made. */
const withValue = (root: Branch, pointer: string, value: unknown): Branch => {
  const parts = pointer.split("/").slice(1).map(unescaped);
  let branch = root;
  // A name such as `__proto__` is a name here as well.
  const put = (name: string, own: unknown): void => {
    Object.defineProperty(branch, name, { value: own, configurable: true, enumerable: true, writable: true });
  };
  for (const part of parts.slice(0, -1)) {
    if (!Object.hasOwn(branch, part)) put(part, {});
    branch = branch[part] as Branch;
  }
  put(parts.at(-1) ?? "", value);
  return root;
};

/** The mapping with values at JSON pointers. */
export const withSettings = (mapping: Mapping, settings: Settings): Mapping =>
  Object.entries(settings).reduce(
    (so, [pointer, value]) => withValue(so, pointer, value),
    structuredClone(mapping) as unknown as Branch,
  ) as unknown as Mapping;

/** What an answer sets for each part that it names; undefined where it is not in the form of such an answer. */
const partsSet = (parts: readonly QuestionPart[], answer: string): Settings | undefined => {
  // What is asked about may contain the marks that separate: a piece without a sign belongs to the next piece.
  const piece = /[;\n]?([^=]*=[^;\n]*)/g;
  if (answer.replace(piece, "").replace(/[;\s]/g, "") !== "") return undefined;
  const said = [...answer.matchAll(piece)].map(([, each = ""]) => each);
  const sets: Record<string, unknown> = {};
  const partOf = new Map(parts.toReversed().map((part) => [searchForm(part.said), part]));
  for (const each of said) {
    const sign = each.lastIndexOf("=");
    // An answer to what is no longer asked is left aside.
    const part = partOf.get(searchForm(each.slice(0, sign)));
    if (part === undefined) continue;
    const value = each.slice(sign + 1).trim();
    for (const pointer of part.at) sets[pointer] = value === "" || value === "-" ? null : value;
  }
  return sets;
};

/** What an answer sets in a mapping, by JSON pointer; undefined where it leaves the question open. */
export const settingsOf = ({ at, choices, parts }: Question, answer: string): Settings | undefined => {
  const said = searchForm(answer);
  const choice = choices?.find((each) =>
    [each.answer, each.means.vi, each.means.en].map(searchForm).includes(said),
  );
  const one = (pointers: readonly string[]): Settings =>
    Object.fromEntries(pointers.map((pointer) => [pointer, answer.trim()]));
  if (choice !== undefined) return choice.sets ?? one(parts?.flatMap((part) => part.at) ?? at);
  if (parts === undefined) return at.length === 0 ? undefined : one(at);
  const set = partsSet(parts, answer);
  return set !== undefined && parts.every((part) => part.at.every((pointer) => pointer in set))
    ? set
    : undefined;
};

/** The mapping with the answer to a question. An answer that does not answer it changes nothing. */
export const answered = (mapping: Mapping, question: Question, answer: string): Mapping =>
  withSettings(mapping, settingsOf(question, answer) ?? {});
