import type { EventType } from "../../src/events/catalogue.js";
import { type CatalogueEntry, findingCatalogue } from "../../src/findings/catalogue.js";
import { type Severity, severities } from "../../src/findings/kind.js";
import { needed } from "../../src/findings/needed-events.js";
import { label } from "../../src/language/labels.js";
import type { Source, Text } from "../../src/rules/engine/conditions/vocabulary.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { both, citedShort, list, made, page, table } from "./writing.js";

const weights: Readonly<Record<Severity, Text>> = {
  breach: { vi: "Trái một điều khoản.", en: "A clause is broken." },
  irregular: {
    vi: "Bất thường: sổ ghi không khớp, hoặc cần được giải trình.",
    en: "Irregular: the record is at odds with itself, or something has to be explained.",
  },
  notice: {
    vi: "Lưu ý: nên biết, thường không phải lỗi.",
    en: "A notice: worth knowing, mostly no fault.",
  },
};

/** Event types that go together, as a reader calls them: the larger before those within them. */
const eventGroups: readonly { readonly says: Text; readonly types: readonly EventType[] }[] = [
  { says: { vi: "buổi sinh hoạt", en: "the whole meeting" }, types: needed.meeting },
  { says: { vi: "tổ chức buổi sinh hoạt", en: "meeting held" }, types: needed.held },
  { says: { vi: "danh sách đảng viên", en: "the roll" }, types: needed.roll },
  { says: { vi: "tổ chức đảng", en: "organisations" }, types: needed.house },
  { says: { vi: "các bước kiểm điểm", en: "steps of the review" }, types: needed.steps },
  { says: { vi: "mức đã đề xuất và quyết định", en: "levels given" }, types: needed.given },
  { says: { vi: "quyết định xếp loại", en: "levels decided" }, types: needed.decided },
];

const clauseWords = (clauses: readonly Source[]): string =>
  clauses.length === 0
    ? "không có điều khoản: sổ ghi phải khớp<br>*no clause: consistency of the record*"
    : clauses.map(citedShort).join("<br>");

/** Event types, those of a whole group by its name. */
const needsWords = (needs: readonly EventType[]): string => {
  const left = new Set(needs);
  const named = eventGroups.flatMap(({ says, types }) => {
    if (!types.every((type) => left.has(type))) return [];
    for (const type of types) left.delete(type);
    return [`**${says.vi}** / *${says.en}*`];
  });
  const words = [...named, ...[...left].map((type) => `\`${type}\``)];
  return words.length === 0 ? "vị trí trong luồng / *positions in a stream*" : words.join(", ");
};

const rowOf = ({ code, says, clauses, needs, remedy }: CatalogueEntry): string[] => [
  `\`${code}\``,
  both(says),
  clauseWords(clauses),
  needsWords(needs),
  both(remedy),
];

const catalogue = findingCatalogue({
  ruleSets: Object.values(ruleSets),
  rubrics: Object.values(rubrics),
});

const section = (severity: Severity): string[] => {
  const kinds = catalogue.filter((kind) => kind.severity === severity);
  const { vi, en } = weights[severity];
  return [
    `## ${label("severity", severity, "vi")} / ${severity} (${kinds.length})`,
    `${vi} *${en}*`,
    table(
      [
        "Mã / Code",
        "Nghĩa / Meaning",
        "Căn cứ / Clause",
        "Tìm từ sự kiện / Found from",
        "Cần làm / What to do",
      ],
      kinds.map(rowOf),
    ),
  ];
};

/** The page of every kind of finding. */
export const findingsPage = (): string =>
  page(
    made("the catalogue of findings"),
    "# Danh mục điểm cần kiểm tra",
    "*The catalogue of findings*",
    list([
      "Điểm cần kiểm tra không chặn việc ghi nhận và không kết luận thay con người. *A finding refuses nothing and decides nothing.*",
      "Căn cứ là các điều khoản mà loại này có thể dẫn, tùy năm và bộ quy định; phiếu chấm điểm và quy định của địa phương dẫn văn bản riêng. *The clauses are those that one of the kind may cite, by year and rule set; sheets and overlays of the place cite their own.*",
      "Dấu trong ngoặc là độ tin cậy của căn cứ. *The mark in brackets is the strength of the evidence*: [rules](rules/README.md).",
      "Xem trên máy / *on the command line*: `npx chibo catalogue`, `npx chibo findings`, `npx chibo explain --finding`.",
      "Tên nhóm sự kiện in đậm được giải nghĩa ở cuối trang; từng sự kiện ở / *groups are listed at the end, each event on the page of* [events](events.md).",
    ]),
    ...severities.flatMap(section),
    "## Nhóm sự kiện / Groups of events",
    list(
      eventGroups.map(
        ({ says, types }) =>
          `**${says.vi}** / *${says.en}*: ${types.map((type) => `\`${type}\``).join(", ")}`,
      ),
    ),
  );
