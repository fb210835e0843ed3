import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { formerNames } from "./former-names.js";

/**
 * SHA-256 of a value's canonical JSON (RFC 8785), as 64 hexadecimal digits. The order of keys does not change
 * it.
 */
export const contentHash = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? "")));

type Entry = readonly [key: string, value: unknown];

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isText = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).length === 2 && "vi" in value && "en" in value;

/**
 * Whether an entry is wording: a text in both languages, the note on a source, or the evidence for the options
 * of a parameter. Wording decides nothing.
 */
const isWording = ([key, value]: Entry): boolean =>
  isText(value) ||
  (key === "note" && typeof value === "string") ||
  (key === "readings" && Array.isArray(value));

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

/** Every wording with its path. */
const wordingIn = (value: unknown, path: readonly string[] = []): Entry[] => {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap((entry): Entry[] => {
    const here = [...path, entry[0]];
    return isWording(entry) ? [[here.join("/"), entry[1]]] : wordingIn(entry[1], here);
  });
};

/** Whether a constraint asks for evidence. */
const asksEvidence = (constraint: unknown): boolean =>
  isObject(constraint) &&
  "holds" in constraint &&
  isObject(constraint.holds) &&
  "attached" in constraint.holds;

/**
 * Rules without the steps of a review, its periods and what asks for evidence: none of them decides a level. So a
 * review that was opened before a rule set had them stands under the same rules.
 */
const withoutProcedure = (rules: unknown): unknown => {
  if (!isObject(rules) || Array.isArray(rules)) return rules;
  const {
    procedure: _,
    parts: __,
    ...rest
  } = rules as { readonly procedure?: unknown; readonly parts?: unknown };
  if (!("constraints" in rest) || !Array.isArray(rest.constraints)) return rest;
  return { ...rest, constraints: rest.constraints.filter((each) => !asksEvidence(each)) };
};

/**
 * The fingerprint of the deciding parts of a rule set or a rubric: its ids, conditions, values, sources and
 * parameters. A change of wording, of the steps of a review or of the evidence asked for keeps the fingerprint. A
 * change of a threshold changes it. A review records it when it opens.
 */
export const fingerprint = (rules: unknown): string => contentHash(whatDecides(withoutProcedure(rules)));

/**
 * The fingerprint of the wording of a rule set or a rubric: its texts in both languages and the notes on its
 * sources.
 */
export const wordingFingerprint = (rules: unknown): string => contentHash(wordingIn(rules));

const computed = new WeakMap<object, { readonly present: string; former?: readonly string[] }>();

/**
 * The fingerprints of these rules in journals of earlier versions: of the whole content, and under the names
 * of the first version.
 */
const formerFingerprints = (present: object): readonly string[] => {
  const rules = withoutProcedure(present) as object;
  const former = formerNames(rules);
  return [contentHash(rules), contentHash(former), fingerprint(former)];
};

/**
 * Whether a recorded fingerprint belongs to these rules, for any wording. The function recognises the hash of
 * the whole content if the wording is unchanged.
 */
export const isFingerprintOf = (recorded: string, rules: object): boolean => {
  let known = computed.get(rules);
  if (known === undefined) {
    known = { present: fingerprint(rules) };
    computed.set(rules, known);
  }
  if (recorded === known.present) return true;
  known.former ??= formerFingerprints(rules);
  return known.former.includes(recorded);
};
