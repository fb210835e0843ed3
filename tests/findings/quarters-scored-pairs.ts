import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventData } from "../../src/events/catalogue.js";
import { layer } from "../../src/rules/engine/overlay/check-overlay.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf, oneCell } from "../projections/world.js";
import { root } from "../support/root.js";
import type { Pair } from "./pairs.js";

/** A province that states six axes, a bonus, rounding and the points of each level. */
export const province = layer(
  qd366hd43quarter,
  JSON.parse(readFileSync(join(root, "examples/overlays/song-thao-2026.json"), "utf8")),
);

export const holder = oneCell("m-1").happened(
  "MemberCategorised",
  { member: "m-1", category: "with-post", civilServant: false, on: "2026-01-01" },
  "2026-01-01",
);

type Quarter = EventData<"QuarterLevelDecided">;

const most = {
  "general.politics": 60,
  "general.ethics": 60,
  "general.capacity": 60,
  "general.confidence": 60,
  "general.remedies": 60,
  "axes.quantity": 150,
  "axes.quality": 100,
  "axes.time": 100,
  "axes.led": 150,
  "axes.reform": 100,
  "axes.hard-tasks": 100,
};

/** The maxima of all criteria in tenths, with other points for some. */
export const criteria = (changes: Readonly<Record<string, number>> = {}) =>
  Object.entries({ ...most, ...changes }).map(([criterion, points]) => ({ criterion, points }));

/** A decision on the first quarter of m-1, in tenths of a point. */
export const quarterOf = (
  level: Quarter["level"] | undefined,
  score: Omit<NonNullable<Quarter["score"]>, "steps">,
  told: Story = holder,
): Story =>
  told.on("committee/b-1").happened(
    "QuarterLevelDecided",
    {
      year: 2026,
      quarter: 1,
      subject: memberOf("m-1"),
      ...(level === undefined ? {} : { level }),
      score: { steps: 10, ...score },
      decidedOn: "2026-04-05",
    },
    "2026-04-05",
  );

const options = { year: 2026, under: province };
const about = "member:m-1";

/** Quarters with points under a province that states how they are scored. */
export const quarterScorePairs: readonly Pair[] = [
  {
    code: "quarter-level-above-points",
    found: quarterOf("excellent", { decided: 899 }),
    about,
    absent: quarterOf("excellent", { decided: 900 }),
    options,
  },
  {
    code: "quarter-score-off-criteria",
    found: quarterOf("good", { decided: 900, criteria: criteria({ "axes.led": 49 }) }),
    about,
    absent: quarterOf("good", { decided: 899, criteria: criteria({ "axes.led": 49 }) }),
    options,
  },
  {
    code: "quarter-points-impossible",
    found: quarterOf("good", { decided: 970, criteria: criteria({ "general.ethics": 30 }) }),
    about,
    absent: quarterOf("good", { decided: 940, criteria: criteria({ "general.ethics": 0 }) }),
    options,
  },
];
