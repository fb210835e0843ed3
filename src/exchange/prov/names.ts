import type { Text } from "../../rules/engine/vocabulary.js";
import type { Fraction } from "../../rules/rubrics/fraction.js";
import { sourceOf } from "../source.js";
import type { ProvValue } from "./document.js";
import { version } from "./version.js";

/** Terms and rules are named by the package; what a record holds, by the record. */
const packageName = "pkg:npm/chibo";

const ownPrefixes = ["event", "act", "given", "agent", "organisation"] as const;
const sharedPrefixes = ["chibo", "parameter", "rules", "software", "reading"] as const;
type Prefix = (typeof ownPrefixes)[number] | (typeof sharedPrefixes)[number];

/**
 * The namespaces of a document. Ids of a record are the same in every export of it; what was read of the record
 * is named by how much was known and up to when, so that documents of two readings can be joined.
 *
 * @throws SourceError
 */
export const prefixesOf = (source: string, reading: string): Readonly<Record<Prefix, string>> => {
  const record = sourceOf(source);
  const own = (name: string): string => `${record}#${name}/`;
  return {
    chibo: `${packageName}#`,
    parameter: `${packageName}#parameter/`,
    rules: `${packageName}#rules/`,
    software: "pkg:npm/",
    event: own("event"),
    act: own("act"),
    given: own("given"),
    agent: own("agent"),
    organisation: own("organisation"),
    reading: own(`reading/${local(reading)}`),
  };
};

/** An id as the local part of a qualified name: what PROV would have escaped is in percent. */
const local = (id: string): string =>
  id.replace(/[^A-Za-z0-9_./@-]/gu, encodeURIComponent).replace(/\.$/, "%2E");

/** A qualified name. */
export const qualified = (prefix: Prefix, ...parts: readonly (string | number)[]): string =>
  `${prefix}:${local(parts.join("/"))}`;

/** A qualified name as a value. */
export const named = (name: string): ProvValue => ({ $: name, type: "prov:QUALIFIED_NAME" });

/** An instant as a value. */
export const instant = (value: string | undefined): ProvValue | undefined =>
  value === undefined ? undefined : { $: value, type: "xsd:dateTime" };

/** A wording in both languages. */
export const worded = (text: Text | undefined): readonly ProvValue[] | undefined =>
  text === undefined
    ? undefined
    : [
        { $: text.vi, lang: "vi" },
        { $: text.en, lang: "en" },
      ];

/** An exact fraction: a whole number as such, else numerator and denominator. */
export const fraction = (value: Fraction | undefined): string | number | undefined =>
  value === undefined ? undefined : value[1] === 1 ? value[0] : value.join("/");

/** The key of a subject, such as `member:m-07`, or a stream, as a path. */
export const path = (about: string): string => about.replace(":", "/");

/** The program that computes. */
export const software = qualified("software", `chibo@${version}`);
