import type { Ladder, OpenCase } from "../../engine/rule-set.js";
import { rule, underSixMonths, yes } from "../vocabulary/building-blocks.js";
import { concerning, ofHolders } from "../vocabulary/concerns.js";
import { levelLimits } from "../vocabulary/level-limits.js";
import { longSickLeave, transferred, unreadCase } from "../vocabulary/open-cases.js";
import {
  clauses,
  excellentCriteria,
  exceptOldViolations,
  fulfilledCriteria,
  goodCriteria,
  oldViolationNotRead,
  poorCriterion,
  qd124CheckPending,
  qd124SilentBetween,
  unreadOfMembers,
} from "./criteria.js";
import { hd25, qd124 } from "./sources.js";

const { excellent, good, fulfilled } = clauses;
const leftOut = qd124("5.2.1");

const exemptions: Ladder["exemptions"] = [
  rule(
    "member.exempt",
    leftOut,
    "Đảng viên được miễn công tác và sinh hoạt đảng không kiểm điểm",
    "A member exempt from work and activities is not reviewed",
    yes("membership.exempt"),
  ),
  rule(
    "member.activities-suspended",
    leftOut,
    "Đảng viên bị đình chỉ sinh hoạt đảng không kiểm điểm",
    "A member suspended from party activities is not reviewed",
    yes("membership.activities-suspended"),
  ),
  rule(
    "member.under-six-months",
    leftOut,
    "Đảng viên mới kết nạp chưa đủ 6 tháng không kiểm điểm",
    "A member admitted less than six months ago is not reviewed",
    underSixMonths,
  ),
].map((each) => ({ ...each, outcome: "not-reviewed" as const }));

const ofExcellence = [
  rule(
    "member.excellent.done",
    excellent,
    "Hoàn thành 100 % chỉ tiêu, nhiệm vụ, bảo đảm chất lượng",
    "100 % of the targets and tasks done, with quality",
    { share: "tasks.done", of: "tasks.assigned", is: "at-least", ratio: [1, 1] },
  ),
  rule(
    "member.excellent.on-time",
    excellent,
    "100 % chỉ tiêu, nhiệm vụ đúng tiến độ",
    "100 % of the targets and tasks on time",
    { share: "tasks.on-time", of: "tasks.assigned", is: "at-least", ratio: [1, 1] },
  ),
  rule(
    "member.excellent.exceeded",
    excellent,
    "Ít nhất 50 % chỉ tiêu, nhiệm vụ hoàn thành vượt mức",
    "At least 50 % of the targets and tasks exceeded",
    { share: "tasks.exceeded", of: "tasks.assigned", is: "at-least", ratio: [1, 2] },
  ),
  concerning(
    ofHolders,
    rule(
      "member.excellent.leader",
      qd124("12.1", "quoted-in-part", "read in translation; cut off where it turns to what is led"),
      "Cán bộ lãnh đạo, quản lý: thực sự tiêu biểu; lĩnh vực, đơn vị phụ trách đạt điều kiện riêng",
      "A holder of a post is truly exemplary, and what is led meets further conditions",
      yes("judged.leader-conditions"),
    ),
  ),
];

/** The authors found no clause by which these levels limit a member's level, and none against it. */
const ceilings = levelLimits({
  "head-limited-by-unit": qd124("12", "not-found"),
  "employer-level-limits": qd124("12", "not-found"),
});

const clausesCut = qd124(
  "12.4.3.b, c",
  "quoted-in-part",
  "the regulations before and after name such cases here",
);

/** The cases in which clauses that the authors did not read leave a member's level open. */
const open: OpenCase[] = [
  unreadCase(
    "member.under-half-not-read",
    clausesCut,
    "Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ: các điểm b, c bị cắt trong bản đọc",
    "Less than 50 % of the targets and tasks completed: clauses b and c were cut off",
    { share: "tasks.done", of: "tasks.assigned", is: "less-than", ratio: [1, 2] },
    ["unfulfilled"],
  ),
  concerning(
    ofHolders,
    unreadCase(
      "member.led-not-read",
      clausesCut,
      "Đơn vị phụ trách không hoàn thành nhiệm vụ, hoặc có tổ chức, cá nhân trực tiếp quản lý bị kỷ luật do tham nhũng: các điểm b, c bị cắt trong bản đọc",
      "A unit in charge is unfulfilled, or one under direct management was disciplined for corruption: clauses b and c were cut off",
      { any: [{ fact: "led.units-unfulfilled", is: "at-least", value: 1 }, yes("led.disciplined")] },
      ["unfulfilled"],
    ),
  ),
  oldViolationNotRead("member", yes("discipline.in-year")),
  longSickLeave(hd25(undefined, "not-found", "this part was not read")),
  transferred(hd25(undefined, "not-found", "this part was not read"), [
    rule(
      "member.transferred.degradation",
      qd124("12.4.3"),
      "Mọi cách hiểu đều xếp loại không hoàn thành nhiệm vụ",
      "By every reading the member is unfulfilled",
      yes("degradation.concluded"),
    ),
  ]),
];

/** The ladder of a member under QĐ 124. */
export const qd124Member: Ladder = {
  says: { vi: "Đảng viên", en: "Member" },
  exemptions: [...exemptions, qd124CheckPending("member")],
  forced: [
    poorCriterion("member", "member"),
    rule(
      "member.degradation",
      qd124("12.4.3"),
      "Bị kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
      "Concluded to show degradation",
      yes("degradation.concluded"),
    ),
    {
      ...rule(
        "member.forbidden-act",
        qd124("12.4.3"),
        "Vi phạm những điều đảng viên không được làm",
        "An act forbidden to members",
        yes("violation.forbidden-act"),
      ),
      unless: [exceptOldViolations("member.forbidden-act")],
    },
    {
      ...rule(
        "member.exemplary-duty",
        qd124("12.4.3"),
        "Vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín",
        "Breach of the duty to set an example, harming reputation",
        yes("violation.exemplary-duty"),
      ),
      unless: [exceptOldViolations("member.exemplary-duty")],
    },
    {
      ...rule(
        "member.disciplined",
        qd124("12.4.3.d"),
        "Bị kỷ luật trong năm, kể cả khiển trách",
        "Disciplined in the year in any form",
        yes("discipline.in-year"),
      ),
      unless: [
        rule(
          "member.disciplined.self-detected",
          qd124("12.4.3.d"),
          "Trừ trường hợp tự phát hiện và đã khắc phục xong hậu quả",
          "Except where self-detected and its consequences remedied",
          yes("discipline.self-detected-and-remedied"),
        ),
        exceptOldViolations("member.disciplined"),
      ],
    },
  ],
  levels: [
    {
      level: "excellent",
      source: excellent,
      rules: [...excellentCriteria("member", "member"), ...ofExcellence],
    },
    {
      level: "good",
      source: good,
      rules: goodCriteria("member", "member"),
      unread: unreadOfMembers("good"),
    },
    {
      level: "fulfilled",
      source: fulfilled,
      rules: fulfilledCriteria("member", "member"),
      unread: unreadOfMembers("fulfilled"),
    },
  ],
  ceilings,
  open,
  silentBetween: qd124SilentBetween,
};
