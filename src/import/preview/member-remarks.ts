import type { EventData, JournalEvent } from "../../events/catalogue.js";
import { partsOfStream } from "../../events/streams.js";
import { type TablePlace, type TableProblem, tableProblem } from "../table-problem.js";

/** The events by which a member has a place on a roll. */
export const enrolling: ReadonlySet<string> = new Set([
  "MemberEnrolled",
  "MemberAdmitted",
  "MemberTransferredIn",
  "MemberTemporarilyTransferredIn",
]);

const memberOf = ({ data }: JournalEvent): string => (data as { readonly member: string }).member;
const nameOf = ({ data }: JournalEvent): string => (data as EventData<"MemberNamed">).name;

/**
 * What a person should look at although the record takes it: a member of the journal who has another name in the table
 * (`renames-member`), and a new id that differs from another one only by capital letters (`similar-id`).
 *
 * @param placeOf the place in the table of an event
 */
export const memberRemarks = (
  added: readonly JournalEvent[],
  into: Iterable<JournalEvent>,
  placeOf: (event: JournalEvent) => TablePlace,
): TableProblem[] => {
  /** By cell and member: the last name. */
  const names = new Map<string, string>();
  /** By the id in small letters: the first id. */
  const ids = new Map<string, string>();
  const key = (event: JournalEvent): string =>
    `${partsOfStream(event.stream).organisation}/${memberOf(event)}`;
  const keep = (event: JournalEvent): void => {
    if (event.type === "MemberNamed") names.set(key(event), nameOf(event));
    if (!enrolling.has(event.type)) return;
    const small = memberOf(event).toLowerCase();
    if (!ids.has(small)) ids.set(small, memberOf(event));
  };
  for (const event of into) keep(event);
  return added.flatMap((event) => {
    const member = event.type === "MemberNamed" || enrolling.has(event.type) ? memberOf(event) : "";
    const before = event.type === "MemberNamed" ? names.get(key(event)) : undefined;
    const other = enrolling.has(event.type) ? ids.get(member.toLowerCase()) : undefined;
    keep(event);
    if (before !== undefined && before.normalize("NFC") !== nameOf(event).normalize("NFC"))
      return [tableProblem("renames-member", { member, before, now: nameOf(event) }, placeOf(event))];
    return other === undefined || other === member
      ? []
      : [tableProblem("similar-id", { id: member, other }, placeOf(event))];
  });
};
