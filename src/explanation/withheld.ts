import { labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { eventsInShort } from "../language/stream-text.js";
import { eventNames } from "../language/words/event-names.js";
import type { WithheldPosition } from "../projections/fold/folded-journal.js";
import type { Classification } from "../projections/year/classified.js";
import { mayGiveLevel } from "../projections/year/withheld-facts.js";
import type { RuleNames } from "../rules/engine/rules-in-use.js";
import { missingName } from "./comparison-text.js";
import { headings } from "./headings.js";
import { type Line, line } from "./lines.js";

/** An entry that the copy withholds, as a whole or in part, and that may have changed a subject's facts or levels. */
export interface WithheldBehind extends WithheldPosition {
  /** The names of the facts that are unknown because of it and could decide the outcome. */
  readonly facts: readonly string[];
  /** Whether it may propose, decide or change a level of the subject. */
  readonly levels: boolean;
}

/** The withheld entries behind a fact; empty where it is unknown for another reason. */
const entriesBehind = (
  { facts }: Classification,
  name: string,
): readonly { stream: string; position: number }[] => {
  const fact = facts.get(name);
  return fact !== undefined && "withheld" in fact ? fact.withheld : [];
};

/** Whether a fact is unknown because entries are withheld. Nothing that somebody could record would settle it. */
export const isWithheldFact = (each: Classification, name: string): boolean =>
  entriesBehind(each, name).length > 0;

/** The withheld entries that may have changed a subject's facts or levels. Absent without such an entry. */
export const withheldBehind = (
  each: Classification,
  unknown: readonly string[],
): { readonly withheld?: readonly WithheldBehind[] } =>
  each.withheld === undefined
    ? {}
    : {
        withheld: each.withheld.map((place) => ({
          ...place,
          facts: unknown.filter((name) => entriesBehind(each, name).some((entry) => entry === place)),
          levels: mayGiveLevel(place),
        })),
      };

/** The places of withheld entries, consecutive ones in short. */
export const placesText = (places: readonly WithheldPosition[]): string =>
  eventsInShort(places.map(({ stream, position }) => `${stream}@${position}`));

/** The withheld entries, those with the same effect on one line, and what the reader can do. */
export const withheldLines = (
  {
    withheld = [],
    wording,
  }: { readonly withheld?: readonly WithheldBehind[]; readonly wording: RuleNames["facts"] },
  language: Language,
): Line[] => {
  if (withheld.length === 0) return [];
  const w = headings[language];
  const alike = new Map<string, WithheldBehind[]>();
  for (const each of withheld) {
    const key = JSON.stringify([each.type, each.entry, each.facts, each.levels]);
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  const lines = [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const type = first.type === undefined ? w.withheldType : labelIn(eventNames, first.type, language);
    const part = first.entry === false ? `, ${w.withheldInPart}` : "";
    const facts = first.facts.map((name) => missingName(name, wording, language));
    const effects = [...facts, ...(first.levels ? [w.withheldLevels] : [])];
    return [line(1, `${placesText(group)} (${type}${part}): ${effects.join("; ") || w.withheldNothing}`)];
  });
  return [...lines, line(1, w.withheldRemedy)];
};
