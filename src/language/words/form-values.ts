import type { ValueNames } from "../labels.js";
import { ballotFormNames } from "./choices.js";

/** Offices. They stand alone, so that a sentence can name an office without the values of all forms. */
export const officeNames = {
  secretary: { vi: "bí thư", en: "secretary" },
  deputy: { vi: "phó bí thư", en: "deputy secretary" },
  "committee-member": { vi: "cấp ủy viên", en: "committee member" },
  "head-of-unit": { vi: "người đứng đầu cơ quan, đơn vị", en: "head of an agency or unit" },
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
  taskResult: {
    exceeded: { vi: "hoàn thành vượt mức", en: "exceeded" },
    done: { vi: "hoàn thành", en: "done" },
    late: { vi: "hoàn thành chậm", en: "done late" },
    failed: { vi: "không hoàn thành", en: "failed" },
  },
  peerKind: {
    government: { vi: "chính quyền", en: "government" },
    front: { vi: "Mặt trận Tổ quốc", en: "Fatherland Front" },
    "mass-organisation": { vi: "tổ chức chính trị - xã hội", en: "mass organisation" },
  },
  ballotForm: ballotFormNames,
  ballotKind: {
    levels: { vi: "Phiếu xếp loại chất lượng", en: "ballot on levels" },
  },
  notRatedReason: {
    training: { vi: "đi học tập trung", en: "full-time training" },
    "newly-appointed": { vi: "mới được bổ nhiệm", en: "newly appointed" },
    "sick-or-maternity": { vi: "nghỉ ốm hoặc nghỉ thai sản", en: "sick or maternity leave" },
    "under-inspection": { vi: "đang được kiểm tra, thanh tra", en: "under inspection" },
    other: { vi: "lý do khác", en: "another reason" },
  },
  commendationGround: {
    year: { vi: "thành tích trong năm", en: "merits of one year" },
    "five-years": { vi: "thành tích 5 năm liền", en: "merits of five years in a row" },
    theme: { vi: "thành tích theo chuyên đề", en: "merits in a theme" },
  },
} as const satisfies Record<string, ValueNames>;
