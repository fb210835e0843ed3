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
  evidence: field("Minh chứng", "Evidence", "Mã minh chứng.", "The id of the piece of evidence.", {
    example: "mc-1",
  }),
  "EvidenceAttached.about": field(
    "Minh chứng cho",
    "About",
    "Mục ghi, đối tượng, nhiệm vụ, tiêu chí hoặc quyết định.",
    "The entry, subject, task, criterion or decision.",
    { example: { task: "nv-05" } },
  ),
  "about.entry": field("Mục ghi", "Entry", "Mã của mục ghi.", "The id of the entry.", {
    example: "5b0c1f0e-3f7a-4c8e-9d55-0a6c0c1c7e11",
  }),
  digest: field(
    "Mã băm",
    "Digest",
    "SHA-256 của tệp, 64 chữ số hệ 16; tệp ở lại với ứng dụng.",
    "The SHA-256 of the file, 64 hexadecimal digits; the file stays with the application.",
    { example: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
  ),
  mediaType: field("Loại tệp", "Media type", "Loại nội dung của tệp.", "The kind of content of the file.", {
    example: "application/pdf",
  }),
  label: field("Tên minh chứng", "Label", "Tên ngắn gọn.", "A short name.", {
    example: "Báo cáo chuyển đổi số quý III",
  }),
  "EvidenceAttached.on": field(
    "Ngày",
    "Day",
    "Ngày của văn bản, sản phẩm.",
    "The day of the paper or product.",
    {
      example: "2026-09-24",
    },
  ),
  "EvidenceAttached.source": field(
    "Nguồn",
    "Source",
    "Nơi cung cấp văn bản, sản phẩm.",
    "Where the paper or product comes from.",
    { example: "Văn phòng Đảng ủy" },
  ),
  locator: field(
    "Nơi lưu",
    "Locator",
    "Chỗ tìm tệp trong ứng dụng hoặc trong hồ sơ giấy.",
    "Where the file is found in the application or among papers.",
    { example: "Hồ sơ số 12, tờ 4" },
  ),
  replaces: field(
    "Thay cho",
    "Replaces",
    "Mã minh chứng trước đó được thay.",
    "The id of the earlier piece of evidence.",
    { example: "mc-1" },
  ),
  "EvidenceWithdrawn.reason": field(
    "Lý do rút",
    "Reason",
    "Vì sao không dùng minh chứng này nữa.",
    "Why this piece of evidence no longer counts.",
    { example: "Đính kèm nhầm tệp" },
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
