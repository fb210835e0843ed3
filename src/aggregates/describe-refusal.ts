import type { Language } from "../language/language.js";
import { describeBy } from "../language/problems/problem.js";
import { refusalEnglish } from "../language/problems/refusal.js";
import { refusalVietnamese } from "../language/problems/refusal-vietnamese.js";
import { eventNames } from "../language/words/event-names.js";
import { type CommandType, commandNames } from "./command-names.js";
import type { Refusal } from "./refusal.js";

/** The name of a command. In Vietnamese it is the name of its event. An unknown command keeps its word. */
const commandName = (type: string, language: Language): string =>
  language === "vi" && Object.hasOwn(commandNames, type)
    ? eventNames[commandNames[type as CommandType]].vi
    : type;

/**
 * The refused command, its field, the reason and the remedy, for a person.
 *
 * @example
 * describeRefusal(refusal, "vi"); // "Điểm danh (data.present[2]): “m-01” được nêu hai lần. …"
 */
export const describeRefusal = ({ command, problem }: Refusal, language: Language): string => {
  const place = `${commandName(command.type, language)} (${problem.path})`;
  return describeBy({ ...problem, path: place }, language, { vi: refusalVietnamese, en: refusalEnglish });
};
