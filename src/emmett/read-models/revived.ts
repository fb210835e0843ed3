/**
 * A state from its JSON. Its objects have no prototype, because some are records by ids from outside, where
 * `constructor` is an id like any other; the text does not say which.
 */
export const revived = (text: string): object => bare(JSON.parse(text)) as object;

const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, part] of Object.entries(value)) copy[key] = bare(part);
  return copy;
};
