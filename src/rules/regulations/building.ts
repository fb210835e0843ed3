import type { Condition } from "../engine/conditions/condition.js";
import type { Ladder, Rule, RuleSet } from "../engine/rule-set.js";
import type { Evidence, Source, Text } from "../engine/vocabulary.js";

/** Cites the points of one document; without a point where none is known. */
export const citing =
  (document: string) =>
  (point?: string, evidence: Evidence = "P", note?: string): Source => ({
    document,
    ...(point === undefined ? {} : { point }),
    evidence,
    ...(note === undefined ? {} : { note }),
  });

/** A rule in its usual order of writing. */
export const rule = (id: string, source: Source, vi: string, en: string, when: Condition): Rule => ({
  id,
  says: { vi, en },
  source,
  when,
});

/** A truth that holds. */
export const yes = (fact: string): Condition => ({ fact, is: "equal", value: true });
/** A truth that does not hold. */
export const no = (fact: string): Condition => ({ fact, is: "equal", value: false });

/** Holders of leading posts. */
export const withPost: Condition = { fact: "category.work", is: "equal", value: "with-post" };

/** Probationary members of less than six months. */
export const underSixMonths: Condition = {
  all: [no("membership.official"), { fact: "membership.months", is: "less-than", value: 6 }],
};

/** What was not found or is not said. */
export const gap = (id: string, vi: string, en: string): RuleSet["gaps"][number] => ({
  id,
  says: { vi, en },
});

/** Levels whose conditions were not read: whoever the lowest level does not catch stays open. */
export const openLevels = (source: (level: string) => Source): Ladder["levels"] =>
  ["excellent", "good", "fulfilled"].map((level) => ({ level, source: source(level), rules: [] }));

/** A ladder of which nothing was read: every level stays open. */
export const openLadder = (says: Text, source: (level: string) => Source): Ladder => ({
  says,
  exemptions: [],
  forced: [],
  levels: openLevels(source),
  ceilings: [],
});

/** Which levels below are counted for the organisation above; decided ones unless a committee chose otherwise. */
export const levelsCounted = (source: Source): RuleSet["parameters"] => ({
  "levels-counted": {
    says: {
      vi: "Mức xếp loại của cấp dưới dùng để xét cấp trên",
      en: "Which levels below are counted for the organisation above",
    },
    kind: "choice",
    choices: ["decided", "proposed"],
    value: "decided",
    source,
  },
});
