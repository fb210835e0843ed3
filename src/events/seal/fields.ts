import { erasedText } from "../values.js";

/** The parts of a JSON Pointer. */
const keysOf = (path: string): string[] =>
  path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

const partOf = (value: unknown, key: string): unknown => {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  // A list has its length as a field of its own; a pointer means its elements only.
  if (Array.isArray(value) && !/^\d+$/.test(key)) return undefined;
  return (value as Record<string, unknown>)[key];
};

/** The value that a JSON Pointer leads to; undefined where it leads nowhere. */
export const valueAt = (value: unknown, path: string): unknown => {
  let found = value;
  for (const part of keysOf(path)) found = partOf(found, part);
  return found;
};

const put = (value: unknown, keys: readonly string[], substitute: unknown): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return substitute;
  const part = partOf(value, key);
  if (part === undefined) return value;
  const changed = put(part, rest, substitute);
  // An element that is taken out leaves a null, so that the others keep their places.
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? (changed ?? null) : one));
  const { [key]: _, ...others } = value as Record<string, unknown>;
  return changed === undefined ? others : { ...others, [key]: changed };
};

/** A copy with the value at a place taken out or, where one is given, exchanged for a substitute. */
export const without = (value: unknown, path: string, substitute?: unknown): unknown =>
  put(value, keysOf(path), substitute);

/** Whether nothing but the trace of an erasure stands at a place. */
export const isErasedAt = (value: unknown, path: string): boolean => {
  const found = valueAt(value, path);
  return found === undefined || found === erasedText || (found === null && /\/\d+$/.test(path));
};
