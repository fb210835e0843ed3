import type { EventData, JournalEvent } from "../../events/catalogue.js";
import type { Ask } from "../kinds/table-kind.js";
import { type TablePlace, type TableProblem, tableProblem } from "../table-problem.js";

type RollCall = EventData<"RollCallTaken">;

const namedIn = ({ present, excused, unexcused }: RollCall): string[] => [
  ...present,
  ...excused.map(({ member }) => member),
  ...unexcused,
];

/** The command of a roll call among those of a fact. */
export const rollCallIn = (asks: readonly Ask[]): Ask | undefined =>
  asks.find(({ type }) => type === "TakeRollCall");

/**
 * What to say of a roll call that takes the place of another one, for the last roll call of a meeting counts:
 * `drops-members` is a problem, because people would no longer count; `replaces-roll-call` is a remark.
 *
 * @param isMeant whether the person who imports said that the new one takes the place of the other
 */
export const replacementOf = (
  asked: Ask,
  stood: JournalEvent<"RollCallTaken">,
  place: TablePlace,
  isMeant: boolean,
): TableProblem<"drops-members" | "replaces-roll-call"> => {
  const [before, now] = [namedIn(stood.data), namedIn(asked.data as RollCall)];
  const kept = new Set(now);
  const members = before.filter((member) => !kept.has(member));
  const code = members.length > 0 && !isMeant ? "drops-members" : "replaces-roll-call";
  const facts = { entry: stood.id, before: before.length, now: now.length, members };
  return tableProblem(code, facts, place) as TableProblem<"drops-members" | "replaces-roll-call">;
};
