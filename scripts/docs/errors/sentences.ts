import { refusalSentences } from "../../../src/aggregates/refusal.js";
import { english as flawsEn } from "../../../src/events/journal/messages/english.js";
import type { Messages as Flaws } from "../../../src/events/journal/messages/messages.js";
import { vietnamese as flawsVi } from "../../../src/events/journal/messages/vietnamese.js";
import { describeBreak, type SealBreak } from "../../../src/events/seal/index.js";
import { problemCodes } from "../../../src/import/index.js";
import { problemTexts } from "../../../src/import/messages/index.js";
import { facts, type Said, type Words } from "./words.js";

type Sentence = (given: never) => string;

/** Why a command is refused, in the sentences that people see. */
export const refusalWords = (): Words =>
  Object.fromEntries(
    Object.entries(refusalSentences).map(([code, { vi, en }]): [string, Said] => [
      code,
      { says: { vi: (vi as Sentence)(facts()), en: (en as Sentence)(facts()) } },
    ]),
  );

type Pair = (given: never) => readonly [string, string];

/** Facts on whose value a sentence turns, such as what a field should have been. */
const turning: Readonly<Record<string, object>> = { invalid: { kind: "other" } };

/** What can be wrong with a line of a journal. */
export const flawWords = (): Words =>
  Object.fromEntries(
    Object.keys(flawsEn.flaws).map((code): [string, Said] => {
      const of = (messages: Flaws) =>
        (messages.flaws[code as keyof Flaws["flaws"]] as Pair)(facts(turning[code]));
      const [[vi, remedyVi], [en, remedyEn]] = [of(flawsVi), of(flawsEn)];
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
