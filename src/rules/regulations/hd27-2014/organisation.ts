import type { Condition } from "../../engine/conditions/condition.js";
import type { Ladder, Rule } from "../../engine/rule-set.js";
import type { Text } from "../../engine/vocabulary.js";
import { openLevels, rule, yes } from "../building.js";
import { inHd27 } from "./sources.js";

const bottom = inHd27("II");

const names: Readonly<Record<string, string>> = {
  excellent: "Trong sạch, vững mạnh",
  good: "Hoàn thành tốt nhiệm vụ",
  fulfilled: "Hoàn thành nhiệm vụ",
};

/** Fifty points do not save an organisation of which one of these cases is true. */
const despitePoints = (id: string, vi: string, en: string, when: Condition): Rule =>
  rule(
    id,
    bottom,
    `“Yếu kém”: đạt từ 50 điểm nhưng ${vi}`,
    `The lowest level in spite of 50 points or more: ${en}`,
    { all: [{ fact: "score.total", is: "at-least", value: 50 }, when] },
  );

const ladderOf = (id: string, says: Text, ofThoseBelow: Rule): Ladder => ({
  says,
  exemptions: [],
  forced: [
    rule(
      `${id}.under-fifty`,
      bottom,
      "“Yếu kém”: nhiều nhiệm vụ được giao không hoàn thành và đạt dưới 50 điểm",
      "Many assigned tasks not completed, and fewer than 50 points",
      { all: [yes("tasks.many-not-completed"), { fact: "score.total", is: "less-than", value: 50 }] },
    ),
    despitePoints(
      `${id}.disunited`,
      "cấp ủy hoặc ban thường vụ mất đoàn kết",
      "the committee or its standing committee is disunited",
      yes("unity.lost"),
    ),
    despitePoints(
      `${id}.corruption`,
      "tham nhũng, tiêu cực, suy thoái đến mức có đảng viên bị kỷ luật",
      "corruption, negative acts or degradation for which a member was disciplined",
      yes("discipline.for-corruption"),
    ),
    despitePoints(
      `${id}.government`,
      "chính quyền cùng cấp bị xếp loại ở mức thấp nhất",
      "the government of the same level is at its lowest level",
      { fact: "peers.government", is: "equal", value: "unfulfilled" },
    ),
    despitePoints(
      `${id}.mass-organisations`,
      "có từ 2 tổ chức Mặt trận, đoàn thể cùng cấp ở mức thấp nhất",
      "two or more Front and mass organisations of the same level are at their lowest level",
      { fact: "peers.mass-unfulfilled", is: "at-least", value: 2 },
    ),
    ofThoseBelow,
  ],
  levels: openLevels((level) =>
    inHd27("II", "NF", `level then named “${names[level] ?? level}”: its threshold was not found`),
  ),
  ceilings: [],
});

/** How a cell was classified under HD 27: the lowest level is known, the others stay open. */
export const cell = ladderOf(
  "cell",
  { vi: "Chi bộ", en: "Cell" },
  despitePoints(
    "cell.over-half-unfulfilled",
    "trên 1/2 số đảng viên không hoàn thành nhiệm vụ",
    "more than 1/2 of the members are unfulfilled",
    { share: "members.unfulfilled", of: "members.rated", is: "more-than", ratio: [1, 2] },
  ),
);

/** How a base organisation was classified under HD 27: the lowest level is known, the others stay open. */
export const baseOrganisation = ladderOf(
  "base-organisation",
  { vi: "Tổ chức cơ sở đảng", en: "Base organisation" },
  despitePoints(
    "base-organisation.over-third-lowest",
    "trên 1/3 số tổ chức đảng trực thuộc yếu kém",
    "more than 1/3 of the subordinate organisations are at the lowest level",
    { share: "subordinates.unfulfilled", of: "subordinates.rated", is: "more-than", ratio: [1, 3] },
  ),
);
