import type * as z from "zod";
import type { EventType } from "../events/catalogue.js";

type OfMember = { readonly member: string };
type OfSubject = { readonly year: number; readonly subject: string };

/** All codes of a refusal, with the details of each code. */
export interface RefusalInfo {
  /** The data or header does not fit the schema. */
  readonly "invalid-data": { readonly problem: string };
  /** The aggregate has no such command. */
  readonly "unknown-command": { readonly known: readonly string[] };
  /** Another entry with other content has the command's id. */
  readonly "id-taken": { readonly id: string; readonly position: number };
  /** The stream is not the one of this aggregate and organisation. */
  readonly "wrong-stream": { readonly expected: string; readonly found: string };
  /** The stream lacks an event that must come first. */
  readonly "not-begun": { readonly needs: EventType };
  /** The stream already has an event that can happen only once. */
  readonly "already-recorded": { readonly stands: EventType };
  /** A standing entry says the opposite. */
  readonly contradicts: { readonly stands: EventType };
  /** A list names the same thing or person twice. */
  readonly "listed-twice": { readonly value: string };

  /** The member is on this roll already. */
  readonly "already-on-roll": OfMember;
  /** The member is not on this roll now. */
  readonly "not-on-roll": OfMember;
  /** No entry of this roll ever named the member. */
  readonly "never-on-roll": OfMember;
  /** The member was recognised as official before. */
  readonly "already-official": OfMember;
  /** The member's death is recorded. */
  readonly "already-dead": OfMember;
  /** The command ends a state that never began for this member. */
  readonly "never-began": { readonly member: string; readonly needs: EventType };
  /** The member does not hold the office that the command ends. */
  readonly "office-not-held": { readonly member: string; readonly office: string };

  /** The roll call already lists the member as present. */
  readonly "already-present": OfMember;
  /** The stream already records the outcome of the resolution. */
  readonly "resolution-settled": { readonly resolution: string; readonly outcome: "adopted" | "failed" };
  /** Another task has this id. */
  readonly "task-already-assigned": { readonly task: string };

  /** The member handed in a self-review before. The member can hand in a revision. */
  readonly "self-review-already-submitted": OfMember;
  /** The member has no self-review to revise. */
  readonly "self-review-not-submitted": OfMember;

  /** The ballot is open. Its electorate cannot change. */
  readonly "ballot-already-opened": { readonly ballot: string };
  /** The ballot was never opened. */
  readonly "ballot-not-opened": { readonly ballot: string };
  /** The ballot already has its totals. */
  readonly "ballot-already-counted": { readonly ballot: string };
  /** The ids are not in ascending order. Another order would show the order of arrival. */
  readonly "not-sorted": { readonly value: string; readonly after: string };
  /** The ballot has no such subject or option. */
  readonly "not-on-ballot": { readonly subject: string; readonly option: string };
  /** A count of papers, votes or answers is above its limit. */
  readonly "too-many": { readonly count: number; readonly limit: number };
  /** The parts do not add up to the whole. */
  readonly "sum-differs": { readonly sum: number; readonly whole: number };

  /** The subject already has a level for this year. */
  readonly "level-stands": OfSubject;
  /** The subject has no level for this year now. */
  readonly "no-level-stands": OfSubject;
  /** Nobody ever decided a level of the subject for this year. */
  readonly "level-never-decided": OfSubject;
  /** Another complaint has this id. */
  readonly "complaint-already-lodged": { readonly complaint: string };
  /** Nobody lodged such a complaint. */
  readonly "complaint-not-lodged": { readonly complaint: string };
  /** The complaint already has its answer. */
  readonly "complaint-already-answered": { readonly complaint: string };

  /** The stream has no entry at this position. */
  readonly "entry-unknown": { readonly entry: number; readonly last: number };
  /** The entry is already withdrawn. */
  readonly "entry-already-withdrawn": { readonly entry: number };
  /** The entry is itself a correction. */
  readonly "entry-is-correction": { readonly entry: number };
  /** The replacement is of another type than the entry. */
  readonly "entry-type-differs": { readonly expected: EventType; readonly found: string };
  /** Another standing entry needs this entry. */
  readonly "entry-needed": {
    readonly entry: number;
    readonly neededBy: number;
    readonly type: EventType;
    readonly because: RefusalCode;
  };
}

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
