import { labelIn, paperNames, recorderNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Supply } from "../projections/year/supply.js";

/** A command with its paper and who records it, in words. */
const sourceText = (
  { paper, recordedBy }: Pick<Supply, "paper" | "recordedBy">,
  named: string,
  language: Language,
): string => {
  const recorder = labelIn(recorderNames, recordedBy, language);
  const by = language === "vi" ? `${recorder} ghi` : `recorded by ${recorder}`;
  return `${labelIn(paperNames, paper, language)} → ${named} (${by})`;
};

/**
 * What supplies something, in words: its paper, its command with the fields, and who records it; then the other command
 * with such fields. As in `Biên bản kiểm phiếu → CountBallot.totals (ban kiểm phiếu ghi)`.
 *
 * @param fields the fields of the command. By default the field of the supply.
 */
export const supplyText = (
  { command, field, or, ...supply }: Supply,
  fields: readonly string[] | undefined,
  language: Language,
): string => {
  const named = `${command}.${(fields ?? [field]).join(", ")}`;
  if (or === undefined) return sourceText(supply, named, language);
  const otherwise = language === "vi" ? "hoặc" : "or";
  if (or.paper === supply.paper && or.recordedBy === supply.recordedBy)
    return sourceText(supply, `${named} ${otherwise} ${or.command}`, language);
  return `${sourceText(supply, named, language)}, ${otherwise} ${sourceText(or, or.command, language)}`;
};
