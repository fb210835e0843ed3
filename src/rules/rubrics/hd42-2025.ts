import type { Rubric } from "./rubric.js";

/** The central frame of HD 42-HD/BTCTW (28/10/2025), point II.5: 100 points, no deduction table. */
export const hd42: Rubric = {
  id: "hd42-2025",
  title: {
    vi: "Khung tiêu chí đánh giá chất lượng sinh hoạt chi bộ",
    en: "Frame of criteria for the quality of cell meetings",
  },
  source: {
    document: "HD 42-HD/BTCTW",
    point: "II.5",
    evidence: "S",
    note: "two independent transcriptions agree on all maxima",
  },
  from: "2025-10-28",
  scale: 100,
  criteria: [
    { id: "1", group: "1", says: { vi: "Chấp hành thời gian, thời lượng", en: "Time and duration" }, max: 5 },
    {
      id: "2",
      group: "2",
      says: {
        vi: "Tỷ lệ dự sinh hoạt từ 90 % trở lên và không có đảng viên vắng không lý do",
        en: "At least 90 % attend and nobody is absent without reason",
      },
      max: 5,
      needs: {
        all: [
          { share: "attendance.present", of: "attendance.expected", is: "at-least", ratio: [90, 100] },
          { fact: "attendance.unexcused", is: "equal", value: 0 },
        ],
      },
    },
    {
      id: "3.1",
      group: "3",
      says: {
        vi: "Chuẩn bị nội dung đúng, đủ, có trọng tâm",
        en: "Content prepared rightly, fully, with focus",
      },
      max: 5,
    },
    {
      id: "3.2",
      group: "3",
      says: {
        vi: "Họp chi ủy, thông báo, đăng tải tài liệu",
        en: "Committee met, notice given, documents posted",
      },
      max: 5,
    },
    {
      id: "4.1",
      group: "4",
      says: { vi: "Thực hiện đủ các bước theo quy trình", en: "All steps of the order of the meeting" },
      max: 5,
    },
    {
      id: "4.2",
      group: "4",
      says: {
        vi: "Đủ nội dung; biểu dương, phê bình; nhiều ý kiến",
        en: "Full content; praise and criticism; many speak",
      },
      max: 25,
    },
    {
      id: "4.3",
      group: "4",
      says: { vi: "Điều hành linh hoạt, hiệu quả", en: "Flexible and effective chairing" },
      max: 10,
    },
    {
      id: "5",
      group: "5",
      says: { vi: "Nguyên tắc tổ chức, sinh hoạt đảng", en: "Principles of organisation and party life" },
      max: 5,
    },
    {
      id: "6",
      group: "6",
      says: {
        vi: "Kết quả lãnh đạo thực hiện nghị quyết, kết luận",
        en: "Results of carrying out resolutions and conclusions",
      },
      max: 30,
    },
    {
      id: "7",
      group: "7",
      says: { vi: "Kết luận, biên bản, đăng tải tài liệu", en: "Conclusion, minutes, posting" },
      max: 5,
    },
  ],
  grades: [
    { grade: "good", atLeast: 90 },
    { grade: "fair", atLeast: 70 },
    { grade: "average", atLeast: 50 },
    { grade: "poor", atLeast: 0 },
  ],
  gaps: [
    { vi: "Chưa tìm thấy bảng trừ điểm", en: "No deduction table found" },
    { vi: "Chưa rõ điểm một phần của tiêu chí 2", en: "Partial credit on criterion 2 not found" },
  ],
};
