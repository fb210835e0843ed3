import { pathOf } from "../../language/problems/problem.js";
import { notPlain } from "./fold-errors.js";

/**
 * The places of objects without a prototype in the states of a projection. JSON does not tell these objects
 * from others. In them `constructor` is an id like any other. All items of a list, and all values under ids,
 * are one place, `*`.
 */
interface Places {
  dictionary: boolean;
  readonly below: Map<string, Places>;
}

const any = "*";

/** An empty set of places. */
export const noPlaces = (): Places => ({ dictionary: false, below: new Map() });

/** The place below another place by a key. The function adds it if it is missing. */
const below = (places: Places, key: string): Places => {
  const known = places.below.get(key);
  if (known !== undefined) return known;
  const made = noPlaces();
  places.below.set(key, made);
  return made;
};

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
};

/** The place of a value in a state that JSON cannot hold, from the outermost key on. */
class NotPlain {
  constructor(readonly path: string[]) {}
}

const note = (value: unknown, places: Places): void => {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return;
  if (typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0)) return;
  if (typeof value !== "object" || !isPlain(value)) throw new NotPlain([]);
  const isList = Array.isArray(value);
  if (Object.getPrototypeOf(value) === null) places.dictionary = true;
  const one = isList || places.dictionary;
  for (const key in value) {
    const part = (value as Record<string, unknown>)[key];
    // JSON leaves out an undefined field.
    if (part === undefined && !isList) continue;
    if (typeof part === "string") continue;
    try {
      note(part, below(places, one ? any : key));
    } catch (error) {
      if (error instanceof NotPlain) error.path.unshift(key);
      throw error;
    }
  }
};

/**
 * Records the dictionaries of a state, and checks that JSON can hold it.
 * @param path the place of the state in the snapshot
 * @throws WrongUseError `snapshot-not-plain`
 */
export const noteDictionaries = (state: unknown, places: Places, path: readonly string[]): void => {
  try {
    note(state, places);
  } catch (error) {
    if (error instanceof NotPlain) throw notPlain(pathOf([...path, ...error.path]));
    throw error;
  }
};

/** The paths of all dictionaries, in order. */
export const pathsOf = (places: Places, path: readonly string[] = []): string[][] => [
  ...(places.dictionary ? [[...path]] : []),
  ...[...places.below]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, deeper]) => pathsOf(deeper, [...path, key])),
];

/** The places for these paths. */
export const placesOf = (paths: readonly (readonly string[])[]): Places => {
  const places = noPlaces();
  for (const path of paths) path.reduce(below, places).dictionary = true;
  return places;
};

/** A frozen copy of a state that was read from JSON. Its dictionaries have no prototype again. */
export const restored = (value: unknown, places: Places | undefined): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const deeper = places?.below.get(any);
    return Object.freeze(value.map((part) => restored(part, deeper)));
  }
  const dictionary = places?.dictionary === true;
  const copy: Record<string, unknown> = dictionary ? Object.create(null) : {};
  for (const [key, part] of Object.entries(value))
    copy[key] = restored(part, places?.below.get(dictionary ? any : key));
  return Object.freeze(copy);
};
