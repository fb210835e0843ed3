import { checkRubric, type ngheAnTemplates } from "../../../src/rules/index.js";
import { list, made, page } from "../markdown.js";
import { cited } from "../rule-set/wording.js";

type Template = (typeof ngheAnTemplates)[keyof typeof ngheAnTemplates];

const templateBlocks = (template: Template): string[] => [
  `## ${template.title.vi}`,
  `*${template.title.en}*`,
  list([`Mã / Id: \`${template.id}\``, `Căn cứ / Source: ${cited(template.source)}`]),
  "Chỗ phải điền / *to be filled in*:",
  checkRubric(template)
    .problems.map(({ path }) => `- [ ] \`${path}\``)
    .join("\n"),
  `\`\`\`json\n${JSON.stringify(template, null, 2)}\n\`\`\``,
];

/** The page of templates: known structure, with `null` where whoever holds the text fills in. */
export const templatesPage = (templates: readonly Template[]): string =>
  page(
    made("the templates"),
    "# Mẫu phiếu để điền: sinh hoạt thường kỳ và chuyên đề chấm riêng",
    "*Templates to fill in: regular and thematic meetings scored apart*",
    "Chỉ biết có hai biểu và các nhóm; tiêu chí và điểm chưa tìm thấy. Chỗ `null` do người có văn bản điền; máy không đoán. Chép mẫu ra tệp, điền, thêm tiêu chí, rồi chạy `chibo rubrics check`. *Only the structure is known. Who has the text replaces each `null`, adds criteria, and runs the check.* Cách viết / *how*: [rubrics.md](../rubrics.md).",
    ...templates.flatMap(templateBlocks),
  );
