import { evidenceNames, gradeNames, labelIn } from "./labels.js";
import type { Language } from "./language.js";

type Fraction = readonly [number, number];

/** The mark between whole numbers and decimals. */
const decimalMark = (language: Language): string => (language === "vi" ? "," : ".");

/** Hundredths as a number without zeros at its end: 1250 as 12,5. */
const exactDecimals = (hundredths: bigint, language: Language): string => {
  const digits = String(hundredths).padStart(3, "0");
  const decimals = digits.slice(-2).replace(/0+$/, "");
  return `${digits.slice(0, -2)}${decimals === "" ? "" : `${decimalMark(language)}${decimals}`}`;
};

/** A number to show, and whether two decimals show it exactly. */
interface Shown {
  readonly digits: string;
  readonly exact: boolean;
}

/**
 * A fraction in at most two decimals: exact if they are enough, otherwise rounded half up, with two decimals.
 */
const inHundredths = (numerator: bigint, denominator: bigint, language: Language): Shown => {
  const scaled = numerator * 100n;
  if (scaled % denominator === 0n)
    return { digits: exactDecimals(scaled / denominator, language), exact: true };
  const rounded = String((2n * scaled + denominator) / (2n * denominator)).padStart(3, "0");
  return { digits: `${rounded.slice(0, -2)}${decimalMark(language)}${rounded.slice(-2)}`, exact: false };
};

/** The percentage of a fraction. */
const percentOf = ([n, d]: Fraction, language: Language): Shown =>
  inHundredths(BigInt(n) * 100n, BigInt(d), language);

/** The mark before a rounded number. */
export const roundedMark = "≈";
/** The sentence that a paper with rounded numbers prints once. */
export const roundingNote = (language: Language): string =>
  language === "vi"
    ? `Số sau dấu ${roundedMark} đã làm tròn đến hai chữ số thập phân; khi xét dùng phân số chính xác.`
    : `A number after ${roundedMark} is rounded to two decimals; the exact fraction decides.`;

/** A text with the sentence on rounded numbers at its end, if it contains one. */
export const withRoundingNote = (text: string, language: Language): string =>
  text.includes(roundedMark) ? `${text}\n${roundingNote(language)}` : text;

/**
 * A share as an exact fraction with its percentage: `3/24 = 12,5 %`, and `3/19 ≈ 15,79 %` if it is rounded.
 */
export const share = (count: number, base: number, language: Language): string => {
  if (base === 0) return `${count}/${base}`;
  const { digits, exact } = percentOf([count, base], language);
  return `${count}/${base} ${exact ? "=" : roundedMark} ${digits} %`;
};

/**
 * A ratio from a text: `20 %` if two decimals show it exactly, otherwise with its fraction, `2/3 ≈ 66,67 %`.
 */
export const ratioText = ([n, d]: Fraction, language: Language): string => {
  const { digits, exact } = percentOf([n, d], language);
  return exact ? `${digits} %` : share(n, d, language);
};

/**
 * A percentage with the decimals of its fraction, 8430/10000 as 84,30 %. Another fraction stays unchanged.
 */
export const percentText = ([n, d]: Fraction, language: Language): string => {
  if (!/^100+$/.test(String(d))) return `${n}/${d}`;
  const decimals = String(d).length - 3;
  const digits = String(n).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${whole}${decimals === 0 ? "" : decimalMark(language) + digits.slice(-decimals)} %`;
};

/** Points in at most two decimals: `93,5`, and `≈ 93,67` if they are rounded. */
export const pointsText = ([n, d]: Fraction, language: Language): string => {
  const { digits, exact } = inHundredths(BigInt(n), BigInt(d), language);
  return exact ? digits : `${roundedMark} ${digits}`;
};

/** A score for a reader: its points and its grade; without a grade, the possible grades. */
interface ReadScore {
  readonly points?: Fraction;
  readonly grade?: string;
  readonly candidates: readonly string[];
}

/** A score with its grade, or the grades still possible. */
export const scoreText = ({ points, grade, candidates }: ReadScore, language: Language): string => {
  const word = language === "vi" ? "điểm" : "points";
  const shown = points === undefined ? [] : [`${pointsText(points, language)} ${word}`];
  if (grade !== undefined) return [...shown, labelIn(gradeNames, grade, language)].join(", ");
  if (candidates.length === 0) return shown.join(", ");
  const possible = alternatives(
    candidates.map((each) => labelIn(gradeNames, each, language)),
    language,
  );
  return [...shown, `${language === "vi" ? "có thể là" : "could be"} ${possible}`].join(", ");
};

/** Several possible values: `tốt, khá hoặc trung bình`. */
export const alternatives = (values: readonly string[], language: Language): string => {
  const or = language === "vi" ? " hoặc " : " or ";
  return values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")}${or}${values.at(-1)}`;
};

/** A clause: its document, its point, and its evidence. */
interface Clause {
  readonly document: string;
  readonly point?: string | undefined;
  readonly evidence: string;
}

/** A clause in the form of a citation. It names the evidence if that is weaker than the text itself. */
export const cite = ({ document, point, evidence }: Clause, language: Language): string => {
  const at = point === undefined ? document : `${document}, ${language === "vi" ? "điểm" : "point"} ${point}`;
  return evidence === "quoted" ? at : `${at} (${labelIn(evidenceNames, evidence, language)})`;
};

/** A clause with its evidence, also if the text itself was read. */
export const citeWhole = (source: Clause, language: Language): string =>
  source.evidence === "quoted"
    ? `${cite(source, language)} (${labelIn(evidenceNames, "quoted", language)})`
    : cite(source, language);

/** A day in the Vietnamese form: dd/MM/yyyy. */
export const vietnameseDay = (day: string): string => day.split("-").reverse().join("/");

/** A day or month in the form of the language: `03/11/2021` and `11/2021` in Vietnamese. */
export const dateText = (date: string, language: Language): string =>
  language === "vi" ? vietnameseDay(date) : date;

/**
 * A month, quarter, half-year or year in words: `2021-Q1` as `quý I/2021`, `2020-H1` as `6 tháng đầu năm
 * 2020`. Any other text stays unchanged.
 */
export const periodText = (period: string, language: Language): string => {
  const [, year = "", kind = "", number = ""] = /^(\d{4})(?:-([QH])?(\d{1,2}))?$/.exec(period) ?? [];
  if (year === "") return period;
  if (number === "") return language === "vi" ? `năm ${year}` : year;
  const vi = language === "vi";
  if (kind === "Q") {
    const roman = ["I", "II", "III", "IV"][Number(number) - 1] ?? number;
    return vi ? `quý ${roman}/${year}` : `Q${number} ${year}`;
  }
  if (kind === "H") {
    const first = number === "1";
    return vi
      ? `6 tháng ${first ? "đầu" : "cuối"} năm ${year}`
      : `${first ? "first" : "second"} half of ${year}`;
  }
  return vi ? `tháng ${number}/${year}` : period;
};

/**
 * Periods of one year and one length in words, in the order given; months in a row as a range: `tháng 1–3, 5/2024`.
 */
export const periodsText = (periods: readonly string[], language: Language): string => {
  const [first = ""] = periods;
  const months = periods.flatMap((period) => {
    const [, number] = /^\d{4}-(\d{2})$/.exec(period) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  if (months.length !== periods.length || months.length === 0)
    return periods.map((period) => periodText(period, language)).join(", ");
  const runs: { from: number; to: number }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run?.to === month - 1) run.to = month;
    else runs.push({ from: month, to: month });
  }
  const ranges = runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  const year = first.slice(0, 4);
  return language === "vi" ? `tháng ${ranges}/${year}` : `months ${ranges} of ${year}`;
};
