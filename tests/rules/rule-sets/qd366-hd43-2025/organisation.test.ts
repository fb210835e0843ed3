import { describe } from "vitest";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { holdsByClause } from "../../../support/by-clause.js";
import type { Case, FactTable } from "../../../support/cases.js";
import { bands, onTime, points, tasks } from "./points.js";

const base: FactTable = {
  "check.pending": false,
  ...points(90),
  "tasks.assigned": 10,
  "tasks.done": 10,
  "tasks.on-time": 10,
  "tasks.exceeded": 3,
  "shortcomings.pointed-out": 4,
  "shortcomings.remedied": 4,
  "discipline.subordinate": false,
  "discipline.leader": false,
  "discipline.leader-duty-related": false,
  "degradation.leader": false,
  "wrongdoing.concluded": false,
  "led.basic-targets-missed": false,
  "relief.force-majeure": false,
  "relief.self-detected": false,
};

const forced = (name: string, facts: FactTable, id: string, relieved: string): Case[] => [
  { name: `11.4: ${name}`, facts, gives: "unfulfilled", by: id },
  ...(["force-majeure", "self-detected"] as const).map(
    (relief): Case => ({
      name: `11.4: ${name}, relieved by decision: ${relief}`,
      facts: { ...facts, [`relief.${relief}`]: true },
      gives: relieved,
      by: `${id}.${relief}`,
    }),
  ),
];

const cases = (id: string): Case[] => [
  { name: "11.1: every condition met, just so, is excellent", facts: {}, gives: "excellent" },
  {
    name: "12.1: while a check is pending the level waits",
    facts: { "check.pending": true },
    gives: "deferred",
    by: `${id}.check-pending`,
  },
  ...bands(id),
  ...tasks(id, "tasks"),
  onTime(id, "tasks"),
  {
    name: "11.1.4: 3 of 4 shortcomings remedied keep from excellent, and the band of good ends below 90",
    facts: { "shortcomings.remedied": 3 },
    gives: "good: silent 11",
    by: `${id}.excellent.shortcomings`,
  },
  {
    name: "11.1.1: a member of the leadership disciplined keeps from excellent",
    facts: { "discipline.leader": true },
    gives: "good: silent 11",
    by: `${id}.excellent.no-leader-disciplined`,
  },
  {
    name: "11.2: a member of the leadership disciplined does not keep from good",
    facts: { ...points(89), "discipline.leader": true },
    gives: "good",
  },
  ...forced("concluded wrongdoing", { "wrongdoing.concluded": true }, `${id}.wrongdoing`, "excellent"),
  ...forced(
    "a member disciplined in connection with duty",
    { "discipline.leader-duty-related": true },
    `${id}.leader-disciplined`,
    "excellent",
  ),
  ...forced("a member degraded", { "degradation.leader": true }, `${id}.leader-degradation`, "excellent"),
  ...forced(
    "the basic targets missed",
    { "led.basic-targets-missed": true },
    `${id}.targets-missed`,
    "excellent",
  ),
  {
    name: "11.4: 7 of 10 tasks done are 70 %, and no level fits",
    facts: { ...points(69), "tasks.done": 7, "tasks.on-time": 7 },
    gives: "fulfilled or unfulfilled: silent 11",
  },
  ...forced(
    "6 of 10 tasks done are under 70 %",
    { ...points(69), "tasks.done": 6, "tasks.on-time": 6 },
    `${id}.under-seventy`,
    "fulfilled or unfulfilled: silent 11",
  ),
];

const subordinates = (id: string): Case => ({
  name: "11.1.1: a subordinate organisation disciplined keeps from excellent",
  facts: { "discipline.subordinate": true },
  gives: "good: silent 11",
  by: `${id}.excellent.no-subordinate-disciplined`,
});

describe.each(["cell", "base-organisation"])("QĐ 366, a %s", (id) => {
  holdsByClause({
    ruleSet: qd366hd43,
    subject: id,
    base,
    cases: [...cases(id), subordinates(id)],
    // Whoever has too few points for fulfilled is unfulfilled by 11.4 already.
    overtaken: [`${id}.fulfilled.points`],
  });
});

describe("QĐ 366, leading collectives", () => {
  holdsByClause({
    ruleSet: qd366hd43,
    subject: "collective",
    base,
    cases: [
      ...cases("collective"),
      {
        name: "11.1.1: subordinate units are asked of organisations, not of their leading collective",
        facts: { "discipline.subordinate": true },
        gives: "excellent",
      },
    ],
    overtaken: ["collective.fulfilled.points"],
  });
});
