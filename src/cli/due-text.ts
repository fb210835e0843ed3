import { factName } from "../explanation/comparison-text.js";
import { cite, dateText, periodText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import { type Duty, isOver } from "../projections/year/duty.js";
import type { MemberDuty } from "../projections/year/member-duties.js";
import type { UnknownStep } from "../projections/year/procedure/limits.js";
import type { Unready } from "../projections/year/procedure/readiness.js";
import type { Unsure } from "../projections/year/procedure/unsure.js";
import type { Work } from "../projections/year/procedure/work-queue.js";
import { probation } from "../rules/calendar/probation.js";
import { steps, takers } from "../rules/calendar/procedure.js";
import type { Year } from "../year.js";

/** How the texts name things: the language, and the name to show for an id. */
export interface Naming {
  readonly language: Language;
  readonly nameOf: (id: string) => string;
}

export const dueWords = {
  none: { vi: "Không có việc nào đến hạn.", en: "Nothing is due." },
  by: { vi: "chậm nhất", en: "by" },
  on: { vi: "ngày", en: "on" },
  endOfHelp: {
    vi: "Hết thời gian giáo dục, giúp đỡ theo kế hoạch: chi bộ kết luận có tiến bộ hay không",
    en: "The planned time of education and help ends: the cell concludes whether there was progress",
  },
  noDay: { vi: "không đặt hạn", en: "no day set" },
  late: { vi: "đã quá hạn", en: "late" },
  next: { vi: "tiếp theo", en: "next" },
  from: { vi: "từ", en: "from" },
  waits: { vi: "chờ", en: "waits for" },
  subjects: {
    vi: (count: number, named: string) => `${count} đối tượng (${named}, …)`,
    en: (count: number, named: string) => `${count} subjects (${named}, …)`,
  },
  unsure: { vi: "Chưa rõ có phải thực hiện không", en: "Not known whether needed" },
  missing: { vi: "cần bổ sung", en: "missing" },
  noStep: { vi: "Hạn đặt cho bước không có", en: "A day set for an unknown step" },
  known: { vi: "Các bước có thể đặt hạn", en: "The steps that may have a day" },
  unready: { vi: "Chưa sẵn sàng mở kỳ", en: "Not ready to open" },
  ready: {
    vi: "Mỗi bước của tổ chức đảng trong kỳ đều có người làm khác người được đánh giá",
    en: "Every step of party bodies has somebody who is not its subject",
  },
  noSteps: {
    vi: "Bộ quy định không có bước nào cho kỳ này",
    en: "The rule set has no steps for this period",
  },
  why: {
    "only-the-subject": { vi: "chỉ có chính người được đánh giá", en: "only the subject itself is entitled" },
    "nobody-on-record": { vi: "sổ ghi chưa có ai", en: "nobody is on record" },
    "no-body": { vi: "sổ ghi chưa có tổ chức cấp trên", en: "no organisation above is on record" },
  },
};

/** So many subjects are named; of more the first are, with their number. */
const readable = 20;

const subjectsText = (keys: readonly string[], { language, nameOf }: Naming): string => {
  const named = keys
    .slice(0, readable)
    .map((key) => nameOf(key.slice(key.indexOf(":") + 1)))
    .join(", ");
  return keys.length > readable ? dueWords.subjects[language](keys.length, named) : named;
};

/** The last day, and whether it is over on the day of reading. */
const lastDay = (year: Year, last: string, language: Language): string => {
  const by = `${dueWords.by[language]} ${dateText(last, language)}`;
  return isOver(last, year.context.options) ? `${dueWords.late[language]} (${by})` : by;
};

/** A duty of an organisation, with its clause. */
export const dutyText = (year: Year, duty: Duty, { language, nameOf }: Naming): string => {
  const { organisation, obligation, clause, fixedDay, due, meetings } = duty;
  const by = lastDay(year, due, language);
  const when =
    fixedDay === undefined ? by : `${dueWords.on[language]} ${dateText(fixedDay, language)} (${by})`;
  const at = meetings.length === 0 ? "" : ` (${meetings.join(", ")})`;
  return `${when}: ${nameOf(organisation)}: ${obligation.says[language]}${at} — ${cite(clause, language)}`;
};

/** What a cell has to do for one member, with its clause. */
export const memberText = (
  year: Year,
  { what, organisation, member, due, clause }: MemberDuty,
  { language, nameOf }: Naming,
): string => {
  const cited = clause === undefined ? "" : ` — ${cite(clause, language)}`;
  const said = what === "recognition" ? probation.says : dueWords.endOfHelp;
  return `${lastDay(year, due, language)}: ${nameOf(organisation)}: ${nameOf(member)}: ${said[language]}${cited}`;
};

/** Steps of one kind, whose they are, and what they wait for. */
export const workText = (work: Work, naming: Naming): string => {
  const { language, nameOf } = naming;
  const { state, from, until, period, organisation, taker, step, keys, waitsFor, clause } = work;
  const last = until === undefined ? undefined : `${dueWords.by[language]} ${dateText(until.on, language)}`;
  const first = from === undefined ? undefined : `${dueWords.from[language]} ${dateText(from, language)}`;
  const days = [first, last].filter((each) => each !== undefined).join(" ");
  const when =
    state === "open"
      ? days === ""
        ? dueWords.noDay[language]
        : days
      : `${dueWords[state === "late" ? "late" : "next"][language]}${days === "" ? "" : ` (${days})`}`;
  const body =
    taker.organisation === undefined || taker.organisation === organisation
      ? ""
      : ` ${nameOf(taker.organisation)}`;
  const waits =
    waitsFor.length === 0
      ? ""
      : ` (${dueWords.waits[language]}: ${waitsFor.map((each) => steps[each.step][language]).join(", ")})`;
  const cited = clause === undefined ? "" : ` — ${cite(clause, language)}`;
  return `${when}: ${period}: ${nameOf(organisation)}: ${takers[taker.taker][language]}${body}: ${steps[step][language]}: ${subjectsText(keys, naming)}${waits}${cited}`;
};

/** A step that nobody could take but its own subject. */
export const unreadyText = (row: Unready, naming: Naming): string => {
  const { language, nameOf } = naming;
  const { organisation, step, taker, keys, why, clause } = row;
  return `${dueWords.unready[language]}: ${nameOf(organisation)}: ${takers[taker][language]}: ${steps[step][language]}: ${subjectsText(keys, naming)}: ${dueWords.why[why][language]} — ${cite(clause, language)}`;
};

/** The subjects of whom it is not known whether a period concerns them, with the facts that are missing. */
export const unsureText = (
  { context }: Year,
  { organisation, period, steps: asked, keys, missing }: Unsure,
  naming: Naming,
): string => {
  const { language, nameOf } = naming;
  const facts = missing.map((fact) => factName(fact, context.options.under.facts, language)).join(", ");
  return `${dueWords.unsure[language]} (${periodText(period, language)}): ${nameOf(organisation)}: ${asked.map((step) => steps[step][language]).join(", ")}: ${subjectsText(keys, naming)}: ${dueWords.missing[language]}: ${facts}`;
};

/** Lists the planned days that name an unknown step, and then the known steps. */
export const unknownStepLines = (
  rows: readonly UnknownStep[],
  { language, nameOf }: Naming,
): readonly string[] => {
  if (rows.length === 0) return [];
  const known = Object.entries(steps).map(([id, says]) => `${id} (${says[language]})`);
  return [
    ...rows.map(
      ({ organisation, period, what, on }) =>
        `${dueWords.noStep[language]} (${periodText(period, language)}): ${nameOf(organisation)}: “${what}” ${dueWords.by[language]} ${dateText(on, language)}`,
    ),
    `${dueWords.known[language]}: ${known.join(", ")}`,
  ];
};
