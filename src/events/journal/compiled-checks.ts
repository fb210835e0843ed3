import * as z from "zod";
import { type Checks, type EventKind, envelope, type SchemaCheck } from "./check-entry.js";

/** Compiling a schema costs about as much as it saves on some hundred values. */
const worthCompiling = 500;

/**
 * A check that compiles its schema after many uses. The compiled check is more than twice as fast. Compiled
 * code needs `new Function`, and a page's security policy may forbid it. In that case the check continues
 * with the plain schema.
 */
const swift = <T>(schema: z.ZodType<T>): SchemaCheck<T> => {
  let present = schema;
  let uses = 0;
  return (input) => {
    uses += 1;
    if (uses === worthCompiling && z.util.allowsEval.value) present = z.compile(schema);
    return present.safeParse(input);
  };
};

const swiftData = new Map<string, SchemaCheck<unknown>>();

/** The check of a type's data. The reader makes it at the first entry of the type. */
const dataCheck = ({ type, schema }: EventKind): SchemaCheck<unknown> => {
  const known = swiftData.get(type);
  if (known !== undefined) return known;
  const made = swift(schema);
  swiftData.set(type, made);
  return made;
};

/**
 * The same schemas, compiled, for whole journals. They are separate from the plain checks, because the
 * compiler is a tenth of the code that a page loads, and a page reads few entries at a time.
 */
export const swiftChecks: Checks = {
  envelope: swift(envelope),
  data: (kind, input) => dataCheck(kind)(input),
};
