import { type FieldWords, field, units } from "./field.js";

const peerKind = field(
  "Loại tổ chức",
  "Kind",
  "Chính quyền, Mặt trận hay đoàn thể.",
  "Which kind of organisation.",
  {
    values: "peerKind",
    example: "government",
  },
);

const pointsByCriterion = field(
  "Điểm từng tiêu chí",
  "Points by criterion",
  "Theo mã của biểu điểm trong trang của bộ quy định, số nguyên theo bước điểm.",
  "By the keys of the rubric, see the page of the rule set; in steps.",
  { example: { general: 28, tasks: 65 } },
);

const clauseOfLevel = field(
  "Điểm, khoản làm căn cứ",
  "Clause",
  "Điểm, khoản mà cấp này nêu làm căn cứ của mức.",
  "The clause that the body names as the ground of the level.",
  { example: "11.3.2" },
);

const submissionBy = field(
  "Của cấp nào",
  "From",
  "Cấp đã gửi; bỏ trống nếu là đảng viên tự gửi hoặc là chi ủy.",
  "The body that handed it in; left out for the member, and for the cell committee.",
  { example: { role: "unit-head" } },
);

const submission = field(
  "Nội dung",
  "What",
  "Bản tự kiểm điểm, báo cáo, đề nghị hay cả đợt kiểm điểm.",
  "A self-review, a report, a proposal or the whole review.",
  { values: "submission", example: "self-review" },
);

/** Words of fields whose meaning depends on the entry of a review. */
export const reviewEntriesFields: Readonly<Record<string, FieldWords>> = {
  "ReviewOpened.organisation": field(
    "Tổ chức đảng kiểm điểm",
    "Organisation",
    "Mã tổ chức đảng tiến hành kiểm điểm.",
    "The id of the organisation that reviews itself and its members.",
    { example: "c-3" },
  ),
  "deadlines.on": field(
    "Chậm nhất ngày",
    "By",
    "Ngày cuối cùng của bước này.",
    "The last day for the step.",
    {
      example: "2021-11-30",
    },
  ),
  "CollectiveReportSubmitted.points": pointsByCriterion,
  "SelfReviewSubmitted.points": pointsByCriterion,
  "SelfReviewRevised.points": pointsByCriterion,
  "LevelProposed.points": pointsByCriterion,
  "WorkFiguresReceived.points": pointsByCriterion,
  "LevelProposed.clause": clauseOfLevel,
  "CellProposedLevel.clause": clauseOfLevel,
  "LevelDecided.clause": clauseOfLevel,
  "LevelRedecided.clause": clauseOfLevel,
  "LevelProposed.by": field(
    "Cấp đề nghị",
    "Proposed by",
    "Bỏ trống nếu là chi ủy.",
    "Left out where it is the cell committee.",
    { example: { role: "unit-head", organisation: "c-3" } },
  ),
  "SubmissionReturned.what": submission,
  "SubmissionWithdrawn.what": submission,
  "SubmissionReturned.from": submissionBy,
  "SubmissionWithdrawn.from": submissionBy,
  "SubmissionReturned.by": field(
    "Cấp trả lại",
    "Returned by",
    "Mã tổ chức đảng trả lại.",
    "The organisation that returns it.",
    { example: "b-1" },
  ),
  "SubmissionReturned.until": field(
    "Gửi lại chậm nhất ngày",
    "Due again by",
    "Bỏ trống nếu không định ngày.",
    "Left out where no day was set.",
    { example: "2026-10-08" },
  ),
  "WorkFiguresReceived.source": field(
    "Nguồn",
    "Source",
    "Tên hệ thống hoặc báo cáo có số liệu.",
    "The system or report that the figures are from.",
    { example: "Phần mềm theo dõi công việc của cơ quan" },
  ),
  "WorkFiguresReceived.until": field(
    "Ngày chốt số",
    "Cut-off day",
    "Số liệu tính đến hết ngày này.",
    "The figures are up to the end of this day.",
    { example: "2026-09-25" },
  ),
  "HintGiven.by": field("Cấp gợi ý", "Given by", "Mã cấp ủy cấp trên gợi ý.", "The superior committee.", {
    example: "b-1",
  }),
  "led.assigned": field(
    "Nhiệm vụ được giao",
    "Assigned",
    "Số nhiệm vụ của lĩnh vực, đơn vị phụ trách.",
    "Tasks of the fields and units led.",
    { unit: units.tasks, example: 20 },
  ),
  "led.unfulfilled": field(
    "Đơn vị không hoàn thành nhiệm vụ",
    "Units unfulfilled",
    "Trong số đơn vị phụ trách.",
    "Of the units in charge, those rated unfulfilled.",
    { unit: units.units, example: 0 },
  ),
  "led.disciplined": field(
    "Cấp dưới trực tiếp bị kỷ luật",
    "Subordinate disciplined",
    "Tổ chức, cá nhân trực tiếp quản lý bị kỷ luật do tham nhũng, lãng phí, tiêu cực.",
    "An organisation or person under direct management disciplined for corruption, waste or negative acts.",
    { example: false },
  ),
  "shortcomings.remedied": field(
    "Đã khắc phục",
    "Remedied",
    "Số hạn chế đã khắc phục.",
    "Of these, remedied.",
    {
      unit: units.shortcomings,
      example: 2,
    },
  ),
  "details.remedied": field(
    "Đã khắc phục",
    "Remedied",
    "Hạn chế này đã được khắc phục.",
    "This one is remedied.",
    {
      example: true,
    },
  ),
  "peers.kind": peerKind,
  "PeerOrganisationRated.kind": peerKind,
  "content.criterion": field(
    "Tiêu chí",
    "Criterion",
    "Mã tiêu chí của bộ quy định.",
    "The id of the criterion.",
    {
      example: "politics",
    },
  ),
  "ReviewMeetingHeld.on": field("Ngày họp", "Held on", "Ngày họp đầu tiên.", "Its first day.", {
    example: "2021-12-05",
  }),
  "ReviewCommentMade.about": field(
    "Góp ý cho",
    "About",
    "Đảng viên, tổ chức đảng hoặc tập thể được góp ý.",
    "The member, organisation or collective that the comment is on.",
    { example: { kind: "member", id: "m-07" } },
  ),
  "ReviewCommentMade.by": field(
    "Người góp ý",
    "Commented by",
    "Bỏ trống nếu không nêu tên.",
    "Left out where it is not known.",
    {
      example: "m-08",
    },
  ),
  "CellCommentReceived.from": field(
    "Chi bộ nhận xét",
    "From",
    "Mã chi bộ gửi nhận xét.",
    "The id of the cell that comments.",
    {
      example: "c-9",
    },
  ),
  "CheckOrdered.by": field(
    "Cấp yêu cầu",
    "Ordered by",
    "Mã cấp ủy yêu cầu kiểm tra.",
    "The committee that orders it.",
    {
      example: "b-1",
    },
  ),
  "CheckConcluded.upheld": field(
    "Giữ nguyên đề nghị",
    "Upheld",
    "Kết quả kiểm tra giữ nguyên mức đề nghị hay không.",
    "Whether the check upholds what was proposed.",
    { example: true },
  ),
  "BallotOpened.form": field(
    "Hình thức",
    "Form",
    "Bỏ phiếu kín hay biểu quyết công khai.",
    "Secret or open.",
    {
      values: "ballotForm",
      example: "secret",
    },
  ),
  "BallotCounted.totals": field(
    "Kết quả kiểm phiếu",
    "Totals",
    "Số phiếu theo từng đối tượng và lựa chọn; không ghi ai bầu thế nào.",
    "Votes by subject and option; nothing ties a choice to a voter.",
    { example: [{ subject: { kind: "member", id: "m-07" }, option: "good", votes: 12 }] },
  ),
  "ReviewClosed.again": field(
    "Kết thúc lại",
    "Again",
    "Đợt kiểm điểm đã kết thúc, bị trả lại, nay kết thúc lại.",
    "The review was closed before, and returned.",
    { example: true },
  ),
  "ReviewClosed.to": field("Nơi gửi kết quả", "Sent to", "Mã cấp ủy cấp trên.", "The committee above.", {
    example: "b-1",
  }),
};
