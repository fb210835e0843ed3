import { notRatedNames, type ValueNames } from "../labels.js";
import { ballotFormNames, bodyRoleNames } from "./choices.js";

/** Offices. They stand alone, so that a sentence can name an office without the values of all forms. */
export const officeNames = {
  secretary: { vi: "bí thư", en: "secretary" },
  deputy: { vi: "phó bí thư", en: "deputy secretary" },
  "committee-member": { vi: "cấp ủy viên", en: "committee member" },
  "head-of-unit": { vi: "người đứng đầu cơ quan, đơn vị", en: "head of an agency or unit" },
} as const satisfies ValueNames;

/** What a ballot is about. */
export const ballotPurposeNames = {
  levels: { vi: "xếp loại chất lượng", en: "levels" },
  admission: { vi: "kết nạp đảng viên", en: "admission" },
  recognition: { vi: "công nhận đảng viên chính thức", en: "recognition" },
  "striking-off": { vi: "xóa tên đảng viên", en: "striking off" },
  discipline: { vi: "kỷ luật", en: "discipline" },
  election: { vi: "bầu cử", en: "election" },
  other: { vi: "việc khác", en: "another matter" },
} as const;

/** The result of a task. */
export const taskResultNames = {
  exceeded: { vi: "hoàn thành vượt mức", en: "exceeded" },
  done: { vi: "hoàn thành", en: "done" },
  late: { vi: "hoàn thành chậm", en: "done late" },
  failed: { vi: "không hoàn thành", en: "failed" },
} as const satisfies ValueNames;

/** Values that people choose when they record: of the roll, of meetings, of reviews, of decisions. */
export const formValues = {
  organisationKind: {
    cell: { vi: "chi bộ", en: "cell" },
    "base-cell": { vi: "chi bộ cơ sở", en: "base cell" },
    "base-organisation": { vi: "đảng bộ cơ sở", en: "base organisation" },
    superior: { vi: "cấp ủy cấp trên", en: "superior committee" },
  },
  office: officeNames,
  membership: {
    official: { vi: "đảng viên chính thức", en: "official member" },
    probationary: { vi: "đảng viên dự bị", en: "probationary member" },
  },
  wrongdoing: {
    "personnel-work": { vi: "vi phạm trong công tác cán bộ", en: "wrongdoing in personnel work" },
    disunity: { vi: "mất đoàn kết nội bộ", en: "disunity" },
    factions: { vi: "bè phái, lợi ích nhóm", en: "factions" },
    "buying-posts": { vi: "chạy chức, chạy quyền", en: "buying of posts" },
  },
  disciplineForm: {
    reprimand: { vi: "khiển trách", en: "reprimand" },
    warning: { vi: "cảnh cáo", en: "warning" },
    "removal-from-office": { vi: "cách chức", en: "removal from office" },
    expulsion: { vi: "khai trừ", en: "expulsion" },
    dissolution: { vi: "giải tán", en: "dissolution" },
  },
  activity: {
    "mass-work": { vi: "công tác dân vận", en: "mass work" },
    "articles-read": { vi: "bài báo đã đọc", en: "articles read" },
    "thematic-study": { vi: "học tập chuyên đề", en: "study of a theme" },
    "inspection-supervision": { vi: "kiểm tra, giám sát", en: "inspection and supervision" },
  },
  suspendedFrom: {
    "party-activities": { vi: "sinh hoạt đảng", en: "party activities" },
    committee: { vi: "sinh hoạt cấp ủy", en: "work of a committee" },
  },
  prosecution: {
    prosecuted: { vi: "khởi tố", en: "prosecuted" },
    indicted: { vi: "truy tố", en: "indicted" },
    detained: { vi: "tạm giam", en: "detained" },
  },
  prosecutionOutcome: {
    dropped: { vi: "đình chỉ điều tra hoặc đình chỉ vụ án", en: "dropped" },
    acquitted: { vi: "tòa án tuyên không có tội", en: "acquitted" },
    sentenced: { vi: "bị kết án", en: "sentenced" },
  },
  leave: {
    sick: { vi: "nghỉ ốm", en: "sick leave" },
    maternity: { vi: "nghỉ thai sản", en: "maternity leave" },
  },
  meetingMode: {
    "in-person": { vi: "trực tiếp", en: "in person" },
    online: { vi: "trực tuyến", en: "online" },
    "by-group": { vi: "theo tổ đảng", en: "by party group" },
  },
  documentPhase: {
    before: { vi: "trước buổi sinh hoạt", en: "before the meeting" },
    after: { vi: "sau buổi sinh hoạt", en: "after the meeting" },
  },
  documentChannel: {
    "handbook-app": { vi: "Sổ tay đảng viên điện tử", en: "members' electronic handbook" },
    paper: { vi: "bản giấy", en: "paper" },
    other: { vi: "cách khác", en: "another way" },
  },
  attendance: {
    present: { vi: "có mặt", en: "present" },
    excused: { vi: "vắng có lý do", en: "absent with reason" },
    unexcused: { vi: "vắng không lý do", en: "absent without reason" },
    late: { vi: "đến muộn", en: "arrived late" },
  },
  taskResult: taskResultNames,
  peerKind: {
    government: { vi: "chính quyền", en: "government" },
    front: { vi: "Mặt trận Tổ quốc", en: "Fatherland Front" },
    "mass-organisation": { vi: "tổ chức chính trị - xã hội", en: "mass organisation" },
  },
  ballotForm: ballotFormNames,
  ballotKind: {
    levels: { vi: "Phiếu xếp loại chất lượng", en: "ballot on levels" },
  },
  notRatedReason: notRatedNames,
  commendationGround: {
    year: { vi: "thành tích trong năm", en: "merits of one year" },
    "five-years": { vi: "thành tích 5 năm liền", en: "merits of five years in a row" },
    theme: { vi: "thành tích theo chuyên đề", en: "merits in a theme" },
    "party-age": { vi: "tuổi Đảng", en: "years in the party" },
  },
  bodyRole: bodyRoleNames,
  submission: {
    "self-review": { vi: "bản tự kiểm điểm", en: "self-review" },
    "collective-report": { vi: "báo cáo kiểm điểm tập thể", en: "report of the collective" },
    proposal: { vi: "đề nghị xếp loại", en: "proposal" },
    review: { vi: "cả đợt kiểm điểm", en: "the whole review" },
  },
  ballotPurpose: ballotPurposeNames,
  taskPart: {
    lead: { vi: "chủ trì", en: "lead" },
    support: { vi: "phối hợp", en: "support" },
  },
  exclusionCause: {
    "force-majeure": { vi: "bất khả kháng", en: "force majeure" },
    "withdrawn-by-superior": { vi: "cấp trên rút nhiệm vụ", en: "withdrawn by the superior" },
    "other-duty": { vi: "được giao việc khác", en: "called to another duty" },
    other: { vi: "lý do khác", en: "another cause" },
  },
  commentGiven: {
    "at-meeting": { vi: "tại buổi họp", en: "at the meeting" },
    "before-meeting": { vi: "trước buổi họp", en: "before the meeting" },
    "in-writing": { vi: "bằng văn bản", en: "in writing" },
  },
  complaintMatter: {
    level: { vi: "mức xếp loại", en: "the level" },
    proposal: { vi: "đề nghị xếp loại", en: "the proposal" },
    ballot: { vi: "cuộc bỏ phiếu", en: "the ballot" },
    "review-meeting": { vi: "hội nghị kiểm điểm", en: "the review meeting" },
  },
} as const satisfies Record<string, ValueNames>;
