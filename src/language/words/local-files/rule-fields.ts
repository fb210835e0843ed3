import { type FieldWords, field } from "../fields/field.js";
import { idWords, pointsWords } from "./shared-fields.js";

/** Words of the fields of rule sets and overlays. */
export const ruleFields: Readonly<Record<string, FieldWords>> = {
  layers: field("Các văn bản chồng lên nhau", "Layers", "Mã từng lớp quy định.", "The id of each layer."),
  over: field(
    "Áp dụng trên bộ quy định",
    "Over",
    "Mã bộ quy định của trung ương.",
    "The id of the rule set below.",
    {
      example: "qd366-hd43-2025",
    },
  ),
  documents: field(
    "Văn bản ban hành",
    "Documents",
    "Từng văn bản làm nên quy định này.",
    "The documents that it is made of.",
    {
      example: [{ number: "HD 07-HD/TU", issuer: "Tỉnh ủy Sông Lam", issuedOn: "2026-09-15" }],
    },
  ),
  number: field("Số văn bản", "Number", "Số và ký hiệu.", "The number of the document.", {
    example: "HD 07-HD/TU",
  }),
  issuer: field("Cơ quan ban hành", "Issuer", "Tên cơ quan ban hành.", "The body that issued it.", {
    example: "Tỉnh ủy Sông Lam",
  }),
  issuedOn: field("Ngày ban hành", "Issued on", "Năm-tháng-ngày.", "The day on the document.", {
    example: "2026-09-15",
  }),
  until: field(
    "Hết hiệu lực ngày",
    "Until",
    "Ngày cuối cùng còn hiệu lực.",
    "The last day on which it is in force.",
    {
      example: "2027-12-31",
    },
  ),
  scales: field("Các thang thứ bậc", "Scales", "Từ tốt nhất xuống.", "Each from the best down."),
  lists: field(
    "Các nhóm dữ kiện",
    "Lists",
    "Tên nhóm và các dữ kiện.",
    "ValueNames of lists with their facts.",
  ),
  subjects: field(
    "Thang của từng loại đối tượng",
    "Ladders",
    "Điều kiện từng mức.",
    "The conditions of the levels, by kind of subject.",
  ),
  subject: field(
    "Loại đối tượng",
    "Kind of subject",
    "Đảng viên, chi bộ, tổ chức hay tập thể.",
    "Of which kind of subject.",
    {
      values: "ladderSubject",
      example: "member",
    },
  ),
  exemptions: field(
    "Trường hợp không xếp loại",
    "Exemptions",
    "Ai không kiểm điểm, không xếp loại.",
    "Those not reviewed or not rated.",
  ),
  outcome: field(
    "Kết quả",
    "Outcome",
    "Không kiểm điểm, chưa xếp loại hay hoãn.",
    "Not reviewed, not rated, or put off.",
    {
      values: "exemptionOutcome",
      example: "not-classified",
    },
  ),
  forced: field(
    "Trường hợp xếp mức thấp nhất",
    "Forced",
    "Gặp trường hợp này thì xếp mức thấp nhất.",
    "Cases that give the lowest level.",
  ),
  levels: field("Các mức", "Levels", "Từ cao xuống thấp.", "From the best down."),
  level: field("Mức xếp loại", "Level", "Mã mức.", "The code of the level.", {
    values: "level",
    example: "good",
  }),
  ceilings: field(
    "Giới hạn mức tối đa",
    "Ceilings",
    "Điều kiện giữ mức không cao hơn.",
    "What keeps a level from being higher.",
  ),
  rules: field("Quy tắc", "Rules", "Từng quy tắc có căn cứ.", "Cited rules."),
  rule: field("Quy tắc", "Rule", "Một quy tắc có căn cứ.", "One cited rule."),
  "rule.id": idWords("quy tắc", "rule", "song-lam.rule-1"),
  "exception.id": idWords("ngoại lệ", "exception", "song-lam.rule-1"),
  "constraints.id": idWords("quy định", "constraint", "song-lam.by-december"),
  "rules.id": idWords("quy tắc", "rule", "song-lam.rule-1"),
  adoptedBy: field(
    "Chỉ áp dụng khi chọn",
    "Adopted by",
    "Tên lựa chọn của cấp ủy.",
    "The parameter that adopts it.",
    {
      example: "year-closed-later",
    },
  ),
  unless: field(
    "Ngoại lệ",
    "Exceptions",
    "Trường hợp quy tắc không áp dụng.",
    "When the rule does not apply.",
  ),
  upholds: field(
    "Giữ nguyên quy tắc",
    "Upholds",
    "Ngoại lệ giữ quy tắc khi ngoại lệ khác bỏ.",
    "It upholds the rule where another would lift it.",
  ),
  concerns: field(
    "Áp dụng với đối tượng",
    "Whom it concerns",
    "Điều kiện của đối tượng mà quy tắc áp dụng.",
    "The condition of the subjects that the rule is for.",
  ),
  "concerns.otherwise": field(
    "Lời nói khi không áp dụng",
    "Otherwise",
    "Câu hiện ra khi quy tắc không áp dụng với đối tượng.",
    "What is said of a subject that the rule is not for.",
    {
      example: {
        vi: "không áp dụng với đảng viên không giữ chức vụ",
        en: "does not apply to members without a post",
      },
    },
  ),
  "subjects.open": field(
    "Trường hợp để ngỏ mức",
    "Open cases",
    "Khi gặp thì văn bản để ngỏ mức xếp loại.",
    "In these the text leaves the level open.",
  ),
  "open.id": idWords("trường hợp", "open case", "song-lam.transferred"),
  "open.levels": field("Các mức để ngỏ", "Levels", "Các mức có thể có thêm.", "The levels that it opens.", {
    example: ["good", "unfulfilled"],
  }),
  why: field(
    "Vì sao để ngỏ",
    "Why",
    "Chưa đọc được văn bản, hoặc do cấp có thẩm quyền xem xét.",
    "The clause was not read, or the committee decides.",
    { values: "openReason", example: "unread" },
  ),
  settledBy: field(
    "Do lựa chọn giải quyết",
    "Settled by",
    "Tên lựa chọn; cấp ủy chọn rồi thì không còn để ngỏ.",
    "The parameter that closes the case once chosen.",
    { example: "transfer" },
  ),
  "gaps.concerns": field(
    "Ảnh hưởng đến",
    "What it concerns",
    "Điều chưa có văn bản ảnh hưởng đến việc gì.",
    "What the gap can change.",
    { values: "gapConcern", example: "levels" },
  ),
  "gaps.by": field(
    "Thể hiện qua",
    "Carried by",
    "Mã quy tắc, trường hợp để ngỏ, phần chưa đọc, lựa chọn.",
    "The rules, open cases, unread parts and parameters that carry it.",
    { example: ["song-lam.transferred"] },
  ),
  upTo: field(
    "Giới hạn trên",
    "Upper edges",
    "Vượt các giới hạn này thì mức quá thấp.",
    "Above these the level is too low.",
  ),
  unread: field(
    "Phần chưa đọc được",
    "Unread",
    "Phần văn bản chưa đọc được; mức còn để ngỏ.",
    "A part that was not read; the level stays open.",
  ),
  silentBetween: field(
    "Khoảng văn bản không quy định",
    "Silent between",
    "Không đạt mức nào thì văn bản không nói.",
    "Where no level is reached the text is silent.",
  ),
  fallback: field(
    "Khi không đạt mức nào",
    "Fallback",
    "Tên lựa chọn của cấp ủy.",
    "The parameter that decides.",
    {
      example: "when-no-level-fits",
    },
  ),
  further: field(
    "Quy tắc bổ sung",
    "Further rules",
    "Quy tắc của địa phương bên cạnh quy tắc trung ương.",
    "Local rules beside those of the centre.",
  ),
  part: field(
    "Đặt vào phần",
    "Part",
    "Phần của thang mà quy tắc thuộc về.",
    "The part of the ladder that it belongs to.",
    {
      values: "ladderPart",
      example: "ceilings",
    },
  ),
  exceptions: field("Ngoại lệ bổ sung", "Exceptions", "Ngoại lệ của địa phương.", "Local exceptions."),
  "exceptions.to": field("Của quy tắc", "To", "Mã quy tắc.", "The id of the rule.", {
    example: "member.under-fifty",
  }),
  exception: field("Ngoại lệ", "Exception", "Một ngoại lệ có căn cứ.", "One cited exception."),
  caps: field("Tỷ lệ tối đa", "Caps", "Bao nhiêu đối tượng được xếp một mức.", "How many may get a level."),
  "caps.id": idWords("tỷ lệ tối đa", "cap", "member-per-group"),
  "caps.rounding": field("Làm tròn", "Rounding", "Cách làm tròn số tối đa.", "How the maximum is rounded.", {
    values: "rounding",
    example: "down",
  }),
  counted: field("Mức được đếm", "Counted", "Mức bị giới hạn.", "The level that is limited.", {
    values: "level",
    example: "excellent",
  }),
  base: field("So với mức", "Base", "Mức làm mẫu số.", "The level that it is a share of.", {
    values: "level",
    example: "good",
  }),
  extendedTo: field(
    "Được nâng đến",
    "Extended to",
    "Tỷ lệ cao nhất khi có quyết định nâng.",
    "How far a decision may raise it.",
    {
      example: [1, 4],
    },
  ),
  scope: field("Phạm vi tính", "Scope", "Tính trong nhóm nào.", "Within which groups it is counted.", {
    values: "capScope",
    example: "base-organisation",
  }),
  reading: field("Cách hiểu mẫu số", "Reading", "Mẫu số của tỷ lệ.", "What the cap is a share of.", {
    values: "reading",
    example: "of-good-or-better",
  }),
  heads: field("Người đứng đầu", "Heads", "Tính chung hay tính riêng.", "Counted with the others or apart.", {
    values: "heads",
    example: "counted",
  }),
  scoring: field(
    "Cách tính điểm",
    "Scoring",
    "Bước điểm, làm tròn và biểu điểm.",
    "Steps, rounding and points.",
  ),
  ...Object.fromEntries(
    ["rubrics"].flatMap((name) => [
      [
        name,
        field("Biểu điểm", "Rubrics", "Điểm tối đa của từng tiêu chí.", "The most points of each criterion."),
      ],
      [`${name}.id`, idWords("biểu điểm", "rubric", "appendix-4")],
    ]),
  ),
  total: field("Tổng điểm", "Total", "Dữ kiện nhận tổng điểm.", "The fact that the sum becomes.", {
    example: "score.total",
  }),
  groups: field("Nhóm tiêu chí", "Groups", "Từng nhóm tiêu chí.", "Groups of criteria."),
  criteria: field("Tiêu chí", "Criteria", "Từng tiêu chí.", "Each criterion."),
  replacedBy: field(
    "Tiêu chí thay thế",
    "Replaced by",
    "Thay toàn bộ tiêu chí của Trung ương trong nhóm.",
    "Criteria in place of all central ones of the group.",
    {
      example: [{ fact: "points.tasks.quantity", says: "Khối lượng công việc", max: 70 }],
    },
  ),
  notApplicable: field(
    "Tiêu chí không áp dụng",
    "Not applicable",
    "Văn bản quy định điểm của tiêu chí không áp dụng thế nào.",
    "What the text says of the points of a criterion that does not apply.",
  ),
  "notApplicable.otherwise": field(
    "Điểm",
    "Points",
    "Cho đủ điểm, không cho điểm, hoặc quy đổi điểm còn lại.",
    "Given in full, not given, or the rest rescaled.",
    { values: "notApplying", example: "full" },
  ),
  quarters: field(
    "Điểm quý",
    "Quarters",
    "Cách tính điểm và ngưỡng điểm của quý.",
    "How a quarter is scored, and the points of its levels.",
  ),
  allOrNothing: field(
    "Nhóm cho đủ hoặc không",
    "All or nothing",
    "Nhóm mà mỗi tiêu chí chỉ được đủ điểm hoặc 0 điểm.",
    "Groups whose criteria get all their points or none.",
    { example: ["points.general"] },
  ),
  formula: field(
    "Công thức tính nhóm",
    "Formula of a group",
    "Điểm của nhóm là bình quân các phần tính theo %, nhân với điểm tối đa của nhóm.",
    "The points of a group are the mean of parts in percent, of its maximum.",
  ),
  "formula.group": field("Nhóm", "Group", "Nhóm được tính.", "The group that it gives.", {
    example: "points.tasks",
  }),
  "formula.mean": field("Các phần", "Parts", "Mỗi phần ghi theo %.", "Each part is recorded in percent.", {
    example: ["points.kpi.quantity", "points.kpi.quality"],
  }),
  bonus: field(
    "Điểm thưởng",
    "Bonus",
    "Điểm cộng thêm của một nhóm, trong giới hạn.",
    "Additional points of a group, within a limit.",
  ),
  "bonus.group": field("Nhóm", "Group", "Nhóm được cộng.", "The group that gets them.", {
    example: "points.tasks",
  }),
  "bonus.ratio": field(
    "Giới hạn",
    "Ratio",
    "Không quá tỷ lệ này của điểm đạt được trong nhóm.",
    "At most this ratio of the points reached in the group.",
    { example: [5, 100] },
  ),
  "quarters.levels.atLeast": pointsWords("Điểm tối thiểu", "At least", "Tính theo điểm.", "In points.", 90),
  max: pointsWords("Điểm tối đa", "Most points", "Tính theo bước điểm.", "In steps."),
  voting: field(
    "Biểu quyết mức xếp loại",
    "Voting",
    "Phiếu của chi bộ thành mức đề nghị thế nào.",
    "How the votes of a cell become a level.",
  ),
  majorities: field("Đa số cần có", "Majorities", "Theo từng mức.", "Level by level."),
  form: field("Hình thức", "Form", "Tên lựa chọn về hình thức.", "The parameter that says how it is voted.", {
    example: "vote-form",
  }),
  "voting.base": field(
    "Mẫu số",
    "Base",
    "Tên lựa chọn về mẫu số.",
    "The parameter that says of whom the share is taken.",
    {
      example: "vote-base",
    },
  ),
  "voting.ifNone": field(
    "Khi không đủ đa số",
    "If none",
    "Tên lựa chọn.",
    "The parameter that says what follows.",
    {
      example: "no-majority",
    },
  ),
  notBySubject: field(
    "Người được xếp loại không làm",
    "Not by a subject",
    "Việc mà người có tên trên phiếu không được làm, kèm căn cứ.",
    "Duties that nobody has in a ballot on himself, each with its clause.",
  ),
  counting: field("Kiểm phiếu", "Counting", "Căn cứ của quy định.", "The clause that says so."),
  chairing: field("Chủ trì bỏ phiếu", "Chairing", "Căn cứ của quy định.", "The clause that says so."),
  constraints: field(
    "Trình tự và thời hạn",
    "Constraints",
    "Quy định về thứ tự, thời hạn, hình thức.",
    "Rules of order, time or form.",
  ),
  parts: field(
    "Kỳ đánh giá ngoài năm",
    "Periods besides the year",
    "Quý hoặc tháng có đánh giá riêng. Không ghi: chỉ đánh giá năm.",
    "Quarters or months that are rated by themselves. Without it: only the year.",
  ),
  "parts.kind": field("Loại kỳ", "Kind", "Quý hoặc tháng.", "A quarter or a month.", { example: "quarter" }),
  "parts.inYear": field(
    "Lồng vào năm",
    "In the year",
    "Kỳ thứ mấy được đánh giá cùng với năm.",
    "The numbers of those that are rated with the year.",
    { example: [4] },
  ),
  procedure: field(
    "Các bước của kỳ đánh giá",
    "Steps of a review",
    "Từng bước, người hoặc cấp thực hiện, căn cứ.",
    "Each step, whose step it is, and by which clause.",
  ),
  taker: field(
    "Đến lượt ai",
    "Whose turn",
    "Người hoặc cấp thực hiện bước.",
    "The body or person that takes the step.",
    {
      example: "cell-committee",
    },
  ),
  after: field("Sau bước", "After", "Các bước làm ngay trước.", "The steps right before it.", {
    example: ["self-review"],
  }),
  periods: field("Loại kỳ", "Kinds of periods", "Không ghi: năm.", "Without it: the year.", {
    example: ["quarter"],
  }),
  holds: field(
    "Nội dung kiểm tra",
    "What is checked",
    "Điều đối chiếu được với sổ ghi.",
    "What the record can be held against.",
  ),
  first: field("Bước trước", "First", "Bước phải làm trước.", "The step that comes first.", {
    example: "self-review",
  }),
  next: field("Bước sau", "Next", "Bước làm sau.", "The step that follows.", { example: "level-decided" }),
  step: field("Bước", "Step", "Bước phải làm.", "The step.", { example: "level-decided" }),
  "holds.of": field("Của đối tượng", "Of", "Loại đối tượng.", "Of which kinds of subject.", {
    example: ["member"],
  }),
  by: field("Chậm nhất ngày", "By", "Tháng-ngày trong năm.", "The day of the year.", { example: "12-31" }),
  yearsAfter: field(
    "Số năm sau",
    "Years after",
    "0: trong năm; 1: năm sau.",
    "0: of the year; 1: of the next.",
    { example: 0 },
  ),
  workingDays: field(
    "Số ngày làm việc",
    "Working days",
    "Ít nhất bao nhiêu ngày làm việc ở giữa.",
    "At least so many between.",
    {
      example: 3,
    },
  ),
  groundsFrom: field(
    "Chênh lệch phải nêu căn cứ",
    "Difference that needs grounds",
    "Từ bao nhiêu điểm so với bản tự kiểm điểm, hoặc khác mức.",
    "From how many points against the self-review, or another level.",
    { example: 5 },
  ),
  lasts: field("Bước kéo dài", "Lasts", "Bước có thời gian tối thiểu.", "The step that takes a least time.", {
    example: "review-meeting",
  }),
  attached: field(
    "Minh chứng cần có",
    "Evidence asked for",
    "Sản phẩm hay giấy tờ.",
    "A product or a document.",
    { example: "product" },
  ),
  "holds.level": field(
    "Của mức xếp loại",
    "Of the level",
    "Không ghi: mọi mức.",
    "Without it: every level.",
    { example: "excellent" },
  ),
  "holds.each": field(
    "Từng nhiệm vụ",
    "Each task",
    "Mỗi nhiệm vụ hoàn thành có minh chứng riêng.",
    "Each task that is done has its own.",
    { example: "task" },
  ),
  handedIn: field(
    "Phải nộp",
    "Handed in",
    "Văn bản yêu cầu nộp; không ghi thì sổ không có minh chứng nào là chưa xét.",
    "The text asks to hand it in; without it, a record without any evidence is not judged.",
    { example: true },
  ),
  days: field("Số ngày tối thiểu", "Days", "Ít nhất bao nhiêu ngày.", "At least so many days.", {
    example: 1,
  }),
};
