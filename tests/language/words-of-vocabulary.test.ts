import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type CommandType, commandNames } from "../../src/aggregates/command-names.js";
import { kindNames } from "../../src/cli/import/kind-names.js";
import { type EventType, eventTypes, vocabulary } from "../../src/events/catalogue.js";
import { metadata } from "../../src/events/envelope.js";
import { type FindingCode, findingKinds } from "../../src/findings/index.js";
import { type Language, languages } from "../../src/language/language.js";
import type { Text } from "../../src/language/text.js";
import { choiceNames } from "../../src/language/words/choices.js";
import { namesOfValues, type ValueKind, valueLabels } from "../../src/language/words/values.js";
import { overlaySchema } from "../../src/rules/engine/overlay/overlay.js";
import { ruleSetSchema } from "../../src/rules/engine/rule-set.js";
import { meetingFacts, parametersOf } from "../../src/rules/rubrics/meeting-facts.js";
import { periodFacts, rollUpPolicySchema } from "../../src/rules/rubrics/roll-up-policy.js";
import { rubricSchema } from "../../src/rules/rubrics/rubric.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { rollUpPolicies } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import {
  envelopeWords,
  type FieldWords,
  type LocalFile,
  wordsOfCommand,
  wordsOfEvent,
  wordsOfFacts,
  wordsOfField,
  wordsOfFindings,
  wordsOfLocalFileField,
  wordsOfParameters,
} from "../../src/words.js";
import { root } from "../support/root.js";
import { Names, offendersIn } from "./foreign-words.js";

/** A field of a schema: its path without list steps, and its values where they are a closed list. */
interface Field {
  readonly path: string;
  readonly values: readonly string[];
}

const fieldsOf = (schema: unknown, path = ""): Field[] => {
  if (schema instanceof z.ZodOptional) return fieldsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, path);
  if (schema instanceof z.ZodRecord) return fieldsOf(schema.valueType, path);
  if (schema instanceof z.ZodEnum) return [{ path, values: schema.options.map(String) }];
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const inner = path === "" ? name : `${path}.${name}`;
    return [{ path: inner, values: [] }, ...fieldsOf(field, inner)];
  });
};

/** The fields of a schema that lack a label, a line of help or the name of a value, in either language. */
const wordless = (schema: z.ZodType, wordsAt: (path: string) => FieldWords | undefined): string[] =>
  fieldsOf(schema).flatMap(({ path, values }) => {
    const words = wordsAt(path);
    if (words === undefined) return [path];
    const { label, help, values: kind } = words;
    const texts = [label.vi, label.en, help?.vi, help?.en];
    if (texts.some((text) => text === undefined || text === "")) return [path];
    const names: Readonly<Record<string, Text>> = kind === undefined ? {} : namesOfValues(kind);
    return values.filter((value) => !Object.hasOwn(names, value)).map((value) => `${path} = ${value}`);
  });

const commandTypes = Object.keys(commandNames) as CommandType[];

describe("The words of fields", () => {
  it.each(eventTypes)("name each field of %s and each of its values", (type) => {
    expect(wordless(vocabulary[type], (path) => wordsOfField(type, path))).toEqual([]);
  });

  it.each(commandTypes)("name each field of the command %s", (type) => {
    expect(wordless(vocabulary[commandNames[type]], (path) => wordsOfField(type, path))).toEqual([]);
  });

  it("name what is around the data of an entry", () => {
    const words: Readonly<Record<string, FieldWords>> = envelopeWords;
    expect(wordless(metadata(1), (path) => words[path])).toEqual([]);
  });

  it("lack a field and a value that somebody adds", () => {
    const planted = vocabulary.MeetingConvened.extend({
      kind: z.enum(["regular", "planted"]),
      planted: z.string(),
      guests: z.array(z.strictObject({ planted: z.string() })),
    });
    expect(wordless(planted, (path) => wordsOfField("MeetingConvened", path))).toEqual([
      "kind = planted",
      "planted",
      "guests.planted",
    ]);
  });

  it("have an example that the schema of the field takes", () => {
    const wrong = eventTypes.flatMap((type) =>
      Object.entries(vocabulary[type].shape as Readonly<Record<string, z.ZodType>>).flatMap(
        ([name, field]) => {
          const example = wordsOfField(type, name)?.example;
          return example === undefined || field.safeParse(example).success ? [] : [`${type}.${name}`];
        },
      ),
    );
    expect(wrong).toEqual([]);
  });
});

const localFiles: Readonly<Record<LocalFile, z.ZodType>> = {
  overlay: overlaySchema,
  rubric: rubricSchema,
  "roll-up": rollUpPolicySchema,
  "rule-set": ruleSetSchema,
};

describe.each(Object.entries(localFiles))("The words of the fields of a local file: %s", (name, schema) => {
  const file = name as LocalFile;

  /**
   * The paths of the fields of a JSON Schema, and of the fields with closed lists. Paths have no list steps.
   */
  const pathsIn = (json: unknown, path: readonly string[] = []): string[] => {
    if (Array.isArray(json)) return json.flatMap((part) => pathsIn(part, path));
    if (typeof json !== "object" || json === null) return [];
    return Object.entries(json).flatMap(([keyword, part]) =>
      keyword === "properties"
        ? Object.entries(part as object).flatMap(([field, inner]) => [
            [...path, field].join("."),
            ...pathsIn(inner, [...path, field]),
          ])
        : pathsIn(part, path),
    );
  };
  const paths = [...new Set(pathsIn(z.toJSONSchema(schema, { io: "input" })))];

  it("name each field in both languages", () => {
    const without = paths.filter((path) => {
      const words = wordsOfLocalFileField(file, path);
      const texts = [words?.label.vi, words?.label.en, words?.help?.vi, words?.help?.en];
      return texts.some((text) => text === undefined || text === "");
    });
    expect(without).toEqual([]);
    expect(wordsOfLocalFileField(file, "planted")).toBeUndefined();
  });

  it("are of the language of their column", () => {
    const offenders = languages.flatMap((language) =>
      paths.flatMap((path) => {
        const { label, help } = wordsOfLocalFileField(file, path) ?? {};
        return [label, help].flatMap((text) =>
          text === undefined
            ? []
            : offendersIn(text[language], language, new Names([])).map(({ what }) => what),
        );
      }),
    );
    expect(offenders).toEqual([]);
  });
});

describe("The words of names", () => {
  it("tell of each event type and each command in one sentence", () => {
    for (const type of eventTypes) expect(wordsOfEvent(type).help?.vi).toMatch(/^\p{Lu}.*\.$/u);
    for (const type of commandTypes) expect(wordsOfCommand(type).label.en).toMatch(/^[A-Z][a-z ]+$/);
  });

  it("are different for each event type", () => {
    for (const language of languages)
      expect(new Set(eventTypes.map((type) => wordsOfEvent(type).label[language])).size).toBe(
        eventTypes.length,
      );
  });

  it("name every fact, every parameter with its choices, and every kind of finding", () => {
    const facts = [...Object.values(ruleSets).map((each) => each.facts), meetingFacts, periodFacts];
    const parameters = [
      ...Object.values(ruleSets).map((each) => each.parameters),
      ...Object.values(rubrics).map(parametersOf),
      ...rollUpPolicies.map((each) => each.parameters),
    ];
    expect(Object.keys(wordsOfFacts())).toEqual(
      expect.arrayContaining(facts.flatMap((declared) => Object.keys(declared))),
    );
    expect(Object.keys(wordsOfParameters())).toEqual(
      expect.arrayContaining(parameters.flatMap((declared) => Object.keys(declared))),
    );
    const choices = parameters.flatMap((declared) =>
      Object.values(declared).flatMap(({ choices: offered = [] }) => offered),
    );
    expect(choices.filter((choice) => !Object.hasOwn(choiceNames, choice))).toEqual([]);
    const codes = Object.keys(findingKinds) as FindingCode[];
    expect(codes.filter((code) => wordsOfFindings()[code]?.help === undefined)).toEqual([]);
  });
});

/** Codes of closed lists with words in another table: findings, parameters, kinds of tables, and answers to questions of an import. */
const namedElsewhere = new Set([
  ...Object.keys(findingKinds),
  ...Object.keys(wordsOfParameters()),
  ...Object.keys(kindNames),
  ...["dmy", "mdy", "tcvn3", "vni", "unicode"],
]);

/** The closed lists of values in a JSON Schema. */
const listsIn = (json: unknown): string[][] => {
  if (Array.isArray(json)) {
    const constants = json.map((part) => (part as { const?: unknown })?.const);
    const own = constants.length > 0 && constants.every((each) => typeof each === "string");
    return [...(own ? [constants as string[]] : []), ...json.flatMap(listsIn)];
  }
  if (typeof json !== "object" || json === null) return [];
  const { enum: values } = json as { enum?: unknown };
  return [...(Array.isArray(values) ? [values as string[]] : []), ...Object.values(json).flatMap(listsIn)];
};

describe("The values of the published schemas", () => {
  const kinds = Object.keys(valueLabels) as ValueKind[];

  it.each(readdirSync(join(root, "schema")).filter((file) => file.endsWith(".json")))(
    "of %s have their names",
    (file) => {
      const lists = listsIn(JSON.parse(readFileSync(join(root, "schema", file), "utf8")));
      const unnamed = lists.filter(
        (values) =>
          !values.every((value) => namedElsewhere.has(value)) &&
          !kinds.some((kind) => values.every((value) => Object.hasOwn(namesOfValues(kind), value))),
      );
      expect(unnamed).toEqual([]);
    },
  );
});

describe.each(languages)("The words in the column of %s", (language: Language) => {
  const names = new Names(["HĐND", "UBND"]);
  const textsOf = ({
    label,
    help,
    unit,
  }: {
    readonly label: Text;
    readonly help?: Text;
    readonly unit?: Text;
  }) => [label, help, unit].flatMap((text) => (text === undefined ? [] : [text[language]]));
  const ofFields = eventTypes.flatMap((type: EventType) =>
    fieldsOf(vocabulary[type]).flatMap(({ path }) => {
      const words = wordsOfField(type, path);
      return words === undefined ? [] : textsOf(words);
    }),
  );
  const texts = new Set([
    ...ofFields,
    ...Object.values(envelopeWords).flatMap(textsOf),
    ...eventTypes.flatMap((type) => textsOf(wordsOfEvent(type))),
    ...Object.values(valueLabels).flatMap((group) =>
      Object.values<Text>(group).map((text) => text[language]),
    ),
    ...Object.values(wordsOfFacts()).flatMap(textsOf),
    ...Object.values(wordsOfParameters()).flatMap(textsOf),
  ]);

  it("are of that language", () => {
    expect(
      [...texts].flatMap((text) => offendersIn(text, language, names).map(({ what }) => `${what}: ${text}`)),
    ).toEqual([]);
  });

  it("do not pass where one is of the other", () => {
    const other = language === "vi" ? "The name of the meeting" : "Tên buổi sinh hoạt";
    expect(offendersIn(other, language, names)).not.toEqual([]);
  });
});
