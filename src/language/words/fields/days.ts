import { envelopeFields } from "./envelope.js";
import { type FieldWords, field } from "./field.js";

const day = { example: "2021-11-03" } as const;

/** Words of fields that hold days, months and instants. */
export const daysFields: Readonly<Record<string, FieldWords>> = {
  on: field("Ngày", "Day", "Ngày diễn ra việc này.", "The day on which it happens.", day),
  from: field("Từ ngày", "From", "Ngày đầu tiên.", "The first day.", day),
  until: field(
    "Đến ngày",
    "Until",
    "Ngày cuối cùng dự kiến; bỏ trống nếu chưa biết.",
    "The last day, where it is known.",
    day,
  ),
  admittedOn: field(
    "Ngày kết nạp",
    "Admitted on",
    "Ngày kết nạp vào Đảng, nếu biết.",
    "The day of admission, where it is known.",
    { example: "2019-05-19" },
  ),
  recognisedOn: field(
    "Ngày chính thức",
    "Recognised on",
    "Ngày được công nhận đảng viên chính thức, nếu biết.",
    "The day from which the member is an official one, where it is known.",
    { example: "2020-05-19" },
  ),
  asOf: field(
    "Tính là chính thức từ ngày",
    "Official as of",
    "Ngày đủ 12 tháng dự bị, kể cả khi công nhận chậm.",
    "The day on which the 12 months end, even if the decision is late.",
    { example: "2020-05-19" },
  ),
  decidedOn: field("Ngày quyết định", "Decided on", "Ngày ký quyết định.", "The day of the decision.", {
    example: "2021-12-15",
  }),
  actOn: field(
    "Ngày có hành vi vi phạm",
    "Day of the act",
    "Bỏ trống nếu không biết.",
    "Left out where it is not known.",
    day,
  ),
  due: field(
    "Hạn hoàn thành",
    "Due",
    "Ngày phải hoàn thành nhiệm vụ.",
    "The day by which the task is to be done.",
    {
      example: "2021-12-20",
    },
  ),
  issuedOn: field("Ngày ban hành", "Issued on", "Ngày ghi trên văn bản.", "The day on the document.", day),
  month: field("Tháng", "Month", "Tháng được tính.", "The month that is counted.", { example: "2021-11" }),
  months: field("Các tháng", "Months", "Những tháng đã đóng.", "The months that are paid.", {
    example: ["2021-10", "2021-11"],
  }),
  forMonth: field(
    "Sinh hoạt của tháng",
    "For the month",
    "Tháng của kỳ sinh hoạt, kể cả khi họp muộn sang tháng sau.",
    "The month whose meeting it is, even if it is held late.",
    { example: "2021-11" },
  ),
  reportAt: field(
    "Báo cáo tại kỳ sinh hoạt tháng",
    "Report at",
    "Tháng mà buổi sinh hoạt nghe báo cáo.",
    "The month whose meeting hears the report.",
    { example: "2021-12" },
  ),
  year: field("Năm", "Year", "Năm được kiểm điểm, xếp loại.", "The year under review.", { example: 2021 }),
  period: field(
    "Kỳ kiểm điểm",
    "Period",
    "Quý hoặc tháng, ghi như ví dụ; bỏ trống nếu là cả năm.",
    "A quarter or a month, as in the example; left out for the whole year.",
    { example: "2026-Q3" },
  ),
  afterLevelOf: field(
    "Sau mức xếp loại của kỳ",
    "After the level of",
    "Kỳ có mức xếp loại dẫn đến việc giúp đỡ.",
    "The period whose level led to the help.",
    { example: "2026-Q3" },
  ),
  quarter: field("Quý", "Quarter", "Từ 1 đến 4.", "From 1 to 4.", { example: 2 }),
  happenedAt: envelopeFields.happenedAt,
  scheduledFor: field(
    "Thời gian họp",
    "Scheduled for",
    "Giờ quốc tế (UTC): 14 giờ 30 ở Việt Nam ghi là 07:30.",
    "The time set for the meeting: an instant in UTC.",
    { example: "2021-11-03T07:30:00Z" },
  ),
};
