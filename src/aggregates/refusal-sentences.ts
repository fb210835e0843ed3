import type { EventType } from "../events/catalogue.js";
import type { Language } from "../language/language.js";
import type { RefusalCode, RefusalInfo } from "./reason.js";

/** What an entry of a type is called where a refusal points at it; its type where it has no name of its own. */
type Names = { readonly [T in EventType]?: string };

/** What is wrong and what to do about it, by code. */
export type RefusalSentences = { readonly [C in RefusalCode]: (info: RefusalInfo[C]) => string };

// A constant for each language: a program that throws refusals, but does not describe them, needs English alone.

const englishNames: Names = {
  OrganisationFounded: "the founding of the organisation",
  OrganisationDissolved: "the end of the organisation",
  MeetingConvened: "the calling of the meeting",
  MeetingCancelled: "the cancelling of the meeting",
  MeetingOpened: "the opening of the meeting",
  MeetingClosed: "the closing of the meeting",
  ReviewOpened: "the opening of the review",
  ReviewClosed: "the closing of the review",
  MemberExempted: "an exemption",
  MemberSuspended: "a suspension",
  MemberProsecuted: "a prosecution",
  MemberTemporarilyTransferredOut: "a temporary transfer",
};

const englishName = (type: EventType): string => englishNames[type] ?? type;

/** The sentences in English, which a refusal carries as its message. */
export const englishRefusals: RefusalSentences = {
  "invalid-data": ({ problem }) =>
    `The value does not fit the vocabulary: ${problem}. Give a value of the documented shape.`,
  "unknown-command": ({ known }) => `There is no such command here. Use one of: ${known.join(", ")}.`,
  "id-taken": ({ id, position }) =>
    `Entry ${position} bears the id “${id}” and says something else. Give the new command an id of its own.`,
  "wrong-stream": ({ expected, found }) =>
    `“${expected}” was expected here, not “${found}”. Record it on its own stream.`,
  "not-begun": ({ needs }) =>
    `${englishName(needs)} has not been recorded. Record it first, late if need be.`,
  "already-recorded": ({ stands }) =>
    `${englishName(stands)} is recorded already. Correct or withdraw that entry instead.`,
  contradicts: ({ stands }) =>
    `${englishName(stands)} is recorded and says the opposite. Withdraw that entry first.`,
  "listed-twice": ({ value }) => `“${value}” is listed twice. List each one once.`,
  "already-on-roll": ({ member }) =>
    `“${member}” is on the roll already. Record how the member left first, or correct that entry.`,
  "not-on-roll": ({ member }) =>
    `“${member}” is no longer or not yet on the roll. Record how the member came first.`,
  "never-on-roll": ({ member }) =>
    `“${member}” was never on this roll. Enrol, admit or transfer the member in first.`,
  "already-official": ({ member }) =>
    `“${member}” is an official member already. Correct the earlier entry if it is wrong.`,
  "already-dead": ({ member }) =>
    `The death of “${member}” is recorded already. Correct that entry if it is wrong.`,
  "never-began": ({ member, needs }) =>
    `${englishName(needs)} of “${member}” that could end is not recorded. Record its beginning first.`,
  "office-not-held": ({ member, office }) =>
    `“${member}” does not hold the office “${office}”. Record who took it and when first.`,
  "already-present": ({ member }) =>
    `“${member}” is noted as present already. Correct the roll call if the member came late.`,
  "resolution-settled": ({ resolution, outcome }) =>
    `Resolution “${resolution}” is already declared ${outcome === "adopted" ? "adopted" : "not adopted"}. Correct that entry, or use another id.`,
  "task-already-assigned": ({ task }) =>
    `Task “${task}” is assigned already. Correct that entry, or use another id.`,
  "self-review-already-submitted": ({ member }) =>
    `“${member}” has handed in a self-review. Record a revision instead.`,
  "self-review-not-submitted": ({ member }) =>
    `“${member}” has not handed in a self-review. Record the self-review first.`,
  "ballot-already-opened": ({ ballot }) =>
    `Ballot “${ballot}” was opened and is frozen. Use another id for another ballot.`,
  "ballot-not-opened": ({ ballot }) =>
    `Ballot “${ballot}” was never opened. Record its question, electorate and options first.`,
  "ballot-already-counted": ({ ballot }) =>
    `Ballot “${ballot}” is counted already. Correct that entry if the count was wrong.`,
  "not-sorted": ({ value, after }) =>
    `“${value}” stands after “${after}”. Sort the ids in ascending order, so that the list tells no order of arrival.`,
  "not-on-ballot": ({ subject, option }) =>
    `“${subject}” with “${option}” was not on the ballot. Count only what was frozen.`,
  "too-many": ({ count, limit }) =>
    `There are ${count}, but there can be at most ${limit}. Check both figures at the source.`,
  "sum-differs": ({ sum, whole }) =>
    `The parts add up to ${sum}, not to ${whole}. Check the figures at the source.`,
  "level-stands": ({ year, subject }) =>
    `A level of “${subject}” for ${year} stands. Cancel it first, then decide again.`,
  "no-level-stands": ({ year, subject }) =>
    `No level of “${subject}” for ${year} stands. Record the decision first.`,
  "level-never-decided": ({ year, subject }) =>
    `No level of “${subject}” for ${year} was ever decided. Decide it, do not decide it again.`,
  "complaint-already-lodged": ({ complaint }) =>
    `Complaint “${complaint}” is recorded already. Use another id for another complaint.`,
  "complaint-not-lodged": ({ complaint }) =>
    `Complaint “${complaint}” of this year is not recorded. Record it first.`,
  "complaint-already-answered": ({ complaint }) =>
    `Complaint “${complaint}” is answered already. Correct that entry if it is wrong.`,
  "entry-unknown": ({ entry, last }) =>
    `There is no entry ${entry}; the stream ends at ${last}. Name an entry that is there.`,
  "entry-already-withdrawn": ({ entry }) =>
    `Entry ${entry} is withdrawn. Withdraw its withdrawal to bring it back.`,
  "entry-is-correction": ({ entry }) =>
    `Entry ${entry} is itself a correction. Withdraw it, or correct the original entry anew.`,
  "entry-type-differs": ({ expected, found }) =>
    `The entry is ${expected}, the replacement ${found}. Withdraw the entry and record the other fact.`,
  "entry-needed": ({ entry, neededBy, type, because }) =>
    `Entry ${neededBy} (${type}) would lose its ground [${because}] without entry ${entry} as it is. Correct or withdraw entry ${neededBy} first.`,
};

const vietnameseNames: Names = {
  OrganisationFounded: "việc thành lập tổ chức đảng",
  OrganisationDissolved: "việc giải thể tổ chức đảng",
  MeetingConvened: "việc triệu tập buổi sinh hoạt",
  MeetingCancelled: "việc hủy buổi sinh hoạt",
  MeetingOpened: "việc khai mạc buổi sinh hoạt",
  MeetingClosed: "việc bế mạc buổi sinh hoạt",
  ReviewOpened: "việc mở đợt kiểm điểm",
  ReviewClosed: "việc kết thúc đợt kiểm điểm",
  MemberExempted: "việc miễn công tác và sinh hoạt đảng",
  MemberSuspended: "việc đình chỉ sinh hoạt",
  MemberProsecuted: "việc truy cứu trách nhiệm hình sự",
  MemberTemporarilyTransferredOut: "việc chuyển sinh hoạt tạm thời",
};

const vietnameseName = (type: EventType): string => vietnameseNames[type] ?? type;

const vietnameseRefusals: RefusalSentences = {
  "invalid-data": ({ problem }) =>
    `Giá trị không đúng quy cách: ${problem}. Hãy nhập lại theo đúng quy cách.`,
  "unknown-command": ({ known }) => `Không có lệnh này. Hãy dùng một trong các lệnh: ${known.join(", ")}.`,
  "id-taken": ({ id, position }) =>
    `Mục ${position} đã mang mã “${id}” với nội dung khác. Hãy đặt mã riêng cho lệnh mới.`,
  "wrong-stream": ({ expected, found }) =>
    `Ở đây phải là “${expected}”, không phải “${found}”. Hãy ghi vào đúng hồ sơ của tổ chức hoặc buổi sinh hoạt đó.`,
  "not-begun": ({ needs }) =>
    `Chưa ghi ${vietnameseName(needs)}. Hãy ghi việc đó trước, kể cả ghi bổ sung muộn.`,
  "already-recorded": ({ stands }) =>
    `Đã ghi ${vietnameseName(stands)}. Nếu sai, hãy đính chính hoặc rút lại mục đã ghi.`,
  contradicts: ({ stands }) => `Trái với ${vietnameseName(stands)} đã ghi. Hãy rút lại mục đó trước.`,
  "listed-twice": ({ value }) => `“${value}” được nêu hai lần. Mỗi người hoặc mỗi mục chỉ nêu một lần.`,
  "already-on-roll": ({ member }) =>
    `“${member}” đang có tên trong danh sách đảng viên. Hãy ghi việc rời danh sách trước, hoặc đính chính mục đã ghi.`,
  "not-on-roll": ({ member }) =>
    `“${member}” hiện không có tên trong danh sách đảng viên. Hãy ghi việc tiếp nhận đảng viên trước.`,
  "never-on-roll": ({ member }) =>
    `“${member}” chưa từng có tên trong danh sách đảng viên ở đây. Hãy ghi danh, kết nạp hoặc tiếp nhận trước.`,
  "already-official": ({ member }) =>
    `“${member}” đã là đảng viên chính thức. Nếu mục trước sai, hãy đính chính mục đó.`,
  "already-dead": ({ member }) => `Đã ghi việc “${member}” từ trần. Nếu mục đó sai, hãy đính chính.`,
  "never-began": ({ member, needs }) =>
    `Chưa ghi ${vietnameseName(needs)} đối với “${member}” nên không thể ghi kết thúc. Hãy ghi lúc bắt đầu trước.`,
  "office-not-held": ({ member, office }) =>
    `“${member}” không giữ chức vụ “${office}”. Hãy ghi việc nhận chức vụ trước.`,
  "already-present": ({ member }) =>
    `“${member}” đã được ghi là có mặt. Nếu đến muộn, hãy đính chính mục điểm danh.`,
  "resolution-settled": ({ resolution, outcome }) =>
    `Nghị quyết “${resolution}” đã được ghi là ${outcome === "adopted" ? "được thông qua" : "không được thông qua"}. Hãy đính chính mục đó hoặc dùng mã khác.`,
  "task-already-assigned": ({ task }) =>
    `Nhiệm vụ “${task}” đã được phân công. Hãy đính chính mục đó hoặc dùng mã khác.`,
  "self-review-already-submitted": ({ member }) =>
    `“${member}” đã nộp bản tự kiểm điểm. Hãy ghi là sửa bản tự kiểm điểm.`,
  "self-review-not-submitted": ({ member }) =>
    `“${member}” chưa nộp bản tự kiểm điểm. Hãy ghi việc nộp trước.`,
  "ballot-already-opened": ({ ballot }) =>
    `Cuộc bỏ phiếu “${ballot}” đã mở và đã chốt. Hãy dùng mã khác cho cuộc bỏ phiếu khác.`,
  "ballot-not-opened": ({ ballot }) =>
    `Cuộc bỏ phiếu “${ballot}” chưa được mở. Hãy ghi nội dung, người bỏ phiếu và các phương án trước.`,
  "ballot-already-counted": ({ ballot }) =>
    `Cuộc bỏ phiếu “${ballot}” đã có kết quả kiểm phiếu. Nếu sai, hãy đính chính mục đó.`,
  "not-sorted": ({ value, after }) =>
    `“${value}” đứng sau “${after}”. Hãy xếp mã theo thứ tự tăng dần để danh sách không cho biết ai đến trước.`,
  "not-on-ballot": ({ subject, option }) =>
    `“${subject}” với “${option}” không có trên phiếu. Chỉ tính những gì đã chốt khi mở cuộc bỏ phiếu.`,
  "too-many": ({ count, limit }) =>
    `Có ${count}, nhưng chỉ có thể tối đa ${limit}. Hãy đối chiếu cả hai số với bản gốc.`,
  "sum-differs": ({ sum, whole }) =>
    `Các phần cộng lại là ${sum}, không phải ${whole}. Hãy đối chiếu các số với bản gốc.`,
  "level-stands": ({ year, subject }) =>
    `Mức xếp loại năm ${year} của “${subject}” đang có hiệu lực. Hãy hủy quyết định đó trước rồi xếp loại lại.`,
  "no-level-stands": ({ year, subject }) =>
    `Không có mức xếp loại năm ${year} nào của “${subject}” đang có hiệu lực. Hãy ghi quyết định xếp loại trước.`,
  "level-never-decided": ({ year, subject }) =>
    `Chưa từng có quyết định xếp loại năm ${year} đối với “${subject}”. Hãy ghi là xếp loại lần đầu.`,
  "complaint-already-lodged": ({ complaint }) =>
    `Đã ghi khiếu nại “${complaint}”. Hãy dùng mã khác cho khiếu nại khác.`,
  "complaint-not-lodged": ({ complaint }) =>
    `Chưa ghi khiếu nại “${complaint}” của năm này. Hãy ghi khiếu nại trước.`,
  "complaint-already-answered": ({ complaint }) =>
    `Khiếu nại “${complaint}” đã được trả lời. Nếu mục đó sai, hãy đính chính.`,
  "entry-unknown": ({ entry, last }) =>
    `Không có mục ${entry}; hồ sơ dừng ở mục ${last}. Hãy nêu đúng số của mục đã ghi.`,
  "entry-already-withdrawn": ({ entry }) =>
    `Mục ${entry} đã được rút lại. Muốn khôi phục, hãy rút lại chính việc rút đó.`,
  "entry-is-correction": ({ entry }) =>
    `Mục ${entry} là một mục đính chính. Hãy rút lại mục đó hoặc đính chính lại mục gốc.`,
  "entry-type-differs": ({ expected, found }) =>
    `Mục gốc thuộc loại ${expected}, mục thay thế thuộc loại ${found}. Hãy rút lại mục gốc rồi ghi việc khác.`,
  "entry-needed": ({ entry, neededBy, type, because }) =>
    `Mục ${neededBy} (${type}) sẽ mất căn cứ [${because}] nếu mục ${entry} không còn như cũ. Hãy đính chính hoặc rút lại mục ${neededBy} trước.`,
};

/** The sentences by language. */
export const refusalSentences: Readonly<Record<Language, RefusalSentences>> = {
  en: englishRefusals,
  vi: vietnameseRefusals,
};
