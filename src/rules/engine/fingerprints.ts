import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/**
 * SHA-256 of a value's canonical JSON (RFC 8785), as 64 hexadecimal digits: the same for the same content, whatever the
 * order of its keys.
 */
export const contentHash = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? "")));

type Entry = readonly [key: string, value: unknown];

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isText = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).length === 2 && "vi" in value && "en" in value;

/** A text in both languages, or the note on a source: what people read and nothing follows from. */
const isWording = ([key, value]: Entry): boolean =>
  isText(value) || (key === "note" && typeof value === "string");

/** What remembers earlier fingerprints is no part of what it remembers. */
const isContent = ([key]: Entry): boolean => key !== "formerFingerprints";

const entriesOf = (value: object): Entry[] => Object.entries(value).filter(isContent);

/** Ids, conditions, values, sources and parameters, without their wording. */
const whatDecides = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((each) => !isText(each)).map(whatDecides);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    entriesOf(value)
      .filter((entry) => !isWording(entry))
      .map(([key, inner]) => [key, whatDecides(inner)]),
  );
};

/** Every wording with the path at which it stands. */
const wordingIn = (value: unknown, path: readonly string[] = []): Entry[] => {
  if (!isObject(value)) return [];
  return entriesOf(value).flatMap((entry): Entry[] => {
    const here = [...path, entry[0]];
    return isWording(entry) ? [[here.join("/"), entry[1]]] : wordingIn(entry[1], here);
  });
};

/**
 * The fingerprint of what decides in a rule set or a rubric: its ids, conditions, values, sources and parameters. Another
 * wording has the same fingerprint; another threshold has another. A review records it when it is opened.
 */
export const fingerprint = (rules: unknown): string => contentHash(whatDecides(rules));

/** The fingerprint of the wording of a rule set or a rubric: its texts in both languages and the notes on its sources. */
export const wordingFingerprint = (rules: unknown): string => contentHash(wordingIn(rules));

const formerOf = (rules: object): Entry[] =>
  "formerFingerprints" in rules && isObject(rules.formerFingerprints)
    ? Object.entries(rules.formerFingerprints)
    : [];

const accepted = new WeakMap<object, ReadonlySet<unknown>>();

/**
 * Whether somebody who recorded this fingerprint adopted these rules, whatever their wording was then. Before there were
 * two fingerprints the hash of the whole content was recorded: it is known as long as the wording is the same, and
 * afterwards where the rules name it among their `formerFingerprints`.
 */
export const isFingerprintOf = (recorded: string, rules: object): boolean => {
  let known = accepted.get(rules);
  if (known === undefined) {
    const present = fingerprint(rules);
    const former = formerOf(rules).flatMap(([whole, deciding]) => (deciding === present ? [whole] : []));
    known = new Set([present, contentHash(Object.fromEntries(entriesOf(rules))), ...former]);
    accepted.set(rules, known);
  }
  return known.has(recorded);
};
