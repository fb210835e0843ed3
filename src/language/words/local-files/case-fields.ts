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
  "cases.open": field(
    "Vì sao để ngỏ",
    "Open",
    "Lý do và điểm, khoản của văn bản.",
    "The reasons, each with the points of the text.",
    { example: { silent: ["11"] } },
  ),
  "open.unread": field(
    "Chưa đọc được",
    "Not read",
    "Điểm, khoản chưa đọc được.",
    "The points that were not read.",
    { example: ["7.8–7.11"] },
  ),
  "open.silent": field(
    "Văn bản không quy định",
    "Silent",
    "Điểm, khoản không nêu mức nào.",
    "The points that state no level.",
    { example: ["11"] },
  ),
  "open.committee": field(
    "Cấp có thẩm quyền quyết định",
    "Left to the committee",
    "Điểm, khoản để cấp có thẩm quyền xem xét.",
    "The points that leave it to the committee.",
    { example: ["11.4"] },
  ),
  "open.nothing-counted": field(
    "Không tính được tỷ lệ",
    "Nothing counted",
    "Điểm, khoản so một tỷ lệ có mẫu số 0.",
    "The points that compare a share of nothing.",
    { example: ["11.1"] },
  ),
  "cases.readings": field(
    "Theo từng cách hiểu",
    "Readings",
    "Kết quả theo từng lựa chọn mà chưa ai chọn.",
    "The outcome by option of the choices that nobody made.",
    { example: [{ under: { "when-no-level-fits": "lowest" }, gives: "unfulfilled" }] },
  ),
  under: field("Theo lựa chọn", "Under", "Tên lựa chọn và giá trị.", "The parameters with their options.", {
    example: { "when-no-level-fits": "lowest" },
  }),
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
