import { levels } from "../../events/values.js";
import { outcomeText } from "../../explanation/lines.js";
import { countedElsewhere, notRatedOnRolls, standingText } from "../../explanation/standing-text.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import { ownRating, partsOfRoll, type RollReport } from "../../projections/year/roll-report.js";
import type { Year } from "../../year.js";
import { namesOf } from "../shared/names.js";
import { columns, total } from "../shared/output.js";

const words = {
  vi: {
    title: "Xếp loại theo tổ chức",
    head: ["Tổ chức", "Danh sách", "Miễn", "Chưa có mức", "Giai đoạn", "Số người", "XS", "T", "HT", "KHT"],
    own: ["Mức của tổ chức", "Theo quy định"],
    short:
      "XS: hoàn thành xuất sắc nhiệm vụ; T: hoàn thành tốt nhiệm vụ; HT: hoàn thành nhiệm vụ; KHT: không hoàn thành nhiệm vụ.",
  },
  en: {
    title: "Levels by organisation",
    head: [
      "Organisation",
      "Listed",
      "Exempt",
      "Without a level",
      "Stage",
      "Members",
      "Excellent",
      "Good",
      "Fulfilled",
      "Unfulfilled",
    ],
    own: ["Own level", "By the rules"],
    short: undefined,
  },
} as const;

/** The rolls of a year. With an organisation, its roll and the rolls of the cells below it. */
export const rollsOf = (year: Year, named: string | undefined): RollReport[] =>
  year.report.all.filter(
    ({ organisation }) =>
      named === undefined || organisation === named || year.context.baseOf(organisation) === named,
  );

const ownLevel = (year: Year, { organisation }: RollReport, language: Language): string[] => {
  const own = ownRating(year, organisation);
  return own === undefined ? ["–", "–"] : [standingText(own, language), outcomeText(own.outcome, language)];
};

/** A roll as rows, one for each stage and for those who left. The figures of the roll as a whole stand in the first. */
const rowsOf = (year: Year, roll: RollReport, language: Language): (string | number)[][] =>
  partsOfRoll(roll).map(({ stage, count, levels: counts }, index) => {
    const first = index === 0;
    const whole = [roll.listed, total(roll.exempt), total(roll.notReviewed)];
    return [
      namesOf(year)(roll.organisation),
      ...whole.map((figure) => (first ? figure : "")),
      label("progress", stage, language),
      count,
      ...levels.map((level) => counts[level] ?? 0),
      ...(first ? ownLevel(year, roll, language) : []),
    ];
  });

/** The rolls as a table. Decided and proposed levels stand in rows of their own and are never added. */
export const rollsText = (year: Year, rolls: readonly RollReport[], language: Language): string[] => {
  const w = words[language];
  return [
    w.title,
    ...columns([[...w.head, ...w.own], ...rolls.flatMap((roll) => rowsOf(year, roll, language))]),
    ...notRatedOnRolls(rolls, namesOf(year), language),
    ...countedElsewhere(rolls, namesOf(year), language),
    ...(w.short === undefined ? [] : [w.short]),
  ];
};
