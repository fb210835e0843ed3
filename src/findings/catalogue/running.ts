import {
  absentThreeMonths,
  everyMemberHasTask,
  excusedTooOften,
  feesUnpaidThreeMonths,
  manySpeak,
  praiseAndCriticism,
} from "../../rules/calendar/attendance-over-year.js";
import { none } from "./clauses.js";
import { held, roll } from "./needs.js";
import type { NotesByCode } from "./notes.js";

/** Tasks, and what shows over many meetings of a year. */
export const runningNotes = {
  "task-not-reported": {
    says: {
      vi: "Nhiệm vụ đã đến hạn mà buổi sinh hoạt phải nghe báo cáo không ghi báo cáo nào.",
      en: "A task fell due, and the meeting that had to hear of it records no report.",
    },
    remedy: {
      vi: "Nghe báo cáo ở buổi sau, hoặc ghi bổ sung báo cáo đã có.",
      en: "Hear the report at the next meeting, or record it late.",
    },
    clauses: none,
    needs: [...held, "TaskAssigned", "TaskReported", "TaskAssessed"],
  },
  "task-not-assessed": {
    says: {
      vi: "Nhiệm vụ đã được báo cáo mà chi bộ chưa đánh giá kết quả.",
      en: "A task was reported, and the cell never assessed it.",
    },
    remedy: {
      vi: "Đánh giá kết quả ở buổi sau, hoặc ghi bổ sung.",
      en: "Assess it at the next meeting, or record the assessment late.",
    },
    clauses: none,
    needs: ["TaskAssigned", "TaskReported", "TaskAssessed"],
  },
  "task-overdue": {
    says: {
      vi: "Nhiệm vụ đã quá hạn, buổi sinh hoạt nghe báo cáo chưa được tổ chức.",
      en: "A task is past its day, and the meeting that has to hear of it is still to come.",
    },
    remedy: {
      vi: "Nghe báo cáo ở buổi sinh hoạt tới.",
      en: "Hear the report at the coming meeting.",
    },
    clauses: none,
    needs: [...held, "TaskAssigned", "TaskReported", "TaskAssessed"],
  },
  "stated-tasks-differ-from-record": {
    says: {
      vi: "Số nhiệm vụ tự khai trong kiểm điểm khác số ghi nhận tại các buổi sinh hoạt.",
      en: "The tasks stated in a self-review are not those that meetings recorded.",
    },
    remedy: {
      vi: "Đối chiếu từng nhiệm vụ với sổ; sửa bản tự kiểm điểm hoặc ghi bổ sung nhiệm vụ.",
      en: "Go through the tasks; revise the self-review or record what is missing.",
    },
    clauses: none,
    needs: ["SelfReviewSubmitted", "SelfReviewRevised", "TaskAssigned", "TaskReported", "TaskAssessed"],
  },
  "excused-too-often": {
    says: {
      vi: "Đảng viên vắng mặt có lý do nhiều lần liên tiếp hơn mức hướng dẫn.",
      en: "A member was absent with reason more often in a row than the guidance allows.",
    },
    remedy: {
      vi: "Chi bộ tìm hiểu hoàn cảnh; đủ điều kiện thì xét miễn sinh hoạt.",
      en: "The cell looks into the circumstances; an exemption may be considered.",
    },
    clauses: [excusedTooOften.source],
    needs: [...held, "RollCallTaken", "LeaveTaken", ...roll],
  },
  "absent-three-months": {
    says: {
      vi: "Đảng viên vắng mặt không lý do ở ba tháng trong năm.",
      en: "A member missed the meetings of three months of a year without reason.",
    },
    remedy: {
      vi: "Chi bộ xem xét, đề nghị theo Điều lệ; có lý do chính đáng thì đính chính điểm danh.",
      en: "The cell considers and proposes; where there was a valid reason, correct the roll calls.",
    },
    clauses: [absentThreeMonths.source],
    needs: [...held, "RollCallTaken", "LeaveTaken", ...roll],
  },
  "fees-unpaid-three-months": {
    says: {
      vi: "Đảng viên không đóng đảng phí ba tháng trong năm.",
      en: "A member's fees of three months of a year are unpaid.",
    },
    remedy: {
      vi: "Đã đóng thì ghi bổ sung; chưa thì chi bộ xem xét, đề nghị theo Điều lệ.",
      en: "If they were paid, record it late; if not, the cell considers and proposes.",
    },
    clauses: [feesUnpaidThreeMonths.source],
    needs: [...held, "FeesReported", "FeesPaid"],
  },
  "member-without-task": {
    says: {
      vi: "Có đảng viên trong năm chưa được giao nhiệm vụ nào.",
      en: "Members have no task in the year.",
    },
    remedy: {
      vi: "Chi bộ giao nhiệm vụ cụ thể, hoặc ghi bổ sung nhiệm vụ đã giao.",
      en: "The cell gives each a concrete task, or records those already given.",
    },
    clauses: [everyMemberHasTask.source],
    needs: [...held, "TaskAssigned", ...roll],
  },
  "month-without-criticism": {
    says: {
      vi: "Có buổi sinh hoạt không ai được biểu dương, nhắc nhở hay phê bình.",
      en: "At some meetings nobody was praised, reminded or criticised.",
    },
    remedy: {
      vi: "Đưa tự phê bình và phê bình vào chương trình; đã có thì ghi bổ sung.",
      en: "Put praise and criticism on the agenda; what there was, record late.",
    },
    clauses: praiseAndCriticism.map(({ source }) => source),
    needs: [...held, "MemberPraised", "MemberReminded"],
  },
  "member-never-spoke": {
    says: {
      vi: "Có đảng viên dự nhiều buổi mà chưa phát biểu lần nào.",
      en: "Members attended several meetings and never spoke.",
    },
    remedy: {
      vi: "Người chủ trì gợi ý, mời phát biểu; đã phát biểu thì ghi bổ sung.",
      en: "The chair invites them to speak; what they said, record late.",
    },
    clauses: manySpeak.map(({ source }) => source),
    needs: [...held, "RollCallTaken", "CommentMade", ...roll],
  },
} satisfies NotesByCode;
