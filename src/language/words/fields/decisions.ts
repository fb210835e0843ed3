import { type FieldWords, field } from "./field.js";

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
