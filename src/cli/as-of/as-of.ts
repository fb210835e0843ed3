import { vietnameseMoment } from "../../events/index.js";
import { qualified } from "../../explanation/lines.js";
import { describeFinding } from "../../findings/sentences/findings.js";
import { label } from "../../language/labels.js";
import type { Year } from "../../projections/index.js";
import { columns } from "../columns.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { namesOf } from "../year/names.js";
import { differenceOf } from "./difference.js";
import { eachOf, type Readings } from "./readings.js";

const words = {
  vi: {
    head: (moment: string) => `Ba cách đọc, lúc ${vietnameseMoment(moment)}. Chỉ nêu chỗ khác nhau.`,
    readings: ["đã biết lúc đó", "đã có lúc đó", "bây giờ"],
    levels: { decided: "đã quyết định", computed: "theo quy định" },
    level: "Mức xếp loại",
    grade: "Mức của buổi sinh hoạt",
    finding: "Điểm cần kiểm tra",
    outcomes: {
      "not-reviewed": "không kiểm điểm",
      "not-classified": "không xếp loại",
      deferred: "chưa xét",
      conflict: "quy tắc mâu thuẫn",
      "missing-facts": "thiếu dữ kiện",
      undetermined: "chưa xác định",
    },
    none: "Không có chỗ nào khác nhau.",
  },
  en: {
    head: (moment: string) => `Three readings about ${moment}; only what differs.`,
    readings: ["known then", "stood then", "now"],
    levels: { decided: "decided", computed: "computed" },
    level: "Levels",
    grade: "Grades of meetings",
    finding: "Findings",
    outcomes: {
      "not-reviewed": "not reviewed",
      "not-classified": "not classified",
      deferred: "deferred",
      conflict: "rules in conflict",
      "missing-facts": "missing facts",
      undetermined: "undetermined",
    },
    none: "Nothing differs.",
  },
} as const;

const outcomeText = (outcome: string, language: Language): string => {
  const { outcomes } = words[language];
  const kind = Object.keys(outcomes).find((each): each is keyof typeof outcomes => each === outcome);
  return kind === undefined ? label("level", outcome, language) : outcomes[kind];
};

const inOrder = ({ known, stood, now }: Readings<string>): string[] => [known, stood, now];

/** `chibo as-of`: where the readings of a year as known then, as it stood then, and now differ. */
export const asOf = (years: Readings<Year>, moment: string, language: Language): Result => {
  const w = words[language];
  const rendering = { language, names: namesOf(years.now) };
  const { levels, grades, findings } = differenceOf(years);
  const differs = levels.length + grades.length + findings.length > 0;
  const section = (title: string, rows: readonly (readonly string[])[]): string[] =>
    rows.length === 0 ? [] : columns([[title, ...w.readings], ...rows], "");
  const text = [
    w.head(moment),
    ...section(
      w.level,
      levels.map(({ key, levels: kind, readings }) => [
        `  ${qualified(key, rendering)}, ${w.levels[kind]}`,
        ...inOrder(eachOf(readings, (one) => (one === undefined ? "–" : outcomeText(one, language)))),
      ]),
    ),
    ...section(
      w.grade,
      grades.map(({ meeting, readings }) => [
        `  ${meeting}`,
        ...inOrder(eachOf(readings, (one) => (one === undefined ? "–" : label("grade", one, language)))),
      ]),
    ),
    ...section(
      w.finding,
      findings.map(({ finding, readings }) => [
        `  [${finding.code}] ${qualified(finding.about, rendering)}`,
        ...inOrder(eachOf(readings, (one) => (one ? "✓" : "–"))),
        describeFinding(finding, language),
      ]),
    ),
    ...(differs ? [] : [w.none]),
  ];
  return {
    text: text.join("\n"),
    data: { year: years.now.year, ruleSet: years.now.ruleSet, moment, levels, grades, findings },
    problems: differs,
  };
};
