import { type GuardedTotals, guardTotals } from "../../access/index.js";
import { levels } from "../../events/values.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { Year } from "../../year.js";
import { Failure } from "../shared/failure.js";
import { columns, total } from "../shared/output.js";

/** The levels of the members of a base organisation by cell, in a form for publication. */
interface Publication {
  readonly organisation: string;
  readonly threshold: number;
  readonly totals: GuardedTotals;
}

const publicationWords = {
  vi: {
    title: "Số liệu để công bố",
    cell: "Chi bộ",
    sum: "Cộng",
    without: {
      proposed: "mới đề nghị",
      exempt: "miễn",
      "not-rated": "không xếp loại",
      "not-reviewed": "chưa có mức",
    },
    withheld: (threshold: number) =>
      `·: không công bố, vì là số từ 1 đến dưới ${threshold}, hoặc vì từ đó suy ra được một số như vậy.`,
  },
  en: {
    title: "Totals to publish",
    cell: "Cell",
    sum: "Sum",
    without: {
      proposed: "proposed only",
      exempt: "exempt",
      "not-rated": "not rated",
      "not-reviewed": "without a level",
    },
    withheld: (threshold: number) =>
      `·: withheld, as a number from 1 to below ${threshold}, or one from which such a number can be worked out.`,
  },
} as const;

/** Members without a decided level. A proposed level is not published as a level. */
const withoutLevel = ["proposed", "exempt", "not-rated", "not-reviewed"] as const;

/** @throws Failure `usage` if the threshold is no whole number from 2 up */
export const thresholdFrom = (text: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text) && text !== "1") return Number(text);
  throw new Failure("usage", {
    vi: `--publish ${text}: hãy ghi một số nguyên từ 2 trở lên; số nhỏ hơn số này không được công bố.`,
    en: `--publish ${text}: use a whole number from 2 up; smaller numbers are not published.`,
  });
};

/**
 * Levels by cell of a base organisation. Small groups are withheld, with the figures that would reveal them.
 */
export const publishedFrom = (year: Year, organisation: string, threshold: number): Publication => {
  const rolls = year.context.cells
    .filter(({ id }) => year.context.baseOf(id) === organisation)
    .flatMap(({ id }) => year.report.of(id) ?? []);
  const counts = rolls.map((roll) => [
    roll.organisation,
    {
      ...Object.fromEntries(levels.map((level) => [level, roll.levels[level] ?? 0])),
      proposed: roll.proposed,
      exempt: total(roll.exempt),
      "not-rated": total(roll.notRated),
      "not-reviewed": total(roll.notReviewed),
    },
  ]);
  return { organisation, threshold, totals: guardTotals(Object.fromEntries(counts), { threshold }) };
};

/** The same for programs; null marks a withheld figure. */
export const publicationData = ({ totals, ...rest }: Publication): unknown =>
  JSON.parse(
    JSON.stringify({ ...rest, totals }, (_, value: unknown) => (value === undefined ? null : value)),
  );

/** The totals as a table. */
export const publishedText = (
  { organisation, threshold, totals }: Publication,
  nameOf: (id: string) => string,
  language: Language,
): string[] => {
  const w = publicationWords[language];
  // Most rolls have nobody of whom a body says so.
  const without = withoutLevel.filter((each) => each !== "not-rated" || totals.columnSums[each] !== 0);
  const shown = [...levels, ...without];
  const told = (count: number | undefined): string | number => count ?? "·";
  const rows = Object.entries(totals.cells).map(([cell, counts]) => [
    nameOf(cell),
    ...shown.map((column) => told(counts[column])),
    told(totals.rowSums[cell]),
  ]);
  return [
    `${w.title}, ${nameOf(organisation)}`,
    ...columns([
      [
        w.cell,
        ...levels.map((level) => label("level", level, language)),
        ...without.map((each) => w.without[each]),
        w.sum,
      ],
      ...rows,
      [w.sum, ...shown.map((column) => told(totals.columnSums[column])), told(totals.sum)],
    ]),
    w.withheld(threshold),
  ];
};
