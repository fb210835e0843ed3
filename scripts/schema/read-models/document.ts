import type ts from "typescript";
import { projections } from "../../../src/projections/streams/projections.js";
import type { Json } from "../events/json.js";
import { exportsOf, program } from "../program.js";
import { type Conversion, schemaOf } from "./of-type.js";

const exported = (name: string): ts.Symbol => {
  const symbol = exportsOf("projections/index").get(name);
  if (symbol === undefined) throw new Error(`The projections export no ${name}.`);
  return symbol;
};

/** The types of the states, by the names of the projections: what `initial` gives. */
const stateTypes = (): [name: string, state: ts.Type][] => {
  const checker = program().getTypeChecker();
  const list = checker.getTypeOfSymbol(exported("projections"));
  return checker.getTypeArguments(list as ts.TypeReference).map((projection, index) => {
    const initial = projection.getProperty("initial");
    const [signature] = initial === undefined ? [] : checker.getTypeOfSymbol(initial).getCallSignatures();
    if (signature === undefined) throw new Error(`The projection at ${index} has no initial state.`);
    return [projections[index]?.name ?? "", signature.getReturnType()];
  });
};

/**
 * The schema of what projections know, as JSON: `streams` with one state for each projection. It is made from the
 * declared types of the states, by the compiler.
 */
export const readModelsDocument = (): Json => {
  const checker = program().getTypeChecker();
  const to: Conversion = { checker, definitions: new Map(), declared: new Map() };
  const states = stateTypes().map(([name, type]) => [name, schemaOf(type, to)] as const);
  const whole = (name: string): Json => schemaOf(checker.getDeclaredTypeOfSymbol(exported(name)), to);
  const [gap, withheld] = [whole("Gap"), whole("WithheldPosition")];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "chibo read models",
    description:
      "What projections know, as JSON: `Known` with its streams as an object. Times, ids and days are texts as in " +
      `the events. The versions of the projections: ${projections.map(({ name, version }) => `${name} ${version}`).join(", ")}.`,
    type: "object",
    properties: {
      streams: {
        description: "By the name of the stream.",
        type: "object",
        additionalProperties: {
          type: "object",
          properties: {
            position: { description: "The last position that was seen.", type: "integer", minimum: 1 },
            states: {
              description: "One state for each projection that an event of the stream concerned.",
              type: "object",
              properties: Object.fromEntries(states),
              additionalProperties: false,
            },
          },
          required: ["position", "states"],
          additionalProperties: false,
        },
      },
      gaps: { type: "array", items: gap },
      withheld: { type: "array", items: withheld },
    },
    required: ["streams", "gaps", "withheld"],
    additionalProperties: false,
    $defs: Object.fromEntries([...to.definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};
