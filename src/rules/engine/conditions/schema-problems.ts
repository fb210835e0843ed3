import type * as z from "zod";
import type { FileForm, FileMismatch } from "../../../language/problems/local-file-facts.js";
import { type FieldWay, valuesOfField } from "../../../language/problems/local-file-fields.js";
import type { ExpectedType } from "../../../language/problems/mismatch.js";
import { pathOf } from "../../../language/problems/problem.js";
import { mismatchOf, partAt } from "../../../language/problems/schema-mismatch.js";
import type { Text } from "../../../language/text.js";
import type { LocalFileKind } from "../../../language/words/local-files/examples.js";
import { isFileField } from "../../../language/words/local-files/fields.js";
import type { LocalFileProblem } from "./local-file-problem.js";
import { distance, saidNames, unknownName } from "./nearest-names.js";

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

/**
 * Sorts the shapes of a value by the key that has one value in each shape. If no shape has the given value, the issue
 * names the values of all shapes. Otherwise the shapes with the given value are left.
 */
const told = (
  branches: readonly (readonly Issue[])[],
  within: Path,
): { readonly left: readonly (readonly Issue[])[]; readonly leaf?: Leaf } => {
  const wrong = branches.map((branch) =>
    branch.find(
      (issue) => issue.code === "invalid_value" && issue.values.length === 1 && issue.path.length === 1,
    ),
  );
  const key = wrong.find((issue) => issue !== undefined)?.path[0];
  const all = wrong.filter((issue) => issue !== undefined && issue.path[0] === key);
  if (key === undefined || branches.length < 2) return { left: branches };
  const left = branches.filter((branch) => !branch.some((issue) => all.includes(issue)));
  if (left.length > 0) return { left };
  const values = [...new Set(all.flatMap((issue) => (issue?.code === "invalid_value" ? issue.values : [])))];
  return {
    left,
    leaf: { issue: { code: "invalid_value", values, path: [key], message: "" }, path: [...within, key] },
  };
};

/** The issues of a value. If a value can have several shapes, the issues are those of the nearest shape. */
const leavesOf = (issues: readonly Issue[], within: Path, input: unknown): Leaf[] =>
  issues.flatMap((issue): Leaf[] => {
    const path = [...within, ...issue.path];
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, path }];
    const { left: possible, leaf } = told(
      issue.errors.filter((branch) => !branch.some(isWrongType)),
      path,
    );
    if (leaf !== undefined) return [leaf];
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

/** The keys of each shape that an object at a place of a file can have. */
const shapesAt = (schema: z.core.$ZodType, path: Path): string[][] =>
  path
    .reduce<z.core.$ZodType[]>((at, key) => at.flatMap((each) => below(each, key)), unwrapped(schema))
    .flatMap((each) => {
      const { def } = (each as z.core.$ZodTypes)._zod;
      return def.type === "object" ? [Object.keys(def.shape)] : [];
    });

/** The keys of the shape that has the most keys in common with an object. */
const keysFor = (shapes: readonly string[][], value: unknown): readonly string[] => {
  const given = new Set(typeof value === "object" && value !== null ? Object.keys(value) : []);
  const shared = (keys: readonly string[]): number => keys.filter((key) => given.has(key)).length;
  return shapes.reduce<readonly string[]>(
    (best, keys) => (shared(keys) > shared(best) ? keys : best),
    shapes[0] ?? [],
  );
};

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

const fileMismatch = ({ issue, types }: Leaf, path: Path, way: FieldWay, input: unknown): FileMismatch => {
  const value = partAt(input, path);
  if (value === undefined) return { kind: "missing" };
  if (value === null) return { kind: "unfilled" };
  if (types !== undefined) return types.length === 0 ? { kind: "other" } : { kind: "type", expected: types };
  if (issue.code === "invalid_union" && issue.errors.length === 0)
    return { kind: "one-of", values: Object.keys(valuesOfField(way)) };
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
const slip = (key: string): number => Math.max(1, Math.floor(key.length / 3));

/** The way to a field: the kind of the file, then the names of the fields on the path. */
const wayOf = (file: LocalFileKind, path: Path): FieldWay => [
  file,
  ...path.filter((key) => typeof key !== "number").map(String),
];

/** The kind of a file, its schema, and the facts that its conditions may name. */
export interface FileShape {
  readonly file: LocalFileKind;
  readonly schema: z.core.$ZodType;
  readonly facts?: Readonly<Record<string, { readonly says: Text }>>;
}

const unknownKeys = (
  keys: readonly string[],
  path: Path,
  { file, schema }: FileShape,
  input: unknown,
): LocalFileProblem[] => {
  const here = keysFor(shapesAt(schema, path), partAt(input, path));
  return keys.map((key) => {
    const way = wayOf(file, [...path, key]);
    // A known key in a wrong place is no slip for another key.
    const nearest = isFileField(key)
      ? []
      : here
          .map((known) => ({ known, far: distance(key.toLowerCase(), known.toLowerCase()) }))
          .filter(({ far }) => far <= slip(key))
          .sort((a, b) => a.far - b.far || (a.known < b.known ? -1 : 1))
          .slice(0, 2)
          .map(({ known }) => known);
    return {
      code: "schema",
      path: pathOf([...path, key]),
      facts: { kind: "unknown-field", way, nearest, here: here.filter((known) => known !== "$schema") },
    };
  });
};

const factKeys = new Set(["fact", "share", "of", "partOf", "total"]);

/** The problems of a value under a schema, each with its path. */
export const schemaProblems = (
  shape: FileShape,
  { issues }: { readonly issues: readonly Issue[] },
  input: unknown,
): LocalFileProblem[] =>
  leavesOf(issues, [], input).flatMap((leaf): LocalFileProblem[] => {
    const { issue, path } = leaf;
    if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, path, shape, input);
    const value = issue.code === "invalid_key" ? path.at(-1) : partAt(input, path);
    const way = wayOf(shape.file, path);
    const mismatch: FileMismatch =
      issue.code === "invalid_key"
        ? { kind: "form", form: formOf(issue) }
        : fileMismatch(leaf, path, way, input);
    const named = mismatch.kind === "form" && typeof value === "string" && factKeys.has(way.at(-1) ?? "");
    if (named && shape.facts !== undefined)
      return [
        { code: "unknown-fact", path: pathOf(path), facts: unknownName(value, saidNames(shape.facts)) },
      ];
    const facts = {
      ...mismatch,
      way,
      ...(value === undefined || value === null ? {} : { given: shown(value) }),
    };
    return [{ code: "schema", path: pathOf(path), facts }];
  });
