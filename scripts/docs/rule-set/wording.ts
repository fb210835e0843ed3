import { applies, bind, type RuleSet, type Source, type Text } from "../../../src/rules/index.js";
import { evidenceWords, sourceWords, wordOf } from "../words.js";

/** What a reviewer ticks. */
export const box = "[ ] đúng văn bản · [ ] cần sửa: ………";

/** Vietnamese first, English below it. */
export const both = ({ vi, en }: Text): string => `${vi}<br>*${en}*`;

/** A source with the strength of its evidence in words. */
export const cited = (source: Source): string =>
  `${sourceWords(source)} · ${source.evidence}: ${evidenceWords[source.evidence].vi}`;

/** A source in a cell of a table. */
export const citedShort = (source: Source): string => `${sourceWords(source)} (${source.evidence})`;

/** A level as a reader of either language knows it. */
export const levelWords = (level: string): Text => {
  const { vi, en } = wordOf("level", level);
  return { vi: `“${vi}”`, en };
};

/** Whatever a parameter or weak evidence may switch off. */
export interface Switched {
  readonly source: Source;
  readonly adoptedBy?: string | undefined;
}

/** Whether it applies, as a mark that is seen at a glance on paper. */
export const mark = (rule: Switched, ruleSet: RuleSet): string =>
  applies(rule, bind(ruleSet)) ? "● BẬT / ON" : "○ TẮT / OFF";

/** When a rule or cap is applied, and on whose choice. */
export const switchWords = (rule: Switched, ruleSet: RuleSet): string => {
  const on = applies(rule, bind(ruleSet));
  if (rule.adoptedBy === undefined)
    return on
      ? "luôn áp dụng / *always applied*"
      : "không áp dụng: chưa đủ căn cứ / *never applied: evidence too weak*";
  const now = on ? "hiện đang bật / *on now*" : "hiện chưa bật / *off now*";
  return `chỉ khi cấp ủy chọn tham số \`${rule.adoptedBy}\` / *only where a committee adopts it* (${now})`;
};

/** The value of a parameter in words. */
export const valueWords = (value: boolean | number | string | undefined): string =>
  value === undefined
    ? "chưa ai chọn / *nobody chose*"
    : typeof value === "boolean"
      ? value
        ? "có / *yes*"
        : "không / *no*"
      : String(value);
