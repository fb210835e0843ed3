import type { Rubric } from "../../../src/rules/index.js";
import { conditionWords } from "../condition.js";
import { table } from "../markdown.js";
import { both, citedShort } from "../rule-set/wording.js";
import { wordOf } from "../words.js";
import { pointsOf, tick } from "./criteria.js";
import { namesOf } from "./scored.js";

const gradeWords = (grade: string): string => {
  const { vi, en } = wordOf("grade", grade);
  return `${vi} / *${en}*`;
};

/** From which points a sheet gives which grade, and what bars a grade; nothing on a sheet without grades. */
export const gradeBlocks = (rubric: Rubric): string[] => {
  const { grades, caps = [] } = rubric;
  if (grades.length === 0) return [];
  return [
    "## Xếp loại / Grades",
    table(
      ["Mức / Grade", "Điểm / Points", "Đối chiếu"],
      grades.map(({ grade, atLeast }, index) => {
        const above = grades[index - 1];
        const to = above === undefined ? "trở lên" : `đến dưới ${pointsOf(above.atLeast, rubric)}`;
        return [gradeWords(grade), `từ ${pointsOf(atLeast, rubric)} ${to}`, tick];
      }),
    ),
    table(
      ["Giới hạn / Cap", "Khi / When", "Cao nhất / At best", "Căn cứ / Source", "Đối chiếu"],
      caps.map(({ id, says, when, atBest, source }) => [
        `\`${id}\`: ${both(says)}`,
        both(conditionWords(when, namesOf(rubric))),
        gradeWords(atBest),
        citedShort(source),
        tick,
      ]),
    ),
  ];
};
