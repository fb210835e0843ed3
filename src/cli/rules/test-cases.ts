import { pointsText } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import { visibleText } from "../../language/visible-text.js";
import {
  type CaseDifference,
  type CaseOutcome,
  caseFileSchema,
  checkCases,
  testCases,
} from "../../rules/cases-by-clause.js";
import { codesFromNames } from "../../rules/engine/codes-from-names.js";
import type { LocalFileProblem } from "../../rules/engine/conditions/local-file-problem.js";
import type { RuleSet } from "../../rules/engine/rule-set.js";
import { exemptionOutcomes } from "../../rules/engine/rule-set.js";
import { recordedForRubric } from "../../rules/engine/scoring.js";
import { choiceText, factValueText } from "../shared/facts.js";
import { problemLine, withLines } from "../shared/file-problems.js";
import { readLocalFile } from "../shared/files.js";
import { checkKindOfFile } from "../shared/kind-of-file.js";
import { type Answering, answer, fail, type Result } from "../shared/output.js";
import { headOf, ruleSetFrom } from "../shared/rule-set-files.js";

const words = {
  other: { vi: "Khác điều khoản:", en: "Differs:" },
  facts: { vi: "Dữ kiện", en: "Facts" },
  asBase: { vi: "như dữ kiện chung của tệp", en: "as the base of the table" },
  unknown: { vi: "chưa rõ", en: "unknown" },
  parameters: { vi: "Lựa chọn của cấp ủy", en: "Parameters" },
  expected: { vi: "Theo điều khoản", en: "By the clause" },
  computed: { vi: "Theo bộ quy định", en: "By the rule set" },
  without: { vi: "Bỏ quy tắc này kết quả vẫn vậy", en: "The same without the rule" },
  untested: {
    vi: "quy tắc chưa có ví dụ nào (thêm --json để liệt kê)",
    en: "rules on which no case hangs (--json lists them)",
  },
  same: { vi: "ví dụ cho kết quả đúng điều khoản", en: "cases as the clause says" },
  of: { vi: "trên", en: "of" },
  open: { vi: "còn để ngỏ", en: "open" },
  missing: { vi: "thiếu", en: "missing" },
  points: { vi: "điểm", en: "points" },
  written: { vi: "ghi", en: "here" },
  most: { vi: "tối đa", en: "at most" },
  reading: { vi: "theo", en: "by" },
  conflict: { vi: "mâu thuẫn giữa", en: "conflict of" },
  "not-reviewed": { vi: "không kiểm điểm", en: "not reviewed" },
  "not-classified": { vi: "không xếp loại", en: "not classified" },
  deferred: { vi: "xếp loại sau", en: "deferred" },
} as const;

const givenText = (gives: string, language: Language): string => {
  const kind = exemptionOutcomes.find((each) => each === gives);
  return kind === undefined ? label("level", gives, language) : words[kind][language];
};

/** The most points of a fact in any rubric of the rule set, in steps. */
const mostPoints = ({ scoring }: RuleSet, name: string): number | undefined => {
  const all = (scoring?.rubrics ?? [])
    .flatMap((rubric) => recordedForRubric(rubric, scoring?.steps ?? 1))
    .flatMap(({ fact, most }) => (fact === name ? [most] : []));
  return all.length === 0 ? undefined : Math.max(...all);
};

/** A missing fact in words. Points above the most count as missing; then how many are stated, and the most. */
const missingText = (
  name: string,
  stated: CaseDifference["facts"],
  ruleSet: RuleSet,
  language: Language,
): string => {
  const says = ruleSet.facts[name]?.says[language] ?? name;
  const [given, most, steps = 1] = [stated[name], mostPoints(ruleSet, name), ruleSet.scoring?.steps];
  if (typeof given !== "number" || most === undefined || given <= most)
    return `${words.missing[language]} ${says}`;
  const told = (count: number): string =>
    `${count}${steps === 1 ? "" : ` (${pointsText([count, steps], language)} ${words.points[language]})`}`;
  return `${says}: ${words.written[language]} ${told(given)}, ${words.most[language]} ${told(most)}`;
};

/** The outcome under one option of each choice. */
const readingText = (
  { under, gives }: NonNullable<CaseOutcome["readings"]>[number],
  { parameters }: RuleSet,
  language: Language,
): string => {
  const options = Object.entries(under).map(
    ([name, option]) => `${parameters[name]?.says[language] ?? name} – ${choiceText(option, language)}`,
  );
  const levels = [gives].flat().map((level) => givenText(level, language));
  return `${words.reading[language]} ${options.join(", ")}: ${levels.join(" / ")}`;
};

const outcomeLine = (
  { gives, missing = [], open = {}, readings = [], conflict = [] }: CaseOutcome,
  stated: CaseDifference["facts"],
  ruleSet: RuleSet,
  language: Language,
): string => {
  if (typeof gives === "string") return givenText(gives, language);
  const why = [
    ...missing.map((name) => missingText(name, stated, ruleSet, language)),
    ...Object.entries(open).map(
      ([reason, points]) => `${label("openReason", reason, language)} (${points?.join(", ") ?? ""})`,
    ),
    ...(conflict.length === 0 ? [] : [`${words.conflict[language]} ${conflict.join(", ")}`]),
    ...readings.map((reading) => readingText(reading, ruleSet, language)),
  ];
  const levels = gives.map((level) => label("level", level, language)).join(" / ");
  return [`${words.open[language]}${levels === "" ? "" : `: ${levels}`}`, ...why].join("; ");
};

const differenceLines = (of: CaseDifference, ruleSet: RuleSet, language: Language): string[] => {
  const { facts, parameters: choices } = ruleSet;
  const stated = Object.entries(of.stated).map(
    ([name, value]) =>
      `${facts[name]?.says[language] ?? name}: ${value === null ? words.unknown[language] : factValueText(name, value, ruleSet, language)}`,
  );
  const parameters = Object.entries(of.parameters ?? {}).map(
    ([name, value]) => `${choices[name]?.says[language] ?? name}: ${choiceText(value, language)}`,
  );
  return [
    `${words.other[language]} ${of.clause === undefined ? "" : `${of.clause}, `}${label("subject", of.subject, language)}: ${of.case}`,
    `    ${words.facts[language]}: ${stated.length === 0 ? words.asBase[language] : stated.join("; ")}`,
    ...(parameters.length === 0 ? [] : [`    ${words.parameters[language]}: ${parameters.join("; ")}`]),
    ...(of.code === "rule" ? [`    ${words.without[language]}: ${of.by ?? ""}`] : []),
    `    ${words.expected[language]}: ${outcomeLine(of.expected, of.facts, ruleSet, language)}`,
    `    ${words.computed[language]}: ${outcomeLine(of.computed, of.facts, ruleSet, language)}`,
  ];
};

/** The error if the cases of one rule set were to run against an overlay on another. */
const ofAnotherRuleSet = (ruleSet: string, overlay: string): LocalFileProblem[] => {
  const { id, over } = headOf(overlay);
  return over === undefined || over === ruleSet || id === ruleSet
    ? []
    : [{ code: "cases-of-another", path: "ruleSet", facts: { ruleSet, over } }];
};

const resultOf = (value: unknown, ruleSet: RuleSet, language: Language): Result => {
  const { cases, differences, untested } = testCases(
    ruleSet,
    caseFileSchema.parse(codesFromNames(value, ruleSet.facts)),
  );
  return {
    text: [
      ...differences.flatMap((each) => differenceLines(each, ruleSet, language)),
      ...(untested.length === 0 ? [] : [`${untested.length} ${words.untested[language]}`]),
      `${ruleSet.id}: ${cases - differences.length} ${words.of[language]} ${cases} ${words.same[language]}`,
    ]
      .map(visibleText)
      .join("\n"),
    data: { ruleSet: ruleSet.id, cases, differences, untested },
    problems: differences.length > 0,
  };
};

/**
 * `chibo rules test`: runs the cases of a file against the rule set that it names, or against a local overlay
 * on it. The process ends with 1 if a case differs, and with 2 if the file cannot be run.
 */
export const runCases = (
  file: string,
  overlay: string | undefined,
  options: Answering,
  language: Language,
): void => {
  const read = readLocalFile(file);
  const { value } = read;
  checkKindOfFile(file, value, ["cases"]);
  const shape = caseFileSchema.pick({ ruleSet: true }).loose().safeParse(value);
  const named = shape.success ? shape.data.ruleSet : undefined;
  const other = named === undefined || overlay === undefined ? [] : ofAnotherRuleSet(named, overlay);
  const ruleSet = named === undefined || other.length > 0 ? undefined : ruleSetFrom(overlay ?? named);
  const problems = withLines(other.length > 0 ? other : checkCases(ruleSet, value), read);
  if (ruleSet !== undefined && problems.length === 0) {
    answer(resultOf(value, ruleSet, language), options);
    return;
  }
  const text = problems
    .map((each) => problemLine(each, language))
    .map(visibleText)
    .join("\n");
  if (options.json) answer({ text, data: { file, problems }, problems: true }, options);
  else fail(text);
  process.exitCode = 2;
};
