import { pathOf } from "../../language/problem.js";
import { notPlain } from "./fold-errors.js";

/**
 * Where in the states of a projection objects without a prototype stand, which JSON does not tell from others:
 * in them `constructor` is an id like any other. What lies in a list or under an id is one place, `*`.
 */
interface Places {
  dictionary: boolean;
  readonly below: Map<string, Places>;
}

const any = "*";

/** No place yet. */
export const noPlaces = (): Places => ({ dictionary: false, below: new Map() });

/** The place below another by a key; made where it is not there. */
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

/** Where a value that JSON cannot hold stands in a state, from the outermost key on. */
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
    // A field that is undefined is left out, as JSON does.
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
 * Notes the dictionaries of a state, and looks whether JSON can hold it.
 * @param path where the state stands in the snapshot
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

/** The places that paths name. */
export const placesOf = (paths: readonly (readonly string[])[]): Places => {
  const places = noPlaces();
  for (const path of paths) path.reduce(below, places).dictionary = true;
  return places;
};

/** A frozen copy of a state as it was before it was JSON: its dictionaries without a prototype again. */
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
