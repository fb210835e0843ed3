import { type FieldWords, field } from "./field.js";

/** Words of the fields around the data of an entry, and of the header of a command. */
export const envelopeFields = {
  id: field(
    "Mã mục ghi",
    "Id",
    "Mỗi mã dùng một lần; gửi lại cùng mã thì chỉ ghi một lần.",
    "Unique; a command that is sent again with the same id takes effect once.",
    { example: "cmd-2" },
  ),
  type: field("Loại mục ghi", "Type", "Loại việc được ghi.", "The name of the event or command.", {
    example: "MeetingConvened",
  }),
  stream: field(
    "Quyển",
    "Stream",
    "Quyển của sổ ghi: của một chi bộ, cấp ủy, buổi sinh hoạt hoặc đợt kiểm điểm.",
    "The stream of a cell, a committee, a meeting or a review.",
    { example: "meeting/c-3/2021-11" },
  ),
  position: field("Mục thứ", "Position", "Số thứ tự trong quyển, từ 1.", "The place in its stream, from 1.", {
    example: 4,
  }),
  data: field("Nội dung", "Data", "Các ô của loại mục ghi này.", "The fields of the type."),
  metadata: field(
    "Thời điểm và người ghi",
    "Metadata",
    "Khi nào xảy ra, khi nào ghi, ai ghi.",
    "When it happened and was recorded, by whom and for which body.",
  ),
  schemaVersion: field(
    "Phiên bản mẫu",
    "Schema version",
    "Phiên bản của mẫu dữ liệu.",
    "The version of the data of this type.",
    { example: 1 },
  ),
  happenedAt: field(
    "Thời điểm xảy ra",
    "Happened at",
    "Giờ quốc tế (UTC): 14 giờ 30 ở Việt Nam ghi là 07:30.",
    "When it happened: an instant in UTC.",
    { example: "2021-11-03T07:30:00Z" },
  ),
  recordedAt: field(
    "Thời điểm ghi",
    "Recorded at",
    "Giờ quốc tế (UTC); muộn hơn thời điểm xảy ra khi ghi bổ sung.",
    "When it was recorded, in UTC; later than happenedAt for a late entry.",
    { example: "2021-11-03T10:00:00Z" },
  ),
  recordedBy: field(
    "Người ghi",
    "Recorded by",
    "Mã đảng viên hoặc mã của hệ thống ghi sổ.",
    "Who recorded it: a member's id or the embedding system's own.",
    { example: "m-01" },
  ),
  recordedFor: field(
    "Ghi cho",
    "Recorded for",
    "Mã tổ chức đảng mà việc này được ghi cho.",
    "The body for which it was recorded.",
    { example: "c-3" },
  ),
  correlationId: field(
    "Thuộc đợt ghi",
    "Belongs to",
    "Mã đợt ghi hoặc lần nhập bảng.",
    "What it belongs to: a session, an import.",
    { example: "import-7" },
  ),
  causationId: field(
    "Do mục ghi",
    "Caused by",
    "Mã của yêu cầu hoặc mục ghi dẫn đến việc này.",
    "The id of the command or event that led to it.",
    { example: "cmd-2" },
  ),
} as const satisfies Record<string, FieldWords>;
