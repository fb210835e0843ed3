import {
  identifier as identifierSchema,
  title as titleSchema,
  year as yearSchema,
} from "../../events/values.js";
import { withVietnameseD } from "../../language/collation.js";
import { type CellOutcome, type CellReader, fault, read } from "../column.js";
import { longestCell } from "../limits.js";

const notInForm = fault("not-in-form");

/** An id of a member, an organisation, a meeting or a rubric. */
export const identifierCell: CellReader<string> = {
  form: {
    vi: "mã gồm chữ không dấu, số, “.”, “_”, “-”, tối đa 64 ký tự",
    en: "an id of letters without marks, digits, “.”, “_”, “-”, at most 64",
  },
  read: (text) => (identifierSchema().safeParse(text).success ? read(text) : notInForm),
};

/** A text of which one letter has one form: composed, with the Vietnamese Đ. */
const typed = (text: string): string => withVietnameseD(text).normalize("NFC");

/** The name of a person or thing, or the number of a document. */
export const titleCell: CellReader<string> = {
  form: { vi: "tối đa 500 ký tự", en: "at most 500 characters" },
  read: (text) => (titleSchema().safeParse(typed(text)).success ? read(typed(text)) : notInForm),
};

/** Any text. */
export const textCell: CellReader<string> = {
  form: { vi: `tối đa ${longestCell} ký tự`, en: `at most ${longestCell} characters` },
  read: (text) => read(typed(text)),
};

/** A year under review. */
export const yearCell: CellReader<number> = {
  form: { vi: "năm, như 2021", en: "a year, such as 2021" },
  read: (said) =>
    /^\d{4}$/.test(said) && yearSchema().safeParse(Number(said)).success ? read(Number(said)) : notInForm,
};

/** A number of points as people write it: whole, or with one or two decimals after a comma or a point. */
interface Points {
  /** In hundredths, so that no digit is lost. */
  readonly hundredths: number;
}

/** Points of one criterion. */
export const pointsCell: CellReader<Points> = {
  form: { vi: "số điểm, như 4,5", en: "points, such as 4.5" },
  read: (said): CellOutcome<Points> => {
    const [, whole, part = ""] = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(said) ?? [];
    return whole === undefined
      ? notInForm
      : read({ hundredths: Number(whole) * 100 + Number(part.padEnd(2, "0")) });
  },
};

/** A whole number from 0, such as a number of people, votes or comments. */
export const wholeNumberCell: CellReader<number> = {
  form: { vi: "số nguyên, như 18", en: "a whole number, such as 18" },
  read: (said) => (/^\d{1,6}(?:[.,]0)?$/.test(said) ? read(Number.parseInt(said, 10)) : notInForm),
};

/** Whole points. */
export const wholePointsCell: CellReader<number> = {
  form: { vi: "số điểm nguyên, như 95", en: "whole points, such as 95" },
  read: (said) => {
    const found = pointsCell.read(said);
    if ("fault" in found) return found;
    return found.value.hundredths % 100 === 0 ? read(found.value.hundredths / 100) : notInForm;
  },
};

/** Ids with commas between. */
export const identifiersCell: CellReader<readonly string[]> = {
  form: { vi: "các mã, cách nhau bằng dấu phẩy", en: "ids with commas between" },
  read: (said) => {
    const ids = said.split(/[,;\s]+/).filter((id) => id !== "");
    return ids.every((id) => identifierSchema().safeParse(id).success) ? read(ids) : notInForm;
  },
};
