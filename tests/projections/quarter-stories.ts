import type { Story } from "../../src/testing/index.js";
import { memberOf, oneCell } from "./world.js";

/** The year of the quarters. */
export const year = 2026;
const subject = memberOf("m-1");
/** Opens the review of the cell for a period. */
export const openedReview = (told: Story, period: string, on: string): Story =>
  told.on(`review/c-1/${period}`).happened(
    "ReviewOpened",
    {
      organisation: "c-1",
      year,
      ...(period.length === 4 ? {} : { period }),
      ruleSet: "hd02-2026-quarter",
      fingerprint: "0".repeat(64),
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
    on,
  );

const second = openedReview(oneCell("m-1", "m-2"), "2026-Q2", "2026-06-20")
  .happened("SelfReviewSubmitted", { member: "m-1", ownLevel: "excellent" }, "2026-06-21")
  .happened("LevelProposed", { subject, level: "good" }, "2026-06-22")
  .on("committee/b-1")
  .happened(
    "LevelDecided",
    {
      year,
      period: "2026-Q2",
      subject,
      level: "fulfilled",
      decidedOn: "2026-06-28",
      score: { steps: 2, own: 190, decided: 171 },
    },
    "2026-06-28",
  );
/** Two quarters of m-1: the second with points and a decision, the third not rated. */
export const twoQuarters = openedReview(second, "2026-Q3", "2026-09-20").happened(
  "SubjectNotRated",
  { year, period: "2026-Q3", subject, notRated: "training", on: "2026-09-25" },
  "2026-09-25",
);
