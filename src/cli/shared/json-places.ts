import type { LocalFileFacts } from "../../language/problems/local-file-facts.js";
import { pathOf } from "../../language/problems/problem.js";

type Cause = LocalFileFacts["broken-json"]["cause"];

/** The tokens that a reader of JSON may expect at a place. */
type Expected = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "comma-or-close" | "end";

/** The place at which a text stops being JSON, with the probable mistake. */
interface Breach {
  readonly at: number;
  readonly cause: Cause;
  readonly found: string;
}

const blank = /[ \t\r\n]*/y;
const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

class Broken extends Error {
  constructor(
    readonly at: number,
    readonly expected: Expected,
  ) {
    super();
  }
}

const lineAround = (text: string, at: number): string =>
  text.slice(text.lastIndexOf("\n", at - 1) + 1, (text.indexOf("\n", at) + 1 || text.length + 1) - 1);

/** The next few characters of a text, for a message. */
const nextOf = (text: string, at: number): string =>
  /^"[^"\n]{0,20}"?|[^\s,:]{1,20}/.exec(text.slice(at))?.[0] ?? "";

const breachOf = (text: string, { at, expected }: Broken, place: string): Breach => {
  const [character = "", before] = [text[at], text.slice(0, at)];
  const is = (cause: Cause, found = nextOf(text, at)): Breach => ({ at, cause, found });
  if (text.trim() === "") return is("empty", "");
  if (character === "") return is("ends-early", "");
  // A curly quote beside a mark of JSON was meant as a straight quote. Inside a text it is allowed.
  const curly = /(?<=(?:^|[:[{,])\s*)[“”]|[“”](?=\s*[:,\]}])/.exec(lineAround(text, at))?.[0];
  if (curly !== undefined) return is("curly-quotes", curly);
  if (/[“”„‟‘’]/.test(character)) return is("curly-quotes", character);
  if (character === "'") return is("single-quotes");
  if (/^\/[/*]/.test(text.slice(at))) return is("comment");
  const fraction = /\d+$/.exec(before)?.[0];
  const rest = /^\s*\/\s*\d+/.exec(text.slice(at))?.[0];
  if (fraction !== undefined && rest !== undefined) return is("fraction", fraction + rest);
  if (character === "%") return is("percent-sign", `${/\d+ *$/.exec(before)?.[0] ?? ""}%`);
  if (/^\d/.test(character) && /\d,$/.test(before))
    return place.startsWith("parameters")
      ? is("decimal-parameter", place.slice("parameters.".length))
      : is("decimal-comma");
  if (/[}\]]/.test(character) && /,\s*$/.test(before)) return is("extra-comma");
  if (character === '"' && expected !== "comma-or-close" && expected !== "colon") return is("open-quote");
  if (expected === "comma-or-close" && /["{[\d\p{L}]/u.test(character)) return is("missing-comma");
  if (expected === "colon") return is("missing-colon");
  return is("other");
};

/**
 * Where each value of a JSON text begins, by its path; the first field that stands twice in an object; and where the
 * text stops being JSON.
 */
export const placesIn = (
  text: string,
): {
  readonly starts: ReadonlyMap<string, number>;
  readonly twice?: { readonly key: string; readonly first: number; readonly at: number };
  readonly breach?: Breach;
} => {
  const starts = new Map<string, number>();
  let twice: { readonly key: string; readonly first: number; readonly at: number } | undefined;
  let at = 0;
  const eat = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const is = (character: string): boolean => {
    eat(blank);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const need = <T>(found: T | undefined | false, expected: Expected): T => {
    if (found === undefined || found === false) throw new Broken(at, expected);
    return found;
  };
  const items = (close: string, item: (index: number) => void): void => {
    if (is(close)) return;
    let index = 0;
    do item(index++);
    while (is(","));
    need(is(close), "comma-or-close");
  };
  const value = (path: readonly PropertyKey[]): void => {
    eat(blank);
    const place = pathOf(path);
    if (!starts.has(place)) starts.set(place, at);
    if (is("{"))
      items("}", () => {
        eat(blank);
        const start = at;
        const key: unknown = JSON.parse(need(eat(string), "key"));
        const inner = [...path, String(key)];
        const first = starts.get(pathOf(inner));
        if (first !== undefined) twice ??= { key: String(key), first, at: start };
        starts.set(pathOf(inner), start);
        need(is(":"), "colon");
        value(inner);
      });
    else if (is("[")) items("]", (index) => value([...path, index]));
    else need(eat(string) ?? eat(scalar), "value");
  };
  try {
    value([]);
    eat(blank);
    need(at === text.length, "end");
    return { starts, ...(twice === undefined ? {} : { twice }) };
  } catch (error) {
    if (error instanceof Broken)
      return { starts, breach: breachOf(text, error, [...starts.keys()].at(-1) ?? "") };
    throw error;
  }
};

/** The place in a JSON text at which it nests more levels than a limit; undefined if it does not. */
export const deeperThan = (limit: number, text: string): number | undefined => {
  let [depth, inString] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === 0x5c) at += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      if (depth > limit) return at;
    } else if (character === 0x7d || character === 0x5d) depth -= 1;
  }
  return undefined;
};

/** Line and column of a place in a text, from 1. */
export const lineAndColumn = (
  text: string,
  at: number,
): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/**
 * The line of a path in a JSON text. If the path does not exist, the line of the nearest object or list
 * around it.
 */
export const lineOfPath = (text: string, starts: ReadonlyMap<string, number>, path: string): number => {
  let known = path;
  while (known !== "" && !starts.has(known))
    known = known.replace(/(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\]|\.?[^.[\]]+)$/, "");
  return lineAndColumn(text, starts.get(known) ?? 0).line;
};
