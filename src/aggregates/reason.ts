import type { EventType } from "../events/catalogue.js";

type OfMember = { readonly member: string };
type OfSubject = { readonly year: number; readonly subject: string };

/** Everything for which a command is refused, with what each reason tells. */
export interface RefusalInfo {
  /** The data or header does not have the shape that the vocabulary demands. */
  readonly "invalid-data": { readonly problem: string };
  /** The aggregate has no such command. */
  readonly "unknown-command": { readonly known: readonly string[] };
  /** The command's id is taken by an entry that says something else. */
  readonly "id-taken": { readonly id: string; readonly position: number };
  /** The stream is not the one of this aggregate and organisation. */
  readonly "wrong-stream": { readonly expected: string; readonly found: string };
  /** What has to be recorded first is not there. */
  readonly "not-begun": { readonly needs: EventType };
  /** What can happen only once is there already. */
  readonly "already-recorded": { readonly stands: EventType };
  /** An entry that stands says the opposite. */
  readonly contradicts: { readonly stands: EventType };
  /** A list names the same thing or person twice. */
  readonly "listed-twice": { readonly value: string };

  readonly "already-on-roll": OfMember;
  readonly "not-on-roll": OfMember;
  readonly "never-on-roll": OfMember;
  readonly "already-official": OfMember;
  readonly "already-dead": OfMember;
  /** The end of something that never began for this member. */
  readonly "never-began": { readonly member: string; readonly needs: EventType };
  readonly "office-not-held": { readonly member: string; readonly office: string };

  readonly "already-present": OfMember;
  readonly "resolution-settled": { readonly resolution: string; readonly outcome: "adopted" | "failed" };
  readonly "task-already-assigned": { readonly task: string };

  readonly "self-review-already-submitted": OfMember;
  readonly "self-review-not-submitted": OfMember;

  readonly "ballot-already-opened": { readonly ballot: string };
  readonly "ballot-not-opened": { readonly ballot: string };
  readonly "ballot-already-counted": { readonly ballot: string };
  /** Ids are not in ascending order, which would tell an order of arrival. */
  readonly "not-sorted": { readonly value: string; readonly after: string };
  readonly "not-on-ballot": { readonly subject: string; readonly option: string };
  /** More of one kind of papers, votes or answers than there can be. */
  readonly "too-many": { readonly count: number; readonly limit: number };
  /** Parts that do not add up to the whole. */
  readonly "sum-differs": { readonly sum: number; readonly whole: number };

  readonly "level-stands": OfSubject;
  readonly "no-level-stands": OfSubject;
  readonly "level-never-decided": OfSubject;
  readonly "complaint-already-lodged": { readonly complaint: string };
  readonly "complaint-not-lodged": { readonly complaint: string };
  readonly "complaint-already-answered": { readonly complaint: string };

  readonly "entry-unknown": { readonly entry: number; readonly last: number };
  readonly "entry-already-withdrawn": { readonly entry: number };
  readonly "entry-is-correction": { readonly entry: number };
  readonly "entry-type-differs": { readonly expected: EventType; readonly found: string };
  /** Another entry that stands would lose its ground. */
  readonly "entry-needed": {
    readonly entry: number;
    readonly neededBy: number;
    readonly type: EventType;
    readonly because: RefusalCode;
  };
}

/** The code of a refusal; stable across releases. */
export type RefusalCode = keyof RefusalInfo;

/** Why a fact cannot be recorded: a code, the field that shows it, and what the code tells. */
export type Reason<C extends RefusalCode = RefusalCode> = {
  [K in C]: { readonly code: K; readonly field: string; readonly info: RefusalInfo[K] };
}[C];

/** A reason; `field` is a path below the event's data, such as `present[2]`; empty for the fact itself. */
export const reason = <C extends RefusalCode>(code: C, field: string, info: RefusalInfo[C]): Reason =>
  ({ code, field, info }) as Reason;

/** A path below another one. */
export const below = (parent: string, path: string): string =>
  path === "" || path.startsWith("[") ? parent + path : `${parent}.${path}`;

/** The first value of a list that is there already, as a reason. */
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

/** A count above its limit, as a reason. */
export const tooMany = (field: string, count: number, limit: number): Reason | undefined =>
  count > limit ? reason("too-many", field, { count, limit }) : undefined;
