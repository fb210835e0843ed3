import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { vietnameseDay } from "../../src/language/formats.js";
import type { Language } from "../../src/language/language.js";
import { coverage, ruleSets } from "../../src/rules/rule-sets/index.js";
import { gapPeriods, inForce } from "../../src/rules/times-of-rule-sets.js";
import { table } from "./writing.js";

/** A partly generated file: `written` gives its text with the part generated again. */
export interface PartlyMade {
  readonly path: string;
  readonly written: (text: string) => string;
}

/** The text with `made` between the mark of that name and the next `<!-- end -->`. */
export const between = (text: string, name: string, made: string): string => {
  const mark = `<!-- ${name}: written by npm run docs -->\n`;
  const end = "\n<!-- end -->";
  const from = text.indexOf(mark);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`No text stands between "${mark.trim()}" and "${end.trim()}".`);
  return `${text.slice(0, from + mark.length)}\n${made}\n${text.slice(to)}`;
};

const ids = Object.keys(ruleSets);
const code = (id: string): string => `\`${id}\``;
const codes = (list: readonly string[]): string => list.map(code).join(", ");

const coverageOf = (id: string) => {
  const found = coverage[id];
  if (found === undefined) throw new Error(`src/rules/rule-sets/index.ts does not say what ${id} decides.`);
  return found;
};

const span = (from: number, to: number | undefined, open: string): string =>
  to === undefined ? open : from === to ? `${from}` : `${from}–${to}`;

/**
 * The years of the reviews under a rule set: `2019–2022`, or `open` with the first year where they continue.
 */
export const yearsUnder = (id: string, open: (from: number) => string): string => {
  const years = inForce.filter(({ usual }) => usual.includes(id)).map((period) => period.years);
  if (years.length === 0) return "";
  const from = Math.min(...years.map((each) => each.from));
  const goesOn = years.some(({ to }) => to === undefined);
  return span(from, goesOn ? undefined : Math.max(...years.map(({ to = 0 }) => to)), open(from));
};

const readmeTable = (language: Language): string =>
  table(
    language === "vi" ? ["Mã", "Kiểm điểm năm", "Xếp loại được"] : ["Id", "Reviews of", "Decides"],
    ids.map((id) => [
      code(id),
      yearsUnder(id, (from) => (language === "vi" ? `từ ${from}` : `since ${from}`)),
      coverageOf(id).inBrief[language],
    ]),
  );

const dayIn = (language: Language, day: string): string =>
  language === "vi" && day !== "" ? vietnameseDay(day) : day;

const periodTable = (language: Language): string =>
  table(
    language === "vi"
      ? ["Từ ngày", "Trước ngày", "Kiểm điểm các năm", "Bộ thường áp dụng"]
      : ["From", "Before", "Reviews of the years", "Usual rule set"],
    inForce.map(({ from, until = "", years, usual }) => [
      dayIn(language, from),
      dayIn(language, until),
      span(years.from, years.to, language === "vi" ? `từ ${years.from}` : `${years.from} →`),
      codes(usual),
    ]),
  );

const gapTable = (language: Language): string =>
  table(
    language === "vi"
      ? ["Từ ngày", "Trước ngày", "Quy định đã có", "Hướng dẫn chưa có", "Chọn trong"]
      : ["From", "Before", "Regulation", "Guidance still missing", "To choose from"],
    gapPeriods.map(({ from, until, regulation, guidance, candidates }) => [
      dayIn(language, from),
      dayIn(language, until),
      regulation,
      guidance,
      codes(candidates),
    ]),
  );

const coverageTable = (language: Language): string =>
  table(
    language === "vi" ? ["Bộ quy định", "Xếp loại được", "Để ngỏ"] : ["Rule set", "Decides", "Leaves open"],
    ids.map((id) => [code(id), coverageOf(id).decides[language], coverageOf(id).leavesOpen[language]]),
  );

/** The page on the choice of a rule set, with its three tables generated again. */
const whichRuleSet =
  (language: Language) =>
  (text: string): string =>
    [
      ["rule sets by the day", periodTable(language)],
      ["gaps", gapTable(language)],
      ["what each rule set decides", coverageTable(language)],
    ].reduce((all, [name = "", made = ""]) => between(all, name, made), text);

/** The module of a rule set below `src`, without its suffix: a file, or the `index` of a folder. */
const moduleOf = (id: string): string => {
  const file = `rules/rule-sets/${id}`;
  const found = [file, `${file}/index`].find((each) =>
    existsSync(fileURLToPath(new URL(`../../src/${each}.ts`, import.meta.url))),
  );
  if (found === undefined)
    throw new Error(`Rule set ${id} is neither src/${file}.ts nor src/${file}/index.ts.`);
  return found;
};

type Exports = Readonly<Record<string, string | { readonly import: string; readonly require: string }>>;

/** `package.json` with an import of its own for each rule set, after the import of the engine. */
const manifest = (text: string): string => {
  const json = JSON.parse(text) as { readonly exports: Exports };
  const others = Object.entries(json.exports).filter(
    ([, to]) => typeof to === "string" || !to.import.includes("/rules/rule-sets/"),
  );
  const own = ids.toSorted().map((id): [string, Exports[string]] => {
    const module = moduleOf(id);
    return [`./rules/${id}`, { import: `./dist/esm/${module}.js`, require: `./dist/cjs/${module}.js` }];
  });
  const after = others.findIndex(([path]) => path === "./rules/engine") + 1;
  const exports = Object.fromEntries([...others.slice(0, after), ...own, ...others.slice(after)]);
  return `${JSON.stringify({ ...json, exports }, undefined, 2)}\n`;
};

/** The files that list the rule sets. */
export const toldOfRuleSets: readonly PartlyMade[] = [
  { path: "package.json", written: manifest },
  { path: "README.md", written: (text) => between(text, "rule sets", readmeTable("en")) },
  { path: "README.vi.md", written: (text) => between(text, "rule sets", readmeTable("vi")) },
  { path: "docs/which-rule-set.md", written: whichRuleSet("en") },
  { path: "docs/which-rule-set.vi.md", written: whichRuleSet("vi") },
];
