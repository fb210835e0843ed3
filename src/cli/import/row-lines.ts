import type { EventType, JournalEvent } from "../../events/catalogue.js";
import { partsOfStream } from "../../events/streams.js";
import { erasedText } from "../../events/values.js";
import type { Language } from "../../language/language.js";
import { valueLabel } from "../../language/words/values.js";
import { wordsOfField } from "../../words.js";
import { fieldsOf, isTime, timeText } from "./entry-fields.js";

/** The last name of each member of a journal, by id. */
export const lastNames = (events: readonly JournalEvent[]): ReadonlyMap<string, string> =>
  new Map(
    events.flatMap(({ type, data }) =>
      type === "MemberNamed" && data.name !== erasedText ? [[data.member, data.name]] : [],
    ),
  );

/** The most entries of a type, and the most people of a list, that are shown one by one. */
const mostShown = { entries: 8, people: 4 };

const more = {
  vi: (count: number) => `… và ${count} mục nữa`,
  en: (count: number) => `… and ${count} more`,
};

/** The people of a list, such as those who were absent. */
const idsIn = (list: readonly unknown[]): string[] =>
  list.flatMap((each) => {
    const id = typeof each === "object" && each !== null ? (each as { member?: unknown }).member : each;
    return typeof id === "string" ? [id] : [];
  });

/**
 * The first entries of a type one by one, each with its people by name and what it says of them, so that a value beside
 * the wrong person is seen. Values that are the same in all entries stand in the summary.
 */
export const personLines = (
  type: EventType,
  events: readonly JournalEvent[],
  names: ReadonlyMap<string, string>,
  language: Language,
): string[] => {
  const person = (id: string): string => (names.has(id) ? `${names.get(id)} (${id})` : id);
  const people = (list: readonly unknown[]): string => {
    const ids = idsIn(list);
    const shown = ids.slice(0, mostShown.people).map((id) => names.get(id) ?? id);
    return `${shown.join(", ")}${ids.length > shown.length ? `, … (${ids.length})` : ""}`;
  };
  const rows = events.map(({ data, stream }) => ({ fields: fieldsOf(data), key: partsOfStream(stream).key }));
  const isPerson = (path: string): boolean => path === "member" || path === "subject.id";
  const hasPeople = rows.some(({ fields }) =>
    fields.some(([path, value]) => isPerson(path) || (Array.isArray(value) && idsIn(value).length > 0)),
  );
  // A name stands beside the first entry of its member.
  if (!hasPeople || type === "MemberNamed") return [];
  const values = new Map<string, Set<string>>();
  for (const { fields } of rows)
    for (const [path, value] of fields)
      values.set(path, (values.get(path) ?? new Set()).add(JSON.stringify(value)));
  const valueText = (path: string, value: unknown): string => {
    const kind = wordsOfField(type, path)?.values;
    if (Array.isArray(value)) return people(value);
    const text = String(value);
    if (kind !== undefined) return valueLabel(kind, text, language);
    return isTime(text) ? timeText(text, language) : text;
  };
  const line = ({ fields, key }: (typeof rows)[number]): string => {
    const about = fields.find(([path]) => isPerson(path))?.[1];
    const said = fields.flatMap(([path, value]) => {
      const isSame = events.length > 1 && values.get(path)?.size === 1;
      const isEmpty = Array.isArray(value) && value.length === 0;
      if (isPerson(path) || path === "subject.kind" || isEmpty) return [];
      if (isSame && !Array.isArray(value) && wordsOfField(type, path)?.values === undefined) return [];
      return [`${wordsOfField(type, path)?.label[language] ?? path}: ${valueText(path, value)}`];
    });
    const head = typeof about === "string" ? person(about) : key;
    return `        ${[head, said.join("; ")].filter((each) => each !== undefined && each !== "").join(" — ")}`;
  };
  return [
    ...rows.slice(0, mostShown.entries).map(line),
    ...(rows.length > mostShown.entries
      ? [`        ${more[language](rows.length - mostShown.entries)}`]
      : []),
  ];
};
