import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf } from "../projections/world.js";
import { cell, year } from "./levels-given-pairs.js";
import type { Pair } from "./pairs.js";

const subject = memberOf("m-1");

/** A decision on a quarter of m-1, or on the year. */
const decided = (told: Story, period: string, on: string): Story =>
  told
    .on("committee/b-1")
    .happened(
      "LevelDecided",
      { year, ...(period.length === 4 ? {} : { period }), subject, level: "good", decidedOn: on },
      on,
    );

const options = { year, under: qd366hd43quarter };

/** Quarters that the rules rate or not, inside the year, and decided after it. */
export const periodPairs: readonly Pair[] = [
  {
    code: "period-unknown-to-rules",
    found: decided(cell, "2026-09", "2026-10-03"),
    about: "b-1",
    absent: decided(cell, "2026-Q3", "2026-10-03"),
    options,
  },
  {
    code: "period-inside-year",
    found: decided(cell, "2026-Q4", "2026-12-28"),
    about: "b-1",
    absent: decided(cell, "2026-Q3", "2026-12-28"),
    options,
  },
  {
    code: "period-decided-after-year",
    found: decided(decided(cell, "2026", "2026-12-10"), "2026-Q3", "2026-12-11"),
    about: "member:m-1",
    absent: decided(decided(cell, "2026", "2026-12-10"), "2026-Q3", "2026-12-10"),
    options,
  },
];
