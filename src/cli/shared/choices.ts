import { Argument, InvalidArgumentError, Option } from "commander";
import type { Language } from "../../language/language.js";
import type { Text } from "../../language/text.js";
import { codeMeant } from "../../language/words/read-name.js";

/** Values that may be chosen, by their code, with their names. */
export type Choices = Readonly<Record<string, Text>>;

/** The values as people write them: names in Vietnamese, codes in English. */
const choicesIn = (choices: Choices, language: Language): string[] =>
  language === "vi" ? Object.values(choices).map(({ vi }) => vi) : Object.keys(choices);

const reader =
  (choices: Choices, language: Language) =>
  (text: string): string => {
    const code = codeMeant(choices, text);
    if (code === undefined) throw new InvalidArgumentError(choicesIn(choices, language).join(", "));
    return code;
  };

/** An option with one of these values, given by its code or by its Vietnamese or English name. */
export const choiceOption = (flags: string, says: Text, choices: Choices, language: Language): Option => {
  const option = new Option(flags, says[language]).choices(choicesIn(choices, language));
  return option.argParser(reader(choices, language));
};

/** An argument with one of these values. */
export const choiceArgument = (name: string, says: Text, choices: Choices, language: Language): Argument => {
  const argument = new Argument(name, says[language]).choices(choicesIn(choices, language));
  return argument.argParser(reader(choices, language));
};
