import { basename } from "node:path";
import { Presets, SingleBar } from "cli-progress";
import { describe } from "../../language/problems/describe-problem.js";
import type { Problem } from "../../language/problems/problem.js";
import { checkText, decoded } from "./encoding.js";
import { Failure } from "./failure.js";
import { deeperThan, lineAndColumn, lineOfPath, placesIn } from "./json-places.js";
import { heldPieces, type Progress } from "./snapshots.js";

/**
 * The bytes of a file, as a run read them first.
 *
 * @throws Failure if it cannot be read
 */
export const bytesOf = (path: string): Uint8Array => {
  const pieces = [...heldPieces(path, () => noProgress)].map((piece) => piece.slice());
  return new Uint8Array(Buffer.concat(pieces));
};

const notJson = (path: string, problem: Problem): Failure =>
  new Failure("not-json", {
    vi: `Tệp “${path}” viết chưa đúng. ${describe(problem, "vi")}`,
    en: `"${path}" is not JSON. ${describe(problem, "en")}`,
  });

/** More levels than any file of chibo has, and fewer than exhaust the stack of a function that calls itself. */
const deepest = 500;

const checkDepth = (path: string, text: string): void => {
  const at = deeperThan(deepest, text);
  if (at === undefined) return;
  const { line, column } = lineAndColumn(text, at);
  throw new Failure("too-deep", {
    vi: `Tệp “${path}” lồng quá ${deepest} tầng ngoặc (dòng ${line}, cột ${column}) nên không đọc được. Hãy kiểm tra xem có đúng tệp cần đọc không.`,
    en: `"${path}" nests more than ${deepest} levels (line ${line}, column ${column}) and is not read. Check that it is the file you mean.`,
  });
};

const parsed = (path: string, text: string): unknown => {
  checkDepth(path, text);
  try {
    return JSON.parse(text);
  } catch {
    const { at, cause, found } = placesIn(text).breach ?? { at: 0, cause: "other", found: "" };
    const { line, column } = lineAndColumn(text, at);
    throw notJson(path, { code: "broken-json", path: "", line, facts: { column, cause, found } });
  }
};

/** A JSON file with the line of each of its values. */
export interface ReadFile {
  readonly value: unknown;
  /** The line, from 1, of a path such as `criteria[2].max`. */
  readonly lineOf: (path: string) => number;
}

/**
 * Reads a JSON file that a person wrote, with its lines.
 *
 * @throws Failure `not-json`, with the place and the probable mistake; `too-deep`; one of reading
 */
export const readLocalFile = (path: string): ReadFile => {
  const text = decoded(path, bytesOf(path));
  const value = parsed(path, text);
  const { starts, twice } = placesIn(text);
  if (twice !== undefined) {
    const [first, second] = [lineAndColumn(text, twice.first), lineAndColumn(text, twice.at)];
    const facts = {
      column: second.column,
      cause: "key-twice",
      found: twice.key,
      lines: [first.line, second.line],
    } as const;
    throw notJson(path, { code: "broken-json", path: "", line: second.line, facts });
  }
  return { value, lineOf: (place) => lineOfPath(text, starts, place) };
};

/**
 * Reads a JSON file.
 *
 * @throws Failure `not-json`, with the place and the probable mistake; `too-deep`; one of reading
 */
export const readJson = (path: string): unknown => parsed(path, decoded(path, bytesOf(path)));

const noProgress: Progress = { at: () => {}, done: () => {} };

/** Work that takes fewer milliseconds than this shows no bar. */
const patience = 500;

/**
 * A bar on the error output where that is a terminal. A pipe, short work and a file of unknown length have no
 * bar.
 */
export const progressOf = (path: string, total: number): Progress => {
  if (!process.stderr.isTTY || total === 0) return noProgress;
  const begun = performance.now();
  let bar: SingleBar | undefined;
  const begin = (bytes: number): void => {
    const elapsed = performance.now() - begun;
    if (elapsed < patience || (elapsed * (total - bytes)) / bytes < patience) return;
    // Reading leaves no time for a signal handler, so the bar sets none: an interrupt then ends the program at once.
    const options = { format: "{bar} {percentage} % {file}", clearOnComplete: true, gracefulExit: false };
    bar = new SingleBar({ ...options, linewrap: true }, Presets.shades_classic);
    bar.start(total, bytes, { file: basename(path) });
  };
  return {
    at: (bytes) => {
      if (bar === undefined) begin(bytes);
      else bar.update(bytes);
    },
    done: () => bar?.stop(),
  };
};

/**
 * Reads a file of text in pieces, so that a journal may have any length. The caller uses each piece before it asks for
 * the next, so the bytes read also say how much of the work is done. Each reading of a run gives the same bytes.
 *
 * @throws Failure `not-usable` for a file of Excel or Word; `wrong-encoding` for UTF-16 and UTF-32; one of reading;
 *   `file-changed`
 */
export function* chunksOf(path: string): Generator<Uint8Array> {
  let isFirst = true;
  for (const piece of heldPieces(path, (size) => progressOf(path, size))) {
    if (isFirst) checkText(path, piece);
    isFirst = false;
    yield piece;
  }
}
