import { comparisonsOf, factsRead, turningPointOf } from "../conditions/condition.js";
import type { Prepared } from "../conditions/kind.js";
import { appliedExceptions, conditionsOf, type PlacedRule, placedRules } from "../placed-rules.js";
import type { Exception, Rule } from "../rule-set.js";
import { applies } from "../rules-in-use.js";
import {
  type Climb,
  conditionHolds,
  notAll,
  outcomeDiffers,
  outcomeIs,
  rated,
  ruleIs,
  rulesOfRung,
  unchosenIn,
} from "./ladder-search.js";
import type { RuleSetRemark } from "./rule-set-remark.js";
import { type Claim, ifFound, search, undecided, unlessFound } from "./search.js";

/** Facts for which no level fits and the text does not say what follows. */
export const silence = (climb: Climb): RuleSetRemark[] => {
  const { silentBetween, levels } = climb.ladder;
  if (silentBetween === undefined || climb.bound.parameters[silentBetween.fallback] !== undefined) return [];
  const claims = [...rated(climb), ...levels.map((rung) => notAll(rulesOfRung(rung, climb), climb))];
  return ifFound(search(claims), {
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
export const overlaps = (climb: Climb): RuleSetRemark[] =>
  pairs(climb).flatMap(({ above, below, place }) => {
    const edges = (below.upTo ?? []).filter((rule) => applies(rule, climb.bound));
    const better = rulesOfRung(above, climb);
    if (edges.length === 0 || better.length === 0) return [];
    const claims = [...holdAll(better, climb), ...holdAll(rulesOfRung(below, climb), climb)];
    return ifFound(search(claims), {
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
export const nesting = (climb: Climb): RuleSetRemark[] =>
  pairs(climb).flatMap(({ above, below, place }) => {
    const better = rulesOfRung(above, climb);
    const lower = rulesOfRung(below, climb, false);
    if (better.length === 0 || lower.length === 0) return [];
    const claims = [...rated(climb), ...holdAll(better, climb), notAll(lower, climb)];
    return ifFound(search(claims), {
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
export const unreachable = (climb: Climb): RuleSetRemark[] => {
  const lowest = climb.scale.at(-1) ?? "";
  const levels = [...climb.ladder.levels.map(({ level }) => level), lowest];
  return levels.flatMap((level, index) =>
    unlessFound(search([...exempting(climb), outcomeIs(level, climb)]), {
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

const placed = (climb: Climb): PlacedRule[] =>
  placedRules(climb.ladder, climb.subject).filter(({ rule }) => applies(rule, climb.bound));

/** Rules that ask for something: they never decide while they hold, where others never do while they fail. */
const asks = ({ role }: PlacedRule): boolean => role === "level" || role === "edge";

const firing = (place: PlacedRule, climb: Climb): RuleSetRemark[] => {
  const { rule, path } = place;
  const remark = { code: "rule-never-fires" as const, path, rule: rule.id, severity: "error" as const };
  if (unchosenIn(conditionsOf(rule), climb.bound).length > 0) return [undecided(remark)];
  const says = asks(place)
    ? { vi: "Quy tắc này lúc nào cũng đạt: không đòi hỏi gì", en: "Can never fail: it asks for nothing" }
    : { vi: "Quy tắc này không bao giờ xảy ra", en: "Can never hold" };
  const claim = ruleIs(rule, asks(place) ? "fails" : "holds", climb);
  return unlessFound(search([claim]), { ...remark, says });
};

const firingException = (
  exception: Exception,
  index: number,
  { rule, path }: PlacedRule,
  climb: Climb,
): RuleSetRemark[] => {
  const remark = { code: "rule-never-fires" as const, path: `${path}.unless[${index}]`, rule: exception.id };
  if (unchosenIn([rule.when, exception.when], climb.bound).length > 0) return [undecided(remark)];
  const claims = [conditionHolds(rule.when, climb), conditionHolds(exception.when, climb)];
  return unlessFound(search(claims), {
    ...remark,
    severity: "error",
    says: {
      vi: "Ngoại lệ này không bao giờ gặp quy tắc của nó",
      en: "The exception can never hold where its rule does",
    },
  });
};

/** Rules whose condition cannot hold, and rules of levels that cannot fail. */
export const neverFires = (climb: Climb): RuleSetRemark[] =>
  placed(climb).flatMap((place) => [
    ...firing(place, climb),
    ...(place.rule.unless ?? []).flatMap((exception, index) =>
      applies(exception, climb.bound) ? firingException(exception, index, place, climb) : [],
    ),
  ]);

/** What must be so for a rule to be the one that decides; the search need not look elsewhere. */
const deciding = (place: PlacedRule, climb: Climb): Claim[] => {
  const { rule, role, rung } = place;
  const own = ruleIs(rule, asks(place) ? "fails" : "holds", climb);
  if (role === "exemption") return [own];
  const others = rung === undefined ? undefined : climb.ladder.levels[rung];
  const rest = others === undefined ? [] : [...others.rules, ...(others.upTo ?? [])];
  return [
    own,
    ...rated(climb, rule),
    ...rest
      .filter((each) => each !== rule && applies(each, climb.bound))
      .map((each) => ruleIs(each, "holds", climb)),
  ];
};

/** How a rule would be judged if it were not there. */
const absent =
  (place: PlacedRule): Prepared =>
  () =>
    asks(place) ? "holds" : "fails";

/**
 * Rules without which every outcome would be the same, for other rules always decide. The upper edge of a
 * band is left out: it repeats where the next band begins.
 */
export const neverDecides = (climb: Climb): RuleSetRemark[] =>
  placed(climb).flatMap((place) => {
    const { rule, path } = place;
    if (place.role === "edge") return [];
    const remark = { code: "rule-never-decides" as const, path, rule: rule.id };
    if (unchosenIn(conditionsOf(rule), climb.bound).length > 0) return [];
    const claims = [...deciding(place, climb), outcomeDiffers(rule, absent(place), climb)];
    return [
      ...unlessFound(search(claims), {
        ...remark,
        severity: "notice",
        says: {
          vi: "Bỏ quy tắc này đi kết quả vẫn như cũ: quy tắc khác luôn quyết định trước",
          en: "Without this rule every outcome is the same: others decide wherever it would",
        },
      }),
      ...exceptionsDeciding(place, climb),
    ];
  });

const exceptionsDeciding = ({ rule, path }: PlacedRule, climb: Climb): RuleSetRemark[] =>
  (rule.unless ?? []).flatMap((exception, index) => {
    if (!applies(exception, climb.bound) || unchosenIn([exception.when], climb.bound).length > 0) return [];
    const unless = (rule.unless ?? []).filter((each) => each !== exception);
    const without = climb.ready({ ...rule, unless });
    const claims = [
      conditionHolds(rule.when, climb),
      conditionHolds(exception.when, climb),
      outcomeDiffers(rule, without, climb),
    ];
    return unlessFound(search(claims), {
      code: "rule-never-decides",
      path: `${path}.unless[${index}]`,
      rule: exception.id,
      severity: "notice",
      says: {
        vi: "Bỏ ngoại lệ này đi kết quả vẫn như cũ",
        en: "Without this exception every outcome is the same",
      },
    });
  });

/** Rules of which a lifting and an upholding exception can hold at once. */
export const conflicts = (climb: Climb): RuleSetRemark[] =>
  placed(climb).flatMap(({ rule, path }) => {
    const exceptions = appliedExceptions(rule, climb.bound);
    const part = (upholds: boolean) => exceptions.filter((each) => (each.upholds === true) === upholds);
    return part(false).flatMap((lifting) =>
      part(true).flatMap((upholding) => {
        const conditions = [rule.when, lifting.when, upholding.when];
        return ifFound(search(conditions.map((each) => conditionHolds(each, climb))), {
          code: "conflicting-exceptions",
          path: `${path}.unless`,
          rule: rule.id,
          severity: "error",
          says: {
            vi: `Ngoại lệ \`${lifting.id}\` và \`${upholding.id}\` có thể cùng đúng mà trái nhau`,
            en: `The exceptions ${lifting.id} and ${upholding.id} can both hold, and disagree`,
          },
        });
      }),
    );
  });
