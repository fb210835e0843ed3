import { ratioText, share } from "../language/formats.js";
import { comparisonNames, labelIn, readingNames, triNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import { choiceNames } from "../language/words/choices.js";
import type { CapReading } from "../rules/caps/cap.js";
import type { TotalsVerdict } from "../rules/caps/cap-of-totals.js";
import { rangeText } from "../rules/caps/printed-share.js";
import { capReadings } from "../rules/engine/conditions/vocabulary.js";
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
export const byChoiceText = (
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

/** The share of a base that percentages alone leave possible: `ít nhất 17/33 ≈ 51,52 %`. */
export const shareRangeText = (
  { least, most }: NonNullable<TotalsVerdict["share"]>,
  holds: TotalsVerdict["holds"],
  language: Language,
): string =>
  holds === "fails" || most === undefined
    ? `${labelIn(comparisonNames, "at-least", language)} ${ratioText(least, language)}`
    : `${labelIn(comparisonNames, "at-most", language)} ${ratioText(most, language)}`;

/** The result of the totals for each reading of the cap. */
export const verdictsText = (
  verdicts: Readonly<Record<CapReading, Pick<TotalsVerdict, "excellent" | "base" | "holds" | "share">>>,
  language: Language,
): string =>
  capReadings
    .map((reading) => {
      const { excellent, base, holds, share: left } = verdicts[reading];
      const exact = excellent.least === excellent.most && base.least === base.most;
      const isKnown = excellent.least > 0 || excellent.most !== undefined;
      const counted = exact
        ? share(excellent.least, base.least, language)
        : `${rangeText(excellent)}/${rangeText(base)}`;
      const told = left === undefined ? counted : shareRangeText(left, holds, language);
      const result = labelIn(triNames, holds, language);
      const shown = left === undefined && !isKnown ? result : `${told} (${result})`;
      return `${labelIn(readingNames, reading, language)}: ${shown}`;
    })
    .join("; ");
