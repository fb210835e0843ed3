import type { Language } from "../../src/language/language.js";
import { vocabularyValues } from "./vocabulary-values.js";

/** Words and names that a Vietnamese text may contain unchanged. All other words must be Vietnamese. */
const namesInVietnamese = [
  "chibo",
  "Excel",
  "Word",
  "Unicode",
  "Zalo",
  "JSON Lines",
  "CloudEvents",
  "tab",
  "dmy",
  "mdy",
  "dd/MM/yyyy",
  "$defs",
  "true (có)",
  "false (không)",
];

/** Vietnamese names that an English text may contain unchanged. */
const namesInEnglish = ["Phú Thọ", "Nghệ An", "An Phú", "Đắk Lắk", "Sông Lam", "Tiếng Việt"];

/** English words that look like Vietnamese syllables. No Vietnamese text of the library needs them. */
const lookAlikes = new Set(
  "the then them than he him me my no on be day pay man men ten run son pen hang go hi may say".split(" "),
);

const onsets = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?";
const rhymes =
  "(?:a|ai|ao|au|ay|am|an|ang|anh|e|em|en|eng|eo|i|ia|im|in|inh|iu|o|oa|oai|oan|oang|oanh|oao|oay|oe|oen|oeo|oi|om|on|ong|oong|u|ua|ui|um|un|ung|uy|uya|uynh|uyu|y|ynh)";
const syllable = new RegExp(`^${onsets}${rhymes}$`);

/** Whether letters without marks can be a Vietnamese syllable in the level tone. */
const isSyllable = (word: string): boolean => {
  if (!syllable.test(word) || lookAlikes.has(word)) return false;
  // The spelling rules that join the first letters and the vowel after them.
  if (/^(?:c|g|ng)(?=[eiy])/.test(word) && !/^(?:ch|gi|gh|ngh)/.test(word)) return false;
  return !/^(?:k|gh|ngh)(?=[aou])/.test(word) || word.startsWith("kh");
};

/**
 * A pattern for these names with a border on each side, so that `m-1` does not match in `m-12`. Undefined
 * without names.
 */
const anyOf = (names: Iterable<string>, [before, after]: readonly [string, string]): RegExp => {
  const all = [...new Set(names)].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  const escaped = all.map((name) => name.normalize("NFC").replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`${before}(?:${all.length === 0 ? "(?!)" : escaped.join("|")})${after}`, "gu");
};

const bordered = ["(?<![\\p{L}\\d_-])", "(?![\\p{L}\\d_]|-\\p{L})"] as const;

/** The allowed names of a text: in quotation marks, and as codes in brackets. */
export class Names {
  readonly #plain: RegExp;
  readonly #quoted: RegExp;
  readonly #codes: RegExp;

  constructor(plain: Iterable<string>, quoted: Iterable<string> = [], codes: Iterable<string> = []) {
    this.#plain = anyOf(plain, bordered);
    this.#quoted = anyOf(quoted, ["“", "”"]);
    this.#codes = anyOf(codes, ["\\[", "\\]"]);
  }

  /** The text without these names. */
  without(text: string): string {
    return text.replaceAll(this.#codes, " ").replaceAll(this.#quoted, " ").replaceAll(this.#plain, " ");
  }
}

/** Text parts that are not words: a command with its fields, streams and entries, files, options, hashes, addresses, places in a mapping. */
const ids =
  /→ [A-Z][A-Za-z]+(?:\.[\w.-]+(?:, [a-z][\w-]*(?:\.[\w-]+)*)*)?|(?:cell|committee|meeting|review)\/[^\s,;)”"’]+|(?<![\p{L}\d])--[a-z][a-z-]*|[\w./@…-]*\.(?:jsonl|json|csv|tsv|xlsx?|html|md|ts)\b(?:\.gz)?|\b[0-9a-f]{12,64}\b|https?:\S+|(?<!\S)\/[a-z]+(?:\/[^\s/]+)+|\bsha-?256\b/giu;

/**
 * A code, a place in a file or an id, in brackets at the end of a line: `[missing-citation
 * subjects.member.levels[2]]`.
 */
const reference =
  / \[(?=[^\s\]]*[-.[])[A-Za-z][\w.-]*(?:\[\d+\][\w.-]*)*(?: [A-Za-z][\w.-]*(?:\[\d+\][\w.-]*)*)*\](?:\.? — .*)?$/u;

const regularExpression =
  /\/\^|\\[dwsbpSDW](?![\p{L}])|\(\?[:=!<]|\[\^?[a-z0-9]-[a-z0-9]|\{\d+,\d*\}|\$\/|\.\*|\)\+|\]\+/u;
const zodPhrase =
  /Invalid (?:input|option|string|key|element|union|date)|Unrecognized key|Too (?:small|big)|expected \w+, received|must match pattern/iu;

/** A part of a text that does not belong to its language. */
export interface Offender {
  readonly why: "English" | "Vietnamese" | "raw value" | "regular expression" | "zod" | "date";
  readonly what: string;
}

const wordOf = (token: string): Offender | undefined => {
  if (vocabularyValues.has(token)) return { why: "raw value", what: token };
  // A name of the code in kebab case, with dots, or in camel case.
  if (/^\p{Ll}[\p{Ll}\d]*(?:[-.]\p{Ll}[\p{Ll}\d]*)+$/u.test(token) && !/[^\p{ASCII}]/u.test(token))
    return { why: "raw value", what: token };
  return undefined;
};

const vietnameseOffenders = (text: string): Offender[] => {
  const offenders: Offender[] = [];
  // An example may show the form of a day in a file.
  for (const [token] of text
    .replaceAll(/(?:ví dụ|như) \d{4}-\d\d\S*/gu, " ")
    .matchAll(/[\p{L}\d]+(?:[-.][\p{L}\d]+)*/gu)) {
    const raw = wordOf(token);
    if (raw !== undefined) {
      offenders.push(raw);
      continue;
    }
    if (/^\d{4}-(?:Q[1-4]|H[12]|\d\d(?:-\d\d)?)(?:T\d.*)?$/u.test(token)) {
      offenders.push({ why: "date", what: token });
      continue;
    }
    // A word with a digit is a number or an id.
    for (const [word] of /\d/u.test(token) ? [] : token.matchAll(/\p{L}+/gu)) {
      // A single letter is a point of a clause; capitals are an abbreviation or the number of a document.
      if (word.length === 1 || /[^\p{ASCII}]/u.test(word) || !/\p{Ll}/u.test(word)) continue;
      if (!isSyllable(word.toLowerCase())) offenders.push({ why: "English", what: word });
    }
  }
  return offenders;
};

const englishOffenders = (text: string): Offender[] => {
  const offenders: Offender[] = [];
  for (const [token] of text.replaceAll(/“[^”]*”/gu, " ").matchAll(/[\p{L}\d]+(?:[-.][\p{L}\d]+)*/gu)) {
    for (const [word] of token.matchAll(/\p{L}+/gu)) {
      if (/[^\p{ASCII}]/u.test(word) && /\p{Ll}/u.test(word))
        offenders.push({ why: "Vietnamese", what: word });
    }
  }
  return offenders;
};

/**
 * The parts of a text that do not belong to its language: words of the other language, values in the form of
 * the code, regular expressions, phrases of zod, days in the form of computers. The caller gives the allowed
 * names.
 */
export const offendersIn = (text: string, language: Language, names: Names): Offender[] => {
  const plain = text.normalize("NFC");
  const offenders: Offender[] = [];
  const pattern = regularExpression.exec(plain);
  if (pattern !== null) offenders.push({ why: "regular expression", what: pattern[0] });
  const phrase = zodPhrase.exec(plain);
  if (phrase !== null) offenders.push({ why: "zod", what: phrase[0] });
  const bare = always[language].without(names.without(plain.replace(reference, " ").replaceAll(ids, " ")));
  return [...offenders, ...(language === "vi" ? vietnameseOffenders(bare) : englishOffenders(bare))];
};

const always: Readonly<Record<Language, Names>> = {
  vi: new Names(namesInVietnamese),
  en: new Names(namesInEnglish),
};
