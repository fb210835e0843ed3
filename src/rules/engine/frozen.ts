/**
 * Freezes a plain value with all values in it. Rule sets, rubrics and roll-ups of the library are shared by all
 * years of a program, so nobody may change one in place; a variant is a copy.
 */
export const frozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
};
