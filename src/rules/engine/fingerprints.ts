import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { formerNames } from "./former-names.js";

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

/** Ids, conditions, values, sources and parameters, without their wording. */
const whatDecides = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((each) => !isText(each)).map(whatDecides);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry) => !isWording(entry))
      .map(([key, inner]) => [key, whatDecides(inner)]),
  );
};

/** Every wording with the path at which it stands. */
const wordingIn = (value: unknown, path: readonly string[] = []): Entry[] => {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap((entry): Entry[] => {
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

/**
 * Reviews once recorded the hash of the whole content of a rule set. The first 12 digits of each such hash of a rule set that
 * shipped then, with the first 22 digits of the fingerprint of the same rules under the names of that version. The table
 * stands here and not in the rule sets: a file could otherwise claim that its rules are those that a review adopted.
 */
const fingerprintOfFormer: Readonly<Record<string, string>> = {
  a211b4effe39: "6d545ec2b8501f635c00d0", // hd07-2011
  "138e6467830d": "c98064459fb36c9faa5c9c", // hd27-2014
  "06c58f16bada": "39e5d8d1c8e0839fc7cae3", // qd132-hd16-2018
  "0f6ff5e81ccb": "c732c8fe9f12ffa30eb7aa", // qd132-hd21-2019
  e54d07c838c1: "31cb634551f912d52e2017", // qd124-hd25-2023
  "642a342bb665": "da76adc941eaf36ce4e374", // qd366-hd43-2025
  "142523d3eac2": "e6d80954002f5ec3466b44", // hd02-2026-quarter
};

const computed = new WeakMap<object, { readonly present: string; former?: readonly string[] }>();

/** The fingerprints by which earlier versions recorded these rules: of the whole content, and under former names. */
const formerFingerprints = (rules: object): readonly string[] => {
  const former = formerNames(rules);
  return [contentHash(rules), contentHash(former), fingerprint(former)];
};

/**
 * Whether somebody who recorded this fingerprint adopted these rules, whatever their wording was then. The hash of the whole
 * content is recognised as long as the wording is the same, and afterwards for the rule sets that shipped when it was recorded.
 */
export const isFingerprintOf = (recorded: string, rules: object): boolean => {
  let known = computed.get(rules);
  if (known === undefined) {
    known = { present: fingerprint(rules) };
    computed.set(rules, known);
  }
  if (recorded === known.present) return true;
  known.former ??= formerFingerprints(rules);
  const shipped = fingerprintOfFormer[recorded.slice(0, 12)];
  return (
    known.former.includes(recorded) || (shipped !== undefined && known.former[2]?.slice(0, 22) === shipped)
  );
};
