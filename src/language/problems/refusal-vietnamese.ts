import { periodText } from "../formats.js";
import { labelIn, levelNames, roleConcerned, roleNames } from "../labels.js";
import { eventNames } from "../words/event-names.js";
import { formValues } from "../words/form-values.js";
import { mismatchVietnamese, saidOfMismatch } from "./mismatch.js";
import type { RefusalFacts } from "./refusal-facts.js";
import type { Sentences } from "./sentences.js";

/** Phrases that fit into the sentences. Any other entry has the name of its type. */
const vietnamesePhrases: Readonly<Record<string, string>> = {
  OrganisationFounded: "việc thành lập tổ chức đảng",
  OrganisationDissolved: "việc giải thể tổ chức đảng",
  MeetingConvened: "việc triệu tập buổi sinh hoạt",
  MeetingCancelled: "việc hủy buổi sinh hoạt",
  MeetingOpened: "việc khai mạc buổi sinh hoạt",
  MeetingClosed: "việc bế mạc buổi sinh hoạt",
  ReviewOpened: "việc mở đợt kiểm điểm",
  ReviewClosed: "việc kết thúc đợt kiểm điểm",
  SubmissionReturned: "việc trả lại hồ sơ kiểm điểm",
  MemberExempted: "việc miễn công tác và sinh hoạt đảng",
  MemberSuspended: "việc đình chỉ sinh hoạt",
  MemberProsecuted: "việc truy cứu trách nhiệm hình sự",
  MemberTemporarilyTransferredOut: "việc chuyển sinh hoạt tạm thời",
};

/** What is handed in during a review, as the sentences name it. */
const vietnameseSubmissions: Readonly<Record<string, string>> = {
  "self-review": "bản tự kiểm điểm",
  "collective-report": "báo cáo kiểm điểm tập thể",
  proposal: "đề nghị",
  review: "hồ sơ đợt kiểm điểm",
};

/** The name of an entry's type in quotation marks. A word that is no type stays unchanged. */
const quoted = (type: string): string =>
  `“${Object.hasOwn(eventNames, type) ? labelIn(eventNames, type, "vi") : type}”`;

const phrase = (type: string): string => vietnamesePhrases[type] ?? `mục ${quoted(type)}`;

/** Refusals, in Vietnamese. */
export const refusalVietnamese: Sentences<RefusalFacts> = {
  "invalid-data": (mismatch) => [
    saidOfMismatch(mismatchVietnamese, mismatch, "")[0],
    "Nhập lại theo đúng quy cách",
  ],
  "unknown-command": ({ known }) => [
    "không có lệnh này",
    `Dùng một trong các lệnh: ${known.map((name) => `“${name}”`).join(", ")}`,
  ],
  "id-taken": ({ id, position }) => [
    `mục ${position} đã mang mã “${id}” với nội dung khác`,
    "Đặt mã riêng cho lệnh mới",
  ],
  "wrong-stream": ({ expected, found }) => [
    `ở đây phải là “${expected}”, không phải “${found}”`,
    "Ghi vào đúng quyển của tổ chức hoặc buổi sinh hoạt đó",
  ],
  "not-begun": ({ needs }) => [`chưa ghi ${phrase(needs)}`, "Ghi việc đó trước, kể cả ghi bổ sung muộn"],
  "already-recorded": ({ stands }) => [
    `đã ghi ${phrase(stands)}`,
    "Nếu sai, hãy đính chính hoặc rút lại mục đã ghi",
  ],
  contradicts: ({ stands }) => [`trái với ${phrase(stands)} đã ghi`, "Rút lại mục đó trước"],
  "not-allowed": ({ role, allowed }) => [
    `vai “${labelIn(roleNames, role, "vi")}” không được ghi mục này ở đây`,
    allowed.length === 0
      ? "Không vai nào được ghi mục này ở đây: hãy chọn quyển khác"
      : `Để một trong các vai sau ghi: ${allowed.map((each) => labelIn(roleConcerned, each, "vi")).join("; ")}`,
  ],
  "another-recorder": ({ expected, found }) => [
    `“${found}” không phải người hoặc nơi đang ghi; đang ghi là “${expected}”`,
    "Nêu đúng người ghi và nơi người ấy ghi thay",
  ],
  "listed-twice": ({ value }) => [`“${value}” được nêu hai lần`, "Mỗi người hoặc mỗi mục chỉ nêu một lần"],
  "already-on-roll": ({ member }) => [
    `“${member}” đang có tên trong danh sách đảng viên`,
    "Ghi việc rời danh sách trước, hoặc đính chính mục đã ghi",
  ],
  "not-on-roll": ({ member }) => [
    `“${member}” hiện không có tên trong danh sách đảng viên`,
    "Ghi việc tiếp nhận đảng viên trước",
  ],
  "never-on-roll": ({ member }) => [
    `“${member}” chưa từng có tên trong danh sách đảng viên ở đây`,
    "Ghi danh, kết nạp hoặc tiếp nhận trước",
  ],
  "already-official": ({ member }) => [
    `“${member}” đã là đảng viên chính thức`,
    "Nếu mục trước sai, hãy đính chính mục đó",
  ],
  "already-dead": ({ member }) => [`đã ghi việc “${member}” từ trần`, "Nếu mục đó sai, hãy đính chính"],
  "never-began": ({ member, needs }) => [
    `chưa ghi ${phrase(needs)} đối với “${member}” nên không thể ghi kết thúc`,
    "Ghi lúc bắt đầu trước",
  ],
  "office-not-held": ({ member, office }) => [
    `“${member}” không giữ chức vụ “${labelIn(formValues.office, office, "vi")}”`,
    "Ghi việc nhận chức vụ trước",
  ],
  "already-present": ({ member }) => [
    `“${member}” đã được ghi là có mặt`,
    "Nếu đến muộn, hãy đính chính mục điểm danh",
  ],
  "resolution-settled": ({ resolution, outcome }) => [
    `nghị quyết “${resolution}” đã được ghi là ${outcome === "adopted" ? "được thông qua" : "không được thông qua"}`,
    "Đính chính mục đó hoặc dùng mã khác",
  ],
  "task-already-assigned": ({ task }) => [
    `nhiệm vụ “${task}” đã được phân công`,
    "Đính chính mục đó hoặc dùng mã khác",
  ],
  "self-review-already-submitted": ({ member }) => [
    `“${member}” đã nộp bản tự kiểm điểm`,
    "Ghi là sửa bản tự kiểm điểm",
  ],
  "self-review-not-submitted": ({ member }) => [
    `“${member}” chưa nộp bản tự kiểm điểm`,
    "Ghi việc nộp trước",
  ],
  "nothing-handed-in": ({ what }) => [
    `không có ${vietnameseSubmissions[what] ?? what} nào đã nộp mà chưa bị trả lại, rút lại`,
    "Ghi việc nộp trước",
  ],
  "subject-not-named": ({ what }) => [
    `chưa ghi ${vietnameseSubmissions[what] ?? what} là của ai`,
    "Ghi đối tượng, mỗi đối tượng một mục riêng; chỉ hồ sơ cả đợt kiểm điểm được để trống",
  ],
  "ballot-already-opened": ({ ballot }) => [
    `cuộc bỏ phiếu “${ballot}” đã mở và đã chốt`,
    "Dùng mã khác cho cuộc bỏ phiếu khác",
  ],
  "ballot-not-opened": ({ ballot }) => [
    `cuộc bỏ phiếu “${ballot}” chưa được mở`,
    "Ghi nội dung, người bỏ phiếu và các phương án trước",
  ],
  "ballot-already-counted": ({ ballot }) => [
    `cuộc bỏ phiếu “${ballot}” đã có kết quả kiểm phiếu`,
    "Nếu sai, hãy đính chính mục đó",
  ],
  "not-sorted": ({ value, after }) => [
    `“${value}” đứng sau “${after}”`,
    "Xếp mã theo thứ tự tăng dần để danh sách không cho biết ai đến trước",
  ],
  "not-on-ballot": ({ subject, option }) => [
    `“${subject}” với “${labelIn(levelNames, option, "vi")}” không có trên phiếu`,
    "Chỉ tính những gì đã chốt khi mở cuộc bỏ phiếu",
  ],
  "too-many": ({ count, limit }) => [
    `có ${count}, nhưng chỉ có thể tối đa ${limit}`,
    "Đối chiếu cả hai số với bản gốc",
  ],
  "sum-differs": ({ sum, whole }) => [
    `các phần cộng lại là ${sum}, không phải ${whole}`,
    "Đối chiếu các số với bản gốc",
  ],
  "decision-already-issued": ({ decision }) => [
    `quyết định “${decision}” đã được ghi`,
    "Quyết định khác thì đặt mã khác",
  ],
  "decision-not-issued": ({ decision }) => [
    `chưa ghi quyết định “${decision}”`,
    "Ghi quyết định trước, hoặc chỉ nêu số văn bản",
  ],
  "period-outside-year": ({ period, year }) => [
    `${periodText(period, "vi")} không thuộc năm ${year}`,
    "Ghi đúng năm của kỳ đánh giá",
  ],
  "level-stands": ({ period, subject }) => [
    `mức xếp loại ${periodText(period, "vi")} của “${subject}” đang có hiệu lực`,
    "Hủy quyết định đó trước rồi xếp loại lại",
  ],
  "no-level-stands": ({ period, subject }) => [
    `không có mức xếp loại ${periodText(period, "vi")} nào của “${subject}” đang có hiệu lực`,
    "Ghi quyết định xếp loại trước",
  ],
  "level-never-decided": ({ period, subject }) => [
    `chưa từng có quyết định xếp loại ${periodText(period, "vi")} đối với “${subject}”`,
    "Ghi là xếp loại lần đầu",
  ],
  "complaint-already-lodged": ({ complaint }) => [
    `đã ghi khiếu nại “${complaint}”`,
    "Dùng mã khác cho khiếu nại khác",
  ],
  "complaint-not-lodged": ({ complaint }) => [
    `chưa ghi khiếu nại “${complaint}” của năm này`,
    "Ghi khiếu nại trước",
  ],
  "complaint-already-answered": ({ complaint }) => [
    `khiếu nại “${complaint}” đã được trả lời`,
    "Nếu mục đó sai, hãy đính chính",
  ],
  "evidence-already-attached": ({ evidence }) => [
    `minh chứng “${evidence}” đã được đính kèm`,
    "Dùng mã khác; nếu thay minh chứng cũ thì nêu mã minh chứng được thay",
  ],
  "evidence-about-nothing": ({ evidence }) => [
    `chưa nêu minh chứng “${evidence}” là của việc gì`,
    "Nêu mục ghi, đối tượng, nhiệm vụ, tiêu chí hoặc quyết định mà minh chứng chứng minh",
  ],
  "evidence-not-attached": ({ evidence }) => [
    `chưa có minh chứng “${evidence}” trong quyển này`,
    "Đính kèm trước, hoặc ghi vào đúng quyển có minh chứng đó",
  ],
  "evidence-gone": ({ evidence, state }) => [
    `minh chứng “${evidence}” đã được ${state === "replaced" ? "thay" : "rút"}`,
    state === "replaced" ? "Nêu mã minh chứng đã thay nó" : "Đính kèm lại với mã khác",
  ],
  "evidence-entry-unknown": ({ entry }) => [
    `trong quyển này không có mục “${entry}”`,
    "Đính kèm minh chứng vào đúng quyển của mục mà nó chứng minh",
  ],
  "entry-unknown": ({ entry, last }) => [
    `không có mục ${entry}; quyển dừng ở mục ${last}`,
    "Nêu đúng số của mục đã ghi",
  ],
  "entry-already-withdrawn": ({ entry }) => [
    `mục ${entry} đã được rút lại`,
    "Muốn khôi phục, hãy rút lại chính việc rút đó",
  ],
  "entry-is-correction": ({ entry }) => [
    `mục ${entry} là một mục đính chính`,
    "Rút lại mục đó hoặc đính chính lại mục gốc",
  ],
  "entry-type-differs": ({ expected, found }) => [
    `mục gốc thuộc loại ${quoted(expected)}, mục thay thế thuộc loại ${quoted(found)}`,
    "Rút lại mục gốc rồi ghi việc khác",
  ],
  "entry-needed": ({ entry, neededBy, type }) => [
    `mục ${neededBy} ${quoted(type)} sẽ mất căn cứ nếu mục ${entry} không còn như cũ`,
    `Đính chính hoặc rút lại mục ${neededBy} trước`,
  ],
};
