import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../src/language/language.js";
import { everyText } from "./every-text.js";
import { offendersIn } from "./foreign-words.js";

/** The problems of a source in a language, each with the first line that has it. */
type Offenders = Map<string, string>;

const found = new Map<Language, Map<string, Offenders>>(languages.map((language) => [language, new Map()]));

const ofSource = (language: Language, source: string): Offenders => {
  const sources = found.get(language) ?? new Map<string, Offenders>();
  const known = sources.get(source) ?? new Map<string, string>();
  sources.set(source, known);
  return known;
};

const seen = new Set<string>();
const walked = new Set<string>();
for (const { source, text, names } of everyText()) {
  walked.add(source);
  for (const language of languages) {
    for (const line of text(language).split("\n")) {
      const key = `${language} ${source} ${line}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const { why, what } of offendersIn(line, language, names)) {
        const offenders = ofSource(language, source);
        if (!offenders.has(`${why}: ${what}`)) offenders.set(`${why}: ${what}`, line.trim().slice(0, 160));
      }
    }
  }
}

describe.each(languages)("every text that is printed in %s", (language) => {
  it("has no word of another language, no raw value, no regular expression and no phrase of zod", () => {
    const shown = [...(found.get(language) ?? [])].map(([source, offenders]) => [
      source,
      [...offenders].map(([offender, line]) => `${offender} — ${line}`),
    ]);
    expect(Object.fromEntries(shown)).toEqual({});
  });
});

it("walks every part of the product that speaks", () => {
  const kinds = [...walked].map((source) => source.split(":")[0]);
  expect([...new Set(kinds)].sort()).toEqual([
    "explanations",
    "findings",
    "help",
    "mistake",
    "output",
    "page",
    "problem",
    "refusal",
    "schema",
    "words",
  ]);
  const explained = [...walked].filter((source) => source.startsWith("explanations: "));
  expect(explained.map((source) => source.slice("explanations: ".length)).sort()).toEqual([
    "cap",
    "commendation",
    "departure",
    "finding",
    "level",
    "meeting",
    "period",
    "quality",
    "streak",
  ]);
});
