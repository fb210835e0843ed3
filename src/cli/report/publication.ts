import { type GuardedTotals, guardTotals } from "../../access/index.js";
import { levels } from "../../events/values.js";
import { cite, dateText, percentText, share } from "../../language/formats.js";
import { figureName, label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type {
  PublishedCap,
  PublishedShare,
  PublishedTotals,
} from "../../projections/year/published-totals.js";
import { rangeText, type TotalsVerdict } from "../../rules/caps/cap-of-totals.js";
import type { RollSum } from "../../rules/caps/roll-identity.js";
import type { Year } from "../../year.js";
import { Failure } from "../shared/failure.js";
import { namesOf } from "../shared/names.js";
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
    without: { proposed: "mới đề nghị", exempt: "miễn", "not-reviewed": "chưa có mức" },
    withheld: (threshold: number) =>
      `·: không công bố, vì là số từ 1 đến dưới ${threshold}, hoặc vì từ đó suy ra được một số như vậy.`,
  },
  en: {
    title: "Totals to publish",
    cell: "Cell",
    sum: "Sum",
    without: { proposed: "proposed only", exempt: "exempt", "not-reviewed": "without a level" },
    withheld: (threshold: number) =>
      `·: withheld, as a number from 1 to below ${threshold}, or one from which such a number can be worked out.`,
  },
} as const;

/** Members without a decided level. A proposed level is not published as a level. */
const withoutLevel = ["proposed", "exempt", "not-reviewed"] as const;

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
export const publicationOf = (year: Year, organisation: string, threshold: number): Publication => {
  const rolls = year.context.cells
    .filter(({ id }) => year.context.baseOf(id) === organisation)
    .flatMap(({ id }) => year.report.of(id) ?? []);
  const counts = rolls.map((roll) => [
    roll.organisation,
    {
      ...Object.fromEntries(levels.map((level) => [level, roll.levels[level] ?? 0])),
      proposed: roll.proposed,
      exempt: total(roll.exempt),
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
export const publicationText = (
  { organisation, threshold, totals }: Publication,
  nameOf: (id: string) => string,
  language: Language,
): string[] => {
  const w = publicationWords[language];
  const shown = [...levels, ...withoutLevel];
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
        ...withoutLevel.map((each) => w.without[each]),
        w.sum,
      ],
      ...rows,
      [w.sum, ...shown.map((column) => told(totals.columnSums[column])), told(totals.sum)],
    ]),
    w.withheld(threshold),
  ];
};

const publishedWords = {
  vi: {
    title: "Số liệu đã công bố",
    proposed: "mới đề nghị",
    decided: "đã quyết định",
    "adds-up": "khớp",
    open: "chưa đủ số để đối chiếu",
    disagrees: "không khớp",
    sum: "cộng các phần được",
    of: "trên",
    missing: "chưa công bố",
    other: "mức theo thang khác",
    noBase: "(không nêu tính trên số nào)",
    exact: "đúng",
    rounded: "đã làm tròn",
    "cut-off": "bỏ phần lẻ, không làm tròn",
    none: "không ra tỷ lệ đã công bố",
    cap: "Tỷ lệ tối đa",
    off: "chưa áp dụng",
  },
  en: {
    title: "Published totals",
    proposed: "proposed only",
    decided: "decided",
    "adds-up": "adds up",
    open: "left open",
    disagrees: "does not add up",
    sum: "the parts make",
    of: "of",
    missing: "not published",
    other: "levels of another scale",
    noBase: "(its base is not said)",
    exact: "exact",
    rounded: "rounded",
    "cut-off": "cut off, not rounded",
    none: "does not give it",
    cap: "Cap",
    off: "not applied",
  },
} as const;

const order = ["listed", "reviewed", "rated", "exempt", "notReviewed", "goodOrBetter", ...levels] as const;

const quoted = (text: string | undefined): string => (text === undefined ? "" : ` “${text}”`);

const heading = (
  { organisation, of, population, stage, source, on }: PublishedTotals,
  nameOf: (id: string) => string,
  language: Language,
): string =>
  [
    `${nameOf(organisation)}, ${dateText(on, language)}: ${label("subject", of, language)}`,
    ...(population === undefined ? [] : [population]),
    ...(stage === undefined ? [] : [publishedWords[language][stage]]),
    ...(source === undefined ? [] : [source]),
  ].join(", ");

const figures = (
  { totals, printed = {}, otherLevels = [] }: PublishedTotals,
  language: Language,
): string[] => {
  const own = order.flatMap((name) =>
    totals[name] === undefined
      ? []
      : [`${figureName(name, language)} ${totals[name]}${quoted(printed[name])}`],
  );
  const others = otherLevels.map(({ name, count, text }) => `${name} ${count}${quoted(text)}`);
  return [
    ...(own.length === 0 ? [] : [own.join("; ")]),
    ...(others.length === 0 ? [] : [`${publishedWords[language].other}: ${others.join("; ")}`]),
  ];
};

const sumText = ({ identity, stated, sum, missing, state }: RollSum, language: Language): string => {
  const w = publishedWords[language];
  const lacking = missing.map((name) => figureName(name, language)).join(", ");
  const open = state === "open" ? ` (${w.missing}: ${lacking})` : "";
  return `${figureName(identity, language)} ${stated}, ${w.sum} ${sum}: ${w[state]}${open}`;
};

const shareText = ({ of, percent, text, base, count, fits }: PublishedShare, language: Language): string => {
  const w = publishedWords[language];
  const said = base === undefined ? w.noBase : `${w.of} ${figureName(base, language)}`;
  const held = fits.map(
    ({ base: each, number, fit }) =>
      `${figureName(each, language)} ${share(count ?? 0, number, language)}: ${w[fit]}`,
  );
  return [
    `${figureName(of, language)} ${percentText(percent, language)}${quoted(text)} ${said}`,
    ...held,
  ].join("; ");
};

const readingText = (
  { reading, holds, excellent, base, missing }: TotalsVerdict,
  language: Language,
): string => {
  const known = excellent.least === excellent.most && base.least === base.most;
  const figures = known
    ? `${share(excellent.least, base.least, language)} `
    : missing.includes("excellent")
      ? ""
      : `${rangeText(excellent)}/${rangeText(base)} `;
  const names = missing.map((name) => figureName(name, language)).join(", ");
  const lacking = names === "" ? "" : ` (${publishedWords[language].missing}: ${names})`;
  return `${label("reading", reading, language)}: ${figures}${label("tri", holds, language)}${lacking}`;
};

const capText = ({ cap, on, ratio, readings }: PublishedCap, language: Language): string => {
  const w = publishedWords[language];
  const off = on ? "" : `, ${w.off}`;
  const head = `${w.cap} ${percentText(ratio, language)} (${cite(cap.source, language)}${off})`;
  return `${head}: ${readings.map((each) => readingText(each, language)).join("; ")}`;
};

/**
 * The published totals: each population with its sums, its percentages, and the caps that totals alone can
 * show.
 */
export const publishedText = (
  year: Year,
  published: readonly PublishedTotals[],
  language: Language,
): string[] => {
  if (published.length === 0) return [];
  const nameOf = namesOf(year);
  return [
    publishedWords[language].title,
    ...published.flatMap((each) => [
      `  ${heading(each, nameOf, language)}`,
      ...[
        ...figures(each, language),
        ...each.sums.map((sum) => sumText(sum, language)),
        ...each.shares.map((stated) => shareText(stated, language)),
        ...each.caps.map((cap) => capText(cap, language)),
      ].map((line) => `    ${line}`),
    ]),
  ];
};
