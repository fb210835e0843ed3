import type { Command } from "commander";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import { visibleText } from "../language/visible-text.js";
import type { LocalFileProblem } from "../rules/engine/conditions/local-file-problem.js";
import { fingerprint } from "../rules/engine/fingerprints.js";
import type { RubricDefect } from "../rules/rubrics/check-criterion.js";
import { checkRubric } from "../rules/rubrics/check-rubric.js";
import { checkRollUp } from "../rules/rubrics/roll-up-policy.js";
import type { Rubric } from "../rules/rubrics/rubric.js";
import { rubrics } from "../rules/rubrics/shipped/index.js";
import { placeIn, problemLine, withLines } from "./shared/file-problems.js";
import { readLocalFile } from "./shared/files.js";
import { checkKindOfFile } from "./shared/kind-of-file.js";
import { type Answering, answer, type Result } from "./shared/output.js";
import { rubricFrom, templateOf, templates } from "./shared/rubric-files.js";
import { words } from "./shared/words.js";
import { showRubric, showTemplate } from "./show-rubric.js";

const checkWords = {
  fine: { vi: "Không có lỗi.", en: "No problems." },
  asked: { vi: "Chỗ biểu điểm để ngỏ, khi chấm sẽ hỏi:", en: "Left open by the rubric, will be asked:" },
  fingerprint: {
    vi: "Mã nội dung để ghi khi áp dụng biểu điểm (dãy chữ số tính từ nội dung, nội dung đổi thì mã đổi)",
    en: "Fingerprint, for the adoption (RubricAdopted)",
  },
};

/** A share in the form that people write: `50 %`, not `50/100`. */
const valueWords = (at: string): string => {
  const [n = Number.NaN, d = 0] = at.split("/").map(Number);
  return d > 0 && (100 * n) % d === 0 ? `${(100 * n) / d} %` : at;
};

const askCommittee = ({ vi, en }: Text): Text => ({
  vi: `${vi}: chưa chọn, hỏi cấp ủy khi áp dụng`,
  en: `${en}: not chosen, the committee is asked at the adoption`,
});

const defectWords = ({ code, at: value }: RubricDefect, rubric: Rubric | undefined): Text => {
  const at = valueWords(value);
  const choice = askCommittee(rubric?.parameters?.[value]?.says ?? { vi: value, en: value });
  return {
    "band-gap": {
      vi: `${at} không thuộc khoảng điểm nào: hỏi chi bộ`,
      en: `${at} lies in no band: the cell is asked`,
    },
    "band-overlap": {
      vi: `${at} thuộc nhiều khoảng có điểm khác nhau: hỏi chi bộ`,
      en: `${at} lies in bands of different points: the cell is asked`,
    },
    "policy-open": choice,
    "parameter-open": choice,
  }[code];
};

const problemLines = (problems: readonly LocalFileProblem[], language: Language): string[] =>
  problems.length === 0 ? [checkWords.fine[language]] : problems.map((each) => problemLine(each, language));

/** `chibo rubrics check`: the problems of a rubric or a roll-up, and the open points of a rubric. */
const check = (file: string, language: Language): Result => {
  const read = readLocalFile(file);
  const { value } = read;
  if (checkKindOfFile(file, value, ["rubric", "roll-up"]) === "roll-up") {
    const problems = withLines(checkRollUp(value), read);
    return {
      text: problemLines(problems, language).map(visibleText).join("\n"),
      data: { kind: "roll-up", problems },
      problems: problems.length > 0,
    };
  }
  const { rubric, problems: found, defects } = checkRubric(value);
  const problems = withLines(found, read);
  const adopted = rubric === undefined ? undefined : fingerprint(rubric);
  return {
    text: [
      ...problemLines(problems, language),
      ...(defects.length === 0 ? [] : [checkWords.asked[language]]),
      ...defects.map(
        (defect) =>
          `  ${placeIn(read, defect.path, language)}: ${defectWords(defect, rubric)[language]} [${defect.code}]`,
      ),
      ...(adopted === undefined ? [] : [`${checkWords.fingerprint[language]}: ${adopted}`]),
    ]
      .map(visibleText)
      .join("\n"),
    data: { kind: "rubric", problems, defects, ...(adopted === undefined ? {} : { fingerprint: adopted }) },
    problems: problems.length > 0,
  };
};

/** `chibo rubrics list`: each shipped rubric, then the templates to fill in. */
const list = (language: Language): Result => {
  const listed = [
    ...Object.values(rubrics).map(({ id, title, source, from }) => ({
      id,
      title,
      source,
      from,
      template: false,
    })),
    ...templates.map(({ id, title, source, from }) => ({ id, title, source, from, template: true })),
  ];
  const width = Math.max(...listed.map(({ id }) => id.length));
  return {
    text: listed
      .map(({ id, title }) => `${id.padEnd(width)}  ${title[language]}`)
      .map(visibleText)
      .join("\n"),
    data: listed,
  };
};

/** Adds `chibo rubrics …` to the program. */
export const addRubrics = (program: Command, language: Language): void => {
  const rubrics = program.command("rubrics").description(words.rubrics[language]);
  const command = (usage: string, about: keyof typeof words): Command =>
    rubrics.command(usage).description(words[about][language]).option("--json", words.json[language]);
  command("list", "listRubrics").action((options: Answering) => {
    answer(list(language), options);
  });
  command("show", "showRubric")
    .argument("<id>", words.rubricOrFile[language])
    .action((id: string, options: Answering) => {
      const template = templateOf(id);
      answer(
        template === undefined ? showRubric(rubricFrom(id), language) : showTemplate(template, language),
        options,
      );
    });
  command("check", "checkRubric")
    .argument("<file>", words.file[language])
    .action((file: string, options: Answering) => {
      answer(check(file, language), options);
    });
};
