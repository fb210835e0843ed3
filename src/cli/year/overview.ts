import { grades, levels } from "../../events/index.js";
import { type Finding, type RollReport, type Severity, severities } from "../../projections/index.js";
import type { Read } from "./read.js";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** How many things there are by name. */
export const total = (counts: Readonly<Record<string, number>>): number => sum(Object.values(counts));

const counted = <T extends string>(names: readonly T[], count: (name: T) => number): Record<T, number> =>
  Object.fromEntries(names.map((name) => [name, count(name)])) as Record<T, number>;

const membersOf = (rolls: readonly RollReport[]) => ({
  listed: sum(rolls.map(({ listed }) => listed)),
  rated: sum(rolls.map(({ rated }) => rated)),
  exempt: sum(rolls.map(({ exempt }) => total(exempt))),
  notReviewed: sum(rolls.map(({ notReviewed }) => total(notReviewed))),
  levels: counted(levels, (level) => sum(rolls.map((roll) => roll.levels[level] ?? 0))),
  /** Cells whose levels are proposed and not decided. */
  proposedOnly: rolls.filter(({ stage, rated }) => stage === "proposed" && rated > 0).length,
});

const weights = (findings: readonly Finding[]): Record<Severity, number> =>
  counted(severities, (weight) => findings.filter(({ severity }) => severity === weight).length);

/** A year in figures. */
export const overviewOf = ({ year, journal }: Read) => {
  const { context, meetings } = year;
  const cells = new Set(context.cells.map(({ id }) => id));
  const held = meetings.all.filter((meeting) => meeting.held);
  return {
    year: year.year,
    events: journal.events,
    ruleSet: year.ruleSet,
    organisations: [...context.organisations.values()].map(({ id, kind }) => ({ id, kind })),
    members: membersOf(year.report.all.filter(({ organisation }) => cells.has(organisation))),
    meetings: {
      held: held.length,
      notHeld: meetings.all.length - held.length,
      grades: counted(grades, (grade) => held.filter(({ quality }) => quality.grade === grade).length),
      ungraded: held.filter(({ quality }) => quality.grade === undefined).length,
    },
    findings: weights(year.findings),
  };
};
