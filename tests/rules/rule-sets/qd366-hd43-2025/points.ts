import type { Case, FactTable } from "../../../support/cases.js";

/** Points of the two groups that add up to a total: the general group first, up to its 30. */
export const points = (total: number): FactTable => {
  const general = Math.min(total, 30);
  return { "points.general": general, "points.tasks": total - general };
};

const silent = "silent 11";

/** Who falls where where no level fits, and what the committee chose for that. */
const between = (name: string, facts: FactTable, highestMet: string, by: readonly string[]): Case[] => [
  ...by.map((rule): Case => ({ name, facts, gives: `${highestMet}: ${silent}`, by: rule })),
  {
    name: `${name}; the committee takes the highest whose conditions are met`,
    facts,
    parameters: { "when-no-level-fits": "highest-met" },
    gives: highestMet,
  },
  {
    name: `${name}; the committee takes the lowest`,
    facts,
    parameters: { "when-no-level-fits": "lowest" },
    gives: "unfulfilled",
  },
];

/** Every edge of the bands for a subject that meets every condition beside the points. */
export const bands = (id: string): Case[] => [
  { name: "11.1: 100 points", facts: points(100), gives: "excellent" },
  { name: "11.1: 91 points", facts: points(91), gives: "excellent" },
  { name: "11.1: 90 points are excellent", facts: points(90), gives: "excellent" },
  { name: "11.2: 89 points are good", facts: points(89), gives: "good", by: `${id}.excellent.points` },
  { name: "11.2: 71 points", facts: points(71), gives: "good" },
  { name: "11.2: 70 points are good", facts: points(70), gives: "good" },
  { name: "11.3: 69 points are fulfilled", facts: points(69), gives: "fulfilled", by: `${id}.good.points` },
  { name: "11.3: 51 points", facts: points(51), gives: "fulfilled" },
  { name: "11.3: 50 points are fulfilled", facts: points(50), gives: "fulfilled" },
  {
    name: "11.4: 49 points are unfulfilled",
    facts: points(49),
    gives: "unfulfilled",
    by: `${id}.under-fifty`,
  },
  {
    name: "11.4: no relief lifts too few points",
    facts: { ...points(49), "relief.self-detected": true, "relief.force-majeure": true },
    gives: "unfulfilled",
  },
  {
    name: "11: a local bar of 92 points is obeyed",
    facts: points(91),
    parameters: { "excellent-points": 92 },
    gives: "good",
  },
  {
    name: "Art. 10: more than 30 points in the general group are no points at all",
    facts: { "points.general": 31, "points.tasks": 60 },
    gives: "excellent or good or fulfilled or unfulfilled: missing points.general",
  },
  {
    name: "Art. 10: without the points of the task group every level is open",
    facts: { "points.tasks": undefined },
    gives: "excellent or good or fulfilled or unfulfilled: missing points.tasks",
  },
];

/** The conditions on tasks that stand beside the points; `of` counts them, `done` to `exceeded` of ten. */
export const tasks = (id: string, of: "tasks" | "led"): Case[] => [
  {
    name: `11.1: 3 of 10 ${of} exceeded are 30 %`,
    facts: { [`${of}.exceeded`]: 3 },
    gives: "excellent",
  },
  {
    name: `11.1: 4 of 10 ${of} exceeded`,
    facts: { [`${of}.exceeded`]: 4 },
    gives: "excellent",
  },
  ...between(
    `11.1: 90 points and 2 of 10 ${of} exceeded: too many points for the band below, too few exceeded`,
    { [`${of}.exceeded`]: 2 },
    "good",
    [`${id}.excellent.${of}-exceeded`, `${id}.good.band`],
  ),
  {
    name: `11.1: 90 points and 9 of 10 ${of} done`,
    facts: { [`${of}.done`]: 9 },
    gives: `fulfilled or unfulfilled: ${silent}`,
    by: `${id}.excellent.${of}-done`,
  },
  {
    name: `11.2: 70 points and nothing exceeded are good`,
    facts: { ...points(70), [`${of}.exceeded`]: 0 },
    gives: "good",
  },
  ...between(
    `11.2: 89 points and 9 of 10 ${of} on time: too many points for the band below, one late`,
    { ...points(89), [`${of}.on-time`]: 9 },
    "fulfilled",
    [`${id}.good.${of}-on-time`, `${id}.fulfilled.band`],
  ),
  {
    name: `11.2: 89 points and 9 of 10 ${of} done: less than all, and no level says so`,
    facts: { ...points(89), [`${of}.done`]: 9 },
    gives: `fulfilled or unfulfilled: ${silent}`,
    by: `${id}.good.${of}-done`,
  },
  {
    name: `11.3: 69 points and 9 of 10 ${of} done: between fulfilled and the forced cases`,
    facts: { ...points(69), [`${of}.done`]: 9 },
    gives: `fulfilled or unfulfilled: ${silent}`,
    by: `${id}.fulfilled.${of}-done`,
  },
  {
    name: `11.3: 1 of 10 ${of} late`,
    facts: { ...points(69), [`${of}.on-time`]: 9 },
    gives: "fulfilled",
  },
  {
    name: `11.3: 2 of 10 ${of} late are 20 %`,
    facts: { ...points(69), [`${of}.on-time`]: 8 },
    gives: "fulfilled",
  },
  {
    name: `11.3: 3 of 10 ${of} late are over 20 %`,
    facts: { ...points(69), [`${of}.on-time`]: 7 },
    gives: `fulfilled or unfulfilled: ${silent}`,
    by: `${id}.fulfilled.${of}-late`,
  },
];

/** On time is asked of excellent where the text says so; what is led need only be done. */
export const onTime = (id: string, of: "tasks" | "led"): Case =>
  of === "tasks"
    ? {
        name: "11.1: 90 points and 9 of 10 tasks on time",
        facts: { "tasks.on-time": 9 },
        gives: `fulfilled: ${silent}`,
        by: `${id}.excellent.tasks-on-time`,
      }
    : {
        name: "11.1: of what is led nothing is said of time",
        facts: { "led.on-time": 9 },
        gives: "excellent",
      };
