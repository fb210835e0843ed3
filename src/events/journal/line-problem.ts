/** What a field should have been, in words that both languages have a phrase for. */
export type Mismatch =
  | { readonly kind: "missing" | "unknown-field" | "not-unicode" | "other" }
  | { readonly kind: "type"; readonly expected: ExpectedType }
  | { readonly kind: "form"; readonly form: ExpectedForm }
  | { readonly kind: "at-least" | "at-most"; readonly limit: number; readonly of: "number" | "text" | "list" }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "correction-of-correction" };

/** What a value should have been. */
export type ExpectedType = "text" | "number" | "whole-number" | "boolean" | "list" | "object" | "other";
/** The form that a text should have had. */
export type ExpectedForm = "instant" | "day" | "pattern";

/** What is known of a flaw, per code: the parameters of its sentences. Never a value from the record itself. */
export interface FlawFacts {
  /** The line is not JSON, or nested too deeply to be read. */
  readonly "not-json": object;
  /** The bytes of the line are not UTF-8. */
  readonly "not-utf8": object;
  /** The last line has no line feed and is not JSON: its writer was interrupted. */
  readonly truncated: object;
  /** No event type of this release has the name. */
  readonly "unknown-type": { readonly type: string };
  /** The schema version is newer than the one that this release writes. */
  readonly "unknown-version": { readonly type: string; readonly version: number; readonly present: number };
  /** A field is not as the schema of its type says. */
  readonly invalid: Mismatch;
  /** The line has more characters than a reader takes. */
  readonly "line-too-long": { readonly limit: number };
  /** The same entry was delivered before; this delivery was dropped. */
  readonly duplicate: { readonly id: string };
  /** Another entry holds this position of the stream. */
  readonly "position-conflict": {
    readonly stream: string;
    readonly position: number;
    readonly recorded: string;
  };
  /** An entry elsewhere has this id. */
  readonly "id-conflict": { readonly id: string; readonly stream: string; readonly position: number };
  /** Positions of the stream are missing before this entry, which was read. */
  readonly gap: { readonly stream: string; readonly from: number; readonly to: number };
  /**
   * This copy of the journal does not tell a value, or what the entry was at all. Unless it is the `entry` that
   * cannot be read without it, the event was read and leaves the value out.
   */
  readonly withheld: { readonly stream: string; readonly position: number; readonly entry: boolean };
  /** The entry comes after later ones of its stream. */
  readonly "out-of-order": { readonly stream: string; readonly position: number; readonly last: number };
}

/** The stable codes of what can be wrong with a line of a journal. */
export type FlawCode = keyof FlawFacts;

/** What is wrong, and where: `path` is a place in the event such as `data.present[3]`, or empty. */
export type Flaw<C extends FlawCode = FlawCode> = {
  [K in C]: { readonly code: K; readonly path: string; readonly facts: FlawFacts[K] };
}[C];

/** A value as its schema gives it, or what is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly flaw: Flaw };

/** The outcome for something that cannot be read. */
export const refused = (flaw: Flaw): Checked<never> => ({ ok: false, flaw });

const plainKey = /^[A-Za-z_$][\w$-]{0,63}$/;
const longestName = 64;

/** A name taken from a hostile record, short enough for a message. */
export const shortened = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName)}…` : name;

/**
 * The place of a field in an event.
 * @example pathOf(["data", "present", 3]) //=> "data.present[3]"
 */
export const pathOf = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    const name = String(key);
    if (!plainKey.test(name)) return `${path}[${JSON.stringify(shortened(name))}]`;
    return path === "" ? name : `${path}.${name}`;
  }, "");
