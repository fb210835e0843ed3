import { fullMonthsBetween } from "../../events/index.js";
import { strikingOffRule } from "../../rules/screening/help.js";
import { subjectKey } from "../review/subject.js";
import type { YearContext } from "../year/context.js";

/** Education and help of one member, begun on a day; perhaps in another cell than the one that concluded it. */
export interface Education {
  /** The member's key. */
  readonly key: string;
  readonly begun: { readonly on: string; readonly by: string };
  readonly concluded?: { readonly on: string; readonly progress: boolean; readonly by: string };
  /** Full months that it lasted, or has lasted by the day of reading. */
  readonly months: number;
  /** Whether the member is on a roll on the day of reading. */
  readonly listed: boolean;
}

interface Entry {
  readonly on: string;
  readonly progress?: boolean;
  readonly by: string;
}

/** Pairs each beginning with the conclusion that comes next. */
const paired = (
  entries: readonly Entry[],
  cutoff: string,
): Pick<Education, "begun" | "concluded" | "months">[] => {
  const inOrder = [...entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return inOrder.flatMap(({ on, progress, by }, index) => {
    if (progress !== undefined) return [];
    const begun = { on, by };
    const next = inOrder[index + 1];
    if (next === undefined) return [{ begun, months: fullMonthsBetween(on, cutoff) }];
    // Begun again: what came of the first is not known, and the months count anew.
    if (next.progress === undefined) return [];
    const concluded = { on: next.on, progress: next.progress, by: next.by };
    return [{ begun, concluded, months: fullMonthsBetween(on, next.on) }];
  });
};

/** Every education that is known, in order of member and day; by the records of all cells together. */
export const educationOf = (context: YearContext): Education[] => {
  const entries = new Map<string, Entry[]>();
  const listed = new Set<string>();
  for (const { id } of context.cells)
    for (const { member, record, standing } of context.rollOf(id, context.cutoff)) {
      if (standing.place === "listed") listed.add(member);
      if (record.education.length > 0)
        entries.set(member, [...(entries.get(member) ?? []), ...record.education]);
    }
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([member, own]) =>
      paired(own, context.cutoff).map((each) => ({
        key: subjectKey({ kind: "member", id: member }),
        ...each,
        listed: listed.has(member),
      })),
    );
};

/** Whether it has lasted as long as striking off asks for. */
export const isLongEnough = ({ months }: Education): boolean => months >= strikingOffRule.months;
