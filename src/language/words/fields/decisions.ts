import { type FieldWords, field, units } from "./field.js";

/** Words of fields of decisions. */
export const decisionsFields: Readonly<Record<string, FieldWords>> = {
  groups: field("Các nhóm", "Groups", "Ai được tính cùng với ai.", "Who is counted with whom.", {
    example: [{ group: "g-1", name: "Khối trường học", subjects: [{ kind: "cell", id: "c-3" }] }],
  }),
  group: field("Nhóm", "Group", "Mã nhóm tính tỷ lệ tối đa.", "The id of the group for the cap.", {
    example: "g-1",
  }),
  ratio: field(
    "Tỷ lệ",
    "Ratio",
    "Tử số và mẫu số: 25 % ghi là [25, 100].",
    "Numerator and denominator: 25 % is [25, 100].",
    { example: [25, 100] },
  ),
  clause: field(
    "Điều khoản",
    "Clause",
    "Mã điều khoản trong bộ quy định.",
    "The id of the relief in the rule set.",
    {
      example: "self-detected",
    },
  ),
  case: field(
    "Trường hợp",
    "Case",
    "Mã trường hợp: phần cuối mã tiêu chí trong bộ quy định.",
    "The last part of the id of the rule; not-named where the decision names no case.",
    { example: "led-disciplined" },
  ),
  notRated: field("Lý do không xếp loại", "Why not rated", "Khi không có mức.", "Why there is no level.", {
    values: "notRatedReason",
    example: "training",
  }),
  "QuarterLevelDecided.score": field(
    "Điểm quý",
    "Score",
    "Điểm của quý, tính bằng bước điểm.",
    "The points of the quarter, in steps.",
    { example: { steps: 10, own: 920, decided: 895 } },
  ),
  steps: field(
    "Số bước của một điểm",
    "Steps of a point",
    "1: điểm nguyên; 2: nửa điểm; 10: một phần mười.",
    "1: whole points; 2: halves; 10: tenths.",
    { example: 10 },
  ),
  own: field("Điểm tự chấm", "Own score", "Theo bước điểm.", "In steps.", {
    unit: units.points,
    example: 920,
  }),
  decided: field("Điểm quyết định", "Decided score", "Theo bước điểm.", "In steps.", {
    unit: units.points,
    example: 895,
  }),
  bonus: field("Điểm thưởng", "Bonus", "Theo bước điểm, trước khi giới hạn.", "In steps, before its limit.", {
    unit: units.points,
    example: 20,
  }),
  "QuarterLevelDecided.score.criteria": field(
    "Điểm từng tiêu chí",
    "Criteria",
    "Điểm đã quyết định của từng tiêu chí.",
    "The decided points of each criterion.",
    { example: [{ criterion: "axes.quality", points: 95 }] },
  ),
  "QuarterLevelDecided.score.criteria.criterion": field(
    "Tiêu chí",
    "Criterion",
    "Mã tiêu chí trong bộ quy định, không ghi phần đầu chung.",
    "The id of the criterion in the rule set, without `points.`.",
    { example: "axes.quality" },
  ),
  "QuarterLevelDecided.score.criteria.points": field("Điểm", "Points", "Theo bước điểm.", "In steps.", {
    unit: units.points,
    example: 95,
  }),
  "DecisionNotified.on": field("Ngày thông báo", "Notified on", "Ngày thông báo.", "The day of the notice.", {
    example: "2021-12-20",
  }),
  complaint: field("Đơn khiếu nại", "Complaint", "Mã đơn khiếu nại.", "The id of the complaint.", {
    example: "kn-1",
  }),
  "ComplaintLodged.by": field(
    "Người khiếu nại",
    "Lodged by",
    "Bỏ trống nếu không nêu tên.",
    "Left out where it is not known.",
    {
      example: "m-07",
    },
  ),
  "ComplaintAnswered.outcome": field("Kết quả", "Outcome", "Kết quả giải quyết.", "How it was answered.", {
    values: "complaintOutcome",
    example: "rejected",
  }),
  "SubjectCommended.ground": field(
    "Căn cứ khen thưởng",
    "Ground",
    "Khen về thành tích nào.",
    "For which merits.",
    {
      values: "commendationGround",
      example: "year",
    },
  ),
  "SubjectCommended.by": field(
    "Cấp khen thưởng",
    "Commended by",
    "Mã cấp ra quyết định.",
    "The body that decides.",
    {
      example: "b-1",
    },
  ),
};
