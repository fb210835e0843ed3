import type * as z from "zod";
import type { FileForm, FileMismatch } from "../../../language/problems/local-file-facts.js";
import type { ExpectedType } from "../../../language/problems/mismatch.js";
import { pathOf } from "../../../language/problems/problem.js";
import { mismatchOf, partAt } from "../../../language/problems/schema-mismatch.js";
import type { LocalFileProblem } from "./local-file-problem.js";
import { distance } from "./nearest-names.js";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** An issue, with the possible types of its place if the value has none of them. */
interface Leaf {
  readonly issue: Issue;
  readonly path: Path;
  readonly types?: readonly ExpectedType[];
}

/** The type for a message. Every number of a local file is whole. */
const typeOf = (type: ExpectedType): ExpectedType => (type === "number" ? "whole-number" : type);

const isWrongType = (issue: Issue): boolean => issue.code === "invalid_type" && issue.path.length === 0;

/**
 * The number of errors of a shape. Each unknown field counts, so the shape with the most common fields is the
 * nearest.
 */
const weight = (branch: readonly Issue[]): number =>
  branch.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);

/** The issues of a value. If a value can have several shapes, the issues are those of the nearest shape. */
const leavesOf = (issues: readonly Issue[], within: Path, input: unknown): Leaf[] =>
  issues.flatMap((issue): Leaf[] => {
    const path = [...within, ...issue.path];
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, path }];
    const possible = issue.errors.filter((branch) => !branch.some(isWrongType));
    const [first, ...rest] = possible;
    if (first !== undefined)
      return leavesOf(
        rest.reduce((best, branch) => (weight(branch) < weight(best) ? branch : best), first),
        path,
        input,
      );
    const types = issue.errors.flatMap((branch) =>
      branch.filter(isWrongType).flatMap((each): ExpectedType[] => {
        const mismatch = mismatchOf({ ...each, path: [...path] }, input);
        return mismatch.kind === "type" ? [typeOf(mismatch.expected)] : [];
      }),
    );
    return [{ issue, path, types: [...new Set(types)] }];
  });

const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "optional") return unwrapped(def.innerType);
  if (def.type === "lazy") return unwrapped(def.getter());
  if (def.type === "pipe") return unwrapped(def.in);
  if (def.type === "union") return def.options.flatMap(unwrapped);
  return [schema];
};

const below = (schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "array") return unwrapped(def.element);
  if (def.type === "record") return unwrapped(def.valueType);
  if (def.type !== "object") return [];
  const held = Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
  return held === undefined ? [] : unwrapped(held);
};

/** The possible keys of an object at a path of a file. */
const keysAt = (schema: z.core.$ZodType, path: Path): string[] =>
  path
    .reduce<z.core.$ZodType[]>((at, key) => at.flatMap((each) => below(each, key)), unwrapped(schema))
    .flatMap((each) => {
      const { def } = (each as z.core.$ZodTypes)._zod;
      return def.type === "object" ? Object.keys(def.shape) : [];
    });

const longestGiven = 40;

/** A value in the form of a problem. A large value shows only its brackets. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "";
  if (text.length <= longestGiven) return text;
  if (typeof value === "string") return `${text.slice(0, longestGiven)}…"`;
  return Array.isArray(value) ? "[ … ]" : "{ … }";
};

const forms: readonly FileForm[] = ["day", "month-day", "name", "rubric-id"];

/** The form that a text must have. The message of a pattern is the name of its form. */
const formOf = (issue: Issue): FileForm => {
  if (issue.code === "invalid_key") return issue.issues.map(formOf)[0] ?? "other";
  if (issue.code === "invalid_format" && issue.format === "date") return "day";
  return forms.find((form) => form === issue.message) ?? "other";
};

const fileMismatch = ({ issue, types }: Leaf, path: Path, input: unknown): FileMismatch => {
  const value = partAt(input, path);
  if (value === undefined || value === null) return { kind: "missing" };
  if (types !== undefined) return types.length === 0 ? { kind: "other" } : { kind: "type", expected: types };
  const mismatch = mismatchOf({ ...issue, path: [...path] }, input);
  switch (mismatch.kind) {
    case "type":
      return { kind: "type", expected: [typeOf(mismatch.expected)] };
    case "form":
      return { kind: "form", form: formOf(issue) };
    case "at-least":
    case "at-most":
    case "one-of":
      return mismatch;
    default:
      return { kind: mismatch.kind === "missing" ? "missing" : "other" };
  }
};

/** The greatest number of different letters between a mistyped key and the right one. */
const slip = (key: string): number => Math.max(2, Math.floor(key.length / 2));

const unknownKeys = (keys: readonly string[], path: Path, schema: z.core.$ZodType): LocalFileProblem[] =>
  keys.map((key) => ({
    code: "schema",
    path: pathOf([...path, key]),
    facts: {
      kind: "unknown-field",
      field: key,
      nearest: [...new Set(keysAt(schema, path))]
        .map((known) => ({ known, far: distance(key.toLowerCase(), known.toLowerCase()) }))
        .filter(({ far }) => far <= slip(key))
        .sort((a, b) => a.far - b.far || (a.known < b.known ? -1 : 1))
        .slice(0, 2)
        .map(({ known }) => known),
    },
  }));

/** The key for a path: its last part that is no index. */
const fieldOf = (path: Path): string => String(path.findLast((key) => typeof key !== "number") ?? "");

/** The problems of a value under a schema, each with its path. */
export const schemaProblems = (
  schema: z.core.$ZodType,
  { issues }: { readonly issues: readonly Issue[] },
  input: unknown,
): LocalFileProblem[] =>
  leavesOf(issues, [], input).flatMap((leaf): LocalFileProblem[] => {
    const { issue, path } = leaf;
    if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, path, schema);
    const value = issue.code === "invalid_key" ? path.at(-1) : partAt(input, path);
    const facts = {
      ...(issue.code === "invalid_key"
        ? ({ kind: "form", form: formOf(issue) } as const)
        : fileMismatch(leaf, path, input)),
      field: fieldOf(path),
      ...(value === undefined || value === null ? {} : { given: shown(value) }),
    };
    return [{ code: "schema", path: pathOf(path), facts }];
  });
