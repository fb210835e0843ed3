import { checkRubric } from "../../rules/index.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import type { Template } from "./sheets.js";

const words = {
  fill: { vi: "Mẫu để điền; các chỗ phải điền:", en: "A template; to be filled in:" },
  how: {
    vi: (id: string) =>
      `Lấy mẫu: chibo rubrics show ${id} --json > phieu.json; điền xong chạy: chibo rubrics check phieu.json`,
    en: (id: string) =>
      `Take it: chibo rubrics show ${id} --json > sheet.json; then run: chibo rubrics check sheet.json`,
  },
};

/** `chibo rubrics show` of a template: what to fill in; as data, the template itself. */
export const showTemplate = (template: Template, language: Language): Result => {
  const { id, title } = template;
  return {
    text: [
      `${id}: ${title[language]}`,
      words.fill[language],
      ...checkRubric(template).problems.map(({ path }) => `  ${path}`),
      words.how[language](id),
    ].join("\n"),
    data: template,
    problems: false,
  };
};
