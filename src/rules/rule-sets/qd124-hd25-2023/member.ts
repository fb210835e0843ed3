import type { Ladder } from "../../engine/rule-set.js";
import { rule, underSixMonths, withPost, yes } from "../vocabulary/building-blocks.js";
import {
  clauses,
  excellentCriteria,
  fulfilledCriteria,
  goodCriteria,
  poorCriterion,
  qd124CheckPending,
  qd124SilentBetween,
  unreadOfMembers,
} from "./criteria.js";
import { qd124 } from "./sources.js";

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
  rule(
    "member.excellent.leader",
    qd124("12.1", "quoted-in-part", "read in translation; cut off where it turns to what is led"),
    "Cán bộ lãnh đạo, quản lý: thực sự tiêu biểu; lĩnh vực, đơn vị phụ trách đạt điều kiện riêng",
    "A holder of a post is truly exemplary, and what is led meets further conditions",
    { any: [{ not: withPost }, yes("judged.leader-conditions")] },
  ),
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
    rule(
      "member.forbidden-act",
      qd124("12.4.3"),
      "Vi phạm những điều đảng viên không được làm",
      "An act forbidden to members",
      yes("violation.forbidden-act"),
    ),
    rule(
      "member.exemplary-duty",
      qd124("12.4.3"),
      "Vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín",
      "Breach of the duty to set an example, harming reputation",
      yes("violation.exemplary-duty"),
    ),
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
  ceilings: [],
  silentBetween: qd124SilentBetween,
};
