/** Whether a value is an object or a list that holds data. An instance of a class, such as a schema, is not. */
const isPlain = (value: object): boolean => {
  const made = Object.getPrototypeOf(value);
  return made === Object.prototype || made === Array.prototype || made === null;
};

/**
 * Freezes a plain value with all values in it. All users of a program share the data of the library: rule sets,
 * rubrics, tables of rights, lists of names. So nobody may change them in place; a variant is a copy.
 */
export const frozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null || Object.isFrozen(value) || !isPlain(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
};
