import { type FieldWords, field, units } from "./field.js";

/** Words of fields of entries on a meeting. */
export const meetingsFields: Readonly<Record<string, FieldWords>> = {
  mode: field(
    "Hình thức họp",
    "Mode",
    "Trực tiếp, trực tuyến hoặc theo tổ đảng.",
    "In person, online or by group.",
    {
      values: "meetingMode",
      example: "in-person",
    },
  ),
  place: field("Địa điểm", "Place", "Nơi họp.", "Where the meeting is held.", {
    example: "Nhà văn hóa thôn 3",
  }),
  minimumMinutes: field(
    "Thời lượng tối thiểu",
    "Least duration",
    "Do cấp ủy có thẩm quyền quy định cho chi bộ rất ít đảng viên.",
    "Set by the competent committee for a very small cell.",
    { unit: units.minutes, example: 60 },
  ),
  instead: field(
    "Hình thức thay thế",
    "Instead",
    "Theo chỉ đạo của cấp trên, lấy ý kiến bằng văn bản, hoặc họp chung với buổi khác.",
    "By order of the superior committee, by opinions in writing, or together with another meeting.",
    { values: "insteadOfMeeting", example: "superior-order" },
  ),
  phase: field("Thời điểm gửi", "Phase", "Trước hay sau buổi sinh hoạt.", "Before or after the meeting.", {
    values: "documentPhase",
    example: "before",
  }),
  channel: field("Cách gửi", "Channel", "Nơi đảng viên nhận tài liệu.", "How members get the documents.", {
    values: "documentChannel",
    example: "handbook-app",
  }),
  attended: field("Người dự", "Attended", "Mã từng người dự.", "The ids of those who attended.", {
    example: ["m-01", "m-02"],
  }),
  guests: field(
    "Khách mời",
    "Guests",
    "Đại biểu của tổ chức đảng khác.",
    "Guests from other organisations.",
    {
      example: [{ of: "b-1", delegate: true }],
    },
  ),
  delegate: field(
    "Là đại diện cấp trên",
    "Delegate",
    "Được cấp ủy cấp trên cử dự.",
    "Sent by the superior committee.",
    { example: true },
  ),
  present: field("Có mặt", "Present", "Mã từng đảng viên có mặt.", "The ids of members present.", {
    example: ["m-01", "m-02"],
  }),
  excused: field(
    "Vắng có lý do",
    "Absent with reason",
    "Từng đảng viên vắng có lý do, kèm lý do.",
    "Members absent with reason, and the reason.",
    { example: [{ member: "m-03", reason: "Bị ốm" }] },
  ),
  unexcused: field(
    "Vắng không lý do",
    "Absent without reason",
    "Mã từng đảng viên vắng không lý do.",
    "The ids of members absent without reason.",
    { example: ["m-04"] },
  ),
  mark: field(
    "Điểm danh",
    "Mark",
    "Có mặt, vắng có lý do hay vắng không lý do.",
    "Present, absent with reason, or absent without reason.",
    { values: "attendance", example: "present" },
  ),
  means: field(
    "Cách dự",
    "Means",
    "Dự trực tiếp hay trực tuyến; bỏ trống nếu không rõ.",
    "In person or online; left out where it is not known.",
    { values: "meetingMode", example: "online" },
  ),
  granted: field(
    "Được đồng ý",
    "Granted",
    "Chi ủy đồng ý cho vắng hay không; bỏ trống nếu chưa trả lời.",
    "Whether the absence was granted; left out without an answer.",
    { example: true },
  ),
  paid: field("Đã đóng đảng phí", "Paid", "Mã từng đảng viên đã đóng.", "The ids of members who have paid.", {
    example: ["m-01"],
  }),
  unpaid: field(
    "Chưa đóng đảng phí",
    "Unpaid",
    "Mã từng đảng viên chưa đóng.",
    "The ids of members who have not.",
    {
      example: ["m-04"],
    },
  ),
  items: field("Chương trình", "Agenda", "Từng nội dung của chương trình.", "Each item of the agenda.", {
    example: [{ item: "1", title: "Đánh giá kết quả tháng 10" }],
  }),
  item: field(
    "Mục chương trình",
    "Item",
    "Mã nội dung trong chương trình.",
    "The id of the item on the agenda.",
    {
      example: "1",
    },
  ),
  inFavour: field("Tán thành", "In favour", "Số người tán thành.", "How many are in favour.", {
    unit: units.people,
    example: 18,
  }),
  against: field("Không tán thành", "Against", "Số người không tán thành.", "How many are against.", {
    unit: units.people,
    example: 1,
  }),
  abstained: field("Không biểu quyết", "Abstained", "Số người không biểu quyết.", "How many abstain.", {
    unit: units.people,
    example: 0,
  }),
  resolution: field(
    "Nghị quyết",
    "Resolution",
    "Mã nghị quyết trong buổi sinh hoạt.",
    "The id of the resolution in the meeting.",
    { example: "nq-11" },
  ),
  task: field("Nhiệm vụ", "Task", "Mã nhiệm vụ.", "The id of the task.", { example: "nv-05" }),
  product: field("Sản phẩm", "Product", "Sản phẩm phải có khi hoàn thành.", "What the task is to produce.", {
    example: "Báo cáo chuyển đổi số quý III",
  }),
  weight: field(
    "Trọng số",
    "Weight",
    "So với các nhiệm vụ khác của cùng đảng viên trong kỳ.",
    "Among the tasks of the same member in the period.",
    { example: 2 },
  ),
  standard: field(
    "Yêu cầu",
    "Standard",
    "Yêu cầu về số lượng, chất lượng, tiến độ.",
    "What is asked in quantity, quality and time.",
    { example: "Đủ số liệu của 12 thôn" },
  ),
  part: field("Vai trò", "Part", "Chủ trì hay phối hợp.", "In the lead, or in support.", {
    values: "taskPart",
    example: "lead",
  }),
  cause: field("Nguyên nhân", "Cause", "Vì sao nhiệm vụ không được tính.", "Why the task does not count.", {
    values: "exclusionCause",
    example: "withdrawn-by-superior",
  }),
  "TaskAssessed.degree": field(
    "Cấp độ hoàn thành",
    "Degree",
    "Nhiệm vụ được thực hiện ở cấp độ nào.",
    "How well the task was done.",
    { values: "degree", example: "good" },
  ),
  result: field("Kết quả", "Result", "Kết quả thực hiện nhiệm vụ.", "How the task was done.", {
    values: "taskResult",
    example: "done",
  }),
  signedBy: field("Người ký", "Signed by", "Mã chủ trì và thư ký đã ký.", "The ids of those who signed.", {
    example: ["m-01", "m-02"],
  }),
};
