import type { Source } from "../../engine/conditions/vocabulary.js";
import type { Rule, RuleSet } from "../../engine/rule-set.js";
import { type Concerns, concerning } from "../vocabulary/concerns.js";
import { qd366 } from "./sources.js";

/** The tasks that a ladder counts: the subject's own tasks, or the tasks of the units that it leads. */
type Counted = "tasks" | "led";

const counted = {
  tasks: { vi: "nhiệm vụ", en: "tasks" },
  led: { vi: "nhiệm vụ của lĩnh vực, đơn vị phụ trách", en: "tasks of the fields and units led" },
};

const scored = (level: string, vi: string, en: string, source: Source): Rule => ({
  id: level,
  says: { vi, en },
  source,
  when: { fact: "score.total", is: "at-least", value: { parameter: `${level.split(".").at(-2)}-points` } },
});

/** The least points of a level. */
export const from = (id: string, level: "excellent" | "good" | "fulfilled", source: Source): Rule =>
  scored(`${id}.${level}.points`, "Tổng điểm đạt mức tối thiểu", "Enough points", source);

/** The points at which the next higher level begins. */
export const pointsBelow = (
  id: string,
  level: "good" | "fulfilled",
  above: "excellent" | "good",
  source: Source,
): Rule => ({
  id: `${id}.${level}.band`,
  says: {
    vi: "Tổng điểm dưới mức tối thiểu của mức trên",
    en: "Fewer points than the level above begins with",
  },
  source,
  when: { fact: "score.total", is: "less-than", value: { parameter: `${above}-points` } },
});

/** All tasks of the year are done. `on-time` demands the same of the schedule. */
export const all = (
  id: string,
  of: Counted,
  what: "done" | "on-time",
  source: Source,
  whom?: Concerns,
): Rule =>
  concerning(whom, {
    id: `${id}.${of}-${what}`,
    says:
      what === "done"
        ? {
            vi: `Hoàn thành 100 % ${counted[of].vi}, bảo đảm chất lượng`,
            en: `100 % of the ${counted[of].en} done, with quality`,
          }
        : { vi: `100 % ${counted[of].vi} đúng tiến độ`, en: `100 % of the ${counted[of].en} on time` },
    source,
    when: { share: `${of}.${what}`, of: `${of}.assigned`, is: "at-least", ratio: [1, 1] },
  });

/** Enough exceeded tasks for excellent. */
export const exceeded = (id: string, of: Counted, source: Source, whom?: Concerns): Rule =>
  concerning(whom, {
    id: `${id}.${of}-exceeded`,
    says: {
      vi: `Ít nhất 30 % ${counted[of].vi} hoàn thành vượt mức`,
      en: `At least 30 % of the ${counted[of].en} exceeded`,
    },
    source,
    when: {
      share: `${of}.exceeded`,
      of: `${of}.assigned`,
      is: "at-least",
      ratio: { parameter: "exceeded-percent" },
    },
  });

/** Few enough late tasks for fulfilled. */
export const mostlyOnTime = (id: string, of: Counted, source: Source, whom?: Concerns): Rule =>
  concerning(whom, {
    id: `${id}.${of}-late`,
    says: {
      vi: `Không quá 20 % ${counted[of].vi} chậm tiến độ`,
      en: `At most 20 % of the ${counted[of].en} late`,
    },
    source,
    when: {
      share: `${of}.on-time`,
      of: `${of}.assigned`,
      is: "at-least",
      ratio: { parameter: "fulfilled-on-time-percent" },
    },
  });

/** Every shortcoming from the last review is remedied, if there was one. */
export const remedied = (id: string): Rule => ({
  id: `${id}.excellent.shortcomings`,
  says: {
    vi: "Khắc phục 100 % hạn chế, khuyết điểm được chỉ ra ở kỳ trước (nếu có)",
    en: "100 % of the shortcomings pointed out last time remedied, if any",
  },
  source: qd366("11.1.4"),
  when: {
    share: "shortcomings.remedied",
    of: "shortcomings.pointed-out",
    is: "at-least",
    ratio: [1, 1],
    ifNone: "holds",
  },
});

/** Too few points for every level above the lowest. No relief lifts this rule. */
export const tooFewPoints = (id: string): Rule => ({
  id: `${id}.under-fifty`,
  says: { vi: "Tổng điểm dưới 50", en: "Fewer than 50 points" },
  source: qd366("11.4"),
  when: { fact: "score.total", is: "less-than", value: { parameter: "fulfilled-points" } },
});

/** The text states no level for a subject with enough points and a failed condition. */
export const qd366SilentBetween = {
  source: qd366(
    "11",
    "not-found",
    "no clause for whoever meets neither a level's conditions nor those of unfulfilled",
  ),
  fallback: "when-no-level-fits",
};

/** The level waits until an ordered check ends. */
export const qd366CheckPending = (id: string): RuleSet["subjects"][string]["exemptions"][number] => ({
  id: `${id}.check-pending`,
  says: {
    vi: "Có khiếu nại, tố cáo, phản ánh hoặc dấu hiệu vi phạm: kiểm tra xong mới quyết định",
    en: "A complaint, denunciation or sign of violation is checked before the decision",
  },
  source: qd366("12.1"),
  outcome: "deferred",
  when: { fact: "check.pending", is: "equal", value: true },
});
