import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf, oneCell } from "../projections/world.js";
import type { Pair } from "./pairs.js";

export const year = 2026;
export const cell = oneCell("m-1");

/** One quarter of m-1 as the committee rated it, or the reason why the committee did not rate it. */
export const quarter = (
  told: Story,
  of: number,
  rated: { level: "unfulfilled" | "fulfilled" } | { notRated: "training" },
) =>
  "level" in rated
    ? told.on("committee/b-1").happened(
        "LevelDecided",
        {
          year,
          period: `2026-Q${of}`,
          subject: memberOf("m-1"),
          decidedOn: `2026-0${3 * of}-28`,
          ...rated,
        },
        `2026-0${3 * of}-28`,
      )
    : told
        .on("committee/b-1")
        .happened(
          "QuarterLevelDecided",
          { year, quarter: of, subject: memberOf("m-1"), decidedOn: `2026-0${3 * of}-28`, ...rated },
          `2026-0${3 * of}-28`,
        );

export const failed = { level: "unfulfilled" } as const;
/** Quarters of a holder of a post, in a row or not. */
export const quarterPairs: readonly Pair[] = [
  {
    code: "two-quarters-unfulfilled",
    found: quarter(quarter(cell, 1, failed), 2, failed),
    about: "member:m-1",
    absent: quarter(quarter(cell, 1, failed), 3, failed),
    options: { year, under: qd366hd43quarter },
  },
];
