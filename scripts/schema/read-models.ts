import ts from "typescript";
import { projections } from "../../src/projections/streams/projections.js";
import type { Json } from "./events.js";
import { exportsOf, program } from "./program.js";

/** The input and the collected results of a conversion. */
export interface Conversion {
  readonly checker: ts.TypeChecker;
  /** The definitions of the interfaces met so far, by name. */
  readonly definitions: Map<string, Json>;
  readonly declared: Map<string, ts.Symbol>;
}

const has = (type: ts.Type, flag: ts.TypeFlags): boolean => (type.flags & flag) !== 0;

const leaves: readonly (readonly [ts.TypeFlags, Json])[] = [
  [ts.TypeFlags.Unknown, {}],
  [ts.TypeFlags.Null, { type: "null" }],
  [ts.TypeFlags.String, { type: "string" }],
  [ts.TypeFlags.Number, { type: "number" }],
  [ts.TypeFlags.Boolean, { type: "boolean" }],
];

const literalOf = (type: ts.Type, checker: ts.TypeChecker): unknown =>
  type.isStringLiteral() || type.isNumberLiteral()
    ? type.value
    : has(type, ts.TypeFlags.BooleanLiteral)
      ? checker.typeToString(type) === "true"
      : undefined;

const said = (symbol: ts.Symbol, checker: ts.TypeChecker): Json => {
  const description = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll("\n", " ");
  return description === "" ? {} : { description };
};

/**
 * The compiler numbers types in the order in which it meets them, and sorts the parts of a union by number.
 * Here they are sorted by text.
 */
const inOrder = (parts: readonly Json[]): Json[] =>
  [...parts].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const unionOf = (type: ts.UnionType, to: Conversion): Json => {
  // JSON leaves out an undefined field.
  const parts = type.types.filter((part) => !has(part, ts.TypeFlags.Undefined));
  const literals = parts.map((part) => literalOf(part, to.checker));
  if (literals.includes(true) && literals.includes(false)) {
    const others = parts.filter((part) => !has(part, ts.TypeFlags.BooleanLiteral));
    if (others.length === 0) return { type: "boolean" };
    return { anyOf: [{ type: "boolean" }, ...inOrder(others.map((part) => schemaOf(part, to)))] };
  }
  if (literals.every((literal) => literal !== undefined))
    return literals.length === 1 ? { const: literals[0] } : { enum: literals.sort() };
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return schemaOf(only, to);
  return { anyOf: inOrder(parts.map((part) => schemaOf(part, to))) };
};

const isOptional = (symbol: ts.Symbol, type: ts.Type): boolean =>
  (symbol.flags & ts.SymbolFlags.Optional) !== 0 ||
  (type.isUnion() && type.types.some((part) => has(part, ts.TypeFlags.Undefined)));

const objectOf = (type: ts.Type, to: Conversion): Json => {
  const { checker } = to;
  const [index] = checker.getIndexInfosOfType(type);
  if (index !== undefined) return { type: "object", additionalProperties: schemaOf(index.type, to) };
  const fields = checker.getPropertiesOfType(type).map((symbol) => {
    const field = checker.getTypeOfSymbol(symbol);
    const schema = { ...said(symbol, checker), ...schemaOf(field, to) };
    return { name: symbol.getName(), schema, optional: isOptional(symbol, field) };
  });
  return {
    type: "object",
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    required: fields.filter(({ optional }) => !optional).map(({ name }) => name),
    additionalProperties: false,
  };
};

/** An interface becomes a definition, for references to itself and for repeated use. */
const namedOf = (symbol: ts.Symbol, type: ts.Type, to: Conversion): Json => {
  const name = symbol.getName();
  const other = to.declared.get(name);
  if (other !== undefined && other !== symbol)
    throw new Error(`Two interfaces are named ${name}: rename one.`);
  if (other === undefined) {
    to.declared.set(name, symbol);
    to.definitions.set(name, {});
    to.definitions.set(name, { ...said(symbol, to.checker), ...objectOf(type, to) });
  }
  return { $ref: `#/$defs/${name}` };
};

const isGeneric = (type: ts.Type): boolean =>
  ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0 &&
  ((type as ts.TypeReference).typeArguments?.length ?? 0) > 0;

/** The JSON Schema of a type, for its values as JSON. */
export const schemaOf = (type: ts.Type, to: Conversion): Json => {
  const { checker } = to;
  const leaf = leaves.find(([flag]) => has(type, flag) && !type.isLiteral());
  if (leaf !== undefined && !type.isUnion()) return leaf[1];
  const literal = literalOf(type, checker);
  if (literal !== undefined) return { const: literal };
  if (has(type, ts.TypeFlags.Boolean)) return { type: "boolean" };
  if (type.isUnion()) return unionOf(type, to);
  if (checker.isTupleType(type)) {
    const items = checker.getTypeArguments(type as ts.TypeReference).map((item) => schemaOf(item, to));
    return { type: "array", prefixItems: items, minItems: items.length, items: false };
  }
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    return { type: "array", items: item === undefined ? {} : schemaOf(item, to) };
  }
  if (!has(type, ts.TypeFlags.Object) && !type.isIntersection())
    throw new Error(`No JSON has the type ${checker.typeToString(type)}.`);
  const symbol = type.getSymbol();
  const isInterface = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Interface) !== 0;
  return isInterface && !isGeneric(type) ? namedOf(symbol, type, to) : objectOf(type, to);
};

const exported = (module: string, name: string): ts.Symbol => {
  const symbol = exportsOf(module).get(name);
  if (symbol === undefined) throw new Error(`src/${module}.ts exports no ${name}.`);
  return symbol;
};

/** The types of the states by the names of the projections, from the type of `initial`. */
const stateTypes = (): [name: string, state: ts.Type][] => {
  const checker = program().getTypeChecker();
  const list = checker.getTypeOfSymbol(exported("projections/streams/projections", "projections"));
  return checker.getTypeArguments(list as ts.TypeReference).map((projection, index) => {
    const initial = projection.getProperty("initial");
    const [signature] = initial === undefined ? [] : checker.getTypeOfSymbol(initial).getCallSignatures();
    if (signature === undefined) throw new Error(`The projection at ${index} has no initial state.`);
    return [projections[index]?.name ?? "", signature.getReturnType()];
  });
};

/**
 * The schema of the states of projections, as JSON: `streams` with one state for each projection. The
 * compiler makes it from the declared types of the states.
 */
export const readModelsDocument = (): Json => {
  const checker = program().getTypeChecker();
  const to: Conversion = { checker, definitions: new Map(), declared: new Map() };
  const states = stateTypes().map(([name, type]) => [name, schemaOf(type, to)] as const);
  const whole = (name: string): Json =>
    schemaOf(checker.getDeclaredTypeOfSymbol(exported("projections/fold/folded-journal", name)), to);
  const [gap, withheld] = [whole("Gap"), whole("WithheldPosition")];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "chibo read models",
    description:
      "What projections know, as JSON: `FoldedJournal` with its streams as an object. Times, ids and days are texts as in " +
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
