import { measureWords, rangeWords } from "../../../src/cli/rubrics/band-words.js";
import type { Rubric } from "../../../src/rules/index.js";
import { conditionWords } from "../condition.js";
import { table } from "../markdown.js";
import { both, citedShort } from "../rule-set/wording.js";
import { namesOf, scoredWords } from "./scored.js";

type Criterion = Rubric["criteria"][number];

/** What a reviewer ticks of a line of a sheet. */
export const tick = "[ ] đúng văn bản";

/** Points as the sheet counts them: whole, or so many steps to a point. */
export const pointsOf = (points: number, { steps = 1 }: Rubric): string =>
  points % steps === 0 ? String(points / steps) : `${points}/${steps}`;

const bandBlocks = ({ id, says, scored }: Criterion, rubric: Rubric): string[] => {
  if (scored.kind !== "bands") return [];
  const { on, first = [], bands } = scored;
  return [
    `**\`${id}\` ${says.vi} / *${says.en}***: ${both(measureWords(on))}`,
    table(
      ["Mức / Band", "Điểm / Points", "Đối chiếu"],
      [
        ...first.map(({ when, points, says: named }) => [
          `xét trước / *read first*: ${both(named ?? conditionWords(when, namesOf(rubric)))}`,
          pointsOf(points, rubric),
          tick,
        ]),
        ...bands.map((band) => [
          `${both(rangeWords(band))}${band.says === undefined ? "" : `<br>${both(band.says)}`}`,
          pointsOf(band.points, rubric),
          tick,
        ]),
      ],
    ),
  ];
};

/** The criteria of a sheet, group by group, each with its maximum, how it is scored and its bands. */
export const criteriaBlocks = (rubric: Rubric): string[] => [
  "## Tiêu chí / Criteria",
  ...rubric.groups.flatMap(({ id, says }) => {
    const criteria = rubric.criteria.filter(({ group }) => group === id);
    const sum = criteria.reduce((total, { max }) => total + max, 0);
    const most = rubric.scale === 0 ? "" : ` (${pointsOf(sum, rubric)})`;
    return [
      `### ${says.vi} / ${says.en}${most}`,
      table(
        [
          "Mã / Id",
          "Tiêu chí / Criterion",
          "Điểm tối đa / Maximum",
          "Cách chấm / How it is scored",
          "Đối chiếu",
        ],
        criteria.map((criterion) => [
          `\`${criterion.id}\``,
          `${both(criterion.says)}${criterion.source === undefined ? "" : `<br>${citedShort(criterion.source)}`}`,
          rubric.scale === 0 ? "–" : pointsOf(criterion.max, rubric),
          scoredWords(criterion, rubric).map(both).join("<br>"),
          tick,
        ]),
      ),
      ...criteria.flatMap((criterion) => bandBlocks(criterion, rubric)),
    ];
  }),
  rubric.scale === 0
    ? ""
    : `**Cộng / Total: ${pointsOf(
        rubric.criteria.reduce((sum, { max }) => sum + max, 0),
        rubric,
      )}**`,
];
