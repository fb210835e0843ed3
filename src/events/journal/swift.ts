import * as z from "zod";
import { type Check, type Checks, envelope, kinds } from "./kind.js";

/** Compiling a schema costs about as much as checking some hundred values saves. */
const worthCompiling = 500;

/**
 * A check that compiles its schema once it is used often: more than twice as fast. Compiled code
 * needs `new Function`, which a page's security policy may forbid; then the schema goes on as it is.
 */
const swift = <T>(schema: z.ZodType<T>): Check<T> => {
  let present = schema;
  let uses = 0;
  return (input) => {
    uses += 1;
    if (uses === worthCompiling && z.util.allowsEval.value) present = z.compile(schema);
    return present.safeParse(input);
  };
};

const swiftData: ReadonlyMap<string, Check<unknown>> = new Map(
  [...kinds.values()].map(({ type, schema }) => [type, swift(schema)]),
);

/**
 * The same schemas, compiled: for whole journals. Apart from the plain checks, because the compiler is a tenth of what a page
 * loads, and a page that records reads few entries at a time.
 */
export const swiftChecks: Checks = {
  envelope: swift(envelope),
  data: (kind, input) => (swiftData.get(kind.type) ?? kind.schema.safeParse)(input),
};
