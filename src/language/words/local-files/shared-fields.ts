import { type FieldWords, field, units } from "../fields/field.js";

/** The words of an id. */
export const idWords = (vi: string, en: string, example: string): FieldWords =>
  field(
    `Mã ${vi}`,
    `Id of the ${en}`,
    "Chữ không dấu, số, dấu chấm, gạch nối.",
    "Letters, digits, dots, hyphens.",
    {
      example,
    },
  );

/** The words of a number of points. */
export const pointsWords = (
  vi: string,
  en: string,
  helpVi: string,
  helpEn: string,
  example = 10,
): FieldWords => field(vi, en, helpVi, helpEn, { unit: units.points, example });

const condition = field(
  "Điều kiện",
  "Condition",
  "Một dữ kiện so với một giá trị, hoặc nhiều điều kiện ghép lại.",
  "One fact against a value, or several conditions joined.",
  { example: { fact: "tasks.done", is: "at-least", value: 10 } },
);

/** Words of the fields of conditions, which all local files write alike. */
export const conditionFields: Readonly<Record<string, FieldWords>> = {
  when: condition,
  where: field(
    "Áp dụng cho",
    "Of whom",
    "Chỉ những đối tượng đạt điều kiện này.",
    "Only subjects that meet this condition.",
  ),
  needs: field(
    "Điều kiện cần",
    "Needs",
    "Không đạt thì không cho đủ điểm.",
    "Without it full points are not given.",
  ),
  fact: field("Dữ kiện", "Fact", "Tên dữ kiện.", "The name of the fact.", { example: "tasks.done" }),
  is: field("So sánh", "Comparison", "Cách so với giá trị.", "How it is compared.", {
    values: "comparison",
    example: "at-least",
  }),
  value: field(
    "Giá trị",
    "Value",
    "Giá trị, hoặc tên lựa chọn của cấp ủy.",
    "A value, or the name of a parameter.",
    {
      example: 10,
    },
  ),
  parameter: field("Lựa chọn của cấp ủy", "Parameter", "Tên lựa chọn.", "The name of the parameter.", {
    example: "exceeded-percent",
  }),
  choice: field(
    "Lựa chọn của cấp ủy",
    "Choice",
    "Tên lựa chọn; đạt khi cấp ủy đã chọn giá trị này.",
    "The parameter; it holds if the committee chose this option.",
    { example: "when-no-level-fits" },
  ),
  ifNone: field(
    "Khi mẫu số là 0",
    "If there is none",
    "Coi là đạt hay không đạt; không ghi thì để ngỏ.",
    "Whether it holds where the base is 0; left out, it stays open.",
    { values: "tri", example: "holds" },
  ),
  every: field(
    "Mọi dữ kiện trong nhóm",
    "Every fact of",
    "Tên nhóm dữ kiện.",
    "The name of a list of facts.",
    {
      example: "order.steps",
    },
  ),
  share: field("Tử số", "Share", "Dữ kiện đếm phần.", "The fact that counts the part.", {
    example: "tasks.on-time",
  }),
  "share.of": field("Mẫu số", "Of", "Dữ kiện đếm toàn bộ.", "The fact that counts the whole.", {
    example: "tasks.done",
  }),
  of: field("Mẫu số", "Of", "Dữ kiện đếm toàn bộ.", "The fact that counts the whole.", {
    example: "tasks.done",
  }),
  ratio: field(
    "Tỷ lệ",
    "Ratio",
    "Tử số và mẫu số: 20 % ghi là [20, 100].",
    "Numerator and denominator: 20 % is [20, 100].",
    {
      example: [1, 5],
    },
  ),
  all: field("Phải đạt cả", "All of", "Mọi điều kiện đều phải đạt.", "All conditions must hold."),
  any: field("Chỉ cần đạt một", "Any of", "Chỉ cần đạt một điều kiện.", "One of the conditions must hold."),
  not: field("Không thuộc trường hợp", "Not", "Điều kiện này không được đạt.", "The condition must fail."),
};

const says = field("Lời văn", "Wording", "Câu mà người đọc thấy.", "The sentence that a reader sees.", {
  example: { vi: "Tài liệu gửi trước 1 ngày" },
});
const source = field(
  "Căn cứ",
  "Source",
  "Văn bản, điểm, và mức chắc chắn của căn cứ.",
  "The document, the point in it, and how well it is known.",
  { example: { document: "HD 07-HD/TU", point: "3", evidence: "local" } },
);

/** Words of the fields that rule sets, overlays, rubrics and roll-ups share. */
export const sharedFields: Readonly<Record<string, FieldWords>> = {
  $schema: field("Tệp mẫu", "Schema", "Để trình soạn thảo nhắc khi viết.", "For editors."),
  id: idWords("tệp", "file", "song-lam-2026"),
  title: field("Tên", "Title", "Tên mà người đọc thấy.", "The name that a reader sees.", {
    example: { vi: "Hướng dẫn của Tỉnh ủy Sông Lam" },
  }),
  says,
  vi: field("Tiếng Việt", "Vietnamese", "Lời văn tiếng Việt.", "The words in Vietnamese."),
  en: field("Tiếng Anh", "English", "Có thể bỏ trống.", "The words in English; may be left out."),
  source,
  document: field("Văn bản", "Document", "Số, ký hiệu của văn bản.", "The number of the document.", {
    example: "HD 07-HD/TU",
  }),
  point: field("Điểm", "Point", "Điểm, khoản trong văn bản.", "The point in the document.", {
    example: "3.2",
  }),
  evidence: field(
    "Mức chắc chắn",
    "Evidence",
    "Biết điều khoản này bằng cách nào.",
    "How well the clause is known.",
    {
      values: "evidence",
      example: "local",
    },
  ),
  note: field("Ghi chú", "Note", "Điều cần nói thêm về căn cứ.", "What else is to be said of the source."),
  parameters: field(
    "Lựa chọn của cấp ủy",
    "Parameters",
    "Theo tên; giá trị cấp ủy đã chọn.",
    "By name; what the committee chose.",
    {
      example: { "exceeded-percent": 40 },
    },
  ),
  "parameters.kind": field("Kiểu giá trị", "Kind", "Kiểu giá trị của lựa chọn.", "The kind of its value.", {
    values: "parameterKind",
    example: "boolean",
  }),
  choices: field("Các giá trị được chọn", "Choices", "Mã từng giá trị.", "The code of each choice.", {
    example: ["full", "zero"],
  }),
  readings: field(
    "Căn cứ của từng cách đọc",
    "Readings",
    "Căn cứ của từng giá trị, khi có nhiều cách đọc.",
    "The evidence for each choice, where the text is read in several ways.",
  ),
  "readings.is": field("Giá trị", "Is", "Giá trị theo cách đọc này.", "The choice of this reading.", {
    example: "convoked",
  }),
  stricter: field(
    "Chiều chặt hơn",
    "Stricter",
    "Giá trị cao hay thấp là chặt hơn.",
    "Which side is stricter.",
    {
      values: "stricterSide",
      example: "higher",
    },
  ),
  facts: field(
    "Dữ kiện",
    "Facts",
    "Dữ kiện mà quy định đọc, theo tên.",
    "The facts that rules read, by name.",
  ),
  "facts.kind": field("Kiểu dữ kiện", "Kind", "Kiểu giá trị của dữ kiện.", "The kind of its value.", {
    values: "factKind",
    example: "integer",
  }),
  scale: field("Thang", "Scale", "Thang thứ bậc của dữ kiện.", "The scale of the fact.", {
    example: "level",
  }),
  better: field("Chiều tốt hơn", "Better", "Nhiều hay ít là tốt hơn.", "Which side is better.", {
    values: "betterSide",
    example: "high",
  }),
  apartFrom: field(
    "Tách khỏi",
    "Apart from",
    "Phần khác của cùng toàn bộ; không đơn vị nào tính vào cả hai.",
    "Another part of the same whole; no unit is in both.",
    { example: "tasks.failed" },
  ),
  complement: field(
    "Gộp lại thành toàn bộ",
    "Complement",
    "Hai phần tách nhau gộp lại thành toàn bộ.",
    "The two parts together make the whole.",
    { example: true },
  ),
  partOf: field("Là một phần của", "Part of", "Dữ kiện đếm toàn bộ.", "The count that it is part of.", {
    example: "tasks.assigned",
  }),
  gaps: field(
    "Điều văn bản không quy định",
    "Gaps",
    "Từng điều để ngỏ.",
    "Each thing that the text leaves open.",
  ),
  steps: field(
    "Số bước của một điểm",
    "Steps of a point",
    "2 nếu chấm đến nửa điểm.",
    "2 where half points are given.",
    {
      example: 2,
    },
  ),
  rounding: field("Làm tròn", "Rounding", "Cách làm tròn.", "How totals are rounded."),
  to: field("Đến bội số của", "To", "Số bước điểm.", "Whole multiples of so many steps.", { example: 2 }),
  how: field("Cách làm tròn", "How", "Xuống, hay từ nửa trở lên.", "Down, or half up.", {
    values: "rounding",
    example: "half-up",
  }),
};
