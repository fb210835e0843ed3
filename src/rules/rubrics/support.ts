import type { Bound } from "../engine/bound.js";
import type { Facts } from "../engine/facts.js";
import { judge } from "../engine/judge.js";
import type { Tri } from "../engine/tri.js";
import type { Rubric } from "./rubric.js";

/** What a sheet's conditions may read of a meeting. */
const meetingFacts: Bound = {
  ruleSet: {
    facts: {
      "attendance.unexcused": {
        says: { vi: "số đảng viên vắng không lý do", en: "members absent without reason" },
        kind: "integer",
      },
      "attendance.present": { says: { vi: "số có mặt", en: "members attending" }, kind: "integer" },
      "attendance.expected": { says: { vi: "số phải dự", en: "members expected" }, kind: "integer" },
    },
    lists: {},
    scales: {},
    subjects: {},
  },
  parameters: {},
};

/** Whether the facts of a meeting support full points for a criterion; holds where the sheet states no condition. */
export const supportsFullPoints = ({ needs }: Rubric["criteria"][number], facts: Facts): Tri =>
  needs === undefined ? "holds" : judge(needs, facts, meetingFacts);
