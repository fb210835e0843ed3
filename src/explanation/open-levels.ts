import type { Subject } from "../events/values.js";
import { supplyText } from "../findings/supply-text.js";
import { compareIds } from "../language/collation.js";
import { label } from "../language/labels.js";
import type { Supply } from "../projections/year/supply.js";
import type { Year } from "../year.js";
import { headings } from "./headings.js";
import { levelExplanation } from "./level.js";
import { type Line, line, qualified, type Rendering } from "./lines.js";

/** Subjects of one organisation whose levels are open for want of the same paper. */
export interface OpenLevels extends Omit<Supply, "field"> {
  /** The organisation whose review rates the subjects. */
  readonly organisation: string;
  /** The kind of the subjects. */
  readonly kind: Subject["kind"];
  /** Their keys, such as `member:m-07`. */
  readonly subjects: readonly string[];
  /** The fields of the command that are needed for some of them. */
  readonly fields: readonly string[];
  /** The entries that only need a correction. */
  readonly events: readonly string[];
}

const union = (one: readonly string[], other: readonly string[]): string[] => [
  ...new Set([...one, ...other]),
];

/**
 * Whose level is open in a year, because facts are missing or the rules leave it undetermined, by organisation and by
 * what would settle it.
 *
 * @param organisations the organisations to list. By default all.
 */
export const openLevels = (year: Year, organisations?: readonly string[]): readonly OpenLevels[] => {
  const groups = new Map<string, OpenLevels>();
  for (const { key, organisation, outcome, subject } of year.classification.all) {
    if (outcome.kind !== "missing-facts" && outcome.kind !== "undetermined") continue;
    if (organisations !== undefined && !organisations.includes(organisation)) continue;
    for (const { command, field, paper, recordedBy, events } of levelExplanation(year, key)?.toSettle ?? []) {
      const group = JSON.stringify([organisation, subject.kind, paper, command]);
      const known = groups.get(group);
      groups.set(group, {
        organisation,
        kind: subject.kind,
        command,
        paper,
        recordedBy,
        subjects: union(known?.subjects ?? [], [key]),
        fields: union(known?.fields ?? [], [field]),
        events: union(known?.events ?? [], events),
      });
    }
  }
  return [...groups.values()].sort((a, b) => compareIds(a.organisation, b.organisation));
};

/** The open levels in words: under each organisation, what is needed and for how many. */
export const openLevelLines = (open: readonly OpenLevels[], rendering: Rendering): Line[] => {
  const { language, names } = rendering;
  const w = headings[language];
  if (open.length === 0) return [line(0, w.nothingOpen)];
  return open.flatMap((each, at) => {
    const { organisation, kind, subjects, fields, events } = each;
    const [only = ""] = subjects;
    const who =
      kind === "member"
        ? w.people(subjects.length)
        : subjects.length === 1
          ? qualified(only, rendering)
          : `${subjects.length} ${label("subject", kind, language)}`;
    const needed = supplyText({ ...each, field: fields.join(", ") }, fields, language);
    const correction = events.length === 0 ? "" : `; ${w.toComplete(events.length)}`;
    return [
      ...(organisation === open[at - 1]?.organisation
        ? []
        : [line(0, `${names?.(organisation) ?? organisation}:`)]),
      line(1, `${w.lacks(needed)}: ${who}${correction}`),
    ];
  });
};
