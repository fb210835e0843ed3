import type { RuleSet } from "../../../src/rules/index.js";
import { ratioBar } from "../condition.js";
import { list, table } from "../markdown.js";
import { compared } from "../words.js";
import { both, box, citedShort, levelWords, valueWords } from "./wording.js";

/** How the votes of a cell become a proposed level; that nothing is known where nothing is. */
export const votingBlocks = (ruleSet: RuleSet): string[] => {
  const { voting, parameters } = ruleSet;
  const title = "## Biểu quyết mức xếp loại / Voting on levels";
  if (voting === undefined) return [title, "Không có quy định. *Nothing is said.*"];
  const stated = new Set(voting.majorities.map(({ level }) => level));
  const unstated = (ruleSet.scales.level ?? []).filter((level) => !stated.has(level));
  return [
    title,
    "Chi bộ bỏ phiếu là để đề xuất; cấp có thẩm quyền quyết định. *The cell's vote proposes; the competent committee decides.*",
    table(
      ["Mức / Level", "Cần / Needs", "Căn cứ / Source", "Đối chiếu"],
      [
        ...voting.majorities.map(({ level, is, ratio, source }) => {
          const { vi, en } = levelWords(level);
          const bar = ratioBar(ratio, ruleSet);
          return [
            both({ vi, en }),
            both({ vi: compared(is, bar.vi).vi, en: compared(is, bar.en).en }),
            citedShort(source),
            box,
          ];
        }),
        ...unstated.map((level) => [
          both(levelWords(level)),
          "không văn bản nào nói / *no text says it*",
          "",
          "[ ] đã có văn bản: ………",
        ]),
      ],
    ),
    list(
      [voting.form, voting.base, voting.ifNone].map((name) => {
        const parameter = parameters[name];
        return `\`${name}\`: ${parameter === undefined ? "" : both(parameter.says)}<br>Hiện: ${valueWords(parameter?.value)}`;
      }),
    ),
  ];
};
