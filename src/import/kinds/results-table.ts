import type { EventData } from "../../events/catalogue.js";
import { endOfDay } from "../../events/index.js";
import { committeeStream } from "../../events/streams.js";
import type { Level } from "../../events/values.js";
import { withoutMarks } from "../../language/collation.js";
import { figureNames, levelNames, stageNames, subjectNames } from "../../language/labels.js";
import { type CellReader, fault, neededColumn, optional, read } from "../column.js";
import { identifierCell, titleCell, yearCell } from "./cell-readers.js";
import { dayCell } from "./day-cells.js";
import { ask, rowByRow, whereKnown } from "./table-kind.js";
import { namedValue } from "./word-cells.js";

type Published = EventData<"ResultsPublished">;
type Bound = NonNullable<Published["bounds"]>[number]["bound"];
type Stated = NonNullable<Published["stated"]>[number];

/** The words before a figure that is a bound, without marks. */
const boundWords: Readonly<Record<string, Bound>> = {
  gan: "at-most",
  nearly: "at-most",
  tren: "at-least",
  hon: "at-least",
  over: "at-least",
  khoang: "about",
  about: "about",
};

/** A figure with the word before it, and its text if there is a word. */
const figureIn = (said: string): { readonly figure: string; readonly bound?: Bound } => {
  const [first = "", ...rest] = said.split(/\s+/);
  const bound = boundWords[withoutMarks(first)];
  return bound === undefined ? { figure: said } : { figure: rest.join(" "), bound };
};

/** A number of subjects as printed. */
interface PrintedCount {
  readonly count: number;
  readonly bound?: Bound;
  readonly text: string;
}

const countCell: CellReader<PrintedCount> = {
  form: {
    vi: "số nguyên, như 1.234 hoặc 120; có thể ghi “gần 120”, “trên 110”, “khoảng 100”",
    en: "a whole number, such as 120; also “nearly 120”, “over 110”, “about 100”",
  },
  read: (said) => {
    const { figure, ...bound } = figureIn(said);
    if (!/^(?:\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})$/.test(figure)) return fault("not-in-form");
    return read({ count: Number(figure.replaceAll(".", "")), ...bound, text: said });
  },
};

/** A percentage as printed. */
interface PrintedPercent {
  readonly percent: Stated["percent"];
  readonly bound?: Bound;
  readonly text: string;
}

const percentCell: CellReader<PrintedPercent> = {
  form: {
    vi: "phần trăm, như 10,3 % hoặc “trên 73 %”; từ 1 trở xuống phải có dấu %",
    en: "a percentage, such as 10.3 % or “over 73 %”; with the sign % if it is 1 or less",
  },
  read: (said) => {
    const { figure, ...bound } = figureIn(said);
    const [, whole, decimals = "", sign] = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*(%)?$/.exec(figure) ?? [];
    if (whole === undefined) return fault("not-in-form");
    const percent: Stated["percent"] = [Number(whole + decimals), 100 * 10 ** decimals.length];
    // A workbook stores 35 % as 0.35, and 100 % as 1.
    if (sign === undefined && percent[0] * 100 <= percent[1]) return fault("not-in-form");
    return read({ percent, ...bound, text: said });
  },
};

/** The headers of the count of a level: its names, alone or above those of its count and its share. */
const countOf = (vi: string, en: string, ...also: string[]) =>
  optional(
    countCell,
    vi,
    en,
    ...also,
    ...[vi, ...also].flatMap((name) => [`${name} SL`, `${name} Số lượng`]),
  );
/** The headers of the share of a level. */
const shareOf = (vi: string, en: string, ...levels: string[]) =>
  optional(
    percentCell,
    vi,
    en,
    ...levels.flatMap((name) => [`Tỷ lệ ${name}`, `${name} TL`, `${name} Tỷ lệ`]),
  );

const counts = {
  listed: optional(countCell, "Tổng số", "Listed", "Tổng số đảng viên", "Tổng số tổ chức"),
  rated: optional(
    countCell,
    "Được xếp loại",
    "Rated",
    "Số được xếp loại",
    "Số đảng viên được xếp loại",
    "Số được đánh giá, xếp loại",
    "Tổng số được xếp loại",
  ),
  reviewed: optional(countCell, "Đã kiểm điểm", "Reviewed", "Số đã kiểm điểm"),
  exempt: optional(countCell, "Được miễn", "Exempt", "Miễn kiểm điểm", "Số được miễn"),
  notReviewed: optional(countCell, "Chưa kiểm điểm", "Not reviewed", "Chưa xếp loại", "Số chưa kiểm điểm"),
  notRated: optional(countCell, "Không xếp loại", "Not rated", "Không đánh giá", "Số không xếp loại"),
  excellent: countOf("Hoàn thành xuất sắc nhiệm vụ", "Excellent", "Xuất sắc", "HTXSNV", "XS"),
  good: countOf("Hoàn thành tốt nhiệm vụ", "Good", "Tốt", "HTTNV"),
  goodOrBetter: countOf("Từ hoàn thành tốt nhiệm vụ trở lên", "Good or better", "Từ tốt trở lên"),
  fulfilled: countOf("Hoàn thành nhiệm vụ", "Fulfilled", "Hoàn thành", "HTNV"),
  unfulfilled: countOf("Không hoàn thành nhiệm vụ", "Unfulfilled", "Không hoàn thành", "KHTNV"),
};

/** A figure of a level of another scale: a count, or a percentage with its sign. */
const otherCell: CellReader<PrintedCount | PrintedPercent> = {
  form: {
    vi: "số nguyên, như 120 hoặc “gần 120”; hoặc phần trăm có dấu %, như 10,3 %",
    en: "a whole number, such as 120 or “nearly 120”; or a percentage with its sign, such as 10.3 %",
  },
  read: (said, writing) => (said.endsWith("%") ? percentCell : countCell).read(said, writing),
};

/** The names of the levels of scales before 2018, as offices print them, with the short forms. */
const otherScale = {
  worthyExcellent: optional(
    otherCell,
    "Đủ tư cách, hoàn thành xuất sắc nhiệm vụ",
    "Worthy, excellent",
    "Đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ",
  ),
  worthyGood: optional(
    otherCell,
    "Đủ tư cách, hoàn thành tốt nhiệm vụ",
    "Worthy, good",
    "Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ",
  ),
  worthyFulfilled: optional(
    otherCell,
    "Đủ tư cách, hoàn thành nhiệm vụ",
    "Worthy, fulfilled",
    "Đảng viên đủ tư cách, hoàn thành nhiệm vụ",
  ),
  unworthy: optional(otherCell, "Vi phạm tư cách", "Unworthy", "Đảng viên vi phạm tư cách"),
  strongExemplary: optional(
    otherCell,
    "Trong sạch, vững mạnh tiêu biểu",
    "Exemplary, pure and strong",
    "TSVM tiêu biểu",
  ),
  strong: optional(otherCell, "Trong sạch, vững mạnh", "Pure and strong", "TSVM"),
  weak: optional(otherCell, "Yếu kém", "Weak", "Yếu, kém"),
};

const { listed, rated, goodOrBetter } = figureNames;
const base = namedValue(
  { listed, rated, goodOrBetter, good: levelNames.good },
  {
    listed: ["tổng số đảng viên"],
    rated: ["được xếp loại"],
    goodOrBetter: ["từ tốt trở lên"],
    good: ["tốt"],
  },
);

const { proposed, decided } = stageNames;
const stage = namedValue({ proposed, decided }, { decided: ["đã quyết định"] });

const columns = {
  committee: neededColumn(identifierCell, "Cấp công bố", "Published by", "Cấp ủy công bố"),
  year: neededColumn(yearCell, "Năm", "Year", "Năm đánh giá"),
  kind: neededColumn(namedValue(subjectNames), "Đối tượng", "Kind", "Kind of subject", "Loại đối tượng"),
  on: neededColumn(dayCell, "Ngày công bố", "Published on"),
  population: optional(
    titleCell,
    "Phạm vi",
    "Population",
    "Nhóm",
    "Nhóm chức danh",
    "Chi bộ",
    "Đơn vị",
    "Tên đơn vị",
    "Tên chi bộ",
    "Tên tổ chức đảng",
  ),
  stage: optional(stage, "Giai đoạn", "Stage"),
  source: optional(titleCell, "Nguồn", "Source", "Văn bản"),
  ...counts,
  ...otherScale,
  excellentShare: shareOf("Tỷ lệ xuất sắc", "Share of excellent", "Hoàn thành xuất sắc nhiệm vụ", "HTXSNV"),
  goodShare: shareOf("Tỷ lệ tốt", "Share of good", "Hoàn thành tốt nhiệm vụ", "HTTNV"),
  fulfilledShare: shareOf("Tỷ lệ hoàn thành", "Share of fulfilled", "Hoàn thành nhiệm vụ", "HTNV"),
  unfulfilledShare: shareOf(
    "Tỷ lệ không hoàn thành",
    "Share of unfulfilled",
    "Không hoàn thành nhiệm vụ",
    "KHTNV",
  ),
  base: optional(base, "Tỷ lệ tính trên", "Shares are of"),
  excellentOfUpper: optional(
    percentCell,
    "Tỷ lệ xuất sắc trên từ tốt trở lên",
    "Excellent of good or better",
  ),
};

/** Results of a year as published: a row for each population. */
export const resultsTable = rowByRow<typeof columns>({
  says: {
    vi: "Số liệu xếp loại đã công bố, mỗi dòng một phạm vi",
    en: "Published results of a year, a row for each population",
  },
  columns,
  apart: ["population", "committee", "year", "kind", "on", "stage", "source"],
  neverUnread: /tu cach|vung manh|yeu kem|hoan thanh|xuat sac|han che/,
  asks: ({ committee, year, kind, on, population, stage, source, base: of, excellentOfUpper, ...row }) => {
    const printed = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((name) => {
      const value = row[name];
      return value === undefined ? [] : [{ name, ...value }];
    });
    const totals = printed.filter(({ bound }) => bound === undefined);
    const bounds = printed.flatMap(({ name, count, bound, text }) =>
      bound === undefined ? [] : [{ of: name, bound, count, text }],
    );
    const share = (level: Level, value: PrintedPercent | undefined, named = of): Stated[] =>
      value === undefined ? [] : [{ level, ...value, ...whereKnown("base", named) }];
    const stated = [
      ...share("excellent", row.excellentShare),
      ...share("excellent", excellentOfUpper, "goodOrBetter"),
      ...share("good", row.goodShare),
      ...share("fulfilled", row.fulfilledShare),
      ...share("unfulfilled", row.unfulfilledShare),
    ];
    const otherLevels = (Object.keys(otherScale) as (keyof typeof otherScale)[]).flatMap((name) => {
      const value = row[name];
      return value === undefined ? [] : [{ name: otherScale[name].header.vi, ...value }];
    });
    const data = {
      year,
      of: kind,
      on,
      ...whereKnown("population", population),
      ...whereKnown("stage", stage),
      ...whereKnown("source", source),
      totals: Object.fromEntries(totals.map(({ name, count }) => [name, count])),
      ...(bounds.length === 0 ? {} : { bounds }),
      ...(stated.length === 0 ? {} : { stated }),
      ...(otherLevels.length === 0 ? {} : { otherLevels }),
    };
    return [ask(committeeStream(committee), "PublishResults", data, endOfDay(on))];
  },
});
