import { type FieldWords, field } from "./field.js";

/** Words of fields that hold documents and free text, and of corrections. */
export const documentsFields: Readonly<Record<string, FieldWords>> = {
  instrument: field(
    "Văn bản",
    "Document",
    "Quyết định, công văn, kế hoạch làm căn cứ.",
    "The decision, letter or plan that it rests on.",
    { example: { number: "05-QĐ/ĐU", issuedOn: "2021-12-15", issuer: "Đảng ủy xã" } },
  ),
  number: field("Số văn bản", "Number", "Số và ký hiệu ghi trên văn bản.", "The number on the document.", {
    example: "05-QĐ/ĐU",
  }),
  issuer: field("Cơ quan ban hành", "Issuer", "Tên cơ quan ban hành văn bản.", "The body that issued it.", {
    example: "Đảng ủy xã",
  }),
  plan: field(
    "Kế hoạch kiểm điểm",
    "Plan",
    "Văn bản kế hoạch của đợt kiểm điểm.",
    "The plan of the review.",
    {
      example: { number: "12-KH/CB" },
    },
  ),
  superiorDocuments: field(
    "Văn bản của cấp trên",
    "Documents of the superior",
    "Hướng dẫn, kế hoạch của cấp trên về đợt kiểm điểm.",
    "Guidance and plans of the committee above for this review.",
    { example: [{ number: "21-HD/BTCTW" }] },
  ),
  documents: field("Tài liệu", "Documents", "Tên từng tài liệu.", "The title of each document.", {
    example: ["Dự thảo nghị quyết tháng 11"],
  }),
  title: field("Tên nội dung", "Title", "Tên ngắn gọn.", "A short title.", {
    example: "Đánh giá kết quả tháng 10",
  }),
  topic: field("Chuyên đề", "Topic", "Tên chuyên đề sinh hoạt.", "The topic of the meeting.", {
    example: "Học tập và làm theo tư tưởng Hồ Chí Minh",
  }),
  theme: field(
    "Chuyên đề khen thưởng",
    "Theme",
    "Khi khen thưởng theo chuyên đề.",
    "For a commendation in a theme.",
    {
      example: "Chuyển đổi số",
    },
  ),
  reason: field("Lý do", "Reason", "Lý do, viết ngắn gọn.", "The reason in a few words.", {
    example: "Bị ốm",
  }),
  text: field(
    "Nội dung",
    "Content",
    "Nội dung ghi trong biên bản hoặc văn bản.",
    "What was said or written.",
  ),
  question: field(
    "Vấn đề biểu quyết",
    "Question",
    "Vấn đề được đưa ra biểu quyết hoặc bỏ phiếu.",
    "The question that is put to the vote.",
    { example: "Thông qua nghị quyết tháng 11" },
  ),
  requests: field("Yêu cầu", "Requests", "Từng yêu cầu của cấp trên.", "Each request of the superior.", {
    example: ["Hoàn thành thu đảng phí trước ngày 25"],
  }),
  award: field(
    "Hình thức khen thưởng",
    "Award",
    "Tên giấy khen, bằng khen, danh hiệu.",
    "The name of the award.",
    {
      example: "Giấy khen",
    },
  ),
  content: field(
    "Nội dung tự kiểm điểm",
    "Content by criterion",
    "Phần viết theo từng tiêu chí.",
    "The text for each criterion.",
    { example: [{ criterion: "politics", text: "Chấp hành tốt chủ trương của Đảng." }] },
  ),
  entry: field(
    "Mục ghi",
    "Entry",
    "Số thứ tự của mục ghi trong cùng quyển.",
    "Its position in the same stream.",
    {
      example: 4,
    },
  ),
  "EntryWithdrawn.reason": field(
    "Lý do rút",
    "Reason",
    "Vì sao mục này không đúng.",
    "Why the entry should not have been made.",
    {
      example: "Ghi trùng",
    },
  ),
  "EntryCorrected.reason": field(
    "Lý do đính chính",
    "Reason",
    "Vì sao phải đính chính.",
    "Why it is corrected.",
    {
      example: "Ghi nhầm mã đảng viên",
    },
  ),
  replacement: field(
    "Nội dung đúng",
    "Replacement",
    "Mục ghi mới, cùng loại.",
    "The entry anew, of the same type.",
  ),
  "replacement.type": field(
    "Loại mục ghi",
    "Type",
    "Cùng loại với mục được đính chính.",
    "The type of the corrected entry.",
    {
      example: "MeetingConvened",
    },
  ),
  "replacement.data": field(
    "Dữ liệu",
    "Data",
    "Ghi lại toàn bộ dữ liệu, kiểm tra theo loại mục ghi.",
    "The whole data anew, checked by the schema of the type.",
  ),
  "ContradictionNoted.about": field(
    "Về việc",
    "About",
    "Việc mà nguồn nêu mâu thuẫn.",
    "What the source contradicts itself on.",
    {
      example: "số đảng viên dự họp",
    },
  ),
  "ContradictionNoted.says": field("Một chỗ ghi", "Says", "Nội dung thứ nhất.", "The one statement.", {
    example: "20 người",
  }),
  "ContradictionNoted.against": field(
    "Chỗ khác ghi",
    "Against",
    "Nội dung thứ hai.",
    "The other statement.",
    {
      example: "18 người",
    },
  ),
  "ContradictionNoted.source": field(
    "Nguồn",
    "Source",
    "Văn bản có mâu thuẫn.",
    "The document that contradicts itself.",
    {
      example: "Biên bản tháng 11",
    },
  ),
};
