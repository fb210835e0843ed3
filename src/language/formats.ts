import { evidenceNames, gradeNames, labelIn } from "./labels.js";
import type { Language } from "./language.js";

type Fraction = readonly [number, number];

/** The mark between whole numbers and decimals. */
const decimalMark = (language: Language): string => (language === "vi" ? "," : ".");

/** Hundredths as a number with two decimals. */
const twoDecimals = (hundredths: number, language: Language): string =>
  `${Math.floor(hundredths / 100)}${decimalMark(language)}${String(hundredths % 100).padStart(2, "0")}`;

/** A share as an exact fraction with its percentage to two decimals, rounded down: for reading, never for comparing. */
export const share = (count: number, base: number, language: Language): string =>
  base === 0
    ? `${count}/${base}`
    : `${count}/${base} = ${twoDecimals(Math.floor((count * 10_000) / base), language)} %`;

/** A percentage with the decimals that its fraction keeps, 8430/10000 as 84,30 %; another fraction as it is. */
export const percentText = ([n, d]: Fraction, language: Language): string => {
  if (!/^100+$/.test(String(d))) return `${n}/${d}`;
  const decimals = String(d).length - 3;
  const digits = String(n).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${whole}${decimals === 0 ? "" : decimalMark(language) + digits.slice(-decimals)} %`;
};

/** Whole points as they are, others to two decimals, rounded down: for reading, never for comparing. */
export const pointsText = ([n, d]: Fraction, language: Language): string =>
  d === 1 ? String(n) : twoDecimals(Number((BigInt(n) * 100n) / BigInt(d)), language);

/** A score as it is read: its points, its grade, and the grades still possible where it has none. */
interface ReadScore {
  readonly points?: Fraction;
  readonly grade?: string;
  readonly candidates: readonly string[];
}

/** A score with its grade, or the grades still possible. */
export const scoreText = ({ points, grade, candidates }: ReadScore, language: Language): string => {
  const shown = points === undefined ? [] : [pointsText(points, language)];
  if (grade !== undefined) return [...shown, labelIn(gradeNames, grade, language)].join(" ");
  if (candidates.length === 0) return shown.join(" ");
  const possible = candidates.map((each) => labelIn(gradeNames, each, language)).join(" / ");
  return [...shown, `(${language === "vi" ? "có thể là" : "could be"} ${possible})`].join(" ");
};

/** A clause: its document, the point in it, and how well it is known. */
interface Clause {
  readonly document: string;
  readonly point?: string | undefined;
  readonly evidence: string;
}

/** A clause as readers cite it, with the strength of its evidence where that is less than the text itself. */
export const cite = ({ document, point, evidence }: Clause, language: Language): string => {
  const at = point === undefined ? document : `${document}, ${language === "vi" ? "điểm" : "point"} ${point}`;
  return evidence === "P" ? at : `${at} (${labelIn(evidenceNames, evidence, language)})`;
};

/** A clause with the strength of its evidence, whatever that is. */
export const citeWhole = (source: Clause, language: Language): string =>
  source.evidence === "P"
    ? `${cite(source, language)} (${labelIn(evidenceNames, "P", language)})`
    : cite(source, language);

/** A day as Vietnamese readers write it: dd/MM/yyyy. */
export const vietnameseDay = (day: string): string => day.split("-").reverse().join("/");

/** A day or month as the language writes it: `03/11/2021` and `11/2021` in Vietnamese. */
export const dateText = (date: string, language: Language): string =>
  language === "vi" ? vietnameseDay(date) : date;
