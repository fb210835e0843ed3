import { labelIn, levelNames } from "../../../language/labels.js";
import { comparisonsOf, factsRead, turningPointOf } from "../conditions/condition.js";
import type { Prepared } from "../conditions/kind.js";
import { appliedExceptions, conditionsOf, type PlacedRule, placedRules } from "../placed-rules.js";
import type { Exception, Rule } from "../rule-set.js";
import { applies } from "../rules-in-use.js";
import {
  conditionHolds,
  type LadderSearch,
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

const inVietnamese = (level: string): string => labelIn(levelNames, level, "vi");

/** Facts without a fitting level for which the text states no result. */
export const silence = (ladderSearch: LadderSearch): RuleSetRemark[] => {
  const { silentBetween, levels } = ladderSearch.ladder;
  if (silentBetween === undefined || ladderSearch.rulesInUse.parameters[silentBetween.fallback] !== undefined)
    return [];
  const claims = [
    ...rated(ladderSearch),
    ...levels.map((rung) => notAll(rulesOfRung(rung, ladderSearch), ladderSearch)),
  ];
  return ifFound(search(claims), {
    code: "band-gap",
    path: `subjects.${ladderSearch.subject}.silentBetween`,
    severity: "warning",
    says: {
      vi: `Không mức nào đủ điều kiện và văn bản không quy định xếp vào mức nào; cấp ủy chưa chọn (${silentBetween.fallback})`,
      en: `No level fits and the text does not say which follows; \`${silentBetween.fallback}\` is not chosen`,
    },
  });
};

/** The rules of a rung that demand only points. */
const onPoints = (rules: readonly Rule[], total: string, { rulesInUse: inUse }: LadderSearch): Rule[] =>
  rules.filter((rule) => {
    const read = factsRead(rule.when, inUse.ruleSet.lists);
    return read.length === 1 && read[0] === total;
  });

/** Points between two levels that belong to no level. */
export const holes = (ladderSearch: LadderSearch): RuleSetRemark[] => {
  const totals = new Set((ladderSearch.rulesInUse.ruleSet.scoring?.rubrics ?? []).map(({ total }) => total));
  const counted = Object.entries(ladderSearch.rulesInUse.ruleSet.facts)
    .filter(([name, { kind }]) => totals.has(name) || kind === "points" || kind === "integer")
    .map(([name]) => name);
  return counted.flatMap((fact) => {
    const bands = ladderSearch.ladder.levels.map((rung) =>
      onPoints(rulesOfRung(rung, ladderSearch), fact, ladderSearch),
    );
    if (!ladderSearch.ladder.levels.some(({ upTo = [] }) => onPoints(upTo, fact, ladderSearch).length > 0))
      return [];
    const bars = bands
      .flat()
      .flatMap(({ when }) => comparisonsOf(when, ladderSearch.rulesInUse.ruleSet.lists))
      .flatMap((comparison) => {
        const point = turningPointOf(comparison, ladderSearch.rulesInUse);
        const bar = "fact" in point ? point.value : undefined;
        return typeof bar === "number" ? [bar - 1, bar, bar + 1] : [];
      });
    const steps =
      ladderSearch.rulesInUse.ruleSet.facts[fact]?.kind === "points"
        ? (ladderSearch.rulesInUse.ruleSet.scoring?.steps ?? 1)
        : 1;
    const fits = (points: number): boolean => {
      const facts = new Map([[fact, { value: points * steps, from: [] }]]);
      return bands.some(
        (rules) =>
          rules.length > 0 && rules.every(({ when }) => ladderSearch.prepareAlone(when)(facts) === "holds"),
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
            path: `subjects.${ladderSearch.subject}.levels`,
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

/** Each rung with each rung below it. */
const pairs = ({ ladder }: LadderSearch) =>
  ladder.levels.flatMap((above, index) =>
    ladder.levels.slice(index + 1).map((below, next) => ({ above, below, place: index + 1 + next })),
  );

const holdAll = (rules: readonly Rule[], ladderSearch: LadderSearch): Claim[] =>
  rules.map((rule) => ruleIs(rule, "holds", ladderSearch));

/** Facts that satisfy two levels although the lower one ends where the better one begins. */
export const overlaps = (ladderSearch: LadderSearch): RuleSetRemark[] =>
  pairs(ladderSearch).flatMap(({ above, below, place }) => {
    const edges = (below.upTo ?? []).filter((rule) => applies(rule, ladderSearch.rulesInUse));
    const better = rulesOfRung(above, ladderSearch);
    if (edges.length === 0 || better.length === 0) return [];
    const claims = [
      ...holdAll(better, ladderSearch),
      ...holdAll(rulesOfRung(below, ladderSearch), ladderSearch),
    ];
    return ifFound(search(claims), {
      code: "band-overlap",
      path: `subjects.${ladderSearch.subject}.levels[${place}]`,
      severity: "error",
      says: {
        vi: `Vừa đủ mức “${inVietnamese(above.level)}” vừa trong khoảng của mức “${inVietnamese(below.level)}”`,
        en: `Within the edges of ${below.level} and of ${above.level} at once`,
      },
    });
  });

/** Facts that satisfy a better level and not a lower one. The thresholds are in the wrong order. */
export const nesting = (ladderSearch: LadderSearch): RuleSetRemark[] =>
  pairs(ladderSearch).flatMap(({ above, below, place }) => {
    const better = rulesOfRung(above, ladderSearch);
    const lower = rulesOfRung(below, ladderSearch, false);
    if (better.length === 0 || lower.length === 0) return [];
    const claims = [...rated(ladderSearch), ...holdAll(better, ladderSearch), notAll(lower, ladderSearch)];
    return ifFound(search(claims), {
      code: "levels-not-nested",
      path: `subjects.${ladderSearch.subject}.levels[${place}]`,
      severity: "warning",
      says: {
        vi: `Đủ mức “${inVietnamese(above.level)}” nhưng không đủ điều kiện của mức thấp hơn “${inVietnamese(below.level)}”`,
        en: `Enough for ${above.level}, and not for what the lower ${below.level} asks`,
      },
    });
  });

/** Levels that no facts reach. */
export const unreachable = (ladderSearch: LadderSearch): RuleSetRemark[] => {
  const lowest = ladderSearch.scale.at(-1) ?? "";
  const levels = [...ladderSearch.ladder.levels.map(({ level }) => level), lowest];
  return levels.flatMap((level, index) =>
    unlessFound(search([...exempting(ladderSearch), outcomeIs(level, ladderSearch)]), {
      code: "unreachable-level",
      path:
        level === lowest
          ? `subjects.${ladderSearch.subject}`
          : `subjects.${ladderSearch.subject}.levels[${index}]`,
      severity: "error",
      says: {
        vi: `Không có dữ kiện nào dẫn đến mức “${inVietnamese(level)}”`,
        en: `No facts lead to ${level}`,
      },
    }),
  );
};

const exempting = (ladderSearch: LadderSearch): Claim[] =>
  ladderSearch.ladder.exemptions
    .filter((rule) => applies(rule, ladderSearch.rulesInUse))
    .map((rule) => ruleIs(rule, "fails", ladderSearch));

const placed = (ladderSearch: LadderSearch): PlacedRule[] =>
  placedRules(ladderSearch.ladder, ladderSearch.subject).filter(({ rule }) =>
    applies(rule, ladderSearch.rulesInUse),
  );

/**
 * Rules that demand something. Such a rule never decides while it holds. Other rules never decide while they
 * fail.
 */
const asks = ({ role }: PlacedRule): boolean => role === "level" || role === "edge";

const firing = (place: PlacedRule, ladderSearch: LadderSearch): RuleSetRemark[] => {
  const { rule, path } = place;
  const remark = { code: "rule-never-fires" as const, path, rule: rule.id, severity: "error" as const };
  if (unchosenIn(conditionsOf(rule), ladderSearch.rulesInUse).length > 0) return [undecided(remark)];
  const says = asks(place)
    ? { vi: "Quy tắc này lúc nào cũng đúng nên không đòi hỏi gì", en: "Can never fail: it asks for nothing" }
    : { vi: "Quy tắc này không bao giờ đúng", en: "Can never hold" };
  const claim = ruleIs(rule, asks(place) ? "fails" : "holds", ladderSearch);
  return unlessFound(search([claim]), { ...remark, says });
};

const firingException = (
  exception: Exception,
  index: number,
  { rule, path }: PlacedRule,
  ladderSearch: LadderSearch,
): RuleSetRemark[] => {
  const remark = { code: "rule-never-fires" as const, path: `${path}.unless[${index}]`, rule: exception.id };
  if (unchosenIn([rule.when, exception.when], ladderSearch.rulesInUse).length > 0) return [undecided(remark)];
  const claims = [conditionHolds(rule.when, ladderSearch), conditionHolds(exception.when, ladderSearch)];
  return unlessFound(search(claims), {
    ...remark,
    severity: "error",
    says: {
      vi: "Ngoại lệ này không bao giờ gặp quy tắc của nó",
      en: "The exception can never hold where its rule does",
    },
  });
};

/** Rules that can never hold, and rules of levels that can never fail. */
export const neverFires = (ladderSearch: LadderSearch): RuleSetRemark[] =>
  placed(ladderSearch).flatMap((place) => [
    ...firing(place, ladderSearch),
    ...(place.rule.unless ?? []).flatMap((exception, index) =>
      applies(exception, ladderSearch.rulesInUse)
        ? firingException(exception, index, place, ladderSearch)
        : [],
    ),
  ]);

/** Open cases that can never hold. */
export const openNeverFires = (ladderSearch: LadderSearch): RuleSetRemark[] =>
  placed(ladderSearch)
    .filter(({ role }) => role === "open")
    .flatMap((place) => firing(place, ladderSearch));

/** The claims under which a rule decides. The search need not look elsewhere. */
const deciding = (place: PlacedRule, ladderSearch: LadderSearch): Claim[] => {
  const { rule, role, rung } = place;
  const own = ruleIs(rule, asks(place) ? "fails" : "holds", ladderSearch);
  if (role === "exemption") return [own];
  const others = rung === undefined ? undefined : ladderSearch.ladder.levels[rung];
  const rest = others === undefined ? [] : [...others.rules, ...(others.upTo ?? [])];
  return [
    own,
    ...rated(ladderSearch, rule),
    ...rest
      .filter((each) => each !== rule && applies(each, ladderSearch.rulesInUse))
      .map((each) => ruleIs(each, "holds", ladderSearch)),
  ];
};

/** The result that a rule would have if it were absent. */
const absent =
  (place: PlacedRule): Prepared =>
  () =>
    asks(place) ? "holds" : "fails";

/**
 * Rules that change no outcome, because other rules always decide. The check leaves out the upper edge of a
 * band, because the edge repeats the beginning of the next band.
 */
export const neverDecides = (ladderSearch: LadderSearch): RuleSetRemark[] =>
  placed(ladderSearch).flatMap((place) => {
    const { rule, path } = place;
    if (place.role === "edge") return [];
    const remark = { code: "rule-never-decides" as const, path, rule: rule.id };
    if (unchosenIn(conditionsOf(rule), ladderSearch.rulesInUse).length > 0) return [];
    const claims = [...deciding(place, ladderSearch), outcomeDiffers(rule, absent(place), ladderSearch)];
    return [
      ...unlessFound(search(claims), {
        ...remark,
        severity: "notice",
        says: {
          vi: "Bỏ quy tắc này đi kết quả vẫn như cũ: quy tắc khác luôn quyết định trước",
          en: "Without this rule every outcome is the same: others decide wherever it would",
        },
      }),
      ...exceptionsDeciding(place, ladderSearch),
    ];
  });

const exceptionsDeciding = ({ rule, path }: PlacedRule, ladderSearch: LadderSearch): RuleSetRemark[] =>
  (rule.unless ?? []).flatMap((exception, index) => {
    if (
      !applies(exception, ladderSearch.rulesInUse) ||
      unchosenIn([exception.when], ladderSearch.rulesInUse).length > 0
    )
      return [];
    const unless = (rule.unless ?? []).filter((each) => each !== exception);
    const without = ladderSearch.ready({ ...rule, unless });
    const claims = [
      conditionHolds(rule.when, ladderSearch),
      conditionHolds(exception.when, ladderSearch),
      outcomeDiffers(rule, without, ladderSearch),
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

/** Rules with a lifting and an upholding exception that can hold at once. */
export const conflicts = (ladderSearch: LadderSearch): RuleSetRemark[] =>
  placed(ladderSearch).flatMap(({ rule, path }) => {
    const exceptions = appliedExceptions(rule, ladderSearch.rulesInUse);
    const part = (upholds: boolean) => exceptions.filter((each) => (each.upholds === true) === upholds);
    return part(false).flatMap((lifting) =>
      part(true).flatMap((upholding) => {
        const conditions = [rule.when, lifting.when, upholding.when];
        return ifFound(search(conditions.map((each) => conditionHolds(each, ladderSearch))), {
          code: "conflicting-exceptions",
          path: `${path}.unless`,
          rule: rule.id,
          severity: "error",
          says: {
            vi: `Ngoại lệ “${lifting.says.vi}” và “${upholding.says.vi}” có thể cùng đúng mà trái nhau`,
            en: `The exceptions "${lifting.says.en}" and "${upholding.says.en}" can both hold, and disagree`,
          },
        });
      }),
    );
  });
