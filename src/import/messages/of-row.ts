import type { Sentences } from "./sentence.js";

/** What is wrong with a row or one of its cells. */
export const ofRow = {
  "wrong-number-of-cells": [
    {
      vi: "Dòng có {found} ô, tiêu đề có {expected} cột.",
      en: "The row has {found} cells, the header {expected} columns.",
    },
    {
      vi: "Hãy xem dấu phân cách và dấu ngoặc kép của dòng này.",
      en: "Look at the delimiters and quotes of this row.",
    },
  ],
  formula: [
    {
      vi: "Ô là công thức, không phải dữ liệu đã ghi.",
      en: "The cell is a formula, not what somebody recorded.",
    },
    {
      vi: "Hãy dán lại dưới dạng giá trị sau khi đã kiểm tra kết quả.",
      en: "Check its result and paste it as a value.",
    },
  ],
  merged: [
    {
      vi: "Ô nằm trong vùng gộp ô; chỉ ô đầu vùng có giá trị.",
      en: "The cell lies in a merged range; only the first cell of it has a value.",
    },
    {
      vi: "Hãy bỏ gộp ô và ghi giá trị vào từng dòng.",
      en: "Unmerge the cells and write the value in each row.",
    },
  ],
  "cell-error": [
    { vi: "Ô báo lỗi của bảng tính.", en: "The cell shows an error of the spreadsheet." },
    { vi: "Hãy ghi giá trị đúng vào ô.", en: "Write the right value into the cell." },
  ],
  "control-character": [
    {
      vi: "Ô có ký tự điều khiển không nhìn thấy.",
      en: "The cell has control characters that cannot be seen.",
    },
    { vi: "Hãy gõ lại ô này.", en: "Type the cell anew." },
  ],
  "too-long": [
    { vi: "Ô dài hơn {limit} ký tự.", en: "The cell is longer than {limit} characters." },
    { vi: "Hãy rút gọn.", en: "Shorten it." },
  ],
  "date-cell": [
    {
      vi: "Bảng tính đã coi ô này là ngày; cột này không ghi ngày.",
      en: "The spreadsheet took this cell for a date; the column holds none.",
    },
    {
      vi: "Hãy định dạng ô là Văn bản và gõ lại.",
      en: "Format the cell as text and type it anew.",
    },
  ],
  empty: [
    { vi: "Ô bắt buộc để trống.", en: "The cell is empty, and has to be filled in." },
    { vi: "Hãy điền: {form}.", en: "Fill in: {form}." },
  ],
  "not-in-form": [
    { vi: "Không đọc được.", en: "This cannot be read." },
    { vi: "Hãy ghi: {form}.", en: "Write: {form}." },
  ],
  "impossible-date": [
    { vi: "Không có ngày này trong lịch.", en: "The calendar has no such day." },
    { vi: "Hãy ghi đúng ngày: {form}.", en: "Write the right day: {form}." },
  ],
  "not-a-step": [
    {
      vi: "Phiếu “{rubric}” chấm theo bậc 1/{steps} điểm; số này không đúng bậc.",
      en: "The sheet “{rubric}” goes by steps of 1/{steps} point; this is no such step.",
    },
    { vi: "Hãy xem lại số điểm.", en: "Look at the points again." },
  ],
  "unknown-rubric": [
    {
      vi: "Không biết phiếu “{rubric}”, nên không biết bậc điểm.",
      en: "The sheet “{rubric}” is not known, nor are its steps.",
    },
    {
      vi: "Hãy ghi đúng mã phiếu, hoặc nêu tệp phiếu (--rubric).",
      en: "Write the id of a sheet, or name its file (--rubric).",
    },
  ],
  "goes-together": [
    { vi: "Có “{one}” mà thiếu “{other}”.", en: "There is “{one}” without “{other}”." },
    { vi: "Hãy điền cả hai hoặc để trống cả hai.", en: "Fill in both or neither." },
  ],
  "no-place-for": [
    {
      vi: "Nhật ký không có chỗ ghi “{name}” cho dòng này.",
      en: "The record has no place for “{name}” in this row.",
    },
    {
      vi: "Chỉ ghi lý do cho người vắng có lý do; hãy để trống ô này.",
      en: "A reason is recorded for an excused absence only; leave the cell empty.",
    },
  ],
  differs: [
    {
      vi: "Khác với dòng {row} của cùng buổi họp.",
      en: "This is not what row {row} of the same meeting says.",
    },
    { vi: "Hãy ghi thống nhất trong một buổi.", en: "Write one thing for one meeting." },
  ],
  "listed-twice": [
    {
      vi: "Người này đã có ở dòng {row} của cùng buổi họp.",
      en: "Row {row} of the same meeting names this member already.",
    },
    { vi: "Hãy giữ một dòng.", en: "Keep one of the rows." },
  ],
  repeated: [
    { vi: "Dòng này lặp lại dòng {row}.", en: "This row repeats row {row}." },
    { vi: "Hãy bỏ một dòng.", en: "Remove one of them." },
  ],
  "held-back": [
    {
      vi: "Chưa ghi, vì dòng {row} của cùng buổi họp có lỗi: điểm danh chỉ ghi khi đủ người.",
      en: "Held back, for row {row} of the same meeting has a problem: a roll call is recorded whole.",
    },
    { vi: "Hãy sửa dòng {row}.", en: "Mend row {row}." },
  ],
  refused: [
    { vi: "Không ghi được vào nhật ký: {reason}", en: "The record does not take it: {reason}" },
    {
      vi: "Không có gì của dòng này được ghi. Hãy sửa bảng, hoặc ghi trước điều còn thiếu rồi nhập lại.",
      en: "Nothing of this row is recorded. Mend the table, or record first what it needs, and import again.",
    },
  ],
} as const satisfies Sentences;
