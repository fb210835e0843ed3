import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Classification } from "../projections/year/classified.js";

const words = {
  vi: { none: "chưa có", undecided: "chưa quyết định", proposed: "đề nghị" },
  en: { none: "none", undecided: "undecided", proposed: "proposed" },
} as const;

/**
 * The level that stands, in words: the decided one, or that it is undecided and what was proposed. A proposal
 * never stands as a level.
 */
export const standingText = (
  each: Pick<Classification, "final" | "voted" | "proposed">,
  language: Language,
): string => {
  const w = words[language];
  if (each.final !== undefined) return label("level", each.final.level, language);
  const proposed = each.voted ?? each.proposed;
  return proposed === undefined
    ? w.none
    : `${w.undecided} (${w.proposed}: ${label("level", proposed.level, language)})`;
};
