import { isStep } from "../../rules/calendar/procedure.js";
import { constraints, named, none, reading } from "./clauses.js";
import { decided, given, house, roll, steps } from "./needs.js";
import type { NotesByCode } from "./notes.js";

/** The course of a review: papers, order, days. */
export const reviewNotes = {
  "review-under-other-rules": {
    says: {
      vi: "Kiểm điểm được mở theo bộ quy định khác, hoặc bản khác, với bộ đang dùng để đọc.",
      en: "The review was opened under another rule set, or another version, than this reading uses.",
    },
    remedy: {
      vi: "Đọc lại với --under theo bộ đã áp dụng; kết quả ở đây chỉ để so sánh.",
      en: "Read again with --under and the adopted one; this reading is a comparison.",
    },
    clauses: none,
    needs: ["ReviewOpened"],
  },
  "review-choice-unusable": {
    says: {
      vi: "Cấp ủy chọn một tham số mà bộ quy định không có, hoặc với giá trị không dùng được.",
      en: "A parameter chosen for a review is unknown to the rule set or has no usable value.",
    },
    remedy: {
      vi: "Ghi lại lựa chọn với tên và giá trị đúng; xem chibo rules show.",
      en: "Record the choice again with the right name and value; see chibo rules show.",
    },
    clauses: none,
    needs: ["ReviewOpened"],
  },
  "self-review-missing": {
    says: {
      vi: "Đảng viên thuộc diện kiểm điểm mà chưa nộp bản tự kiểm điểm.",
      en: "A member to be reviewed handed in no self-review.",
    },
    remedy: {
      vi: "Nộp hoặc ghi bổ sung bản tự kiểm điểm trước khi xếp loại.",
      en: "Hand it in, or record it late, before the level is decided.",
    },
    clauses: named("review-before-level"),
    needs: ["ReviewOpened", "SelfReviewSubmitted", ...roll],
  },
  "ballot-before-self-review": {
    says: {
      vi: "Phiếu được kiểm trước khi đảng viên nộp bản tự kiểm điểm.",
      en: "The ballot was counted before the member's self-review.",
    },
    remedy: {
      vi: "Kiểm tra ngày ghi; đúng thì bỏ phiếu lại sau khi kiểm điểm.",
      en: "Check the days; if they are right, vote again after the review.",
    },
    clauses: named("review-before-ballot"),
    needs: steps,
  },
  "decided-before-self-review": {
    says: {
      vi: "Mức xếp loại được quyết định trước khi đảng viên nộp bản tự kiểm điểm.",
      en: "The level was decided before the member's self-review.",
    },
    remedy: {
      vi: "Kiểm tra ngày ghi; đúng thì cấp có thẩm quyền xem xét lại quyết định.",
      en: "Check the days; if they are right, the competent committee looks at the decision again.",
    },
    clauses: named("review-before-level"),
    needs: steps,
  },
  "employer-level-late": {
    says: {
      vi: "Đảng viên được xếp loại trước khi có kết quả xếp loại cán bộ, công chức, viên chức.",
      en: "A member's level was decided before the employer's level was known.",
    },
    remedy: {
      vi: "Đối chiếu với kết quả của cơ quan; khác thì xem xét lại mức.",
      en: "Compare with the employer's level; where they part, look at the level again.",
    },
    clauses: named("employer-before-member"),
    needs: steps,
  },
  "members-decided-late": {
    says: {
      vi: "Chi bộ được xếp loại trước một số đảng viên của mình.",
      en: "A cell was decided before some of its members.",
    },
    remedy: {
      vi: "Xem lại mức của chi bộ sau khi đủ mức của đảng viên.",
      en: "Look at the cell's level again once its members have theirs.",
    },
    clauses: named("lower-before-higher"),
    needs: [...steps, ...house, ...roll],
  },
  "order-broken": {
    says: {
      vi: "Hai bước kiểm điểm, xếp loại diễn ra ngược thứ tự quy định.",
      en: "Two steps of the review came in another order than the clause asks.",
    },
    remedy: {
      vi: "Kiểm tra ngày ghi; đúng thì làm lại bước sau.",
      en: "Check the days; if they are right, take the later step again.",
    },
    clauses: constraints(({ holds }) => holds !== undefined && "next" in holds && "of" in holds),
    needs: [...steps, ...house, ...roll, "OfficeFilled", "OfficeVacated"],
  },
  "deadline-missed": {
    says: {
      vi: "Một bước được thực hiện sau ngày quy định.",
      en: "A step was taken after the day that the clause sets.",
    },
    remedy: {
      vi: "Kiểm tra ngày ghi; đúng thì nêu lý do chậm.",
      en: "Check the day; if it is right, state why it was late.",
    },
    clauses: constraints(({ holds }) => holds !== undefined && "by" in holds && isStep(holds.step)),
    needs: steps,
  },
  "review-deadline-missed": {
    says: {
      vi: "Hạn mà cấp ủy tự đặt khi mở kiểm điểm đã qua, việc làm chậm hoặc chưa làm.",
      en: "A day that the committee set for its own review passed, and something was late or is open.",
    },
    remedy: {
      vi: "Hoàn thành việc còn thiếu, hoặc ghi bổ sung nếu đã làm đúng hạn.",
      en: "Do what is open, or record late what was done in time.",
    },
    clauses: none,
    needs: ["ReviewOpened", ...steps, ...roll],
  },
  "notice-too-short": {
    says: {
      vi: "Dự thảo được gửi quá sát ngày hội nghị kiểm điểm, tính theo ngày làm việc.",
      en: "The draft was sent too few working days before the review meeting.",
    },
    remedy: {
      vi: "Kiểm tra ngày gửi và lịch ngày làm việc; lần sau gửi sớm hơn.",
      en: "Check the day and the working calendar; send the next one earlier.",
    },
    clauses: constraints(({ holds }) => holds !== undefined && "workingDays" in holds),
    needs: steps,
  },
  "working-calendar-missing": {
    says: {
      vi: "Không kiểm tra được hạn tính theo ngày làm việc, vì chưa có lịch ngày làm việc của năm.",
      en: "Days that count as working days could not be checked: no calendar says which they are.",
    },
    remedy: {
      vi: "Cung cấp tệp lịch ngày làm việc (--working-days).",
      en: "Give the file of the working calendar (--working-days).",
    },
    clauses: none,
    needs: steps,
  },
  "review-too-short": {
    says: {
      vi: "Hội nghị kiểm điểm ngắn hơn thời gian quy định.",
      en: "The review meeting took less time than the clause asks.",
    },
    remedy: {
      vi: "Kiểm tra thời gian đã ghi; đúng thì họp bổ sung.",
      en: "Check the time recorded; if it is right, meet again.",
    },
    clauses: constraints(({ holds }) => holds !== undefined && "lasts" in holds),
    needs: steps,
  },
  "cell-comment-missing": {
    says: {
      vi: "Thiếu nhận xét của chi bộ khác nơi đảng viên đã sinh hoạt trong năm.",
      en: "The comments of another cell, where the member took part in the year, are missing.",
    },
    remedy: {
      vi: "Xin nhận xét của chi bộ đó, hoặc ghi bổ sung nếu đã nhận.",
      en: "Ask that cell for its comments, or record them late.",
    },
    clauses: named("old-cell-comment", "temporary-cell-comment"),
    needs: ["CellCommentReceived", ...roll, ...given],
  },
  "member-unaccounted": {
    says: {
      vi: "Đảng viên trong danh sách không được xếp loại và không rõ lý do, trong khi người khác đã được xếp.",
      en: "Members on a roll have no level and no reason for it, while others are rated.",
    },
    remedy: {
      vi: "Xếp loại, hoặc ghi lý do không xếp loại (miễn, chuyển đi, đình chỉ).",
      en: "Decide their level, or record why there is none: exempt, gone, suspended.",
    },
    clauses: none,
    needs: [...roll, ...given],
  },
  "member-on-several-rolls": {
    says: {
      vi: "Một đảng viên cùng lúc có tên trong danh sách chính thức của nhiều chi bộ.",
      en: "A member is on the rolls of several cells at once.",
    },
    remedy: {
      vi: "Ghi bổ sung việc chuyển đi, hoặc đính chính việc chuyển đến.",
      en: "Record the departure that is missing, or correct the arrival.",
    },
    clauses: none,
    needs: roll,
  },
  "two-quarters-unfulfilled": {
    says: {
      vi: "Hai quý liền nhau được xếp không hoàn thành nhiệm vụ.",
      en: "Two quarters in a row were decided as unfulfilled.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xem xét, quyết định; máy chỉ nêu điều khoản có thể áp dụng.",
      en: "The competent committee considers it; the program only says that the clause may apply.",
    },
    clauses: named("two-quarters-unfulfilled"),
    needs: ["QuarterLevelDecided"],
  },
  "relief-may-apply": {
    says: {
      vi: "Vi phạm tự phát hiện và đã khắc phục: quy định cho phép cấp có thẩm quyền xem xét, chưa có quyết định.",
      en: "A violation was self-detected and remedied; the clause lets the competent committee weigh it, and none has.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền quyết định có áp dụng hay không và ghi quyết định đó.",
      en: "The competent committee decides whether relief is granted, and the decision is recorded.",
    },
    clauses: reading((fact) => fact === "relief.self-detected"),
    needs: [
      "MemberDisciplined",
      "OrganisationDisciplined",
      "WrongdoingConcluded",
      "ReliefGranted",
      ...decided,
    ],
  },
} satisfies NotesByCode;
