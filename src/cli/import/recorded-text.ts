import type { EventType, JournalEvent } from "../../events/catalogue.js";
import { partsOfStream } from "../../events/streams.js";
import type { Language } from "../../language/language.js";
import type { Text } from "../../language/text.js";
import { valueLabel } from "../../language/words/values.js";
import { wordsOfEvent, wordsOfField } from "../../words.js";
import { fieldsOf, isTime, timeText } from "./entry-fields.js";
import { personLines } from "./row-lines.js";

/** What a number of entries of a type come to. Other types are counted under their name. */
const heads: Partial<Readonly<Record<EventType, Text>>> = {
  OrganisationFounded: { vi: "tổ chức đảng", en: "organisations" },
  MemberEnrolled: { vi: "đảng viên vào danh sách", en: "members on the roll" },
  MemberNamed: { vi: "họ tên đảng viên", en: "names of members" },
  MeetingConvened: { vi: "buổi sinh hoạt được triệu tập", en: "meetings convened" },
  MeetingCancelled: { vi: "buổi sinh hoạt bị hủy", en: "meetings cancelled" },
  RollCallTaken: { vi: "buổi có điểm danh", en: "roll calls" },
  AttendanceCounted: { vi: "buổi có số người dự", en: "meetings with counts of attendance" },
  CriterionMarked: { vi: "lượt chấm điểm tiêu chí", en: "marks of criteria" },
  GradeDecided: { vi: "mức chất lượng sinh hoạt đã quyết định", en: "grades decided" },
  LevelDecided: { vi: "mức xếp loại đã quyết định", en: "levels decided" },
  SubjectNotRated: { vi: "đối tượng không xếp loại", en: "subjects not rated" },
};

const said = {
  head: {
    vi: (count: number, what: string) => `${count} ${what}`,
    en: (count: number, what: string) => `${what}: ${count}`,
  },
  of: { vi: (ids: string) => ` (${ids})`, en: (ids: string) => ` (${ids})` },
  more: { vi: (count: number) => `… (${count} giá trị)`, en: (count: number) => `… (${count} values)` },
  to: { vi: "đến", en: "to" },
  others: { vi: (count: number) => `và ${count} nơi khác`, en: (count: number) => `and ${count} others` },
  people: { vi: (count: number) => `${count} lượt`, en: (count: number) => `${count}` },
  yes: { vi: "có", en: "yes" },
  no: { vi: "không", en: "no" },
  nothing: { vi: "Không có gì mới để ghi.", en: "There is nothing new to record." },
  records: { vi: "Sẽ ghi:", en: "This would be recorded:" },
  recorded: { vi: "Đã ghi:", en: "Recorded:" },
  days: { vi: "Ngày", en: "Days" },
};

/** The values of one field in the entries of a type. */
type Values = readonly unknown[];

const grouped = <K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** The numbers of the values, by value, in the order of their first places. */
const countsOf = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** The first and the last of some times of one form. */
const spanText = (times: readonly string[], language: Language): string => {
  const sorted = times.toSorted();
  const [from, to] = [sorted[0] ?? "", sorted.at(-1) ?? ""].map((time) => timeText(time, language));
  return from === to ? `${from}` : `${from} ${said.to[language]} ${to}`;
};

/** The most values that a line names. */
const mostNamed = 3;

const namedText = (texts: readonly string[], language: Language): string => {
  const named = texts.slice(0, mostNamed).join(", ");
  return texts.length > mostNamed ? `${named}, ${said.more[language](texts.length)}` : named;
};

/** The values of a field in words: how often each of a closed list stands, the first and the last day, some texts. */
const valuesText = (type: EventType, path: string, values: Values, language: Language): string => {
  const kind = wordsOfField(type, path)?.values;
  const lists = values.filter(Array.isArray);
  if (lists.length > 0) return said.people[language](lists.reduce((sum, { length }) => sum + length, 0));
  if (typeof values[0] === "boolean") {
    const yes = values.filter(Boolean).length;
    return `${said.yes[language]} ${yes}, ${said.no[language]} ${values.length - yes}`;
  }
  const counts = countsOf(values.map(String));
  if (kind !== undefined)
    return [...counts].map(([value, count]) => `${count} ${valueLabel(kind, value, language)}`).join(", ");
  const texts = [...counts.keys()];
  if (!texts.every(isTime)) return namedText(texts, language);
  return spanText(texts, language);
};

/** What the entries of one type come to: their number and organisations, and the values of each field. */
const typeLines = (type: EventType, events: readonly JournalEvent[], language: Language): string[] => {
  const organisations = [...new Set(events.map(({ stream }) => partsOfStream(stream).organisation))];
  const named = organisations.slice(0, mostNamed).join(", ");
  const rest = organisations.length - mostNamed;
  const where = rest > 0 ? `${named} ${said.others[language](rest)}` : named;
  const what = heads[type]?.[language] ?? wordsOfEvent(type).label[language];
  const fields = grouped(
    events.flatMap(({ data }) => fieldsOf(data)),
    ([path]) => path,
  );
  const isTimed = [...fields.values()].flat().some(([, value]) => isTime(String(value)));
  const days = spanText(
    events.map(({ metadata }) => metadata.happenedAt),
    language,
  );
  return [
    `  ${said.head[language](events.length, what)}${said.of[language](where)}`,
    ...(isTimed ? [] : [`      ${said.days[language]}: ${days}`]),
    ...[...fields].map(([path, stated]) => {
      const label = wordsOfField(type, path)?.label[language] ?? path;
      const values = stated.map(([, value]) => value);
      return `      ${label}: ${valuesText(type, path, values, language)}`;
    }),
  ];
};

/**
 * What an import records, in counts and examples, so that a person sees a column that was taken for another.
 *
 * @param isWritten whether it stands in the new journal
 * @param names the names of members, by id
 */
export const recordedLines = (
  events: readonly JournalEvent[],
  isWritten: boolean,
  language: Language,
  names: ReadonlyMap<string, string>,
): string[] => {
  if (events.length === 0) return [said.nothing[language]];
  const byType = grouped(events, ({ type }) => type);
  return [
    said[isWritten ? "recorded" : "records"][language],
    ...[...byType].flatMap(([type, each]) => [
      ...typeLines(type, each, language),
      ...personLines(type, each, names, language),
    ]),
  ];
};
