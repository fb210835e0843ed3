import { endOfDay } from "../../events/index.js";
import { cellStream } from "../../events/streams.js";
import { monthsOf } from "../../events/time.js";
import { type CellReader, fault, neededColumn, read } from "../column.js";
import { dayCell, monthCell } from "./day-cells.js";
import { periodCell } from "./period-cell.js";
import { cellColumn, memberColumn } from "./shared-columns.js";
import { ask, rowByRow } from "./table-kind.js";
import { namedValue } from "./word-cells.js";

/** Months with a comma between, a quarter or a whole year, as months `2021-11`; undefined where it is none of them. */
const monthsIn = (text: string): readonly string[] | undefined => {
  const single = text.split(/[,;]/).map((each) => monthCell.read(each.trim()));
  if (single.every((each) => "value" in each)) return single.map(({ value }) => value);
  const period = periodCell.read(text);
  if ("fault" in period || period.value.year === undefined) return undefined;
  const { year, part } = period.value;
  const nth = Number(part?.slice(1));
  return part?.startsWith("Q") ? monthsOf(year).slice(nth * 3 - 3, nth * 3) : monthsOf(year);
};

const monthsCell: CellReader<readonly string[]> = {
  form: {
    vi: "tháng, như 11/2021; nhiều tháng như “10/2021, 11/2021”, “Quý IV/2021”, “cả năm 2021”",
    en: "a month, such as 11/2021; several as “10/2021, 11/2021”, 2021-Q4, “whole year 2021”",
  },
  isDate: true,
  read: (said) => {
    const months = monthsIn(said);
    return months === undefined ? fault("not-in-form") : read(months);
  },
};

const paid = namedValue(
  { paid: { vi: "đã nộp", en: "paid" } },
  { paid: ["đã đóng", "nộp đủ", "đóng đủ", "đã nộp đủ"] },
  { paid: ["x", "X", "✓", "+"] },
);

/** A sum of money, which states that it was paid. */
const sum = /^(?=.*[1-9])\d{1,3}(?:[., ]?\d{3})*(?: ?(?:đ|đồng|VND|VNĐ))?$/i;

const paidCell: CellReader<"paid"> = {
  ...paid,
  form: { vi: "“đã nộp” hoặc số tiền đã nộp", en: "“paid”, or the sum that was paid" },
  read: (said) => (sum.test(said) ? read("paid") : paid.read(said)),
};

/** The fees that members paid. A row states months of one member. */
export const feesTable = rowByRow({
  says: { vi: "Đảng phí đã nộp: mỗi dòng một người", en: "Fees that were paid: a row for each member" },
  columns: {
    cell: cellColumn,
    member: memberColumn,
    months: neededColumn(monthsCell, "Tháng", "Months", "Các tháng", "Nộp cho tháng", "Tháng nộp"),
    paid: neededColumn(paidCell, "Đã nộp", "Paid", "Số tiền", "Số tiền đã nộp", "Tình hình nộp"),
    on: neededColumn(dayCell, "Ngày nộp", "Paid on", "Ngày nộp đảng phí"),
  },
  asks: ({ cell, member, months, on }) => [
    ask(cellStream(cell), "PayFees", { member, months: [...months], on }, endOfDay(on)),
  ],
});
