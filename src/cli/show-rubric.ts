import { cite, dateText } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { vietnameseFilePlace } from "../language/problems/local-file-words.js";
import type { Text } from "../language/text.js";
import { visibleText } from "../language/visible-text.js";
import type { Ratio } from "../rules/engine/conditions/vocabulary.js";
import { checkRubric } from "../rules/rubrics/check-rubric.js";
import { meetingFacts } from "../rules/rubrics/meeting-facts.js";
import type { Band, Edge, Measure, Rubric } from "../rules/rubrics/rubric.js";
import { choiceText } from "./shared/facts.js";
import type { Result } from "./shared/output.js";
import type { Template } from "./shared/rubric-files.js";

const both = (write: (language: keyof Text) => string): Text => ({ vi: write("vi"), en: write("en") });

const factWords = (name: string): Text => meetingFacts[name]?.says ?? { vi: name, en: name };

/** `85 %`, or the fraction if the percentage is not whole. */
const percent = ([n, d]: Ratio): string => ((100 * n) % d === 0 ? `${(100 * n) / d} %` : `${n}/${d}`);

const edgeWords = ({ at }: Edge): Text => {
  if (typeof at === "number") return both(() => String(at));
  if (!("of" in at)) return both(() => percent(at));
  const [part, whole] = [percent(at.ratio), factWords(at.of)];
  return { vi: `${part} ${whole.vi}`, en: `${part} of ${whole.en}` };
};

/** The measure that a criterion's bands divide. */
export const measureWords = (measure: Measure): Text => {
  if ("fact" in measure) return factWords(measure.fact);
  const [share, base] = [factWords(measure.share), factWords(measure.of)];
  return { vi: `${share.vi}, so với ${base.vi}`, en: `${share.en}, of ${base.en}` };
};

/** The range of a band. `from` and `to` include the end itself; `more than` and `less than` exclude it. */
export const rangeWords = ({ from, to }: Pick<Band, "from" | "to">): Text => {
  const [low, high] = [from && edgeWords(from), to && edgeWords(to)];
  if (low !== undefined && low.vi === high?.vi) return { vi: `đúng ${low.vi}`, en: `exactly ${low.en}` };
  const above = low && {
    vi: `${from?.included ? "từ" : "trên"} ${low.vi}`,
    en: `${from?.included ? "from" : "more than"} ${low.en}`,
  };
  if (high === undefined) return above ?? { vi: "mọi giá trị", en: "any value" };
  const end = {
    vi: `${to?.included ? "" : "dưới "}${high.vi}`,
    en: `${to?.included ? "" : "less than "}${high.en}`,
  };
  if (above !== undefined) return { vi: `${above.vi} đến ${end.vi}`, en: `${above.en} to ${end.en}` };
  return to?.included ? { vi: `không quá ${end.vi}`, en: `up to ${end.en}` } : end;
};

const showWords = {
  from: { vi: "từ", en: "from" },
  until: { vi: "đến", en: "until" },
  points: { vi: "điểm", en: "points" },
  without: { vi: "không chấm điểm", en: "without points" },
  minimums: { vi: "Thời lượng tối thiểu (phút)", en: "Least duration in minutes" },
  members: { vi: "đảng viên trở lên", en: "members or more" },
  grades: { vi: "Mức chất lượng", en: "Grades" },
  ceilings: { vi: "Giới hạn mức chất lượng", en: "Caps" },
  parameters: { vi: "Lựa chọn của cấp ủy", en: "Parameters" },
  unchosen: { vi: "chưa chọn, khi chấm sẽ hỏi cấp ủy", en: "not chosen, the committee is asked" },
  defects: { vi: "Chỗ mâu thuẫn, bỏ trống", en: "Defects" },
  gaps: { vi: "Điều văn bản không quy định", en: "Gaps" },
  first: { vi: "xét trước các khoảng", en: "read first" },
  part: { vi: "chỉ áp dụng ở một số buổi", en: "applies to some meetings only" },
  judged: { vi: "người chấm nhận xét", en: "the marker judges" },
  needs: {
    vi: "người chấm nhận xét, khi sổ ghi cho thấy",
    en: "the marker judges, where the record shows it",
  },
  when: { vi: "tính theo sổ ghi", en: "computed from the record" },
  bands: { vi: "tính theo khoảng", en: "computed by bands" },
};

type Criterion = Rubric["criteria"][number];

const points = (count: number, { steps = 1 }: Rubric): string =>
  count % steps === 0 ? String(count / steps) : `${count}/${steps}`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", title, ...lines];

const howWords = ({ scored, applies }: Criterion, language: Language): string => {
  const how =
    scored.kind === "bands"
      ? `${showWords.bands[language]}: ${measureWords(scored.on)[language]}`
      : showWords[scored.when !== undefined ? "when" : scored.needs !== undefined ? "needs" : "judged"][
          language
        ];
  return applies === undefined ? how : `${how}; ${showWords.part[language]}`;
};

const criterionLines = (criterion: Criterion, rubric: Rubric, language: Language): string[] => {
  const { id, max, says, scored } = criterion;
  const most = scored.kind === "met" ? "" : ` (${points(max, rubric)})`;
  const line = `  ${id}${most}: ${says[language]} — ${howWords(criterion, language)}`;
  if (scored.kind !== "bands") return [line];
  return [
    line,
    ...(scored.first ?? []).map(
      ({ points: given, says: named }) =>
        `      ${points(given, rubric)}: ${showWords.first[language]}${named === undefined ? "" : `: ${named[language]}`}`,
    ),
    ...scored.bands.map((band) => `      ${points(band.points, rubric)}: ${rangeWords(band)[language]}`),
  ];
};

const headLines = (rubric: Rubric, language: Language): string[] => {
  const { id, title, source, from, until, kinds, scale } = rubric;
  const days = `${showWords.from[language]} ${dateText(from, language)}${until === undefined ? "" : ` ${showWords.until[language]} ${dateText(until, language)}`}`;
  return [
    `${title[language]} [${id}]`,
    `  ${cite(source, language)}; ${days}`,
    `  ${kinds.map((kind) => label("kind", kind, language)).join(", ")}; ${scale === 0 ? showWords.without[language] : `${points(scale, rubric)} ${showWords.points[language]}`}`,
  ];
};

/** `chibo rubrics show`: each criterion with its points and bands, and the open points of the rubric. */
export const showRubric = (rubric: Rubric, language: Language): Result => {
  const {
    groups,
    criteria,
    minimums = [],
    grades,
    ceilings = [],
    parameters = {},
    defects = [],
    gaps,
  } = rubric;
  return {
    text: [
      ...headLines(rubric, language),
      ...section(
        showWords.minimums[language],
        minimums.map(
          ({ kinds, members, minutes }) =>
            `  ${minutes}: ${kinds.map((kind) => label("kind", kind, language)).join(", ")}${members === undefined ? "" : `, ${members} ${showWords.members[language]}`}`,
        ),
      ),
      ...groups.flatMap(({ id, says }) =>
        section(
          says[language],
          criteria
            .filter(({ group }) => group === id)
            .flatMap((criterion) => criterionLines(criterion, rubric, language)),
        ),
      ),
      ...section(
        showWords.grades[language],
        grades.map(
          ({ grade, atLeast }) =>
            `  ${label("grade", grade, language)}: ${showWords.from[language]} ${points(atLeast, rubric)}`,
        ),
      ),
      ...section(
        showWords.ceilings[language],
        ceilings.map(({ says, atBest }) => `  ${label("grade", atBest, language)}: ${says[language]}`),
      ),
      ...section(
        showWords.parameters[language],
        Object.entries(parameters).map(
          ([name, { says, choices, value }]) =>
            `  ${says[language]}: ${value === undefined ? showWords.unchosen[language] : choiceText(value, language)}${choices === undefined ? "" : ` (${choices.map((each) => choiceText(each, language)).join(" | ")})`} [${name}]`,
        ),
      ),
      ...section(
        showWords.defects[language],
        defects.map(
          ({ id, criterion, says }) =>
            `  ${criterion === undefined ? "" : `${criterion}: `}${says[language]} [${id}]`,
        ),
      ),
      ...section(
        showWords.gaps[language],
        gaps.map((says) => `  ${says[language]}`),
      ),
    ]
      .map(visibleText)
      .join("\n"),
    data: rubric,
  };
};

const templateWords = {
  fill: { vi: "Mẫu để điền; các chỗ phải điền:", en: "A template; to be filled in:" },
  how: {
    vi: (id: string) =>
      `Lấy mẫu: chibo rubrics show ${id} --json > bieu-diem.json; điền xong chạy: chibo rubrics check bieu-diem.json`,
    en: (id: string) =>
      `Take it: chibo rubrics show ${id} --json > rubric.json; then run: chibo rubrics check rubric.json`,
  },
};

/** `chibo rubrics show` of a template: the values to fill in; as data, the template itself. */
export const showTemplate = (template: Template, language: Language): Result => {
  const { id, title } = template;
  return {
    text: [
      `${title[language]} [${id}]`,
      templateWords.fill[language],
      ...checkRubric(template).problems.map(
        ({ path }) => `  ${language === "vi" ? vietnameseFilePlace(path, "rubric") : path}`,
      ),
      templateWords.how[language](id),
    ]
      .map(visibleText)
      .join("\n"),
    data: template,
  };
};
