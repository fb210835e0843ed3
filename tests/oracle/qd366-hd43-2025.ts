import {
  type Answer,
  atLeast,
  type Level,
  lessThan,
  level,
  moreThan,
  type Named,
  type Work,
} from "./outcome.js";

/** Points and shortcomings, the facts of every subject. */
type Scored = {
  readonly "check.pending": boolean;
  readonly "points.general": number;
  readonly "points.tasks": number;
  readonly "shortcomings.pointed-out": number;
  readonly "shortcomings.remedied": number;
  readonly "relief.self-detected": boolean;
};

/** The known facts of a member. */
export type Member = Scored & {
  readonly "membership.exempt": boolean;
  readonly "membership.activities-suspended": boolean;
  readonly "membership.official": boolean;
  readonly "membership.months": number;
  readonly "category.work": Work;
  readonly "led.assigned": number;
  readonly "led.done": number;
  readonly "led.on-time": number;
  readonly "led.exceeded": number;
  readonly "led.basic-targets-missed": boolean;
  readonly "led.units": number;
  readonly "led.units-unfulfilled": number;
  readonly "led.disciplined": boolean;
  readonly "confidence.low": number;
  readonly "confidence.returned": number;
  readonly "tasks.assigned": number;
  readonly "tasks.done": number;
  readonly "tasks.on-time": number;
  readonly "tasks.exceeded": number;
  readonly "tasks.failed": number;
  readonly "discipline.duty-related": boolean;
  readonly "degradation.concluded": boolean;
  readonly "violation.forbidden-act": boolean;
  readonly "violation.exemplary-duty": boolean;
};

/** The known facts of an organisation or a leadership collective. One list of conditions is for both. */
export type Collective = Scored & {
  readonly "wrongdoing.concluded": boolean;
  readonly "discipline.leader-duty-related": boolean;
  readonly "discipline.leader": boolean;
  readonly "discipline.subordinate": boolean;
  readonly "degradation.leader": boolean;
  readonly "led.basic-targets-missed": boolean;
  readonly "relief.force-majeure": boolean;
  readonly "tasks.assigned": number;
  readonly "tasks.done": number;
  readonly "tasks.on-time": number;
  readonly "tasks.exceeded": number;
};

/** The conditions of Art. 11.1 to 11.3 that hold, without the points. */
interface Conditions {
  readonly excellent: boolean;
  readonly good: boolean;
  readonly fulfilled: boolean;
}

/** Art. 11.1 to 11.3 for 50 points or more, and the committee's choice for the cases that they leave out. */
const levelByPoints = (score: number, holds: Conditions, chosen: Named): Answer => {
  if (score >= 90 && holds.excellent) return level("excellent");
  if (score >= 70 && score < 90 && holds.good) return level("good");
  if (score >= 50 && score < 70 && holds.fulfilled) return level("fulfilled");

  // The text says nothing here: points above the need of a level do no harm
  let met: Level | undefined;
  if (holds.fulfilled) met = "fulfilled";
  if (score >= 70 && holds.good) met = "good";

  if (chosen["when-no-level-fits"] === "lowest") return level("unfulfilled");
  if (chosen["when-no-level-fits"] === "highest-met") return level(met ?? "unfulfilled");
  return { kind: "undetermined", candidates: met === undefined ? ["fulfilled", "unfulfilled"] : [met] };
};

/** Art. 11.1.4: all shortcomings of the last review are remedied. */
const remedied = (s: Scored): boolean =>
  atLeast(s["shortcomings.remedied"], 100, s["shortcomings.pointed-out"]);

/** Art. 11.4 for a member with a post. */
const forcedWithPost = (m: Member): boolean => {
  if (lessThan(m["led.done"], 70, m["led.assigned"])) return true;
  if (m["led.basic-targets-missed"]) return true;
  if (moreThan(m["led.units-unfulfilled"], 50, m["led.units"])) return true;
  if (moreThan(m["confidence.low"], 50, m["confidence.returned"])) return true;
  if (m["discipline.duty-related"]) return true;
  if (m["degradation.concluded"]) return true;
  if (m["led.disciplined"]) return true;
  return false;
};

/** Art. 11.4 for a member without a post or outside the political system. */
const forcedWithoutPost = (m: Member): boolean => {
  if (m["degradation.concluded"]) return true;
  if (m["discipline.duty-related"]) return true;
  if (m["violation.forbidden-act"]) return true;
  if (m["violation.exemplary-duty"]) return true;
  if (moreThan(m["tasks.failed"], 50, m["tasks.assigned"])) return true;
  return false;
};

const conditionsWithPost = (m: Member): Conditions => {
  const allDone = atLeast(m["led.done"], 100, m["led.assigned"]);
  return {
    excellent: allDone && atLeast(m["led.exceeded"], 30, m["led.assigned"]) && remedied(m),
    good: allDone && atLeast(m["led.on-time"], 100, m["led.assigned"]),
    fulfilled: allDone && atLeast(m["led.on-time"], 80, m["led.assigned"]),
  };
};

const conditionsWithoutPost = (m: Member): Conditions => {
  const allDone = atLeast(m["tasks.done"], 100, m["tasks.assigned"]);
  const allOnTime = atLeast(m["tasks.on-time"], 100, m["tasks.assigned"]);
  return {
    excellent: allDone && allOnTime && atLeast(m["tasks.exceeded"], 30, m["tasks.assigned"]) && remedied(m),
    good: allDone && allOnTime,
    fulfilled: allDone && atLeast(m["tasks.on-time"], 80, m["tasks.assigned"]),
  };
};

/** A member under QĐ 366 and HD 43. */
export const member = (m: Member, chosen: Named): Answer => {
  // Art. 5.2.1
  if (m["membership.exempt"]) return { kind: "not-reviewed" };
  if (m["membership.activities-suspended"]) return { kind: "not-reviewed" };
  if (!m["membership.official"] && m["membership.months"] < 6) return { kind: "not-reviewed" };
  // Art. 12.1: a check comes before the final decision
  if (m["check.pending"]) return { kind: "deferred" };

  // Art. 11.4: the points come first, because relief does not lift them
  const score = m["points.general"] + m["points.tasks"];
  if (score < 50) return level("unfulfilled");
  const withPost = m["category.work"] === "with-post";
  const forced = withPost ? forcedWithPost(m) : forcedWithoutPost(m);
  if (forced && !m["relief.self-detected"]) return level("unfulfilled");

  return levelByPoints(score, withPost ? conditionsWithPost(m) : conditionsWithoutPost(m), chosen);
};

/** An organisation under QĐ 366 and HD 43. */
export const organisation = (c: Collective, chosen: Named): Answer => {
  // Art. 12.1
  if (c["check.pending"]) return { kind: "deferred" };

  // Art. 11.4
  const score = c["points.general"] + c["points.tasks"];
  if (score < 50) return level("unfulfilled");
  const forced =
    c["wrongdoing.concluded"] ||
    c["discipline.leader-duty-related"] ||
    c["degradation.leader"] ||
    lessThan(c["tasks.done"], 70, c["tasks.assigned"]) ||
    c["led.basic-targets-missed"];
  const relieved = c["relief.self-detected"] || c["relief.force-majeure"];
  if (forced && !relieved) return level("unfulfilled");

  // Art. 11.1 to 11.3
  const allDone = atLeast(c["tasks.done"], 100, c["tasks.assigned"]);
  const allOnTime = atLeast(c["tasks.on-time"], 100, c["tasks.assigned"]);
  const enoughExceeded = atLeast(c["tasks.exceeded"], 30, c["tasks.assigned"]);
  const nobodyDisciplined = !c["discipline.subordinate"] && !c["discipline.leader"];
  const holds = {
    excellent: allDone && allOnTime && enoughExceeded && nobodyDisciplined && remedied(c),
    good: allDone && allOnTime,
    fulfilled: allDone && atLeast(c["tasks.on-time"], 80, c["tasks.assigned"]),
  };
  return levelByPoints(score, holds, chosen);
};

/** A leadership collective. The clause on disciplined subordinates is about organisations and units only. */
export const collective = (c: Collective, chosen: Named): Answer =>
  organisation({ ...c, "discipline.subordinate": false }, chosen);
