import { frozen } from "../language/frozen.js";
import type { Text } from "../language/text.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";

/** The roles of readers. A role changes the shown data, never the computed results. */
export const roles = /* @__PURE__ */ frozen([
  "member",
  "secretary",
  "committee",
  "superior",
  "auditor",
] as const);
/** The role of a reader. */
export type Role = (typeof roles)[number];

/**
 * The scope of a right: content about the reader; the reader's cell; the reader's organisation and all below
 * it; the members on whom the reader's committee decided; or nothing. For an auditor the organisation is the
 * whole journal.
 */
export const reachNames = /* @__PURE__ */ frozen(["own", "cell", "organisation", "decided", "none"] as const);
/** The scope of a role's right to a class of content. */
export type Reach = (typeof reachNames)[number];

/** The kinds of personal and sensitive content of a journal. */
export const fieldClasses = /* @__PURE__ */ frozen([
  "name",
  "author",
  "acting",
  "comment",
  "opinion",
  "minutes",
  "task",
  "presence",
  "excuse",
  "leave",
  "discipline",
  "development",
  "confidence",
  "self-review",
  "assessment",
  "level",
  "collective",
  "voters",
  "ballot",
  "marks",
  "reason",
  "evidence",
  "complaint",
  "correction",
] as const);
/** A kind of personal or sensitive content. */
export type FieldClass = (typeof fieldClasses)[number];

/** A reader: the role, and its member, cell or organisation. */
export type Viewer =
  | { readonly role: "member"; readonly member: string }
  | { readonly role: "secretary"; readonly cell: string }
  /** By default, the organisation of the journal. */
  | { readonly role: "committee" | "superior"; readonly organisation?: string }
  | { readonly role: "auditor" };

/** The rights of each role to one class of content, with the reason. */
export interface Right {
  /** The content of the class. */
  readonly says: Text;
  /** The scope of each role's right. */
  readonly sees: Readonly<Record<Role, Reach>>;
  /** The reason. */
  readonly because: Text;
  /** The text of the right. Without one the row is a proposal of this library, and the committee decides. */
  readonly source?: Source;
}

/** One row: the scope for each role, in the order of `roles`. */
const right = (
  sees: readonly [Reach, Reach, Reach, Reach, Reach],
  says: Text,
  because: Text,
  source?: Source,
): Right => ({
  says,
  sees: Object.fromEntries(roles.map((role, at) => [role, sees[at]])) as Record<Role, Reach>,
  because,
  ...(source === undefined ? {} : { source }),
});

/** The guidance of 2019: the assessed subjects and the bodies concerned are told the results. */
const notified: Source = { document: "HD 21-HD/BTCTW (18/10/2019)", point: "II.B.6", evidence: "quoted" };

/**
 * The rights of all roles as one table: member, secretary, committee, superior committee, auditor. Every role sees
 * content without a class: ids, days, procedure, published totals, rules.
 */
export const rights: Readonly<Record<FieldClass, Right>> = /* @__PURE__ */ frozen({
  name: right(
    ["own", "cell", "organisation", "decided", "none"],
    { vi: "họ tên đảng viên", en: "a member's name" },
    {
      vi: "Người khác được gọi bằng mã; cấp trên cần họ tên ở nơi mình quyết định; kiểm tra theo mã",
      en: "Others see the id; a superior committee needs names where it decides; an audit works with ids",
    },
  ),
  author: right(
    ["own", "cell", "organisation", "none", "none"],
    {
      vi: "ai góp ý, bảo lưu ý kiến, khiếu nại",
      en: "authors of comments, reserved opinions and complaints",
    },
    {
      vi: "Người được góp ý và người kiểm tra cần nội dung, không cần biết ai nói; chi bộ giữ biên bản",
      en: "The member concerned and the auditor need the words and not their author; the cell keeps the minutes",
    },
  ),
  acting: right(
    ["cell", "cell", "organisation", "organisation", "organisation"],
    {
      vi: "ai thay mặt một cấp: chủ trì, đề nghị, ký, trả lời khiếu nại (mã)",
      en: "who acts for a body: chairs, proposes, signs, answers a complaint (ids)",
    },
    {
      vi: "Người thay mặt một cấp chịu trách nhiệm; muốn biết có ai tự xét việc của mình thì phải thấy mã",
      en: "They answer for the body; whether somebody judged his own case shows only by the ids",
    },
  ),
  comment: right(
    ["own", "cell", "organisation", "decided", "organisation"],
    { vi: "lời góp ý, biểu dương, nhắc nhở", en: "the words of comments, praise and reminders" },
    {
      vi: "Người được góp ý đọc lời về mình; lời góp ý có thể tự lộ người nói",
      en: "The member concerned reads the comment; its words may still give the author away",
    },
  ),
  opinion: right(
    ["own", "cell", "organisation", "decided", "organisation"],
    {
      vi: "nhận xét của cấp ủy nơi cư trú, của chi bộ khác",
      en: "comments of the place of residence and of other cells",
    },
    { vi: "Là căn cứ xếp loại của chính đảng viên đó", en: "It is a ground of that member's own level" },
  ),
  minutes: right(
    ["cell", "cell", "organisation", "none", "organisation"],
    {
      vi: "nội dung trình bày, nghị quyết, kết luận, chỉ đạo",
      en: "the words of presentations, resolutions, conclusions, directions",
    },
    {
      vi: "Cả chi bộ đã nghe; chữ tự do có thể nêu tên, nên cấp trên chỉ xem khi chi bộ gửi",
      en: "The whole cell heard it; free words may name people, so the superior reads only what the cell sends",
    },
  ),
  task: right(
    ["own", "cell", "organisation", "none", "organisation"],
    { vi: "lời giao việc, báo cáo, đánh giá việc", en: "the words of a task, its report and assessment" },
    {
      vi: "Việc của ai người ấy biết, chi ủy theo dõi",
      en: "A member knows his own tasks; the cell committee follows them",
    },
  ),
  presence: right(
    ["cell", "cell", "organisation", "organisation", "organisation"],
    { vi: "ai có mặt, vắng, đóng đảng phí", en: "who was present, absent, paid fees" },
    {
      vi: "Điểm danh và thu đảng phí diễn ra trước cả chi bộ",
      en: "Roll call and fees are dealt with before the whole cell",
    },
  ),
  excuse: right(
    ["own", "cell", "organisation", "none", "none"],
    {
      vi: "lý do vắng, miễn sinh hoạt, thôi giữ chức",
      en: "why a member was absent, exempted, left an office",
    },
    {
      vi: "Thường là chuyện sức khỏe, gia đình; xét theo quy định chỉ cần biết có lý do",
      en: "Often health or family; the rules ask only whether there was a reason",
    },
  ),
  leave: right(
    ["own", "cell", "organisation", "decided", "organisation"],
    { vi: "nghỉ ốm, nghỉ thai sản", en: "sick and maternity leave" },
    {
      vi: "Là dữ liệu sức khỏe; người kiểm tra cần vì có thể đổi việc xếp loại, và chỉ thấy mã",
      en: "It is about health; an audit needs it where it changes a level, and sees ids only",
    },
  ),
  discipline: right(
    ["own", "cell", "organisation", "organisation", "organisation"],
    {
      vi: "kỷ luật, đình chỉ, truy tố, khai trừ, xóa tên, kết luận suy thoái",
      en: "discipline, suspension, prosecution, expulsion, removal, degradation",
    },
    {
      vi: "Buộc xuống mức thấp nhất: ai xét mức phải thấy; đảng viên khác không cần",
      en: "It forces the lowest level, so the committees that judge levels see it; other members need not",
    },
  ),
  development: right(
    ["own", "cell", "organisation", "decided", "organisation"],
    { vi: "giáo dục, giúp đỡ và kết quả", en: "education and help, and the result" },
    { vi: "Chi bộ giúp đỡ đảng viên của mình", en: "A cell helps its own members" },
  ),
  confidence: right(
    ["own", "cell", "organisation", "decided", "organisation"],
    { vi: "kết quả lấy phiếu tín nhiệm", en: "the totals of a confidence vote" },
    {
      vi: "Buộc mức thấp nhất khi quá nửa phiếu thấp: ai giải thích mức phải thấy",
      en: "More than half low votes force the lowest level, so the readers who explain a level see it",
    },
  ),
  "self-review": right(
    ["own", "cell", "organisation", "decided", "organisation"],
    { vi: "bản tự kiểm điểm: nội dung, điểm, mức tự nhận", en: "a self-review: content, points, own level" },
    {
      vi: "Đảng viên tự kiểm điểm trước chi bộ, chi ủy tổng hợp",
      en: "A member reviews himself before the cell; its committee compiles it",
    },
  ),
  assessment: right(
    ["own", "cell", "organisation", "decided", "organisation"],
    {
      vi: "đánh giá từng tiêu chí kèm mức đề xuất",
      en: "the assessment by criterion behind a proposed level",
    },
    { vi: "Như bản tự kiểm điểm", en: "As a self-review" },
  ),
  level: right(
    ["own", "cell", "organisation", "organisation", "organisation"],
    {
      vi: "mức xếp loại của một đảng viên: đề xuất, quyết định, của cơ quan",
      en: "a member's level: proposed, decided, the employer's",
    },
    {
      vi: "Kết quả được thông báo cho người được đánh giá và nơi có trách nhiệm; người ngoài thấy số tổng hợp",
      en: "The result is notified to the assessed and to those responsible; others see totals",
    },
    notified,
  ),
  collective: right(
    ["cell", "cell", "organisation", "organisation", "organisation"],
    {
      vi: "kiểm điểm, đánh giá, mức của tổ chức hoặc tập thể",
      en: "the report, assessment and level of an organisation or a collective",
    },
    {
      vi: "Không phải của riêng ai; đảng viên thấy của chi bộ mình",
      en: "It concerns no single person; a member sees that of his own cell",
    },
  ),
  voters: right(
    ["cell", "cell", "organisation", "none", "organisation"],
    {
      vi: "danh sách đảng viên có quyền biểu quyết, ban kiểm phiếu (mã)",
      en: "who could vote and who counted (ids)",
    },
    {
      vi: "Kiểm tra cần biết ai được bỏ phiếu; không ghi nhận nào nối người với lựa chọn",
      en: "An audit needs the electorate; no entry connects a voter with a choice",
    },
  ),
  ballot: right(
    ["own", "cell", "organisation", "organisation", "organisation"],
    { vi: "số phiếu cho từng người", en: "the totals of a ballot by subject" },
    { vi: "Biên bản kiểm phiếu chỉ có số tổng", en: "The minutes of a count hold totals only" },
  ),
  marks: right(
    ["cell", "cell", "organisation", "organisation", "organisation"],
    { vi: "lý do chấm điểm buổi sinh hoạt", en: "the reasons for points of a meeting" },
    {
      vi: "Chi bộ nghe và biểu quyết điểm; cấp trên chuẩn y",
      en: "The cell hears the points and votes on them; the superior decides",
    },
  ),
  reason: right(
    ["own", "cell", "organisation", "organisation", "organisation"],
    {
      vi: "lý do của quyết định, đề xuất, kiểm tra về một người",
      en: "the reasons of decisions, proposals and checks on a person",
    },
    {
      vi: "Việc tùy xét phải nêu lý do để kiểm tra được",
      en: "A discretionary decision is audited by its reason",
    },
  ),
  evidence: right(
    ["own", "cell", "organisation", "decided", "organisation"],
    {
      vi: "tên, nguồn, nơi lưu của minh chứng; lý do rút",
      en: "the name, source and place of a piece of evidence, and why it was withdrawn",
    },
    {
      vi: "Như nội dung mà minh chứng chứng minh; mã băm không cho biết nội dung tệp",
      en: "As the content that it proves; the digest tells nothing of the file",
    },
  ),
  complaint: right(
    ["own", "none", "organisation", "organisation", "organisation"],
    { vi: "nội dung khiếu nại và trả lời", en: "the words of a complaint and its answer" },
    {
      vi: "Gửi tới cấp quyết định, có khi về chính chi ủy",
      en: "It goes to the level that decides, and may be about the cell committee itself",
    },
  ),
  correction: right(
    ["none", "cell", "organisation", "none", "organisation"],
    { vi: "lý do sửa, rút một ghi nhận", en: "why an entry was corrected or withdrawn" },
    {
      vi: "Người kiểm tra thấy cả hai giá trị; nơi khác chỉ thấy giá trị mới",
      en: "An audit sees both values; others only the new one",
    },
  ),
});
