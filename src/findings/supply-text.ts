import { labelIn, paperNames, recorderNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Supply } from "../projections/year/supply.js";

/**
 * What supplies something, in words: its paper, its command with the fields, and who records it. As in
 * `Biên bản kiểm phiếu → CountBallot.totals (ban kiểm phiếu ghi)`.
 *
 * @param fields the fields of the command. By default the field of the supply.
 */
export const supplyText = (
  { command, field, paper, recordedBy }: Supply,
  fields: readonly string[] | undefined,
  language: Language,
): string => {
  const named = (fields ?? [field]).join(", ");
  const recorder = labelIn(recorderNames, recordedBy, language);
  const by = language === "vi" ? `${recorder} ghi` : `recorded by ${recorder}`;
  return `${labelIn(paperNames, paper, language)} → ${command}.${named} (${by})`;
};
