/**
 * Prints the measures of the source tree beside their goals: `npm run house`. It fails for two reasons only:
 * an arrow that scripts/rooms.mjs forbids, and two folders that import each other. It has no limit for the
 * other figures. In another folder, it reads the `src` of that folder.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cruise } from "dependency-cruiser";
import ts from "typescript";

const here = dirname(fileURLToPath(import.meta.url));
const { default: config } = await import(pathToFileURL(join(here, "../.dependency-cruiser.mjs")).href);

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => join("src", file).replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const linesOf = (text) => text.split("\n").length - 1;
const isDoor = (file) => /(^|\/)index[.]ts$/.test(file);

const { output } = await cruise(["src"], { ...config.options, validate: true, ruleSet: config });
const imports = output.modules.flatMap(({ source, dependencies }) =>
  dependencies.map(({ resolved }) => [source, resolved]).filter(([, to]) => to.startsWith("src/")),
);

/** The number of files that import a file. Imports by an `index.ts` do not count. */
const importers = new Map(files.map((file) => [file, new Set()]));
for (const [from, to] of imports) if (!isDoor(from)) importers.get(to)?.add(from);
const single = files.filter((file) => !isDoor(file) && importers.get(file)?.size === 1);
const folded = single.filter((file) => linesOf(texts.get(file) ?? "") < 60);

/**
 * Pairs of folders with files that import each other. An `index.ts` belongs to no folder, because it only
 * exports from below.
 */
const between = new Map();
for (const [from, to] of imports) {
  const [one, other] = [dirname(from), dirname(to)];
  if (one === other || isDoor(from) || one === "src" || other === "src") continue;
  between.set(`${one} ${other}`, (between.get(`${one} ${other}`) ?? 0) + 1);
}
const bothWays = [...between].flatMap(([pair, there]) => {
  const [one = "", other = ""] = pair.split(" ");
  const back = between.get(`${other} ${one}`);
  return back === undefined || one > other ? [] : [`${one} ⇄ ${other} (${there}/${back})`];
});
const arrows = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

/** Names that more than one file declares and exports. */
const declared = new Map();
for (const [file, text] of texts)
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.ES2022).statements) {
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const named = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    for (const { name } of named)
      if (name !== undefined && ts.isIdentifier(name))
        declared.set(name.text, (declared.get(name.text) ?? new Set()).add(file));
  }
const several = [...declared].filter(([, places]) => places.size > 1);

/** The names of each entry of the package: the values, and all names with types. */
const goalsOfNames = { chibo: [60, 110], "chibo/rules": [45, 45] };
const namesOf = () => {
  if (!existsSync("package.json") || !existsSync("tsconfig.json")) return [];
  const entries = Object.entries(JSON.parse(readFileSync("package.json", "utf8")).exports ?? {}).flatMap(
    ([path, entry]) => {
      const target = (typeof entry === "string" ? entry : entry.import).match(
        /^\.\/dist\/esm\/(.*)[.]js$/,
      )?.[1];
      const file = `src/${target}.ts`;
      return texts.has(file) ? [[path.replace(/^\./, "chibo"), file]] : [];
    },
  );
  const { config: settings } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(settings.compilerOptions, ".");
  const program = ts.createProgram(
    entries.map(([, file]) => file),
    options,
  );
  const checker = program.getTypeChecker();
  return entries.map(([name, file]) => {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file));
    const symbols = checker
      .getExportsOfModule(symbol)
      .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each));
    const values = symbols.filter(({ flags }) => flags & ts.SymbolFlags.Value).length;
    return [name, values, symbols.length];
  });
};

const folders = [...new Set(files.map(dirname))];
const depths = folders.map((folder) => relative("src", folder).split("/").filter(Boolean).length);
const holds = (folder) => [...files, ...folders].filter((each) => dirname(each) === folder).length;
const small = folders.filter((folder) => holds(folder) < 3);
const lengths = files.map((file) => linesOf(texts.get(file) ?? "")).sort((one, other) => one - other);
const long = files.filter((file) => linesOf(texts.get(file) ?? "") > 400);

const row = (what, is, goal = "") =>
  console.log(`${what.padEnd(46)}${String(is).padStart(8)}${String(goal && `≤ ${goal}`).padStart(12)}`);
const list = (title, items, most = 20) => {
  if (items.length === 0) return;
  console.log(`\n${title}`);
  for (const item of items.slice(0, most)) console.log(`  ${item}`);
  if (items.length > most) console.log(`  … and ${items.length - most} more`);
};

console.log(`${"".padEnd(46)}${"is".padStart(8)}${"goal".padStart(12)}`);
row("files", files.length, "420");
row("folders", folders.length, "45");
row("depth below src", Math.max(...depths), "3");
row(
  "lines",
  lengths.reduce((sum, each) => sum + each, 0),
  "42,000",
);
row("lines of a file, the middle one", lengths[Math.floor(lengths.length / 2)] ?? 0);
row("files over 400 lines", long.length, "0");
row("folders with fewer than three files", small.length, "0");
row("files with a single importer", single.length);
row("  of these under 60 lines", folded.length, "0");
row("exported names that several files declare", several.length, "0");
row("folders that import each other both ways", bothWays.length, "0");
row("arrows that are forbidden", arrows.length, "0");
for (const [name, values, all] of namesOf()) {
  const [ofValues, ofAll] = goalsOfNames[name] ?? [];
  row(`names of ${name}: values / with types`, `${values}/${all}`, ofAll && `${ofValues}/${ofAll}`);
}
list("Files over 400 lines", long);
list("Folders with fewer than three files", small);
list("Files under 60 lines with a single importer", folded);
list(
  "Exported names that several files declare",
  several.map(([name, places]) => `${name}: ${[...places].join(", ")}`),
);
list("Folders that import each other both ways", bothWays, Number.POSITIVE_INFINITY);
list("Arrows that are forbidden", arrows, Number.POSITIVE_INFINITY);
process.exitCode = bothWays.length + arrows.length > 0 ? 1 : 0;
