import {
  checkBeforeDecision,
  collectiveBeforeMembers,
  draftBeforeMeeting,
  headLast,
  lowerBeforeHigher,
  organisationKinds,
  productBehindExcellent,
  reviewBeforeLevel,
  stepOfReview,
  unitBeforeParty,
} from "../../calendar/procedure.js";
import type { Evidence, Source } from "../../engine/conditions/vocabulary.js";
import type { Constraint, ProcedureStep } from "../../engine/rule-set.js";

const article = (point: string, evidence: Evidence = "translated"): Source => ({
  document: "QĐ 124-QĐ/TW",
  point,
  evidence,
});

/** The steps of a review under QĐ 124, and whose step each is. A member's level is proposed in the cell. */
export const procedureOfHd25: readonly ProcedureStep[] = [
  stepOfReview(article("7"), "self-review", "subject", ["member"]),
  stepOfReview(article("7"), "draft-sent", "subject", ["base-organisation", "collective"]),
  stepOfReview(article("7"), "collective-report", "subject", organisationKinds),
  stepOfReview(article("7"), "proposal", "cell-committee", ["member"], { after: ["self-review"] }),
  stepOfReview(article("11"), "proposal", "appraisal-body", organisationKinds, {
    after: ["collective-report"],
  }),
  stepOfReview(article("11"), "level-decided", "superior-committee", ["member", ...organisationKinds], {
    after: ["proposal"],
  }),
  stepOfReview(article("15", "quoted"), "notified", "superior-committee", ["member", ...organisationKinds], {
    after: ["level-decided"],
  }),
];

/**
 * Order and days under QĐ 124 and HD 25. The minimum duration binds only committees of provinces, which are
 * no subjects here. The list states it for people to check.
 */
export const constraintsOfHd25: readonly Constraint[] = [
  ...reviewBeforeLevel(article("11")),
  draftBeforeMeeting(article("7"), 3),
  lowerBeforeHigher(article("11")),
  collectiveBeforeMembers(article("11")),
  headLast(article("11")),
  unitBeforeParty(article("11")),
  checkBeforeDecision(article("11")),
  productBehindExcellent("product-behind-excellent", article("12.1"), ["member", "collective"]),
  {
    id: "review-lasts-province",
    says: {
      vi: "Ban thường vụ cấp tỉnh và tương đương kiểm điểm ít nhất 2 ngày; có gợi ý của Bộ Chính trị, Ban Bí thư thì ít nhất 3 ngày",
      en: "Standing committees of provinces review for at least 2 days, and 3 where the centre gave hints",
    },
    source: article("7"),
  },
  {
    id: "cancelled-then-decided-again",
    says: {
      vi: "Phát hiện khuyết điểm sau khi xếp loại: hủy kết quả và đánh giá, xếp loại lại",
      en: "A fault found later: the result is cancelled and the level decided again",
    },
    source: article("15.3", "quoted"),
  },
];
