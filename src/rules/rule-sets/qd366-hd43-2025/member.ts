import type { Condition } from "../../engine/conditions/condition.js";
import type { Ladder } from "../../engine/rule-set.js";
import { underSixMonths, yes } from "../vocabulary/building-blocks.js";
import { type Concerns, ofHolders, ofOthers } from "../vocabulary/concerns.js";
import {
  all,
  exceeded,
  from,
  mostlyOnTime,
  pointsBelow,
  qd366CheckPending,
  qd366SilentBetween,
  remedied,
  tooFewPoints,
} from "./bands.js";
import { limitsOfMembers } from "./limits.js";
import { forcedOfMembers, openOfMembers } from "./member-cases.js";
import { qd366 } from "./sources.js";

/** Whom the requirements on own tasks concern. For holders of posts they are one reading of the text. */
const ofOwnTasks: Concerns = {
  when: { any: [ofOthers.when, { choice: "holders-own-tasks", is: true }] },
  otherwise: {
    vi: "không áp dụng với đảng viên giữ chức vụ: chỉ xét lĩnh vực, đơn vị phụ trách",
    en: "does not concern holders of posts: only what they lead counts",
  },
};

const exemption = (id: string, vi: string, en: string, when: Condition) => ({
  id: `member.${id}`,
  says: { vi, en },
  source: qd366("5.2.1"),
  outcome: "not-reviewed" as const,
  when,
});

const [excellent, good, fulfilled] = [qd366("11.1"), qd366("11.2"), qd366("11.3")];

/** The ladder of a member under QĐ 366: with a post, without a post, or outside the political system. */
export const qd366Member: Ladder = {
  says: { vi: "Đảng viên", en: "Member" },
  exemptions: [
    exemption(
      "exempt",
      "Đảng viên được miễn công tác và sinh hoạt đảng không kiểm điểm",
      "A member exempt from work and activities is not reviewed",
      yes("membership.exempt"),
    ),
    exemption(
      "activities-suspended",
      "Đảng viên bị đình chỉ sinh hoạt đảng không kiểm điểm",
      "A member suspended from party activities is not reviewed",
      yes("membership.activities-suspended"),
    ),
    exemption(
      "under-six-months",
      "Đảng viên mới kết nạp chưa đủ 6 tháng không kiểm điểm",
      "A member admitted less than six months ago is not reviewed",
      underSixMonths,
    ),
    qd366CheckPending("member"),
  ],
  forced: [tooFewPoints("member"), ...forcedOfMembers],
  levels: [
    {
      level: "excellent",
      source: excellent,
      rules: [
        from("member", "excellent", excellent),
        all("member.excellent", "tasks", "done", excellent, ofOwnTasks),
        all("member.excellent", "tasks", "on-time", excellent, ofOwnTasks),
        exceeded("member.excellent", "tasks", excellent, ofOwnTasks),
        all("member.excellent", "led", "done", excellent, ofHolders),
        exceeded("member.excellent", "led", excellent, ofHolders),
        remedied("member"),
      ],
    },
    {
      level: "good",
      source: good,
      rules: [
        from("member", "good", good),
        all("member.good", "tasks", "done", good, ofOwnTasks),
        all("member.good", "tasks", "on-time", good, ofOwnTasks),
        all("member.good", "led", "done", good, ofHolders),
        all("member.good", "led", "on-time", good, ofHolders),
      ],
      upTo: [pointsBelow("member", "good", "excellent", good)],
    },
    {
      level: "fulfilled",
      source: fulfilled,
      rules: [
        from("member", "fulfilled", fulfilled),
        all("member.fulfilled", "tasks", "done", fulfilled, ofOwnTasks),
        mostlyOnTime("member.fulfilled", "tasks", fulfilled, ofOwnTasks),
        all("member.fulfilled", "led", "done", fulfilled, ofHolders),
        mostlyOnTime("member.fulfilled", "led", fulfilled, ofHolders),
      ],
      upTo: [pointsBelow("member", "fulfilled", "good", fulfilled)],
    },
  ],
  ceilings: limitsOfMembers,
  open: [...openOfMembers],
  silentBetween: qd366SilentBetween,
};
