import { degrees, levels, works } from "../outcome.js";
import type * as hd07 from "../rules/hd07-2011.js";
import type * as hd25 from "../rules/qd124-hd25-2023.js";
import type * as hd16 from "../rules/qd132-hd16-2018.js";
import type * as hd21 from "../rules/qd132-hd21-2019.js";
import type * as hd43 from "../rules/qd366-hd43-2025.js";
import type { Draw } from "./draw.js";
import { scored } from "./organisations.js";
import { forced132, memberDegrees, membership, work } from "./shared.js";

// Shared parts stand last in each literal. If they stood first, the cases would take many times longer to
// build.

/** A member under HD 07. */
export const member07 = (draw: Draw): hd07.Member => {
  const mood = draw.pick(degrees);
  const base = draw.whole();
  const excellent = draw.part(base, 0, [0, 50, 67]);
  const good = Math.min(base - excellent, draw.part(base, 0, [0, 20, 50]));
  return {
    "degree.content-1": draw.degree(mood),
    "degree.content-2": draw.degree(mood),
    "degree.content-3": draw.degree(mood),
    "degree.content-4": draw.degree(mood),
    "votes.base": base,
    "votes.excellent": excellent,
    "votes.good": good,
    "votes.at-least-good": excellent + good,
  };
};

/** A member under QĐ 132 and HD 16. */
export const member16 = (draw: Draw): hd16.Member => {
  const mood = draw.pick(["excellent", "excellent", "good"] as const);
  const { "membership.activities-suspended": _, ...state } = membership(draw);
  return {
    "leave.sick-days": draw.pick([0, 0, 0, 0, 5, 59, 60, 89, 90, 365]),
    "transfer.in-year": draw.chance(8),
    ...memberDegrees(draw, mood),
    ...forced132(draw, mood),
    ...state,
  };
};

/** The levels that may limit a head: one of the two is mostly no limit. */
const above = (draw: Draw) => {
  const [limit, free] = [draw.pick(levels), draw.level("excellent")];
  const first = draw.chance(50);
  return { "collective.level": first ? limit : free, "organisation.level": first ? free : limit };
};

/** A member under QĐ 132 and HD 21. */
export const member21 = (draw: Draw): hd21.Member => {
  const mood = draw.pick(degrees);
  return {
    "review.absent": draw.chance(3),
    "leave.sick-days": draw.pick([0, 0, 0, 5, 59, 60, 61, 89, 90, 91]),
    "post.head": draw.chance(65),
    "post.newly-arrived": draw.chance(45),
    "collective.none": draw.chance(30),
    ...above(draw),
    ...memberDegrees(draw, mood),
    ...forced132(draw, mood),
    ...membership(draw),
  };
};

/** A member under QĐ 124 and HD 25. */
export const member25 = (draw: Draw): hd25.Member => {
  const mood = draw.pick(["excellent", "excellent", "good", "average"] as const);
  const assigned = draw.whole();
  const own = work(draw, assigned, 50);
  const units = draw.whole();
  return {
    "check.pending": draw.chance(3),
    "category.civil-servant": draw.chance(40),
    "employer.level": draw.chance(20)
      ? draw.pick(levels)
      : draw.level(mood === "average" ? "fulfilled" : mood),
    "post.head": draw.chance(65),
    "collective.none": draw.chance(30),
    ...above(draw),
    "led.units": units,
    "led.units-unfulfilled": draw.chance(85) ? 0 : draw.part(units, 30, [0, 50]),
    "led.disciplined": draw.chance(8),
    "leave.sick-days": draw.pick([0, 0, 0, 0, 5, 59, 60, 89, 90, 365]),
    "transfer.in-year": draw.chance(4),
    "category.work": draw.chance(25) ? "with-post" : draw.pick(works),
    "judged.leader-conditions": draw.chance(60),
    "tasks.assigned": assigned,
    "tasks.done": own.done,
    "tasks.on-time": own.onTime,
    "tasks.exceeded": own.exceeded,
    "degradation.concluded": draw.chance(3),
    "violation.forbidden-act": draw.chance(3),
    "violation.exemplary-duty": draw.chance(3),
    "discipline.in-year": draw.chance(10),
    "discipline.self-detected-and-remedied": draw.chance(40),
    "discipline.old-violations-only": draw.chance(30),
    ...memberDegrees(draw, mood),
    ...membership(draw),
  };
};

/** A member under QĐ 366 and HD 43. */
export const member43 = (draw: Draw): hd43.Member => {
  const [ledAssigned, units, returned] = [draw.whole(), draw.whole(), draw.whole()];
  const led = work(draw, ledAssigned, 70);
  const shared = scored(draw, 45);
  const open = shared["tasks.assigned"] - shared["tasks.done"];
  return {
    "category.civil-servant": draw.chance(40),
    "employer.level": draw.chance(30) ? draw.pick(levels) : draw.level("excellent"),
    "post.head": draw.chance(50),
    "collective.none": draw.chance(30),
    ...above(draw),
    "leave.sick-days": draw.pick([0, 0, 0, 0, 0, 5, 90, 299, 300, 334, 335, 365]),
    "transfer.in-year": draw.chance(8),
    "category.work": draw.chance(25) ? "with-post" : draw.pick(works),
    "led.assigned": ledAssigned,
    "led.done": led.done,
    "led.on-time": led.onTime,
    "led.exceeded": led.exceeded,
    "led.units": units,
    "led.units-unfulfilled": draw.part(units, 0, [0, 0, 50]),
    "led.disciplined": draw.chance(6),
    "confidence.returned": returned,
    "confidence.low": draw.part(returned, 0, [0, 0, 50]),
    "tasks.failed": draw.chance(60) ? open : Math.min(open, draw.part(shared["tasks.assigned"], 0, [50])),
    "discipline.duty-related": draw.chance(5),
    "degradation.concluded": draw.chance(4),
    "violation.forbidden-act": draw.chance(4),
    "violation.exemplary-duty": draw.chance(4),
    "relief.self-detected.led-disciplined": draw.chance(40),
    "relief.self-detected.duty-related-discipline": draw.chance(40),
    "relief.self-detected.degradation": draw.chance(40),
    "discipline.old-violations-only": draw.chance(10),
    "relief.self-detected.forbidden-act": draw.chance(40),
    "relief.self-detected.exemplary-duty": draw.chance(40),
    ...membership(draw),
    ...shared,
  };
};
