import {
  collectiveBeforeMembers,
  employerBeforeMember,
  headLast,
  lowerBeforeHigher,
  reviewBeforeLevel,
  stepBefore,
  stepBy,
} from "../../calendar/procedure.js";
import type { Parameter, Source } from "../../engine/conditions/vocabulary.js";
import type { Constraint } from "../../engine/rule-set.js";

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
];
