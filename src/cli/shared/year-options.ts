import type { Command } from "commander";
import type { Language } from "../../language/language.js";
import type { Text } from "../../rules/engine/conditions/vocabulary.js";
import { words } from "./words.js";

/** What the commands that read a year say of themselves and their options. */
export const aboutYear = {
  replay: {
    vi: "Đọc lại một năm: tổ chức, mức xếp loại, sinh hoạt, điểm cần kiểm tra",
    en: "Read a year: organisations, levels, meetings, findings",
  },
  report: {
    vi: "Tổng hợp xếp loại theo tổ chức; biểu tháng, biểu sáu tháng, so sánh các chi bộ; trang để đọc và in",
    en: "Levels by organisation; the monthly form, the half-yearly form, cells compared; a page to read and print",
  },
  explain: {
    vi: "Giải thích mức xếp loại, buổi sinh hoạt, tỷ lệ xuất sắc, các năm liền, khen thưởng, điểm cần kiểm tra, đến từng sự kiện",
    en: "Explain a level, a meeting's score, a cap, years in a row, commendations or a finding, down to the events",
  },
  findings: {
    vi: "Liệt kê điểm cần kiểm tra, nặng trước nhẹ sau, kèm căn cứ và sự kiện",
    en: "List findings, the heaviest first, with clause and events",
  },
  compare: {
    vi: "Đọc một năm theo hai bộ quy định, nêu chỗ khác và căn cứ",
    en: "Read a year under two rule sets: what differs, and by which clauses",
  },
  asOf: {
    vi: "Ba cách đọc cạnh nhau: như đã biết vào một ngày, như đã có vào ngày đó, và bây giờ",
    en: "Three readings side by side: as known on a day, as it stood on that day, and now",
  },
  due: { vi: "Việc phải làm đến một ngày, để nhắc", en: "What is to be done by a day, for reminders" },
  journal: { vi: "tệp nhật ký (JSON Lines)", en: "the file of a journal (JSON Lines)" },
  year: { vi: "năm kiểm điểm, ví dụ 2021", en: "the year under review, such as 2021" },
  under: {
    vi: "bộ quy định: mã hoặc tệp JSON; không ghi thì theo bộ đã áp dụng khi mở kiểm điểm",
    en: "the rule set: its id or a JSON file; without it the one that the reviews of the year adopted",
  },
  with: { vi: "bộ quy định thứ hai: mã hoặc tệp JSON", en: "the second rule set: its id or a JSON file" },
  asAt: {
    vi: "chỉ những gì đã được ghi nhận đến ngày hoặc thời điểm này (UTC)",
    en: "only what had been recorded by this day or instant (UTC)",
  },
  asOfAxis: {
    vi: "chỉ những gì đã xảy ra đến ngày hoặc thời điểm này (UTC)",
    en: "only what had happened by this day or instant (UTC)",
  },
  rubric: {
    vi: "tệp phiếu chấm điểm của địa phương, ghi được nhiều lần; các phiếu có sẵn luôn được biết",
    en: "the file of a local scoring sheet, once for each; the sheets that ship are known",
  },
  rollUp: {
    vi: "cách tổng hợp nhiều buổi sinh hoạt thành quý, năm",
    en: "the policy by which meetings become a quarter or a year",
  },
  workingDays: {
    vi: "tệp lịch ngày làm việc (docs/working-days.md)",
    en: "the file of a calendar of working days (docs/working-days.md)",
  },
  organisation: { vi: "chỉ tổ chức này", en: "only this organisation" },
  month: { vi: "biểu tổng hợp của tháng, ví dụ 2021-05", en: "the form of a month, such as 2021-05" },
  half: { vi: "biểu sáu tháng", en: "the half-yearly form" },
  cells: { vi: "so sánh các chi bộ", en: "cells compared" },
  publish: {
    vi: "số liệu để công bố: số nhỏ hơn số này, và số nào làm lộ số ấy, được lược bỏ",
    en: "totals to publish: numbers below this one, and those that give them away, are withheld",
  },
  page: {
    vi: "ghi cả năm thành một trang HTML mới, tự chứa, để đọc và in",
    en: "write the year as a new, self-contained HTML file to read and print",
  },
  seal: {
    vi: "cùng --page: đối chiếu nhật ký với tệp niêm phong này",
    en: "with --page: hold the journal against this seal",
  },
  checkpoint: {
    vi: "cùng --page và --seal: đối chiếu cả với điểm mốc đã công bố",
    en: "with --page and --seal: and against this published checkpoint",
  },
  member: { vi: "mức của đảng viên", en: "the level of a member" },
  cell: { vi: "mức của chi bộ", en: "the level of a cell" },
  baseOrganisation: { vi: "mức của tổ chức cơ sở đảng", en: "the level of a base organisation" },
  collective: { vi: "mức của tập thể lãnh đạo", en: "the level of a leading collective" },
  meeting: { vi: "điểm của buổi sinh hoạt", en: "the score of a meeting" },
  quality: { vi: "chất lượng sinh hoạt của chi bộ", en: "the quality of a cell's meetings" },
  quota: {
    vi: "tỷ lệ xuất sắc của một nhóm: tổ chức, hoặc nhóm do cấp ủy xác định",
    en: "the cap on excellent in a group: an organisation, or a group that a committee declared",
  },
  streak: {
    vi: "các năm liền nhau của một đối tượng, ví dụ member:m-07",
    en: "the years in a row of a subject, such as member:m-07",
  },
  commendation: {
    vi: "khen thưởng của một đối tượng, ví dụ member:m-07",
    en: "the commendations of a subject, such as member:m-07",
  },
  finding: {
    vi: "điểm cần kiểm tra, theo số trong `chibo findings`, hoặc theo mã: mã[:đối tượng]",
    en: "a finding, by its number in `chibo findings`, or by its code: code[:about]",
  },
  names: {
    vi: "hiện họ tên đảng viên, nếu nhật ký có; không ghi thì chỉ hiện mã",
    en: "show members' names where the journal has them; without it only ids are shown",
  },
  prov: {
    vi: "in dưới dạng W3C PROV (PROV-JSON), lấy URI này làm tên của nhật ký; chỉ có mã, không có họ tên",
    en: "print it as W3C PROV (PROV-JSON), with this URI as the name of the journal; ids only, no names",
  },
  severity: { vi: "chỉ mức độ này", en: "only of this weight" },
  code: { vi: "chỉ mã này", en: "only of this code" },
  about: {
    vi: "chỉ về đối tượng này: mã, hoặc luồng của buổi sinh hoạt",
    en: "only about this: an id, or the stream of a meeting",
  },
  within: {
    vi: "chỉ trong tổ chức này và mọi tổ chức, đảng viên, buổi sinh hoạt bên dưới",
    en: "only within this organisation: its cells, members and meetings too",
  },
  on: { vi: "ngày hoặc thời điểm (UTC)", en: "a day or an instant (UTC)" },
  by: { vi: "ngày cuối", en: "the last day" },
  reading: {
    vi: "ngày đang đọc; không ghi thì là ngày liền trước --by",
    en: "the day of reading; without it the day before --by",
  },
  whatIf: {
    vi: "Giả định vài dữ kiện khác đi thì mức xếp loại ra sao; nhật ký không bị sửa",
    en: "What a level would be if some facts were otherwise; the journal is not touched",
  },
  whyNot: {
    vi: "Vì sao chưa đạt một mức: những nhóm dữ kiện nhỏ nhất mà nếu khác đi thì đạt",
    en: "Why a level was not reached: the smallest sets of facts whose change would reach it",
  },
  set: {
    vi: "dữ kiện giả định, ví dụ tasks.done=10; lặp lại được; để trống giá trị: coi như chưa ai nêu",
    en: "a fact supposed, such as tasks.done=10; may be repeated; without a value: as if nobody had stated it",
  },
  level: { vi: "mức muốn hỏi", en: "the level asked about" },
  bound: { vi: "đổi nhiều nhất bao nhiêu dữ kiện", en: "how many facts may change at most" },
  fixed: {
    vi: "dữ kiện không thể khác đi; lặp lại được",
    en: "a fact that cannot be otherwise; may be repeated",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Gathers an option that may be repeated. */
export const another = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** A command that reads a year of a journal. No rule set judges in it. */
export const readingCommand = (
  program: Command,
  name: string,
  says: keyof typeof aboutYear,
  language: Language,
): Command =>
  program
    .command(name)
    .description(aboutYear[says][language])
    .argument("<journal>", aboutYear.journal[language])
    .requiredOption("--year <year>", aboutYear.year[language])
    .option("--working-days <file>", aboutYear.workingDays[language])
    .option("--json", words.json[language]);

/** A command that reads a year and judges it: by a rule set, with scoring sheets. */
export const judgingCommand = (
  ...[program, name, says, language]: Parameters<typeof readingCommand>
): Command =>
  readingCommand(program, name, says, language)
    .option("--under <id>", aboutYear.under[language])
    .option("--rubric <file>", aboutYear.rubric[language], another)
    .option("--roll-up <id>", aboutYear.rollUp[language]);

/** Adds the two times to a command that reads a year. */
export const withAxes = (command: Command, language: Language): Command =>
  command
    .option("--as-at <moment>", aboutYear.asAt[language])
    .option("--as-of <moment>", aboutYear.asOfAxis[language]);

/** Adds the options that name one subject to a command. */
export const withSubject = (command: Command, language: Language): Command =>
  command
    .option("--member <id>", aboutYear.member[language])
    .option("--cell <id>", aboutYear.cell[language])
    .option("--base-organisation <id>", aboutYear.baseOrganisation[language])
    .option("--collective <id>", aboutYear.collective[language]);
