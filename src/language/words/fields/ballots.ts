import { type FieldWords, field, units } from "./field.js";

/** Words of fields of ballots and opinions: totals only. */
export const ballotsFields: Readonly<Record<string, FieldWords>> = {
  ballot: field("Cuộc bỏ phiếu", "Ballot", "Mã cuộc bỏ phiếu.", "The id of the ballot.", {
    example: "b-2021",
  }),
  purpose: field(
    "Bỏ phiếu về việc",
    "Purpose",
    "Bỏ trống nếu là xếp loại chất lượng.",
    "Left out for the levels of a review.",
    { values: "ballotPurpose", example: "recognition" },
  ),
  electorate: field(
    "Đảng viên có quyền biểu quyết",
    "Electorate",
    "Xếp theo mã, không theo thứ tự đến.",
    "The ids of those who may vote, sorted: no order of arrival.",
    { example: ["m-01", "m-02"] },
  ),
  options: field("Các lựa chọn trên phiếu", "Options", "Mã từng lựa chọn.", "The id of each option.", {
    example: ["excellent", "good", "fulfilled", "unfulfilled"],
  }),
  option: field("Lựa chọn", "Option", "Mã lựa chọn trên phiếu.", "The id of an option of the ballot.", {
    example: "good",
  }),
  countingCommittee: field(
    "Tổ kiểm phiếu",
    "Counting committee",
    "Mã từng thành viên tổ kiểm phiếu.",
    "The ids of those who count.",
    { example: ["m-05", "m-06"] },
  ),
  issued: field("Phát ra", "Issued", "Số phiếu phát ra.", "Papers issued.", {
    unit: units.papers,
    example: 20,
  }),
  returned: field("Thu về", "Returned", "Số phiếu thu về.", "Papers returned.", {
    unit: units.papers,
    example: 20,
  }),
  valid: field("Hợp lệ", "Valid", "Số phiếu hợp lệ.", "Valid papers.", { unit: units.papers, example: 19 }),
  invalid: field("Không hợp lệ", "Invalid", "Số phiếu không hợp lệ.", "Invalid papers.", {
    unit: units.papers,
    example: 1,
  }),
  votes: field("Số phiếu", "Votes", "Số phiếu cho lựa chọn này.", "Votes for this option.", {
    unit: units.votes,
    example: 12,
  }),
  high: field("Tín nhiệm cao", "High", "Số phiếu tín nhiệm cao.", "Votes of high confidence.", {
    unit: units.votes,
    example: 15,
  }),
  medium: field("Tín nhiệm", "Medium", "Số phiếu tín nhiệm.", "Votes of confidence.", {
    unit: units.votes,
    example: 4,
  }),
  low: field("Tín nhiệm thấp", "Low", "Số phiếu tín nhiệm thấp.", "Votes of low confidence.", {
    unit: units.votes,
    example: 1,
  }),
  asked: field(
    "Số người được hỏi",
    "Asked",
    "Số đảng viên được hỏi ý kiến.",
    "How many members were asked.",
    {
      unit: units.people,
      example: 20,
    },
  ),
  answered: field("Số người trả lời", "Answered", "Số đảng viên đã trả lời.", "How many answered.", {
    unit: units.people,
    example: 18,
  }),
};
