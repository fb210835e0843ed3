import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** One promise of the docs: the promise, its page, and the test that checks it. */
export interface Contract {
  readonly line: number;
  readonly promise: string;
  readonly page: string;
  readonly test: string;
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());

/** The rows of every table of the page whose columns are `promise | page | test`. */
export const contractsOf = (markdown: string): Contract[] => {
  let inside = false;
  return markdown.split("\n").flatMap((row, index) => {
    if (!row.trimStart().startsWith("|")) {
      inside = false;
      return [];
    }
    const [promise = "", page = "", test = "", ...more] = cellsOf(row);
    if (`${promise}|${page}|${test}`.toLowerCase() === "promise|page|test") {
      inside = true;
      return [];
    }
    if (!inside || /^:?-+:?$/.test(promise)) return [];
    return [{ line: index + 1, promise, page, test: more.length === 0 ? test : "" }];
  });
};

/**
 * The page of a cell: `[text](../page.md#part)`, `` `page.md` `` or the bare path. A link starts in `docs`.
 */
const pathOf = (page: string): string => {
  const link = /^\[[^\]]*\]\(([^)#]+)(?:#[^)]*)?\)$/.exec(page);
  return link?.[1] === undefined
    ? page.replace(/^`(.*)`$/, "$1").replace(/#.*$/, "")
    : posix.join("docs", link[1]);
};

const quotes = (title: string) => [JSON.stringify(title), `'${title}'`, `\`${title}\``];

/** The last call of `it` or `test` before a title, up to the title. */
const callBefore = (text: string): string =>
  text.slice([...text.matchAll(/\b(?:it|test)(?=[.(])/g)].at(-1)?.index);

/** Whether the title opens a test that is neither skipped nor left for later. */
const isHeld = (code: string, title: string): boolean =>
  quotes(title).some((quoted) =>
    code
      .split(quoted)
      .slice(0, -1)
      .some((_, index, parts) => {
        const call = callBefore(parts[index] ?? "");
        return (
          /^(?:it|test)[.(]/.test(call) && /\(\s*$/.test(call) && !/^\w+\.(?:skip|todo|fails)\b/.test(call)
        );
      }),
  );

/** The problem of a contract in one sentence; undefined without a problem. */
const complaint = ({ promise, page, test }: Contract, root: string): string | undefined => {
  if (promise === "") return "promises nothing";
  const pagePath = pathOf(page);
  if (pagePath === "" || !existsSync(join(root, pagePath)))
    return `names the page ${page}, which does not exist`;
  const [, file, title] = /^`?(\S+) > (.*?)`?$/.exec(test) ?? [];
  if (file === undefined || title === undefined) return `names no test as \`path > title\`: ${test}`;
  if (!existsSync(join(root, file))) return `names the test file ${file}, which does not exist`;
  return isHeld(readFileSync(join(root, file), "utf8"), title)
    ? undefined
    : `names the test "${title}", which ${file} does not have`;
};

/** One sentence for each contract with a problem. */
export const brokenContracts = (markdown: string, root: string): string[] =>
  contractsOf(markdown).flatMap((contract) => {
    const text = complaint(contract, root);
    return text === undefined ? [] : [`docs/contracts.md:${contract.line} ${text}`];
  });
