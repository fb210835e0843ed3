import type { Level } from "../../events/values.js";
import { withoutMarks } from "../../language/collation.js";
import { levelNames, notRatedNames } from "../../language/labels.js";
import { usualFor } from "../../rules/times-of-rule-sets.js";
import { type CellReader, type Fault, fault, read } from "../column.js";
import { namedValue, type WordsFor } from "./word-cells.js";

/** The short names that people write in a column of levels, where they can mean nothing else. */
const shortNames: WordsFor<Level> = {
  excellent: ["HTXSNV", "HT xuất sắc nhiệm vụ", "HTXS", "hoàn thành xuất sắc", "xuất sắc", "XS"],
  good: ["HTTNV", "HT tốt nhiệm vụ", "HTT", "hoàn thành tốt", "tốt", "T"],
  fulfilled: ["HTNV", "HT nhiệm vụ", "hoàn thành", "HT"],
  unfulfilled: ["KHTNV", "không HTNV", "không HT nhiệm vụ", "không hoàn thành", "KHT"],
};

/** Letters that rank from the best down. Many scales use them, so a person says what they mean. */
const letters: WordsFor<Level> = { excellent: ["A"], good: ["B"], fulfilled: ["C"], unfulfilled: ["D"] };

/** A level of a member or an organisation. */
export const levelCell: CellReader<Level> = namedValue(levelNames, shortNames, letters);

/** Why a body gives no level. */
export const notRatedReason = namedValue(notRatedNames);

const notRated = { vi: "không xếp loại", en: "not rated" };
const levelOrNot = namedValue<Level | "not-rated">(
  { ...levelNames, "not-rated": notRated },
  {
    ...shortNames,
    "not-rated": [
      "không đánh giá",
      "không đánh giá, xếp loại",
      "không xếp loại chất lượng",
      "không phân loại",
    ],
  },
  letters,
);

/** The names of the levels of members in the years of HD 07-HD/BTCTW and HD 27-HD/BTCTW, without marks. */
const worthy: Readonly<Record<string, Level>> = {
  "du tu cach hoan thanh xuat sac nhiem vu": "excellent",
  "du tu cach hoan thanh tot nhiem vu": "good",
  "du tu cach hoan thanh nhiem vu": "fulfilled",
  "vi pham tu cach hoac khong hoan thanh nhiem vu": "unfulfilled",
};
const rulesOfWorthy = ["hd07-2011", "hd27-2014"];
const yearsOfWorthy = { from: 2011, to: 2017 };

/** A level as a table names it, or that there is none. */
export interface WrittenLevel {
  readonly level: Level | "not-rated";
  /** Whether the name is that of the years from 2011 to 2017. */
  readonly worthy?: true;
  /** Why there is no level, where the cell says so: “không xếp loại: đi học tập trung”. */
  readonly because?: keyof typeof notRatedNames;
}

/** A level, under its name of any year, or that there is none. */
export const levelOrNone: CellReader<WrittenLevel> = {
  ...levelOrNot,
  read: (said) => {
    const old = worthy[withoutMarks(said).replace(/^dang vien /, "")];
    if (old !== undefined) return read({ level: old, worthy: true });
    const [, named = said, reason] = /^([^:(]*)[:(]\s*([^)]*)\)?$/.exec(said) ?? [];
    const found = levelOrNot.read(named);
    if ("fault" in found) return found;
    if (reason === undefined) return read({ level: found.value });
    const because = notRatedReason.read(reason);
    return found.value === "not-rated" && "value" in because
      ? read({ level: found.value, because: because.value })
      : fault("not-in-form");
  },
};

/** A level, under its name of any year. */
export const ratedLevel: CellReader<WrittenLevel & { readonly level: Level }> = {
  ...levelCell,
  read: (said) => {
    const found = levelOrNone.read(said);
    if ("fault" in found) return found;
    const { level, ...written } = found.value;
    return level === "not-rated" ? fault("not-in-form") : read({ ...written, level });
  },
};

/** The fault of a level whose name was another one in the year; undefined if the year had it. */
export const faultOfName = (year: number, { worthy }: WrittenLevel): Fault | undefined =>
  worthy && !usualFor(year).some((id) => rulesOfWorthy.includes(id))
    ? { ...fault("level-of-other-years", yearsOfWorthy).fault, column: "level" }
    : undefined;
