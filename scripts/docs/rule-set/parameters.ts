import type { Parameter, RuleSet } from "../../../src/rules/index.js";
import { table } from "../markdown.js";
import { both, box, citedShort, valueWords } from "./wording.js";

const kinds: Readonly<Record<Parameter["kind"], string>> = {
  boolean: "có / không",
  integer: "số nguyên",
  percent: "số nguyên, %",
  choice: "",
};

const stricterWords = {
  higher: "cao hơn là chặt hơn / *higher is stricter*",
  lower: "thấp hơn là chặt hơn / *lower is stricter*",
};

const choices = ({ kind, choices: named, stricter }: Parameter): string =>
  [named?.join(", ") ?? kinds[kind], ...(stricter === undefined ? [] : [stricterWords[stricter]])].join(
    "<br>",
  );

/** Parameters with their choices and what is chosen. */
export const parameterTable = (parameters: RuleSet["parameters"]): string =>
  table(
    [
      "Tên / Name",
      "Nghĩa / Meaning",
      "Có thể chọn / Choices",
      "Giá trị / Value",
      "Căn cứ / Source",
      "Đối chiếu",
    ],
    Object.entries(parameters).map(([name, parameter]) => [
      `\`${name}\``,
      both(parameter.says),
      choices(parameter),
      valueWords(parameter.value),
      citedShort(parameter.source),
      box,
    ]),
  );

/** Thresholds and what the texts leave to the committee, with what is chosen. */
export const parameterBlocks = ({ parameters }: RuleSet): string[] => [
  "## Tham số / Parameters",
  "Ngưỡng để riêng khỏi quy tắc, và chỗ văn bản để ngỏ cho cấp ủy chọn. *Thresholds kept apart from the rules, and what the texts leave to the committee.*",
  parameterTable(parameters),
];
