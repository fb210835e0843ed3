import { checkRollUp, checkRubric, fingerprint, type RubricDefect, type Text } from "../../rules/index.js";
import { readJson } from "../json.js";
import type { Result } from "../output.js";
import { type Problem, problemLine } from "../problem-words.js";
import type { Language } from "../words.js";

const words = {
  fine: { vi: "Không có lỗi.", en: "No problems." },
  asked: { vi: "Chỗ phiếu để ngỏ, sẽ hỏi:", en: "Left open by the sheet, will be asked:" },
  fingerprint: {
    vi: "Dấu vân tay để ghi khi áp dụng (RubricAdopted)",
    en: "Fingerprint, for the adoption (RubricAdopted)",
  },
};

/** A share as people write it: `50 %`, not `50/100`. */
const valueWords = (at: string): string => {
  const [n = Number.NaN, d = 0] = at.split("/").map(Number);
  return d > 0 && (100 * n) % d === 0 ? `${(100 * n) / d} %` : at;
};

const defectWords = ({ code, at: value }: RubricDefect): Text => {
  const at = valueWords(value);
  return {
    "band-gap": {
      vi: `${at} không thuộc mức nào: hỏi chi bộ`,
      en: `${at} lies in no band: the cell is asked`,
    },
    "band-overlap": {
      vi: `${at} thuộc nhiều mức khác điểm: hỏi chi bộ`,
      en: `${at} lies in bands of different points: the cell is asked`,
    },
    "policy-open": {
      vi: `tham số ${at} chưa có giá trị: hỏi cấp ủy khi áp dụng`,
      en: `the parameter ${at} has no value: the committee is asked`,
    },
    "parameter-open": {
      vi: `tham số ${at} chưa có giá trị: hỏi cấp ủy khi áp dụng`,
      en: `the parameter ${at} has no value: the committee is asked`,
    },
  }[code];
};

/** Whether parsed JSON wants to be a roll-up policy: it says how it comes to a score, and has no criteria. */
const isRollUp = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !("criteria" in value) &&
  ("kind" in value || "rungs" in value || "take" in value);

const problemLines = (problems: readonly Problem[], language: Language): string[] =>
  problems.length === 0 ? [words.fine[language]] : problems.map((each) => problemLine(each, language));

/** `chibo rubrics check`: what is wrong in a sheet or a roll-up policy, and what a sheet leaves to be asked. */
export const check = (file: string, language: Language): Result => {
  const value = readJson(file);
  if (isRollUp(value)) {
    const problems = checkRollUp(value);
    return {
      text: problemLines(problems, language).join("\n"),
      data: { kind: "roll-up", problems },
      problems: problems.length > 0,
    };
  }
  const { rubric, problems, defects } = checkRubric(value);
  const adopted = rubric === undefined ? undefined : fingerprint(rubric);
  return {
    text: [
      ...problemLines(problems, language),
      ...(defects.length === 0 ? [] : [words.asked[language]]),
      ...defects.map((defect) => `  ${defect.path}: ${defectWords(defect)[language]} [${defect.code}]`),
      ...(adopted === undefined ? [] : [`${words.fingerprint[language]}: ${adopted}`]),
    ].join("\n"),
    data: { kind: "rubric", problems, defects, ...(adopted === undefined ? {} : { fingerprint: adopted }) },
    problems: problems.length > 0,
  };
};
