import type { RuleSet } from "../../engine/rule-set.js";
import { votingParameters } from "../../voting/policy.js";
import { qd124 } from "./sources.js";

/** What the texts read leave to the committee. */
export const parameters: RuleSet["parameters"] = {
  "percentages-not-read-left-out": {
    says: {
      vi: "Xếp loại “tốt”, “hoàn thành” của cá nhân theo phần chung đã đọc, không xét tỷ lệ phần trăm chưa đọc được",
      en: "Rate individuals good and fulfilled by the general part that was read, without the percentages that were not",
    },
    kind: "boolean",
    source: qd124("12.2, 12.3", "NF"),
  },
  "when-no-level-fits": {
    says: {
      vi: "Khi không đạt mức “hoàn thành” mà không thuộc trường hợp của 12.4: lấy mức cao nhất mà mọi điều kiện đều đạt, hoặc mức thấp nhất",
      en: "Where fulfilled is missed and 12.4 names no case: the highest level whose conditions are all met, or the lowest",
    },
    kind: "choice",
    choices: ["highest-met", "lowest"],
    source: qd124("12", "NF", "the text does not say who falls where"),
  },
  ...votingParameters,
};
