import { commendationLimits, commendationRules } from "../../rules/awards.js";
import { educationRule, strikingOffRule } from "../../rules/striking-off.js";
import { named, none, once, reading } from "./clauses.js";
import { decided, house, roll } from "./needs.js";
import type { NotesByCode } from "./notes.js";

const sources = (of: readonly { readonly source: (typeof educationRule)["source"] }[]) =>
  once(of.map(({ source }) => source));

/** What follows from decided levels. */
export const afterwardsNotes = {
  "two-years-unfulfilled": {
    says: {
      vi: "Đảng viên hai năm liền không hoàn thành nhiệm vụ.",
      en: "A member is unfulfilled two years in a row.",
    },
    remedy: {
      vi: "Chi bộ giáo dục, giúp đỡ và ghi ngày bắt đầu; sau đó con người xem xét.",
      en: "The cell educates and helps, and records when it began; what follows, people consider.",
    },
    clauses: [educationRule.source],
    needs: [...decided, "EducationBegun", "EducationConcluded"],
  },
  "streak-unsettled": {
    says: {
      vi: "Chưa rõ chuỗi năm có liên tục không, vì giữa chuỗi có năm không được xếp loại.",
      en: "Whether years are in a row is open, because a year between them has no level.",
    },
    remedy: {
      vi: "Ghi bổ sung mức của năm đó, hoặc cấp có thẩm quyền quyết định cách tính.",
      en: "Record the level of that year, or the competent body decides how it counts.",
    },
    clauses: sources([educationRule, ...commendationRules]),
    needs: [...decided, "SubjectDistinguished"],
  },
  "education-not-concluded": {
    says: {
      vi: "Việc giáo dục, giúp đỡ đã đủ thời gian mà chưa ghi kết quả.",
      en: "Education and help have lasted long enough, and no outcome is recorded.",
    },
    remedy: {
      vi: "Chi bộ kết luận có tiến bộ hay không và ghi lại.",
      en: "The cell concludes whether there is progress, and records it.",
    },
    clauses: [strikingOffRule.source],
    needs: ["EducationBegun", "EducationConcluded", ...roll],
  },
  "education-without-progress": {
    says: {
      vi: "Đã được giáo dục, giúp đỡ đủ thời gian mà không tiến bộ.",
      en: "A member was educated for the time that the clause asks, without progress.",
    },
    remedy: {
      vi: "Chi bộ xem xét theo điều khoản; con người quyết định.",
      en: "The cell considers what the clause says; people decide.",
    },
    clauses: [strikingOffRule.source],
    needs: ["EducationBegun", "EducationConcluded", ...roll],
  },
  "commendation-due": {
    says: {
      vi: "Mức xếp loại đủ điều kiện xét khen thưởng mà chưa ghi khen thưởng nào.",
      en: "Levels make an award possible, and none is recorded.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xem xét; đã khen thì ghi bổ sung.",
      en: "The competent body considers it; an award already given is recorded late.",
    },
    clauses: sources(commendationRules),
    needs: [...decided, ...house, "SubjectDistinguished", "SubjectCommended"],
  },
  "commended-below-excellent": {
    says: {
      vi: "Được khen thưởng trong khi một năm tính khen thưởng không phải mức xuất sắc.",
      en: "An award was given although a year that it counts is below excellent.",
    },
    remedy: {
      vi: "Kiểm tra mức và năm; cấp đã khen xem xét lại.",
      en: "Check level and year; the body that gave it looks at it again.",
    },
    clauses: sources(commendationLimits),
    needs: [...decided, "SubjectCommended"],
  },
  "to-be-re-evaluated": {
    says: {
      vi: "Mức của tổ chức dựa trên mức cấp dưới đã thay đổi sau khi quyết định.",
      en: "An organisation's level rests on levels below that have changed since.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xét lại mức của tổ chức.",
      en: "The competent committee decides the organisation's level again.",
    },
    clauses: reading((fact) => fact.startsWith("members.") || fact.startsWith("subordinates.")),
    needs: [...decided, ...house, ...roll],
  },
  "cancelled-without-decision": {
    says: {
      vi: "Mức xếp loại bị hủy mà chưa có mức mới.",
      en: "A level was cancelled, and none was decided again.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền quyết định lại, hoặc ghi bổ sung quyết định.",
      en: "The competent committee decides again, or the decision is recorded late.",
    },
    clauses: named("cancelled-then-decided-again"),
    needs: decided,
  },
  "complaint-unanswered": {
    says: {
      vi: "Khiếu nại về mức xếp loại chưa được trả lời.",
      en: "A complaint about a level was never answered.",
    },
    remedy: {
      vi: "Trả lời, hoặc ghi bổ sung trả lời đã có. Không văn bản nào nêu thời hạn.",
      en: "Answer it, or record the answer late. No text sets a time.",
    },
    clauses: none,
    needs: ["ComplaintLodged", "ComplaintAnswered"],
  },
  "upheld-without-decision": {
    says: {
      vi: "Khiếu nại được chấp nhận mà mức xếp loại chưa được quyết định lại.",
      en: "A complaint was upheld, and no decision on the level followed.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền hủy hoặc quyết định lại mức.",
      en: "The competent committee cancels the level or decides it again.",
    },
    clauses: none,
    needs: ["ComplaintLodged", "ComplaintAnswered", ...decided],
  },
} satisfies NotesByCode;
