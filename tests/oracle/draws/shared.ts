import { type Degree, degrees, levels, works } from "../outcome.js";
import type { Draw } from "./draw.js";

/** The state of a member. Most drawn members are classified. */
export const membership = (draw: Draw) => ({
  "membership.exempt": draw.chance(2),
  "membership.activities-suspended": draw.chance(2),
  "membership.official": draw.chance(85),
  "membership.months": draw.pick([0, 3, 5, 6, 7, 12, 40]),
});

/** The criteria of a member, mostly at one degree. */
export const memberDegrees = (draw: Draw, mood: Degree) => ({
  "judged.outstanding": draw.chance(80),
  "degree.task-results": draw.degree(mood),
  "degree.politics": draw.degree(mood),
  "degree.ethics": draw.degree(mood),
  "degree.discipline": draw.degree(mood),
  "degree.working-style": draw.degree(mood),
  "degree.pledge": draw.degree(mood),
  "degree.remedies": draw.degree(mood),
});

/** The criteria of an organisation or a collective, mostly at one degree. */
export const organisationDegrees = (draw: Draw) => {
  const mood = draw.pick(degrees);
  return {
    "judged.outstanding": draw.chance(80),
    "degree.party-building": draw.degree(mood),
    "degree.political-tasks": draw.degree(mood),
    "degree.remedies": draw.chance(25) ? draw.pick(degrees) : draw.degree(mood),
  };
};

/** The facts with which a member is unfulfilled under QĐ 132. */
export const forced132 = (draw: Draw, mood: Degree) => {
  const [assigned, units] = [draw.whole(), draw.whole()];
  return {
    "category.work": draw.chance(25) ? "with-post" : draw.pick(works),
    "category.civil-servant": draw.chance(50),
    "employer.level": draw.chance(20)
      ? draw.pick(levels)
      : draw.level(mood === "average" || mood === "poor" ? "fulfilled" : mood),
    "tasks.assigned": assigned,
    "tasks.done": draw.part(assigned, 70, [50]),
    "tasks.main-missed": draw.chance(5),
    "degradation.concluded": draw.chance(4),
    "discipline.in-year": draw.chance(4),
    "led.units": units,
    "led.units-unfulfilled": draw.chance(85) ? 0 : draw.part(units, 30, [0, 50]),
    "led.disciplined": draw.chance(8),
    "discipline.below-self-detected-and-remedied": draw.chance(40),
  };
};

/** Months since the foundation of an organisation. Most are older than six months. */
export const months = (draw: Draw): number =>
  draw.chance(90) ? draw.pick([6, 7, 12, 40, 100]) : draw.pick([0, 3, 5]);

/** Work that is mostly done, on time, and in part exceeds the request. Below `edge` too little is done. */
export const work = (draw: Draw, assigned: number, edge: number) => {
  const done = draw.part(assigned, 78, [edge, 100]);
  return { done, onTime: draw.part(done, 60, [80, 100]), exceeded: draw.part(done, 40, [30, 50]) };
};
