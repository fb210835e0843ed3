import type { Command } from "commander";
import type { Language } from "../../language/language.js";
import type { Text } from "../../language/text.js";
import { words } from "./words.js";

/** The help of the commands that read a year, and the help of their options. */
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
    vi: "Giải thích mức xếp loại, buổi sinh hoạt, tỷ lệ xuất sắc, một quý, các năm liền, khen thưởng, điểm cần kiểm tra, đến từng mục ghi",
    en: "Explain a level, a meeting's score, a cap, a quarter, years in a row, commendations or a finding, down to the events",
  },
  findings: {
    vi: "Liệt kê điểm cần kiểm tra, nặng trước nhẹ sau, kèm căn cứ và mục ghi",
    en: "List findings, the heaviest first, with clause and events",
  },
  compare: {
    vi: "Đọc một năm theo hai bộ quy định, nêu chỗ khác và căn cứ",
    en: "Read a year under two rule sets: what differs, and by which clauses",
  },
  asOf: {
    vi: "Đọc một năm ở ba thời điểm: những gì sổ đã ghi vào một ngày, những gì đã xảy ra đến ngày đó, và bây giờ",
    en: "Three readings side by side: as known on a day, as it stood on that day, and now",
  },
  due: {
    vi: "Liệt kê việc phải làm đến một ngày, việc gần hạn trước, và đến lượt ai trong kỳ kiểm điểm",
    en: "What is to be done by a day, and whose turn it is in the reviews",
  },
  body: { vi: "chỉ việc của tổ chức này", en: "only what waits for this organisation" },
  whose: { vi: "chỉ việc của đảng viên này", en: "only what waits for this member" },
  opening: {
    vi: "kiểm tra trước khi mở kỳ, ví dụ 2026-Q3: mỗi bước có người làm khác người được đánh giá",
    en: "check before a period opens, such as 2026-Q3: somebody is entitled to each step who is not its subject",
  },
  journal: { vi: "tệp sổ ghi (.jsonl, mỗi dòng một mục ghi)", en: "the file of a journal (JSON Lines)" },
  year: { vi: "năm kiểm điểm, ví dụ 2021", en: "the year under review, such as 2021" },
  under: {
    vi: "bộ quy định dùng để xét: mã hoặc tệp JSON; không ghi thì theo bộ đã áp dụng khi mở kiểm điểm",
    en: "the rule set: its id or a JSON file; without it the one that the reviews of the year adopted",
  },
  with: { vi: "bộ quy định thứ hai: mã hoặc tệp JSON", en: "the second rule set: its id or a JSON file" },
  asAt: {
    vi: 'chỉ đọc những gì sổ đã ghi đến ngày này, ví dụ 31/12/2021 (hết ngày) hoặc "31/12/2021 17:00"',
    en: "only what had been recorded by this day (its end in Vietnam), such as 2021-12-31, or by this instant in UTC",
  },
  asOfAxis: {
    vi: "chỉ đọc những gì đã xảy ra đến ngày này, ghi như --as-at",
    en: "only what had happened by this day or instant, written as for --as-at",
  },
  rubric: {
    vi: "tệp biểu điểm của địa phương, dùng được nhiều lần; các biểu điểm có sẵn không phải khai",
    en: "the file of a local rubric, once for each; the rubrics that ship are known",
  },
  rollUp: {
    vi: "cách tổng hợp các buổi sinh hoạt thành mức của quý, năm",
    en: "the policy by which meetings become a quarter or a year",
  },
  workingDays: {
    vi: "tệp lịch ngày làm việc: ngày đầu, ngày cuối, các ngày nghỉ lễ",
    en: "the file of a calendar of working days (docs/working-days.md)",
  },
  organisation: { vi: "chỉ tổ chức này", en: "only this organisation" },
  month: { vi: "biểu tổng hợp của tháng, ví dụ 05/2021", en: "the form of a month, such as 2021-05" },
  half: {
    vi: "biểu sáu tháng: 1 là đầu năm, 2 là cuối năm",
    en: "the half-yearly form, of the first or the second half",
  },
  cells: { vi: "so sánh các chi bộ", en: "cells compared" },
  openLevels: {
    vi: "ai chưa xác định được mức, thiếu gì và ai ghi",
    en: "whose level is open, what is lacking and who records it",
  },
  publish: {
    vi: "số liệu để công bố: lược bỏ số nhỏ hơn số này, và số mà từ đó suy ra được số ấy",
    en: "totals to publish: numbers below this one, and those that give them away, are withheld",
  },
  page: {
    vi: "ghi cả năm thành một trang mới để đọc và in: mở bằng trình duyệt, không cần mạng",
    en: "write the year as a new, self-contained HTML file to read and print",
  },
  seal: {
    vi: "đối chiếu sổ ghi với dấu niêm phong trong tệp này, và nêu kết quả dựa vào mục ghi nào chưa niêm phong",
    en: "hold the journal against this seal, and mark what rests on entries that are not sealed",
  },
  checkpoint: {
    vi: "cùng --seal: đối chiếu cả với mã đối chiếu đã công bố, trong tệp này",
    en: "with --seal: and against this published checkpoint",
  },
  member: { vi: "mức xếp loại của đảng viên", en: "the level of a member" },
  cell: { vi: "mức xếp loại của chi bộ", en: "the level of a cell" },
  baseOrganisation: { vi: "mức xếp loại của tổ chức cơ sở đảng", en: "the level of a base organisation" },
  collective: { vi: "mức xếp loại của tập thể lãnh đạo", en: "the level of a leading collective" },
  meeting: {
    vi: "điểm của buổi sinh hoạt: mã buổi họp; nhiều chi bộ có cùng mã thì ghi chi bộ/mã",
    en: "the score of a meeting: its key, such as 2021-11, or cell and key, such as c-3/2021-11",
  },
  quality: { vi: "chất lượng sinh hoạt của chi bộ", en: "the quality of a cell's meetings" },
  cap: {
    vi: "tỷ lệ xuất sắc của một nhóm: tổ chức, hoặc nhóm do cấp ủy xác định",
    en: "the cap on excellent in a group: an organisation, or a group that a committee declared",
  },
  period: {
    vi: "một quý hoặc một tháng của một đối tượng, ví dụ member:m-07/2026-Q3",
    en: "a quarter or a month of a subject, such as member:m-07/2026-Q3",
  },
  streak: {
    vi: "số năm liền của một đối tượng: mã của đảng viên hoặc tổ chức, ví dụ m-07",
    en: "the years in a row of a subject: the id of a member or an organisation, such as m-07",
  },
  commendation: {
    vi: "khen thưởng của một đối tượng: mã của đảng viên hoặc tổ chức, ví dụ m-07",
    en: "the commendations of a subject: the id of a member or an organisation, such as m-07",
  },
  finding: {
    vi: "điểm cần kiểm tra: số thứ tự trong danh sách của chibo findings, hoặc mã, khi cần thì kèm đối tượng",
    en: "a finding, by its number in `chibo findings`, or by its code: code[:about]",
  },
  names: {
    vi: "hiện họ tên đảng viên, nếu sổ ghi có; không dùng thì chỉ hiện mã",
    en: "show members' names where the journal has them; without it only ids are shown",
  },
  byGivenName: {
    vi: "cùng --page và --names: xếp đảng viên theo tên (An, Bình, Chi…), không xếp theo mã",
    en: "with --page and --names: members by given name, not by id",
  },
  prov: {
    vi: "in dạng W3C PROV (PROV-JSON) cho phần mềm khác, lấy URI này làm tên của sổ ghi; chỉ có mã, không có họ tên",
    en: "print it as W3C PROV (PROV-JSON), with this URI as the name of the journal; ids only, no names",
  },
  severity: { vi: "chỉ các điểm ở mức độ này", en: "only of this weight" },
  code: { vi: "chỉ các điểm có mã này, ví dụ cap-exceeded", en: "only of this code, such as cap-exceeded" },
  about: {
    vi: "chỉ về đối tượng này: mã của đảng viên, tổ chức hoặc buổi họp",
    en: "only about this: the id of a member, an organisation or a meeting",
  },
  within: {
    vi: "chỉ trong tổ chức này, kể cả các tổ chức trực thuộc, đảng viên và buổi sinh hoạt",
    en: "only within this organisation: its cells, members and meetings too",
  },
  on: {
    vi: 'ngày cần xem, ví dụ 31/12/2021 (hết ngày) hoặc "31/12/2021 17:00"',
    en: "the day in question (its end in Vietnam), such as 2021-12-31, or an instant in UTC",
  },
  by: { vi: "ngày cuối cùng, ví dụ 31/12/2021", en: "the last day, such as 2021-12-31" },
  reading: {
    vi: "đọc sổ ghi đến ngày này; không ghi thì là ngày liền trước --by",
    en: "the day of reading; without it the day before --by",
  },
  whatIf: {
    vi: "Nếu vài dữ kiện khác đi thì mức xếp loại ra sao; sổ ghi giữ nguyên",
    en: "What a level would be if some facts were otherwise; the journal is not touched",
  },
  whyNot: {
    vi: "Vì sao chưa đạt một mức: những nhóm dữ kiện nhỏ nhất mà nếu khác đi thì đạt",
    en: "Why a level was not reached: the smallest sets of facts whose change would reach it",
  },
  set: {
    vi: 'dữ kiện giả định, ví dụ "số chỉ tiêu, nhiệm vụ hoàn thành=10", dùng được nhiều lần; để trống giá trị thì coi như chưa ai ghi',
    en: "a fact supposed, such as tasks.done=10; may be repeated; without a value: as if nobody had stated it",
  },
  level: { vi: 'mức muốn hỏi, ví dụ "hoàn thành tốt nhiệm vụ"', en: "the level asked about, such as good" },
  bound: { vi: "số dữ kiện được đổi nhiều nhất", en: "how many facts may change at most" },
  fixed: {
    vi: "dữ kiện giữ nguyên, dùng được nhiều lần",
    en: "a fact that cannot be otherwise; may be repeated",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Collects the values of a repeatable option. */
export const another = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** A command that reads a year of a journal without a rule set. */
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

/** A command that reads a year and judges it, with a rule set and rubrics. */
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

/** Adds the seal to a command that reads a year. */
export const withSeal = (command: Command, language: Language): Command =>
  command
    .option("--seal <file>", aboutYear.seal[language])
    .option("--checkpoint <file>", aboutYear.checkpoint[language]);

/** Adds the options that name one subject to a command. */
export const withSubject = (command: Command, language: Language): Command =>
  command
    .option("--member <id>", aboutYear.member[language])
    .option("--cell <id>", aboutYear.cell[language])
    .option("--base-organisation <id>", aboutYear.baseOrganisation[language])
    .option("--collective <id>", aboutYear.collective[language]);
