import type { Source } from "../../engine/conditions/vocabulary.js";
import type { RuleSet } from "../../engine/rule-set.js";

/** The facts on a member's standing. */
const ofStanding = [
  "membership.exempt",
  "membership.activities-suspended",
  "membership.official",
  "membership.months",
];

/** The facts on a member's kind of work and on the post of a head. */
const ofWork = [
  "category.work",
  "category.civil-servant",
  "post.head",
  "post.newly-arrived",
  "organisation.level",
  "collective.none",
  "collective.level",
];

/**
 * The choices on the day for which a member's standing and work are read. No text names the day.
 *
 * @param facts the facts of the rule set
 * @param document the document that should name the day
 */
export const dayParameters = (facts: RuleSet["facts"], document: string): RuleSet["parameters"] => {
  const source = (note: string): Source => ({ document, evidence: "not-found", note });
  const declared = (names: readonly string[]) => names.filter((name) => Object.hasOwn(facts, name));
  const parameters: RuleSet["parameters"] = {
    "standing-read-on": {
      says: {
        vi: "Tư cách đảng viên (miễn sinh hoạt, đình chỉ sinh hoạt, dự bị, số tháng từ ngày kết nạp) tính đến ngày xét, hoặc đến ngày họp kiểm điểm",
        en: "Standing (exempt, suspended, probationary, months since admission) is read on the judged day, or on the day of the review meeting",
      },
      kind: "choice",
      choices: ["judged-day", "review-meeting"],
      facts: declared(ofStanding),
      source: source("no text that was read names the day"),
      readings: [
        { is: "judged-day", source: source("the level is given by the decision, so on its day") },
        { is: "review-meeting", source: source("the cell reviews the members that it has on that day") },
      ],
    },
    "work-read-on": {
      says: {
        vi: "Chức vụ, vị trí công tác của đảng viên thay đổi trong năm: theo ngày xét, hoặc theo phần lớn thời gian trong năm",
        en: "Post and kind of work that changed in the year are read on the judged day, or by most of the year",
      },
      kind: "choice",
      choices: ["judged-day", "most-of-year"],
      facts: declared(ofWork),
      source: source("no text that was read says which post counts"),
      readings: [
        {
          is: "judged-day",
          source: source("the holder of a post on the day of the decision is rated as one"),
        },
        {
          is: "most-of-year",
          source: source("the level is on the work of the year, most of it in that post"),
        },
      ],
    },
  };
  return Object.fromEntries(Object.entries(parameters).filter(([, { facts: read }]) => read?.length !== 0));
};
