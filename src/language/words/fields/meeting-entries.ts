import { type FieldWords, field, units } from "./field.js";

/** Words of fields whose meaning depends on the entry of a meeting. */
export const meetingEntriesFields: Readonly<Record<string, FieldWords>> = {
  "MeetingConvened.kind": field(
    "Loại buổi sinh hoạt",
    "Kind of meeting",
    "Thường kỳ, chuyên đề, bất thường hay kiểm điểm.",
    "The kind of meeting.",
    { values: "kind", example: "regular" },
  ),
  "MeetingConvened.reason": field(
    "Lý do",
    "Reason",
    "Vì sao họp trực tuyến, theo tổ hoặc vào ngày khác.",
    "Why it is online, by group, or on another day.",
    { example: "Mưa lũ" },
  ),
  "MeetingPostponed.to": field(
    "Dời đến",
    "Moved to",
    "Thời gian họp mới, giờ quốc tế (UTC).",
    "The new time, in UTC.",
    {
      example: "2021-11-05T07:30:00Z",
    },
  ),
  "MeetingOpened.secretary": field(
    "Thư ký",
    "Secretary",
    "Mã người ghi biên bản.",
    "The id of who keeps the minutes.",
    {
      example: "m-02",
    },
  ),
  "guests.of": field(
    "Đại biểu của",
    "Guest of",
    "Mã tổ chức đảng cử đại biểu.",
    "The organisation that the guest is from.",
    {
      example: "b-1",
    },
  ),
  "excused.member": field("Đảng viên", "Member", "Mã đảng viên vắng.", "The id of the absent member.", {
    example: "m-03",
  }),
  "excused.reason": field("Lý do vắng", "Reason", "Bỏ trống nếu không nêu.", "Why the member is absent.", {
    example: "Bị ốm",
  }),
  "CommentMade.text": field("Ý kiến", "Comment", "Nội dung phát biểu.", "What was said.", {
    example: "Đề nghị bổ sung chỉ tiêu trồng rừng.",
  }),
  "ItemPresented.by": field(
    "Người trình bày",
    "Presented by",
    "Mã người trình bày.",
    "The id of who presents.",
    {
      example: "m-01",
    },
  ),
  "CommentMade.by": field(
    "Người phát biểu",
    "Speaker",
    "Bỏ trống nếu không biết ai phát biểu.",
    "The id of who spoke; left out where that is not known.",
    { example: "m-07" },
  ),
  "CommentMade.about": field(
    "Nói về đảng viên",
    "About",
    "Mã đảng viên được nói đến.",
    "The id of the member it concerns.",
    {
      example: "m-08",
    },
  ),
  "CommentMade.given": field(
    "Góp ý khi nào",
    "Given",
    "Tại buổi họp, trước buổi họp hay bằng văn bản.",
    "At the meeting, before it, or in writing.",
    { values: "commentGiven", example: "before-meeting" },
  ),
  "AttendanceCounted.present": field(
    "Số người có mặt",
    "Present",
    "Như biên bản ghi, không có tên.",
    "As the minutes state it, without names.",
    { unit: units.people, example: 18 },
  ),
  "AttendanceCounted.listed": field(
    "Tổng số đảng viên",
    "Listed",
    "Số đảng viên của chi bộ như biên bản ghi.",
    "The members of the cell, as the minutes state it.",
    { unit: units.people, example: 20 },
  ),
  "AttendanceCounted.excused": field(
    "Số người vắng có lý do",
    "Absent with reason",
    "Bỏ trống nếu biên bản không ghi.",
    "Left out where the minutes do not say.",
    { unit: units.people, example: 2 },
  ),
  "AttendanceCounted.unexcused": field(
    "Số người vắng không lý do",
    "Absent without reason",
    "Bỏ trống nếu biên bản không ghi.",
    "Left out where the minutes do not say.",
    { unit: units.people, example: 0 },
  ),
  "TaskChanged.by": field(
    "Cấp điều chỉnh",
    "Changed by",
    "Mã tổ chức đảng điều chỉnh nhiệm vụ.",
    "The organisation that changes the task.",
    { example: "b-1" },
  ),
  "TaskExcluded.by": field(
    "Cấp quyết định",
    "Excluded by",
    "Mã tổ chức đảng quyết định không tính nhiệm vụ.",
    "The organisation that excludes the task.",
    { example: "b-1" },
  ),
  "TaskAssessed.by": field(
    "Cấp đánh giá",
    "Assessed by",
    "Mã tổ chức đảng đánh giá; bỏ trống nếu là chi bộ.",
    "The organisation that assesses; left out where it is the cell.",
    { example: "b-1" },
  ),
  "DirectionGiven.of": field("Cấp chỉ đạo", "Directed by", "Mã cấp ủy cấp trên.", "The superior committee.", {
    example: "b-1",
  }),
  "ResolutionAdopted.number": field(
    "Số nghị quyết",
    "Number",
    "Số và ký hiệu.",
    "The number of the resolution.",
    {
      example: "11-NQ/CB",
    },
  ),
  "OpinionReserved.by": field(
    "Người bảo lưu ý kiến",
    "Reserved by",
    "Bỏ trống nếu không nêu tên.",
    "The id of who reserves; left out where that is not known.",
    { example: "m-07" },
  ),
  "TaskReported.by": field("Người báo cáo", "Reported by", "Mã người báo cáo.", "The id of who reports.", {
    example: "m-07",
  }),
  "ConclusionGiven.by": field("Người kết luận", "Concluded by", "Mã người chủ trì.", "The id of the chair.", {
    example: "m-01",
  }),
  "MeetingReported.to": field(
    "Nơi nhận báo cáo",
    "Reported to",
    "Mã cấp ủy cấp trên.",
    "The committee above.",
    {
      example: "b-1",
    },
  ),
};
