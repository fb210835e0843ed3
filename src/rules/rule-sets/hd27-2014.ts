import { frozen } from "../../language/frozen.js";
import type { Text } from "../../language/text.js";
import type { Condition } from "../engine/conditions/condition.js";
import type { Ladder, Rule, RuleSet } from "../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../voting/voting-policy.js";
import {
  awardsOf2015,
  ballots,
  capArithmetic,
  citing,
  complaints,
  fullTexts,
  gap,
  levelsCountedParameter,
  levelsLeftOpen,
  openLadder,
  rule,
  streaks,
  unreadLevels,
  yes,
} from "./vocabulary/building-blocks.js";
import { factsReadBy, scales } from "./vocabulary/vocabulary.js";

const inHd27 = citing("HD 27-HD/BTCTW");

const bottom = inHd27("II");

const names: Readonly<Record<string, string>> = {
  excellent: "Trong sạch, vững mạnh",
  good: "Hoàn thành tốt nhiệm vụ",
  fulfilled: "Hoàn thành nhiệm vụ",
};

/** An organisation in one of these cases gets the lowest level, even with fifty points. */
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
  levels: levelsLeftOpen(id, (level) =>
    inHd27("II", "not-found", `level then named “${names[level] ?? level}”: its threshold was not found`),
  ),
  ceilings: [],
});

/** The ladder of a cell under HD 27. The lowest level is known. The others stay open. */
const cell = ladderOf(
  "cell",
  { vi: "Chi bộ", en: "Cell" },
  despitePoints(
    "cell.over-half-unfulfilled",
    "trên 1/2 số đảng viên không hoàn thành nhiệm vụ",
    "more than 1/2 of the members are unfulfilled",
    { share: "members.unfulfilled", of: "members.rated", is: "more-than", ratio: [1, 2] },
  ),
);

/** The ladder of a base organisation under HD 27. The lowest level is known. The others stay open. */
const baseOrganisation = ladderOf(
  "base-organisation",
  { vi: "Tổ chức cơ sở đảng", en: "Base organisation" },
  despitePoints(
    "base-organisation.over-third-lowest",
    "trên 1/3 số tổ chức đảng trực thuộc yếu kém",
    "more than 1/3 of the subordinate organisations are at the lowest level",
    { share: "subordinates.unfulfilled", of: "subordinates.rated", is: "more-than", ratio: [1, 3] },
  ),
);

/** The parts of HD 27 that the authors did not find. */
const gaps: RuleSet["gaps"] = [
  gap(
    "upper-levels",
    "Ngưỡng của ba mức trên mức “yếu kém” của tổ chức đảng (“Trong sạch, vững mạnh”, “Hoàn thành tốt nhiệm vụ”, “Hoàn thành nhiệm vụ”); dưới 50 điểm mà không phải nhiều nhiệm vụ không hoàn thành",
    "The thresholds of the three levels above the lowest; and fewer than 50 points without many tasks not completed",
    unreadLevels("cell", "base-organisation", "collective"),
  ),
  gap("rubric", "Biểu điểm theo từng loại hình tổ chức đảng", "The rubrics by type of organisation", [
    "cell.under-fifty",
    "base-organisation.under-fifty",
  ]),
  gap(
    "member-levels",
    "Điều kiện bốn mức của đảng viên (“Đủ tư cách, hoàn thành xuất sắc / tốt / hoàn thành nhiệm vụ”, “Vi phạm tư cách hoặc không hoàn thành nhiệm vụ”) và đối tượng miễn",
    "The conditions of a member's four levels, and who is exempt",
    unreadLevels("member"),
  ),
  gap(
    "cap",
    "Tỷ lệ tổ chức đảng, đảng viên được xếp mức cao nhất; số liệu thời đó cho thấy mẫu số là số “hoàn thành tốt” không kể xuất sắc",
    "The cap on the highest level; figures of that time suggest the base was those rated good without the excellent",
    "cap",
  ),
  gap(
    "procedure",
    "Trình tự, thẩm quyền, thời hạn, biểu mẫu",
    "Procedure, authority, deadlines and forms",
    "procedure",
  ),
  gap(
    "supplement-2016",
    "CV 1825-CV/BTCTW (18/11/2016) bổ sung về biểu hiện suy thoái và gợi ý kiểm điểm: chỉ biết qua tin bài",
    "CV 1825-CV/BTCTW (18/11/2016) on signs of degradation and hints: known from reports only",
    "procedure",
  ),
  ballots,
  capArithmetic,
  complaints,
  awardsOf2015,
  streaks,
  fullTexts("HD 27"),
];

const notFound = () => inHd27(undefined, "not-found", "conditions of members and collectives were not found");

const subjects = {
  member: openLadder("member", notFound),
  cell,
  "base-organisation": baseOrganisation,
  collective: openLadder("collective", notFound),
};

/**
 * HD 27-HD/BTCTW (25/9/2014): reviews of the years 2014 to 2017. Organisations had scores. Only the lowest
 * level, named "yếu kém" in this text, is known. The journal records the total, because the authors read no
 * rubric.
 */
export const hd27: RuleSet = /* @__PURE__ */ frozen({
  id: "hd27-2014",
  title: { vi: "Hướng dẫn 27-HD/BTCTW (2014)", en: "Guidance 27-HD/BTCTW (2014)" },
  layers: ["hd27-2014"],
  documents: [
    {
      number: "HD 27-HD/BTCTW",
      issuer: "Ban Tổ chức Trung ương",
      issuedOn: "2014-09-25",
      until: "2018-09-24",
    },
  ],
  scales,
  facts: factsReadBy({ subjects, lists: {}, caps: [] }),
  lists: {},
  parameters: {
    ...levelsCountedParameter(inHd27("II", "quoted", "those below are counted by the levels they got")),
    ...votingParameters,
  },
  subjects,
  voting: votingBy(generalMajorities(scales.level)),
  caps: [],
  constraints: [
    {
      id: "collective-basis-of-individual",
      says: {
        vi: "Kết quả kiểm điểm tập thể là cơ sở kiểm điểm cá nhân; kết quả kiểm điểm cá nhân bổ sung cho kiểm điểm tập thể",
        en: "The collective's review is the basis of the individuals', and theirs complete it",
      },
      source: inHd27("I"),
    },
  ],
  gaps,
});
