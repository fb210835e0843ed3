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
  decision: field(
    "Quyết định",
    "Decision",
    "Mã quyết định đã ban hành cho nhiều đối tượng.",
    "The id of the decision that was issued for many.",
    { example: "qd-2026-q3" },
  ),
  "DecisionIssued.decision": field(
    "Mã quyết định",
    "Decision",
    "Mã để mức xếp loại, hủy, khen thưởng dẫn chiếu.",
    "The id by which levels, cancellations and awards refer to it.",
    { example: "qd-2026-q3" },
  ),
  "DecisionIssued.title": field("Trích yếu", "Title", "Quyết định về việc gì.", "What the decision is on.", {
    example: "Kết quả xếp loại quý III",
  }),
  "DecisionIssued.on": field("Ngày ký", "Signed on", "Ngày ký quyết định.", "The day of the signature.", {
    example: "2026-10-10",
  }),
  signer: field("Người ký", "Signer", "Chức vụ và mã người ký.", "The office and the id of who signs.", {
    example: { office: "Bí thư Đảng ủy", member: "m-01" },
  }),
  "signer.office": field("Chức vụ", "Office", "Chức vụ ghi dưới chữ ký.", "The office below the signature.", {
    example: "Bí thư Đảng ủy",
  }),
  grounds: field("Căn cứ", "Grounds", "Từng căn cứ của quyết định.", "Each ground of the decision.", {
    example: ["Quy định số 366-QĐ/TW"],
  }),
  "DecisionIssued.totals": field(
    "Số liệu",
    "Totals",
    "Số đối tượng theo quyết định, để đối chiếu với danh sách.",
    "The numbers that the decision states, to be held against its list.",
    { example: { listed: 20, excellent: 3, good: 12, fulfilled: 4, notRated: 1 } },
  ),
  "totals.notRated": field(
    "Không xếp loại",
    "Not rated",
    "Số không được xếp loại.",
    "Those who got no level.",
    { unit: units.subjects, example: 1 },
  ),
  "SubjectNotRated.by": field(
    "Cấp kết luận",
    "Stated by",
    "Cấp ghi là không xếp loại; bỏ trống nếu là cấp của quyển này.",
    "The body that says so; left out where it is the one of this stream.",
    { example: { role: "cell" } },
  ),
  "SubjectNotRated.on": field(
    "Ngày",
    "Day",
    "Ngày kết luận không xếp loại.",
    "The day on which it was said.",
    { example: "2026-10-05" },
  ),
  notRated: field("Lý do không xếp loại", "Why not rated", "Khi không có mức.", "Why there is no level.", {
    values: "notRatedReason",
    example: "training",
  }),
  score: field(
    "Điểm của kỳ",
    "Score",
    "Điểm của kỳ kiểm điểm, tính bằng bước điểm.",
    "The points of the period, in steps.",
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
  "score.criteria": field(
    "Điểm từng tiêu chí",
    "Criteria",
    "Điểm đã quyết định của từng tiêu chí.",
    "The decided points of each criterion.",
    { example: [{ criterion: "axes.quality", points: 95 }] },
  ),
  "score.criteria.criterion": field(
    "Tiêu chí",
    "Criterion",
    "Mã tiêu chí trong bộ quy định, không ghi phần đầu chung.",
    "The id of the criterion in the rule set, without `points.`.",
    { example: "axes.quality" },
  ),
  "score.criteria.points": field("Điểm", "Points", "Theo bước điểm.", "In steps.", {
    unit: units.points,
    example: 95,
  }),
  "DecisionNotified.on": field("Ngày thông báo", "Notified on", "Ngày thông báo.", "The day of the notice.", {
    example: "2021-12-20",
  }),
  complaint: field("Đơn khiếu nại", "Complaint", "Mã đơn khiếu nại.", "The id of the complaint.", {
    example: "kn-1",
  }),
  "ComplaintLodged.about": field(
    "Khiếu nại về",
    "About",
    "Bỏ trống nếu là mức xếp loại.",
    "Left out where it is the level.",
    { values: "complaintMatter", example: "level" },
  ),
  "ComplaintAnswered.by": field(
    "Người trả lời",
    "Answered by",
    "Mã người trả lời đơn.",
    "The id of the member who answers.",
    { example: "m-02" },
  ),
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
  partyAge: field(
    "Tuổi Đảng",
    "Years in the party",
    "Khi khen thưởng theo tuổi Đảng.",
    "For a commendation by years in the party.",
    { unit: units.years, example: 30 },
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
