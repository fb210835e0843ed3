import type { RuleSet } from "../../engine/rule-set.js";
import type { Parameter, Source } from "../../engine/vocabulary.js";
import { levelsCounted } from "../building.js";
import { qd366 } from "./sources.js";

const bar = (
  kind: "integer" | "percent",
  value: number,
  stricter: "higher" | "lower",
  source: Source,
  vi: string,
  en: string,
): Parameter => ({ says: { vi, en }, kind, value, stricter, source });

/** Thresholds of Articles 11.1 to 11.4, which a local overlay may make stricter, and what the text leaves open. */
export const parameters: RuleSet["parameters"] = {
  "excellent-points": bar(
    "integer",
    90,
    "higher",
    qd366("11.1"),
    "Điểm tối thiểu của mức xuất sắc",
    "Fewest points of excellent",
  ),
  "good-points": bar(
    "integer",
    70,
    "higher",
    qd366("11.2"),
    "Điểm tối thiểu của mức tốt",
    "Fewest points of good",
  ),
  "fulfilled-points": bar(
    "integer",
    50,
    "higher",
    qd366("11.3"),
    "Điểm tối thiểu của mức hoàn thành",
    "Fewest points of fulfilled",
  ),
  "exceeded-percent": bar(
    "percent",
    30,
    "higher",
    qd366("11.1"),
    "Tỷ lệ nhiệm vụ hoàn thành vượt mức để đạt xuất sắc (%)",
    "Share of tasks exceeded that excellent needs (%)",
  ),
  "fulfilled-on-time-percent": bar(
    "percent",
    80,
    "higher",
    qd366("11.3", "P", "the text says: late at most 20 %"),
    "Tỷ lệ nhiệm vụ đúng tiến độ để đạt mức hoàn thành (%)",
    "Share of tasks on time that fulfilled needs (%)",
  ),
  "collective-done-percent": bar(
    "percent",
    70,
    "higher",
    qd366("11.4"),
    "Hoàn thành dưới tỷ lệ này thì không hoàn thành nhiệm vụ (%)",
    "Fewer tasks done than this is unfulfilled (%)",
  ),
  "failed-percent": bar(
    "percent",
    50,
    "lower",
    qd366("11.4"),
    "Trên tỷ lệ này không hoàn thành thì không hoàn thành nhiệm vụ (%)",
    "More than this failed is unfulfilled (%)",
  ),
  "when-no-level-fits": {
    says: {
      vi: "Khi không mức nào đủ điều kiện: lấy mức cao nhất mà mọi điều kiện đều đạt (khoảng điểm chỉ tính mức dưới), hoặc mức thấp nhất",
      en: "Where no level fits: the highest whose conditions are all met, bands read as minima, or the lowest",
    },
    kind: "choice",
    choices: ["highest-met", "lowest"],
    source: qd366("11", "NF", "the text does not say who falls where"),
  },
  ...levelsCounted(qd366("12.2", "P", "lower before higher: the levels below are decided first")),
};
