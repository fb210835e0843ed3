import { levels } from "../outcome.js";
import type * as hd25 from "../rules/qd124-hd25-2023.js";
import type * as hd21 from "../rules/qd132-hd21-2019.js";
import type * as hd43 from "../rules/qd366-hd43-2025.js";
import type { Draw } from "./draw.js";
import { months, organisationDegrees, work } from "./shared.js";

const organisation21 = (draw: Draw): hd21.Organisation => {
  const assigned = draw.whole();
  return {
    "organisation.months": months(draw),
    "tasks.assigned": assigned,
    "tasks.done": draw.part(assigned, 70, [50]),
    "relief.force-majeure.under-half": draw.chance(30),
    "peers.none": draw.chance(20),
    "peers.lowest": draw.level(draw.pick(levels)),
    "discipline.in-year": draw.chance(40),
    "discipline.self-detected-and-remedied": draw.chance(50),
    ...organisationDegrees(draw),
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
    "subordinates.unfulfilled": rated - fulfilled,
    "discipline.subordinate": draw.chance(15),
    "subordinates.at-least-good": draw.part(fulfilled, 20, [50, 80]),
    ...organisation21(draw),
  };
};

/** A leadership collective under QĐ 132 and HD 21. */
export const collective21 = (draw: Draw): hd21.Collective => ({
  "organisation.months": months(draw),
  "organisation.level": draw.pick(levels),
  "discipline.member-warned": draw.chance(15),
  ...organisationDegrees(draw),
});

/** A cell under QĐ 124 and HD 25. */
export const cell25 = (draw: Draw): hd25.Cell => {
  const assigned = draw.whole();
  return {
    "check.pending": draw.chance(3),
    "organisation.months": months(draw),
    "tasks.assigned": assigned,
    "tasks.done": draw.part(assigned, 60, [50]),
    "tasks.main-missed": draw.chance(50),
    "relief.force-majeure.under-half": draw.chance(30),
    "discipline.leading-collective": draw.chance(8),
    "discipline.leader": draw.chance(20),
    "discipline.self-detected-and-remedied": draw.chance(60),
    "discipline.old-violations-only": draw.chance(30),
    ...organisationDegrees(draw),
  };
};

/** A base organisation under QĐ 124 and HD 25. */
export const baseOrganisation25 = (draw: Draw): hd25.BaseOrganisation => {
  const count = draw.whole();
  return {
    "subordinates.count": count,
    "subordinates.disciplined": draw.chance(70) ? 0 : draw.part(count, 0, [0, 20]),
    "discipline.subordinate": draw.chance(12),
    "discipline.below-self-detected-and-remedied": draw.chance(60),
    ...cell25(draw),
  };
};

/** Points with a sum that is mostly beside the edge of a band. */
const points = (draw: Draw) => {
  const sum = draw.pick([0, 30, 49, 50, 51, 60, 69, 70, 71, 80, 89, 90, 91, 95, 100]);
  const general = draw.between(Math.max(0, sum - 70), Math.min(30, sum));
  return { "points.general": general, "points.tasks": sum - general };
};

/** The facts of every subject under QĐ 366. */
export const scored = (draw: Draw, edge: number) => {
  const [assigned, pointedOut] = [draw.whole(), draw.chance(40) ? 0 : draw.whole()];
  const own = work(draw, assigned, edge);
  return {
    "check.pending": draw.chance(3),
    "shortcomings.pointed-out": pointedOut,
    "shortcomings.remedied": draw.part(pointedOut, 85, [100]),
    "tasks.assigned": assigned,
    "tasks.done": own.done,
    "tasks.on-time": own.onTime,
    "tasks.exceeded": own.exceeded,
    "targets.basic-given": draw.chance(60),
    "led.basic-targets-missed": draw.chance(8),
    "discipline.old-violation": draw.chance(30),
    ...points(draw),
  };
};

/** An organisation or a leadership collective under QĐ 366 and HD 43. */
export const collective43 = (draw: Draw): hd43.Collective => ({
  "organisation.months": months(draw),
  "wrongdoing.concluded": draw.chance(4),
  "discipline.leader-duty-related": draw.chance(6),
  "discipline.leader-here": draw.chance(8),
  "discipline.subordinate": draw.chance(8),
  "degradation.leader": draw.chance(4),
  "relief.self-detected.leader-disciplined": draw.chance(40),
  "relief.force-majeure.under-seventy": draw.chance(40),
  "relief.force-majeure.targets-missed": draw.chance(40),
  ...scored(draw, 70),
});
