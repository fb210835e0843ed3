import { comparisonsOf, factsRead, turningPointOf } from "../conditions/condition.js";
import type { Rule } from "../rule-set.js";
import { applies } from "../rules-in-use.js";
import { type Climb, notAll, outcomeIs, rated, ruleIs, rulesOfRung } from "./ladder-search.js";
import type { RuleSetRemark } from "./rule-set-remark.js";
import { type Claim, ifFound, search, unlessFound } from "./search.js";

/** Facts for which no level fits and the text does not say what follows. */
export const silence = (climb: Climb, budget: number): RuleSetRemark[] => {
  const { silentBetween, levels } = climb.ladder;
  if (silentBetween === undefined || climb.bound.parameters[silentBetween.fallback] !== undefined) return [];
  const claims = [...rated(climb), ...levels.map((rung) => notAll(rulesOfRung(rung, climb), climb))];
  return ifFound(search(claims, budget), {
    code: "band-gap",
    path: `subjects.${climb.subject}.silentBetween`,
    severity: "warning",
    says: {
      vi: `Không mức nào đủ điều kiện và văn bản không nói xếp vào mức nào; tham số \`${silentBetween.fallback}\` chưa được chọn`,
      en: `No level fits and the text does not say which follows; \`${silentBetween.fallback}\` is not chosen`,
    },
  });
};

/** The rules of a rung that ask for nothing but points. */
const onPoints = (rules: readonly Rule[], total: string, { bound }: Climb): Rule[] =>
  rules.filter((rule) => {
    const read = factsRead(rule.when, bound.ruleSet.lists);
    return read.length === 1 && read[0] === total;
  });

/** Points between those of two levels that belong to no level. */
export const holes = (climb: Climb): RuleSetRemark[] => {
  const totals = new Set((climb.bound.ruleSet.scoring?.sheets ?? []).map(({ total }) => total));
  const counted = Object.entries(climb.bound.ruleSet.facts)
    .filter(([name, { kind }]) => totals.has(name) || kind === "points" || kind === "integer")
    .map(([name]) => name);
  return counted.flatMap((fact) => {
    const bands = climb.ladder.levels.map((rung) => onPoints(rulesOfRung(rung, climb), fact, climb));
    if (!climb.ladder.levels.some(({ upTo = [] }) => onPoints(upTo, fact, climb).length > 0)) return [];
    const bars = bands
      .flat()
      .flatMap(({ when }) => comparisonsOf(when, climb.bound.ruleSet.lists))
      .flatMap((comparison) => {
        const point = turningPointOf(comparison, climb.bound);
        const bar = "fact" in point ? point.value : undefined;
        return typeof bar === "number" ? [bar - 1, bar, bar + 1] : [];
      });
    const steps =
      climb.bound.ruleSet.facts[fact]?.kind === "points" ? (climb.bound.ruleSet.scoring?.steps ?? 1) : 1;
    const fits = (points: number): boolean => {
      const facts = new Map([[fact, { value: points * steps, from: [] }]]);
      return bands.some(
        (rules) => rules.length > 0 && rules.every(({ when }) => climb.prepareAlone(when)(facts) === "holds"),
      );
    };
    const ordered = [...new Set(bars)].sort((a, b) => a - b);
    const hole = ordered.find(
      (points) => !fits(points) && ordered.some((less) => less < points && fits(less)),
    );
    return hole === undefined
      ? []
      : [
          {
            code: "band-gap" as const,
            path: `subjects.${climb.subject}.levels`,
            severity: "error" as const,
            says: {
              vi: "Số điểm này cao hơn một mức nhưng không thuộc khoảng điểm của mức nào",
              en: "These points are above a level's and belong to no level",
            },
            example: { [fact]: hole * steps },
            search: "found" as const,
          },
        ];
  });
};

/** Each rung with each below it. */
const pairs = ({ ladder }: Climb) =>
  ladder.levels.flatMap((above, index) =>
    ladder.levels.slice(index + 1).map((below, next) => ({ above, below, place: index + 1 + next })),
  );

const holdAll = (rules: readonly Rule[], climb: Climb): Claim[] =>
  rules.map((rule) => ruleIs(rule, "holds", climb));

/** Facts that satisfy two levels although the lower one ends where the better begins. */
export const overlaps = (climb: Climb, budget: number): RuleSetRemark[] =>
  pairs(climb).flatMap(({ above, below, place }) => {
    const edges = (below.upTo ?? []).filter((rule) => applies(rule, climb.bound));
    const better = rulesOfRung(above, climb);
    if (edges.length === 0 || better.length === 0) return [];
    const claims = [...holdAll(better, climb), ...holdAll(rulesOfRung(below, climb), climb)];
    return ifFound(search(claims, budget), {
      code: "band-overlap",
      path: `subjects.${climb.subject}.levels[${place}]`,
      severity: "error",
      says: {
        vi: `Vừa đủ mức \`${above.level}\` vừa trong khoảng của mức \`${below.level}\``,
        en: `Within the edges of ${below.level} and of ${above.level} at once`,
      },
    });
  });

/** Facts that satisfy a better level and not what a lower one asks for: thresholds in the wrong order. */
export const nesting = (climb: Climb, budget: number): RuleSetRemark[] =>
  pairs(climb).flatMap(({ above, below, place }) => {
    const better = rulesOfRung(above, climb);
    const lower = rulesOfRung(below, climb, false);
    if (better.length === 0 || lower.length === 0) return [];
    const claims = [...rated(climb), ...holdAll(better, climb), notAll(lower, climb)];
    return ifFound(search(claims, budget), {
      code: "levels-not-nested",
      path: `subjects.${climb.subject}.levels[${place}]`,
      severity: "warning",
      says: {
        vi: `Đủ mức \`${above.level}\` nhưng không đủ điều kiện của mức thấp hơn \`${below.level}\``,
        en: `Enough for ${above.level}, and not for what the lower ${below.level} asks`,
      },
    });
  });

/** Levels that no facts reach. */
export const unreachable = (climb: Climb, budget: number): RuleSetRemark[] => {
  const lowest = climb.scale.at(-1) ?? "";
  const levels = [...climb.ladder.levels.map(({ level }) => level), lowest];
  return levels.flatMap((level, index) =>
    unlessFound(search([...exempting(climb), outcomeIs(level, climb)], budget), {
      code: "unreachable-level",
      path: level === lowest ? `subjects.${climb.subject}` : `subjects.${climb.subject}.levels[${index}]`,
      severity: "error",
      says: {
        vi: `Không có dữ kiện nào dẫn đến mức \`${level}\``,
        en: `No facts lead to ${level}`,
      },
    }),
  );
};

const exempting = (climb: Climb): Claim[] =>
  climb.ladder.exemptions
    .filter((rule) => applies(rule, climb.bound))
    .map((rule) => ruleIs(rule, "fails", climb));
