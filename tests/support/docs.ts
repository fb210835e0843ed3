import { transform } from "esbuild";
import ts from "typescript";

/** One runnable block of a page. */
export interface Block {
  readonly page: string;
  /** The line of the page on which the code of the block begins. */
  readonly line: number;
  readonly code: string;
}

/** A promise on a line of a block, and the result of the run. */
export interface Promised {
  readonly line: number;
  readonly promised: string;
  readonly given: string;
  readonly kept: boolean;
}

/** All `ts` blocks of a page, in order. */
export const blocksOf = (page: string, markdown: string): Block[] =>
  [...markdown.matchAll(/^```ts[^\S\n]*\n([\s\S]*?)^```[^\S\n]*$/gm)].map((match) => ({
    page,
    line: markdown.slice(0, match.index).split("\n").length + 1,
    code: match[1] ?? "",
  }));

/** A promise `//=> value`, at the end of a statement or below it. It may continue on lines `//   more`. */
const promise = /\/\/=> ?(.*(?:\n[^\S\n]*\/\/ {3}.*)*)/g;

/**
 * The block as a script that also checks its promises. At its end it prints them as one line of JSON on
 * standard output, after `marker`. A promise compares the printed text of the statement, the value that it
 * named, or the value of the expression. If a statement runs twice, it must keep its promise twice.
 */
export const checked = async (block: Block, format: "esm" | "cjs"): Promise<string> => {
  const script = ts.createSourceFile("block.ts", block.code, ts.ScriptTarget.ESNext, true);
  const insertions: { readonly at: number; readonly text: string }[] = [];
  const places: string[] = [];
  const lineAt = (offset: number) => block.line + script.getLineAndCharacterOfPosition(offset).line;
  for (const found of block.code.matchAll(promise)) {
    const statement = statementBefore(script, found.index);
    if (statement === undefined)
      throw new Error(`${block.page}:${lineAt(found.index)} "//=>" follows no statement that has a value.`);
    const promised = (found[1] ?? "").replace(/\n[^\S\n]*\/\/ {3}/g, "\n").trimEnd();
    const place = `${lineAt(found.index)}, ${JSON.stringify(promised)}`;
    places.push(`[${place}]`);
    insertions.push(...recording(statement, place));
  }
  const recorded = insertions
    .sort((a, b) => b.at - a.at)
    .reduce((code, { at, text }) => code.slice(0, at) + text + code.slice(at), block.code);
  const { code } = await transform(`${recorded}\nglobalThis.__chiboPromises.print([${places}]);\n`, {
    loader: "ts",
    format,
    target: "node20",
  });
  return code;
};

/** The innermost statement that ends before the promise, with only space between. */
const statementBefore = (script: ts.SourceFile, offset: number): ts.Statement | undefined => {
  let found: ts.Statement | undefined;
  const visit = (node: ts.Node): void => {
    const touches = node.end <= offset && script.text.slice(node.end, offset).trim() === "";
    if (touches && (ts.isExpressionStatement(node) || ts.isVariableStatement(node))) found = node;
    ts.forEachChild(node, visit);
  };
  visit(script);
  return found;
};

/** The text that records the result of a statement, with its places in the script. */
const recording = (statement: ts.Statement, place: string) => {
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations.at(-1)?.name;
    if (name === undefined || !ts.isIdentifier(name)) throw new Error(`${place}: name one value.`);
    return [{ at: statement.end, text: `globalThis.__chiboPromises.record(${place}, ${name.text});` }];
  }
  const { expression } = statement as ts.ExpressionStatement;
  const isPrint =
    ts.isCallExpression(expression) && /^console\.(log|info)$/.test(expression.expression.getText());
  const [from, to] = isPrint
    ? [expression.arguments.pos, expression.arguments.end]
    : [expression.getStart(), expression.end];
  return [
    { at: from, text: `globalThis.__chiboPromises.record(${place}, ` },
    { at: to, text: ")" },
  ];
};

/** Marks the start of the results on standard output. */
export const marker = "\u0000chibo-promises ";

/** The code around a checked block; load it first with `--require`. */
export const recorder = `
const { inspect, isDeepStrictEqual } = require("node:util");
const results = [];
const printed = (value) =>
  typeof value === "string" ? value : inspect(value, { depth: null, breakLength: Infinity, compact: true });
const valueOf = (text) => {
  try {
    return { value: new Function("return (" + text + ")")() };
  } catch {
    return undefined;
  }
};
globalThis.__chiboPromises = {
  record(line, promised, ...values) {
    const given = values.map(printed).join(" ").trimEnd();
    const meant = valueOf(promised);
    const kept =
      given === promised || (values.length === 1 && meant !== undefined && isDeepStrictEqual(plain(values[0]), meant.value));
    results.push({ line, promised, given, kept });
    return values[0];
  },
  print(places) {
    for (const [line, promised] of places)
      if (!results.some((result) => result.line === line))
        results.push({ line, promised, given: "nothing: the line did not run", kept: false });
    process.stdout.write("\\n" + ${JSON.stringify(marker)} + JSON.stringify(results) + "\\n");
  },
};
// A frozen or null-prototype record counts as the literal that the page shows.
const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object" || value instanceof Map || value instanceof Set) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};
`;

/** The promises in the output of a checked block; undefined if the block did not reach its end. */
export const promisesIn = (stdout: string): Promised[] | undefined => {
  const at = stdout.lastIndexOf(marker);
  return at < 0 ? undefined : (JSON.parse(stdout.slice(at + marker.length)) as Promised[]);
};
