import type { EventData } from "../../src/events/catalogue.js";
import type { Story } from "../../src/testing/index.js";
import { held, oneCell } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const cell = oneCell("m-1", "m-2", "m-3");
const november = held(cell, "2021-11");
const stream = "meeting/c-1/2021-11";

type Opinions = EventData<"QualityOpinionsCollected">;

/**
 * Opinions on the meeting of the present stream: how many members were asked, how many answered, and the
 * answers for each grade.
 */
export const opinions = (
  told: Story,
  asked: number,
  answered: number,
  totals: Partial<Opinions["totals"]>,
): Story =>
  told.happened(
    "QualityOpinionsCollected",
    { asked, answered, totals: { good: 0, fair: 0, average: 0, poor: 0, ...totals } },
    "2021-11-03T02:45:00Z",
  );

const graded = november.happened(
  "GradeVoted",
  { grade: "good", inFavour: 3, against: 0, abstained: 0 },
  "2021-11-03T02:40:00Z",
);

const adopting = (rollUp: string): Story =>
  cell.happened(
    "RubricAdopted",
    {
      organisation: "c-1",
      rubric: "hd42-2025",
      fingerprint: "a".repeat(64),
      kinds: ["regular"],
      on: "2021-01-01",
      parameters: {},
      rollUp,
    },
    "2021-01-01",
  );

/**
 * Opinions with wrong sums, opinions that are not anonymous or differ from the grade, and an unknown roll-up.
 */
export const opinionPairs: readonly Pair[] = [
  {
    code: "opinions-do-not-add-up",
    found: opinions(november, 23, 20, { good: 10, fair: 9 }),
    about: stream,
    absent: opinions(november, 23, 20, { good: 10, fair: 10 }),
  },
  {
    code: "opinions-not-anonymous",
    found: opinions(november, 3, 3, { fair: 3 }),
    about: stream,
    absent: opinions(november, 3, 3, { good: 1, fair: 2 }),
  },
  {
    code: "opinions-differ-from-grade",
    found: opinions(graded, 23, 20, { good: 9, fair: 11 }),
    about: stream,
    absent: opinions(graded, 23, 20, { good: 10, fair: 10 }),
  },
  { code: "roll-up-unknown", found: adopting("of-our-own"), about: "c-1", absent: adopting("phu-tho") },
];
