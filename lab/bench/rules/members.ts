import type { Fact, Facts, FactValue } from "chibo/rules/engine";

/** The facts that the rules read of one member, as plain fields. */
export interface Plain {
  readonly exempt: boolean;
  readonly suspended: boolean;
  readonly official: boolean;
  readonly months: number;
  readonly checkPending: boolean;
  readonly category: "with-post" | "without-post" | "outside-political-system";
  readonly general: number;
  readonly tasks: number;
  readonly assigned: number;
  readonly done: number;
  readonly onTime: number;
  readonly exceeded: number;
  readonly failed: number;
  readonly pointedOut: number;
  readonly remedied: number;
  readonly degradation: boolean;
  readonly dutyDiscipline: boolean;
  readonly forbiddenAct: boolean;
  readonly exemplaryDuty: boolean;
  readonly units: number;
  readonly unitsUnfulfilled: number;
  readonly targetsMissed: boolean;
  readonly ledDisciplined: boolean;
  readonly confidence: number;
  readonly lowConfidence: number;
  readonly targetsGiven: boolean;
  readonly oldViolation: boolean;
  readonly degradationRelief: boolean;
  readonly dutyRelief: boolean;
  readonly ledRelief: boolean;
  readonly actRelief: boolean;
  readonly exampleRelief: boolean;
  readonly transferred: boolean;
  readonly sickDays: number;
}

/** A random generator with a seed: the same members in every run and for every engine. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const categories = ["with-post", "without-post", "outside-political-system"] as const;

/**
 * Members as in a province: most do their work, few are disciplined, and each rule has members that meet it.
 */
export const membersOf = (count: number): Plain[] => {
  const draw = chance(366);
  const rarely = (of: number): boolean => draw(of) === 0;
  return Array.from({ length: count }, () => {
    const assigned = 5 + draw(20);
    const done = rarely(6) ? draw(assigned + 1) : assigned;
    const pointedOut = draw(3);
    const units = draw(6);
    return {
      exempt: rarely(40),
      suspended: rarely(400),
      official: !rarely(20),
      months: 1 + draw(200),
      checkPending: rarely(200),
      category: categories[draw(3)] ?? "without-post",
      general: 20 + draw(11),
      tasks: 38 + draw(33),
      assigned,
      done,
      onTime: rarely(4) ? draw(done + 1) : done,
      exceeded: draw(done + 1),
      failed: rarely(30) ? draw(assigned - done + 1) : assigned - done,
      pointedOut,
      remedied: rarely(8) ? 0 : pointedOut,
      degradation: rarely(500),
      dutyDiscipline: rarely(150),
      forbiddenAct: rarely(300),
      exemplaryDuty: rarely(300),
      units,
      unitsUnfulfilled: rarely(50) ? units : 0,
      targetsMissed: rarely(60),
      ledDisciplined: rarely(100),
      confidence: 40,
      lowConfidence: rarely(60) ? 21 + draw(10) : draw(10),
      targetsGiven: !rarely(3),
      oldViolation: rarely(100),
      degradationRelief: rarely(20),
      dutyRelief: rarely(20),
      ledRelief: rarely(20),
      actRelief: rarely(20),
      exampleRelief: rarely(20),
      transferred: rarely(60),
      sickDays: rarely(50) ? draw(366) : draw(20),
    };
  });
};

/**
 * The same member as facts, each with the event that shows it. The organisation that a member leads has the
 * counts of the member's own tasks.
 */
export const factsOf = (member: Plain, index: number): Facts => {
  const from = [`review/c-1/2025@${index + 1}`];
  const entries: readonly (readonly [string, FactValue])[] = [
    ["membership.exempt", member.exempt],
    ["membership.activities-suspended", member.suspended],
    ["membership.official", member.official],
    ["membership.months", member.months],
    ["check.pending", member.checkPending],
    ["category.work", member.category],
    ["points.general", member.general],
    ["points.tasks", member.tasks],
    ["tasks.assigned", member.assigned],
    ["tasks.done", member.done],
    ["tasks.on-time", member.onTime],
    ["tasks.exceeded", member.exceeded],
    ["tasks.failed", member.failed],
    ["led.assigned", member.assigned],
    ["led.done", member.done],
    ["led.on-time", member.onTime],
    ["led.exceeded", member.exceeded],
    ["led.units", member.units],
    ["led.units-unfulfilled", member.unitsUnfulfilled],
    ["led.basic-targets-missed", member.targetsMissed],
    ["led.disciplined", member.ledDisciplined],
    ["confidence.returned", member.confidence],
    ["confidence.low", member.lowConfidence],
    ["shortcomings.pointed-out", member.pointedOut],
    ["shortcomings.remedied", member.remedied],
    ["degradation.concluded", member.degradation],
    ["discipline.duty-related", member.dutyDiscipline],
    ["violation.forbidden-act", member.forbiddenAct],
    ["violation.exemplary-duty", member.exemplaryDuty],
    ["targets.basic-given", member.targetsGiven],
    ["discipline.old-violation", member.oldViolation],
    ["relief.self-detected.degradation", member.degradationRelief],
    ["relief.self-detected.duty-related-discipline", member.dutyRelief],
    ["relief.self-detected.led-disciplined", member.ledRelief],
    ["relief.self-detected.forbidden-act", member.actRelief],
    ["relief.self-detected.exemplary-duty", member.exampleRelief],
    ["transfer.in-year", member.transferred],
    ["leave.sick-days", member.sickDays],
  ];
  return new Map(entries.map(([name, value]): [string, Fact] => [name, { value, from }]));
};
