import { levels } from "../../events/index.js";
import { cite, dateText, percentText, share } from "../../language/formats.js";
import { figureName, label } from "../../language/labels.js";
import type { PublishedCap, PublishedShare, PublishedTotals, Year } from "../../projections/index.js";
import { type RollSum, rangeText, type TotalsVerdict } from "../../rules/index.js";
import type { Language } from "../words.js";
import { namesOf } from "../year/names.js";

const words = {
  vi: {
    title: "Số đã công bố",
    proposed: "mới đề xuất",
    decided: "đã quyết định",
    "adds-up": "khớp",
    open: "để ngỏ",
    disagrees: "không khớp",
    sum: "cộng lại",
    missing: "không công bố",
    other: "mức theo thang khác",
    noBase: "không nói tính trên số nào",
    exact: "đúng",
    rounded: "đã làm tròn",
    "cut-off": "cắt bỏ phần lẻ, không làm tròn",
    none: "không ra tỷ lệ này",
    cap: "Tỷ lệ",
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
    missing: "not published",
    other: "levels of another scale",
    noBase: "its base is not said",
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
    ...(stage === undefined ? [] : [words[language][stage]]),
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
    ...(others.length === 0 ? [] : [`${words[language].other}: ${others.join("; ")}`]),
  ];
};

const sumText = ({ identity, stated, sum, missing, state }: RollSum, language: Language): string => {
  const w = words[language];
  const lacking = missing.map((name) => figureName(name, language)).join(", ");
  const open = state === "open" ? ` (${w.missing}: ${lacking})` : "";
  return `${figureName(identity, language)} ${stated}, ${w.sum} ${sum}: ${w[state]}${open}`;
};

const shareText = ({ of, percent, text, base, count, fits }: PublishedShare, language: Language): string => {
  const w = words[language];
  const said = base === undefined ? w.noBase : `/ ${figureName(base, language)}`;
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
  const lacking = names === "" ? "" : ` (${words[language].missing}: ${names})`;
  return `${label("reading", reading, language)}: ${figures}${label("tri", holds, language)}${lacking}`;
};

const capText = ({ quota, on, ratio, readings }: PublishedCap, language: Language): string => {
  const w = words[language];
  const off = on ? "" : `, ${w.off}`;
  const head = `${w.cap} ${percentText(ratio, language)} (${cite(quota.source, language)}${off})`;
  return `${head}: ${readings.map((each) => readingText(each, language)).join("; ")}`;
};

/** What was published, each population with its sums, its percentages and what totals alone say of the caps. */
export const publishedText = (
  year: Year,
  published: readonly PublishedTotals[],
  language: Language,
): string[] => {
  if (published.length === 0) return [];
  const nameOf = namesOf(year);
  return [
    words[language].title,
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
