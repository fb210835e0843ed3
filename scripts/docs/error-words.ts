import type { Language } from "../../src/language/language.js";
import { problemFamilies } from "../../src/language/problems/describe-problem.js";
import type { Text } from "../../src/language/text.js";
import type { RemarkCode } from "../../src/rules/engine/analysis/rule-set-remark.js";
import type { Loosening } from "../../src/rules/engine/overlay/looser-than.js";
import type { RubricDefect } from "../../src/rules/rubrics/check-criterion.js";

/**
 * The text of a code and its remedy: in both languages where users see it, in English where only developers
 * do.
 */
export interface Said {
  readonly says: Text | string;
  readonly remedy?: Text | string;
}

/** The texts of the codes of a kind. */
export type Words = Readonly<Record<string, Said>>;

/** A placeholder in a sentence, such as `{member}`. */
const placeholder = (name: string): unknown => ({
  toString: () => `{${name}}`,
  join: () => `{${name}}`,
  slice: () => placeholder(name),
  map: () => placeholder(name),
  vi: `{${name}}`,
  en: `{${name}}`,
  length: 1,
});

/** Facts with known names and without values, and the given facts. */
export const facts = (given: object = {}): never =>
  new Proxy(given, {
    get: (target, name) =>
      Object.hasOwn(target, name) ? Reflect.get(target, name) : placeholder(String(name)),
    has: () => true,
  }) as never;

type Pair = (given: never) => readonly [string, string];

/** Facts with values that change a sentence, such as the expected type of a field. */
const turning: Readonly<Record<string, object>> = {
  "not-begun": { needs: "MeetingConvened" },
  "never-began": { needs: "MemberExempted" },
  "invalid-data": { kind: "other" },
  invalid: { kind: "other" },
  "invalid-calendar": { kind: "form", form: "day" },
  reordered: { stream: "{stream}", position: "{position}", before: facts({ position: "{before}" }) },
  "seal-damaged": { part: "sum" },
  "checkpoint-time": {
    at: "2026-01-05T03:00:00Z",
    recordedAt: "2026-02-01T03:00:00Z",
    stream: "{stream}",
    position: "{position}",
  },
  "history-needed": { why: "corrected" },
  "rule-set-needed": { adopted: [] },
  "which-sheet": { sheets: ["{sheet}"], hidden: [] },
  "unknown-sheet": { sheets: ["{sheets}"], hidden: [] },
  "which-date": { dmy: "2024-05-03", mdy: "2024-03-05" },
  "not-declared": { what: "fact", known: [] },
  "value-off-scale": { scale: ["{scale}"] },
  "fact-kind": { form: "whole-number" },
  "store-busy": { task: "append" },
  "store-full": { task: "append" },
  "store-unreachable": { task: "append" },
  "store-out-of-step": { task: "append" },
  "store-failed": { task: "append" },
};

/** The sentences of a family of problems. */
export const problemWords = (family: keyof typeof problemFamilies): Words => {
  const { vi, en } = problemFamilies[family].sentences as Record<Language, Readonly<Record<string, Pair>>>;
  return Object.fromEntries(
    Object.keys(en).map((code): [string, Said] => {
      const given = facts(turning[code]);
      const [[says, remedy], [saysEn, remedyEn]] = [(vi[code] as Pair)(given), (en[code] as Pair)(given)];
      return [code, { says: { vi: says, en: saysEn }, remedy: { vi: remedy, en: remedyEn } }];
    }),
  );
};

/** What a rubric leaves open. */
export const defectWords: Readonly<Record<RubricDefect["code"], Said>> = {
  "band-gap": { says: "A value has no band.", remedy: "Whoever scores is asked; the cell settles it." },
  "band-overlap": {
    says: "A value has two bands with different points.",
    remedy: "Whoever scores is asked; the cell settles it.",
  },
  "policy-open": {
    says: "The rubric does not say what follows where a part does not apply.",
    remedy: "The committee chooses when it adopts the rubric.",
  },
  "parameter-open": {
    says: "A parameter has no value.",
    remedy: "The committee chooses it when it adopts the rubric.",
  },
};

/** The remarks of the analysis on a rule set. */
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

/**
 * The ways in which an overlay is looser than the central text. The library reports this and does not refuse
 * it.
 */
export const looseningWords: Readonly<Record<Loosening["code"], Said>> = {
  threshold: { says: "A threshold that lets more pass." },
  "cap-ratio": { says: "A cap with a higher ratio." },
  "cap-extension": { says: "A cap that may be raised further." },
  "cap-reading": { says: "A cap that is read so that more may be excellent." },
  "cap-rounding": { says: "A cap rounded to more." },
  "cap-scope": { says: "A cap over other groups: whether more may be excellent depends on the people." },
  "cap-heads": { says: "A cap that leaves out whom the centre counts." },
  "score-rounding": { says: "Points rounded up where the centre does not round." },
  criteria: { says: "Criteria of the centre that the overlay replaced with its own." },
  majority: { says: "A smaller majority." },
  rule: { says: "A rule that replaces one of the centre and asks for less." },
  exception: { says: "An exception that lets through what the centre stops." },
  exemption: { says: "An exemption of which the centre does not speak." },
};
