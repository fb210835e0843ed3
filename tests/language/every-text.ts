import { readdirSync, readFileSync } from "node:fs";
import { exampleRubric } from "../../examples/rubric.js";
import { examples } from "../../examples/years/index.js";
import { type CommandType, commandNames } from "../../src/aggregates/command-names.js";
import { describeRefusal } from "../../src/aggregates/describe-refusal.js";
import { Refusal } from "../../src/aggregates/refusal.js";
import { eventTypes } from "../../src/events/catalogue.js";
import { render } from "../../src/explanation/explain.js";
import { findingCatalogue } from "../../src/findings/catalogue.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import type { Language } from "../../src/language/language.js";
import { describe } from "../../src/language/problems/describe-problem.js";
import type { Words } from "../../src/language/words/fields/field.js";
import { namesOfValues, type ValueKind, valueLabels } from "../../src/language/words/values.js";
import { page } from "../../src/page/index.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import {
  envelopeWords,
  wordsOfCommand,
  wordsOfEvent,
  wordsOfFacts,
  wordsOfParameters,
} from "../../src/words.js";
import { pairs } from "../findings/pairs.js";
import { eventsOf, yearOf } from "../journeys/example-years.js";
import { read } from "../projections/world.js";
import { everyExplanation } from "../support/laws/years.js";
import { localFileFacts } from "../support/local-file-problems.js";
import { problemsOfEveryKind } from "../support/problems.js";
import type { Names } from "./foreign-words.js";
import { namesIn, textsIn, withNames, withoutJson } from "./names-in-texts.js";
import { help, mistakes, outputs } from "./texts-of-command.js";

/** A text that the product can print, in both languages, with the names that it may contain unchanged. */
export interface Printed {
  /** The part of the product that prints it. */
  readonly source: string;
  readonly text: (language: Language) => string;
  readonly names: Names;
}

function* catalogue(): Iterable<Printed> {
  const all = findingCatalogue({ ruleSets: Object.values(ruleSets), rubrics: Object.values(rubrics) });
  for (const { says, remedy } of all)
    for (const each of [says, remedy])
      yield { source: "findings: catalogue", text: (language) => each[language], names: withNames() };
}

function* sentences(): Iterable<Printed> {
  for (const { found, options } of pairs) {
    const events = [...found];
    const names = namesIn(events);
    for (const finding of read(events, options).findings)
      yield { source: "findings: sentences", text: (language) => describeFinding(finding, language), names };
  }
}

function* explanations(): Iterable<Printed> {
  for (const { name } of examples) {
    const events = eventsOf(name);
    const names = namesIn(events);
    for (const under of Object.values(ruleSets)) {
      const year = yearOf(name, events, { under, rubrics: [exampleRubric, ...Object.values(rubrics)] });
      for (const explanation of everyExplanation(year))
        yield {
          source: `explanations: ${explanation.kind}`,
          text: (language) => render(explanation, { language }),
          names,
        };
    }
  }
}

/** The words that a reader of a page reads: its text, and the texts that replace its drawings. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<[^>]*? (?:alt|title|aria-label)="([^"]*)"[^>]*>/g, "\n$1\n")
    .replaceAll(/<\/?(?:b|i|em|strong|span|a|code|small)\b[^>]*>/g, "")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

function* pages(): Iterable<Printed> {
  for (const { name } of examples) {
    const events = eventsOf(name);
    const year = yearOf(name, events);
    yield {
      source: "page",
      text: (language) => textOf(page(year, { language, events })),
      names: namesIn(events),
    };
  }
}

/** Values and lines in quotation marks, in the form in which a person types them. */
const asTyped = [
  "2021-11-03",
  "2021-11-03T07:30:00Z",
  "2021-09-02",
  "chibo checkpoint 1",
  "check",
  "urn:uuid:…",
  "https://…",
];

function* problems(): Iterable<Printed> {
  for (const problem of problemsOfEveryKind)
    yield {
      source: `problem: ${problem.code}`,
      text: (language) => {
        const sentence = describe(problem, language);
        return Object.hasOwn(localFileFacts, problem.code) ? withoutJson(sentence) : sentence;
      },
      // A text may show the given value in quotation marks. It must name the allowed values in words.
      names: withNames(
        [],
        [
          ...asTyped,
          ...Object.entries(problem.facts).flatMap(([name, fact]) =>
            name === "values" ? [] : textsIn(fact),
          ),
        ],
      ),
    };
}

function* refusals(): Iterable<Printed> {
  const refused = new Refusal(
    { code: "listed-twice", field: "", info: { value: "m-1" } },
    { type: "TakeRollCall", data: {} },
    undefined,
  );
  yield { source: "refusal", text: (language) => describeRefusal(refused, language), names: withNames() };
}

function* words(): Iterable<Printed> {
  const inTexts = (source: string, { label, help }: Words): Printed[] =>
    [label, help].flatMap((text) =>
      text === undefined ? [] : [{ source, text: (language) => text[language], names: withNames() }],
    );
  for (const kind of Object.keys(valueLabels) as ValueKind[])
    for (const label of Object.values(namesOfValues(kind))) yield* inTexts(`words: ${kind}`, { label });
  for (const type of eventTypes) yield* inTexts("words: events", wordsOfEvent(type));
  for (const type of Object.keys(commandNames) as CommandType[])
    yield* inTexts("words: commands", wordsOfCommand(type));
  for (const each of Object.values(envelopeWords)) yield* inTexts("words: envelope", each);
  for (const each of Object.values(wordsOfFacts())) yield* inTexts("words: facts", each);
  for (const each of Object.values(wordsOfParameters())) yield* inTexts("words: parameters", each);
}

const schemas: Readonly<Record<Language, URL>> = {
  vi: new URL("../../schema/vi/", import.meta.url),
  en: new URL("../../schema/", import.meta.url),
};

/** Titles and descriptions. */
const saidIn = (schema: unknown): string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === "examples") return [];
    return typeof value === "string"
      ? key === "title" || key === "description"
        ? [value]
        : []
      : saidIn(value);
  });
};

function* schemaTexts(): Iterable<Printed> {
  for (const file of readdirSync(schemas.vi))
    yield {
      source: `schema: ${file}`,
      text: (language) =>
        saidIn(JSON.parse(readFileSync(new URL(file, schemas[language]), "utf8"))).join("\n"),
      names: withNames(),
    };
}

/** All texts that the product can print. */
export function* everyText(): Iterable<Printed> {
  yield* catalogue();
  yield* sentences();
  yield* explanations();
  yield* pages();
  yield* problems();
  yield* refusals();
  yield* help();
  yield* outputs();
  yield* mistakes();
  yield* words();
  yield* schemaTexts();
}
