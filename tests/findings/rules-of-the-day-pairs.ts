import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd16 } from "../../src/rules/rule-sets/qd132-hd16-2018.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { type Story, story } from "../../src/testing/index.js";
import { cellOf, founded } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const old = { on: "2005-01-01" };
const base = founded(story("committee/b-1"), "b-1", "base-organisation", old);
const cell = founded(base.on("cell/c-1"), "c-1", "cell", { parent: "b-1", ...old });

/** Opens the review of c-1 for the year of a day, on that day, under a rule set. */
export const openedOn = (day: string, ruleSet: string, year = Number(day.slice(0, 4))): Story =>
  cell.on(`review/c-1/${year}`).happened(
    "ReviewOpened",
    {
      organisation: "c-1",
      year,
      ruleSet,
      fingerprint: "0".repeat(64),
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
    day,
  );

/** Decides the level of c-1 for a year. */
export const decidedOn = (told: Story, day: string, year = Number(day.slice(0, 4))): Story =>
  told
    .on("committee/b-1")
    .happened("LevelDecided", { year, subject: cellOf("c-1"), level: "good", decidedOn: day }, day);

/** The kinds of finding about the day of a review. */
export const rulesOfTheDayPairs: readonly Pair[] = [
  {
    code: "rules-not-in-force",
    found: openedOn("2018-12-05", qd132hd21.id),
    about: "c-1",
    absent: openedOn("2018-12-05", qd132hd16.id),
    options: { year: 2018, under: qd132hd16 },
  },
  {
    code: "rules-chosen-in-gap",
    found: openedOn("2025-10-30", qd366hd43.id),
    about: "c-1",
    absent: openedOn("2025-10-31", qd366hd43.id),
    options: { year: 2025, under: qd124hd25 },
  },
];
