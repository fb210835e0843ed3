import * as z from "zod";
import { type Comparison, comparisons, name, type RatioOperand, ratioOperand } from "../vocabulary.js";

const operand = () =>
  z.union([z.int(), z.boolean(), z.string().min(1), z.strictObject({ parameter: name() })]);
/** What a fact is compared with: a value, or a parameter that a layer sets. */
export type Operand = z.infer<ReturnType<typeof operand>>;

/** A condition as data. `every` compares each fact of a named list; `share` compares one count with another. */
export type Condition =
  | { readonly fact: string; readonly is: Comparison; readonly value: Operand }
  | { readonly every: string; readonly is: Comparison; readonly value: Operand }
  | { readonly share: string; readonly of: string; readonly is: Comparison; readonly ratio: RatioOperand }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: name(), is: z.enum(comparisons), value: operand() }),
    z.strictObject({ every: name(), is: z.enum(comparisons), value: operand() }),
    z.strictObject({ share: name(), of: name(), is: z.enum(comparisons), ratio: ratioOperand() }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);
