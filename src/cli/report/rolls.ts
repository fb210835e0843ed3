import { levels } from "../../events/values.js";
import { outcomeText } from "../../explanation/lines.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { RollReport } from "../../projections/year/roll-report.js";
import type { Year } from "../../year.js";
import { namesOf } from "../shared/names.js";
import { columns, total } from "../shared/output.js";

const words = {
  vi: {
    title: "Xếp loại theo tổ chức",
    head: ["Tổ chức", "Danh sách", "Có mức", "Miễn", "Chưa xếp loại", "XS", "T", "HT", "KHT", "Giai đoạn"],
    own: ["Mức của tổ chức", "Theo quy định"],
    stages: { decided: "đã quyết định", proposed: "mới đề nghị" },
    short:
      "XS: hoàn thành xuất sắc nhiệm vụ; T: hoàn thành tốt nhiệm vụ; HT: hoàn thành nhiệm vụ; KHT: không hoàn thành nhiệm vụ.",
  },
  en: {
    title: "Levels by organisation",
    head: [
      "Organisation",
      "Listed",
      "Rated",
      "Exempt",
      "Not reviewed",
      "Excellent",
      "Good",
      "Fulfilled",
      "Unfulfilled",
      "Stage",
    ],
    own: ["Own level", "By the rules"],
    stages: { decided: "decided", proposed: "proposed only" },
    short: undefined,
  },
} as const;

/** The rolls of a year. With an organisation, its roll and the rolls of the cells below it. */
export const rollsOf = (year: Year, named: string | undefined): RollReport[] =>
  year.report.all.filter(
    ({ organisation }) =>
      named === undefined || organisation === named || year.context.baseOf(organisation) === named,
  );

const ownLevel = (year: Year, { organisation, stage }: RollReport, language: Language): string[] => {
  const own =
    year.classification.of(`cell:${organisation}`) ??
    year.classification.of(`base-organisation:${organisation}`);
  if (own === undefined) return ["–", "–"];
  const given = stage === "decided" ? own.final : (own.voted ?? own.proposed);
  return [
    given === undefined ? "–" : label("level", given.level, language),
    outcomeText(own.outcome, language),
  ];
};

/** The rolls as a table. */
export const rollsText = (year: Year, rolls: readonly RollReport[], language: Language): string[] => {
  const w = words[language];
  const nameOf = namesOf(year);
  return [
    w.title,
    ...columns([
      [...w.head, ...w.own],
      ...rolls.map((roll) => [
        nameOf(roll.organisation),
        roll.listed,
        roll.rated,
        total(roll.exempt),
        total(roll.notReviewed),
        ...levels.map((level) => roll.levels[level] ?? 0),
        w.stages[roll.stage],
        ...ownLevel(year, roll, language),
      ]),
    ]),
    ...(w.short === undefined ? [] : [w.short]),
  ];
};
