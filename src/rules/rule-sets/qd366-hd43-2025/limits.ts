import { gap } from "../vocabulary/building-blocks.js";
import { levelLimitParameters, levelLimits } from "../vocabulary/level-limits.js";
import { qd366 } from "./sources.js";

const byEmployer = qd366("3.4", "not-found", "a basis of the level: whether it is a limit is a reading");
const byUnit = qd366("3.2", "not-found", "tied to the unit's result: whether that is a limit is a reading");

/** The limits of a member's level that Articles 3.2 and 3.4 may mean. */
export const limitsOfMembers = levelLimits({
  "head-limited-by-unit": byUnit,
  "employer-level-limits": byEmployer,
});

/** The two readings of Article 3.2 on heads, and of Article 3.4 on the employer's level. */
export const parametersOfLimits = levelLimitParameters({
  "head-limited-by-unit": {
    source: byUnit,
    readings: [
      {
        is: true,
        source: qd366(undefined, "local", "one local text does not rate the head above the collective"),
      },
      {
        is: false,
        source: qd366("3.2", "quoted", "it ties the head to the unit's result and names no level"),
      },
    ],
  },
  "employer-level-limits": {
    source: byEmployer,
    readings: [
      {
        is: true,
        source: qd366("3.4", "quoted", "the employer's level is the basis of the member's"),
      },
      { is: false, source: qd366("3.4", "quoted", "members are rated by their task results in the cell") },
    ],
  },
});

/** The questions that Articles 3.2 and 3.4 leave open. */
export const gapsOfLimits = [
  gap(
    "head-and-unit",
    "Người đứng đầu có bị giới hạn theo mức của tập thể, đơn vị hay không: Điều 3.2 chỉ quy định gắn với kết quả của đơn vị",
    "Whether a head is limited by the level of the collective or unit: Article 3.2 only ties the head to the unit's result",
    ["head-limited-by-unit"],
  ),
  gap(
    "employer-level",
    "Mức xếp loại cán bộ, công chức, viên chức là căn cứ (Điều 3.4): có giới hạn mức đảng viên hay không; chỉ liên quan đến đảng viên là cán bộ, công chức, viên chức",
    "The employer's level is a basis (Article 3.4): whether it limits a member's; it concerns civil servants only",
    ["employer-level-limits"],
  ),
];
