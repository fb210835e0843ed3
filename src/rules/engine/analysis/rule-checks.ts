import type { Prepared } from "../conditions/kind.js";
import type { Placed } from "../placed-rules.js";
import { appliedExceptions, conditionsOf, placedRules } from "../placed-rules.js";
import type { Exception } from "../rule-set.js";
import { applies } from "../rules-in-use.js";
import { type Climb, conditionHolds, outcomeDiffers, rated, ruleIs, unchosenIn } from "./ladder-search.js";
import type { RuleSetRemark } from "./rule-set-remark.js";
import { type Claim, ifFound, search, undecided, unlessFound } from "./search.js";

const placed = (climb: Climb): Placed[] =>
  placedRules(climb.ladder, climb.subject).filter(({ rule }) => applies(rule, climb.bound));

/** Rules that ask for something: they never decide while they hold, where others never do while they fail. */
const asks = ({ role }: Placed): boolean => role === "level" || role === "edge";

const firing = (place: Placed, climb: Climb, budget: number): RuleSetRemark[] => {
  const { rule, path } = place;
  const remark = { code: "rule-never-fires" as const, path, rule: rule.id, severity: "error" as const };
  if (unchosenIn(conditionsOf(rule), climb.bound).length > 0) return [undecided(remark)];
  const says = asks(place)
    ? { vi: "Quy tắc này lúc nào cũng đạt: không đòi hỏi gì", en: "Can never fail: it asks for nothing" }
    : { vi: "Quy tắc này không bao giờ xảy ra", en: "Can never hold" };
  const claim = ruleIs(rule, asks(place) ? "fails" : "holds", climb);
  return unlessFound(search([claim], budget), { ...remark, says });
};

const firingException = (
  exception: Exception,
  index: number,
  { rule, path }: Placed,
  climb: Climb,
  budget: number,
): RuleSetRemark[] => {
  const remark = { code: "rule-never-fires" as const, path: `${path}.unless[${index}]`, rule: exception.id };
  if (unchosenIn([rule.when, exception.when], climb.bound).length > 0) return [undecided(remark)];
  const claims = [conditionHolds(rule.when, climb), conditionHolds(exception.when, climb)];
  return unlessFound(search(claims, budget), {
    ...remark,
    severity: "error",
    says: {
      vi: "Ngoại lệ này không bao giờ gặp quy tắc của nó",
      en: "The exception can never hold where its rule does",
    },
  });
};

/** Rules whose condition cannot hold, and rules of levels that cannot fail. */
export const neverFires = (climb: Climb, budget: number): RuleSetRemark[] =>
  placed(climb).flatMap((place) => [
    ...firing(place, climb, budget),
    ...(place.rule.unless ?? []).flatMap((exception, index) =>
      applies(exception, climb.bound) ? firingException(exception, index, place, climb, budget) : [],
    ),
  ]);

/** What must be so for a rule to be the one that decides; the search need not look elsewhere. */
const deciding = (place: Placed, climb: Climb): Claim[] => {
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
  (place: Placed): Prepared =>
  () =>
    asks(place) ? "holds" : "fails";

/**
 * Rules without which every outcome would be the same, for other rules always decide. The upper edge of a
 * band is left out: it repeats where the next band begins.
 */
export const neverDecides = (climb: Climb, budget: number): RuleSetRemark[] =>
  placed(climb).flatMap((place) => {
    const { rule, path } = place;
    if (place.role === "edge") return [];
    const remark = { code: "rule-never-decides" as const, path, rule: rule.id };
    if (unchosenIn(conditionsOf(rule), climb.bound).length > 0) return [];
    const claims = [...deciding(place, climb), outcomeDiffers(rule, absent(place), climb)];
    return [
      ...unlessFound(search(claims, budget), {
        ...remark,
        severity: "notice",
        says: {
          vi: "Bỏ quy tắc này đi kết quả vẫn như cũ: quy tắc khác luôn quyết định trước",
          en: "Without this rule every outcome is the same: others decide wherever it would",
        },
      }),
      ...exceptionsDeciding(place, climb, budget),
    ];
  });

const exceptionsDeciding = ({ rule, path }: Placed, climb: Climb, budget: number): RuleSetRemark[] =>
  (rule.unless ?? []).flatMap((exception, index) => {
    if (!applies(exception, climb.bound) || unchosenIn([exception.when], climb.bound).length > 0) return [];
    const unless = (rule.unless ?? []).filter((each) => each !== exception);
    const without = climb.ready({ ...rule, unless });
    const claims = [
      conditionHolds(rule.when, climb),
      conditionHolds(exception.when, climb),
      outcomeDiffers(rule, without, climb),
    ];
    return unlessFound(search(claims, budget), {
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
export const conflicts = (climb: Climb, budget: number): RuleSetRemark[] =>
  placed(climb).flatMap(({ rule, path }) => {
    const exceptions = appliedExceptions(rule, climb.bound);
    const part = (upholds: boolean) => exceptions.filter((each) => (each.upholds === true) === upholds);
    return part(false).flatMap((lifting) =>
      part(true).flatMap((upholding) => {
        const conditions = [rule.when, lifting.when, upholding.when];
        return ifFound(
          search(
            conditions.map((each) => conditionHolds(each, climb)),
            budget,
          ),
          {
            code: "conflicting-exceptions",
            path: `${path}.unless`,
            rule: rule.id,
            severity: "error",
            says: {
              vi: `Ngoại lệ \`${lifting.id}\` và \`${upholding.id}\` có thể cùng đúng mà trái nhau`,
              en: `The exceptions ${lifting.id} and ${upholding.id} can both hold, and disagree`,
            },
          },
        );
      }),
    );
  });
