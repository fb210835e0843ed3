import type * as z from "zod";
import type { ExpectedForm, ExpectedType, Mismatch } from "./mismatch.js";

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

const formOf = (format: string): ExpectedForm =>
  format === "datetime" ? "instant" : format === "date" ? "day" : "pattern";

/** The value at a place of parsed JSON; undefined if there is none. */
export const partAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );

/**
 * An issue of zod as a mismatch of the library. The sentences know only mismatches.
 * @param input the checked value
 */
export const mismatchOf = (issue: z.core.$ZodIssue, input: unknown): Mismatch => {
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
  if (partAt(input, issue.path) === undefined) return { kind: "missing" };
  if (issue.code === "invalid_type")
    return { kind: "type", expected: expectedTypes[issue.expected] ?? "other" };
  if (issue.code === "invalid_value") return { kind: "one-of", values: issue.values.map(String) };
  return { kind: "other" };
};

/** The path of an issue. For an unknown field, it is the path of this field. */
export const pathOfIssue = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
