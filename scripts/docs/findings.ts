import type { EventType } from "../../src/events/catalogue.js";
import { type CatalogueEntry, findingCatalogue } from "../../src/findings/catalogue.js";
import { type Severity, severities } from "../../src/findings/kind.js";
import { needed } from "../../src/findings/needed-events.js";
import { cite } from "../../src/language/formats.js";
import { label } from "../../src/language/labels.js";
import type { Language } from "../../src/language/language.js";
import type { Text } from "../../src/language/text.js";
import type { Source } from "../../src/rules/engine/conditions/vocabulary.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { eventName, list, made, page, table } from "./writing.js";

const weights: Readonly<Record<Severity, Text>> = {
  breach: {
    vi: "Trái một điều khoản đã đọc được, theo ít nhất một mục ghi. Không có mục ghi nào, chưa đọc được nguyên văn điều khoản, hoặc một mục chưa có trong sổ ghi có thể giải thích, thì điểm cùng mã chỉ ở mức bất thường.",
    en: "Somebody departed from a clause that was read, as at least one entry shows. Where there is no such entry, the text of the clause was not read, or an entry that is not on record may explain it, the same code weighs irregular.",
  },
  irregular: {
    vi: "Sổ ghi không khớp, hoặc có việc cần giải trình.",
    en: "The record contradicts itself, or somebody has to explain something.",
  },
  notice: {
    vi: "Nên biết; thường không phải lỗi.",
    en: "Worth knowing; mostly no fault.",
  },
};

/** Groups of event types with their names. A larger group stands before the groups within it. */
const eventGroups: readonly { readonly says: Text; readonly types: readonly EventType[] }[] = [
  { says: { vi: "buổi sinh hoạt", en: "the whole meeting" }, types: needed.meeting },
  { says: { vi: "tổ chức buổi sinh hoạt", en: "meeting held" }, types: needed.held },
  { says: { vi: "danh sách đảng viên", en: "the roll" }, types: needed.roll },
  { says: { vi: "tổ chức đảng", en: "organisations" }, types: needed.house },
  { says: { vi: "các bước kiểm điểm", en: "steps of the review" }, types: needed.steps },
  { says: { vi: "mức đã đề xuất và quyết định", en: "levels given" }, types: needed.given },
  { says: { vi: "quyết định xếp loại", en: "levels decided" }, types: needed.decided },
];

interface PageWords {
  readonly title: string;
  readonly begin: readonly string[];
  readonly columns: readonly string[];
  readonly noClause: string;
  readonly positions: string;
  readonly groups: string;
}

const words: Readonly<Record<Language, PageWords>> = {
  en: {
    title: "# The catalogue of findings",
    begin: [
      "*[Tiếng Việt](findings.vi.md)*",
      "A **finding** is a departure from a clause, or an oddity of the record. It refuses nothing and decides nothing: people do.",
      list([
        "The clauses are those that a finding of this kind may cite; which one depends on the year and the rule set. Rubrics and overlays cite the documents of their committee.",
        "Words in brackets say how a clause is known where its text was not read in full.",
        "On the command line: `npx chibo catalogue`, `npx chibo findings`, `npx chibo explain --finding`.",
        "A name in bold is a group of event types, listed at the end. Each event type is described on the page of [events](events.md).",
      ]),
    ],
    columns: ["Code", "Meaning", "Clause", "Found from", "What to do"],
    noClause: "no clause: consistency of the record",
    positions: "positions in a stream",
    groups: "## Groups of event types",
  },
  vi: {
    title: "# Danh mục điểm cần kiểm tra",
    begin: [
      "*[English](findings.md)*",
      "**Điểm cần kiểm tra** là việc trái một điều khoản, hoặc chỗ bất thường của sổ ghi. Điểm cần kiểm tra không chặn việc ghi và không kết luận thay con người.",
      "```console\n$ chibo findings school-2021.jsonl --year 2021 --code cap-open\n…\n1. Lưu ý: ward (mã cap-open)\n…\n$ chibo explain school-2021.jsonl --year 2021 --finding 1\n…\n```",
      list([
        "Cột căn cứ nêu các điều khoản mà loại này có thể dẫn; dẫn điều nào tùy năm và bộ quy định. Biểu điểm và quy định của địa phương dẫn văn bản của địa phương.",
        "Chữ trong ngoặc cho biết căn cứ được biết bằng cách nào, khi chưa đọc được đủ nguyên văn.",
        "Tên in đậm là một nhóm loại mục ghi, giải nghĩa ở cuối trang.",
      ]),
    ],
    columns: ["Mã", "Nghĩa", "Căn cứ", "Tìm từ mục ghi", "Cần làm"],
    noClause: "không có điều khoản: sổ ghi phải khớp",
    positions: "số thứ tự trong quyển",
    groups: "## Các nhóm loại mục ghi",
  },
};

const clauseWords = (clauses: readonly Source[], language: Language): string =>
  clauses.length === 0
    ? words[language].noClause
    : clauses.map((clause) => cite(clause, language)).join("<br>");

/** Event types; a complete group by its name. */
const needsWords = (needs: readonly EventType[], language: Language): string => {
  const left = new Set(needs);
  const named = eventGroups.flatMap(({ says, types }) => {
    if (!types.every((type) => left.has(type))) return [];
    for (const type of types) left.delete(type);
    return [`**${says[language]}**`];
  });
  const found = [...named, ...[...left].map((type) => eventName(type, language))];
  return found.length === 0 ? words[language].positions : found.join(language === "vi" ? "; " : ", ");
};

const rowOf = ({ code, says, clauses, needs, remedy }: CatalogueEntry, language: Language): string[] => [
  `\`${code}\``,
  says[language],
  clauseWords(clauses, language),
  needsWords(needs, language),
  remedy[language],
];

const catalogue = findingCatalogue({
  ruleSets: Object.values(ruleSets),
  rubrics: Object.values(rubrics),
});

const section = (severity: Severity, language: Language): string[] => {
  const kinds = catalogue.filter((kind) => kind.severity === severity);
  const name = label("severity", severity, language);
  return [
    `## ${name.charAt(0).toUpperCase()}${name.slice(1)} (${kinds.length})`,
    weights[severity][language],
    table(
      words[language].columns,
      kinds.map((kind) => rowOf(kind, language)),
    ),
  ];
};

/** The page in one language on every kind of finding. */
export const findingsPage = (language: Language): string =>
  page(
    made("the catalogue of findings"),
    words[language].title,
    ...words[language].begin,
    ...severities.flatMap((severity) => section(severity, language)),
    words[language].groups,
    list(
      eventGroups.map(
        ({ says, types }) =>
          `**${says[language]}**: ${types.map((type) => eventName(type, language)).join(language === "vi" ? "; " : ", ")}`,
      ),
    ),
  );
