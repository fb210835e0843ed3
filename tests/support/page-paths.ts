import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

/** The pages that people write or read, as paths from the root of the repository. */
export const writtenPages = (root: string): string[] => [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...["docs", "lab", "examples"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md") && !path.includes("node_modules/"))
      .map((path) => `${folder}/${path}`),
  ),
];

/** The part of a path before a placeholder: `src/events/<story>.ts` gives `src/events`. */
const certain = (path: string): string =>
  /[<*]/.test(path) ? posix.dirname(`${path.split(/[<*]/)[0]}x`) : path.replace(/[./]+$/, "");

const inRepository = /(?<![\w@/.-])(?:src|tests|lab|examples|scripts|schema|api|docs|lint)\/[\w<>*./-]*/g;
const inPackage = /(?<![\w@/.-])chibo\/[\w<>*./-]+/g;
const link = /\]\((?!https?:|#|mailto:)([^)\s#]+)(#[^)\s]*)?\)/g;

/** The anchors of a page: those that a forge makes from headings, and written ones. */
const anchorsOf = (markdown: string): string[] => [
  ...[...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  ),
  ...[...markdown.matchAll(/<a id="([^"]*)">/g)].map(([, id = ""]) => id),
];

/** The paths, package imports and links of a page that lead nowhere. */
export const deadPaths = (
  page: string,
  markdown: string,
  root: string,
  subPaths: readonly string[],
): string[] => {
  const paths = [...markdown.matchAll(inRepository)].map(([path]) => path);
  const imports = [...markdown.matchAll(inPackage)].map(([name]) => name.replace(/[./]+$/, ""));
  const isExported = (name: string) =>
    /[<*]/.test(name) ? subPaths.some((each) => each.startsWith(certain(name))) : subPaths.includes(name);
  const dead = ([, target = "", anchor = ""]: RegExpMatchArray): boolean => {
    const file = join(root, posix.join(posix.dirname(page), target));
    if (!existsSync(file)) return true;
    return (
      anchor !== "" && !anchorsOf(readFileSync(file, "utf8")).includes(decodeURIComponent(anchor.slice(1)))
    );
  };
  return [
    ...paths.filter((path) => !existsSync(join(root, certain(path)))),
    ...imports.filter((name) => !isExported(name)),
    ...[...markdown.matchAll(link)].filter(dead).map(([, target, anchor = ""]) => `${target}${anchor}`),
  ];
};

/** The relative links of a page, from the root of the repository. */
export const linksOf = (page: string, markdown: string): string[] =>
  [...markdown.matchAll(link)].map(([, target = ""]) => posix.join(posix.dirname(page), target));

/** The paths in a drawn tree of folders. A folder ends with `/`; two spaces are one step down. */
export const drawnPaths = (tree: string): string[] => {
  const above: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", name = ""] = /^( *)(\S+)/.exec(line) ?? [];
    if (name === "") return [];
    above.length = indent.length / 2;
    above.push(name.replace(/[/]$/, ""));
    return [above.join("/")];
  });
};

/** A folder and all folders below it. */
export const foldersIn = (folder: string, root: string): string[] => [
  folder,
  ...readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => statSync(join(root, path)).isDirectory())
    .flatMap((path) => foldersIn(path, root)),
];
