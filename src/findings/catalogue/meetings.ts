import { moreThanHalf } from "../../rules/voting/majority.js";
import { none, sheets } from "./clauses.js";
import { grades, held, roll } from "./needs.js";
import type { NotesByCode } from "./notes.js";

const gradeMajority = {
  ...moreThanHalf.source,
  note: "the general rule; that it holds for a grade is a reading",
};

/** Attendance, votes, minutes and opinions of single meetings. */
export const meetingNotes = {
  "attendance-unaccounted": {
    says: {
      vi: "Có đảng viên trong danh sách chi bộ mà điểm danh không nhắc tới.",
      en: "Members of the cell are named in no list of the roll call.",
    },
    remedy: {
      vi: "Đính chính điểm danh: mỗi người là có mặt, vắng có lý do hoặc vắng không lý do.",
      en: "Correct the roll call: each is present, absent with reason or absent without.",
    },
    clauses: none,
    needs: ["RollCallTaken", ...roll],
  },
  "attendance-unknown-member": {
    says: {
      vi: "Điểm danh có người chưa từng thuộc danh sách chi bộ.",
      en: "The roll call names people who were never on the cell's roll.",
    },
    remedy: {
      vi: "Ghi bổ sung việc chuyển đến, kết nạp; khách mời thì ghi ở phần khai mạc.",
      en: "Record the arrival or admission that is missing; guests belong to the opening.",
    },
    clauses: none,
    needs: ["RollCallTaken", ...roll],
  },
  "hands-exceed-present": {
    says: {
      vi: "Số ý kiến biểu quyết nhiều hơn số người có mặt.",
      en: "More hands were counted than people were present.",
    },
    remedy: {
      vi: "Kiểm tra điểm danh và kết quả biểu quyết; đính chính số ghi nhầm.",
      en: "Check the roll call and the count; correct the one that is wrong.",
    },
    clauses: none,
    needs: ["RollCallTaken", "ShowOfHandsTaken"],
  },
  "resolution-without-majority": {
    says: {
      vi: "Nghị quyết được ghi là thông qua mà số phiếu tán thành không đủ quá nửa.",
      en: "A resolution is recorded as adopted without the votes of more than half.",
    },
    remedy: {
      vi: "Kiểm tra số phiếu; đúng thì nghị quyết cần biểu quyết lại.",
      en: "Check the count; if it is right, the resolution has to be voted on again.",
    },
    clauses: [moreThanHalf.source],
    needs: ["RollCallTaken", "ShowOfHandsTaken", "ResolutionAdopted", ...roll],
  },
  "resolution-majority-unsettled": {
    says: {
      vi: "Chưa rõ nghị quyết có đủ quá nửa hay không, vì chưa rõ những ai tính vào mẫu số.",
      en: "Whether a resolution has its majority depends on who counts in the base, which is not settled.",
    },
    remedy: {
      vi: "Ghi bổ sung điểm danh để biết ai có mặt; văn bản không nói rõ thì cấp có thẩm quyền quyết định.",
      en: "Record the roll call so that it is known who was there; where the text is silent, the competent body decides.",
    },
    clauses: [moreThanHalf.source],
    needs: ["RollCallTaken", "ShowOfHandsTaken", "ResolutionAdopted", ...roll],
  },
  "minutes-not-approved": {
    says: {
      vi: "Buổi sinh hoạt đã bế mạc mà biên bản chưa được thông qua.",
      en: "The meeting was closed, and its minutes were never approved.",
    },
    remedy: {
      vi: "Thông qua biên bản ở buổi sau, hoặc ghi bổ sung nếu đã thông qua.",
      en: "Approve the minutes at the next meeting, or record the approval late.",
    },
    clauses: none,
    needs: [...held, "MinutesApproved"],
  },
  "grades-differ": {
    says: {
      vi: "Mức xếp loại buổi sinh hoạt do đề xuất, biểu quyết và quyết định không giống nhau.",
      en: "The grades of a meeting as proposed, voted and decided are not the same.",
    },
    remedy: {
      vi: "Không phải lỗi: xem lý do ở mỗi bước; ghi nhầm thì đính chính.",
      en: "No fault by itself: look at the reasons of each step; correct a slip.",
    },
    clauses: none,
    needs: grades,
  },
  "grade-votes-exceed-present": {
    says: {
      vi: "Số người biểu quyết xếp loại buổi sinh hoạt nhiều hơn số có mặt.",
      en: "More hands were counted on the grade than people were present.",
    },
    remedy: {
      vi: "Kiểm tra điểm danh và kết quả biểu quyết; đính chính số ghi nhầm.",
      en: "Check the roll call and the count; correct the one that is wrong.",
    },
    clauses: none,
    needs: ["RollCallTaken", "GradeVoted"],
  },
  "grade-without-majority": {
    says: {
      vi: "Mức xếp loại buổi sinh hoạt được biểu quyết mà không chắc đủ quá nửa tán thành.",
      en: "The grade that was voted does not surely have more than half in favour.",
    },
    remedy: {
      vi: "Kiểm tra số phiếu; văn bản không nêu tỷ lệ riêng nên cấp trên xem xét.",
      en: "Check the count; no text gives a majority of its own for grades, so the body above considers it.",
    },
    clauses: [gradeMajority],
    needs: ["RollCallTaken", "GradeVoted", ...roll],
  },
  "opinions-do-not-add-up": {
    says: {
      vi: "Tổng các mức trong phiếu thăm dò khác số người trả lời.",
      en: "The opinions counted by grade are not as many as those who answered.",
    },
    remedy: {
      vi: "Đếm lại phiếu thăm dò và đính chính.",
      en: "Count the opinions again and correct the entry.",
    },
    clauses: none,
    needs: ["QualityOpinionsCollected"],
  },
  "opinions-not-anonymous": {
    says: {
      vi: "Phiếu thăm dò có quá ít người hoặc mọi người cùng một ý kiến, nên biết được ai trả lời thế nào.",
      en: "So few were asked, or all answered alike, that everybody's opinion is known.",
    },
    remedy: {
      vi: "Không công bố kết quả này; lần sau hỏi chung cho nhiều buổi hoặc nhiều chi bộ.",
      en: "Do not publish this result; ask for several meetings or cells together next time.",
    },
    clauses: none,
    needs: ["QualityOpinionsCollected"],
  },
  "opinions-differ-from-grade": {
    says: {
      vi: "Đa số ý kiến thăm dò khác mức xếp loại buổi sinh hoạt.",
      en: "Most members' opinion is another than the grade of the meeting.",
    },
    remedy: {
      vi: "Chi ủy xem lại cách chấm điểm cùng đảng viên; mức xếp loại không tự thay đổi.",
      en: "The committee looks at the marks with the members; the grade does not change by itself.",
    },
    clauses: none,
    needs: ["QualityOpinionsCollected", ...grades],
  },
  "sheet-not-in-force": {
    says: {
      vi: "Buổi sinh hoạt được chấm theo phiếu chưa có hiệu lực hoặc đã hết hiệu lực.",
      en: "Meetings were marked by a sheet that was not in force on their day.",
    },
    remedy: {
      vi: "Chấm lại theo phiếu có hiệu lực, hoặc ghi lý do dùng thử.",
      en: "Mark again by the sheet in force, or note that it was a trial.",
    },
    clauses: sheets,
    needs: [...held, "CriterionMarked", "ScoreProposed"],
  },
} satisfies NotesByCode;
