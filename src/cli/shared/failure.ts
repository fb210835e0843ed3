import { findingKinds } from "../../findings/index.js";
import type { Text } from "../../rules/engine/conditions/vocabulary.js";

/** How many letters must be added, taken away or replaced to make one name of the other. */
const distance = (one: string, other: string): number => {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      now.push(Math.min(replaced, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
};

/** The names nearest to one that there is not, the nearest first. */
const nearest = (name: string, names: Iterable<string>, most = 5): string[] =>
  [...new Set(names)]
    .map((each) => ({ each, far: distance(name, each) }))
    .sort((a, b) => a.far - b.far || (a.each < b.each ? -1 : 1))
    .slice(0, most)
    .map(({ each }) => each);

/** Why the command could not do its work, and what to do; it ends with code 2. */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly code:
      | "usage"
      | "no-file"
      | "file-exists"
      | "not-json"
      | "unknown-rule-set"
      | "unknown-rubric"
      | "unknown-roll-up"
      | "unknown-name"
      | "not-usable",
    readonly says: Text,
  ) {
    super(says.en);
  }
}

/** A file that cannot be read. */
export const noFile = (path: string): Failure =>
  new Failure("no-file", {
    vi: `Không đọc được tệp “${path}”. Hãy kiểm tra đường dẫn và quyền đọc.`,
    en: `Cannot read "${path}". Check the path and that you may read it.`,
  });

/** Something named that there is not, with the names nearest to it. */
export const unknownName = (name: string, names: Iterable<string>): Failure => {
  const near = nearest(name, names);
  if (near.length === 0)
    return new Failure("unknown-name", {
      vi: `Không có “${name}” trong năm này, và không có mục nào cùng loại. Hãy kiểm tra --year.`,
      en: `There is no "${name}" in this year, nor anything of its kind. Check --year.`,
    });
  const list = near.join(", ");
  return new Failure("unknown-name", {
    vi: `Không có “${name}” trong năm này. Gần nhất: ${list}.`,
    en: `There is no "${name}" in this year. Nearest: ${list}.`,
  });
};

/** A code that no kind of finding has. */
export const unknownCode = (code: string): Failure => {
  const list = nearest(code, Object.keys(findingKinds)).join(", ");
  return new Failure("unknown-name", {
    vi: `Không có mã “${code}”. Gần nhất: ${list}. Tất cả: chibo catalogue`,
    en: `There is no code "${code}". Nearest: ${list}. All of them: chibo catalogue`,
  });
};
