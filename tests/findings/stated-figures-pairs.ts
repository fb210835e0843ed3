import type { EventData } from "../../src/events/catalogue.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { oneCell, reviewing } from "../projections/world.js";
import type { Pair } from "./pairs.js";

type SelfReview = Omit<EventData<"SelfReviewSubmitted">, "member">;

/** A self-review of m-1 with some figures. */
export const stating = (figures: SelfReview): Story =>
  reviewing(oneCell("m-1")).happened("SelfReviewSubmitted", { member: "m-1", ...figures }, "2021-11-20");

/** The figures of a self-review that leave nothing of the task counts and points open. */
export const sound = {
  tasks: { assigned: 10, done: 10, onTime: 10, exceeded: 3, failed: 0 },
  led: { assigned: 5, done: 5, onTime: 5, exceeded: 2, units: 2, unfulfilled: 0 },
  shortcomings: { pointedOut: 2, remedied: 2 },
  points: { general: 30, tasks: 70 },
} as const satisfies SelfReview;

const under = { under: qd366hd43 };
const about = "member:m-1";

export const statedFigurePairs: readonly Pair[] = [
  {
    code: "stated-counts-contradict",
    found: stating({ tasks: { assigned: 10, done: 11 } }),
    about,
    absent: stating({ tasks: { assigned: 10, done: 10 } }),
  },
  {
    code: "stated-points-above-maximum",
    found: stating({ points: { general: 30, tasks: 71 } }),
    about,
    absent: stating({ points: { general: 30, tasks: 70 } }),
    options: under,
  },
  {
    code: "stated-points-not-in-rubric",
    found: stating({ points: { chung: 30 } }),
    about,
    absent: stating({ points: { general: 30 } }),
    options: under,
  },
  {
    code: "stated-points-not-counted",
    found: stating({ points: { "general.politics": 5 } }),
    about,
    absent: stating({ points: { general: 5 } }),
    options: under,
  },
];
