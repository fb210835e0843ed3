import type { Language } from "../language/language.js";
import { eventsInShort } from "../language/stream-text.js";
import type { Year } from "../year.js";
import { eventsBehind } from "./events-behind.js";
import { type Line, line } from "./lines.js";

/** What an explanation says of the seal of the journal. */
export interface OnUnsealed {
  /**
   * The ids of the entries behind it that nobody sealed, or that an unsealed entry corrects: those that it
   * points at, their corrections, and all that withdraw an entry. Absent if the reading of the year was not told which entries are sealed.
   */
  readonly unsealed?: readonly string[];
}

/** An explanation with the unsealed entries behind it. */
export const withUnsealed = <E extends { readonly kind: string }>(
  { context: { unsealed } }: Year,
  explanation: E,
): E & OnUnsealed => {
  if (unsealed === undefined) return explanation;
  const behind = unsealed.among(eventsBehind(explanation));
  return { ...explanation, unsealed: [...new Set([...behind, ...unsealed.withdrawals])] };
};

/** The mark of an unsealed entry. */
export const unsealedMark = { vi: "chưa niêm phong", en: "not sealed" } as const;

const restsOn = {
  vi: (entries: string) => `Dựa vào nội dung chưa niêm phong, không có gì để đối chiếu: ${entries}`,
  en: (entries: string) => `Rests on what is not sealed and was compared with nothing: ${entries}`,
};

/** The lines of an explanation with a mark at each unsealed entry, and under the first line all of them. */
export const markedLines = (
  lines: readonly Line[],
  { unsealed = [] }: OnUnsealed,
  language: Language,
): readonly Line[] => {
  if (unsealed.length === 0) return lines;
  const ids = new Set(unsealed);
  const marked = lines.map(({ depth, text }) =>
    line(
      depth,
      text.replace(/[^\s,;()]+/g, (word) => (ids.has(word) ? `${word} [${unsealedMark[language]}]` : word)),
    ),
  );
  return [...marked.slice(0, 1), line(1, restsOn[language](eventsInShort(unsealed))), ...marked.slice(1)];
};
