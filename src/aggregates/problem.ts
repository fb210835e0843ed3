import type * as z from "zod";

/** What a schema finds wrong: where, as a path such as `present[2]` (empty for the whole), and what. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

/** The first problem of a checked value; nothing where it is sound. */
export const problemIn = ({ error }: z.ZodSafeParseResult<unknown>): Problem | undefined => {
  const issue = error?.issues[0];
  if (issue === undefined) return undefined;
  const path = issue.path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return { path: path.replace(/^\./, ""), problem: issue.message };
};
