import { checkValue } from "./check/declarations.js";
import type { Parameter } from "./rule-set.js";

/** Whether a parameter may have a value; one of another kind cannot be read as what a committee meant. */
export const isChoice = (
  value: number | boolean | string,
  parameter: Pick<Parameter, "kind" | "choices">,
): boolean => {
  let fits = true;
  checkValue(value, parameter, "", "", () => {
    fits = false;
  });
  return fits;
};
