import { type FieldWords, field, units } from "./field.js";

const opinionsOn = (vi: string, en: string) =>
  field(vi, en, `Số ý kiến chọn mức ${vi.toLowerCase()}.`, `Opinions for ${en.toLowerCase()}.`, {
    unit: units.people,
    example: 4,
  });

/** The score of a whole meeting. */
const totalPoints = (): FieldWords =>
  field("Tổng điểm", "Total points", "Theo bước điểm của biểu điểm.", "In steps of the rubric.", {
    unit: units.points,
    example: 92,
  });

/** Words of fields of entries that score a meeting. */
export const meetingScoresFields: Readonly<Record<string, FieldWords>> = {
  rubric: field("Biểu điểm", "Rubric", "Mã biểu điểm được áp dụng.", "The id of the rubric.", {
    example: "hd42-2025",
  }),
  criterion: field(
    "Tiêu chí",
    "Criterion",
    "Mã tiêu chí trong biểu điểm.",
    "The id of the criterion in the rubric.",
    {
      example: "1.1",
    },
  ),
  points: field(
    "Điểm",
    "Points",
    "Số nguyên theo bước điểm của biểu điểm.",
    "A whole number, in steps of the rubric.",
    { unit: units.points, example: 15 },
  ),
  grade: field("Mức chất lượng", "Grade", "Mức chất lượng của buổi sinh hoạt.", "The grade of the meeting.", {
    values: "grade",
    example: "good",
  }),
  kinds: field(
    "Loại buổi sinh hoạt",
    "Kinds of meeting",
    "Những loại buổi sinh hoạt được chấm theo biểu điểm.",
    "The kinds of meeting that the rubric scores.",
    { values: "kind", example: ["regular", "combined"] },
  ),
  rollUp: field(
    "Cách tổng hợp",
    "Roll-up",
    "Mã cách tổng hợp các buổi thành điểm của kỳ.",
    "The id of the roll-up by which meetings become a period.",
    { example: "counts" },
  ),
  fingerprint: field(
    "Mã nội dung",
    "Fingerprint",
    "Dãy chữ số tính từ nội dung; nội dung đổi thì mã đổi.",
    "SHA-256 of what was adopted, in hexadecimal digits.",
    { example: "3f9a0c5e71d2b846".repeat(4) },
  ),
  parameters: field(
    "Lựa chọn của cấp ủy",
    "Parameters",
    "Những điểm văn bản để cấp ủy lựa chọn, theo tên.",
    "What the text leaves to the committee, by name.",
    { example: { "vote-form": "secret" } },
  ),
  "CriterionMarked.by": field(
    "Người chấm",
    "Marked by",
    "Mã người chấm điểm.",
    "The id of who gives the points.",
    {
      example: "m-01",
    },
  ),
  "GradeDecided.by": field(
    "Cấp quyết định",
    "Decided by",
    "Mã cấp ủy quyết định.",
    "The committee that decides.",
    {
      example: "b-1",
    },
  ),
  "ScoreProposed.points": totalPoints(),
  "GradeDecided.points": totalPoints(),
  "QualityOpinionsCollected.totals": field(
    "Số ý kiến theo từng mức",
    "Totals by grade",
    "Không ghi ai chọn mức nào.",
    "Never who chose which grade.",
    { example: { good: 15, fair: 3, average: 0, poor: 0 } },
  ),
  "QualityOpinionsCollected.totals.good": opinionsOn("Tốt", "Good"),
  "QualityOpinionsCollected.totals.fair": opinionsOn("Khá", "Fair"),
  "QualityOpinionsCollected.totals.average": opinionsOn("Trung bình", "Average"),
  "QualityOpinionsCollected.totals.poor": opinionsOn("Kém", "Poor"),
};
