import { levelNames, type ValueNames } from "../labels.js";

/** The kind of a member's work, as far as rules depend on it. */
export const categoryNames = {
  "with-post": { vi: "giữ chức vụ lãnh đạo, quản lý", en: "holds a leading post" },
  "without-post": { vi: "không giữ chức vụ lãnh đạo, quản lý", en: "holds no leading post" },
  "outside-political-system": {
    vi: "công tác ngoài hệ thống chính trị",
    en: "works outside the political system",
  },
} as const satisfies ValueNames;

/** The rows of years for commendation and help. */
export const rowNames = {
  excellent: levelNames.excellent,
  distinguished: { vi: "xuất sắc và tiêu biểu", en: "excellent and distinguished" },
  unfulfilled: levelNames.unfulfilled,
} as const satisfies ValueNames;

/** The forms of a ballot. */
export const ballotFormNames = {
  secret: { vi: "bỏ phiếu kín", en: "secret ballot" },
  open: { vi: "biểu quyết công khai", en: "open vote" },
} as const satisfies ValueNames;

/** The treatment of a criterion that does not apply to a meeting. */
export const notApplyingNames = {
  full: { vi: "cho đủ điểm", en: "full points" },
  zero: { vi: "không cho điểm", en: "no points" },
  rescale: { vi: "bỏ ra và quy đổi điểm còn lại", en: "taken out, the rest rescaled" },
} as const satisfies ValueNames;

/** The options of all parameters. */
export const choiceNames = {
  ...ballotFormNames,
  ...notApplyingNames,
  decided: { vi: "mức đã được quyết định", en: "decided levels" },
  proposed: { vi: "mức được đề nghị", en: "proposed levels" },
  convoked: { vi: "số đảng viên chính thức được triệu tập", en: "official members convoked" },
  present: { vi: "số đảng viên chính thức có mặt", en: "official members present" },
  "second-ballot": { vi: "bỏ phiếu lần hai", en: "a second ballot" },
  "next-level": { vi: "cộng dồn phiếu xuống mức kế dưới", en: "votes added to the next level down" },
  "superior-decides": { vi: "cấp trên quyết định", en: "the body above decides" },
  official: { vi: "đảng viên chính thức", en: "official members" },
  listed: { vi: "đảng viên có trong danh sách", en: "members on the roll" },
  expected: { vi: "đảng viên phải dự họp", en: "members expected" },
  "highest-met": {
    vi: "mức cao nhất mà mọi điều kiện đều đạt",
    en: "the highest level whose conditions are met",
  },
  lowest: { vi: "mức thấp nhất", en: "the lowest level" },
  "judged-day": { vi: "theo ngày xét", en: "on the judged day" },
  "review-meeting": { vi: "theo ngày họp kiểm điểm", en: "on the day of the review meeting" },
  "most-of-year": { vi: "theo phần lớn thời gian trong năm", en: "by most of the year" },
  "receiving-cell-whole-year": {
    vi: "chi bộ nơi chuyển đến xếp loại cả năm",
    en: "the receiving cell rates the whole year",
  },
  "each-cell-its-part": {
    vi: "mỗi chi bộ xếp loại phần của mình",
    en: "each cell rates its part",
  },
  counted: { vi: "tính cả người đứng đầu", en: "heads are counted" },
  apart: { vi: "không tính người đứng đầu", en: "heads are not counted" },
  down: { vi: "làm tròn xuống", en: "rounded down" },
  "half-up": { vi: "làm tròn từ 0,5 trở lên", en: "rounded half up" },
} as const satisfies ValueNames;

/** The steps of a review, in their usual order. */
export const stepNames = {
  "self-review": { vi: "bản tự kiểm điểm", en: "self-review" },
  "draft-sent": { vi: "gửi dự thảo báo cáo kiểm điểm", en: "sending of the draft" },
  "collective-report": { vi: "báo cáo kiểm điểm tập thể", en: "collective report" },
  "review-meeting": { vi: "hội nghị kiểm điểm", en: "review meeting" },
  "employer-level": { vi: "kết quả xếp loại cán bộ, công chức, viên chức", en: "employer's level" },
  "unit-level": {
    vi: "kết quả xếp loại chính quyền, Mặt trận, đoàn thể cùng cấp",
    en: "level of the unit of the same level",
  },
  proposal: { vi: "đề nghị mức xếp loại", en: "proposal of a level" },
  ballot: { vi: "kiểm phiếu", en: "count of the ballot" },
  "check-concluded": { vi: "kết luận kiểm tra, xác minh", en: "end of the check" },
  "review-closed": { vi: "kết thúc kiểm điểm", en: "closing of the review" },
  "level-decided": { vi: "quyết định xếp loại", en: "decision on the level" },
  notified: { vi: "thông báo kết quả", en: "notification of the result" },
  "complaint-answered": { vi: "trả lời khiếu nại", en: "answer to the complaint" },
} as const satisfies ValueNames;

/** The states of a step of a review. */
export const turnStateNames = {
  done: { vi: "đã xong", en: "done" },
  open: { vi: "đang đến lượt", en: "open" },
  late: { vi: "quá hạn", en: "late" },
  blocked: { vi: "chưa đến lượt", en: "not yet open" },
  "not-needed": { vi: "không phải làm", en: "not needed" },
  "not-on-record": { vi: "không có trong sổ ghi", en: "not on record" },
  "not-judged": {
    vi: "thiếu dữ kiện nên chưa rõ có phải làm hay không",
    en: "facts missing, not known whether needed",
  },
} as const satisfies ValueNames;

/** The roles of bodies that propose or appraise. */
export const bodyRoleNames = {
  "unit-head": { vi: "người đứng đầu đơn vị", en: "head of the unit" },
  "appraisal-body": { vi: "cơ quan thẩm định", en: "appraisal body" },
  "mass-organisation": { vi: "tổ chức chính trị - xã hội", en: "mass organisation" },
  employer: { vi: "cơ quan, đơn vị nơi công tác", en: "employer" },
  "cell-committee": { vi: "chi ủy", en: "cell committee" },
  cell: { vi: "chi bộ", en: "cell" },
  superior: { vi: "cấp trên trực tiếp", en: "superior" },
  "higher-superior": { vi: "cấp trên của cấp trên trực tiếp", en: "superior of the superior" },
} as const satisfies ValueNames;

/** The bodies and persons that take the steps of a review. A body that proposes has the word of its role. */
export const takerNames = {
  subject: { vi: "đối tượng được đánh giá", en: "subject itself" },
  "cell-committee": bodyRoleNames["cell-committee"],
  cell: bodyRoleNames.cell,
  "counting-committee": { vi: "ban kiểm phiếu", en: "counting committee" },
  "appraisal-body": bodyRoleNames["appraisal-body"],
  "unit-head": bodyRoleNames["unit-head"],
  employer: bodyRoleNames.employer,
  "base-committee": { vi: "cấp ủy cơ sở", en: "committee of the base organisation" },
  "superior-committee": { vi: "cấp ủy cấp trên trực tiếp", en: "direct superior committee" },
} as const satisfies ValueNames;

/** The parts that an entry gives to people. They stand alone for the sentences of findings. */
export const partOfPersonNames = {
  leads: {
    vi: "người chủ trì, thư ký, chấm điểm, kết luận hoặc ký biên bản",
    en: "those who lead, mark, conclude or sign",
  },
  speaks: { vi: "người phát biểu, báo cáo", en: "those who speak or report" },
  "spoken-of": {
    vi: "người được góp ý, biểu dương, nhắc nhở",
    en: "those who are commented on, praised or reminded",
  },
  task: { vi: "người được giao nhiệm vụ", en: "those who got a task" },
  reviewed: { vi: "người tự kiểm điểm, được đề nghị xếp loại", en: "those who are reviewed or proposed" },
  votes: { vi: "người bỏ phiếu", en: "those who may vote" },
  present: { vi: "người được điểm danh", en: "those in the roll call" },
  decided: { vi: "người được quyết định xếp loại", en: "those whose level was decided" },
  helps: { vi: "người được phân công giúp đỡ", en: "those who are to help" },
} as const satisfies ValueNames;
