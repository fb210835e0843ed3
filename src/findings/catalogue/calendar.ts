import { byGroupOften, byGroupSize, noSubstitute, onlineLimit } from "../../rules/calendar/meeting-limits.js";
import { grounds, lengths, owed } from "./clauses.js";
import { held, house, roll } from "./needs.js";
import type { NotesByCode } from "./notes.js";

/** Meetings that are owed, and how they are held. */
export const calendarNotes = {
  "regular-meeting-missed": {
    says: {
      vi: "Một tháng đã qua mà không có buổi sinh hoạt thường kỳ nào được ghi.",
      en: "A month went by and no regular meeting is on record.",
    },
    remedy: {
      vi: "Đã họp thì ghi bổ sung buổi sinh hoạt; không họp thì chi ủy báo cáo lý do với cấp trên.",
      en: "If it was held, record it late; if not, the committee explains to the body above.",
    },
    clauses: owed("regular-monthly"),
    needs: [...house, ...held],
  },
  "regular-meeting-late": {
    says: {
      vi: "Buổi sinh hoạt thường kỳ của một tháng được tổ chức khi tháng đó đã hết.",
      en: "The regular meeting of a month was held after that month.",
    },
    remedy: {
      vi: "Ghi lý do hoãn; nếu ghi nhầm tháng thì đính chính thông báo triệu tập.",
      en: "Record why it was postponed; if the month is a slip, correct the notice.",
    },
    clauses: owed("regular-monthly"),
    needs: [...house, ...held],
  },
  "regular-meeting-other-day": {
    says: {
      vi: "Sinh hoạt thường kỳ không vào ngày quy định mà không ghi lý do, hoặc ra ngoài những ngày được thay thế.",
      en: "A regular meeting on another day than the one set, without a reason, or outside the days that may stand in for it.",
    },
    remedy: {
      vi: "Ghi lý do khi triệu tập hoặc khi hoãn; cung cấp lịch ngày làm việc nếu ngày quy định là ngày nghỉ.",
      en: "State the reason in the notice or the postponement; give the working calendar if the day set was off.",
    },
    clauses: owed("regular-day"),
    needs: [...house, ...held],
  },
  "thematic-meeting-missed": {
    says: {
      vi: "Một quý đã qua mà không có sinh hoạt chuyên đề.",
      en: "A quarter went by without a thematic meeting.",
    },
    remedy: {
      vi: "Đã tổ chức thì ghi bổ sung; chưa thì đưa chuyên đề vào kế hoạch quý sau và nêu lý do.",
      en: "If one was held, record it late; if not, plan one for the next quarter and say why.",
    },
    clauses: owed("thematic-quarterly"),
    needs: [...house, ...held],
  },
  "thematic-instead-of-regular": {
    says: {
      vi: "Tháng chỉ có sinh hoạt chuyên đề, không có sinh hoạt thường kỳ.",
      en: "In a month there was a thematic meeting and no regular one.",
    },
    remedy: {
      vi: "Buổi họp gồm cả hai nội dung thì đính chính loại buổi sinh hoạt; không thì chi ủy giải trình.",
      en: "If the meeting was both, correct its kind; if not, the committee explains.",
    },
    clauses: grounds(noSubstitute),
    needs: [...house, ...held],
  },
  "base-meeting-missed": {
    says: {
      vi: "Sáu tháng đã qua mà đảng bộ cơ sở không họp.",
      en: "A half-year went by and the base organisation did not meet.",
    },
    remedy: {
      vi: "Đã họp thì ghi bổ sung; không họp thì đảng ủy cơ sở báo cáo lý do.",
      en: "If it met, record it late; if not, its committee explains.",
    },
    clauses: owed("base-half-yearly"),
    needs: [...house, ...held],
  },
  "pre-meeting-missing": {
    says: {
      vi: "Chi ủy không họp chuẩn bị trước buổi sinh hoạt, hoặc họp sau thời hạn.",
      en: "The committee did not meet to prepare the meeting, or did so too late.",
    },
    remedy: {
      vi: "Đã họp chuẩn bị thì ghi bổ sung vào buổi sinh hoạt; lần sau họp sớm hơn.",
      en: "If it did, record that late; meet earlier next time.",
    },
    clauses: owed("pre-meeting"),
    needs: [...house, ...held, "CommitteePreMeetingHeld"],
  },
  "documents-late-before": {
    says: {
      vi: "Tài liệu không được đăng đủ sớm trước buổi sinh hoạt.",
      en: "Documents were not posted early enough before the meeting.",
    },
    remedy: {
      vi: "Đã đăng đúng hạn thì ghi bổ sung ngày đăng; lần sau đăng sớm hơn.",
      en: "If they were posted in time, record the day late; post the next ones earlier.",
    },
    clauses: owed("documents-before"),
    needs: [...house, ...held, "DocumentsPosted"],
  },
  "documents-late-after": {
    says: {
      vi: "Báo cáo, kết luận hoặc nghị quyết không được đăng đủ sớm sau buổi sinh hoạt.",
      en: "Report, conclusion or resolution was not posted soon enough after the meeting.",
    },
    remedy: {
      vi: "Đăng tài liệu còn thiếu; đã đăng đúng hạn thì ghi bổ sung ngày đăng.",
      en: "Post what is missing; if it was posted in time, record the day late.",
    },
    clauses: owed("documents-after"),
    needs: [...house, ...held, "DocumentsPosted"],
  },
  "meeting-too-short": {
    says: {
      vi: "Buổi sinh hoạt kết thúc trước thời lượng tối thiểu của loại buổi đó.",
      en: "The meeting ended before the least time for its kind.",
    },
    remedy: {
      vi: "Kiểm tra giờ khai mạc, bế mạc; ghi nhầm thì đính chính, đúng thì rút kinh nghiệm.",
      en: "Check the times of opening and closing; correct a slip, else plan more time.",
    },
    clauses: lengths,
    needs: held,
  },
  "online-without-ground": {
    says: {
      vi: "Sinh hoạt trực tuyến mà thông báo không ghi lý do hoặc văn bản cho phép.",
      en: "A meeting was online, and its notice names neither a reason nor a document.",
    },
    remedy: {
      vi: "Đính chính thông báo, ghi lý do hoặc số văn bản; không có căn cứ thì trở lại họp trực tiếp.",
      en: "Correct the notice with the reason or the document; without one, meet in person again.",
    },
    clauses: grounds(onlineLimit),
    needs: held,
  },
  "by-group-too-small-cell": {
    says: {
      vi: "Chi bộ sinh hoạt theo tổ đảng dù số đảng viên chưa đủ để được phép.",
      en: "A cell met by groups although it has too few members for that.",
    },
    remedy: {
      vi: "Kiểm tra danh sách đảng viên; đúng thì họp toàn chi bộ.",
      en: "Check the roll; if it is right, meet as a whole cell.",
    },
    clauses: grounds(byGroupSize),
    needs: [...held, ...roll],
  },
  "by-group-too-often": {
    says: {
      vi: "Chi bộ sinh hoạt theo tổ đảng quá số lần cho phép trong năm.",
      en: "A cell met by groups more often in a year than allowed.",
    },
    remedy: {
      vi: "Các buổi còn lại trong năm họp toàn chi bộ.",
      en: "Hold the other meetings of the year as a whole cell.",
    },
    clauses: grounds(byGroupOften),
    needs: held,
  },
} satisfies NotesByCode;
