import {
  checkBeforeDecision,
  draftBeforeMeeting,
  employerBeforeMember,
  kindBefore,
  lowerBeforeHigher,
  organisationKinds,
  reviewBeforeLevel,
  stepBy,
  stepOfReview,
  unitBeforeParty,
} from "../../calendar/procedure.js";
import type { Parameter } from "../../engine/conditions/vocabulary.js";
import type { Constraint, ProcedureStep } from "../../engine/rule-set.js";
import { hd43, qd366 } from "./sources.js";

const everybody = ["member", ...organisationKinds] as const;

/** The parameter for the later deadline: a unit that does not close its year in December. */
export const parametersOfHd43Procedure: Readonly<Record<string, Parameter>> = {
  "year-closed-later": {
    says: {
      vi: "Đơn vị đặc thù chưa kết thúc năm công tác trong tháng 12: hoàn thành trước 15/01 năm sau",
      en: "A special unit that does not close its year in December: done before 15 January",
    },
    kind: "boolean",
    source: hd43("4"),
  },
};

/** The steps of a review under QĐ 366 and HD 43, and whose step each is. Neither asks for a ballot. */
export const procedureOfHd43: readonly ProcedureStep[] = [
  stepOfReview(qd366("12.1"), "self-review", "subject", ["member"]),
  stepOfReview(qd366("7"), "draft-sent", "subject", ["base-organisation", "collective"]),
  stepOfReview(qd366("7"), "collective-report", "subject", organisationKinds),
  stepOfReview(hd43("3"), "proposal", "cell-committee", ["member"], { after: ["self-review"] }),
  stepOfReview(qd366("12.1"), "proposal", "appraisal-body", organisationKinds, {
    after: ["collective-report"],
  }),
  stepOfReview(hd43("3"), "level-decided", "superior-committee", organisationKinds, { after: ["proposal"] }),
  stepOfReview(qd366("13"), "level-decided", "superior-committee", ["member"], { after: ["proposal"] }),
  stepOfReview(qd366("15"), "notified", "superior-committee", everybody, { after: ["level-decided"] }),
];

/** Order and days under QĐ 366 and HD 43. */
export const constraintsOfHd43: readonly Constraint[] = [
  ...reviewBeforeLevel(qd366("12.1")),
  draftBeforeMeeting(qd366("7"), 3),
  {
    id: "review-lasts",
    says: { vi: "Kiểm điểm ít nhất 1 ngày", en: "The review meeting takes at least one day" },
    source: hd43("2"),
    holds: { lasts: "review-meeting", days: 1 },
  },
  {
    id: "review-lasts-province",
    says: {
      vi: "Ban thường vụ cấp tỉnh và tương đương kiểm điểm ít nhất 2 ngày; có gợi ý thì theo cấp gợi ý",
      en: "Standing committees of provinces review for at least 2 days; with hints, as who hints decides",
    },
    source: hd43("2"),
  },
  {
    id: "review-in-order",
    says: {
      vi: "Kiểm điểm tập thể trước, cá nhân sau; người đứng đầu trước, cấp phó và thành viên sau; chính quyền, chuyên môn, đoàn thể trước, cấp ủy sau",
      en: "Collectives before individuals, the head before deputies and members, units before party committees",
    },
    source: qd366("7.3"),
  },
  lowerBeforeHigher(qd366("12.2")),
  kindBefore(
    {
      id: "collective-before-head",
      says: {
        vi: "Xếp loại tập thể trước, người đứng đầu sau",
        en: "A collective is classified before its head",
      },
      source: qd366("12.2"),
    },
    "level-decided",
    ["collective", "head"],
  ),
  unitBeforeParty(qd366("12.2")),
  employerBeforeMember(qd366("3.4")),
  checkBeforeDecision(qd366("12.1")),
  stepBy(
    {
      id: "decided-by-year-end",
      says: {
        vi: "Hoàn thành đánh giá, xếp loại trước ngày 31/12",
        en: "Levels are decided before 31 December",
      },
      source: hd43("4"),
    },
    "level-decided",
    everybody,
    "12-31",
  ),
  stepBy(
    {
      id: "decided-by-mid-january",
      says: {
        vi: "Đơn vị đặc thù: hoàn thành trước ngày 15/01 năm sau",
        en: "Special units: before 15 January of the next year",
      },
      source: hd43("4"),
      adoptedBy: "year-closed-later",
    },
    "level-decided",
    everybody,
    "01-15",
    1,
  ),
  {
    id: "temporary-cell-comment",
    says: {
      vi: "Đảng viên sinh hoạt tạm thời: chi bộ nơi sinh hoạt chính thức lấy nhận xét của chi bộ nơi sinh hoạt tạm thời trước khi xếp loại",
      en: "For a member who takes part elsewhere for a time, the official cell first gets that cell's comments",
    },
    source: hd43("7.6"),
  },
  {
    id: "cancelled-then-decided-again",
    says: {
      vi: "Phát hiện khuyết điểm sau khi xếp loại: hủy kết quả và đánh giá, xếp loại lại",
      en: "A fault found later: the result is cancelled and the level decided again",
    },
    source: qd366("13.3, 15"),
  },
];
