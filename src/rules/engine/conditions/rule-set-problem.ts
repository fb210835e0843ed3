import type * as z from "zod";

/** A mistake in a rule set: where, as a JSON path, what, and what to do. */
export interface RuleSetProblem {
  /** Such as `quotas[0].ratio`. */
  readonly path: string;
  /** What is wrong; stable across releases. */
  readonly code:
    | "schema"
    | "unknown-fact"
    | "unknown-list"
    | "unknown-parameter"
    | "unknown-level"
    | "unknown-value"
    | "unknown-subject"
    | "kind"
    | "level-order"
    | "duplicate-id"
    | "parameter-unset"
    | "sub-weights"
    | "steps"
    | "ratio-order"
    | "part-of-itself";
  /** What to do, in English. */
  readonly remedy: string;
}

/** Takes down a problem. */
export type Report = (path: string, code: RuleSetProblem["code"], remedy: string) => void;

/** A name's entry, where the rule set itself has it: `constructor` is a name like any other. */
export const own = <T>(entries: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

/** A path into JSON as people write it: `quotas[0].ratio[1]`. */
export const pathInRuleSet = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    "",
  );

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
        path: pathInRuleSet([...path, key]),
        remedy: `Leave "${key}" out: nothing of this name belongs here.`,
      }));
    return [{ path: pathInRuleSet(path), remedy: issue.message }];
  });
