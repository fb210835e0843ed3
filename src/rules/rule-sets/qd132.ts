import type { Condition } from "../engine/conditions/condition.js";
import type { Source } from "../engine/conditions/vocabulary.js";
import type { Exception, Rule, RuleSet } from "../engine/rule-set.js";
import { citing, rule, yes } from "./vocabulary/building-blocks.js";
import { concerning, ofCivilServants, ofHolders } from "./vocabulary/concerns.js";

/** A point of QĐ 132, which was in force until 4/10/2023. */
export const qd132 = citing("QĐ 132-QĐ/TW");

const ofPosts = qd132("12.4.c");

/** The criteria of a member in the groups that HD 16 and HD 21 name. */
export const qd132MemberCriteria: RuleSet["lists"] = {
  "member.task-criteria": ["degree.task-results"],
  "member.other-criteria": [
    "degree.politics",
    "degree.ethics",
    "degree.discipline",
    "degree.working-style",
    "degree.pledge",
    "degree.remedies",
  ],
};

const ofEveryMember = (source: Source): Rule[] => [
  rule(
    "member.degradation",
    source,
    "Cấp có thẩm quyền kết luận có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    "A competent body concluded signs of degradation",
    yes("degradation.concluded"),
  ),
  rule(
    "member.under-half",
    source,
    "Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm",
    "Less than 50 % of the year's targets and tasks completed",
    { share: "tasks.done", of: "tasks.assigned", is: "less-than", ratio: [1, 2] },
  ),
  concerning(
    ofCivilServants,
    rule(
      "member.employer-unfulfilled",
      source,
      "Cán bộ, công chức, viên chức bị xếp loại không hoàn thành nhiệm vụ",
      "The employer rated the member unfulfilled",
      { fact: "employer.level", is: "equal", value: "unfulfilled" },
    ),
  ),
  rule(
    "member.disciplined",
    source,
    "Bị thi hành kỷ luật trong năm (một vi phạm chỉ tính một lần)",
    "Disciplined in the year (one violation counts once)",
    yes("discipline.in-year"),
  ),
];

const ofHolder = (name: string, vi: string, en: string, when: Condition): Rule =>
  concerning(ofHolders, rule(`member.${name}`, ofPosts, vi, en, when));

const selfDetected: Exception = rule(
  "member.led-disciplined.self-detected",
  ofPosts,
  "Trừ trường hợp tự phát hiện và đã khắc phục xong hậu quả",
  "Except where self-detected and its consequences remedied",
  yes("discipline.below-self-detected-and-remedied"),
);

/** The cases of Article 12.4(c) of QĐ 132 for holders of posts. No guidance repeals them. */
const ofThoseWithPost: Rule[] = [
  ofHolder(
    "main-tasks-missed",
    "Cán bộ giữ chức vụ: không hoàn thành 100 % chỉ tiêu quan trọng, nhiệm vụ trọng tâm",
    "A holder of a post who did not complete all main targets and tasks",
    yes("tasks.main-missed"),
  ),
  ofHolder(
    "led-unfulfilled",
    "Cán bộ lãnh đạo, quản lý: địa phương, đơn vị, lĩnh vực trực tiếp phụ trách không hoàn thành nhiệm vụ",
    "A holder of a post whose locality, unit or field directly in charge is unfulfilled",
    { fact: "led.units-unfulfilled", is: "at-least", value: 1 },
  ),
  {
    ...ofHolder(
      "led-disciplined",
      "Cán bộ lãnh đạo, quản lý: đơn vị, cá nhân trực tiếp quản lý tham ô, tham nhũng, bị kỷ luật",
      "A holder of a post under whose direct management a unit or person was disciplined for corruption",
      yes("led.disciplined"),
    ),
    unless: [selfDetected],
  },
];

/**
 * The cases in which a member is unfulfilled: those of the guidance, and those of QĐ 132 for holders of posts.
 *
 * @param source the clause of the guidance
 */
export const unfulfilledMembers = (source: Source): Rule[] => [...ofEveryMember(source), ...ofThoseWithPost];

/** A member who is a cadre, civil servant or public employee needs at least a level from the employer. */
export const employerAtLeast = (id: string, level: string, source: Source, vi: string, en: string): Rule =>
  concerning(
    ofCivilServants,
    rule(id, source, vi, en, { fact: "employer.level", is: "at-least", value: level }),
  );

/** The conditions of excellent for a member. HD 16 and HD 21 state the same. */
export const excellentMember = (source: Source): Rule[] => [
  rule(
    "member.excellent.outstanding",
    source,
    "Thực sự nổi trội về năng lực, đạo đức; đi đầu đổi mới; có sản phẩm cụ thể, lượng hóa được",
    "Truly outstanding in ability and morals, leading innovation, with a concrete measurable product",
    yes("judged.outstanding"),
  ),
  rule(
    "member.excellent.tasks",
    source,
    "Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Xuất sắc”",
    "All criteria on task results are excellent",
    { every: "member.task-criteria", is: "at-least", value: "excellent" },
  ),
  rule(
    "member.excellent.others",
    source,
    "Các tiêu chí còn lại đạt “Tốt” trở lên",
    "All other criteria are good or better",
    { every: "member.other-criteria", is: "at-least", value: "good" },
  ),
  employerAtLeast(
    "member.excellent.employer",
    "excellent",
    source,
    "Cán bộ, công chức, viên chức phải được xếp loại hoàn thành xuất sắc nhiệm vụ",
    "A civil servant must be rated excellent by the employer",
  ),
];
