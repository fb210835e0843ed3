import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { subPaths } from "../sub-paths.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The file of a module below `src`. */
export const fileOf = (module: string): string => join(root, "src", `${module}.ts`);

let compiled: ts.Program | undefined;

/**
 * The library in the compiler, through all of its sub-paths. It takes seconds, so this module makes it once.
 */
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

/** The exports of a module by name. A re-export leads to its declaration. */
export const exportsOf = (module: string): ReadonlyMap<string, ts.Symbol> => {
  const checker = program().getTypeChecker();
  const source = program().getSourceFile(fileOf(module));
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (symbol === undefined) throw new Error(`${fileOf(module)} is no module.`);
  const followed = (each: ts.Symbol) =>
    (each.flags & ts.SymbolFlags.Alias) === 0 ? each : checker.getAliasedSymbol(each);
  return new Map(checker.getExportsOfModule(symbol).map((each) => [each.getName(), followed(each)]));
};

/** A public type with a stable code: an error, or a returned report. */
export interface Family {
  readonly name: string;
  readonly thrown: boolean;
  /** The sub-paths that export it. */
  readonly from: readonly string[];
  readonly codes: readonly string[];
  /** Its description, from the comment in the code. */
  readonly says: string;
}

const isLiteral = (type: ts.Type): type is ts.StringLiteralType => type.isStringLiteral();

const codesOf = (type: ts.Type, at: ts.Node): string[] => {
  const checker = program().getTypeChecker();
  const property = checker.getPropertyOfType(checker.getApparentType(type), "code");
  if (property === undefined) return [];
  const code = checker.getTypeOfSymbolAtLocation(property, at);
  const known = checker.getBaseConstraintOfType(code) ?? code;
  const parts = known.isUnion() ? known.types : [known];
  return parts.every(isLiteral) ? parts.map(({ value }) => value).sort() : [];
};

const isError = (type: ts.Type): boolean =>
  type.isClass() &&
  (type.getBaseTypes() ?? []).some(
    (base) =>
      base.symbol.getName() === "Error" ||
      isError(program().getTypeChecker().getDeclaredTypeOfSymbol(base.symbol)),
  );

const typeLike = ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias;

/** A type that is inferred from a schema is data of the record or of the rules. It reports no problems. */
const isInferred = (at: ts.Node): boolean =>
  ts.isTypeAliasDeclaration(at) &&
  ts.isTypeReferenceNode(at.type) &&
  at.type.typeName.getText() === "z.infer";

/** Every public type with a `code`, and every exported error, with or without a code. */
export const families = (): Family[] => {
  const checker = program().getTypeChecker();
  const found = new Map<ts.Symbol, Family>();
  for (const { name: path, module } of subPaths()) {
    for (const [name, symbol] of exportsOf(module)) {
      const [at] = symbol.declarations ?? [];
      if ((symbol.flags & typeLike) === 0 || at === undefined || isInferred(at)) continue;
      const known = found.get(symbol);
      if (known !== undefined) {
        found.set(symbol, { ...known, from: [...known.from, path] });
        continue;
      }
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      const codes = codesOf(type, at);
      const thrown = isError(type);
      if (codes.length === 0 && !thrown) continue;
      const says = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll("\n", " ");
      found.set(symbol, { name, thrown, from: [path], codes, says });
    }
  }
  return [...found.values()];
};
