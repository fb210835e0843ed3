import type { Language } from "../../events/index.js";
import type { Source } from "../../rules/engine/vocabulary.js";
import { label } from "./labels.js";

/** A clause as readers cite it, with the strength of its evidence where that is less than the text itself. */
export const cite = ({ document, point, evidence }: Source, language: Language): string => {
  const at = point === undefined ? document : `${document}, ${language === "vi" ? "điểm" : "point"} ${point}`;
  return evidence === "P" ? at : `${at} (${label("evidence", evidence, language)})`;
};

/** A clause with the strength of its evidence, whatever that is. */
export const citeWhole = (source: Source, language: Language): string =>
  source.evidence === "P"
    ? `${cite(source, language)} (${label("evidence", "P", language)})`
    : cite(source, language);
