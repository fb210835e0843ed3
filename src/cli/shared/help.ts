import type { Argument, Command, Help, Option } from "commander";
import type { Language } from "../../language/language.js";
import { words } from "./words.js";

/** The Vietnamese words for the placeholders of a usage. The program is written with the English ones. */
const placeholders: Readonly<Record<string, string>> = {
  options: "tùy chọn",
  command: "lệnh",
  journal: "sổ ghi",
  file: "tệp",
  output: "tệp mới",
  folder: "thư mục",
  year: "năm",
  month: "tháng",
  day: "ngày",
  moment: "ngày hoặc thời điểm",
  id: "mã",
  role: "vai",
  code: "mã",
  severity: "mức độ",
  level: "mức xếp loại",
  number: "số",
  threshold: "số nhỏ nhất",
  fact: "dữ kiện",
  "fact=value": "dữ kiện=giá trị",
  "column=value": "cột=giá trị",
  kind: "loại",
  name: "tên",
  "name...": "tên...",
  mark: "dấu",
  mapping: "bản khai cột",
  rows: "dòng",
  order: "thứ tự",
  "question=answer": "câu hỏi=trả lời",
  meeting: "buổi họp",
  cell: "chi bộ",
  group: "nhóm",
  subject: "đối tượng",
  uri: "URI",
  "number|code[:about]": "số|mã[:đối tượng]",
};

/** A usage with its placeholders in a language: in Vietnamese, `--year <year>` is `--year <năm>`. */
export const usageIn = (usage: string, language: Language): string =>
  language === "en"
    ? usage
    : usage.replace(/<([^>]+)>|\[([\w|=]+)\]/g, (whole, required?: string, optional?: string) => {
        const named = placeholders[required ?? optional ?? ""];
        if (named === undefined) return whole;
        return required === undefined ? `[${named}]` : `<${named}>`;
      });

/** The headings of commander's help. */
const titles: Readonly<Record<string, keyof typeof words>> = {
  "Usage:": "usage",
  "Arguments:": "arguments",
  "Options:": "options",
  "Commands:": "commands",
};

/** A description with the allowed values and the default. */
const described = (
  { description, argChoices, defaultValue }: Option | Argument,
  language: Language,
): string => {
  const more = [
    ...(argChoices === undefined ? [] : [`${words.choices[language]}: ${argChoices.join(", ")}`]),
    ...(defaultValue === undefined ? [] : [`${words.byDefault[language]}: ${defaultValue}`]),
  ];
  return more.length === 0 ? description : `${description} (${more.join("; ")})`;
};

/** The form of the help of every command in a language. */
export const helpIn = (language: Language): Partial<Help> => ({
  styleTitle: (title) => {
    const name = titles[title];
    return name === undefined ? title : words[name][language];
  },
  styleUsage: (usage) => usageIn(usage, language),
  argumentTerm: (argument) => usageIn(`<${argument.name()}>`, language).slice(1, -1),
  optionTerm: ({ flags }) => usageIn(flags, language),
  subcommandTerm: (command: Command) =>
    [
      command.name(),
      ...command.registeredArguments.map((each) => usageIn(argumentUsage(each), language)),
    ].join(" "),
  optionDescription: (option) => described(option, language),
  argumentDescription: (argument) => described(argument, language),
});

/** An argument as a usage writes it: `<file>`, or `[kind]` if it is optional. */
export const argumentUsage = (argument: Argument): string =>
  argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
