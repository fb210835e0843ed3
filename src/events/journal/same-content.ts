import { pathOf } from "../../language/problems/problem.js";
import type { JournalEvent } from "../catalogue.js";

const mixed = (sum: number, code: number): number => Math.imul(sum ^ code, 0x9e3779b1);
const stirred = (sum: number): number => Math.imul(sum ^ (sum >>> 15), 0x85ebca77) ^ (sum >>> 13);

const ofText = (text: string, seed: number): number => {
  let sum = mixed(seed, text.length + 1);
  for (let at = 0; at < text.length; at += 1) sum = mixed(sum, text.charCodeAt(at));
  return stirred(sum);
};

/** No entry is nested more deeply. A damaged file that nobody checks may be, and is not followed further. */
const deepest = 24;

/** Fields are added up, so that their order does not matter. Items of a list are not. */
const ofValue = (value: unknown, seed: number, depth = 0): number => {
  if (typeof value === "string") return ofText(value, seed);
  if (typeof value !== "object" || value === null) return ofText(String(value), seed ^ 0x5bd1e995);
  if (depth > deepest) return seed;
  const below = depth + 1;
  if (Array.isArray(value)) {
    let sum = seed ^ 0x27d4eb2f;
    for (const part of value) sum = stirred(mixed(sum, ofValue(part, seed, below)));
    return sum;
  }
  let sum = seed ^ 0x165667b1;
  for (const key in value) {
    const part = (value as Record<string, unknown>)[key];
    if (part !== undefined) sum = (sum + stirred(mixed(ofText(key, seed), ofValue(part, seed, below)))) | 0;
  }
  return stirred(sum);
};

/**
 * A number of 32 bits for the content of an entry, whatever the order of its fields. A reader keeps the number
 * of each entry instead of the entry. It is no protection against people who look for two contents with one
 * number: that is what a seal is for.
 */
export const sumOf = ({ type, data, metadata }: Pick<JournalEvent, "type" | "data" | "metadata">): number =>
  ofValue(data, ofText(type, ofValue(metadata, 0x2545f491)));

type Path = readonly PropertyKey[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const differing = (one: unknown, other: unknown, path: Path): Path[] => {
  if (one === other || path.length > deepest) return [];
  if (Array.isArray(one) && Array.isArray(other)) {
    const length = Math.max(one.length, other.length);
    return Array.from({ length }, (_, index) => differing(one[index], other[index], [...path, index])).flat();
  }
  if (!isObject(one) || !isObject(other)) return [path];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].sort().flatMap((key) => differing(one[key], other[key], [...path, key]));
};

/**
 * The fields in which two entries differ, as paths in order. Equal entries give an empty list, whatever the
 * order of their fields.
 * @example differingFields(one, other) //=> ["data.level", "metadata.recordedAt"]
 */
export const differingFields = (one: JournalEvent, other: JournalEvent): string[] =>
  differing(one, other, []).map(pathOf);
