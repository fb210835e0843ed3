import { label } from "../../language/labels.js";
import type { Rubric } from "../../rules/index.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { measureWords, rangeWords } from "./band-words.js";

const words = {
  from: { vi: "từ", en: "from" },
  until: { vi: "đến", en: "until" },
  points: { vi: "điểm", en: "points" },
  without: { vi: "không chấm điểm", en: "without points" },
  norms: { vi: "Thời lượng tối thiểu (phút)", en: "Least duration in minutes" },
  members: { vi: "đảng viên trở lên", en: "members or more" },
  grades: { vi: "Xếp loại", en: "Grades" },
  caps: { vi: "Giới hạn xếp loại", en: "Caps" },
  parameters: { vi: "Tham số", en: "Parameters" },
  unchosen: { vi: "chưa chọn, sẽ hỏi cấp ủy", en: "not chosen, the committee is asked" },
  defects: { vi: "Chỗ mâu thuẫn, bỏ trống", en: "Defects" },
  gaps: { vi: "Chỗ còn thiếu văn bản", en: "Gaps" },
  first: { vi: "xét trước", en: "read first" },
  part: { vi: "chỉ áp dụng ở một số buổi", en: "applies to some meetings only" },
  judged: { vi: "người chấm nhận xét", en: "the marker judges" },
  needs: {
    vi: "người chấm nhận xét, khi sổ ghi cho thấy",
    en: "the marker judges, where the record shows it",
  },
  when: { vi: "máy tính theo sổ ghi", en: "computed from the record" },
  bands: { vi: "máy tính theo mức", en: "computed by bands" },
};

type Criterion = Rubric["criteria"][number];

const points = (count: number, { steps = 1 }: Rubric): string =>
  count % steps === 0 ? String(count / steps) : `${count}/${steps}`;

const dayIn = (day: string, language: Language): string =>
  language === "vi" ? day.split("-").reverse().join("/") : day;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", title, ...lines];

const howWords = ({ scored, applies }: Criterion, language: Language): string => {
  const how =
    scored.kind === "bands"
      ? `${words.bands[language]}: ${measureWords(scored.on)[language]}`
      : words[scored.when !== undefined ? "when" : scored.needs !== undefined ? "needs" : "judged"][language];
  return applies === undefined ? how : `${how}; ${words.part[language]}`;
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
        `      ${points(given, rubric)}: ${words.first[language]}${named === undefined ? "" : `: ${named[language]}`}`,
    ),
    ...scored.bands.map((band) => `      ${points(band.points, rubric)}: ${rangeWords(band)[language]}`),
  ];
};

const headLines = (rubric: Rubric, language: Language): string[] => {
  const { id, title, source, from, until, kinds, scale } = rubric;
  const { document, point, evidence } = source;
  const days = `${words.from[language]} ${dayIn(from, language)}${until === undefined ? "" : ` ${words.until[language]} ${dayIn(until, language)}`}`;
  return [
    `${id}: ${title[language]}`,
    `  [${[document, ...(point === undefined ? [] : [point])].join(" ")} (${evidence})] ${days}`,
    `  ${kinds.map((kind) => label("kind", kind, language)).join(", ")}; ${scale === 0 ? words.without[language] : `${points(scale, rubric)} ${words.points[language]}`}`,
  ];
};

/** `chibo rubrics show`: each criterion with its points and bands, and what the sheet leaves open. */
export const show = (rubric: Rubric, language: Language): Result => {
  const { groups, criteria, norms = [], grades, caps = [], parameters = {}, defects = [], gaps } = rubric;
  return {
    text: [
      ...headLines(rubric, language),
      ...section(
        words.norms[language],
        norms.map(
          ({ kinds, members, minutes }) =>
            `  ${minutes}: ${kinds.map((kind) => label("kind", kind, language)).join(", ")}${members === undefined ? "" : `, ${members} ${words.members[language]}`}`,
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
        words.grades[language],
        grades.map(
          ({ grade, atLeast }) =>
            `  ${label("grade", grade, language)}: ${words.from[language]} ${points(atLeast, rubric)}`,
        ),
      ),
      ...section(
        words.caps[language],
        caps.map(({ says, atBest }) => `  ${label("grade", atBest, language)}: ${says[language]}`),
      ),
      ...section(
        words.parameters[language],
        Object.entries(parameters).map(
          ([name, { says, choices, value }]) =>
            `  ${name}${choices === undefined ? "" : ` (${choices.join(" | ")})`} = ${value === undefined ? words.unchosen[language] : String(value)}: ${says[language]}`,
        ),
      ),
      ...section(
        words.defects[language],
        defects.map(
          ({ id, criterion, says }) =>
            `  ${id}${criterion === undefined ? "" : ` ${criterion}`}: ${says[language]}`,
        ),
      ),
      ...section(
        words.gaps[language],
        gaps.map((says) => `  ${says[language]}`),
      ),
    ].join("\n"),
    data: rubric,
    problems: false,
  };
};
