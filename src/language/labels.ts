import type { Language } from "./language.js";
import type { Text } from "./text.js";

/** Codes with their names in both languages. */
export type ValueNames = Readonly<Record<string, Text>>;

/** The name of a code. A code without a name stays unchanged. */
export const labelIn = (names: ValueNames, code: string, language: Language): string =>
  Object.hasOwn(names, code) ? (names[code]?.[language] ?? code) : code;

// Each kind of value is a constant of its own, so that a bundler can leave out unused kinds.

/** Levels of members and organisations. */
export const levelNames = {
  excellent: { vi: "hoàn thành xuất sắc nhiệm vụ", en: "excellent" },
  good: { vi: "hoàn thành tốt nhiệm vụ", en: "good" },
  fulfilled: { vi: "hoàn thành nhiệm vụ", en: "fulfilled" },
  unfulfilled: { vi: "không hoàn thành nhiệm vụ", en: "unfulfilled" },
} as const satisfies ValueNames;

/** Degrees to which a criterion is met. */
export const degreeNames = {
  excellent: { vi: "xuất sắc", en: "excellent" },
  good: { vi: "tốt", en: "good" },
  average: { vi: "trung bình", en: "average" },
  poor: { vi: "kém", en: "poor" },
} as const satisfies ValueNames;

/** Grades of a meeting or a period. */
export const gradeNames = {
  good: { vi: "tốt", en: "good" },
  fair: { vi: "khá", en: "fair" },
  average: { vi: "trung bình", en: "average" },
  poor: { vi: "kém", en: "poor" },
} as const satisfies ValueNames;

/** Kinds of meeting. */
export const meetingKindNames = {
  regular: { vi: "thường kỳ", en: "regular" },
  thematic: { vi: "chuyên đề", en: "thematic" },
  combined: { vi: "thường kỳ và chuyên đề", en: "combined" },
  extraordinary: { vi: "bất thường", en: "extraordinary" },
  review: { vi: "kiểm điểm", en: "review" },
} as const satisfies ValueNames;

/** The author and the step of a level, of a grade or of totals. */
export const stageNames = {
  "self-rated": { vi: "tự nhận", en: "self-rated" },
  computed: { vi: "tính theo quy định", en: "computed by the rules" },
  "committee-proposed": { vi: "chi ủy đề xuất", en: "proposed by the cell committee" },
  proposed: { vi: "đề nghị", en: "proposed" },
  voted: { vi: "chi bộ đề nghị", en: "voted by the cell" },
  decided: { vi: "cấp có thẩm quyền quyết định", en: "decided" },
  cancelled: { vi: "bị hủy", en: "cancelled" },
  redecided: { vi: "quyết định lại", en: "decided again" },
  "redecided-unchanged": { vi: "quyết định lại, giữ nguyên mức", en: "decided again, level unchanged" },
  returned: { vi: "bị trả lại", en: "returned" },
  withdrawn: { vi: "tự rút lại", en: "withdrawn by its author" },
  "not-rated": { vi: "không xếp loại", en: "not rated" },
  "complaint-lodged": { vi: "có khiếu nại", en: "complaint lodged" },
  "complaint-answered": { vi: "trả lời khiếu nại", en: "complaint answered" },
  changed: { vi: "thay đổi sau quyết định", en: "changed afterwards" },
} as const satisfies ValueNames;

/** How far levels or grades are: a proposal is no decision. */
export const progressNames = {
  decided: { vi: "đã quyết định", en: "decided" },
  proposed: { vi: "mới đề nghị", en: "proposed only" },
  "partly-decided": { vi: "mới quyết định một phần", en: "decided in part" },
  computed: { vi: "mới tính theo biểu điểm", en: "only computed by the rubric" },
  none: { vi: "chưa có đề nghị", en: "nothing proposed yet" },
  "left-after": { vi: "trong đó rời đi sau khi xếp loại", en: "of these left after the decision" },
  "left-before": { vi: "trong đó rời đi trước khi xếp loại", en: "of these left before the decision" },
  "left-undecided": { vi: "trong đó đã rời đi", en: "of these left since" },
} as const satisfies ValueNames;

/** How a complaint was answered. */
export const complaintOutcomeNames = {
  rejected: { vi: "không chấp nhận khiếu nại", en: "rejected" },
  upheld: { vi: "chấp nhận khiếu nại", en: "upheld" },
  withdrawn: { vi: "người khiếu nại rút đơn", en: "withdrawn" },
} as const satisfies ValueNames;

/** Bases on which a cap is counted. */
export const readingNames = {
  "of-good": { vi: "so với số hoàn thành tốt", en: "of those rated good" },
  "of-good-or-better": { vi: "so với số hoàn thành tốt và xuất sắc", en: "of those rated good or excellent" },
  "of-rated": { vi: "so với tổng số xếp loại", en: "of all rated" },
} as const satisfies ValueNames;

/** The grounds on which a clause lets a committee weigh a case that forces the lowest level. */
export const reliefNames = {
  "force-majeure": { vi: "bất khả kháng", en: "force majeure" },
  "self-detected": { vi: "tự phát hiện, khắc phục kịp thời", en: "self-detected and remedied" },
} as const satisfies ValueNames;

/** Kinds of subjects that are rated. */
export const subjectNames = {
  member: { vi: "đảng viên", en: "member" },
  cell: { vi: "chi bộ", en: "cell" },
  "base-organisation": { vi: "tổ chức cơ sở đảng", en: "base organisation" },
  collective: { vi: "tập thể lãnh đạo", en: "leading collective" },
  organisation: { vi: "tổ chức đảng", en: "party organisation" },
} as const satisfies ValueNames;

/** The reasons why a body gives a subject no level. */
export const notRatedNames = {
  training: { vi: "đi học tập trung", en: "full-time training" },
  "newly-appointed": { vi: "mới được bổ nhiệm", en: "newly appointed" },
  "newly-admitted": { vi: "mới được kết nạp", en: "newly admitted" },
  "sick-or-maternity": { vi: "nghỉ ốm hoặc nghỉ thai sản", en: "sick or maternity leave" },
  "under-inspection": { vi: "đang được kiểm tra, thanh tra", en: "under inspection" },
  exempt: { vi: "được miễn công tác và sinh hoạt đảng", en: "exempt from work and meetings" },
  absent: { vi: "vắng, không kiểm điểm", en: "absent from the review" },
  suspended: { vi: "bị đình chỉ sinh hoạt đảng", en: "suspended from party activities" },
  departed: { vi: "không còn trong danh sách", en: "no longer on the roll" },
  other: { vi: "lý do khác", en: "another reason" },
} as const satisfies ValueNames;

/** Totals of a population. Levels are figures too. */
export const figureNames = {
  listed: { vi: "tổng số", en: "listed" },
  rated: { vi: "số được xếp loại", en: "rated" },
  reviewed: { vi: "số đã kiểm điểm", en: "reviewed" },
  exempt: { vi: "số được miễn", en: "exempt" },
  notReviewed: { vi: "số chưa kiểm điểm", en: "not reviewed" },
  notRated: { vi: "số không xếp loại", en: "not rated" },
  goodOrBetter: { vi: "từ hoàn thành tốt nhiệm vụ trở lên", en: "good or better" },
  otherLevels: { vi: "mức khác", en: "another level" },
  levels: { vi: "tổng các mức đã công bố", en: "the sum of the levels published" },
} as const satisfies ValueNames;

/** What a published figure says of the number if it does not give it. */
export const boundNames = {
  about: { vi: "khoảng", en: "about" },
  "at-least": { vi: "từ", en: "at least" },
  "at-most": { vi: "không quá", en: "at most" },
} as const satisfies ValueNames;

/** The weight of a finding. */
export const severityNames = {
  breach: { vi: "trái quy định", en: "breach" },
  irregular: { vi: "bất thường", en: "irregular" },
  notice: { vi: "lưu ý", en: "notice" },
} as const satisfies ValueNames;

/** Ways to compare. */
export const comparisonNames = {
  "at-least": { vi: "ít nhất", en: "at least" },
  "at-most": { vi: "không quá", en: "at most" },
  "more-than": { vi: "trên", en: "more than" },
  "less-than": { vi: "dưới", en: "less than" },
  equal: { vi: "là", en: "is" },
} as const satisfies ValueNames;

/** Whether a condition is met. */
export const triNames = {
  holds: { vi: "đáp ứng", en: "holds" },
  fails: { vi: "không đáp ứng", en: "fails" },
  unknown: { vi: "chưa rõ", en: "unknown" },
} as const satisfies ValueNames;

/** The states of a cap. */
export const capStateNames = {
  within: { vi: "trong mức", en: "within the cap" },
  over: { vi: "vượt", en: "over the cap" },
  open: { vi: "mở", en: "open" },
  "not-judged": { vi: "không xét", en: "not judged" },
} as const satisfies ValueNames;

/** Why published totals are not held against a cap, or leave its verdict open. */
export const capReasonNames = {
  "no-clause": {
    vi: "quy định của năm không có tỷ lệ nào cho đối tượng này",
    en: "the rules of the year have no cap on such subjects",
  },
  "other-scale": { vi: "mức công bố thuộc thang khác", en: "the levels are of another scale" },
  "some-subjects-only": {
    vi: "tỷ lệ chỉ tính một số đối tượng, tổng số không tách riêng",
    en: "the cap counts only some subjects, and the totals do not show them",
  },
  "no-excellent": { vi: "không công bố số xuất sắc", en: "nothing was published on the excellent" },
  "not-adopted": { vi: "chưa ai chọn áp dụng", en: "nobody adopted it" },
  "part-of-population": { vi: "số liệu chỉ là một phần", en: "the totals are of a part only" },
  "figures-missing": { vi: "chưa công bố đủ số", en: "not every figure was published" },
  "figures-contradict": {
    vi: "số liệu công bố mâu thuẫn",
    en: "the published figures contradict each other",
  },
  "choice-not-made": { vi: "chưa ai chọn cách tính", en: "nobody chose how it is counted" },
  "several-groups": {
    vi: "tổng số có thể gồm nhiều nhóm",
    en: "the totals may be of several groups",
  },
} as const satisfies ValueNames;

/** What leaves a cap open, without its numbers. */
export const openCapReasonNames = {
  unrated: { vi: "trường hợp chưa có mức ở bước này", en: "without a level at this stage" },
  unsettled: {
    vi: "trường hợp chưa rõ có được tính hay không",
    en: "of whom it is not known whether they count",
  },
  choice: { vi: "có lựa chọn chưa ai chọn", en: "a choice that nobody made" },
  "not-founded": {
    vi: "tổ chức cơ sở đảng chưa có trong sổ ghi",
    en: "the base organisation is not on record",
  },
  "one-cell": {
    vi: "đảng bộ cơ sở có nhiều chi bộ, sổ ghi mới có một",
    en: "a base organisation has several cells, and one is on record",
  },
  "cell-without-roll": {
    vi: "có chi bộ chưa có danh sách đảng viên trong sổ ghi",
    en: "the roll of a cell is not on record",
  },
  "named-elsewhere": {
    vi: "có đối tượng được đề nghị hoặc quyết định mức mà chưa có trong danh sách nào",
    en: "somebody who is on no roll was rated",
  },
  withheld: {
    vi: "có mục bị lược bỏ có thể làm thay đổi danh sách, mức hoặc tỷ lệ",
    en: "withheld entries may change who is counted, a level or the ratio",
  },
  "more-published": {
    vi: "số đã công bố nhiều hơn số có trong sổ ghi",
    en: "more were published than are on record",
  },
} as const satisfies ValueNames;

/** Why a cap is not judged. */
export const notJudgedReasonNames = {
  "no-clause": { vi: "không có điều khoản nào đã đọc", en: "no clause was read" },
  "not-applied": { vi: "quy định chưa được áp dụng", en: "the rule is not applied" },
  "no-group": { vi: "không thuộc nhóm nào được khai báo", en: "in no declared group" },
} as const satisfies ValueNames;

/** The reasons why a level is open although no fact is missing. */
export const openReasonNames = {
  unread: { vi: "có quy định chưa đọc được nguyên văn", en: "a clause was not read" },
  silent: { vi: "văn bản không quy định rõ", en: "the rules are silent" },
  committee: { vi: "mức do cấp có thẩm quyền xem xét, quyết định", en: "the competent committee decides" },
  "nothing-counted": { vi: "không có gì để tính tỷ lệ", en: "there is nothing to take a share of" },
} as const satisfies ValueNames;

/** The step that gives the day on which a subject is judged. */
export const judgedStepNames = {
  decision: { vi: "ngày quyết định", en: "the day of the decision" },
  vote: { vi: "ngày biểu quyết, bỏ phiếu", en: "the day of the vote" },
  "review-meeting": { vi: "ngày họp kiểm điểm", en: "the day of the review meeting" },
  "end-of-year": { vi: "ngày cuối năm", en: "the end of the year" },
  "as-of": { vi: "ngày xem", en: "the day of reading" },
} as const satisfies ValueNames;

/** How a member left a roll. */
export const departureNames = {
  "transferred-out": { vi: "chuyển sinh hoạt đi", en: "transferred to another cell" },
  removed: { vi: "bị xóa tên", en: "removed from the roll" },
  expelled: { vi: "bị khai trừ", en: "expelled" },
  died: { vi: "từ trần", en: "died" },
} as const satisfies ValueNames;

/** What follows a ballot on levels in which no level has its majority, where it is known. */
export const afterBallotNames = {
  "second-ballot": { vi: "cần bỏ phiếu lần hai", en: "a second ballot is needed" },
  "goes-up": { vi: "cấp trên quyết định", en: "the body above decides" },
} as const satisfies ValueNames;

/** Why a ballot on levels gives no level. */
export const ballotOpenNames = {
  base: { vi: "chưa rõ, tùy thuộc mẫu số", en: "open, it depends on who counts" },
  "majority-not-stated": {
    vi: "chưa rõ, văn bản không quy định tỷ lệ",
    en: "open, no text states the majority",
  },
  "policy-not-chosen": { vi: "chưa quy định bước tiếp theo", en: "nobody agreed what follows" },
  "second-ballot-failed": {
    vi: "đã bỏ phiếu lần hai, chưa quy định bước tiếp theo",
    en: "it was the second ballot, and nobody agreed what follows",
  },
  "nothing-reached": {
    vi: "cộng dồn xuống mức thấp nhất vẫn không đủ",
    en: "not even with the votes for better levels",
  },
  "votes-not-recorded": { vi: "chưa ghi số phiếu", en: "the votes are not recorded" },
  "totals-contradict": { vi: "số phiếu mâu thuẫn với nhau", en: "the totals contradict one another" },
} as const satisfies ValueNames;

/** The state of a duty on the day of reading. */
export const dutyStateNames = {
  done: { vi: "thực hiện đúng hạn", en: "done in time" },
  late: { vi: "thực hiện chậm", en: "done late" },
  due: { vi: "chưa hết hạn", en: "due" },
  replaced: { vi: "được thay thế", en: "replaced" },
  missed: { vi: "quá hạn", en: "missed" },
  "not-on-record": { vi: "chưa có trong sổ ghi", en: "not on record" },
  unsettled: { vi: "chưa xác định", en: "unsettled" },
} as const satisfies ValueNames;

const { done: _inTime, late: _late, ...notHeldNames } = dutyStateNames;

/** The state of a meeting that was owed. */
const owedStateNames = {
  held: { vi: "đã họp", en: "held" },
  ...notHeldNames,
} as const satisfies ValueNames;

/** The state of a meeting that was convened. */
export const meetingStateNames = {
  held: owedStateNames.held,
  replaced: dutyStateNames.replaced,
  cancelled: { vi: "bị hủy", en: "cancelled" },
  "not-on-record": dutyStateNames["not-on-record"],
  due: dutyStateNames.due,
} as const satisfies ValueNames;

/** What stood in the place of a cancelled meeting. */
export const insteadOfMeetingNames = {
  "superior-order": { vi: "theo chỉ đạo của cấp trên", en: "by order of the superior committee" },
  "written-opinions": { vi: "lấy ý kiến bằng văn bản", en: "by opinions in writing" },
  "joint-meeting": { vi: "họp chung với buổi khác", en: "together with another meeting" },
} as const satisfies ValueNames;

/** The evidence of a clause. */
export const evidenceNames = {
  quoted: { vi: "đọc nguyên văn", en: "text read" },
  "quoted-in-part": { vi: "đọc nguyên văn, có thể chưa hết", en: "text read, possibly cut off" },
  translated: { vi: "đọc qua bản dịch", en: "read in translation" },
  reported: { vi: "nguồn gián tiếp", en: "reported by others" },
  local: { vi: "quy định địa phương", en: "local rule" },
  recalled: { vi: "theo trí nhớ, chưa kiểm chứng", en: "recalled, not verified" },
  "not-found": { vi: "chưa tìm thấy văn bản", en: "not found" },
} as const satisfies ValueNames;

/** The papers of an office that state what the record needs. */
export const paperNames = {
  "self-review": { vi: "Bản kiểm điểm cá nhân", en: "Self-review" },
  "collective-report": { vi: "Báo cáo kiểm điểm tập thể", en: "Review report of the collective" },
  "count-record": { vi: "Biên bản kiểm phiếu", en: "Record of the count" },
  "confidence-record": { vi: "Biên bản kiểm phiếu tín nhiệm", en: "Record of the confidence vote" },
  minutes: { vi: "Biên bản sinh hoạt chi bộ", en: "Minutes of the meeting" },
  "member-file": { vi: "Hồ sơ đảng viên", en: "Member's file" },
  "member-list": { vi: "Danh sách đảng viên", en: "List of members" },
  "exemption-decision": {
    vi: "Quyết định miễn công tác và sinh hoạt đảng",
    en: "Decision on the exemption",
  },
  "suspension-decision": { vi: "Quyết định đình chỉ sinh hoạt đảng", en: "Decision on the suspension" },
  "recognition-decision": {
    vi: "Quyết định công nhận đảng viên chính thức",
    en: "Decision that recognises the official member",
  },
  "transfer-letter": { vi: "Giấy giới thiệu sinh hoạt đảng", en: "Letter of transfer" },
  "leave-certificate": { vi: "Giấy nghỉ ốm", en: "Certificate of sick leave" },
  "employer-result": {
    vi: "Thông báo kết quả xếp loại cán bộ, công chức, viên chức",
    en: "Notice of the employer's level",
  },
  "appointment-decision": { vi: "Quyết định chuẩn y, bổ nhiệm", en: "Decision on the appointment" },
  "discipline-decision": { vi: "Quyết định thi hành kỷ luật", en: "Disciplinary decision" },
  conclusion: { vi: "Kết luận của cấp có thẩm quyền", en: "Conclusion of the competent body" },
  "check-decision": { vi: "Quyết định kiểm tra", en: "Decision on the check" },
  "quarter-result": { vi: "Kết quả xếp loại quý", en: "Result of the quarter" },
  "level-decision": { vi: "Quyết định xếp loại chất lượng", en: "Decision on the level" },
  "relief-decision": {
    vi: "Văn bản xem xét ngoại lệ của cấp có thẩm quyền",
    en: "Decision on the relief",
  },
  "founding-decision": { vi: "Quyết định thành lập tổ chức đảng", en: "Decision on the foundation" },
  "peer-results": {
    vi: "Kết quả xếp loại của chính quyền, Mặt trận, đoàn thể cùng cấp",
    en: "Results of the government, Front and mass organisations",
  },
  "review-plan": { vi: "Kế hoạch kiểm điểm, xếp loại", en: "Plan of the review" },
  "work-figures": {
    vi: "Bảng số liệu của hệ thống theo dõi công việc",
    en: "Figures of a system that tracks work",
  },
  "task-record": { vi: "Bảng theo dõi nhiệm vụ", en: "Record of the tasks" },
  evidence: { vi: "Tài liệu, sản phẩm minh chứng", en: "Document or product" },
  "review-minutes": { vi: "Biên bản kiểm điểm", en: "Minutes of the review" },
  "education-plan": { vi: "Kế hoạch giáo dục, giúp đỡ", en: "Plan of help" },
  "group-declaration": { vi: "Văn bản xác định nhóm tính tỷ lệ", en: "Declaration of the groups" },
} as const satisfies ValueNames;
/** The code of a paper. */
export type PaperName = keyof typeof paperNames;

/** Who usually records what a paper states. */
export const recorderNames = {
  secretary: { vi: "bí thư chi bộ", en: "the secretary of the cell" },
  "cell-committee": { vi: "chi ủy", en: "the cell committee" },
  "counting-committee": { vi: "ban kiểm phiếu", en: "the counting committee" },
  "competent-committee": { vi: "cấp ủy có thẩm quyền", en: "the competent committee" },
  "inspection-committee": { vi: "ủy ban kiểm tra", en: "the inspection committee" },
} as const satisfies ValueNames;
/** The code of a person or body that records. */
export type RecorderName = keyof typeof recorderNames;

/** The roles of readers and recorders. */
export const roleNames = {
  member: { vi: "đảng viên", en: "member" },
  secretary: { vi: "bí thư chi bộ", en: "secretary of a cell" },
  committee: { vi: "cấp ủy", en: "committee" },
  superior: { vi: "cấp ủy cấp trên", en: "superior committee" },
  auditor: { vi: "người kiểm tra", en: "auditor" },
} as const satisfies ValueNames;

/** Who may record something, by role: the one whom it concerns, or the one of the place. */
export const roleConcerned = {
  member: { vi: "chính đảng viên đó", en: "the member concerned" },
  secretary: { vi: "bí thư chi bộ đó", en: "the secretary of the cell" },
  committee: { vi: "cấp ủy của tổ chức đó", en: "the committee of the organisation" },
  superior: { vi: "cấp ủy cấp trên", en: "the superior committee" },
} as const satisfies ValueNames;

/** The values that findings and explanations name; `words/values.ts` has these and all others. */
export const labels = {
  level: levelNames,
  degree: degreeNames,
  grade: gradeNames,
  kind: meetingKindNames,
  stage: stageNames,
  progress: progressNames,
  complaintOutcome: complaintOutcomeNames,
  dutyState: dutyStateNames,
  meetingState: meetingStateNames,
  owedState: owedStateNames,
  insteadOfMeeting: insteadOfMeetingNames,
  reading: readingNames,
  subject: subjectNames,
  figure: figureNames,
  bound: boundNames,
  capReason: capReasonNames,
  openCapReason: openCapReasonNames,
  notJudgedReason: notJudgedReasonNames,
  severity: severityNames,
  comparison: comparisonNames,
  tri: triNames,
  capState: capStateNames,
  evidence: evidenceNames,
  openReason: openReasonNames,
  judgedStep: judgedStepNames,
  departure: departureNames,
  afterBallot: afterBallotNames,
  ballotOpen: ballotOpenNames,
  paper: paperNames,
  recorder: recorderNames,
} as const satisfies Record<string, ValueNames>;

/** A group of names that have words in both languages. */
type LabelGroup = keyof typeof labels;

/** The wording of a value. A value without wording stays unchanged. */
export const label = (group: LabelGroup, value: string, language: Language): string =>
  labelIn(labels[group], value, language);

/** The name of a total or a level. A level of another scale keeps its own name. */
export const figureName = (name: string, language: Language): string =>
  labelIn(Object.hasOwn(levelNames, name) ? levelNames : figureNames, name, language);
