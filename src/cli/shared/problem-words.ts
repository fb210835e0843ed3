import { isEventType } from "../../events/catalogue.js";
import { type Lines, lineReader } from "../../events/journal/lines.js";
import { readJournalSync } from "../../events/journal/read.js";
import type { Language } from "../../language/language.js";
import { describe } from "../../language/problems/describe-problem.js";
import type { Problem } from "../../language/problems/problem.js";
import { streamText } from "../../language/stream-text.js";
import { envelopeWords, type FieldWords, namesOfValues, wordsOfField } from "../../words.js";
import { chunksOf } from "./files.js";

/** What a journal says of the names in its problems. */
interface JournalNames {
  /** The name of an organisation with its id; the id alone where the journal names nothing. */
  readonly nameOf: (id: string) => string;
  /** The event type of a line, as the line states it. */
  readonly typeOf: (line: number) => string | undefined;
}

/** The event types that some lines of a file state, by the number of the line. */
const typesOn = (file: string, wanted: ReadonlySet<number>): ReadonlyMap<number, string> => {
  const types = new Map<number, string>();
  const reader = lineReader();
  const take = ({ first, texts }: Lines): void => {
    for (const [index, text] of texts.entries()) {
      if (!wanted.has(first + index) || typeof text !== "string") continue;
      try {
        types.set(first + index, String(JSON.parse(text)?.type));
      } catch {
        // A line that is not JSON states no type.
      }
    }
  };
  for (const chunk of chunksOf(file)) for (const lines of reader.read(chunk)) take(lines);
  const last = reader.end();
  if (last !== undefined) take(last);
  return types;
};

/** Reads a journal again for the names in its problems. */
const namesIn = (file: string, problems: readonly Problem[]): JournalNames => {
  const names = new Map<string, string>();
  for (const { events } of readJournalSync(chunksOf(file)))
    for (const { type, data } of events)
      if (type === "OrganisationFounded" || type === "OrganisationRenamed")
        names.set(data.organisation, data.name);
  const lines = problems.flatMap(({ line, entry }) => line ?? (typeof entry === "number" ? entry : []));
  const types = typesOn(file, new Set(lines));
  return {
    nameOf: (id) => (names.has(id) ? `${names.get(id)} (${id})` : id),
    typeOf: (line) => types.get(line),
  };
};

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** The names of the fields down to a place, each with its number where the field is a list. */
const stepsOf = (path: string): { readonly name: string; readonly index?: number }[] =>
  [...path.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)].map(([, name = "", index]) =>
    index === undefined ? { name } : { name, index: Number(index) },
  );

const wordsAt = (type: string | undefined, names: readonly string[]): FieldWords | undefined => {
  const [first = "", ...rest] = names;
  if (first === "data" && rest.length > 0)
    return type !== undefined && isEventType(type) ? wordsOfField(type, rest.join(".")) : undefined;
  const own = names.at(-1) ?? "";
  return Object.hasOwn(envelopeWords, own) ? envelopeWords[own as keyof typeof envelopeWords] : undefined;
};

/** A place in an entry in the words of its form: `kết quả phiếu thứ 3, số phiếu`. */
const placeInWords = (path: string, type: string | undefined): string => {
  const steps = stepsOf(path);
  const texts = steps.flatMap(({ name, index }, at) => {
    if (at === 0 && steps.length > 1 && (name === "data" || name === "metadata")) return [];
    const names = steps.slice(0, at + 1).map((step) => step.name);
    const label = wordsAt(type, names)?.label.vi;
    const text = label === undefined ? `“${name}”` : lower(label);
    return [index === undefined ? text : `${text} thứ ${index + 1}`];
  });
  return texts.join(", ");
};

/** Values of a field, each by its name and then as the file has it. */
const valuesInWords = (values: readonly string[], words: FieldWords | undefined): string[] => {
  const names = words?.values === undefined ? {} : namesOfValues(words.values);
  return values.map((value) => {
    const name = names[value]?.vi;
    return name === undefined || name === value ? `"${value}"` : `“${name}” ("${value}")`;
  });
};

/** The facts of a problem with streams in words. */
const factsInWords = (facts: object, nameOf: JournalNames["nameOf"]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      if (key === "stream" && typeof value === "string")
        return [key, streamText(value, "vi", nameOf) ?? value];
      return typeof value === "object" && value !== null && !Array.isArray(value)
        ? [key, factsInWords(value, nameOf)]
        : [key, value];
    }),
  );

/** Places that the sentence of a problem names itself. */
const named: ReadonlySet<string> = new Set(["id", "type", "stream", "position", "schemaVersion"]);

const inWords = (problem: Problem, { nameOf, typeOf }: JournalNames): Problem => {
  const { code, path, line, entry } = problem;
  const at = line ?? (typeof entry === "number" ? entry : undefined);
  const type = at === undefined ? undefined : typeOf(at);
  const facts = factsInWords(problem.facts, nameOf);
  if (Array.isArray(facts.values)) {
    const fields = stepsOf(path).map(({ name }) => name);
    facts.values = valuesInWords(facts.values as string[], wordsAt(type, fields));
  }
  if (Array.isArray(facts.differs))
    facts.fields = facts.differs.map((each) => placeInWords(String(each), type));
  const place = code !== "invalid" && named.has(path) ? "" : placeInWords(path, type);
  return { ...problem, path: place, facts } as Problem;
};

/**
 * Problems of a journal or its seal for a reader, one text for each, with the code at the end. In Vietnamese fields,
 * values and streams have the names that forms and reports show.
 *
 * @param file the journal, which is read again for these names
 */
export const journalProblemTexts = (
  file: string,
  problems: readonly Problem[],
  language: Language,
): string[] => {
  const names = language === "vi" && problems.length > 0 ? namesIn(file, problems) : undefined;
  return problems.map((problem) => {
    const shown = names === undefined ? problem : inWords(problem, names);
    return `${describe(shown, language)} [${problem.code}]`;
  });
};
