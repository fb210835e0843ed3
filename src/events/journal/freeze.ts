/** Freezes a tree of plain objects and arrays, down to its leaves. */
export const frozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

/** Takes out fields that are present but undefined: a text has none, and an event equals its text. */
export const withoutUndefined = <T>(value: T): T => {
  if (typeof value !== "object" || value === null) return value;
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) Reflect.deleteProperty(value, key);
    else withoutUndefined(part);
  }
  return value;
};
