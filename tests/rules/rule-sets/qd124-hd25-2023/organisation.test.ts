import { describe } from "vitest";
import { qd124hd25 } from "../../../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { holdsByClause } from "../../../support/by-clause.js";
import type { Case, FactTable } from "../../../support/cases.js";

const common: FactTable = {
  "check.pending": false,
  "judged.outstanding": true,
  "degree.party-building": "good",
  "degree.political-tasks": "excellent",
  "degree.remedies": "good",
  "tasks.assigned": 10,
  "tasks.done": 10,
  "tasks.main-missed": false,
  "relief.force-majeure": false,
  "discipline.leading-collective": false,
  "discipline.leader": false,
  "discipline.self-detected-and-remedied": false,
};
const withBelow: FactTable = {
  "discipline.subordinate": false,
  "discipline.below-self-detected-and-remedied": false,
};

const open = "fulfilled or unfulfilled: silent 12";

const everyKind = (id: string): Case[] => [
  { name: "12.1: every condition met is excellent", facts: {}, gives: "excellent" },
  {
    name: "Art. 11: while a check is pending the level waits",
    facts: { "check.pending": true },
    gives: "deferred",
    by: `${id}.check-pending`,
  },
  {
    name: "12.4: one poor criterion is enough",
    facts: { "degree.remedies": "poor" },
    gives: "unfulfilled",
    by: `${id}.poor-criterion`,
  },
  {
    name: "12.4: 4 of 10 tasks done and main targets missed",
    facts: { "tasks.done": 4, "tasks.main-missed": true },
    gives: "unfulfilled",
    by: `${id}.under-half`,
  },
  {
    name: "12.4: 5 of 10 tasks done are not under half",
    facts: { "tasks.done": 5, "tasks.main-missed": true },
    gives: "excellent",
  },
  {
    name: "12.4: 6 of 10 tasks done are over half",
    facts: { "tasks.done": 6, "tasks.main-missed": true },
    gives: "excellent",
  },
  {
    name: "12.4: 4 of 10 tasks done, but no main target missed: the clause asks for both",
    facts: { "tasks.done": 4 },
    gives: "excellent",
  },
  {
    name: "12.4: under half by force majeure, as the committee granted",
    facts: { "tasks.done": 4, "tasks.main-missed": true, "relief.force-majeure": true },
    gives: "excellent",
    by: `${id}.under-half.force-majeure`,
  },
  {
    name: "12.4: the leading collective disciplined",
    facts: { "discipline.leading-collective": true },
    gives: "unfulfilled",
    by: `${id}.leading-collective-disciplined`,
  },
  {
    name: "12.1: not a model",
    facts: { "judged.outstanding": false },
    gives: "good",
    by: `${id}.excellent.outstanding`,
  },
  {
    name: "12.1: task results good",
    facts: { "degree.political-tasks": "good" },
    gives: "good",
    by: `${id}.excellent.tasks`,
  },
  {
    name: "12.1: another criterion average",
    facts: { "degree.party-building": "average" },
    gives: "good",
    by: `${id}.excellent.criteria`,
  },
  {
    name: "12.1: a member of the leadership disciplined, self-detected and remedied",
    facts: { "discipline.leader": true, "discipline.self-detected-and-remedied": true },
    gives: "good",
    by: `${id}.excellent.no-leader-disciplined`,
  },
  {
    name: "12.2: task results average",
    facts: { "degree.political-tasks": "average" },
    gives: "fulfilled",
    by: `${id}.good.tasks`,
  },
];

/** A criterion below average is poor, and unfulfilled by 12.4 before these are asked. */
const byPoor = (id: string) => [`${id}.good.criteria`, `${id}.fulfilled.criteria`];

/** Where a member of the leadership was disciplined, and nothing relieves it. */
const leaderDisciplined = (id: string): Case[] => [
  {
    name: "12.2, 12.3: a member of the leadership disciplined: between fulfilled and unfulfilled the text is silent",
    facts: { "discipline.leader": true },
    gives: open,
    by: `${id}.fulfilled.no-leader-disciplined`,
  },
  {
    name: "12.2: a member of the leadership disciplined keeps from good as well",
    facts: { "discipline.leader": true },
    gives: open,
    by: `${id}.good.no-leader-disciplined`,
  },
  {
    name: "12: the same where the committee takes the lowest",
    facts: { "discipline.leader": true },
    parameters: { "when-no-level-fits": "lowest" },
    gives: "unfulfilled",
  },
  {
    name: "12: the same where the committee takes the highest level whose conditions are met: there is none",
    facts: { "discipline.leader": true },
    parameters: { "when-no-level-fits": "highest-met" },
    gives: "unfulfilled",
  },
];

const subordinateRelieved = (id: string): Case[] => [
  {
    name: "12.1: a subordinate organisation disciplined, self-detected and remedied",
    facts: { "discipline.subordinate": true, "discipline.below-self-detected-and-remedied": true },
    gives: "good",
    by: `${id}.excellent.no-subordinate-disciplined`,
  },
];

describe("QĐ 124 with HD 25, cells", () => {
  holdsByClause({
    ruleSet: qd124hd25,
    subject: "cell",
    base: common,
    cases: [...everyKind("cell"), ...leaderDisciplined("cell")],
    overtaken: byPoor("cell"),
  });
});

describe("QĐ 124 with HD 25, base organisations", () => {
  const id = "base-organisation";
  holdsByClause({
    ruleSet: qd124hd25,
    subject: id,
    base: { ...common, ...withBelow, "subordinates.count": 10, "subordinates.disciplined": 0 },
    cases: [
      ...everyKind(id),
      ...leaderDisciplined(id),
      ...subordinateRelieved(id),
      {
        name: "12.4.1: a subordinate unit disciplined",
        facts: { "discipline.subordinate": true, "subordinates.disciplined": 1 },
        gives: "unfulfilled",
        by: `${id}.subordinate-disciplined`,
      },
      {
        name: "12.4.1: a subordinate unit disciplined, self-detected and remedied",
        facts: {
          "discipline.subordinate": true,
          "subordinates.disciplined": 1,
          "discipline.below-self-detected-and-remedied": true,
        },
        gives: "good",
        by: `${id}.subordinate-disciplined.self-detected`,
      },
      {
        name: "12.4.1: 2 of 10 subordinate units disciplined are 20 %",
        facts: {
          "discipline.subordinate": true,
          "subordinates.disciplined": 2,
          "discipline.below-self-detected-and-remedied": true,
        },
        gives: "good",
      },
      {
        name: "12.4.1: 3 of 10 subordinate units disciplined are over 20 %, self-detected or not",
        facts: {
          "discipline.subordinate": true,
          "subordinates.disciplined": 3,
          "discipline.below-self-detected-and-remedied": true,
        },
        gives: "unfulfilled",
        by: `${id}.over-fifth-disciplined`,
      },
    ],
    overtaken: [
      ...byPoor(id),
      // Whoever fails these is unfulfilled by 12.4.1 already.
      `${id}.good.no-subordinate-disciplined`,
      `${id}.fulfilled.no-subordinate-disciplined`,
    ],
  });
});

describe("QĐ 124 with HD 25, leading collectives", () => {
  const id = "collective";
  holdsByClause({
    ruleSet: qd124hd25,
    subject: id,
    base: { ...common, ...withBelow, "unity.lost": false, "degradation.leader": false },
    cases: [
      ...everyKind(id),
      ...subordinateRelieved(id),
      {
        name: "12.4.2: concluded internal disunity",
        facts: { "unity.lost": true },
        gives: "unfulfilled",
        by: `${id}.disunited`,
      },
      {
        name: "12.4.2: a member concluded to show degradation",
        facts: { "degradation.leader": true },
        gives: "unfulfilled",
        by: `${id}.leader-degradation`,
      },
      {
        name: "12.4.2: a member of it disciplined",
        facts: { "discipline.leader": true },
        gives: "unfulfilled",
        by: `${id}.leader-disciplined`,
      },
      {
        name: "12.4.2: a member of it disciplined, self-detected and remedied",
        facts: { "discipline.leader": true, "discipline.self-detected-and-remedied": true },
        gives: "good",
        by: `${id}.leader-disciplined.self-detected`,
      },
      {
        name: "12.4.2: the collective disciplined, self-detected and remedied",
        facts: { "discipline.leading-collective": true, "discipline.self-detected-and-remedied": true },
        gives: "excellent",
        by: `${id}.leading-collective-disciplined.self-detected`,
      },
      {
        name: "12.3: a subordinate organisation disciplined: the text is silent below fulfilled",
        facts: { "discipline.subordinate": true },
        gives: open,
        by: `${id}.fulfilled.no-subordinate-disciplined`,
      },
      {
        name: "12.2: a subordinate organisation disciplined keeps from good as well",
        facts: { "discipline.subordinate": true },
        gives: open,
        by: `${id}.good.no-subordinate-disciplined`,
      },
    ],
    overtaken: [
      ...byPoor(id),
      // Whoever fails these is unfulfilled by 12.4.2 already.
      `${id}.good.no-leader-disciplined`,
      `${id}.fulfilled.no-leader-disciplined`,
    ],
  });
});
