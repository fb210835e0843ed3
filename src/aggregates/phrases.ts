import type { EventType } from "../events/catalogue.js";

/** What an entry of a type is called where a refusal points at it, in English and in Vietnamese. */
const phrases: { readonly [T in EventType]?: readonly [en: string, vi: string] } = {
  OrganisationFounded: ["the founding of the organisation", "việc thành lập tổ chức đảng"],
  OrganisationDissolved: ["the end of the organisation", "việc giải thể tổ chức đảng"],
  MeetingConvened: ["the calling of the meeting", "việc triệu tập buổi sinh hoạt"],
  MeetingCancelled: ["the cancelling of the meeting", "việc hủy buổi sinh hoạt"],
  MeetingOpened: ["the opening of the meeting", "việc khai mạc buổi sinh hoạt"],
  MeetingClosed: ["the closing of the meeting", "việc bế mạc buổi sinh hoạt"],
  ReviewOpened: ["the opening of the review", "việc mở đợt kiểm điểm"],
  ReviewClosed: ["the closing of the review", "việc kết thúc đợt kiểm điểm"],
  MemberExempted: ["an exemption", "việc miễn công tác và sinh hoạt đảng"],
  MemberSuspended: ["a suspension", "việc đình chỉ sinh hoạt"],
  MemberProsecuted: ["a prosecution", "việc truy cứu trách nhiệm hình sự"],
  MemberTemporarilyTransferredOut: ["a temporary transfer", "việc chuyển sinh hoạt tạm thời"],
};

/** What an entry of this type is called; its type where it has no name of its own. */
export const phrase = (type: EventType, language: "en" | "vi"): string =>
  phrases[type]?.[language === "en" ? 0 : 1] ?? type;
