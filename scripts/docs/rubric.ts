import { measureWords, rangeWords } from "../../src/cli/show-rubric.js";
import { vietnameseDay } from "../../src/language/formats.js";
import { label } from "../../src/language/labels.js";
import { placeOfProblem } from "../../src/language/problems/describe-problem.js";
import type { Text } from "../../src/language/text.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { checkRubric } from "../../src/rules/rubrics/check-rubric.js";
import { meetingFacts, parametersOf } from "../../src/rules/rubrics/meeting-facts.js";
import type { Rubric } from "../../src/rules/rubrics/rubric.js";
import type { ngheAnTemplates } from "../../src/rules/rubrics/shipped/nghe-an-2023.js";
import { attendanceParameters } from "../../src/rules/voting/attendance-parameters.js";
import { conditionWords, type Names } from "./condition.js";
import { parameterTable } from "./rule-set-summary.js";
import { both, cited, citedShort, list, made, page, table, wordOf } from "./writing.js";

type Criterion = Rubric["criteria"][number];

/** The facts of a meeting that the conditions of a rubric read. */
export const namesOf = (rubric: Rubric): Names => ({
  facts: meetingFacts,
  lists: { "order.steps": Object.keys(meetingFacts).filter((name) => name.startsWith("order.")) },
  scales: {},
  parameters: parametersOf(rubric),
});

const judged: Readonly<Record<"toggle" | "numeric" | "met", Text>> = {
  toggle: {
    vi: "Đủ điểm hoặc không điểm, theo nhận xét của người chấm",
    en: "All or nothing, as the marker judges",
  },
  numeric: { vi: "Theo nhận xét của người chấm", en: "As the marker judges" },
  met: { vi: "Đạt hoặc không đạt, theo nhận xét của người chấm", en: "Met or not, as the marker judges" },
};

const shownWhen: typeof judged = {
  toggle: {
    vi: "Máy tính: đủ điểm khi sổ ghi cho thấy, không thì 0 điểm",
    en: "Computed: all where the record shows it, else nothing",
  },
  numeric: {
    vi: "Máy tính: đủ điểm khi sổ ghi cho thấy; không thì người chấm cho điểm, dưới mức tối đa",
    en: "Computed: all where the record shows it; else the marker judges, below the maximum",
  },
  met: {
    vi: "Máy tính: đạt khi sổ ghi cho thấy, không thì không đạt",
    en: "Computed: met where the record shows it, else not",
  },
};

const needed: typeof judged = {
  toggle: {
    vi: "Người chấm chỉ cho được đủ điểm khi sổ ghi cho thấy, không thì 0 điểm",
    en: "The marker judges where the record shows it; else nothing",
  },
  numeric: {
    vi: "Người chấm cho điểm; chỉ được tối đa khi sổ ghi cho thấy",
    en: "The marker judges; the maximum only where the record shows it",
  },
  met: {
    vi: "Người chấm xét khi sổ ghi cho thấy, không thì không đạt",
    en: "The marker judges where the record shows it; else not met",
  },
};

const scaleOf = ({ scored }: Criterion, { steps = 1 }: Rubric): string => {
  if (scored.kind !== "numeric") return "";
  return steps === 1 ? ` (± ${scored.step})` : ` (± ${scored.step}/${steps})`;
};

const partWords = ({ applies }: Criterion, names: Names): Text[] => {
  if (applies === undefined) return [];
  const { vi, en } = conditionWords(applies.when, names);
  const { otherwise } = applies;
  const elsewhere: Text =
    typeof otherwise === "object"
      ? { vi: `theo lựa chọn \`${otherwise.parameter}\``, en: `by the parameter \`${otherwise.parameter}\`` }
      : {
          full: { vi: "cho đủ điểm", en: "its points are given" },
          zero: { vi: "không cho điểm", en: "none are given" },
          rescale: { vi: "bỏ ra và quy đổi thang điểm", en: "it is taken out and the rest rescaled" },
        }[otherwise];
  return [
    {
      vi: `Chỉ áp dụng khi ${vi}; không thì ${elsewhere.vi}`,
      en: `Applies only where ${en}; elsewhere ${elsewhere.en}`,
    },
  ];
};

/** The scoring of a criterion, in words: by the record, by a person, or both. */
export const scoredWords = (criterion: Criterion, rubric: Rubric): Text[] => {
  const names = namesOf(rubric);
  const { scored } = criterion;
  const parts = partWords(criterion, names);
  if (scored.kind === "bands") {
    const { vi, en } = measureWords(scored.on);
    return [{ vi: `Máy tính theo bảng mức: ${vi}`, en: `Computed by bands: ${en}` }, ...parts];
  }
  const condition = scored.when ?? scored.needs;
  const said = (condition === undefined ? judged : scored.when === undefined ? needed : shownWhen)[
    scored.kind
  ];
  const step = scaleOf(criterion, rubric);
  if (condition === undefined) return [{ vi: said.vi + step, en: said.en + step }, ...parts];
  const { vi, en } = conditionWords(condition, names);
  return [{ vi: `${said.vi}${step}: ${vi}`, en: `${said.en}${step}: ${en}` }, ...parts];
};

/** The boxes that a reviewer ticks for a line of a rubric. */
export const tick = "[ ] đúng văn bản";

/** Points in the unit of the rubric: whole, or in steps of a point. */
export const pointsOf = (points: number, { steps = 1 }: Rubric): string =>
  points % steps === 0 ? String(points / steps) : `${points}/${steps}`;

const bandBlocks = ({ id, says, scored }: Criterion, rubric: Rubric): string[] => {
  if (scored.kind !== "bands") return [];
  const { on, first = [], bands } = scored;
  return [
    `**\`${id}\` ${says.vi} / *${says.en}***: ${both(measureWords(on))}`,
    table(
      ["Mức / Band", "Điểm / Points", "Đối chiếu"],
      [
        ...first.map(({ when, points, says: named }) => [
          `xét trước / *read first*: ${both(named ?? conditionWords(when, namesOf(rubric)))}`,
          pointsOf(points, rubric),
          tick,
        ]),
        ...bands.map((band) => [
          `${both(rangeWords(band))}${band.says === undefined ? "" : `<br>${both(band.says)}`}`,
          pointsOf(band.points, rubric),
          tick,
        ]),
      ],
    ),
  ];
};

/** The criteria of a rubric by group, each with its maximum, its scoring and its bands. */
export const criteriaBlocks = (rubric: Rubric): string[] => [
  "## Tiêu chí / Criteria",
  ...rubric.groups.flatMap(({ id, says }) => {
    const criteria = rubric.criteria.filter(({ group }) => group === id);
    const sum = criteria.reduce((total, { max }) => total + max, 0);
    const most = rubric.scale === 0 ? "" : ` (${pointsOf(sum, rubric)})`;
    return [
      `### ${says.vi} / ${says.en}${most}`,
      table(
        [
          "Mã / Id",
          "Tiêu chí / Criterion",
          "Điểm tối đa / Maximum",
          "Cách chấm / How it is scored",
          "Đối chiếu",
        ],
        criteria.map((criterion) => [
          `\`${criterion.id}\``,
          `${both(criterion.says)}${criterion.source === undefined ? "" : `<br>${citedShort(criterion.source)}`}`,
          rubric.scale === 0 ? "–" : pointsOf(criterion.max, rubric),
          scoredWords(criterion, rubric).map(both).join("<br>"),
          tick,
        ]),
      ),
      ...criteria.flatMap((criterion) => bandBlocks(criterion, rubric)),
    ];
  }),
  rubric.scale === 0
    ? ""
    : `**Cộng / Total: ${pointsOf(
        rubric.criteria.reduce((sum, { max }) => sum + max, 0),
        rubric,
      )}**`,
];

const gradeWords = (grade: string): string => {
  const { vi, en } = wordOf("grade", grade);
  return `${vi} / *${en}*`;
};

/**
 * The points from which a rubric gives each grade, and the conditions that bar a grade. Empty for a rubric
 * without grades.
 */
export const gradeBlocks = (rubric: Rubric): string[] => {
  const { grades, ceilings = [] } = rubric;
  if (grades.length === 0) return [];
  return [
    "## Xếp loại / Grades",
    table(
      ["Mức / Grade", "Điểm / Points", "Đối chiếu"],
      grades.map(({ grade, atLeast }, index) => {
        const above = grades[index - 1];
        const to = above === undefined ? "trở lên" : `đến dưới ${pointsOf(above.atLeast, rubric)}`;
        return [gradeWords(grade), `từ ${pointsOf(atLeast, rubric)} ${to}`, tick];
      }),
    ),
    table(
      ["Giới hạn / Ceiling", "Khi / When", "Cao nhất / At best", "Căn cứ / Source", "Đối chiếu"],
      ceilings.map(({ id, says, when, atBest, source }) => [
        `\`${id}\`: ${both(says)}`,
        both(conditionWords(when, namesOf(rubric))),
        gradeWords(atBest),
        citedShort(source),
        tick,
      ]),
    ),
  ];
};

/** The choices of a rubric. The choices on attendance that it takes unchanged have a page of their own. */
const choiceBlocks = (rubric: Rubric): string[] => {
  const own = rubric.parameters ?? {};
  const asked = Object.entries(parametersOf(rubric)).filter(
    ([name]) => Object.hasOwn(own, name) || !Object.hasOwn(attendanceParameters, name),
  );
  return [
    "## Lựa chọn của cấp ủy / Parameters",
    "Cấp ủy chọn khi quyết định áp dụng biểu điểm. Chưa chọn thì điểm liên quan để ngỏ và được hỏi. *The committee chooses when it adopts the rubric; until then what hangs on it stays open and is asked for.* Ai được tính vào tỷ lệ dự họp / *who counts in attendance*: [eligibility.md](eligibility.md).",
    parameterTable(Object.fromEntries(asked)),
  ];
};

/** The open choices of a rubric, its contradictions, and the parts that nobody found. */
export const openBlocks = (rubric: Rubric): string[] => {
  const { defects = [], gaps } = rubric;
  return [
    ...choiceBlocks(rubric),
    ...(defects.length === 0
      ? []
      : [
          "## Chỗ biểu điểm tự mâu thuẫn hoặc bỏ trống / Defects",
          "Biểu điểm được giữ đúng như in. Máy không tự chọn thay. *The rubric stands as printed, and nothing is chosen for it.*",
          table(
            [
              "Mã / Id",
              "Tiêu chí / Criterion",
              "Chỗ mâu thuẫn và cách xử lý / Defect and what is done",
              "Đối chiếu",
            ],
            defects.map(({ id, criterion, says }) => [
              id,
              criterion === undefined ? "" : `\`${criterion}\``,
              both(says),
              "[ ] đúng văn bản · [ ] đã rõ: ………",
            ]),
          ),
        ]),
    "## Chỗ còn thiếu văn bản / Gaps",
    gaps.map((says) => `- [ ] ${both(says)}`).join("\n"),
  ];
};

type Template = (typeof ngheAnTemplates)[keyof typeof ngheAnTemplates];

const templateBlocks = (template: Template): string[] => [
  `## ${template.title.vi}`,
  `*${template.title.en}*`,
  list([`Mã / Id: \`${template.id}\``, `Căn cứ / Source: ${cited(template.source)}`]),
  "Chỗ phải điền / *to be filled in*:",
  checkRubric(template)
    .problems.filter(({ path }) => !path.endsWith(".en"))
    .map((problem) => `- [ ] ${placeOfProblem(problem, "vi")} / *\`${problem.path}\`*`)
    .join("\n"),
  `\`\`\`json\n${JSON.stringify(template, null, 2)}\n\`\`\``,
];

/**
 * The page of templates: a known structure, with `null` for the values that the holder of the text fills in.
 */
export const templatesPage = (templates: readonly Template[]): string =>
  page(
    made("the templates"),
    "# Mẫu biểu điểm để điền: sinh hoạt thường kỳ và chuyên đề chấm riêng",
    "*Templates to fill in: regular and thematic meetings scored apart*",
    "Chỉ biết có hai biểu và các nhóm; tiêu chí và điểm chưa tìm thấy. Chỗ `null` do người có văn bản điền; máy không đoán. Chép mẫu ra tệp, điền, thêm tiêu chí, rồi chạy `chibo rubrics check`. *Only the structure is known. Who has the text replaces each `null`, adds criteria, and runs the check.* Cách viết / *how*: [rubrics.md](../rubrics.md).",
    ...templates.flatMap(templateBlocks),
  );

const meetingKinds = (kinds: readonly string[]): string => {
  const words = (language: "vi" | "en") => kinds.map((kind) => label("kind", kind, language)).join(", ");
  return both({ vi: words("vi"), en: words("en") });
};

const scaleWords = ({ scale, steps = 1 }: Rubric): string =>
  scale === 0
    ? "không chấm điểm / *no points*"
    : `${scale / steps}${steps === 1 ? "" : `, bước 1/${steps} điểm / *by steps of 1/${steps}*`}`;

const rubricHead = (rubric: Rubric): string[] => [
  `# Phiếu đối chiếu: ${rubric.title.vi}`,
  `*Review sheet: ${rubric.title.en}*`,
  list([
    `Căn cứ / Source: ${cited(rubric.source)}`,
    `Áp dụng cho kỳ sinh hoạt từ ngày / For meetings from: ${vietnameseDay(rubric.from)}${rubric.until === undefined ? "" : ` – ${vietnameseDay(rubric.until)}`}`,
    `Loại buổi sinh hoạt / Kinds of meeting: ${meetingKinds(rubric.kinds)}`,
    `Thang điểm / Scale: ${scaleWords(rubric)}`,
    `Mã / Id: \`${rubric.id}\`; mã nội dung / fingerprint: \`${fingerprint(rubric)}\``,
  ]),
  "Điểm tính từ mục ghi của buổi họp; chỗ phải nhận xét thì người chấm cho điểm và nêu lý do. Thiếu dữ kiện thì để ngỏ, không tự điền; không có chỗ nào nhập tổng điểm. *Points come from the meeting's events; where somebody has to judge, the marker gives them with a reason. What is missing stays open, and no total can be entered.*",
];

const minimumBlocks = ({ minimums = [] }: Rubric): string[] =>
  minimums.length === 0
    ? []
    : [
        "## Thời lượng tối thiểu / Least duration",
        "Đọc từ trên xuống; dòng đầu tiên phù hợp là dòng quyết định. *The first row that fits decides.*",
        table(
          ["Loại / Kind", "Số đảng viên / Members", "Phút / Minutes", "Đối chiếu"],
          minimums.map(({ kinds, members, minutes }) => [
            meetingKinds(kinds),
            members === undefined ? "" : `từ ${members} / *from ${members}*`,
            String(minutes),
            tick,
          ]),
        ),
      ];

/**
 * The review sheet of a rubric: every criterion, band, choice and defect, for a reader to compare with the
 * text.
 */
export const rubricPage = (rubric: Rubric): string =>
  page(
    made("the rubric itself"),
    ...rubricHead(rubric),
    ...minimumBlocks(rubric),
    ...criteriaBlocks(rubric),
    ...gradeBlocks(rubric),
    ...openBlocks(rubric),
    "Điểm của tháng, quý, năm / *scores of a month, quarter, year*: [roll-up.md](roll-up.md). Viết biểu điểm của địa phương / *writing a local rubric*: [rubrics.md](../rubrics.md).",
  );
