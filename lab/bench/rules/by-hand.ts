import type { Facts, FactValue, Outcome } from "chibo/rules/engine";

const level = (name: string): Outcome => ({ kind: "level", level: name });

const outcomes = {
  excellent: level("excellent"),
  good: level("good"),
  fulfilled: level("fulfilled"),
  unfulfilled: level("unfulfilled"),
} as const;

const everyLevel = ["excellent", "good", "fulfilled", "unfulfilled"];
const undetermined = (candidates: readonly string[]): Outcome => ({
  kind: "undetermined",
  candidates,
  open: [],
  readings: [],
});
const unclear: Outcome = { kind: "missing-facts", candidates: [], missing: [], open: [], choices: [] };

/** The function stops at a missing fact. It names the fact and gives no level. */
class Missing extends Error {}
const missing = new Missing();

const read = (facts: Facts, name: string): FactValue => {
  const fact = facts.get(name);
  if (fact?.value === undefined) throw missing;
  return fact.value;
};
const truth = (facts: Facts, name: string): boolean => {
  const value = read(facts, name);
  if (typeof value !== "boolean") throw new TypeError(name);
  return value;
};
const count = (facts: Facts, name: string): number => {
  const value = read(facts, name);
  if (typeof value !== "number") throw new TypeError(name);
  return value;
};

/**
 * QĐ 366 for members as a programmer would write it for an application. It takes the same facts and, if none
 * is missing, gives the same levels. It explains nothing, takes no overlay and no choice of a committee, and has
 * no "unknown".
 */
const decided = (facts: Facts): Outcome => {
  if (truth(facts, "membership.exempt")) return { kind: "not-reviewed", rule: "member.exempt" };
  if (truth(facts, "membership.activities-suspended"))
    return { kind: "not-reviewed", rule: "member.activities-suspended" };
  if (!truth(facts, "membership.official") && count(facts, "membership.months") < 6)
    return { kind: "not-reviewed", rule: "member.under-six-months" };
  if (truth(facts, "check.pending")) return { kind: "deferred", rule: "member.check-pending" };

  if (count(facts, "leave.sick-days") >= 335) return undetermined(everyLevel);
  const degraded = truth(facts, "degradation.concluded");
  const degradationWeighed = degraded && truth(facts, "relief.self-detected.degradation");
  if (degraded && !degradationWeighed) return outcomes.unfulfilled;
  if (truth(facts, "transfer.in-year")) return undetermined(everyLevel);

  const general = count(facts, "points.general");
  const tasks = count(facts, "points.tasks");
  if (general > 30 || tasks > 70) throw missing;
  const score = general + tasks;
  if (score < 50) return outcomes.unfulfilled;

  const post = read(facts, "category.work") === "with-post";
  const of = post ? "led" : "tasks";
  const assigned = count(facts, post ? "led.assigned" : "tasks.assigned");
  const done = count(facts, post ? "led.done" : "tasks.done");

  /** Whether the committee weighs a case. Otherwise a case gives the lowest level at once. */
  let weighed = degradationWeighed;
  if (truth(facts, "discipline.duty-related")) {
    if (
      !truth(facts, "relief.self-detected.duty-related-discipline") &&
      !truth(facts, "discipline.old-violation")
    )
      return outcomes.unfulfilled;
    weighed = true;
  }
  if (post) {
    if (done * 100 < 70 * assigned) return outcomes.unfulfilled;
    if (truth(facts, "targets.basic-given") && truth(facts, "led.basic-targets-missed"))
      return outcomes.unfulfilled;
    if (count(facts, "led.units-unfulfilled") * 100 > 50 * count(facts, "led.units"))
      return outcomes.unfulfilled;
    if (count(facts, "confidence.low") * 100 > 50 * count(facts, "confidence.returned"))
      return outcomes.unfulfilled;
    if (truth(facts, "led.disciplined")) {
      if (!truth(facts, "relief.self-detected.led-disciplined")) return outcomes.unfulfilled;
      weighed = true;
    }
  } else {
    if (truth(facts, "violation.forbidden-act")) {
      if (!truth(facts, "relief.self-detected.forbidden-act")) return outcomes.unfulfilled;
      weighed = true;
    }
    if (truth(facts, "violation.exemplary-duty")) {
      if (!truth(facts, "relief.self-detected.exemplary-duty")) return outcomes.unfulfilled;
      weighed = true;
    }
    if (count(facts, "tasks.failed") * 100 > 50 * assigned) return outcomes.unfulfilled;
  }
  if (weighed) return undetermined(everyLevel);

  const exceeded = count(facts, `${of}.exceeded`) * 100 >= 30 * assigned;
  const remedied = count(facts, "shortcomings.remedied") >= count(facts, "shortcomings.pointed-out");
  const all = done >= assigned;
  const onTime = count(facts, `${of}.on-time`);
  const allOnTime = all && onTime >= assigned;
  const mostlyOnTime = all && onTime * 100 >= 80 * assigned;
  // The members here who lead something have the same counts of their own tasks, which may or may not count.
  const ownOnTime = post
    ? count(facts, "tasks.done") >= count(facts, "tasks.assigned") &&
      count(facts, "tasks.on-time") >= count(facts, "tasks.assigned")
    : allOnTime;
  const excellent = score >= 90 && all && exceeded && remedied;
  if (excellent && ownOnTime) return outcomes.excellent;
  if (score >= 70 && score < 90 && allOnTime) return outcomes.good;
  if (score < 70 && mostlyOnTime) return outcomes.fulfilled;
  const besides = allOnTime && score >= 70 ? "good" : "fulfilled";
  return undetermined([...(excellent && post ? ["excellent"] : []), besides, "unfulfilled"]);
};

/** The function as an application calls it. For a missing fact it can only report that one is missing. */
export const byHand = (facts: Facts): Outcome => {
  try {
    return decided(facts);
  } catch (error) {
    if (error instanceof Missing) return unclear;
    throw error;
  }
};
