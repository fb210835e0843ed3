import { describe, expect, it, test } from "vitest";
import type { Flaw } from "../../../src/events/journal/line-problem.js";
import { describeProblem, problemOf } from "../../../src/events/journal/line-problem-sentences.js";

const stream = "meeting/c-3/2021-11";

/** Every flaw with its two sentences, word for word. */
const sentences: readonly [Flaw, string, string][] = [
  [
    { code: "not-json", path: "", facts: {} },
    "Line 12: the line is not JSON, or is nested too deeply. Restore the line from its source, or remove it.",
    "Dòng 12: dòng này không phải là JSON hoặc có quá nhiều cấp lồng nhau. Khôi phục dòng này từ nguồn hoặc xóa bỏ.",
  ],
  [
    { code: "not-utf8", path: "", facts: {} },
    "Line 12: the bytes of the line are not UTF-8. Save the file as UTF-8, or restore the line from its source.",
    "Dòng 12: dòng này không được mã hóa bằng UTF-8. Lưu tệp ở dạng UTF-8 hoặc khôi phục dòng này từ nguồn.",
  ],
  [
    { code: "truncated", path: "", facts: {} },
    "Line 12: the last line breaks off because its writing was interrupted. Record the entry again; the lines before it are not affected.",
    "Dòng 12: dòng cuối bị cụt do việc ghi bị gián đoạn. Ghi lại bản ghi này; các dòng trước không bị ảnh hưởng.",
  ],
  [
    { code: "unknown-type", path: "type", facts: { type: "MeetingEnded" } },
    'Line 12, at type: no event type is named "MeetingEnded". Correct the name, or read the journal with a release that knows this type.',
    'Dòng 12, tại type: không có loại sự kiện nào tên là "MeetingEnded". Sửa lại tên, hoặc đọc nhật ký bằng bản phần mềm có loại sự kiện này.',
  ],
  [
    {
      code: "unknown-version",
      path: "metadata.schemaVersion",
      facts: { type: "RollCallTaken", version: 3, present: 2 },
    },
    "Line 12, at metadata.schemaVersion: RollCallTaken has schema version 3, newer than version 2 of this release. Read the journal with a newer release.",
    "Dòng 12, tại metadata.schemaVersion: RollCallTaken có phiên bản lược đồ 3, mới hơn phiên bản 2 của phần mềm này. Đọc nhật ký bằng bản phần mềm mới hơn.",
  ],
  [
    { code: "line-too-long", path: "", facts: { limit: 4194304 } },
    "Line 12: the line is longer than 4194304 characters. Divide the entry, or shorten its texts.",
    "Dòng 12: dòng này dài hơn 4194304 ký tự. Tách bản ghi hoặc rút ngắn nội dung văn bản.",
  ],
  [
    { code: "duplicate", path: "id", facts: { id: "import-7" } },
    'Line 12, at id: the entry "import-7" was delivered before; this delivery was dropped. Nothing needs to be done.',
    'Dòng 12, tại id: bản ghi "import-7" đã được nhận trước đó; lần nhận này được bỏ qua. Không cần xử lý gì thêm.',
  ],
  [
    { code: "position-conflict", path: "position", facts: { stream, position: 3, recorded: "import-7" } },
    'Line 12, at position: position 3 of meeting/c-3/2021-11 already holds the entry "import-7". Find out which entry is right, and record the other after the last position.',
    'Dòng 12, tại position: vị trí 3 của luồng meeting/c-3/2021-11 đã có bản ghi "import-7". Xác định bản ghi nào đúng, rồi ghi bản ghi còn lại vào sau vị trí cuối cùng.',
  ],
  [
    { code: "id-conflict", path: "id", facts: { id: "import-7", stream, position: 3 } },
    'Line 12, at id: the id "import-7" already names the entry at position 3 of meeting/c-3/2021-11. Give this entry an id of its own.',
    'Dòng 12, tại id: mã "import-7" đã được dùng cho bản ghi ở vị trí 3 của luồng meeting/c-3/2021-11. Đặt cho bản ghi này một mã riêng.',
  ],
  [
    { code: "gap", path: "position", facts: { stream, from: 3, to: 3 } },
    "Line 12, at position: position 3 of meeting/c-3/2021-11 is missing before this entry. Deliver what is missing before this entry.",
    "Dòng 12, tại position: luồng meeting/c-3/2021-11 thiếu vị trí 3 trước bản ghi này. Bổ sung phần còn thiếu vào trước bản ghi này.",
  ],
  [
    { code: "gap", path: "position", facts: { stream, from: 3, to: 8 } },
    "Line 12, at position: positions 3 to 8 of meeting/c-3/2021-11 are missing before this entry. Deliver what is missing before this entry.",
    "Dòng 12, tại position: luồng meeting/c-3/2021-11 thiếu các vị trí từ 3 đến 8 trước bản ghi này. Bổ sung phần còn thiếu vào trước bản ghi này.",
  ],
  [
    { code: "out-of-order", path: "position", facts: { stream, position: 3, last: 8 } },
    "Line 12, at position: position 3 of meeting/c-3/2021-11 comes after position 8. Sort the entries of the stream by position, and read the journal again.",
    "Dòng 12, tại position: vị trí 3 của luồng meeting/c-3/2021-11 đứng sau vị trí 8. Sắp xếp các bản ghi của luồng theo vị trí rồi đọc lại nhật ký.",
  ],
];

const usualEn = "Correct the field at its source, and deliver the entry again";
const usualVi = "Sửa trường này tại nguồn rồi gửi lại bản ghi";

/** Every mismatch of a field with what is said of it. */
const mismatches: readonly [Flaw<"invalid">["facts"], string, string][] = [
  [
    { kind: "missing" },
    "a field is missing. Add the field, and deliver the entry again",
    "thiếu một trường bắt buộc. Bổ sung trường này rồi gửi lại bản ghi",
  ],
  [
    { kind: "unknown-field" },
    "the schema of this type has no such field. Remove the field, and deliver the entry again",
    "lược đồ của loại sự kiện này không có trường đó. Bỏ trường này rồi gửi lại bản ghi",
  ],
  [
    { kind: "not-unicode" },
    `the text is not well-formed Unicode. ${usualEn}`,
    `văn bản có ký tự Unicode không hợp lệ. ${usualVi}`,
  ],
  [
    { kind: "other" },
    `the value does not fit the schema of this type. ${usualEn}`,
    `giá trị không phù hợp với lược đồ của loại sự kiện này. ${usualVi}`,
  ],
  [
    { kind: "type", expected: "whole-number" },
    `the value must be a whole number. ${usualEn}`,
    `giá trị phải là số nguyên. ${usualVi}`,
  ],
  [
    { kind: "form", form: "instant" },
    `the value must be an instant in UTC such as 2021-11-03T07:30:00Z. ${usualEn}`,
    `giá trị phải là thời điểm UTC, ví dụ 2021-11-03T07:30:00Z. ${usualVi}`,
  ],
  [
    { kind: "form", form: "day" },
    `the value must be a day of the calendar such as 2021-11-03. ${usualEn}`,
    `giá trị phải là một ngày có trong lịch, ví dụ 2021-11-03. ${usualVi}`,
  ],
  [
    { kind: "form", form: "pattern" },
    `the value has another form than the field asks for. ${usualEn}`,
    `giá trị không đúng dạng quy định cho trường này. ${usualVi}`,
  ],
  [
    { kind: "at-least", limit: 1, of: "number" },
    `the number must be at least 1. ${usualEn}`,
    `số phải ít nhất là 1. ${usualVi}`,
  ],
  [
    { kind: "at-most", limit: 500, of: "text" },
    `the text must have at most 500 characters. ${usualEn}`,
    `văn bản phải có nhiều nhất 500 ký tự. ${usualVi}`,
  ],
  [
    { kind: "at-least", limit: 2, of: "list" },
    `the list must have at least 2 elements. ${usualEn}`,
    `danh sách phải có ít nhất 2 phần tử. ${usualVi}`,
  ],
  [
    { kind: "one-of", values: ["good", "fair"] },
    `the value must be one of: good, fair. ${usualEn}`,
    `giá trị phải là một trong các giá trị: good, fair. ${usualVi}`,
  ],
  [
    { kind: "correction-of-correction" },
    "a correction cannot replace another correction. Withdraw the earlier correction, and correct the entry itself",
    "một bản đính chính không thể thay thế một bản đính chính khác. Rút bản đính chính trước, rồi đính chính bản ghi gốc",
  ],
];

describe("A problem as sentences", () => {
  test.each(sentences)("$code", (flaw, english, vietnamese) => {
    const problem = problemOf(12, flaw);
    expect(describeProblem(problem, "en")).toBe(english);
    expect(describeProblem(problem, "vi")).toBe(vietnamese);
  });

  test.each(mismatches)("invalid: $kind", (facts, english, vietnamese) => {
    const problem = problemOf(12, { code: "invalid", path: "data.present[3]", facts });
    expect(describeProblem(problem, "en")).toBe(`Line 12, at data.present[3]: ${english}.`);
    expect(describeProblem(problem, "vi")).toBe(`Dòng 12, tại data.present[3]: ${vietnamese}.`);
  });

  it("carries the English reason and remedy itself", () => {
    expect(problemOf(3, { code: "not-json", path: "", facts: {} })).toEqual({
      line: 3,
      code: "not-json",
      path: "",
      facts: {},
      reason: "the line is not JSON, or is nested too deeply",
      remedy: "Restore the line from its source, or remove it",
    });
  });
});
