/**
 * Every text in a plain value, at any depth. In a condition or a rubric these are the names of its facts, with other
 * names. A rule set is plain data, and this function loads no engine.
 */
export const namesIn = (part: unknown): readonly string[] => {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(namesIn) : [];
};
