import type { Text } from "../../language/text.js";

/** All texts of the command about itself. */
export const words = {
  about: {
    vi: "Sinh hoạt, kiểm điểm, xếp loại chất lượng của chi bộ: đọc sổ ghi một năm, tính mức, nêu điểm cần kiểm tra",
    en: "Meetings and yearly reviews of a party cell: read the journal of a year, compute levels, report findings",
  },
  rules: { vi: "Các bộ quy định", en: "The rule sets" },
  list: { vi: "Liệt kê các bộ quy định có sẵn", en: "List the rule sets that ship" },
  show: {
    vi: "Xem một bộ quy định: từng quy tắc, căn cứ và việc có áp dụng hay không",
    en: "Show a rule set: each rule, its source and whether it applies",
  },
  check: {
    vi: "Kiểm tra tệp bộ quy định hoặc tệp quy định của cấp ủy địa phương",
    en: "Check a file with a rule set or a local overlay",
  },
  analyse: {
    vi: "Tìm chỗ hở, chỗ chồng lấn, quy tắc thừa, mức không thể đạt, căn cứ còn thiếu",
    en: "Look for gaps, overlaps, rules without effect, levels out of reach, missing sources",
  },
  testCases: {
    vi: "Thử các ví dụ theo điều khoản trong một tệp: tính mức từ dữ kiện rồi so với văn bản",
    en: "Run the cases by the clause of a file: facts and the level that the text gives them",
  },
  rubrics: { vi: "Biểu điểm chấm chất lượng sinh hoạt chi bộ", en: "rubrics for meetings" },
  listRubrics: {
    vi: "Liệt kê các biểu điểm và mẫu biểu có sẵn",
    en: "List the rubrics and templates that ship",
  },
  showRubric: {
    vi: "Xem một biểu điểm: tiêu chí, mức điểm, lựa chọn của cấp ủy, chỗ mâu thuẫn; thêm --json thì in mẫu để điền",
    en: "Show a rubric: criteria, bands, parameters, defects; --json prints a template to fill in",
  },
  checkRubric: {
    vi: "Kiểm tra tệp biểu điểm, hoặc tệp cách tổng hợp tháng, quý, năm",
    en: "Check a file with a rubric, or with a policy for months, quarters and years",
  },
  rubricOrFile: {
    vi: "mã biểu điểm, mã mẫu biểu hoặc tệp JSON",
    en: "id of a rubric or template, or a JSON file",
  },
  id: { vi: "mã bộ quy định", en: "id of a rule set" },
  file: { vi: "tệp JSON", en: "a JSON file" },
  caseFile: { vi: "tệp JSON ghi các ví dụ theo điều khoản", en: "a JSON file of cases by the clause" },
  overlay: {
    vi: "tệp quy định của cấp ủy địa phương, áp dụng trên bộ quy định của các ví dụ",
    en: "a file with a local overlay, laid over the rule set of the cases",
  },
  idOrFile: { vi: "mã bộ quy định hoặc tệp JSON", en: "id of a rule set, or a JSON file" },
  over: {
    vi: "bộ quy định mà quy định địa phương dựa vào, nếu tệp không tự ghi",
    en: "the rule set that the overlay stands on, where the file does not say",
  },
  json: { vi: "in kết quả dạng JSON, cho phần mềm khác đọc", en: "print the result as JSON" },
  lang: { vi: "ngôn ngữ: vi là tiếng Việt, en là tiếng Anh", en: "language" },
  version: { vi: "in phiên bản của chương trình", en: "print the version" },
  help: { vi: "xem hướng dẫn", en: "show help" },
  exits: {
    vi: "Mã kết thúc: 0 là không có gì phải sửa; 1 là có điểm cần xem; 2 là gọi lệnh chưa đúng hoặc không đọc được tệp.",
    en: "Exit codes: 0 fine; 1 problems found; 2 wrong usage or unreadable file.",
  },
  usage: { vi: "Cách dùng:", en: "Usage:" },
  arguments: { vi: "Tham số:", en: "Arguments:" },
  options: { vi: "Tùy chọn:", en: "Options:" },
  commands: { vi: "Lệnh:", en: "Commands:" },
  choices: { vi: "chọn một trong", en: "one of" },
  byDefault: { vi: "không ghi thì là", en: "by default" },
  example: {
    vi: "Ví dụ: chibo report so-ghi.jsonl --year 2021. Cách dùng một lệnh: chibo report --help. Tiếng Anh: --lang en.",
    en: "Example: chibo report journal.jsonl --year 2021 --lang en. The help of a command: chibo report --help --lang en.",
  },
} as const satisfies Readonly<Record<string, Text>>;
