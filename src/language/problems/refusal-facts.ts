import type { Mismatch } from "./mismatch.js";

type OfMember = { readonly member: string };
type OfEvidence = { readonly evidence: string };
type OfSubject = { readonly period: string; readonly subject: string };

/** The facts of a refusal, by code. Entries are named by their event types. */
export interface RefusalFacts {
  /** The data or header does not have the shape that the vocabulary demands. */
  readonly "invalid-data": Mismatch;
  /** The aggregate has no such command. */
  readonly "unknown-command": { readonly known: readonly string[] };
  /** The command's id is taken by an entry that says something else. */
  readonly "id-taken": { readonly id: string; readonly position: number };
  /** The stream is not the one of this aggregate and organisation. */
  readonly "wrong-stream": { readonly expected: string; readonly found: string };
  /** An entry that must come first is missing. */
  readonly "not-begun": { readonly needs: string };
  /** An entry that may exist only once exists already. */
  readonly "already-recorded": { readonly stands: string };
  /** An existing entry says the opposite. */
  readonly contradicts: { readonly stands: string };
  /** The recorder's role may not record this here. The allowed roles may. */
  readonly "not-allowed": { readonly role: string; readonly allowed: readonly string[] };
  /** The command names another recorder, or another body, than the one who records. */
  readonly "another-recorder": { readonly expected: string; readonly found: string };
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
  /** The end of something that never began for this member. */
  readonly "never-began": { readonly member: string; readonly needs: string };
  /** The member does not hold the office that is to end. */
  readonly "office-not-held": { readonly member: string; readonly office: string };

  /** The roll call has the member among those present. */
  readonly "already-present": OfMember;
  /** The resolution was adopted or failed before. */
  readonly "resolution-settled": { readonly resolution: string; readonly outcome: "adopted" | "failed" };
  /** The id of the task is taken. */
  readonly "task-already-assigned": { readonly task: string };

  /** The member handed in a self-review before: a revision can follow. */
  readonly "self-review-already-submitted": OfMember;
  /** There is no self-review of the member that could be revised. */
  readonly "self-review-not-submitted": OfMember;
  /** Nothing of this kind was handed in that could be returned or withdrawn. */
  readonly "nothing-handed-in": { readonly what: string };
  /** A return or a withdrawal does not say whose. Only a whole review goes without a subject. */
  readonly "subject-not-named": { readonly what: string };

  /** The ballot is open, and its electorate frozen. */
  readonly "ballot-already-opened": { readonly ballot: string };
  /** The ballot was never opened. */
  readonly "ballot-not-opened": { readonly ballot: string };
  /** The ballot has its totals. */
  readonly "ballot-already-counted": { readonly ballot: string };
  /** Ids are not in ascending order, which would tell an order of arrival. */
  readonly "not-sorted": { readonly value: string; readonly after: string };
  /** The ballot has no such subject or option. */
  readonly "not-on-ballot": { readonly subject: string; readonly option: string };
  /** More of one kind of papers, votes or answers than there can be. */
  readonly "too-many": { readonly count: number; readonly limit: number };
  /** The parts do not add up to the whole. */
  readonly "sum-differs": { readonly sum: number; readonly whole: number };

  /** The id of the decision is taken. */
  readonly "decision-already-issued": { readonly decision: string };
  /** No such decision was issued. */
  readonly "decision-not-issued": { readonly decision: string };
  /** The period lies in another year than the one that the entry names. */
  readonly "period-outside-year": { readonly period: string; readonly year: number };
  /** A level of the subject stands for this period. */
  readonly "level-stands": OfSubject;
  /** No level of the subject stands for this period. */
  readonly "no-level-stands": OfSubject;
  /** No level of the subject was ever decided for this period. */
  readonly "level-never-decided": OfSubject;
  /** The id of the complaint is taken. */
  readonly "complaint-already-lodged": { readonly complaint: string };
  /** No such complaint was lodged. */
  readonly "complaint-not-lodged": { readonly complaint: string };
  /** The complaint has its answer. */
  readonly "complaint-already-answered": { readonly complaint: string };

  /** The id of the evidence is taken in this stream, even if it was withdrawn. */
  readonly "evidence-already-attached": OfEvidence;
  /** The evidence says of nothing that it is about it. */
  readonly "evidence-about-nothing": OfEvidence;
  /** No such evidence was attached in this stream. */
  readonly "evidence-not-attached": OfEvidence;
  /** The evidence was replaced or withdrawn before. */
  readonly "evidence-gone": OfEvidence & { readonly state: "replaced" | "withdrawn" };
  /** The stream has no entry with this id. */
  readonly "evidence-entry-unknown": { readonly entry: string };

  /** The stream has no entry at this position. */
  readonly "entry-unknown": { readonly entry: number; readonly last: number };
  /** The entry was withdrawn before. */
  readonly "entry-already-withdrawn": { readonly entry: number };
  /** The entry is itself a correction. */
  readonly "entry-is-correction": { readonly entry: number };
  /** The replacement is of another type than the entry. */
  readonly "entry-type-differs": { readonly expected: string; readonly found: string };
  /** Another entry that stands would lose its ground. */
  readonly "entry-needed": {
    readonly entry: number;
    readonly neededBy: number;
    readonly type: string;
    readonly because: keyof RefusalFacts;
  };
}
