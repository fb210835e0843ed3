import type { Condition } from "../../engine/conditions/condition.js";
import type { Exception, Ladder, OpenCase, Rule, Unread } from "../../engine/rule-set.js";
import { rule, yes } from "../vocabulary/building-blocks.js";
import { unreadCase } from "../vocabulary/open-cases.js";
import { hd25, qd124 } from "./sources.js";

/** The kind of subject with these criteria. */
type Of = "member" | "collective";

const [excellent, good, fulfilled] = [
  qd124("12.1", "translated"),
  qd124("12.2", "translated"),
  qd124("12.3", "translated"),
];
/** The clauses of the levels: Articles 12.1 to 12.3, read in translation. */
export const clauses = { excellent, good, fulfilled };

/** The requirements of excellent for every subject: a model, all criteria good, task results excellent. */
export const excellentCriteria = (id: string, of: Of): Rule[] => [
  rule(
    `${id}.excellent.outstanding`,
    excellent,
    "Có nhiều thành tích nổi trội, là điển hình; có sản phẩm cụ thể",
    "Many notable achievements, a model, with concrete products",
    yes("judged.outstanding"),
  ),
  rule(
    `${id}.excellent.tasks`,
    excellent,
    "Các tiêu chí về kết quả thực hiện nhiệm vụ trong năm đều đạt “Xuất sắc”",
    "All criteria on the year's task results are excellent",
    { every: `${of}.task-criteria`, is: "at-least", value: "excellent" },
  ),
  rule(
    `${id}.excellent.criteria`,
    excellent,
    "Tất cả tiêu chí đạt “Tốt” trở lên",
    "All criteria are good or better",
    { every: `${of}.criteria`, is: "at-least", value: "good" },
  ),
];

/** The requirements of good for every subject: task results good, the other criteria average. */
export const goodCriteria = (id: string, of: Of): Rule[] => [
  rule(
    `${id}.good.tasks`,
    good,
    "Các tiêu chí về kết quả thực hiện nhiệm vụ trong năm đều đạt “Tốt” trở lên",
    "All criteria on the year's task results are good or better",
    { every: `${of}.task-criteria`, is: "at-least", value: "good" },
  ),
  rule(
    `${id}.good.criteria`,
    good,
    "Tất cả tiêu chí đạt “Trung bình” trở lên",
    "All criteria are average or better",
    { every: `${of}.criteria`, is: "at-least", value: "average" },
  ),
];

/** The requirement of fulfilled for every subject: all criteria average. */
export const fulfilledCriteria = (id: string, of: Of): Rule[] => [
  rule(
    `${id}.fulfilled.criteria`,
    fulfilled,
    "Tất cả tiêu chí đạt “Trung bình” trở lên",
    "All criteria are average or better",
    { every: `${of}.criteria`, is: "at-least", value: "average" },
  ),
];

/** One criterion at “poor” gives the lowest level. */
export const poorCriterion = (id: string, of: Of): Rule =>
  rule(`${id}.poor-criterion`, qd124("12.4"), "Có tiêu chí ở mức “Kém”", "A criterion is poor", {
    not: { every: `${of}.criteria`, is: "at-least", value: "average" },
  });

/** The level waits until an ordered check ends. */
export const qd124CheckPending = (id: string): Ladder["exemptions"][number] => ({
  ...rule(
    `${id}.check-pending`,
    qd124("11"),
    "Có khiếu nại, tố cáo, dấu hiệu vi phạm hoặc mất đoàn kết: kiểm tra xong mới quyết định",
    "A complaint, denunciation, sign of violation or disunity is checked before the decision",
    yes("check.pending"),
  ),
  outcome: "deferred",
});

const ofOldViolations = hd25("4", "quoted-in-part", "the clause exists; its content was cut off");

/** The gap on a violation of an earlier year that is disciplined now. The clause exists; its content is cut off. */
export const oldViolationNotRead = (id: string, disciplined: Condition): OpenCase => ({
  ...unreadCase(
    `${id}.old-violation`,
    ofOldViolations,
    "Vi phạm của năm trước, nay mới bị kỷ luật: nội dung mục này bị cắt trong bản đọc",
    "A violation of an earlier year, disciplined now: the content of the section was cut off",
    { all: [disciplined, yes("discipline.old-violations-only")] },
  ),
  // The section is on the discipline. It cannot lift another forced case.
  why: "committee",
});

/** The exception for discipline in this year for violations of earlier years only. */
export const exceptOldViolations = (id: string): Exception =>
  rule(
    `${id}.old-violation`,
    ofOldViolations,
    "Trừ trường hợp chỉ vi phạm của năm trước: nội dung mục này bị cắt trong bản đọc",
    "Except for violations of earlier years only: the content of the section was cut off",
    yes("discipline.old-violations-only"),
  );

/** The unread parts of the clauses on individuals. A committee may decide to go without them. */
export const unreadOfMembers = (level: "good" | "fulfilled"): Unread[] => [
  {
    id: `member.${level}.percentages`,
    says: {
      vi: "Tỷ lệ phần trăm chỉ tiêu, nhiệm vụ đối với cá nhân: chưa đọc được",
      en: "The percentages of targets and tasks for individuals were not read",
    },
    source: qd124(level === "good" ? "12.2" : "12.3", "not-found"),
    adoptedBy: "percentages-not-read-left-out",
  },
];

/**
 * The text names the cases of unfulfilled. It does not name the level of other subjects that miss fulfilled.
 */
export const qd124SilentBetween = {
  source: qd124("12", "not-found", "no clause for whoever misses fulfilled without being named in 12.4"),
  fallback: "when-no-level-fits",
};
