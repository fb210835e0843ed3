import type { Command, CommanderError } from "commander";
import type { Language } from "./words.js";

/** What commander says in English, by its code, and the same in Vietnamese. A test holds each to be recognised. */
const mistakes: Readonly<Record<string, { readonly en: RegExp; readonly vi: string }>> = {
  "commander.missingArgument": {
    en: /^missing required argument '(.+)'$/,
    vi: "thiếu tham số <$1>",
  },
  "commander.optionMissingArgument": {
    en: /^option '(.+)' argument missing$/,
    vi: "tùy chọn “$1” thiếu giá trị",
  },
  "commander.missingMandatoryOptionValue": {
    en: /^required option '(.+)' not specified$/,
    vi: "thiếu tùy chọn bắt buộc “$1”",
  },
  "commander.unknownOption": {
    en: /^unknown option '([^']*)'/,
    vi: "không có tùy chọn “$1”",
  },
  "commander.unknownCommand": {
    en: /^unknown command '([^']*)'/,
    vi: "không có lệnh “$1”",
  },
  "commander.excessArguments": {
    en: /^too many arguments.* Expected (\d+) arguments? but got (\d+)\.$/,
    vi: "cần $1 tham số, đã ghi $2",
  },
  "commander.conflictingOption": {
    en: /^option '(.+)' cannot be used with option '(.+)'$/,
    vi: "“$1” không dùng cùng “$2”",
  },
  "commander.invalidArgument": {
    en: /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/,
    vi: "“$2” không dùng được cho “$1”, hãy chọn một trong: $3",
  },
};

const suggestion = { en: / ?\(Did you mean (?:one of )?(.+)\?\)$/, vi: " (có phải $1 không?)" };

const translated = (code: string, message: string): string => {
  const mistake = mistakes[code];
  return mistake === undefined
    ? message
    : message.replace(mistake.en, mistake.vi).replace(suggestion.en, suggestion.vi);
};

/** The command that the arguments lead to, and its names. */
const commandOf = (program: Command, args: readonly string[]): readonly [Command, readonly string[]] => {
  const [name = "", ...rest] = args;
  const below = program.commands.find((each) => each.name() === name);
  if (below === undefined) return [program, [program.name()]];
  const [command, names] = commandOf(below, rest);
  return [command, [program.name(), ...names]];
};

const toName = {
  vi: (names: string) => `hãy ghi thêm một lệnh: ${names}`,
  en: (names: string) => `name a command: ${names}`,
};

const wrong = {
  vi: (message: string, help: string) => `Gọi lệnh chưa đúng: ${message}. Xem cách dùng: ${help}`,
  en: (message: string, help: string) => `Wrong usage: ${message}. See: ${help} --lang en`,
};

/** A mistake of usage on one line in a language, with the help that says how it is done. */
export const usageText = (
  { code, message }: CommanderError,
  program: Command,
  args: readonly string[],
  language: Language,
): string => {
  const [command, names] = commandOf(program, args);
  const english = message.replace(/^error: /, "").replaceAll("\n", " ");
  const said =
    code === "commander.help"
      ? toName[language](command.commands.map((each) => each.name()).join(", "))
      : language === "vi"
        ? translated(code, english)
        : english;
  return wrong[language](said.replace(/\.$/, ""), `${names.join(" ")} --help`);
};
