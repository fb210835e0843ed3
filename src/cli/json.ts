import { readFileSync } from "node:fs";
import { Failure, noFile } from "./failure.js";

const blank = /[ \t\r\n]*/y;
const scalar =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const key = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;

class Broken extends Error {
  constructor(readonly at: number) {
    super();
  }
}

/** Where a text stops being JSON: the engine's own messages do not always say. */
const placeOfError = (text: string): number => {
  let at = 0;
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found !== null;
  };
  const is = (character: string): boolean => {
    eat(blank);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const need = (found: boolean): void => {
    if (!found) throw new Broken(at);
  };
  const items = (close: string, item: () => void): void => {
    if (is(close)) return;
    do item();
    while (is(","));
    need(is(close));
  };
  const value = (): void => {
    if (is("{"))
      items("}", () => {
        eat(blank);
        need(eat(key));
        need(is(":"));
        value();
      });
    else if (is("[")) items("]", value);
    else need(eat(scalar));
  };
  try {
    value();
    eat(blank);
  } catch (error) {
    if (error instanceof Broken) return error.at;
    throw error;
  }
  return at;
};

/**
 * Reads a JSON file.
 *
 * @throws Failure `no-file` or `not-json`, with line and column
 */
export const readJson = (path: string): unknown => {
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw noFile(path);
  }
  try {
    return JSON.parse(text);
  } catch {
    const before = text.slice(0, placeOfError(text)).split("\n");
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    throw new Failure("not-json", {
      vi: `“${path}” không phải JSON: sai ở dòng ${line}, cột ${column}. Hãy sửa chỗ đó (thường là dấu phẩy, ngoặc kép).`,
      en: `"${path}" is not JSON: wrong at line ${line}, column ${column}. Mend it there; often it is a comma or a quote.`,
    });
  }
};
