import type { Language } from "../../language/language.js";
import type { Text } from "../../rules/engine/conditions/vocabulary.js";

/** Everything that the command says of itself. */
export const words = {
  about: {
    vi: "Sinh hoạt, kiểm điểm, xếp loại trong chi bộ: quy định, phiếu chấm điểm, cách tính, kiểm tra",
    en: "Meetings and yearly reviews of a party cell: regulations, scoring sheets, checks",
  },
  rules: { vi: "Các bộ quy định", en: "The rule sets" },
  list: { vi: "Liệt kê các bộ quy định có sẵn", en: "List the rule sets that ship" },
  show: {
    vi: "Xem một bộ quy định: từng quy tắc, căn cứ và việc có áp dụng hay không",
    en: "Show a rule set: each rule, its source and whether it applies",
  },
  check: {
    vi: "Kiểm tra tệp bộ quy định hoặc tệp quy định bổ sung của địa phương",
    en: "Check a file with a rule set or a local overlay",
  },
  analyse: {
    vi: "Tìm chỗ hở, chồng lấn, quy tắc thừa, mức không thể đạt, căn cứ còn thiếu",
    en: "Look for gaps, overlaps, rules without effect, levels out of reach, missing sources",
  },
  testCases: {
    vi: "Chạy các ca theo điều khoản trong một tệp: từ dữ kiện ra mức, so với văn bản",
    en: "Run the cases by the clause of a file: facts and the level that the text gives them",
  },
  rubrics: { vi: "Phiếu chấm điểm sinh hoạt chi bộ", en: "Scoring sheets for meetings" },
  listSheets: { vi: "Liệt kê các phiếu và mẫu phiếu có sẵn", en: "List the sheets and templates that ship" },
  showSheet: {
    vi: "Xem một phiếu: tiêu chí, mức điểm, tham số, chỗ mâu thuẫn; --json in mẫu để điền",
    en: "Show a sheet: criteria, bands, parameters, defects; --json prints a template to fill in",
  },
  checkSheet: {
    vi: "Kiểm tra tệp phiếu chấm điểm, hoặc tệp cách tổng hợp của tháng, quý, năm",
    en: "Check a file with a sheet, or with a policy for months, quarters and years",
  },
  sheetOrFile: { vi: "mã phiếu, mã mẫu hoặc tệp JSON", en: "id of a sheet or template, or a JSON file" },
  id: { vi: "mã bộ quy định", en: "id of a rule set" },
  file: { vi: "tệp JSON", en: "a JSON file" },
  caseFile: { vi: "tệp JSON các ca theo điều khoản", en: "a JSON file of cases by the clause" },
  overlay: {
    vi: "tệp quy định bổ sung của địa phương, đặt lên bộ quy định của các ca",
    en: "a file with a local overlay, laid over the rule set of the cases",
  },
  idOrFile: { vi: "mã bộ quy định hoặc tệp JSON", en: "id of a rule set, or a JSON file" },
  over: {
    vi: "bộ quy định mà tệp bổ sung dựa vào (nếu tệp không tự ghi)",
    en: "the rule set that the overlay stands on, where the file does not say",
  },
  json: { vi: "in kết quả dạng JSON", en: "print the result as JSON" },
  lang: { vi: "ngôn ngữ", en: "language" },
  help: { vi: "xem hướng dẫn", en: "show help" },
  exits: {
    vi: "Mã kết thúc: 0 không có vấn đề; 1 có vấn đề; 2 sai cách gọi hoặc không đọc được tệp.",
    en: "Exit codes: 0 fine; 1 problems found; 2 wrong usage or unreadable file.",
  },
  "Usage:": { vi: "Cách dùng:", en: "Usage:" },
  "Arguments:": { vi: "Tham số:", en: "Arguments:" },
  "Options:": { vi: "Tùy chọn:", en: "Options:" },
  "Commands:": { vi: "Lệnh:", en: "Commands:" },
} as const satisfies Readonly<Record<string, Text>>;

/** A heading of the help in a language; what has no words stays as it is. */
export const helpHeading = (title: string, language: Language): string =>
  Object.entries(words).find(([name]) => name === title)?.[1][language] ?? title;
