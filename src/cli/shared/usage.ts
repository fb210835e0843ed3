import type { Argument, Command, CommanderError, Option } from "commander";
import type { Language } from "../../language/language.js";
import { argumentUsage, usageIn } from "./help.js";

/**
 * A parameter of a command as its help writes it, with its description: `--year <year> (the year under
 * review)`.
 */
const parameterText = (usage: string, { description }: Option | Argument, language: Language): string =>
  `${usageIn(usage, language)} (${description})`;

/** The parts that commander named in a mistake, and the called command. */
interface Named {
  readonly command: Command;
  readonly parts: readonly string[];
  readonly language: Language;
}

/** A command and its subcommands. One of these may run if the user names none. */
const withBelow = (command: Command): readonly Command[] => [command, ...command.commands];

const optionText = ({ command, parts: [flags = ""], language }: Named): string => {
  const option = withBelow(command)
    .flatMap(({ options }) => options)
    .find((each) => each.flags === flags);
  return option === undefined ? flags : parameterText(flags, option, language);
};

const argumentText = ({ command, parts: [name = ""], language }: Named): string => {
  const argument = withBelow(command)
    .flatMap(({ registeredArguments }) => registeredArguments)
    .find((each) => each.name() === name);
  return argument === undefined ? name : parameterText(argumentUsage(argument), argument, language);
};

/** `--year <year>` without its placeholder, for use in a sentence. */
const bare = (flags: string | undefined): string => flags?.replace(/ [<[].*$/, "") ?? "";

type Say = (named: Named) => string;

/** A mistake of usage: commander's text, and the text of this command with its remedy. */
interface Mistake {
  readonly says: RegExp;
  readonly vi: Say;
  readonly en: Say;
}

/** The mistakes of usage by commander's codes. A test checks that each is recognised. */
const mistakes: Readonly<Record<string, Mistake>> = {
  "commander.missingArgument": {
    says: /^missing required argument '(.+)'$/,
    vi: (named) => `thiếu ${argumentText(named)}`,
    en: (named) => `${argumentText(named)} is missing`,
  },
  "commander.optionMissingArgument": {
    says: /^option '(.+)' argument missing$/,
    vi: (named) => `${bare(named.parts[0])} thiếu giá trị, hãy ghi: ${optionText(named)}`,
    en: (named) => `${bare(named.parts[0])} has no value; write ${optionText(named)}`,
  },
  "commander.missingMandatoryOptionValue": {
    says: /^required option '(.+)' not specified$/,
    vi: (named) => `thiếu ${optionText(named)}`,
    en: (named) => `${optionText(named)} is missing`,
  },
  "commander.unknownOption": {
    says: /^unknown option '([^']*)'(?: \(Did you mean (?:one of )?(.+)\?\))?$/,
    vi: ({ parts: [name, near] }) =>
      `không có tùy chọn ${name}${near === undefined ? "" : `; có phải ${near} không?`}`,
    en: ({ parts: [name, near] }) =>
      `there is no option ${name}${near === undefined ? "" : `; is it ${near}?`}`,
  },
  "commander.unknownCommand": {
    says: /^unknown command '([^']*)'(?: \(Did you mean (?:one of )?(.+)\?\))?$/,
    vi: ({ parts: [name, near] }) =>
      `không có lệnh ${name}${near === undefined ? "" : `; có phải ${near} không?`}`,
    en: ({ parts: [name, near] }) =>
      `there is no command ${name}${near === undefined ? "" : `; is it ${near}?`}`,
  },
  "commander.excessArguments": {
    says: /^too many arguments.* Expected (\d+) arguments? but got (\d+)\.$/,
    vi: ({ parts: [most, given] }) =>
      `lệnh nhận ${most} tham số mà đã ghi ${given}; tên có dấu cách phải đặt trong dấu nháy: "chi bộ 1.jsonl"`,
    en: ({ parts: [most, given] }) =>
      `the command takes ${most} arguments and got ${given}; quote a name with spaces: "cell 1.jsonl"`,
  },
  "commander.conflictingOption": {
    says: /^option '(.+)' cannot be used with option '(.+)'$/,
    vi: ({ parts: [one, other] }) =>
      `${bare(one)} và ${bare(other)} không dùng cùng nhau; hãy bỏ một trong hai`,
    en: ({ parts: [one, other] }) =>
      `${bare(one)} and ${bare(other)} exclude each other; leave one of them out`,
  },
  "commander.invalidArgument": {
    says: /^(?:option|command-argument value) '(.+?)' (?:argument '(.*)' is invalid|is invalid for argument '(.+)')\. (?:Allowed choices are )?(.+?)\.?$/,
    vi: ({ parts: [name, value, argument, choices] }) =>
      `“${argument === undefined ? value : name}” không dùng được cho ${argument === undefined ? bare(name) : usageIn(`<${argument}>`, "vi")}, hãy chọn một trong: ${choices}`,
    en: ({ parts: [name, value, argument, choices] }) =>
      `"${argument === undefined ? value : name}" does not fit ${argument === undefined ? bare(name) : `<${argument}>`}; choose one of: ${choices}`,
  },
};

/** The command that the arguments lead to, and its names. */
const commandOf = (program: Command, args: readonly string[]): readonly [Command, readonly string[]] => {
  const [name = "", ...rest] = args;
  const below = program.commands.find((each) => each.name() === name);
  if (below === undefined) return [program, [program.name()]];
  const [command, names] = commandOf(below, rest);
  return [command, [program.name(), ...names]];
};

const noCommand = {
  vi: (names: string) => `hãy ghi thêm một lệnh: ${names}`,
  en: (names: string) => `name a command: ${names}`,
};

const wrong = {
  vi: (said: string, help: string) => `Gọi lệnh chưa đúng: ${said}. Xem cách dùng: ${help}`,
  en: (said: string, help: string) => `Wrong usage: ${said}. See: ${help} --lang en`,
};

/** A mistake of usage on one line in a language, with its remedy and the command of the help. */
export const usageMistake = (
  { code, message }: CommanderError,
  program: Command,
  args: readonly string[],
  language: Language,
): string => {
  const [command, names] = commandOf(program, args);
  const theirs = message.replace(/^error: /, "").replaceAll("\n", " ");
  const mistake = mistakes[code];
  const parts = mistake?.says.exec(theirs)?.slice(1);
  const said =
    code === "commander.help"
      ? noCommand[language](command.commands.map((each) => each.name()).join(", "))
      : mistake === undefined || parts === undefined
        ? theirs
        : mistake[language]({ command, parts, language });
  return wrong[language](said.replace(/[.?]$/, ""), `${names.join(" ")} --help`);
};
