import { existsSync } from "node:fs";
import { checkRubric } from "../../rules/rubrics/check-rubric.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import { rubrics } from "../../rules/rubrics/shipped/index.js";
import { ngheAnTemplates } from "../../rules/rubrics/shipped/nghe-an-2023.js";
import { Failure } from "./failure.js";
import { readLocalFile } from "./files.js";
import { checkKindOfFile } from "./kind-of-file.js";

/** A rubric with only its structure, to fill in. */
export type Template = (typeof ngheAnTemplates)[keyof typeof ngheAnTemplates];

/** The shipped templates. */
export const templates: readonly Template[] = Object.values(ngheAnTemplates);

/** The template with an id; undefined where no template has it. */
export const templateOf = (id: string): Template | undefined => templates.find((each) => each.id === id);

/**
 * A rubric by id, or from a file.
 *
 * @throws Failure `unknown-rubric`, with the known ids; `not-usable` if `rubrics check` finds problems
 */
export const rubricFrom = (idOrFile: string): Rubric => {
  const shipped = Object.hasOwn(rubrics, idOrFile) ? rubrics[idOrFile] : undefined;
  if (shipped !== undefined) return shipped;
  if (!(existsSync(idOrFile) || idOrFile.endsWith(".json"))) {
    const ids = [...Object.keys(rubrics), ...templates.map(({ id }) => id)].join(", ");
    throw new Failure("unknown-rubric", {
      vi: `Không có biểu điểm “${idOrFile}”. Hãy dùng một trong: ${ids}; hoặc đường dẫn một tệp JSON.`,
      en: `There is no rubric "${idOrFile}". Use one of: ${ids}; or the path of a JSON file.`,
    });
  }
  const { value } = readLocalFile(idOrFile);
  checkKindOfFile(idOrFile, value, ["rubric"]);
  const { rubric } = checkRubric(value);
  if (rubric !== undefined) return rubric;
  throw new Failure("not-usable", {
    vi: `“${idOrFile}” còn lỗi. Chạy: chibo rubrics check ${idOrFile}`,
    en: `"${idOrFile}" has problems. Run: chibo rubrics check ${idOrFile}`,
  });
};
