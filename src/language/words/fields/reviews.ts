import { type FieldWords, field, units } from "./field.js";

/** The steps for which a committee may set days, as the procedure of reviews names them. */
export const stepsOfPlan = [
  "self-review",
  "draft-sent",
  "collective-report",
  "review-meeting",
  "employer-level",
  "unit-level",
  "proposal",
  "ballot",
  "check-concluded",
  "review-closed",
  "level-decided",
  "notified",
  "complaint-answered",
] as const;

const steps = stepsOfPlan.join(", ");

/** Words of fields of entries on a review. */
export const reviewsFields: Readonly<Record<string, FieldWords>> = {
  ruleSet: field("Bộ quy định", "Rule set", "Mã bộ quy định được áp dụng.", "The id of the rule set.", {
    example: "qd132-hd21-2019",
  }),
  deadlines: field(
    "Thời hạn",
    "Deadlines",
    "Ngày cấp ủy định cho từng bước, để đối chiếu với sổ ghi.",
    "The days that the committee sets for steps, to be held against the record.",
    { example: [{ what: "self-review", on: "2021-11-30" }] },
  ),
  what: field(
    "Bước",
    "Step",
    "Mã của một bước: bản tự kiểm điểm, gửi dự thảo, báo cáo tập thể, hội nghị, kết quả công chức, kết quả đơn vị, đề nghị, kiểm phiếu, kết luận kiểm tra, kết thúc, quyết định, thông báo, trả lời khiếu nại. Mã khác không có tác dụng.",
    `The step: ${steps}; any other name counts for nothing.`,
    { example: "self-review" },
  ),
  "deadlines.body": field(
    "Cấp thực hiện",
    "Body",
    "Mã tổ chức đảng phải làm bước này; bỏ trống nếu là mọi tổ chức.",
    "The organisation whose step it is; left out where it is everybody's.",
    { example: "c-3" },
  ),
  notApplicable: field(
    "Tiêu chí không áp dụng",
    "Criteria that do not apply",
    "Mã từng tiêu chí không áp dụng và lý do.",
    "The id of each criterion that does not apply, and why.",
    { example: [{ criterion: "digital", reason: "Không được giao nhiệm vụ này" }] },
  ),
  role: field(
    "Vai trò của cấp cho ý kiến",
    "Role of the body",
    "Cấp nào đề nghị hoặc thẩm định.",
    "Which body proposes or appraises.",
    { values: "bodyRole", example: "cell-committee" },
  ),
  ownLevel: field(
    "Mức tự nhận",
    "Own level",
    "Mức tự xếp loại.",
    "The level that the subject gives itself.",
    {
      values: "level",
      example: "good",
    },
  ),
  level: field("Mức xếp loại", "Level", "Mức xếp loại chất lượng.", "The level.", {
    values: "level",
    example: "good",
  }),
  degrees: field(
    "Cấp độ từng tiêu chí",
    "Degree by criterion",
    "Theo mã tiêu chí của bộ quy định.",
    "By the id of each criterion of the rule set.",
    { values: "degree", example: { politics: "good" } },
  ),
  tasks: field(
    "Nhiệm vụ trong năm",
    "Tasks of the year",
    "Số chỉ tiêu, nhiệm vụ được giao và kết quả.",
    "Counts of the tasks or targets of the year.",
    { example: { assigned: 10, done: 10, onTime: 9 } },
  ),
  led: field(
    "Lĩnh vực, đơn vị phụ trách",
    "Fields and units led",
    "Kết quả của lĩnh vực, đơn vị do đối tượng lãnh đạo, quản lý.",
    "The results of the fields and units that the subject leads.",
    { example: { assigned: 20, done: 19, units: 3, unfulfilled: 0 } },
  ),
  assigned: field("Được giao", "Assigned", "Số nhiệm vụ được giao.", "Tasks assigned.", {
    unit: units.tasks,
    example: 10,
  }),
  done: field("Hoàn thành", "Done", "Số nhiệm vụ hoàn thành.", "Of these, completed.", {
    unit: units.tasks,
    example: 10,
  }),
  onTime: field(
    "Đúng tiến độ",
    "On time",
    "Số nhiệm vụ hoàn thành đúng tiến độ.",
    "Of these, completed on time.",
    {
      unit: units.tasks,
      example: 9,
    },
  ),
  exceeded: field("Vượt mức", "Exceeded", "Số nhiệm vụ hoàn thành vượt mức.", "Of these, exceeded.", {
    unit: units.tasks,
    example: 3,
  }),
  failed: field("Không hoàn thành", "Failed", "Số nhiệm vụ không hoàn thành.", "Of these, not completed.", {
    unit: units.tasks,
    example: 0,
  }),
  units: field(
    "Đơn vị phụ trách",
    "Units in charge",
    "Số đơn vị phụ trách.",
    "How many units the subject leads.",
    {
      unit: units.units,
      example: 3,
    },
  ),
  basicTargetsMissed: field(
    "Không đạt chỉ tiêu cơ bản",
    "Basic targets missed",
    "Có chỉ tiêu kinh tế - xã hội cơ bản không đạt.",
    "One of the basic socio-economic targets was missed.",
    { example: false },
  ),
  shortcomings: field(
    "Hạn chế, khuyết điểm",
    "Shortcomings",
    "Được chỉ ra ở kỳ kiểm điểm trước.",
    "Those pointed out at the last review.",
    { example: { pointedOut: 3, remedied: 2 } },
  ),
  pointedOut: field("Được chỉ ra", "Pointed out", "Số hạn chế được chỉ ra.", "How many were pointed out.", {
    unit: units.shortcomings,
    example: 3,
  }),
  details: field(
    "Từng hạn chế",
    "Details",
    "Từng hạn chế và việc khắc phục.",
    "Each shortcoming and its remedy.",
    {
      example: [{ text: "Chậm báo cáo", remedied: true }],
    },
  ),
  stated: field(
    "Nhận định, số liệu khác",
    "Further judgements",
    "Theo tên dữ kiện mà bộ quy định cần.",
    "By the name of the fact that the rule set asks for.",
    { example: { "judged.leader-conditions": true } },
  ),
  outstanding: field(
    "Thực sự nổi trội",
    "Outstanding",
    "Có sản phẩm cụ thể, lượng hóa được: là một nhận định.",
    "Truly outstanding, with a concrete measurable product: a judgement.",
    { example: false },
  ),
  peers: field(
    "Chính quyền, Mặt trận, đoàn thể cùng cấp",
    "Peer organisations",
    "Mức xếp loại của từng tổ chức; để danh sách trống nếu không có tổ chức nào.",
    "The level of each; an empty list where there are none.",
    { example: [{ kind: "government", level: "good" }] },
  ),
  halfDays: field("Thời gian họp", "Duration", "Tính theo nửa ngày.", "In half days.", {
    unit: units.halfDays,
    example: 2,
  }),
  favourable: field(
    "Nhận xét tốt",
    "Favourable",
    "Nhận xét nhìn chung tốt hay không.",
    "Whether it is favourable.",
    {
      example: true,
    },
  ),
};
