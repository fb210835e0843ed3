import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../src/language/language.js";
import { everyText } from "./every-text.js";
import { offendersIn } from "./foreign-words.js";

/** What a source has that its language does not, each with the first line in which it stands. */
type Offenders = Map<string, string>;

const found = new Map<Language, Map<string, Offenders>>(languages.map((language) => [language, new Map()]));

const ofSource = (language: Language, source: string): Offenders => {
  const sources = found.get(language) ?? new Map<string, Offenders>();
  const known = sources.get(source) ?? new Map<string, string>();
  sources.set(source, known);
  return known;
};

const seen = new Set<string>();
for (const { source, text, names } of everyText()) {
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

/** How many offenders each source still has: it may only fall. UPDATE_OFFENDERS=1 writes it, and all of them to a file. */
const list = new URL("./known-offenders.json", import.meta.url);
if (process.env.UPDATE_OFFENDERS !== undefined) {
  const all = [...found].map(([language, sources]) => [
    language,
    Object.fromEntries([...sources].map(([source, offenders]) => [source, offenders.size])),
  ]);
  writeFileSync(list, `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`);
  const lines = [...found].flatMap(([language, sources]) =>
    [...sources].flatMap(([source, offenders]) =>
      [...offenders].map(([offender, line]) => `${language} | ${source} | ${offender} — ${line}`),
    ),
  );
  writeFileSync(process.env.UPDATE_OFFENDERS, `${lines.join("\n")}\n`);
}
const known = JSON.parse(readFileSync(new URL("./known-offenders.json", import.meta.url), "utf8")) as Record<
  Language,
  Record<string, number>
>;

describe.each(languages)("every text that is printed in %s", (language) => {
  it("has no word of another language, no raw value, no regular expression and no phrase of zod", () => {
    const more = [...(found.get(language) ?? [])].filter(
      ([source, offenders]) => offenders.size > (known[language][source] ?? 0),
    );
    const shown = more.map(([source, offenders]) => [
      source,
      [...offenders].map(([offender, line]) => `${offender} — ${line}`),
    ]);
    expect(Object.fromEntries(shown)).toEqual({});
  });
});
