import type { EventData } from "../../src/events/catalogue.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { type Story, story } from "../../src/testing/index.js";
import { founded } from "../projections/world.js";
import type { Pair } from "./pairs.js";

type Published = EventData<"ResultsPublished">;

const base = founded(story("committee/b-1"), "b-1", "base-organisation");
const published = (told: Story, data: Partial<Published>): Story =>
  told.happened(
    "ResultsPublished",
    { year: 2021, of: "member", on: "2021-12-28", totals: {}, ...data },
    "2021-12-28",
  );
const share = (data: Omit<NonNullable<Published["stated"]>[number], "level">) => ({
  totals: { rated: 100, excellent: 20 },
  stated: [{ level: "excellent" as const, ...data }],
});

/** Published figures, compared with each other, with the cap and with figures published elsewhere. */
export const publicationPairs: readonly Pair[] = [
  {
    code: "published-share-impossible",
    found: published(base, { shares: [{ of: "rated", percent: [1003, 1000], base: "listed" }] }),
    about: "b-1",
    absent: published(base, { shares: [{ of: "rated", percent: [1000, 1000], base: "listed" }] }),
  },
  {
    code: "published-share-without-base",
    found: published(base, share({ percent: [20, 100], text: "20 %" })),
    about: "b-1",
    absent: published(base, share({ percent: [20, 100], base: "rated" })),
  },
  {
    code: "published-shares-exceed-whole",
    found: published(base, {
      stated: [
        { level: "excellent", percent: [20, 100], base: "rated" },
        { level: "good", percent: [83, 100], base: "rated" },
      ],
    }),
    about: "b-1",
    // Each may be rounded by almost a unit.
    absent: published(base, {
      stated: [
        { level: "excellent", percent: [20, 100], base: "rated" },
        { level: "good", percent: [81, 100], base: "rated" },
      ],
    }),
  },
  {
    code: "published-shares-differ",
    found: published(base, {
      stated: [
        { level: "excellent", percent: [20, 100], base: "rated" },
        { level: "excellent", percent: [22, 100], base: "rated" },
      ],
    }),
    about: "b-1",
    absent: published(base, {
      stated: [
        { level: "excellent", percent: [20, 100], base: "rated" },
        { level: "excellent", percent: [22, 100], base: "goodOrBetter" },
      ],
    }),
  },
  {
    code: "published-levels-incomplete",
    found: published(base, { totals: { listed: 110, excellent: 9, good: 70, fulfilled: 8 } }),
    about: "b-1",
    absent: published(base, { totals: { listed: 110, exempt: 23, excellent: 9, good: 70, fulfilled: 8 } }),
  },
  {
    code: "published-part-exceeds-whole",
    found: published(base, {
      totals: { good: 8 },
      parts: [{ of: "good", name: "đảng viên dự bị", count: 9 }],
    }),
    about: "b-1",
    absent: published(base, {
      totals: { good: 8 },
      parts: [{ of: "good", name: "đảng viên dự bị", count: 8 }],
    }),
  },
  {
    code: "published-sources-differ",
    found: published(published(base, { totals: { rated: 9 }, source: "báo" }), { totals: { rated: 10 } }),
    about: "b-1",
    absent: published(published(base, { totals: { rated: 9 }, stage: "proposed" }), {
      totals: { rated: 10 },
      stage: "decided",
    }),
  },
  {
    code: "published-cap-exceeded",
    found: published(base, { totals: { rated: 12, excellent: 3, goodOrBetter: 12 } }),
    about: "b-1",
    absent: published(base, { totals: { rated: 20, excellent: 3 } }),
  },
  {
    code: "published-cap-depends-on-choice",
    // 30 % of the good are over 20 % only if heads are counted and it is rounded down.
    found: published(base, { totals: { rated: 13, excellent: 3, good: 10 } }),
    about: "b-1",
    absent: published(base, { totals: { rated: 12, excellent: 2, good: 10 } }),
    options: { under: qd366hd43 },
  },
];
