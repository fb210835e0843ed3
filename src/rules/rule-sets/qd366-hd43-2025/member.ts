import type { Condition } from "../../engine/conditions/condition.js";
import type { Exception, Ladder, Rule } from "../../engine/rule-set.js";
import { underSixMonths, withPost, yes } from "../vocabulary/building-blocks.js";
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
import { qd366 } from "./sources.js";

/** A condition for holders of posts only. It holds for every other member. */
const ofPosts = (condition: Condition): Condition => ({ any: [{ not: withPost }, condition] });
/** A condition for members without a post only. It holds for holders of posts. */
const ofOthers = (condition: Condition): Condition => ({ any: [withPost, condition] });

const relief = (id: string): Exception[] => [
  {
    id: `${id}.relief`,
    says: {
      vi: "Tự phát hiện, tự nhận, đã khắc phục hậu quả: cấp có thẩm quyền xem xét, quyết định",
      en: "Self-detected and remedied: the competent committee weighs and decides",
    },
    source: qd366("11.4"),
    when: { fact: "relief.self-detected", is: "equal", value: true },
  },
];

const forced = (name: string, vi: string, en: string, when: Condition): Rule => ({
  id: `member.${name}`,
  says: { vi, en },
  source: qd366("11.4"),
  when,
  unless: relief(`member.${name}`),
});

const postAnd = (...conditions: Condition[]): Condition => ({ all: [withPost, ...conditions] });
const othersAnd = (...conditions: Condition[]): Condition => ({ all: [{ not: withPost }, ...conditions] });

const ofHolders: Rule[] = [
  forced(
    "led-under-seventy",
    "Lĩnh vực, đơn vị phụ trách hoàn thành dưới 70 % nhiệm vụ",
    "The fields and units led completed less than 70 % of the tasks",
    postAnd({
      share: "led.done",
      of: "led.assigned",
      is: "less-than",
      ratio: { parameter: "collective-done-percent" },
    }),
  ),
  forced(
    "led-targets-missed",
    "Không đạt các chỉ tiêu kinh tế - xã hội cơ bản",
    "Missed the basic socio-economic targets",
    postAnd(yes("led.basic-targets-missed")),
  ),
  forced(
    "led-units-unfulfilled",
    "Trên 50 % đơn vị phụ trách không hoàn thành nhiệm vụ",
    "More than 50 % of the units in charge are unfulfilled",
    postAnd({
      share: "led.units-unfulfilled",
      of: "led.units",
      is: "more-than",
      ratio: { parameter: "failed-percent" },
    }),
  ),
  forced(
    "low-confidence",
    "Trên 50 % phiếu tín nhiệm thấp khi lấy phiếu tín nhiệm trong năm",
    "More than 50 % votes of low confidence in the year",
    postAnd({
      share: "confidence.low",
      of: "confidence.returned",
      is: "more-than",
      ratio: { parameter: "failed-percent" },
    }),
  ),
  forced(
    "led-disciplined",
    "Tổ chức, cá nhân trực tiếp quản lý tham nhũng, lãng phí, tiêu cực, bị kỷ luật",
    "An organisation or person under direct management disciplined for corruption, waste or negative acts",
    postAnd(yes("led.disciplined")),
  ),
];

const ofEverybody: Rule[] = [
  forced(
    "degradation",
    "Bị kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    "Concluded to show degradation",
    yes("degradation.concluded"),
  ),
  forced(
    "duty-related-discipline",
    "Vi phạm liên quan đến công vụ, nhiệm vụ, bị kỷ luật từ khiển trách trở lên",
    "A violation connected with duty, disciplined from reprimand up",
    yes("discipline.duty-related"),
  ),
];

const ofOthersOnly: Rule[] = [
  forced(
    "forbidden-act",
    "Vi phạm những điều đảng viên không được làm",
    "An act forbidden to members",
    othersAnd(yes("violation.forbidden-act")),
  ),
  forced(
    "exemplary-duty",
    "Vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín bản thân và tổ chức",
    "Breach of the duty to set an example, harming own and organisation's reputation",
    othersAnd(yes("violation.exemplary-duty")),
  ),
  forced(
    "over-half-failed",
    "Trên 50 % nhiệm vụ trong năm được đánh giá không hoàn thành",
    "More than 50 % of the year's tasks assessed as not completed",
    othersAnd({
      share: "tasks.failed",
      of: "tasks.assigned",
      is: "more-than",
      ratio: { parameter: "failed-percent" },
    }),
  ),
];

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
  forced: [tooFewPoints("member"), ...ofEverybody, ...ofHolders, ...ofOthersOnly],
  levels: [
    {
      level: "excellent",
      source: excellent,
      rules: [
        from("member", "excellent", excellent),
        all("member.excellent", "tasks", "done", excellent, ofOthers),
        all("member.excellent", "tasks", "on-time", excellent, ofOthers),
        exceeded("member.excellent", "tasks", excellent, ofOthers),
        all("member.excellent", "led", "done", excellent, ofPosts),
        exceeded("member.excellent", "led", excellent, ofPosts),
        remedied("member"),
      ],
    },
    {
      level: "good",
      source: good,
      rules: [
        from("member", "good", good),
        all("member.good", "tasks", "done", good, ofOthers),
        all("member.good", "tasks", "on-time", good, ofOthers),
        all("member.good", "led", "done", good, ofPosts),
        all("member.good", "led", "on-time", good, ofPosts),
      ],
      upTo: [pointsBelow("member", "good", "excellent", good)],
    },
    {
      level: "fulfilled",
      source: fulfilled,
      rules: [
        from("member", "fulfilled", fulfilled),
        all("member.fulfilled", "tasks", "done", fulfilled, ofOthers),
        mostlyOnTime("member.fulfilled", "tasks", fulfilled, ofOthers),
        all("member.fulfilled", "led", "done", fulfilled, ofPosts),
        mostlyOnTime("member.fulfilled", "led", fulfilled, ofPosts),
      ],
      upTo: [pointsBelow("member", "fulfilled", "good", fulfilled)],
    },
  ],
  ceilings: [],
  silentBetween: qd366SilentBetween,
};
