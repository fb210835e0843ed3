import type { Loosening, RemarkCode, RubricDefect } from "../../../src/rules/index.js";
import type { Said } from "./words.js";

/** What a sheet leaves open. */
export const defectWords: Readonly<Record<RubricDefect["code"], Said>> = {
  "band-gap": { says: "A value has no band.", remedy: "Whoever scores is asked; the cell settles it." },
  "band-overlap": {
    says: "A value has two bands with different points.",
    remedy: "Whoever scores is asked; the cell settles it.",
  },
  "policy-open": {
    says: "The sheet does not say what follows where a part does not apply.",
    remedy: "The committee chooses when it adopts the sheet.",
  },
  "parameter-open": {
    says: "A parameter has no value.",
    remedy: "The committee chooses it when it adopts the sheet.",
  },
};

/** What the analysis notices in a rule set. */
export const remarkWords: Readonly<Record<RemarkCode, Said>> = {
  "band-gap": {
    says: "Facts for which no level fits and the text does not say what follows, or points between two levels.",
  },
  "band-overlap": {
    says: "Facts that satisfy two levels although the lower one ends where the better begins.",
  },
  "levels-not-nested": { says: "Facts that satisfy a better level and not what a lower one asks for." },
  "unreachable-level": { says: "A level that no facts reach." },
  "rule-never-fires": { says: "A rule that no facts make apply." },
  "rule-never-decides": { says: "A rule that never makes a difference to the level." },
  "non-monotone": { says: "A better fact that gives a worse level." },
  "missing-citation": {
    says: "Something that stands without a point of a listed document, or cannot be adopted although its evidence is weak.",
  },
  "conflicting-exceptions": { says: "Two exceptions that can hold together and disagree." },
  "unused-fact": { says: "A declared fact that no rule reads." },
  "unused-parameter": { says: "A parameter that nothing reads." },
};

/** In what way an overlay is looser than the centre: it is reported, never refused. */
export const looseningWords: Readonly<Record<Loosening["code"], Said>> = {
  threshold: { says: "A threshold that lets more pass." },
  "cap-ratio": { says: "A cap with a higher ratio." },
  "cap-extension": { says: "A cap that may be raised further." },
  "cap-reading": { says: "A cap that is read so that more may be excellent." },
  "cap-rounding": { says: "A cap rounded to more." },
  "cap-scope": { says: "A cap over other groups: whether more may be excellent depends on the people." },
  "cap-heads": { says: "A cap that leaves out whom the centre counts." },
  "score-rounding": { says: "Points rounded up where the centre does not round." },
  majority: { says: "A smaller majority." },
  rule: { says: "A rule that replaces one of the centre and asks for less." },
  exception: { says: "An exception that lets through what the centre stops." },
  exemption: { says: "An exemption of which the centre does not speak." },
};
