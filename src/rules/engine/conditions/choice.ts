import * as z from "zod";
import type { FactValue } from "./facts.js";
import type { ReadingKind } from "./kind.js";
import { own } from "./local-file-problem.js";
import { plainNames, saidNames, unknownName } from "./nearest-names.js";
import { type Tri, triOf } from "./tri.js";
import { name } from "./vocabulary.js";

/** Holds if the committee chose this option. While nobody chose, the engine judges under each option. */
export interface ChoiceCondition {
  /** A parameter of kind boolean or choice. */
  readonly choice: string;
  readonly is: boolean | string;
}

/** The comparison of a choice with an option. */
export interface ChoiceTrace {
  readonly kind: "choice";
  readonly choice: string;
  readonly is: boolean | string;
  /** The committee's choice. Absent while nobody chose. */
  readonly value?: FactValue;
  readonly from: readonly string[];
  readonly missing?: readonly string[];
  readonly result: Tri;
}

/** A comparison of a committee's choice with one of its options. It reads no fact. */
export const choiceKind: ReadingKind<ChoiceCondition, ChoiceTrace> = {
  schema: z.strictObject({ choice: name(), is: z.union([z.boolean(), z.string().min(1)]) }),
  check: ({ choice, is }, path, declared, report) => {
    const parameter = own(declared.parameters, choice);
    if (parameter?.kind !== "boolean" && parameter?.kind !== "choice") {
      report(`${path}.choice`, "unknown-parameter", {
        ...unknownName(choice, saidNames(declared.parameters)),
        needs: "choice",
      });
      return;
    }
    const options = parameter.kind === "boolean" ? [true, false] : (parameter.choices ?? []);
    if (!options.some((option) => option === is))
      report(`${path}.is`, "unknown-value", {
        ...unknownName(String(is), plainNames(options.map(String))),
        scale: choice,
      });
  },
  facts: () => [],
  parameters: ({ choice }) => [choice],
  turningPoint: ({ choice }) => ({ choice }),
  prepare: ({ choice, is }, { names }) => {
    const chosen = names.parameters[choice];
    const result = chosen === undefined ? "unknown" : triOf(chosen === is);
    return () => result;
  },
  trace: ({ choice, is }, { names }) => {
    const value = names.parameters[choice];
    const trace: ChoiceTrace =
      value === undefined
        ? { kind: "choice", choice, is, from: [], missing: [choice], result: "unknown" }
        : { kind: "choice", choice, is, value, from: [], result: triOf(value === is) };
    return () => trace;
  },
  reading: ({ is, value }) => ({ facts: [], is: "equal", value, against: is }),
};
