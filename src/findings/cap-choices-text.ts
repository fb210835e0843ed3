import { ratioText, share } from "../language/formats.js";
import { comparisonNames, labelIn, readingNames, triNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import { choiceNames } from "../language/words/choices.js";
import type { CapReading } from "../rules/caps/cap.js";
import type { TotalsVerdict } from "../rules/caps/cap-of-totals.js";
import type { CountRange } from "../rules/caps/printed-share.js";
import { capReadings, type Ratio } from "../rules/engine/conditions/vocabulary.js";
import { capResultText } from "./cap-text.js";
import type { CapUnderChoices } from "./kind.js";

/** The choices on a cap in words; one of a local rule set keeps its name. */
const choices: Readonly<Record<string, Text>> = {
  "cap-heads": { vi: "có tính người đứng đầu hay không", en: "whether heads are counted" },
  "cap-rounding": { vi: "cách làm tròn", en: "how it is rounded" },
};

/** The choices that nobody made, as a list. */
export const capChoicesText = (names: readonly string[], language: Language): string =>
  names.map((name) => choices[name]?.[language] ?? name).join(", ");

/** The options of one reading: `tính cả người đứng đầu, làm tròn xuống`. */
export const optionsText = (under: CapUnderChoices["under"], language: Language): string =>
  Object.values(under)
    .map((option) => labelIn(choiceNames, option, language))
    .join(", ");

/** The result of a cap by reading: `làm tròn xuống: tối đa 1, vượt 1; làm tròn từ 0,5 trở lên: tối đa 2, trong mức`. */
export const byCapChoiceText = (
  readings: readonly CapUnderChoices[],
  { subject, atLeast }: { readonly subject: string; readonly atLeast: boolean },
  language: Language,
): string =>
  readings
    .map(({ under, maximum, ...reading }) => {
      const result = capResultText({ ...reading, atLeast }, subject, language);
      const most = language === "vi" ? `tối đa ${maximum}` : `at most ${maximum}`;
      return `${optionsText(under, language)}: ${reading.state === "open" ? result : `${most}, ${result}`}`;
    })
    .join("; ");

const baseUnknownWords: Text = { vi: ", chưa rõ mẫu số", en: ", its base is not known" };

/** The share of a base that percentages alone leave possible: `ít nhất 17/33 ≈ 51,52 %`. */
const shareRangeText = (
  { least, most, baseUnknown }: NonNullable<TotalsVerdict["share"]>,
  holds: TotalsVerdict["holds"],
  language: Language,
): string => {
  const [end, ratio] = holds === "fails" || most === undefined ? ["at-least", least] : ["at-most", most];
  const unknown = baseUnknown ? baseUnknownWords[language] : "";
  return `${labelIn(comparisonNames, end as string, language)} ${ratioText(ratio as Ratio, language)}${unknown}`;
};

const rangeWords = {
  vi: {
    unknown: "chưa rõ",
    from: (least: number) => `từ ${least} trở lên`,
    within: (least: number, most: number) => `từ ${least} đến ${most}`,
    compared: (excellent: string, base: string) => `xuất sắc ${excellent}, mẫu số ${base}`,
  },
  en: {
    unknown: "not known",
    from: (least: number) => `${least} or more`,
    within: (least: number, most: number) => `${least} to ${most}`,
    compared: (excellent: string, base: string) => `excellent ${excellent}, base ${base}`,
  },
};

const rangeText = ({ least, most }: CountRange, language: Language): string => {
  const w = rangeWords[language];
  if (least === most) return String(least);
  if (most !== undefined) return w.within(least, most);
  return least === 0 ? w.unknown : w.from(least);
};

/** The figures of a cap on totals: `3/14 ≈ 21,43 %`, `xuất sắc 15, mẫu số từ 20 đến 26`; empty if none is known. */
export const totalsFiguresText = (
  { excellent, base, holds, share: left }: Pick<TotalsVerdict, "excellent" | "base" | "holds" | "share">,
  language: Language,
): string => {
  if (left !== undefined) return shareRangeText(left, holds, language);
  if (excellent.least === excellent.most && base.least === base.most)
    return share(excellent.least, base.least, language);
  if (excellent.least === 0 && excellent.most === undefined) return "";
  return rangeWords[language].compared(rangeText(excellent, language), rangeText(base, language));
};

/** The result of the totals for each reading of the cap. */
export const verdictsText = (
  verdicts: Readonly<Record<CapReading, Pick<TotalsVerdict, "excellent" | "base" | "holds" | "share">>>,
  language: Language,
): string =>
  capReadings
    .map((reading) => {
      const told = totalsFiguresText(verdicts[reading], language);
      const result = labelIn(triNames, verdicts[reading].holds, language);
      return `${labelIn(readingNames, reading, language)}: ${told === "" ? result : `${told} (${result})`}`;
    })
    .join("; ");
