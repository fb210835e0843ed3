import type { Language } from "../../events/index.js";
import type { Outcome } from "../../rules/engine/outcome.js";
import { label } from "../words/index.js";
import { headings } from "./headings.js";

/** An outcome in words. */
export const outcomeText = (outcome: Outcome, language: Language): string => {
  const w = headings[language];
  const open = (state: string, candidates: readonly string[]) =>
    candidates.length === 0
      ? state
      : `${state}: ${w.candidates} ${candidates.map((each) => label("level", each, language)).join(" / ")}`;
  switch (outcome.kind) {
    case "level":
      return label("level", outcome.level, language);
    case "not-reviewed":
      return `${w.notReviewed} (${outcome.rule})`;
    case "not-classified":
      return `${w.notClassified} (${outcome.rule})`;
    case "undetermined":
      return open(w.undetermined, outcome.candidates);
    case "deferred":
      return `${w.deferred} (${outcome.rule})`;
    case "conflict":
      return open(w.conflict, outcome.candidates);
    case "missing-facts":
      return open(w.missing.toLowerCase(), outcome.candidates);
  }
};
