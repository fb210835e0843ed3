import type * as z from "zod";
import { type ExpectedType, type Flaw, type Mismatch, pathOf } from "./flaw.js";

type Issue = z.core.$ZodIssue;

const expectedTypes: { readonly [zodName: string]: ExpectedType } = {
  string: "text",
  number: "number",
  int: "whole-number",
  boolean: "boolean",
  array: "list",
  tuple: "list",
  object: "object",
  record: "object",
};

const measured = (origin: string): "number" | "text" | "list" =>
  origin === "string" ? "text" : origin === "array" ? "list" : "number";

const formOf = (format: string) =>
  format === "datetime" ? "instant" : format === "date" ? "day" : "pattern";

/** The value at a place of parsed JSON; undefined where there is none. */
const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );

const mismatchOf = (issue: Issue, input: unknown): Mismatch => {
  switch (issue.code) {
    case "unrecognized_keys":
      return { kind: "unknown-field" };
    case "custom":
      return { kind: "not-unicode" };
    case "invalid_format":
      return { kind: "form", form: formOf(issue.format) };
    case "invalid_key":
      return { kind: "form", form: "pattern" };
    case "too_small":
      return { kind: "at-least", limit: Number(issue.minimum), of: measured(issue.origin) };
    case "too_big":
      return { kind: "at-most", limit: Number(issue.maximum), of: measured(issue.origin) };
    default:
  }
  if (valueAt(input, issue.path) === undefined) return { kind: "missing" };
  if (issue.code === "invalid_type")
    return { kind: "type", expected: expectedTypes[issue.expected] ?? "other" };
  if (issue.code === "invalid_value") return { kind: "one-of", values: issue.values.map(String) };
  return { kind: "other" };
};

/**
 * The first finding of a schema as a flaw.
 * @param prefix where `input`, the value that was checked, stands in the event
 */
export const flawOf = (
  error: z.core.$ZodError,
  input: unknown,
  prefix: readonly PropertyKey[],
): Flaw<"invalid"> => {
  const issue = error.issues[0] as Issue;
  const extra = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return {
    code: "invalid",
    path: pathOf([...prefix, ...issue.path, ...extra]),
    facts: mismatchOf(issue, input),
  };
};

/** The finding that zod does not make: a key `__proto__` in a field whose keys are free. */
export const hiddenKey = (
  data: unknown,
  field: string,
  prefix: readonly PropertyKey[],
): Flaw<"invalid"> | undefined => {
  const open = valueAt(data, [field]);
  return typeof open === "object" && open !== null && Object.hasOwn(open, "__proto__")
    ? { code: "invalid", path: pathOf([...prefix, field, "__proto__"]), facts: { kind: "unknown-field" } }
    : undefined;
};
