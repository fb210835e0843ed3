import type { Draw } from "./draw.js";
import { degrees, levels, works } from "./outcome.js";
import type * as hd21 from "./qd132-hd21-2019.js";
import type * as hd43 from "./qd366-hd43-2025.js";

// Shared parts stand last in each literal. If they stood first, the cases would take many times longer to
// build.

/** The state and the days of a member. Most drawn members are classified. */
const membership = (draw: Draw) => ({
  "membership.exempt": draw.chance(2),
  "membership.activities-suspended": draw.chance(2),
  "membership.official": draw.chance(85),
  "membership.months": draw.pick([0, 3, 5, 6, 7, 12, 40]),
});

/** A member under QĐ 132 and HD 21. */
export const member21 = (draw: Draw): hd21.Member => {
  const degree = draw.pick(degrees);
  const level = draw.pick(levels);
  const assigned = draw.whole();
  return {
    "review.absent": draw.chance(3),
    "leave.sick-days": draw.pick([0, 0, 0, 5, 59, 60, 61, 89, 90, 91]),
    "category.work": draw.pick(works),
    "category.civil-servant": draw.chance(50),
    "employer.level": draw.level(degree === "average" || degree === "poor" ? "fulfilled" : degree),
    "post.head": draw.chance(50),
    "collective.none": draw.chance(30),
    "collective.level": draw.level(level),
    "organisation.level": draw.level(level),
    "judged.outstanding": draw.chance(80),
    "degree.task-results": draw.degree(degree),
    "degree.politics": draw.degree(degree),
    "degree.ethics": draw.degree(degree),
    "degree.discipline": draw.degree(degree),
    "degree.working-style": draw.degree(degree),
    "degree.pledge": draw.degree(degree),
    "degree.remedies": draw.degree(degree),
    "tasks.assigned": assigned,
    "tasks.done": draw.part(assigned, 70, [50]),
    "discipline.in-year": draw.chance(4),
    "degradation.concluded": draw.chance(4),
    ...membership(draw),
  };
};

const organisation21 = (draw: Draw): hd21.Organisation => {
  const degree = draw.pick(degrees);
  const assigned = draw.whole();
  return {
    "organisation.months": draw.chance(90) ? draw.pick([6, 7, 12, 40, 100]) : draw.pick([0, 3, 5]),
    "judged.outstanding": draw.chance(80),
    "degree.party-building": draw.degree(degree),
    "degree.political-tasks": draw.degree(degree),
    "degree.remedies": draw.degree(degree),
    "tasks.assigned": assigned,
    "tasks.done": draw.part(assigned, 70, [50]),
    "relief.force-majeure": draw.chance(30),
    "peers.none": draw.chance(20),
    "peers.lowest": draw.level(draw.pick(levels)),
    "discipline.in-year": draw.chance(40),
    "discipline.self-detected-and-remedied": draw.chance(50),
  };
};

/** A cell under QĐ 132 and HD 21. */
export const cell21 = (draw: Draw): hd21.Cell => {
  const rated = draw.whole();
  const unfulfilled = draw.chance(65) ? 0 : draw.part(rated, 0, [0, 20]);
  return {
    "members.rated": rated,
    "members.unfulfilled": unfulfilled,
    "members.at-least-fulfilled": rated - unfulfilled,
    "members.at-least-good": draw.part(rated - unfulfilled, 20, [50, 80]),
    ...organisation21(draw),
  };
};

/** A base organisation under QĐ 132 and HD 21. */
export const baseOrganisation21 = (draw: Draw): hd21.BaseOrganisation => {
  const rated = draw.whole();
  const fulfilled = draw.part(rated, 65, [100]);
  return {
    "subordinates.rated": rated,
    "subordinates.at-least-fulfilled": fulfilled,
    "subordinates.at-least-good": draw.part(fulfilled, 20, [50, 80]),
    ...organisation21(draw),
  };
};

/** A leadership collective under QĐ 132 and HD 21. */
export const collective21 = (draw: Draw): hd21.Collective => {
  const degree = draw.pick(degrees);
  return {
    "organisation.months": draw.chance(90) ? draw.pick([6, 7, 12, 40, 100]) : draw.pick([0, 3, 5]),
    "organisation.level": draw.pick(levels),
    "judged.outstanding": draw.chance(80),
    "degree.party-building": draw.degree(degree),
    "degree.political-tasks": draw.degree(degree),
    "degree.remedies": draw.degree(degree),
    "discipline.member-warned": draw.chance(15),
  };
};

/** Points with a sum that is mostly beside the edge of a band. */
const points = (draw: Draw) => {
  const sum = draw.pick([0, 30, 49, 50, 51, 60, 69, 70, 71, 80, 89, 90, 91, 95, 100]);
  const general = draw.between(Math.max(0, sum - 70), Math.min(30, sum));
  return { "points.general": general, "points.tasks": sum - general };
};

const scored = (draw: Draw) => {
  const pointedOut = draw.chance(40) ? 0 : draw.whole();
  return {
    "check.pending": draw.chance(3),
    "shortcomings.pointed-out": pointedOut,
    "shortcomings.remedied": draw.part(pointedOut, 85, [100]),
    "relief.self-detected": draw.chance(25),
    ...points(draw),
  };
};

/** Work that is mostly done, on time, and in part exceeds the request. Below `edge` too little is done. */
const work = (draw: Draw, assigned: number, edge: number) => {
  const done = draw.part(assigned, 85, [edge, 100]);
  return { done, onTime: draw.part(done, 60, [80, 100]), exceeded: draw.part(done, 25, [30]) };
};

/** A member under QĐ 366 and HD 43. */
export const member43 = (draw: Draw): hd43.Member => {
  const [ledAssigned, assigned, units, returned] = [draw.whole(), draw.whole(), draw.whole(), draw.whole()];
  const led = work(draw, ledAssigned, 70);
  const own = work(draw, assigned, 100);
  return {
    "category.work": draw.pick(works),
    "led.assigned": ledAssigned,
    "led.done": led.done,
    "led.on-time": led.onTime,
    "led.exceeded": led.exceeded,
    "led.basic-targets-missed": draw.chance(4),
    "led.units": units,
    "led.units-unfulfilled": draw.part(units, 0, [0, 0, 50]),
    "led.disciplined": draw.chance(4),
    "confidence.returned": returned,
    "confidence.low": draw.part(returned, 0, [0, 0, 50]),
    "tasks.assigned": assigned,
    "tasks.done": own.done,
    "tasks.on-time": own.onTime,
    "tasks.exceeded": own.exceeded,
    "tasks.failed": draw.part(assigned, 0, [0, 0, 50]),
    "discipline.duty-related": draw.chance(4),
    "degradation.concluded": draw.chance(4),
    "violation.forbidden-act": draw.chance(4),
    "violation.exemplary-duty": draw.chance(4),
    ...membership(draw),
    ...scored(draw),
  };
};

/** An organisation or a leadership collective under QĐ 366 and HD 43. */
export const collective43 = (draw: Draw): hd43.Collective => {
  const assigned = draw.whole();
  const own = work(draw, assigned, 70);
  return {
    "wrongdoing.concluded": draw.chance(4),
    "discipline.leader-duty-related": draw.chance(4),
    "discipline.leader": draw.chance(8),
    "discipline.subordinate": draw.chance(8),
    "degradation.leader": draw.chance(4),
    "led.basic-targets-missed": draw.chance(4),
    "relief.force-majeure": draw.chance(25),
    "tasks.assigned": assigned,
    "tasks.done": own.done,
    "tasks.on-time": own.onTime,
    "tasks.exceeded": own.exceeded,
    ...scored(draw),
  };
};
