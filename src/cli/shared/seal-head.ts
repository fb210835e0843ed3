import { type SealState, unprovedIn, unprovedNotice } from "../../explanation/unsealed.js";
import type { Language } from "../../language/language.js";
import { provedText } from "../../language/seal-text.js";
import { visibleText } from "../../language/visible-text.js";
import type { Year } from "../../year.js";
import type { Opened } from "./open-journal.js";
import type { Result } from "./output.js";
import { journalProblemTexts } from "./problem-words.js";

/** A result under these lines, with more data. */
const under = (lines: readonly string[], data: object, result: Result): Result => ({
  ...result,
  text: [...lines.map(visibleText), ...(lines.length === 0 ? [] : [""]), result.text].join("\n"),
  data: { ...(result.data as object), ...data },
});

/** A result with the entries at its head that no published checkpoint proves. */
export const withNotice = (year: Year, result: Result, language: Language): Result => {
  const unproved = unprovedIn(year);
  return under(unprovedNotice(unproved, language), unproved, result);
};

const stated = (seal: SealState): { readonly seal: SealState } => ({ seal });

/** A result with what the check of the seal proves at its head, if the caller named a seal. */
export const withSealState = ({ file, seal }: Opened, result: Result, language: Language): Result => {
  if (seal === undefined) return result;
  if (!seal.ok)
    return under(
      journalProblemTexts(file, [seal.problem], language),
      stated({ ok: false, code: seal.problem.code }),
      result,
    );
  const { title, sentences } = provedText(seal.proved, language);
  return under([`${title}.`, ...sentences], stated({ ok: true, proved: seal.proved }), result);
};
