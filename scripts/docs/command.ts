import type { Argument, Command } from "commander";
import { commandsIn } from "../../src/cli/program.js";
import { made, page, table } from "./writing.js";

/** A command in both languages, with the names that lead to it. */
interface Both {
  readonly path: string;
  readonly vi: Command;
  readonly en: Command;
}

/** The commands that do something: those without commands below them. */
const leavesOf = ({ path, vi, en }: Both): Both[] =>
  en.commands.length === 0
    ? [{ path, vi, en }]
    : en.commands.flatMap((below, index) => {
        const counterpart = vi.commands[index];
        return counterpart === undefined
          ? []
          : leavesOf({ path: `${path} ${below.name()}`, vi: counterpart, en: below });
      });

interface Described {
  readonly description: string;
}

const rows = <T extends Described>(
  en: readonly T[],
  vi: readonly Described[],
  nameOf: (each: T) => string,
): string[][] =>
  en.map((each, index) => [`\`${nameOf(each)}\``, each.description, vi[index]?.description ?? ""]);

const argumentName = (each: Argument): string => (each.required ? `<${each.name()}>` : `[${each.name()}]`);

const section = ({ path, vi, en }: Both): string[] => {
  const needed = [
    ...en.registeredArguments.map(argumentName),
    ...en.options.flatMap(({ mandatory, flags }) => (mandatory ? flags : [])),
  ];
  return [
    `## \`${[path, ...needed].join(" ")}\``,
    `${en.description()}. *${vi.description()}.*`,
    table(
      ["", "", "Tiếng Việt"],
      [
        ...rows(en.registeredArguments, vi.registeredArguments, argumentName),
        ...rows(en.options, vi.options, ({ flags }) => flags),
      ],
    ),
  ];
};

const endsWithOne = [
  ["`findings`", "where at least one finding is listed; `--severity breach` narrows what a script stops at"],
  ["`compare`, `as-of`", "where something differs"],
  ["`due`", "where something is to be done"],
  ["`journal check`", "where a line is to be mended; an entry delivered twice is listed and is not"],
  ["`journal convert`", "where a line would be lost: then no file is written"],
  ["`import`", "where a row or the table has a problem, whether a file was written or not"],
  ["`replay`, `report`, `explain`", "only where lines of the journal could not be read"],
  ["`rules check`, `rubrics check`, `rules analyse`", "where there is a mistake"],
  ["`rules test`", "where a case differs"],
];

/** The page of the command: every command with its options, in both languages. */
export const commandPage = (): string =>
  page(
    made("the program of the command"),
    "# The command",
    "`npx chibo` needs one file and no network. It answers in Vietnamese, and in English with `--lang en`; with `--json` it gives data. What it says is plain text, the same on a terminal and in a pipe.",
    "It ends with **0** where there is nothing to mend, with **1** where something was found, and with **2** where it could not do its work; then it says on one line what to do. With 1 ends:",
    table(["Command", "Ends with 1"], endsWithOne),
    "A journal is read in pieces, whatever its length. A line that cannot be read is passed over, said on the error output, and makes the command end with 1; the answer stands for the other lines. Where that takes longer, a bar on the error output shows how much of the file is read; in a pipe there is none.",
    "Without `--under` a year is judged by the one rule set that its reviews adopted; where there is none, or several, the command says which to name. A day given as a moment means its end in Vietnam.",
    "`--as-at` and `--as-of` are set apart. With `--as-at` alone the year counts as over, and what was not recorded by then as missed; with both a year is read as somebody saw it then. So does `as-of`, which sets three readings side by side: known then, stood then, now. What came late or was corrected is where the first two part.",
    ...leavesOf({ path: "chibo", vi: commandsIn("vi"), en: commandsIn("en") }).flatMap(section),
  );
