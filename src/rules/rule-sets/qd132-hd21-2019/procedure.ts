import {
  collectiveBeforeMembers,
  employerBeforeMember,
  headLast,
  lowerBeforeHigher,
  organisationKinds,
  productBehindExcellent,
  reviewBeforeLevel,
  stepBefore,
  stepBy,
  stepOfReview,
} from "../../calendar/procedure.js";
import type { Parameter, Source } from "../../engine/conditions/vocabulary.js";
import type { Constraint, ProcedureStep } from "../../engine/rule-set.js";
import { yes } from "../vocabulary/building-blocks.js";

const general: Source = { document: "HD 21-HD/BTCTW", point: "II.B.6", evidence: "quoted" };

const decree: Source = {
  document: "NĐ 90/2020/NĐ-CP",
  point: "20.2",
  evidence: "quoted",
  note: "a decree of 2020: no rule for 2019",
};

/** The parameter for the deadline of employers. The decree came after the guidance. */
export const parametersOfHd21Procedure: Readonly<Record<string, Parameter>> = {
  "employer-deadline-of-2020": {
    says: {
      vi: "Áp dụng thời điểm trước 15/12 cho xếp loại cán bộ, công chức, viên chức (từ năm 2020)",
      en: "Apply 15 December to the employers' levels (from 2020 on)",
    },
    kind: "boolean",
    source: decree,
  },
};

const ofMembers: Source = { document: "HD 21-HD/BTCTW", point: "II.B.2", evidence: "reported" };

const ofOrganisations: Source = { document: "QĐ 132-QĐ/TW", evidence: "translated" };

/** The steps of a review under QĐ 132 and HD 21, and whose step each is. */
export const procedureOfHd21: readonly ProcedureStep[] = [
  stepOfReview(general, "employer-level", "employer", ["member"], { when: yes("category.civil-servant") }),
  stepOfReview(ofMembers, "self-review", "subject", ["member"]),
  stepOfReview(ofMembers, "proposal", "cell-committee", ["member"], { after: ["self-review"] }),
  stepOfReview(ofMembers, "ballot", "cell", ["member"], { after: ["proposal"] }),
  stepOfReview(ofMembers, "level-decided", "base-committee", ["member"], { after: ["ballot"] }),
  stepOfReview(ofOrganisations, "collective-report", "subject", organisationKinds),
  stepOfReview(ofOrganisations, "level-decided", "superior-committee", organisationKinds, {
    after: ["collective-report"],
  }),
  stepOfReview(general, "notified", "base-committee", ["member"], { after: ["level-decided"] }),
  stepOfReview(general, "notified", "superior-committee", organisationKinds, { after: ["level-decided"] }),
];

/** Order and days under QĐ 132 and HD 21. */
export const constraintsOfHd21: readonly Constraint[] = [
  ...reviewBeforeLevel(general),
  stepBefore(
    {
      id: "review-before-ballot",
      says: {
        vi: "Có bản tự kiểm điểm rồi mới bỏ phiếu đề xuất mức xếp loại",
        en: "The cell votes on a member's level after the self-review",
      },
      source: general,
    },
    "self-review",
    "ballot",
    ["member"],
  ),
  lowerBeforeHigher(general),
  collectiveBeforeMembers(general),
  headLast({ document: "HD 21-HD/BTCTW", point: "II.B.4", evidence: "quoted" }),
  employerBeforeMember(general),
  stepBy(
    {
      id: "employer-by-mid-december",
      says: {
        vi: "Xếp loại cán bộ, công chức, viên chức trước ngày 15 tháng 12",
        en: "Employers classify civil servants before 15 December",
      },
      source: decree,
      adoptedBy: "employer-deadline-of-2020",
    },
    "employer-level",
    ["member"],
    "12-15",
  ),
  productBehindExcellent(
    "product-of-member",
    { document: "HD 21-HD/BTCTW", point: "II.B.2.3.a", evidence: "quoted" },
    ["member"],
  ),
  productBehindExcellent(
    "product-of-collective",
    { document: "HD 21-HD/BTCTW", point: "II.B.3", evidence: "quoted" },
    ["collective"],
  ),
];
