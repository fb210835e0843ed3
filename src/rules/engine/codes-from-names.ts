import * as z from "zod";
import type { Text } from "../../language/text.js";
import { valuesAt, valuesOn } from "../../language/words/file-values.js";
import { codeNamed } from "../../language/words/read-name.js";
import { type Declared, text } from "./conditions/vocabulary.js";
import { presentNames } from "./former-names.js";

/** The names of a fact, and its scale if it has one. */
type NamedFact = Pick<Declared["facts"][string], "says" | "scale">;

type Names = Readonly<Record<string, Text>>;

/** Keys with the name of a fact as their value. */
const factKeys = new Set(["fact", "share", "of", "partOf", "total"]);
/** Keys with an object as their value. The keys of that object are names of facts. */
const factTables = new Set(["base", "facts"]);
/** Keys with a list of names of facts as their value. */
const factLists = new Set(["missing"]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const factNamesSchema = z.record(
  z.string(),
  z.object({ says: text(), scale: z.string().optional() }).catch({ says: { vi: "", en: "" } }),
);

/** The facts that a file declares itself, as far as the function can read them. */
export const namedFacts = (value: unknown): Readonly<Record<string, NamedFact>> =>
  isObject(value) ? (factNamesSchema.safeParse(value.facts).data ?? {}) : {};

/** The code of a name. Other values stay unchanged. */
const coded = (value: unknown, names: Names): unknown => {
  if (typeof value !== "string" || Object.hasOwn(names, value)) return value;
  return codeNamed(names, value) ?? value;
};

/**
 * The content of a rule set, overlay, rubric, roll-up or file of cases with codes in place of Vietnamese and
 * English names. The names are those of levels, degrees, grades, kinds of meeting, comparisons, facts and
 * other values with a fixed list. `"hoàn thành tốt nhiệm vụ"` becomes `"good"`. Case, spaces and the
 * composition of letters do not matter. An unknown name stays unchanged, and a check reports it. Names of the
 * first version become the present ones. Paths stay the same, except that facts as keys become codes.
 *
 * @param value parsed JSON
 * @param facts the facts that the file may name
 */
export const codesFromNames = (value: unknown, facts: Readonly<Record<string, NamedFact>>): unknown => {
  const factNames: Names = Object.fromEntries(Object.entries(facts).map(([code, { says }]) => [code, says]));
  const scaleOf = (fact: unknown): Names => {
    const scale = typeof fact === "string" && Object.hasOwn(facts, fact) ? facts[fact]?.scale : undefined;
    return scale === undefined ? {} : valuesOn(scale);
  };
  const atKey = (key: string, held: unknown): unknown => {
    if (Array.isArray(held))
      return held.map((item) => (factLists.has(key) ? coded(item, factNames) : atKey(key, item)));
    if (isObject(held)) {
      if (key === "parameters" || key === "under") return choices(held);
      return factTables.has(key) ? factTable(held) : object(held);
    }
    const fact = factKeys.has(key) ? coded(held, factNames) : held;
    return fact === held ? coded(held, valuesAt(key)) : fact;
  };
  const factTable = (table: Readonly<Record<string, unknown>>): unknown =>
    Object.fromEntries(
      Object.entries(table).map(([name, held]) => {
        const fact = String(coded(name, factNames));
        return [fact, isObject(held) ? object(held) : coded(held, scaleOf(fact))];
      }),
    );
  const choices = (parameters: Readonly<Record<string, unknown>>): unknown =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, held]) => [
        name,
        isObject(held)
          ? {
              ...(object(held) as object),
              ...("value" in held ? { value: coded(held.value, valuesAt("choices")) } : {}),
            }
          : coded(held, valuesAt("choices")),
      ]),
    );
  const object = (held: Readonly<Record<string, unknown>>): unknown => {
    const entries = Object.entries(held).map(([key, item]) => [key, atKey(key, item)] as const);
    const { fact, every } = Object.fromEntries(entries);
    return Object.fromEntries(
      entries.map(([key, item]) => [
        key,
        key === "value" && every === undefined ? coded(item, scaleOf(fact)) : item,
      ]),
    );
  };
  const present = presentNames(value);
  return isObject(present) ? object(present) : present;
};
