import type { Text } from "../../language/text.js";
import type { LocalFileKind } from "../../language/words/local-files/examples.js";
import { Failure } from "./failure.js";

/** Fields that only one kind of file has. */
const signs: Readonly<Record<LocalFileKind, readonly string[]>> = {
  cases: ["tables", "ruleSet"],
  "rule-set": ["subjects"],
  rubric: ["criteria", "groups", "grades"],
  overlay: ["over", "documents", "further"],
  "roll-up": ["rungs", "take", "kind"],
};

const names: Readonly<Record<LocalFileKind, Text>> = {
  cases: { vi: "tệp trường hợp", en: "a file of cases" },
  "rule-set": { vi: "bộ quy định", en: "a rule set" },
  rubric: { vi: "biểu điểm", en: "a rubric" },
  overlay: { vi: "quy định của cấp ủy địa phương", en: "an overlay" },
  "roll-up": { vi: "cách tổng hợp", en: "a roll-up" },
};

const checks: Readonly<Record<LocalFileKind, string>> = {
  cases: "chibo rules test",
  "rule-set": "chibo rules check",
  rubric: "chibo rubrics check",
  overlay: "chibo rules check",
  "roll-up": "chibo rubrics check",
};

const kinds = Object.keys(signs) as LocalFileKind[];

const kindOf = (value: unknown): LocalFileKind | undefined =>
  typeof value === "object" && value !== null
    ? kinds.find((kind) => signs[kind].some((sign) => Object.hasOwn(value, sign)))
    : undefined;

/**
 * The kind of a file that a committee writes, by its fields; undefined where they do not tell.
 *
 * @throws Failure `not-usable` where it is of a kind that is not wanted, with the command that checks that kind
 */
export const checkKindOfFile = (
  file: string,
  value: unknown,
  wanted: readonly LocalFileKind[],
): LocalFileKind | undefined => {
  const kind = kindOf(value);
  if (kind === undefined || wanted.includes(kind)) return kind;
  const list = (language: keyof Text, or: string): string =>
    wanted.map((each) => names[each][language]).join(or);
  throw new Failure("not-usable", {
    vi: `“${file}” là ${names[kind].vi}, ở đây cần ${list("vi", " hoặc ")}. Kiểm tra tệp này bằng: ${checks[kind]} ${file}`,
    en: `"${file}" is ${names[kind].en}; this needs ${list("en", " or ")}. Check this file with: ${checks[kind]} ${file}`,
  });
};
