import { type FieldWords, field } from "../fields/field.js";

/** Words of the fields of files of cases. */
export const caseFields: Readonly<Record<string, FieldWords>> = {
  ruleSet: field("Bộ quy định", "Rule set", "Mã bộ quy định.", "The id of the rule set.", {
    example: "qd366-hd43-2025",
  }),
  tables: field("Bảng", "Tables", "Mỗi bảng một loại đối tượng.", "One table for a kind of subject."),
  "tables.base": field(
    "Dữ kiện chung",
    "Base",
    "Dữ kiện mà mọi trường hợp của bảng đều có.",
    "The facts that all cases of the table have.",
  ),
  cases: field("Trường hợp", "Cases", "Từng trường hợp có căn cứ.", "Cases with their clauses."),
  clause: field("Điều khoản", "Clause", "Điều, khoản, điểm của văn bản.", "The clause of the text.", {
    example: "HD 07, mục 2",
  }),
  case: field("Diễn biến", "Case", "Một câu kể trường hợp.", "The case in one sentence.", {
    example: "hoàn thành mọi nhiệm vụ được giao",
  }),
  "cases.facts": field(
    "Dữ kiện riêng",
    "Facts",
    "Dữ kiện khác với dữ kiện chung.",
    "The facts that differ from the base.",
  ),
  gives: field("Kết quả theo điều khoản", "Outcome", "Mức xếp loại.", "The level by the clause.", {
    example: "good",
  }),
  missing: field("Dữ kiện còn thiếu", "Missing", "Tên các dữ kiện.", "The names of the facts.", {
    example: ["tasks.done"],
  }),
  silent: field(
    "Điểm văn bản không quy định",
    "Silent",
    "Điểm, khoản của văn bản.",
    "The points of the text.",
    { example: ["2.1"] },
  ),
  conflict: field("Các ngoại lệ mâu thuẫn", "Conflict", "Mã từng ngoại lệ.", "The ids of the exceptions.", {
    example: ["member.relief", "member.upheld"],
  }),
  "cases.by": field(
    "Do quy tắc",
    "By",
    "Mã quy tắc quyết định kết quả.",
    "The id of the rule that decides.",
    {
      example: "member.under-fifty",
    },
  ),
  overtaken: field(
    "Quy tắc không tự quyết định",
    "Overtaken",
    "Mã quy tắc và lý do.",
    "The ids of rules, each with the reason.",
    { example: { "member.under-fifty": "luôn có quy tắc khác cùng quyết định" } },
  ),
};
