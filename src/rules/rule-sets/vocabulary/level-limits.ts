import type { Parameter, Source } from "../../engine/conditions/vocabulary.js";
import type { Ladder, Rule, RuleSet } from "../../engine/rule-set.js";
import { rule } from "./building-blocks.js";
import { concerning, ofCivilServants, ofHeads, ofHeadsOfCollectives } from "./concerns.js";

/** The levels that may limit a member's level. A committee chooses whether they do. */
const limits = {
  employer: {
    whom: ofCivilServants,
    fact: "employer.level",
    adoptedBy: "employer-level-limits",
    vi: "Không xếp cao hơn mức xếp loại cán bộ, công chức, viên chức",
    en: "Not above the employer's level",
  },
  "head-by-collective": {
    whom: ofHeadsOfCollectives,
    fact: "collective.level",
    adoptedBy: "head-limited-by-unit",
    vi: "Người đứng đầu không xếp cao hơn tập thể lãnh đạo, quản lý",
    en: "A head is not rated above the leading collective",
  },
  "head-by-unit": {
    whom: ofHeads,
    fact: "organisation.level",
    adoptedBy: "head-limited-by-unit",
    vi: "Người đứng đầu không xếp cao hơn tổ chức, cơ quan, đơn vị",
    en: "A head is not rated above the organisation or unit",
  },
} as const;

type LimitParameter = (typeof limits)[keyof typeof limits]["adoptedBy"];

/**
 * The limits by the employer's level and by those of the unit that a member heads, where a text leaves open
 * whether they limit. Only civil servants have an employer's level. No other member waits for one.
 *
 * @param sources the clause of each parameter
 */
export const levelLimits = (sources: Readonly<Record<LimitParameter, Source>>): Ladder["ceilings"] =>
  Object.entries(limits).flatMap(([name, { whom, fact, adoptedBy, vi, en }]) =>
    ["good", "fulfilled", "unfulfilled"].map((level) => ({
      ...concerning<Rule>(
        whom,
        rule(`member.${name}-${level}`, sources[adoptedBy], vi, en, { fact, is: "equal", value: level }),
      ),
      adoptedBy,
      level,
    })),
  );

/** The choices on these limits, each with the clause and the two readings of a rule set. */
export const levelLimitParameters = (
  cited: Readonly<Record<LimitParameter, Pick<Parameter, "source" | "readings">>>,
): RuleSet["parameters"] => ({
  "head-limited-by-unit": {
    says: {
      vi: "Người đứng đầu không xếp cao hơn tập thể lãnh đạo, quản lý và tổ chức, cơ quan, đơn vị",
      en: "A head is not rated above the leading collective and the organisation or unit",
    },
    kind: "boolean",
    ...cited["head-limited-by-unit"],
  },
  "employer-level-limits": {
    says: {
      vi: "Mức xếp loại cán bộ, công chức, viên chức giới hạn mức xếp loại đảng viên",
      en: "The employer's level limits a member's level",
    },
    kind: "boolean",
    ...cited["employer-level-limits"],
  },
});
