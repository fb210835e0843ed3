import { describe } from "vitest";
import { hd27 } from "../../../../src/rules/rule-sets/hd27-2014.js";
import { holdsByClause } from "../../../support/by-clause.js";
import type { Case, FactTable } from "../../../support/cases.js";

const common: FactTable = {
  "score.total": 50,
  "tasks.many-not-completed": false,
  "unity.lost": false,
  "discipline.for-corruption": false,
  "peers.government": "fulfilled",
  "peers.mass-unfulfilled": 0,
};

const open = "excellent or good or fulfilled or unfulfilled: silent II, II, II";

const bothKinds = (id: string): Case[] => [
  { name: "II: nothing against it, the upper levels were not found: it stays open", facts: {}, gives: open },
  {
    name: "II: many tasks not completed and 49 points",
    facts: { "tasks.many-not-completed": true, "score.total": 49 },
    gives: "unfulfilled",
    by: `${id}.under-fifty`,
  },
  {
    name: "II: many tasks not completed and 50 points stay open",
    facts: { "tasks.many-not-completed": true, "score.total": 50 },
    gives: open,
  },
  {
    name: "II: 49 points without many tasks not completed stay open: the clause asks for both",
    facts: { "score.total": 49 },
    gives: open,
  },
  {
    name: "II.a: a disunited committee, in spite of 50 points",
    facts: { "unity.lost": true },
    gives: "unfulfilled",
    by: `${id}.disunited`,
  },
  {
    name: "II.a: a disunited committee with 51 points",
    facts: { "unity.lost": true, "score.total": 51 },
    gives: "unfulfilled",
  },
  {
    name: "II.a: the cases in spite of points say nothing of 49 points",
    facts: { "unity.lost": true, "score.total": 49 },
    gives: open,
  },
  {
    name: "II.b: a member disciplined for corruption, negative acts or degradation",
    facts: { "discipline.for-corruption": true },
    gives: "unfulfilled",
    by: `${id}.corruption`,
  },
  {
    name: "II.c: the government of the same level is at its lowest level",
    facts: { "peers.government": "unfulfilled" },
    gives: "unfulfilled",
    by: `${id}.government`,
  },
  {
    name: "II.d: one mass organisation at its lowest level",
    facts: { "peers.mass-unfulfilled": 1 },
    gives: open,
  },
  {
    name: "II.d: two mass organisations at their lowest level",
    facts: { "peers.mass-unfulfilled": 2 },
    gives: "unfulfilled",
    by: `${id}.mass-organisations`,
  },
  {
    name: "II.d: three mass organisations at their lowest level",
    facts: { "peers.mass-unfulfilled": 3 },
    gives: "unfulfilled",
  },
  {
    name: "II: without a score, what only counts beside points is unknown",
    facts: { "unity.lost": true, "score.total": undefined },
    gives: "excellent or good or fulfilled or unfulfilled: missing score.total",
  },
];

describe("HD 27, cells", () => {
  holdsByClause({
    ruleSet: hd27,
    subject: "cell",
    base: { ...common, "members.rated": 10, "members.unfulfilled": 0 },
    cases: [
      ...bothKinds("cell"),
      { name: "II.e: 4 of 10 members unfulfilled", facts: { "members.unfulfilled": 4 }, gives: open },
      {
        name: "II.e: 5 of 10 members unfulfilled are one half",
        facts: { "members.unfulfilled": 5 },
        gives: open,
      },
      {
        name: "II.e: 6 of 10 members unfulfilled are over one half",
        facts: { "members.unfulfilled": 6 },
        gives: "unfulfilled",
        by: "cell.over-half-unfulfilled",
      },
    ],
  });
});

describe("HD 27, base organisations", () => {
  holdsByClause({
    ruleSet: hd27,
    subject: "base-organisation",
    base: { ...common, "subordinates.rated": 9, "subordinates.unfulfilled": 0 },
    cases: [
      ...bothKinds("base-organisation"),
      { name: "II.e: 2 of 9 organisations lowest", facts: { "subordinates.unfulfilled": 2 }, gives: open },
      {
        name: "II.e: 3 of 9 organisations lowest are one third",
        facts: { "subordinates.unfulfilled": 3 },
        gives: open,
      },
      {
        name: "II.e: 4 of 9 organisations lowest are over one third",
        facts: { "subordinates.unfulfilled": 4 },
        gives: "unfulfilled",
        by: "base-organisation.over-third-lowest",
      },
    ],
  });
});

describe("HD 27, members", () => {
  holdsByClause({
    ruleSet: hd27,
    subject: "member",
    base: {},
    cases: [
      {
        name: "nothing was found of members: every level stays open",
        facts: {},
        gives: "excellent or good or fulfilled or unfulfilled: silent everywhere",
      },
    ],
  });
});
