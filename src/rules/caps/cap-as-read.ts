import type { Tri } from "../engine/conditions/tri.js";
import { capHeads, capRoundings, type ParameterValues } from "../engine/conditions/vocabulary.js";
import type { Cap } from "../engine/rule-set.js";
import type { CapRounding } from "./cap.js";

/** A cap with every choice made. */
export interface SettledCap extends Cap {
  readonly heads: (typeof capHeads)[number];
  readonly rounding: CapRounding;
}

/** A cap as one reading has it. */
export interface CapAsRead {
  /** The choices that nobody made, each with its option in this reading; empty if every choice is made. */
  readonly under: Readonly<Record<string, string>>;
  /** The cap under these options. */
  readonly cap: SettledCap;
}

/** The options of one part that nobody excluded, each with the parameter that would settle it. */
const optionsOf = <Option extends string>(
  part: Option | { readonly parameter: string },
  all: readonly Option[],
  chosen: ParameterValues,
): { readonly option: Option; readonly under: Readonly<Record<string, string>> }[] => {
  if (typeof part === "string") return [{ option: part, under: {} }];
  const settled = all.filter((option) => option === chosen[part.parameter]);
  return settled.length > 0
    ? settled.map((option) => ({ option, under: {} }))
    : all.map((option) => ({ option, under: { [part.parameter]: option } }));
};

/**
 * A cap under each option of each choice that nobody made, the strictest reading first. If every choice is
 * made, there is one.
 *
 * @param chosen the values of the rule set and of the committee
 */
export const capAsRead = (cap: Cap, chosen: ParameterValues): CapAsRead[] =>
  optionsOf<SettledCap["heads"]>(cap.heads, capHeads, chosen).flatMap((heads) =>
    optionsOf<CapRounding>(cap.rounding, capRoundings, chosen).map((rounding) => ({
      under: { ...heads.under, ...rounding.under },
      cap: { ...cap, heads: heads.option, rounding: rounding.option },
    })),
  );

/** What every reading gives. It is unknown if two of them differ. */
export const underEvery = (results: readonly Tri[]): Tri => {
  const [first = "unknown", ...others] = results;
  return others.every((other) => other === first) ? first : "unknown";
};
