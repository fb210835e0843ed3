import type { JournalEvent } from "../../events/catalogue.js";
import { effective } from "../../events/effective.js";
import { partsOfStream } from "../../events/streams.js";
import { erasedText } from "../../events/values.js";
import { searchForm } from "../../language/collation.js";
import { type TableProblem, tableProblem } from "../table-problem.js";
import { enrolling } from "./member-remarks.js";
import type { ReadRow } from "./rows.js";

/** The members whom a journal knows. */
interface KnownPeople {
  readonly ids: ReadonlySet<string>;
  /** By id: each name that the member has or had, the last one at the end. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** The members of a journal and their names, after its corrections. */
export const knownPeople = (into: readonly JournalEvent[]): KnownPeople => {
  const streams = new Map<string, JournalEvent[]>();
  for (const event of into) {
    if (partsOfStream(event.stream).kind !== "cell") continue;
    const own = streams.get(event.stream);
    if (own === undefined) streams.set(event.stream, [event]);
    else own.push(event);
  }
  const ids = new Set<string>();
  const names = new Map<string, string[]>();
  for (const events of streams.values())
    for (const { event } of effective(events.map((each) => ({ position: each.position, event: each })))) {
      if (enrolling.has(event.type)) ids.add((event.data as { readonly member: string }).member);
      if (event.type !== "MemberNamed" || event.data.name === erasedText) continue;
      const { member, name } = event.data;
      names.set(member, [...(names.get(member) ?? []), name]);
    }
  return { ids, names };
};

/** A name in the form in which two writings of it are equal: without a form of address, each tone after its word. */
const nameForm = (name: string): string =>
  searchForm(name)
    .replace(/^(?:đ\/c|đồng chí) *\.? */u, "")
    .normalize("NFD")
    .replace(/[\p{L}\p{M}]+/gu, (word) => {
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;
      return word.replace(tone, "") + (word.match(tone) ?? []).join("");
    });

/** The id of the member whom a row is about; undefined where it is about an organisation. */
const memberOf = ({ values }: ReadRow): string | undefined => {
  const { member, subject, kind = "member" } = values;
  const id = member ?? (kind === "member" ? subject : undefined);
  return typeof id === "string" ? id : undefined;
};

/**
 * The rows, with a problem for each one whose name is not that of its id in the journal, or whose id the journal does
 * not know while it knows the name under another one: the id or the name is wrong, and nobody but the author knows which.
 */
export const withKnownPeople = (
  rows: readonly ReadRow[],
  { ids, names }: KnownPeople,
): readonly ReadRow[] => {
  const idsOf = new Map<string, string[]>();
  for (const [id, all] of names)
    for (const form of new Set(all.map(nameForm))) idsOf.set(form, [...(idsOf.get(form) ?? []), id]);
  return rows.map((row) => {
    const id = memberOf(row);
    const name = row.person?.raw.trim() ?? "";
    if (id === undefined || name === "") return row;
    const own = names.get(id) ?? [];
    const others = idsOf.get(nameForm(name)) ?? [];
    const isRight = own.length > 0 ? others.includes(id) : ids.has(id) || others.length === 0;
    if (isRight) return row;
    const known = own.at(-1);
    const facts = { id, name, others, ...(known === undefined ? {} : { known }) };
    const { header: column, raw = name } = row.person ?? {};
    const place = { ...row.place(undefined, noColumns), ...(column === undefined ? {} : { column }), raw };
    return { ...row, problems: [...row.problems, tableProblem("name-of-another", facts, place)] };
  });
};

const noColumns = { from: new Map(), unread: [], problems: [] };

/** The ids of members in rows without a problem whom the journal does not know, told once for the table. */
export const unknownPeople = (rows: readonly ReadRow[], { ids }: KnownPeople): TableProblem[] => {
  if (ids.size === 0) return [];
  const small = new Map([...ids].map((id) => [id.toLowerCase(), id]));
  const unknown = new Set(
    rows.flatMap((row) => {
      const id = row.problems.length > 0 ? undefined : memberOf(row);
      return id === undefined || ids.has(id) ? [] : [id];
    }),
  );
  const alike = [...unknown].flatMap((id) => {
    const other = small.get(id.toLowerCase());
    return other === undefined ? [] : [{ id, other }];
  });
  const strange = [...unknown].filter((id) => !small.has(id.toLowerCase()));
  return [
    ...alike.map((facts) => tableProblem("similar-id", facts)),
    ...(strange.length === 0 ? [] : [tableProblem("unknown-members", { ids: strange })]),
  ];
};
