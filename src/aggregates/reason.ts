import type * as z from "zod";
import type { Mismatch } from "../language/problems/mismatch.js";
import { pathOf } from "../language/problems/problem.js";
import type { RefusalFacts } from "../language/problems/refusal-facts.js";
import { mismatchOf, pathOfIssue } from "../language/problems/schema-mismatch.js";

/** The facts of a refusal, by code. */
export type RefusalInfo = RefusalFacts;

/** The code of a refusal. It is stable across releases. */
export type RefusalCode = keyof RefusalInfo;

/** The reason of a refusal: a code, the field that shows it, and the details of the code. */
export type Reason<C extends RefusalCode = RefusalCode> = {
  [K in C]: { readonly code: K; readonly field: string; readonly info: RefusalInfo[K] };
}[C];

/**
 * Makes a reason. `field` is a path below the event's data, such as `present[2]`. It is empty for the event
 * as a whole.
 */
export const reason = <C extends RefusalCode>(code: C, field: string, info: RefusalInfo[C]): Reason =>
  ({ code, field, info }) as Reason;

/** The path of a field below another path. */
export const pathBelow = (parent: string, path: string): string =>
  path === "" || path.startsWith("[") ? parent + path : `${parent}.${path}`;

/** A reason for the first value that a list names twice. */
export const listedTwice = (
  field: string,
  values: readonly string[],
  seen: Set<string> = new Set(),
): Reason | undefined => {
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) return reason("listed-twice", `${field}[${index}]`, { value });
    seen.add(value);
  }
  return undefined;
};

/** A reason for a count above its limit. */
export const tooMany = (field: string, count: number, limit: number): Reason | undefined =>
  count > limit ? reason("too-many", field, { count, limit }) : undefined;

/**
 * A value that does not fit its schema: the mismatch, and its place such as `present[2]`. The place is empty
 * for the whole value.
 */
export interface Unfit {
  readonly path: string;
  readonly mismatch: Mismatch;
}

/** The first issue of a checked value. It is undefined if the value fits. */
export const unfitIn = ({ error }: z.ZodSafeParseResult<unknown>, input: unknown): Unfit | undefined => {
  const issue = error?.issues[0];
  if (issue === undefined) return undefined;
  return { path: pathOf(pathOfIssue(issue)), mismatch: mismatchOf(issue, input) };
};
