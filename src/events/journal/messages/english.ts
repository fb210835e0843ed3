import type { ExpectedForm, ExpectedType } from "../flaw.js";
import { type Messages, type Mismatches, wordsOf } from "./messages.js";

const types: Record<ExpectedType, string> = {
  text: "a text",
  number: "a number",
  "whole-number": "a whole number",
  boolean: "true or false",
  list: "a list",
  object: "an object",
  other: "of another type",
};

const forms: Record<ExpectedForm, string> = {
  instant: "the value must be an instant in UTC such as 2021-11-03T07:30:00Z",
  day: "the value must be a day of the calendar such as 2021-11-03",
  pattern: "the value has another form than the field asks for",
};

const measures = {
  number: (bound: string, limit: number) => `the number must be at ${bound} ${limit}`,
  text: (bound: string, limit: number) => `the text must have at ${bound} ${limit} characters`,
  list: (bound: string, limit: number) => `the list must have at ${bound} ${limit} elements`,
};

const mismatches: Mismatches = {
  missing: () => ["a field is missing", "Add the field, and deliver the entry again"],
  "unknown-field": () => [
    "the schema of this type has no such field",
    "Remove the field, and deliver the entry again",
  ],
  "not-unicode": () => "the text is not well-formed Unicode",
  type: ({ expected }) => `the value must be ${types[expected]}`,
  form: ({ form }) => forms[form],
  "at-least": ({ limit, of }) => measures[of]("least", limit),
  "at-most": ({ limit, of }) => measures[of]("most", limit),
  "one-of": ({ values }) => `the value must be one of: ${values.join(", ")}`,
  "correction-of-correction": () => [
    "a correction cannot replace another correction",
    "Withdraw the earlier correction, and correct the entry itself",
  ],
  other: () => "the value does not fit the schema of this type",
};

/** What is wrong with an entry and what to do, in English. */
export const english: Messages = {
  place: (line, path) => (path === "" ? `Line ${line}` : `Line ${line}, at ${path}`),
  flaws: {
    "not-json": () => [
      "the line is not JSON, or is nested too deeply",
      "Restore the line from its source, or remove it",
    ],
    "not-utf8": () => [
      "the bytes of the line are not UTF-8",
      "Save the file as UTF-8, or restore the line from its source",
    ],
    truncated: () => [
      "the last line breaks off because its writing was interrupted",
      "Record the entry again; the lines before it are not affected",
    ],
    "unknown-type": ({ type }) => [
      `no event type is named "${type}"`,
      "Correct the name, or read the journal with a release that knows this type",
    ],
    "unknown-version": ({ type, version, present }) => [
      `${type} has schema version ${version}, newer than version ${present} of this release`,
      "Read the journal with a newer release",
    ],
    invalid: (mismatch) =>
      wordsOf(mismatches, mismatch, "Correct the field at its source, and deliver the entry again"),
    "line-too-long": ({ limit }) => [
      `the line is longer than ${limit} characters`,
      "Divide the entry, or shorten its texts",
    ],
    duplicate: ({ id }) => [
      `the entry "${id}" was delivered before; this delivery was dropped`,
      "Nothing needs to be done",
    ],
    "position-conflict": ({ stream, position, recorded }) => [
      `position ${position} of ${stream} already holds the entry "${recorded}"`,
      "Find out which entry is right, and record the other after the last position",
    ],
    "id-conflict": ({ id, stream, position }) => [
      `the id "${id}" already names the entry at position ${position} of ${stream}`,
      "Give this entry an id of its own",
    ],
    gap: ({ stream, from, to }) => [
      from === to
        ? `position ${from} of ${stream} is missing before this entry`
        : `positions ${from} to ${to} of ${stream} are missing before this entry`,
      "Deliver what is missing before this entry",
    ],
    withheld: ({ stream, position, entry }) => [
      entry
        ? `this copy withholds the entry at position ${position} of ${stream}`
        : `this copy withholds a value of the entry at position ${position} of ${stream}; the rest was read`,
      "Nothing needs to be done; whoever may see it reads the whole journal",
    ],
    "out-of-order": ({ stream, position, last }) => [
      `position ${position} of ${stream} comes after position ${last}`,
      "Sort the entries of the stream by position, and read the journal again",
    ],
  },
};
