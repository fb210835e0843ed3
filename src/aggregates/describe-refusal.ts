import type { EventType } from "../events/catalogue.js";
import { labelIn, levelNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { eventNames } from "../language/words/event-names.js";
import { formValues } from "../language/words/form-values.js";
import { type CommandType, commandNames } from "./command-names.js";
import type { Refusal } from "./refusal.js";
import { type EntryNames, englishRefusals, type RefusalSentences } from "./refusal-sentences.js";

/** Phrases that fit into the sentences; any other entry is called by its name. */
const vietnamesePhrases: EntryNames = {
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

/** The name of a type of entry in quotation marks; a word that is no type stays as it is. */
const quoted = (type: string): string =>
  `“${Object.hasOwn(eventNames, type) ? eventNames[type as EventType].vi : type}”`;

const phrase = (type: EventType): string => vietnamesePhrases[type] ?? `mục ${quoted(type)}`;

/** The name of a command, which is that of its event; a word that is no command stays as it is. */
const commandName = (type: string): string =>
  Object.hasOwn(commandNames, type) ? eventNames[commandNames[type as CommandType]].vi : type;

const vietnameseRefusals: RefusalSentences = {
  "invalid-data": ({ problem }) =>
    `Giá trị không đúng quy cách: ${problem}. Hãy nhập lại theo đúng quy cách.`,
  "unknown-command": ({ known }) =>
    `Không có lệnh này. Hãy dùng một trong các lệnh: ${known.map(commandName).join("; ")}.`,
  "id-taken": ({ id, position }) =>
    `Mục ${position} đã mang mã “${id}” với nội dung khác. Hãy đặt mã riêng cho lệnh mới.`,
  "wrong-stream": ({ expected, found }) =>
    `Ở đây phải là “${expected}”, không phải “${found}”. Hãy ghi vào đúng quyển của tổ chức hoặc buổi sinh hoạt đó.`,
  "not-begun": ({ needs }) => `Chưa ghi ${phrase(needs)}. Hãy ghi việc đó trước, kể cả ghi bổ sung muộn.`,
  "already-recorded": ({ stands }) =>
    `Đã ghi ${phrase(stands)}. Nếu sai, hãy đính chính hoặc rút lại mục đã ghi.`,
  contradicts: ({ stands }) => `Trái với ${phrase(stands)} đã ghi. Hãy rút lại mục đó trước.`,
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
    `Chưa ghi ${phrase(needs)} đối với “${member}” nên không thể ghi kết thúc. Hãy ghi lúc bắt đầu trước.`,
  "office-not-held": ({ member, office }) =>
    `“${member}” không giữ chức vụ “${labelIn(formValues.office, office, "vi")}”. Hãy ghi việc nhận chức vụ trước.`,
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
    `“${subject}” với “${labelIn(levelNames, option, "vi")}” không có trên phiếu. Chỉ tính những gì đã chốt khi mở cuộc bỏ phiếu.`,
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
    `Không có mục ${entry}; quyển dừng ở mục ${last}. Hãy nêu đúng số của mục đã ghi.`,
  "entry-already-withdrawn": ({ entry }) =>
    `Mục ${entry} đã được rút lại. Muốn khôi phục, hãy rút lại chính việc rút đó.`,
  "entry-is-correction": ({ entry }) =>
    `Mục ${entry} là một mục đính chính. Hãy rút lại mục đó hoặc đính chính lại mục gốc.`,
  "entry-type-differs": ({ expected, found }) =>
    `Mục gốc thuộc loại ${quoted(expected)}, mục thay thế thuộc loại ${quoted(found)}. Hãy rút lại mục gốc rồi ghi việc khác.`,
  "entry-needed": ({ entry, neededBy, type, because }) =>
    `Mục ${neededBy} ${quoted(type)} sẽ mất căn cứ [${because}] nếu mục ${entry} không còn như cũ. Hãy đính chính hoặc rút lại mục ${neededBy} trước.`,
};

/** The sentences by language. */
export const refusalSentences: Readonly<Record<Language, RefusalSentences>> = {
  en: englishRefusals,
  vi: vietnameseRefusals,
};

/**
 * What was refused and what to do, for a person.
 *
 * @example
 * describeRefusal(refusal, "vi"); // "Điểm danh (data.present[2]): “m-01” được nêu hai lần. …"
 */
export const describeRefusal = ({ command, field, code, info }: Refusal, language: Language): string => {
  const name = language === "vi" ? commandName(command.type) : command.type;
  return `${name} (${field}): ${(refusalSentences[language][code] as (info: unknown) => string)(info)}`;
};
