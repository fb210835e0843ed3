import { factsRead, type Rule, type RuleSet } from "../../../src/rules/index.js";
import { conditionWords } from "../condition.js";
import { list } from "../markdown.js";
import { sourceWords } from "../words.js";
import { both, box, cited, mark, switchWords } from "./wording.js";

type Exception = NonNullable<Rule["unless"]>[number];

/** Relief is granted by people: the program only reads that it was. */
const byDecision = (exception: Exception, ruleSet: RuleSet): string =>
  factsRead(exception.when, ruleSet.lists).some((fact) => fact.startsWith("relief."))
    ? "<br>Chỉ khi có quyết định xem xét được ghi lại của cấp có thẩm quyền / *only by a recorded decision of the competent committee*"
    : "";

const exceptionLine = (exception: Exception, ruleSet: RuleSet): string => {
  const { source, says, when, upholds } = exception;
  const kind =
    upholds === true ? "Giữ nguyên dù có ngoại lệ khác / *upheld against other exceptions*" : "Ngoại lệ";
  const always = exception.adoptedBy === undefined && !["R", "NF"].includes(source.evidence);
  const applied = always ? "" : `<br>Áp dụng: ${switchWords(exception, ruleSet)}`;
  return `${kind} (${sourceWords(source)}, ${source.evidence}): ${both(says)}<br>Máy kiểm tra: ${both(conditionWords(when, ruleSet))}${byDecision(exception, ruleSet)}${applied}`;
};

/** A rule with its clause, its sentence, what the machine tests, its exceptions, and boxes to tick. */
export const ruleBlock = (rule: Rule, ruleSet: RuleSet, result?: string): string =>
  [
    `**\`${rule.id}\`** · ${mark(rule, ruleSet)} · ${cited(rule.source)}`,
    "",
    list([
      `Quy định: ${both(rule.says)}`,
      `Máy kiểm tra: ${both(conditionWords(rule.when, ruleSet))}`,
      ...(rule.unless ?? []).map((exception) => exceptionLine(exception, ruleSet)),
      ...(result === undefined ? [] : [`Kết quả: ${result}`]),
      `Áp dụng: ${switchWords(rule, ruleSet)}`,
      box,
    ]),
  ].join("\n");

/** Rules under a heading; nothing where there are none. */
export const rulesUnder = <R extends Rule>(
  title: string,
  rules: readonly R[],
  ruleSet: RuleSet,
  resultOf: (rule: R) => string | undefined = () => undefined,
): string[] =>
  rules.length === 0
    ? []
    : [`### ${title}`, ...rules.map((rule) => ruleBlock(rule, ruleSet, resultOf(rule)))];
