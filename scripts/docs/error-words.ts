import type { RefusalCode } from "../../src/aggregates/reason.js";
import { refusalSentences } from "../../src/aggregates/refusal-sentences.js";
import { describeBreak, type SealBreak } from "../../src/events/seal/index.js";
import { problemCodes } from "../../src/import/index.js";
import { problemTexts } from "../../src/import/problem.js";
import type { Language } from "../../src/language/language.js";
import { journalLineEnglish, journalLineVietnamese } from "../../src/language/problems/journal-line.js";
import { recordingEnglish, recordingVietnamese } from "../../src/language/problems/recording.js";
import type { RemarkCode } from "../../src/rules/engine/analysis/rule-set-remark.js";
import type { Text } from "../../src/rules/engine/conditions/vocabulary.js";
import type { Loosening } from "../../src/rules/engine/overlay/looser-than.js";
import type { RubricDefect } from "../../src/rules/rubrics/check-criterion.js";

/** What a code says, and what to do; a text in both languages where users see it, English where developers do. */
export interface Said {
  readonly says: Text | string;
  readonly remedy?: Text | string;
}

/** What each code of a kind says. */
export type Words = Readonly<Record<string, Said>>;

/** Something that stands in a sentence for whatever it will name: `{member}`. */
const placeholder = (name: string): unknown => ({
  toString: () => `{${name}}`,
  join: () => `{${name}}`,
});

/** Facts of which nothing is known but their names, and what is given. */
export const facts = (given: object = {}): never =>
  new Proxy(given, {
    get: (target, name) =>
      Object.hasOwn(target, name) ? Reflect.get(target, name) : placeholder(String(name)),
    has: () => true,
  }) as never;

type Sentence = (given: never) => string;

/** Why a command is refused, in the sentences that people see. */
export const refusalWords = (): Words =>
  Object.fromEntries(
    (Object.keys(refusalSentences.en) as RefusalCode[]).map((code): [string, Said] => {
      const of = (language: Language) => (refusalSentences[language][code] as Sentence)(facts());
      return [code, { says: { vi: of("vi"), en: of("en") } }];
    }),
  );

type Pair = (given: never) => readonly [string, string];

/** Facts on whose value a sentence turns, such as what a field should have been. */
const turning: Readonly<Record<string, object>> = { invalid: { kind: "other" } };

const english: Readonly<Record<string, unknown>> = { ...journalLineEnglish, ...recordingEnglish };
const vietnamese: Readonly<Record<string, unknown>> = { ...journalLineVietnamese, ...recordingVietnamese };

/** What can be wrong with a line of a journal. */
export const flawWords = (): Words =>
  Object.fromEntries(
    Object.keys(english).map((code): [string, Said] => {
      const of = (sentences: Readonly<Record<string, unknown>>) =>
        (sentences[code] as Pair)(facts(turning[code]));
      const [[vi, remedyVi], [en, remedyEn]] = [of(vietnamese), of(english)];
      return [code, { says: { vi, en }, remedy: { vi: remedyVi, en: remedyEn } }];
    }),
  );

const partOf: Readonly<Record<string, object>> = {
  "seal-damaged": { part: "sum" },
  reordered: { stream: "{stream}", position: "{position}", before: facts({ position: "{before}" }) },
};

/** What can be broken in a sealed journal, by the sentences of a break at some entry. */
export const breakWords = (codes: readonly string[]): Words =>
  Object.fromEntries(
    codes.map((code): [string, Said] => {
      const at = code.startsWith("seal-") ? 0 : "{entry}";
      const found = { code, at, path: "", facts: facts(partOf[code]) };
      const of = (language: "vi" | "en") => describeBreak(found as unknown as SealBreak, language);
      return [code, { says: { vi: of("vi"), en: of("en") } }];
    }),
  );

/** What cannot be imported. */
export const importWords = (): Words =>
  Object.fromEntries(problemCodes.map((code) => [code, problemTexts(code, {})]));

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

/** When an error is thrown with a code, and what to do: by its class. For developers, and so in English. */
export const thrown: Readonly<Record<string, Words>> = {
  CheckpointError: {
    "checkpoint-form": {
      says: "The text is not a checkpoint.",
      remedy: "Give all of its lines, from the title to the check.",
    },
    "checkpoint-check": {
      says: "The check at the end does not fit the lines above: a slip in copying.",
      remedy: "Compare each group of digits with the original.",
    },
  },
  SaltError: {
    "salt-length": {
      says: "The salt of a personal field has not 16 to 64 bytes. Nothing was sealed.",
      remedy: "Give 16 to 64 random bytes for each field.",
    },
  },
  AxesError: {
    "not-known-as-of": {
      says: "What is known was folded as of another instant than the reading asks for.",
      remedy: "Replay the events, or fold them as of the instant that is asked for.",
    },
  },
  FoldError: {
    "history-needed": {
      says: "Streams have to be folded anew, by a correction for instance, and their events were not given again.",
      remedy:
        "Fold an array or a journal, recall the streams before done(), or give the read model a history.",
    },
  },
  MergeError: {
    "axes-differ": {
      says: "The parts were folded as at or as of different instants.",
      remedy: "Fold all parts on the same axes.",
    },
    "not-a-continuation": {
      says: "A stream is in both parts, and neither has seen all that the other has.",
      remedy: "Split by stream, or go on from the part that came before.",
    },
    "readings-differ": {
      says: "The totals are of different readings: another year, rule set or instant.",
      remedy: "Merge totals of one reading.",
    },
  },
  SnapshotError: {
    "snapshot-form": {
      says: "The value is no snapshot of this form.",
      remedy: "Fold the journal from its beginning, and take a new snapshot.",
    },
    "snapshot-damaged": {
      says: "The snapshot is damaged.",
      remedy: "Throw it away, fold the journal from its beginning, and take a new one.",
    },
    "snapshot-not-plain": {
      says: "A state is no plain value and cannot be kept.",
      remedy: "Keep plain objects, lists, texts, numbers and truth values in the states of the projection.",
    },
    "snapshot-outgrown": {
      says: "A projection has another version than the snapshot was taken with.",
      remedy: "Go on by resumeFold, and recall the streams that it names as stale.",
    },
    "snapshot-other-axes": {
      says: "The snapshot was not taken for this instant.",
      remedy: "Take a snapshot for it, or fold the journal from its beginning.",
    },
  },
  UnknownSubjectError: {
    "unknown-subject": {
      says: "The year does not know what is asked about.",
      remedy: "Ask about one of those that the message names.",
    },
  },
  HypothesisError: {
    "unknown-fact": {
      says: "The rule set declares no fact of this name.",
      remedy: "Use one of those that the message names.",
    },
    "computed-fact": {
      says: "The fact is added up from others and cannot be supposed.",
      remedy: "Suppose those that it is added up from.",
    },
    "fact-kind": {
      says: "The value is of another kind than the fact.",
      remedy: "Give a truth value, a whole number or a place on the scale, as declared.",
    },
    "value-off-scale": {
      says: "The scale of the fact does not have this value.",
      remedy: "Use one of those that the message names.",
    },
    "value-out-of-range": {
      says: "The number is outside the range of the fact.",
      remedy: "Use a whole number in the range that the message names.",
    },
    "part-exceeds-whole": {
      says: "A part is supposed to be more than its whole.",
      remedy: "Suppose the whole as well, or a smaller part.",
    },
    "unknown-level": { says: "There is no such level.", remedy: "Use one of those that the message names." },
    "invalid-bound": {
      says: "The bound of the search is no whole number from 1 up.",
      remedy: "Use a whole number from 1 up.",
    },
  },
  WorkingCalendarError: {
    "invalid-calendar": {
      says: "What was given is no calendar of working days.",
      remedy: "Give days as yyyy-mm-dd, the last not before the first.",
    },
  },
  EngineError: {
    "fact-kind": {
      says: "A fact has another kind than the rule set declares.",
      remedy: "Give a value of the declared kind.",
    },
    "value-off-scale": {
      says: "A fact has a value that its scale does not have.",
      remedy: "Use a place on the scale.",
    },
    "unknown-subject": {
      says: "The rule set has no ladder for this kind of subject.",
      remedy: "Ask about a kind that it has, or choose another rule set.",
    },
    "unknown-name": {
      says: "A rule reads a fact, a list or a rule that nobody declared.",
      remedy: "Declare it in the rule set; checkRuleSet finds all of them.",
    },
    "invalid-rule-set": {
      says: "The rule set is not sound.",
      remedy: "Run checkRuleSet, and mend what it reports.",
    },
    "invalid-overlay": {
      says: "The overlay is not sound; nothing of it was applied.",
      remedy: "Run checkOverlay, and mend what it reports.",
    },
  },
  NotRecordedError: {
    "not-recorded": {
      says: "What is only supposed, or an event that is not among those given, was to be exported as fact.",
      remedy: "Give an explanation of the year and the events that it was read from.",
    },
  },
  SourceError: {
    "source-not-uri": {
      says: "A record was named by something that is no absolute URI without a fragment.",
      remedy: "Give one such as urn:uuid:… or https://…, the same for every export of the record.",
    },
  },
  StoreError: {
    "store-busy": {
      says: "Others hold what is needed in the store. Nothing was recorded.",
      remedy: "Try again; with the same id a command takes effect once.",
    },
    "store-full": {
      says: "The store has no room left. Nothing of this batch was recorded.",
      remedy: "Make room and send it again.",
    },
    "store-unreachable": {
      says: "The connection to the store was lost. Whether it was recorded is not known.",
      remedy: "Send it again with the same id when the store answers: it takes effect once.",
    },
    "store-out-of-step": {
      says: "The store refuses the position after its last event: with SQLite left by a lost race.",
      remedy: "Open the store with `sqlitePool`, and mend the stream as the message says.",
    },
    "store-failed": { says: "The store failed otherwise.", remedy: "See `cause` for what it said." },
  },
};
