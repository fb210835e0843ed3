import { levels } from "../events/values.js";
import { totalsFiguresText } from "../findings/cap-choices-text.js";
import { cite, dateText, percentText, share } from "../language/formats.js";
import { figureName, label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { BaseFit, PublishedShare } from "../projections/year/published-shares.js";
import type { PublishedCap, PublishedTotals } from "../projections/year/published-totals.js";
import type { TotalsVerdict } from "../rules/caps/cap-of-totals.js";
import type { RollSum } from "../rules/caps/roll-identity.js";

const publishedWords = {
  vi: {
    title: "Số liệu đã công bố",
    proposed: "mới đề nghị",
    decided: "đã quyết định",
    "adds-up": "khớp",
    open: "chưa đủ số để đối chiếu",
    disagrees: "không khớp",
    parts: "các phần",
    sum: "cộng lại được",
    of: "trên",
    missing: "chưa công bố",
    other: "mức theo thang khác",
    noBase: "(không nêu tính trên số nào)",
    exact: "đúng",
    rounded: "đã làm tròn",
    "cut-off": "bỏ phần lẻ, không làm tròn",
    none: "không ra tỷ lệ đã công bố",
    "within-bound": "đúng với giới hạn đã công bố",
    part: "trong đó",
    without: "chưa công bố mức",
    cap: "Tỷ lệ tối đa",
    notJudged: "Không xét tỷ lệ tối đa",
  },
  en: {
    title: "Published totals",
    proposed: "proposed only",
    decided: "decided",
    "adds-up": "adds up",
    open: "left open",
    disagrees: "does not add up",
    parts: "the parts",
    sum: "which make",
    of: "of",
    missing: "not published",
    other: "levels of another scale",
    noBase: "(its base is not said)",
    exact: "exact",
    rounded: "rounded",
    "cut-off": "cut off, not rounded",
    none: "does not give it",
    "within-bound": "within the bound published",
    part: "of which",
    without: "no level published of",
    cap: "Cap",
    notJudged: "No cap is judged",
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

/** A number or a percentage with the word for its bound, if it has one. */
const bounded = (figure: string | number, bound: string | undefined, language: Language): string =>
  bound === undefined ? String(figure) : `${label("bound", bound, language)} ${figure}`;

const figures = (
  { totals, bounds = [], printed = {}, otherLevels = [], parts = [] }: PublishedTotals,
  language: Language,
): string[] => {
  const own = order.flatMap((name) => [
    ...(totals[name] === undefined
      ? []
      : [`${figureName(name, language)} ${totals[name]}${quoted(printed[name])}`]),
    ...bounds
      .filter(({ of }) => of === name)
      .map(
        ({ bound, count, text }) =>
          `${figureName(name, language)} ${bounded(count, bound, language)}${quoted(text)}`,
      ),
  ]);
  const told = (count: number | undefined, percent: readonly [number, number] | undefined, bound?: string) =>
    [
      ...(count === undefined
        ? []
        : [bounded(count, percent && bound === undefined ? undefined : bound, language)]),
      ...(percent === undefined || count !== undefined
        ? []
        : [bounded(percentText(percent, language), bound, language)]),
    ].join(" ");
  const others = otherLevels.map(
    ({ name, count, percent, bound, text }) => `${name} ${told(count, percent, bound)}${quoted(text)}`,
  );
  const within = parts.map(
    ({ of, name, count, percent, bound, text }) =>
      `${figureName(of, language)}, ${publishedWords[language].part} ${name} ${told(count, percent, bound)}${quoted(text)}`,
  );
  return [
    ...(own.length === 0 ? [] : [own.join("; ")]),
    ...(others.length === 0 ? [] : [`${publishedWords[language].other}: ${others.join("; ")}`]),
    ...within,
  ];
};

const sumText = (
  { identity, stated, bound, sum, parts, missing, state }: RollSum,
  language: Language,
): string => {
  const w = publishedWords[language];
  const lacking = missing.map((name) => figureName(name, language)).join(", ");
  const open = state === "open" ? ` (${w.missing}: ${lacking})` : "";
  const named = Object.entries(parts).map(([name, count]) => `${figureName(name, language)} ${count}`);
  return `${figureName(identity, language)} ${bounded(stated, bound, language)}; ${w.parts}: ${named.join(", ")}, ${w.sum} ${sum}: ${w[state]}${open}`;
};

const shareText = (
  { of, percent, bound, text, base, count, fits, shareOf }: PublishedShare,
  language: Language,
): string => {
  const w = publishedWords[language];
  const said = base === undefined ? w.noBase : `${w.of} ${figureName(base, language)}`;
  const comparedWith = ({ base: each, number, bound: of1, fit }: BaseFit): string => {
    const whole =
      of1 === undefined ? share(count ?? 0, number, language) : `${count}/${bounded(number, of1, language)}`;
    return `${figureName(each, language)} ${whole}: ${w[fit]}`;
  };
  const others = shareOf.filter((each) => !fits.some((one) => one.base === each.base));
  return [
    `${figureName(of, language)} ${bounded(percentText(percent, language), bound, language)}${quoted(text)} ${said}`,
    ...[...fits, ...others].map(comparedWith),
  ].join("; ");
};

/** The figures of one reading; its result only where the cap is judged, for elsewhere it would accuse. */
const readingText = (verdict: TotalsVerdict, isJudged: boolean, language: Language): string => {
  const { reading, holds, missing } = verdict;
  const names = missing.map((name) => figureName(name, language)).join(", ");
  const isTold = verdict.share !== undefined || verdict.excellent.least > 0 || !missing.includes("excellent");
  const told = isTold ? totalsFiguresText(verdict, language) : "";
  const shown = [...(told === "" ? [] : [told]), ...(isJudged ? [label("tri", holds, language)] : [])];
  const lacking = names === "" ? "" : ` (${publishedWords[language].missing}: ${names})`;
  const result = shown.length === 0 ? label("tri", "unknown", language) : shown.join(": ");
  return `${label("reading", reading, language)}: ${result}${lacking}`;
};

const capText = ({ cap, ratio, readings, state, why }: PublishedCap, language: Language): string => {
  const w = publishedWords[language];
  const reason = why === undefined ? "" : `, ${label("capReason", why, language)}`;
  const head = `${w.cap} ${percentText(ratio, language)} (${cite(cap.source, language)}): ${label("capState", state, language)}${reason}`;
  const isJudged = state === "within" || state === "over";
  return [head, ...readings.map((each) => readingText(each, isJudged, language))].join("; ");
};

const notJudgedText = ({ notJudged }: PublishedTotals, language: Language): string[] =>
  notJudged === undefined
    ? []
    : [`${publishedWords[language].notJudged}: ${label("capReason", notJudged, language)}`];

/** One population of published totals in text. */
export interface PublishedLines {
  /** Whose totals they are, where and when they were published. */
  readonly heading: string;
  /** The figures, their sums and percentages, and the caps that totals alone can show. */
  readonly lines: readonly string[];
}

/** The title of the published totals. */
export const publishedTitle = (language: Language): string => publishedWords[language].title;

/** Published totals, population by population. */
export const publishedLines = (
  published: readonly PublishedTotals[],
  nameOf: (id: string) => string,
  language: Language,
): PublishedLines[] =>
  published.map((each) => ({
    heading: heading(each, nameOf, language),
    lines: [
      ...figures(each, language),
      ...each.sums.map((sum) => sumText(sum, language)),
      ...each.shares.map((stated) => shareText(stated, language)),
      ...(each.withoutLevel === undefined
        ? []
        : [`${publishedWords[language].without} ${each.withoutLevel.without}`]),
      ...each.caps.map((cap) => capText(cap, language)),
      ...notJudgedText(each, language),
    ],
  }));
