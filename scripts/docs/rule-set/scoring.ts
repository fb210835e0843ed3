import type { RuleSet, Scoring, Sheet } from "../../../src/rules/index.js";
import { conditionWords } from "../condition.js";
import { list, table } from "../markdown.js";
import { both, box, cited, citedShort } from "./wording.js";

const roundingWords = {
  down: "làm tròn xuống / *rounded down*",
  "half-up": "làm tròn, từ nửa trở lên thì lên / *rounded from a half upwards*",
};

const stepWords = ({ steps, rounding }: Scoring): string[] => [
  steps === 1
    ? "Điểm là số nguyên / *Points are whole numbers*"
    : `Điểm được chấm theo bước 1/${steps} điểm / *Points go by steps of 1/${steps}*`,
  rounding === undefined
    ? "Tổng điểm không làm tròn / *Totals are not rounded*"
    : `Tổng điểm ${roundingWords[rounding.how]}, đến bội của ${rounding.to}/${steps} điểm (${citedShort(rounding.source)})`,
  "Tổng điểm do máy cộng từ điểm được ghi; thiếu điểm nào thì máy nói thiếu, không tự điền / *The program adds recorded points; a missing one is named, never filled in*",
];

const sheetBlocks = (sheet: Sheet, ruleSet: RuleSet): string[] => {
  const subject = ruleSet.subjects[sheet.subject]?.says;
  return [
    `### ${sheet.says.vi} / ${sheet.says.en} (${subject?.vi ?? sheet.subject} / ${subject?.en ?? sheet.subject})`,
    [
      `**\`${sheet.id}\`** · ${cited(sheet.source)}`,
      "",
      list([
        sheet.when === undefined
          ? "Dùng cho: tất cả / *for all*"
          : `Dùng cho: ${both(conditionWords(sheet.when, ruleSet))}`,
        box,
      ]),
    ].join("\n"),
    table(
      ["Nhóm, tiêu chí / Group, criterion", "Điểm tối đa / Maximum", "Đối chiếu"],
      [
        ...sheet.groups.flatMap((group) => [
          [`**${group.says.vi}**<br>*${group.says.en}*`, `**${group.max}**`, "[ ]"],
          ...group.criteria.map(({ says, max }) => [
            both(says),
            max === undefined ? "địa phương cụ thể hóa / *set locally*" : String(max),
            "[ ]",
          ]),
        ]),
        ["**Cộng / Total**", `**${sheet.groups.reduce((sum, { max }) => sum + max, 0)}**`, ""],
      ],
    ),
  ];
};

/** The scoring sheets with their groups, criteria and maxima; nothing where no points are given. */
export const scoringBlocks = (ruleSet: RuleSet): string[] => {
  const { scoring } = ruleSet;
  if (scoring === undefined) return [];
  return [
    "## Chấm điểm / Scoring",
    list(stepWords(scoring)),
    ...scoring.sheets.flatMap((sheet) => sheetBlocks(sheet, ruleSet)),
  ];
};
