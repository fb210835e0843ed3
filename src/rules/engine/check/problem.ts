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
export const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    "",
  );
