import type { EventType } from "../events/catalogue.js";
import type { Language } from "../language/language.js";
import type { Reason, RefusalCode, RefusalInfo } from "./reason.js";

type InBoth<T> = { readonly [L in Language]: T };

/** What an entry of a type is called where a refusal points at it; its type where it has no name of its own. */
const names: { readonly [T in EventType]?: InBoth<string> } = {
  OrganisationFounded: { en: "the founding of the organisation", vi: "việc thành lập tổ chức đảng" },
  OrganisationDissolved: { en: "the end of the organisation", vi: "việc giải thể tổ chức đảng" },
  MeetingConvened: { en: "the calling of the meeting", vi: "việc triệu tập buổi sinh hoạt" },
  MeetingCancelled: { en: "the cancelling of the meeting", vi: "việc hủy buổi sinh hoạt" },
  MeetingOpened: { en: "the opening of the meeting", vi: "việc khai mạc buổi sinh hoạt" },
  MeetingClosed: { en: "the closing of the meeting", vi: "việc bế mạc buổi sinh hoạt" },
  ReviewOpened: { en: "the opening of the review", vi: "việc mở đợt kiểm điểm" },
  ReviewClosed: { en: "the closing of the review", vi: "việc kết thúc đợt kiểm điểm" },
  MemberExempted: { en: "an exemption", vi: "việc miễn công tác và sinh hoạt đảng" },
  MemberSuspended: { en: "a suspension", vi: "việc đình chỉ sinh hoạt" },
  MemberProsecuted: { en: "a prosecution", vi: "việc truy cứu trách nhiệm hình sự" },
  MemberTemporarilyTransferredOut: { en: "a temporary transfer", vi: "việc chuyển sinh hoạt tạm thời" },
};

const called = (type: EventType, language: Language): string => names[type]?.[language] ?? type;

/** What is wrong and what to do about it, by code, in both languages. */
export const refusalSentences: { readonly [C in RefusalCode]: InBoth<(info: RefusalInfo[C]) => string> } = {
  "invalid-data": {
    en: ({ problem }) =>
      `The value does not fit the vocabulary: ${problem}. Give a value of the documented shape.`,
    vi: ({ problem }) => `Giá trị không đúng quy cách: ${problem}. Hãy nhập lại theo đúng quy cách.`,
  },
  "unknown-command": {
    en: ({ known }) => `There is no such command here. Use one of: ${known.join(", ")}.`,
    vi: ({ known }) => `Không có lệnh này. Hãy dùng một trong các lệnh: ${known.join(", ")}.`,
  },
  "id-taken": {
    en: ({ id, position }) =>
      `Entry ${position} bears the id “${id}” and says something else. Give the new command an id of its own.`,
    vi: ({ id, position }) =>
      `Mục ${position} đã mang mã “${id}” với nội dung khác. Hãy đặt mã riêng cho lệnh mới.`,
  },
  "wrong-stream": {
    en: ({ expected, found }) =>
      `“${expected}” was expected here, not “${found}”. Record it on its own stream.`,
    vi: ({ expected, found }) =>
      `Ở đây phải là “${expected}”, không phải “${found}”. Hãy ghi vào đúng hồ sơ của tổ chức hoặc buổi sinh hoạt đó.`,
  },
  "not-begun": {
    en: ({ needs }) => `${called(needs, "en")} has not been recorded. Record it first, late if need be.`,
    vi: ({ needs }) => `Chưa ghi ${called(needs, "vi")}. Hãy ghi việc đó trước, kể cả ghi bổ sung muộn.`,
  },
  "already-recorded": {
    en: ({ stands }) =>
      `${called(stands, "en")} is recorded already. Correct or withdraw that entry instead.`,
    vi: ({ stands }) => `Đã ghi ${called(stands, "vi")}. Nếu sai, hãy đính chính hoặc rút lại mục đã ghi.`,
  },
  contradicts: {
    en: ({ stands }) =>
      `${called(stands, "en")} is recorded and says the opposite. Withdraw that entry first.`,
    vi: ({ stands }) => `Trái với ${called(stands, "vi")} đã ghi. Hãy rút lại mục đó trước.`,
  },
  "listed-twice": {
    en: ({ value }) => `“${value}” is listed twice. List each one once.`,
    vi: ({ value }) => `“${value}” được nêu hai lần. Mỗi người hoặc mỗi mục chỉ nêu một lần.`,
  },
  "already-on-roll": {
    en: ({ member }) =>
      `“${member}” is on the roll already. Record how the member left first, or correct that entry.`,
    vi: ({ member }) =>
      `“${member}” đang có tên trong danh sách đảng viên. Hãy ghi việc rời danh sách trước, hoặc đính chính mục đã ghi.`,
  },
  "not-on-roll": {
    en: ({ member }) => `“${member}” is no longer or not yet on the roll. Record how the member came first.`,
    vi: ({ member }) =>
      `“${member}” hiện không có tên trong danh sách đảng viên. Hãy ghi việc tiếp nhận đảng viên trước.`,
  },
  "never-on-roll": {
    en: ({ member }) => `“${member}” was never on this roll. Enrol, admit or transfer the member in first.`,
    vi: ({ member }) =>
      `“${member}” chưa từng có tên trong danh sách đảng viên ở đây. Hãy ghi danh, kết nạp hoặc tiếp nhận trước.`,
  },
  "already-official": {
    en: ({ member }) =>
      `“${member}” is an official member already. Correct the earlier entry if it is wrong.`,
    vi: ({ member }) => `“${member}” đã là đảng viên chính thức. Nếu mục trước sai, hãy đính chính mục đó.`,
  },
  "already-dead": {
    en: ({ member }) => `The death of “${member}” is recorded already. Correct that entry if it is wrong.`,
    vi: ({ member }) => `Đã ghi việc “${member}” từ trần. Nếu mục đó sai, hãy đính chính.`,
  },
  "never-began": {
    en: ({ member, needs }) =>
      `${called(needs, "en")} of “${member}” that could end is not recorded. Record its beginning first.`,
    vi: ({ member, needs }) =>
      `Chưa ghi ${called(needs, "vi")} đối với “${member}” nên không thể ghi kết thúc. Hãy ghi lúc bắt đầu trước.`,
  },
  "office-not-held": {
    en: ({ member, office }) =>
      `“${member}” does not hold the office “${office}”. Record who took it and when first.`,
    vi: ({ member, office }) => `“${member}” không giữ chức vụ “${office}”. Hãy ghi việc nhận chức vụ trước.`,
  },
  "already-present": {
    en: ({ member }) =>
      `“${member}” is noted as present already. Correct the roll call if the member came late.`,
    vi: ({ member }) => `“${member}” đã được ghi là có mặt. Nếu đến muộn, hãy đính chính mục điểm danh.`,
  },
  "resolution-settled": {
    en: ({ resolution, outcome }) =>
      `Resolution “${resolution}” is already declared ${outcome === "adopted" ? "adopted" : "not adopted"}. Correct that entry, or use another id.`,
    vi: ({ resolution, outcome }) =>
      `Nghị quyết “${resolution}” đã được ghi là ${outcome === "adopted" ? "được thông qua" : "không được thông qua"}. Hãy đính chính mục đó hoặc dùng mã khác.`,
  },
  "task-already-assigned": {
    en: ({ task }) => `Task “${task}” is assigned already. Correct that entry, or use another id.`,
    vi: ({ task }) => `Nhiệm vụ “${task}” đã được phân công. Hãy đính chính mục đó hoặc dùng mã khác.`,
  },
  "self-review-already-submitted": {
    en: ({ member }) => `“${member}” has handed in a self-review. Record a revision instead.`,
    vi: ({ member }) => `“${member}” đã nộp bản tự kiểm điểm. Hãy ghi là sửa bản tự kiểm điểm.`,
  },
  "self-review-not-submitted": {
    en: ({ member }) => `“${member}” has not handed in a self-review. Record the self-review first.`,
    vi: ({ member }) => `“${member}” chưa nộp bản tự kiểm điểm. Hãy ghi việc nộp trước.`,
  },
  "ballot-already-opened": {
    en: ({ ballot }) => `Ballot “${ballot}” was opened and is frozen. Use another id for another ballot.`,
    vi: ({ ballot }) =>
      `Cuộc bỏ phiếu “${ballot}” đã mở và đã chốt. Hãy dùng mã khác cho cuộc bỏ phiếu khác.`,
  },
  "ballot-not-opened": {
    en: ({ ballot }) =>
      `Ballot “${ballot}” was never opened. Record its question, electorate and options first.`,
    vi: ({ ballot }) =>
      `Cuộc bỏ phiếu “${ballot}” chưa được mở. Hãy ghi nội dung, người bỏ phiếu và các phương án trước.`,
  },
  "ballot-already-counted": {
    en: ({ ballot }) => `Ballot “${ballot}” is counted already. Correct that entry if the count was wrong.`,
    vi: ({ ballot }) => `Cuộc bỏ phiếu “${ballot}” đã có kết quả kiểm phiếu. Nếu sai, hãy đính chính mục đó.`,
  },
  "not-sorted": {
    en: ({ value, after }) =>
      `“${value}” stands after “${after}”. Sort the ids in ascending order, so that the list tells no order of arrival.`,
    vi: ({ value, after }) =>
      `“${value}” đứng sau “${after}”. Hãy xếp mã theo thứ tự tăng dần để danh sách không cho biết ai đến trước.`,
  },
  "not-on-ballot": {
    en: ({ subject, option }) =>
      `“${subject}” with “${option}” was not on the ballot. Count only what was frozen.`,
    vi: ({ subject, option }) =>
      `“${subject}” với “${option}” không có trên phiếu. Chỉ tính những gì đã chốt khi mở cuộc bỏ phiếu.`,
  },
  "too-many": {
    en: ({ count, limit }) =>
      `There are ${count}, but there can be at most ${limit}. Check both figures at the source.`,
    vi: ({ count, limit }) =>
      `Có ${count}, nhưng chỉ có thể tối đa ${limit}. Hãy đối chiếu cả hai số với bản gốc.`,
  },
  "sum-differs": {
    en: ({ sum, whole }) => `The parts add up to ${sum}, not to ${whole}. Check the figures at the source.`,
    vi: ({ sum, whole }) =>
      `Các phần cộng lại là ${sum}, không phải ${whole}. Hãy đối chiếu các số với bản gốc.`,
  },
  "level-stands": {
    en: ({ year, subject }) =>
      `A level of “${subject}” for ${year} stands. Cancel it first, then decide again.`,
    vi: ({ year, subject }) =>
      `Mức xếp loại năm ${year} của “${subject}” đang có hiệu lực. Hãy hủy quyết định đó trước rồi xếp loại lại.`,
  },
  "no-level-stands": {
    en: ({ year, subject }) => `No level of “${subject}” for ${year} stands. Record the decision first.`,
    vi: ({ year, subject }) =>
      `Không có mức xếp loại năm ${year} nào của “${subject}” đang có hiệu lực. Hãy ghi quyết định xếp loại trước.`,
  },
  "level-never-decided": {
    en: ({ year, subject }) =>
      `No level of “${subject}” for ${year} was ever decided. Decide it, do not decide it again.`,
    vi: ({ year, subject }) =>
      `Chưa từng có quyết định xếp loại năm ${year} đối với “${subject}”. Hãy ghi là xếp loại lần đầu.`,
  },
  "complaint-already-lodged": {
    en: ({ complaint }) =>
      `Complaint “${complaint}” is recorded already. Use another id for another complaint.`,
    vi: ({ complaint }) => `Đã ghi khiếu nại “${complaint}”. Hãy dùng mã khác cho khiếu nại khác.`,
  },
  "complaint-not-lodged": {
    en: ({ complaint }) => `Complaint “${complaint}” of this year is not recorded. Record it first.`,
    vi: ({ complaint }) => `Chưa ghi khiếu nại “${complaint}” của năm này. Hãy ghi khiếu nại trước.`,
  },
  "complaint-already-answered": {
    en: ({ complaint }) => `Complaint “${complaint}” is answered already. Correct that entry if it is wrong.`,
    vi: ({ complaint }) => `Khiếu nại “${complaint}” đã được trả lời. Nếu mục đó sai, hãy đính chính.`,
  },
  "entry-unknown": {
    en: ({ entry, last }) =>
      `There is no entry ${entry}; the stream ends at ${last}. Name an entry that is there.`,
    vi: ({ entry, last }) =>
      `Không có mục ${entry}; hồ sơ dừng ở mục ${last}. Hãy nêu đúng số của mục đã ghi.`,
  },
  "entry-already-withdrawn": {
    en: ({ entry }) => `Entry ${entry} is withdrawn. Withdraw its withdrawal to bring it back.`,
    vi: ({ entry }) => `Mục ${entry} đã được rút lại. Muốn khôi phục, hãy rút lại chính việc rút đó.`,
  },
  "entry-is-correction": {
    en: ({ entry }) =>
      `Entry ${entry} is itself a correction. Withdraw it, or correct the original entry anew.`,
    vi: ({ entry }) => `Mục ${entry} là một mục đính chính. Hãy rút lại mục đó hoặc đính chính lại mục gốc.`,
  },
  "entry-type-differs": {
    en: ({ expected, found }) =>
      `The entry is ${expected}, the replacement ${found}. Withdraw the entry and record the other fact.`,
    vi: ({ expected, found }) =>
      `Mục gốc thuộc loại ${expected}, mục thay thế thuộc loại ${found}. Hãy rút lại mục gốc rồi ghi việc khác.`,
  },
  "entry-needed": {
    en: ({ entry, neededBy, type, because }) =>
      `Entry ${neededBy} (${type}) would lose its ground [${because}] without entry ${entry} as it is. Correct or withdraw entry ${neededBy} first.`,
    vi: ({ entry, neededBy, type, because }) =>
      `Mục ${neededBy} (${type}) sẽ mất căn cứ [${because}] nếu mục ${entry} không còn như cũ. Hãy đính chính hoặc rút lại mục ${neededBy} trước.`,
  },
};

const sentence = ({ code, info }: Pick<Reason, "code" | "info">, language: Language): string =>
  (refusalSentences[code][language] as (info: unknown) => string)(info);

/** What a refusal shows of the command it refused. */
export interface RefusedCommand {
  /** The command type, as it was sent. */
  readonly type: string;
  /** The data, as it was sent. */
  readonly data: unknown;
}

/**
 * A command that would break the integrity of the record. `code` says why, `field` where in the
 * command, `info` the particulars. `command` and `state` are what was refused and what it met; they
 * are not enumerable, so that an error in a log does not spill the record.
 */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = "Refusal";
  /** Why it was refused; stable across releases. */
  readonly code: C;
  /** Where in the command, such as `data.present[2]`. */
  readonly field: string;
  /** What the code tells, such as the member or the entry that stands against it. */
  readonly info: RefusalInfo[C];
  /** What was refused. Not enumerable. */
  declare readonly command: RefusedCommand;
  /** The state that it met. Not enumerable. */
  declare readonly state: unknown;

  constructor(why: Reason<C>, command: RefusedCommand, state: unknown) {
    super(`${command.type} refused at ${why.field} [${why.code}]: ${sentence(why, "en")}`);
    this.code = why.code;
    this.field = why.field;
    this.info = why.info;
    Object.defineProperty(this, "command", { value: command });
    Object.defineProperty(this, "state", { value: state });
  }
}

/** Whether an error is a refusal, of this code where one is given. */
export const isRefusal = <C extends RefusalCode = RefusalCode>(
  error: unknown,
  code?: C,
): error is Refusal<C> => error instanceof Refusal && (code === undefined || error.code === code);

/**
 * What was refused and what to do, for a person.
 *
 * @example
 * describeRefusal(refusal, "vi"); // "TakeRollCall (data.present[2]): “m-01” được nêu hai lần. …"
 */
export const describeRefusal = (refusal: Refusal, language: Language): string =>
  `${refusal.command.type} (${refusal.field}): ${sentence(refusal, language)}`;
