import type * as z from "zod";
import { pathOf } from "./problem.js";

type Issue = z.core.$ZodIssue;

/** Of the shapes that something could have, the one that it misses least. */
const nearest = (branches: readonly (readonly Issue[])[]): readonly Issue[] =>
  branches.reduce((best, branch) => (branch.length < best.length ? branch : best), branches[0] ?? []);

/** What a schema says of a value, with the path of what is wrong rather than of what contains it. */
export const schemaIssues = (
  issues: readonly Issue[],
  within: readonly PropertyKey[] = [],
): { readonly path: string; readonly remedy: string }[] =>
  issues.flatMap((issue) => {
    const path = [...within, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length > 0)
      return schemaIssues(nearest(issue.errors), path);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        path: pathOf([...path, key]),
        remedy: `Leave "${key}" out: nothing of this name belongs here.`,
      }));
    return [{ path: pathOf(path), remedy: issue.message }];
  });
