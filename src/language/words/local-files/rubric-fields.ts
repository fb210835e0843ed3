import { type FieldWords, field, units } from "../fields/field.js";
import { idWords, pointsWords } from "./shared-fields.js";

/** Words of the fields of rubrics and roll-ups. */
export const rubricFields: Readonly<Record<string, FieldWords>> = {
  "rubric.id": idWords("biểu điểm", "rubric", "song-lam-2026"),
  from: field("Từ ngày", "From", "Ngày bắt đầu áp dụng.", "The first day.", { example: "2026-01-01" }),
  kinds: field(
    "Loại buổi sinh hoạt",
    "Kinds",
    "Những loại buổi sinh hoạt được chấm.",
    "The kinds of meeting that it scores.",
    {
      values: "kind",
      example: ["regular"],
    },
  ),
  "rubric.scale": pointsWords(
    "Tổng điểm tối đa",
    "Scale",
    "Tổng điểm tối đa của mọi tiêu chí.",
    "The sum of all maxima.",
    100,
  ),
  minimums: field(
    "Thời lượng tối thiểu",
    "Least minutes",
    "Theo loại buổi và số đảng viên.",
    "By kind of meeting and number of members.",
  ),
  members: field(
    "Từ số đảng viên",
    "Members from",
    "Áp dụng từ số đảng viên này.",
    "From this number of members on.",
    {
      unit: units.people,
      example: 30,
    },
  ),
  minutes: field("Thời lượng", "Minutes", "Thời lượng tối thiểu.", "The least minutes.", {
    unit: units.minutes,
    example: 90,
  }),
  group: field("Nhóm", "Group", "Mã nhóm tiêu chí.", "The id of the group.", { example: "A" }),
  "groups.id": idWords("nhóm", "group", "A"),
  "criteria.id": idWords("tiêu chí", "criterion", "A1"),
  applies: field(
    "Chỉ áp dụng khi",
    "Applies",
    "Buổi nào áp dụng tiêu chí này.",
    "To which meetings it applies.",
  ),
  "applies.otherwise": field(
    "Khi không áp dụng",
    "Otherwise",
    "Cho đủ điểm, không cho điểm, hay bỏ ra và quy đổi.",
    "Full points, none, or taken out.",
    {
      values: "notApplying",
      example: "full",
    },
  ),
  scored: field(
    "Cách chấm",
    "How it is scored",
    "Đủ hoặc không, theo bước, theo khoảng.",
    "All or nothing, in steps, by bands.",
  ),
  "scored.kind": field("Kiểu chấm", "Kind", "Kiểu chấm điểm.", "The kind of scoring.", {
    values: "criterionKind",
    example: "toggle",
  }),
  "scored.step": pointsWords(
    "Bước chấm",
    "Step",
    "Chấm theo bội số của bước này.",
    "Points are multiples of this.",
    1,
  ),
  on: field("Đo trên", "On", "Dữ kiện hoặc tỷ lệ được đo.", "The count or share that is measured."),
  "scored.first": field(
    "Xét trước",
    "First",
    "Đạt điều kiện thì cho điểm này, không xét khoảng.",
    "Read before the bands.",
  ),
  bands: field("Các khoảng điểm", "Bands", "Từng khoảng giá trị và số điểm.", "Ranges with their points."),
  "bands.from": field("Từ", "From", "Đầu dưới của khoảng.", "The lower end."),
  "bands.to": field("Đến", "To", "Đầu trên của khoảng.", "The upper end."),
  at: field("Giá trị", "At", "Số, hoặc tỷ lệ [85, 100].", "A count, or a ratio [85, 100].", {
    example: [85, 100],
  }),
  included: field(
    "Tính cả giá trị này",
    "Included",
    "Giá trị đúng ở đầu khoảng có thuộc khoảng không.",
    "Whether a value exactly on it is inside.",
    {
      example: true,
    },
  ),
  points: pointsWords("Điểm", "Points", "Tính theo bước điểm.", "In steps."),
  grades: field("Mức chất lượng", "Grades", "Từ cao xuống thấp.", "From the best down."),
  grade: field("Mức chất lượng", "Grade", "Mã mức.", "The code of the grade.", {
    values: "grade",
    example: "good",
  }),
  atLeast: pointsWords(
    "Từ điểm",
    "At least",
    "Điểm tối thiểu của mức.",
    "The fewest points of the grade.",
    90,
  ),
  "rubric.ceilings": field(
    "Giới hạn mức chất lượng",
    "Ceilings",
    "Điều kiện giữ mức không cao hơn.",
    "The best grade where a condition holds.",
  ),
  "rubric.ceilings.id": idWords("giới hạn", "ceiling", "absent-without-reason"),
  atBest: field("Cao nhất là", "At best", "Mức cao nhất còn được.", "The best grade that is left.", {
    values: "grade",
    example: "fair",
  }),
  defects: field(
    "Chỗ mâu thuẫn của biểu điểm",
    "Defects",
    "Chỗ biểu điểm tự mâu thuẫn hoặc để ngỏ.",
    "Where it contradicts itself or leaves a value open.",
  ),
  criterion: field("Tiêu chí", "Criterion", "Mã tiêu chí.", "The id of the criterion.", { example: "A1" }),
  "roll-up.id": idWords("cách tổng hợp", "roll-up", "song-lam-2026"),
  "roll-up.of": field(
    "Loại buổi sinh hoạt",
    "Kinds",
    "Những loại buổi được tính.",
    "The kinds of meeting that count.",
    {
      values: "kind",
      example: ["regular"],
    },
  ),
  periods: field("Các kỳ", "Periods", "Tháng, quý, 6 tháng, năm.", "The periods that it judges.", {
    values: "period",
    example: ["quarter", "year"],
  }),
  "roll-up.kind": field("Kiểu tổng hợp", "Kind", "Theo điểm hay theo mức.", "By points or by grades.", {
    values: "rollUpKind",
    example: "points",
  }),
  take: field("Lấy", "Take", "Điểm trung bình hay điểm thấp nhất.", "The mean or the worst.", {
    values: "rollUpTake",
    example: "mean",
  }),
  rungs: field("Điều kiện từng mức", "Rungs", "Từ mức cao nhất.", "From the best grade down."),
  "roll-up.otherwise": field(
    "Không đạt mức nào thì",
    "Otherwise",
    "Bỏ trống nếu văn bản không nói.",
    "Left out where the text does not say.",
    {
      values: "grade",
      example: "poor",
    },
  ),
};
