import type { EventType } from "../../events/catalogue.js";
import type { Messages } from "./messages.js";

/** What an entry of a type is called where a refusal points at it. */
const names: { readonly [T in EventType]?: string } = {
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

/** What an entry of this type is called; its type where it has no name of its own. */
const phrase = (type: EventType): string => names[type] ?? type;

/** What is wrong and what to do about it, in Vietnamese. */
export const vietnamese: Messages = {
  "invalid-data": ({ problem }) =>
    `Giá trị không đúng quy cách: ${problem}. Hãy nhập lại theo đúng quy cách.`,
  "unknown-command": ({ known }) => `Không có lệnh này. Hãy dùng một trong các lệnh: ${known.join(", ")}.`,
  "id-taken": ({ id, position }) =>
    `Mục ${position} đã mang mã “${id}” với nội dung khác. Hãy đặt mã riêng cho lệnh mới.`,
  "wrong-stream": ({ expected, found }) =>
    `Ở đây phải là “${expected}”, không phải “${found}”. Hãy ghi vào đúng hồ sơ của tổ chức hoặc buổi sinh hoạt đó.`,
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
