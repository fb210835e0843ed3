import { type EventType, partsOfStream } from "../../events/index.js";
import type { FieldClass } from "./roles.js";
import type { About } from "./sight.js";

type Plain = Readonly<Record<string, unknown>>;

/** Whether something has parts. */
export const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null;

/** A piece of content that a class is about. */
export interface Content {
  readonly type: EventType;
  readonly stream: string;
  readonly fieldClass: FieldClass;
  /** The value itself, for an author; and the objects around it, the nearest first. */
  readonly value: unknown;
  readonly around: readonly unknown[];
}

/** Types in which `by` is the member who speaks. Elsewhere it is a body. */
const spoken: readonly EventType[] = ["CommentMade", "OpinionReserved", "TaskReported", "ReviewCommentMade"];

const ids = (values: readonly unknown[]): string[] =>
  values.filter((value): value is string => typeof value === "string");

const subjectsIn = ({ subject, subjects, about, totals }: Plain): Plain[] =>
  [
    subject,
    about,
    ...(Array.isArray(subjects) ? subjects : []),
    ...(Array.isArray(totals) ? totals.map((total) => (isPlain(total) ? total.subject : undefined)) : []),
  ].filter(isPlain);

/** Whom an object names as the one it is about: members by id, and subjects that are no persons. */
const namedIn = (object: Plain, type: EventType): { members: string[]; others: string[] } => {
  const subjects = subjectsIn(object);
  const of = (isMember: boolean) =>
    ids(subjects.filter(({ kind }) => (kind === "member") === isMember).map(({ id }) => id));
  const members = [...ids([object.member, object.about]), ...of(true)];
  const isSpeaker = spoken.includes(type) && members.length === 0 && of(false).length === 0;
  return { members: isSpeaker ? ids([object.by]) : members, others: of(false) };
};

/** Classes that are of a person; of a subject that is none the same content is the collective's. */
const personal: readonly FieldClass[] = ["assessment", "ballot", "comment", "level", "reason"];

/**
 * Whom content is about, and its class with that: the nearest object that names somebody says so. What names
 * nobody is about the organisation whose record holds it.
 */
export const concernOf = ({ type, stream, fieldClass, value, around }: Content): [FieldClass, About] => {
  const { organisation } = partsOfStream(stream);
  if (fieldClass === "author") return ["author", { members: ids([value]), organisation }];
  const named = around
    .filter(isPlain)
    .map((object) => namedIn(object, type))
    .find(({ members, others }) => members.length + others.length > 0);
  const [other] = named?.others ?? [];
  if (named === undefined || named.members.length > 0)
    return [fieldClass, { members: named?.members ?? [], organisation }];
  const isCollective = personal.includes(fieldClass);
  return [isCollective ? "collective" : fieldClass, { organisation: other ?? organisation }];
};
