import type { Condition } from "../../engine/conditions/condition.js";
import type { Ladder } from "../../engine/rule-set.js";
import { openLevels, rule, underSixMonths, withPost, yes } from "../building.js";
import { hd16, qd132 } from "./sources.js";

const lowest = hd16("II.B.2.3.d");
const ofPosts = qd132("12.4.c");

const postAnd = (condition: Condition): Condition => ({ all: [withPost, condition] });

/**
 * How a member was classified under HD 16: who is left out and who is unfulfilled is known. A member who is
 * suspended from activities is not left out, as later guidance has it. The levels above stay open.
 */
export const member: Ladder = {
  says: { vi: "Đảng viên", en: "Member" },
  exemptions: [
    {
      ...rule(
        "member.exempt",
        qd132("5", "S"),
        "Đảng viên được miễn công tác và sinh hoạt đảng không kiểm điểm, xếp loại",
        "A member exempt from work and activities is not reviewed",
        yes("membership.exempt"),
      ),
      outcome: "not-reviewed",
    },
    {
      ...rule(
        "member.under-six-months",
        hd16(undefined, "S"),
        "Đảng viên mới kết nạp chưa đủ 6 tháng: chưa xếp loại",
        "A member admitted less than six months ago is not classified",
        underSixMonths,
      ),
      outcome: "not-classified",
    },
  ],
  forced: [
    rule(
      "member.degradation",
      lowest,
      "Cấp có thẩm quyền kết luận có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
      "A competent body concluded signs of degradation",
      yes("degradation.concluded"),
    ),
    rule(
      "member.under-half",
      lowest,
      "Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm",
      "Less than 50 % of the year's targets and tasks completed",
      { share: "tasks.done", of: "tasks.assigned", is: "less-than", ratio: [1, 2] },
    ),
    rule(
      "member.employer-unfulfilled",
      lowest,
      "Cán bộ, công chức, viên chức bị xếp loại không hoàn thành nhiệm vụ",
      "The employer rated the member unfulfilled",
      {
        all: [yes("category.civil-servant"), { fact: "employer.level", is: "equal", value: "unfulfilled" }],
      },
    ),
    rule(
      "member.disciplined",
      lowest,
      "Bị thi hành kỷ luật trong năm (một vi phạm chỉ tính một lần)",
      "Disciplined in the year (one violation counts once)",
      yes("discipline.in-year"),
    ),
    rule(
      "member.main-tasks-missed",
      ofPosts,
      "Cán bộ giữ chức vụ: không hoàn thành 100 % chỉ tiêu quan trọng, nhiệm vụ trọng tâm",
      "A holder of a post who did not complete all main targets and tasks",
      postAnd(yes("tasks.main-missed")),
    ),
    rule(
      "member.led-unfulfilled",
      ofPosts,
      "Cán bộ lãnh đạo, quản lý: địa phương, đơn vị, lĩnh vực trực tiếp phụ trách không hoàn thành nhiệm vụ",
      "A holder of a post whose locality, unit or field directly in charge is unfulfilled",
      postAnd({ fact: "led.units-unfulfilled", is: "at-least", value: 1 }),
    ),
    {
      ...rule(
        "member.led-disciplined",
        ofPosts,
        "Cán bộ lãnh đạo, quản lý: đơn vị, cá nhân trực tiếp quản lý tham ô, tham nhũng, bị kỷ luật",
        "A holder of a post under whose direct management a unit or person was disciplined for corruption",
        postAnd(yes("led.disciplined")),
      ),
      unless: [
        rule(
          "member.led-disciplined.self-detected",
          ofPosts,
          "Trừ trường hợp tự phát hiện và đã khắc phục xong hậu quả",
          "Except where self-detected and its consequences remedied",
          yes("discipline.below-self-detected-and-remedied"),
        ),
      ],
    },
  ],
  levels: openLevels(() => hd16("II.B.2.3", "NF", "conditions not read where they differ from HD 21")),
  ceilings: [],
};
