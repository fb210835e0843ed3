import type { Condition } from "../../engine/conditions/condition.js";
import type { Exception, OpenCase, Rule } from "../../engine/rule-set.js";
import { no, yes } from "../vocabulary/building-blocks.js";
import { both, type Concerns, concerning, ofHolders, ofOthers, ofTargets } from "../vocabulary/concerns.js";
import { type ReliefGround, transferred, unreadCase, weighed } from "../vocabulary/open-cases.js";
import { groundsOfDegradation, groundsOfDuty, oldViolationsOnly, selfDetected } from "./relief.js";
import { hd43, qd366 } from "./sources.js";

const clause = qd366("11.4");

/** A case of unfulfilled, and the grounds that lift it. */
const caseOf = (
  name: string,
  whom: Concerns | undefined,
  vi: string,
  en: string,
  when: Condition,
  grounds: readonly ReliefGround[] = [],
) => weighed(concerning(whom, { id: `member.${name}`, says: { vi, en }, source: clause, when }), grounds);

const ofEverybody = [
  caseOf(
    "degradation",
    undefined,
    "Bị kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    "Concluded to show degradation",
    yes("degradation.concluded"),
    groundsOfDegradation,
  ),
  caseOf(
    "duty-related-discipline",
    undefined,
    "Vi phạm liên quan đến công vụ, nhiệm vụ, bị kỷ luật từ khiển trách trở lên",
    "A violation connected with duty, disciplined from reprimand up",
    yes("discipline.duty-related"),
    groundsOfDuty,
  ),
];

const ofThoseWithPost = [
  caseOf(
    "led-under-seventy",
    ofHolders,
    "Lĩnh vực, đơn vị phụ trách hoàn thành dưới 70 % nhiệm vụ",
    "The fields and units led completed less than 70 % of the tasks",
    {
      share: "led.done",
      of: "led.assigned",
      is: "less-than",
      ratio: { parameter: "collective-done-percent" },
    },
  ),
  caseOf(
    "led-targets-missed",
    both(ofHolders, ofTargets),
    "Không đạt các chỉ tiêu kinh tế - xã hội cơ bản",
    "Missed the basic socio-economic targets",
    yes("led.basic-targets-missed"),
  ),
  caseOf(
    "led-units-unfulfilled",
    ofHolders,
    "Trên 50 % đơn vị phụ trách không hoàn thành nhiệm vụ",
    "More than 50 % of the units in charge are unfulfilled",
    {
      share: "led.units-unfulfilled",
      of: "led.units",
      is: "more-than",
      ratio: { parameter: "failed-percent" },
      ifNone: "fails",
    },
  ),
  caseOf(
    "low-confidence",
    ofHolders,
    "Trên 50 % phiếu tín nhiệm thấp khi lấy phiếu tín nhiệm trong năm",
    "More than 50 % votes of low confidence in the year",
    {
      share: "confidence.low",
      of: "confidence.returned",
      is: "more-than",
      ratio: { parameter: "failed-percent" },
      ifNone: "fails",
    },
  ),
  caseOf(
    "led-disciplined",
    ofHolders,
    "Tổ chức, cá nhân trực tiếp quản lý tham nhũng, lãng phí, tiêu cực, bị kỷ luật",
    "An organisation or person under direct management disciplined for corruption, waste or negative acts",
    yes("led.disciplined"),
    [selfDetected("led-disciplined")],
  ),
];

const ofThoseWithoutPost = [
  caseOf(
    "forbidden-act",
    ofOthers,
    "Vi phạm những điều đảng viên không được làm",
    "An act forbidden to members",
    yes("violation.forbidden-act"),
    [selfDetected("forbidden-act"), oldViolationsOnly],
  ),
  caseOf(
    "exemplary-duty",
    ofOthers,
    "Vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín bản thân và tổ chức",
    "Breach of the duty to set an example, harming own and organisation's reputation",
    yes("violation.exemplary-duty"),
    [selfDetected("exemplary-duty"), oldViolationsOnly],
  ),
  caseOf(
    "over-half-failed",
    ofOthers,
    "Trên 50 % nhiệm vụ trong năm được đánh giá không hoàn thành",
    "More than 50 % of the year's tasks assessed as not completed",
    {
      share: "tasks.failed",
      of: "tasks.assigned",
      is: "more-than",
      ratio: { parameter: "failed-percent" },
    },
  ),
];

const cases = [...ofEverybody, ...ofThoseWithPost, ...ofThoseWithoutPost];

/** The cases of Article 11.4 on members. */
export const forcedOfMembers: readonly Rule[] = cases.map(({ forced }) => forced);

const unreadSections = hd43("7.1–7.3, 7.8–7.11", "not-found", "these sections were not read");

/** A case that gives the lowest level by every reading of a transfer. */
const inEveryReading = (name: string, when: Condition): Exception => ({
  id: `member.transferred.${name}`,
  says: {
    vi: "Mọi cách hiểu đều xếp loại không hoàn thành nhiệm vụ",
    en: "By every reading the member is unfulfilled",
  },
  source: clause,
  when,
});

/** The cases in which the text leaves a member's level open. */
export const openOfMembers: readonly OpenCase[] = [
  ...cases.flatMap(({ open }) => open),
  unreadCase(
    "member.absent-all-year",
    hd43("7.8–7.11", "not-found", "section 7.5 rates the work done; on a year without work nothing was read"),
    "Nghỉ ốm gần hết năm, không có kết quả công tác để xếp loại: chưa đọc được quy định về vắng mặt",
    "Sick nearly all year, so that no work is left to rate: the sections on absence were not read",
    { fact: "leave.sick-days", is: "at-least", value: { parameter: "absence-days" } },
  ),
  transferred(unreadSections, [
    inEveryReading("degradation", {
      all: [
        yes("degradation.concluded"),
        { any: [no("relief.self-detected.degradation"), { choice: "degradation-relief", is: false }] },
      ],
    }),
  ]),
];
