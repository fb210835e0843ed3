import type { Text } from "../../src/language/text.js";
import { namesOfValues } from "../../src/language/words/values.js";
import type { Condition } from "../../src/rules/engine/conditions/condition.js";
import type { Comparison, Operand, RatioOperand } from "../../src/rules/engine/conditions/vocabulary.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { compared, ratioWords, wordOf } from "./writing.js";

/** The names that conditions refer to. */
export type Names = Pick<RuleSet, "facts" | "lists" | "scales" | "parameters">;

const inBoth = (write: (language: keyof Text) => string): Text => ({ vi: write("vi"), en: write("en") });

const factWords = (name: string, { facts }: Names): Text => facts[name]?.says ?? { vi: name, en: name };

const parameterWords = (name: string, { parameters }: Names): Text => {
  const value = parameters[name]?.value;
  return value === undefined
    ? { vi: `giá trị của lựa chọn \`${name}\` (chưa chọn)`, en: `the value of \`${name}\` (not chosen)` }
    : { vi: `${value} (lựa chọn \`${name}\`)`, en: `${value} (parameter \`${name}\`)` };
};

const percentWords = (name: string, names: Names): Text => {
  const { vi, en } = parameterWords(name, names);
  return names.parameters[name]?.value === undefined
    ? { vi, en }
    : { vi: vi.replace(" ", " % "), en: en.replace(" ", " % ") };
};

/** A place on a scale. At the top there is no "or better", because no place is better. */
const placeWords = (scale: string, is: Comparison, value: string, { scales }: Names): Text => {
  const { vi, en } = wordOf(scale, value);
  const quoted = { vi: `“${vi}”`, en: `“${en}”` };
  if (is === "equal" || (is === "at-least" && scales[scale]?.[0] === value)) return quoted;
  return inBoth((language) => compared(is, quoted[language])[language]);
};

const testWords = (fact: string, is: Comparison, operand: Operand, names: Names): Text => {
  if (typeof operand === "boolean") {
    const yes = operand === (is === "equal" || is === "at-least");
    return { vi: yes ? "có" : "không", en: yes ? "yes" : "no" };
  }
  if (typeof operand === "object") {
    const value = parameterWords(operand.parameter, names);
    return inBoth((language) => compared(is, value[language])[language]);
  }
  const scale = names.facts[fact]?.scale;
  return scale === undefined ? compared(is, String(operand)) : placeWords(scale, is, String(operand), names);
};

/** The limit of a share, in words. */
export const ratioBar = (ratio: RatioOperand, names: Names): Text =>
  "parameter" in ratio ? percentWords(ratio.parameter, names) : inBoth(() => ratioWords(ratio));

const joined = (head: Text, parts: readonly Text[]): Text =>
  inBoth(
    (language) =>
      `${head[language]}: ${parts.map((part, index) => `(${index + 1}) ${part[language]}`).join("; ")}`,
  );

/** An option of a choice by its name. */
const optionWords = (is: boolean | string): Text =>
  typeof is === "boolean"
    ? { vi: is ? "có" : "không", en: is ? "yes" : "no" }
    : (namesOfValues("choice")[is] ?? { vi: is, en: is });

/** What a share of nothing gives. */
const ifNoneWords: Readonly<Record<"holds" | "fails" | "open", Text>> = {
  holds: { vi: " (mẫu số 0: đạt)", en: " (met if there is none)" },
  fails: { vi: " (mẫu số 0: không đạt)", en: " (not met if there is none)" },
  open: { vi: "", en: "" },
};

/**
 * A condition in words, in both languages, with its numbers: the machine's test, for a reader to compare with
 * the text.
 */
export const conditionWords = (condition: Condition, names: Names): Text => {
  if ("fact" in condition) {
    const [says, test] = [
      factWords(condition.fact, names),
      testWords(condition.fact, condition.is, condition.value, names),
    ];
    return inBoth((language) => `${says[language]}: ${test[language]}`);
  }
  if ("every" in condition) {
    const facts = names.lists[condition.every] ?? [];
    const test = testWords(facts[0] ?? "", condition.is, condition.value, names);
    const said = facts.map((fact) => factWords(fact, names));
    const met = typeof condition.value === "boolean" ? "mọi mục sau đều" : "mọi tiêu chí sau đều đạt";
    return {
      vi: `${met} ${test.vi}: ${said.map(({ vi }) => vi).join("; ")}`,
      en: `each of these is ${test.en}: ${said.map(({ en }) => en).join("; ")}`,
    };
  }
  if ("share" in condition) {
    const [share, base] = [factWords(condition.share, names), factWords(condition.of, names)];
    const bar = ratioBar(condition.ratio, names);
    const test = inBoth((language) => compared(condition.is, bar[language])[language]);
    const none = ifNoneWords[condition.ifNone ?? "open"];
    return {
      vi: `${share.vi}, so với ${base.vi}: ${test.vi}${none.vi}`,
      en: `${share.en}, of ${base.en}: ${test.en}${none.en}`,
    };
  }
  if ("not" in condition) {
    const inner = conditionWords(condition.not, names);
    return { vi: `không phải (${inner.vi})`, en: `not (${inner.en})` };
  }
  if ("all" in condition)
    return joined(
      { vi: "tất cả", en: "all of" },
      condition.all.map((part) => conditionWords(part, names)),
    );
  if ("choice" in condition) {
    const { says } = names.parameters[condition.choice] ?? {};
    const option = optionWords(condition.is);
    return {
      vi: `cấp ủy chọn: ${says?.vi ?? condition.choice} – ${option.vi}`,
      en: `the committee chose: ${says?.en ?? condition.choice} – ${option.en}`,
    };
  }
  return joined(
    { vi: "ít nhất một", en: "at least one of" },
    condition.any.map((part) => conditionWords(part, names)),
  );
};
