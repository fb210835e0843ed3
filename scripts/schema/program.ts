import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { subPaths } from "../sub-paths.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The file of a module below `src`. */
export const fileOf = (module: string): string => join(root, "src", `${module}.ts`);

let compiled: ts.Program | undefined;

/** The library as the compiler sees it, by all of its paths. It takes seconds, so it is made once. */
export const program = (): ts.Program => {
  if (compiled === undefined) {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    compiled = ts.createProgram(
      subPaths().map(({ module }) => fileOf(module)),
      options,
    );
  }
  return compiled;
};

/** What a module exports, by name; re-exports followed to what they stand for. */
export const exportsOf = (module: string): ReadonlyMap<string, ts.Symbol> => {
  const checker = program().getTypeChecker();
  const source = program().getSourceFile(fileOf(module));
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (symbol === undefined) throw new Error(`${fileOf(module)} is no module.`);
  const followed = (each: ts.Symbol) =>
    (each.flags & ts.SymbolFlags.Alias) === 0 ? each : checker.getAliasedSymbol(each);
  return new Map(checker.getExportsOfModule(symbol).map((each) => [each.getName(), followed(each)]));
};
