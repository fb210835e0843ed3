import { yearOfPeriod } from "../../events/period.js";
import { partsOfStream } from "../../events/streams.js";
import { levels } from "../../events/values.js";
import { compareIds } from "../../language/collation.js";
import { type RollSum, rollSums } from "../../rules/caps/roll-identity.js";
import { statesOf } from "../fold/folded-journal.js";
import { type DecisionsState, decisions, type IssuedEntry, type LevelChange } from "../streams/decisions.js";
import type { YearContext } from "./context.js";
import { grouped } from "./table.js";

/** A subject on the list of a decision: its level, or the reason why the decision gives it none. */
export interface ListedSubject extends Pick<LevelChange, "level" | "notRated" | "on" | "by"> {
  /** The subject's key, such as `member:m-07`. */
  readonly key: string;
}

type Total = keyof (IssuedEntry["totals"] & {});

/** A total that a decision states, beside the number of subjects on its list. */
interface ListedTotal {
  /** The name of the total. */
  readonly of: Total;
  readonly stated: number;
  readonly counted: number;
}

/** A decision of a committee about many subjects, with what the entries that refer to it add up to. */
export interface IssuedDecision extends IssuedEntry {
  /** The committee, by id. */
  readonly committee: string;
  /** The id of the decision. */
  readonly decision: string;
  /** The subjects to which it gives a level or none, in order of key. The last entry on a subject counts. */
  readonly list: readonly ListedSubject[];
  /** The subjects whose level it cancels, in order of key. */
  readonly cancels: readonly string[];
  /** The totals that it states, each beside its list. */
  readonly compared: readonly ListedTotal[];
  /** The sums that its own totals should make. */
  readonly sums: readonly RollSum[];
}

/** An entry on a subject's level that names a decision. */
interface Reference {
  readonly key: string;
  readonly change: LevelChange;
}

/** Every entry on a level, by the decision that it names. */
const referencesIn = ({ periods }: DecisionsState): ReadonlyMap<string, readonly Reference[]> =>
  grouped(
    Object.values(periods).flatMap(({ levels: given }) =>
      Object.entries(given).flatMap(([key, changes]) => changes.map((change) => ({ key, change }))),
    ),
    ({ change }) => (change.decision === undefined ? [] : [change.decision]),
  );

/** The number of subjects on a list that a total counts. */
const countOf = (of: Total, list: readonly ListedSubject[]): number => {
  if (of === "listed") return list.length;
  const isLevel = levels.some((level) => level === of);
  return list.filter(({ level }) => (isLevel ? level === of : (level === undefined) === (of === "notRated")))
    .length;
};

const issuedDecision = (
  committee: string,
  decision: string,
  entry: IssuedEntry,
  references: readonly Reference[],
): IssuedDecision => {
  const listed = new Map<string, ListedSubject>();
  const cancels: string[] = [];
  for (const { key, change } of references) {
    const { level, notRated, on, by } = change;
    if (change.change === "cancelled") cancels.push(key);
    else
      listed.set(key, {
        key,
        ...(level === undefined ? {} : { level }),
        ...(notRated === undefined ? {} : { notRated }),
        on,
        by,
      });
  }
  const list = [...listed.values()].sort((a, b) => compareIds(a.key, b.key));
  const { totals = {} } = entry;
  return {
    committee,
    decision,
    ...entry,
    list,
    cancels: cancels.sort(compareIds),
    compared: Object.entries(totals).map(([name, stated = 0]) => {
      const of = name as Total;
      return { of, stated, counted: countOf(of, list) };
    }),
    sums: rollSums(totals),
  };
};

/** The decisions that committees issued about a year and its quarters and months, by committee and in order of issue. */
export const issuedDecisionsOf = ({ folded, options }: YearContext): IssuedDecision[] =>
  statesOf(folded, decisions).flatMap(([stream, state]) => {
    const references = referencesIn(state);
    return Object.entries(state.issued)
      .filter(([, { period }]) => yearOfPeriod(period) === options.year)
      .map(([id, entry]) =>
        issuedDecision(partsOfStream(stream).organisation, id, entry, references.get(id) ?? []),
      );
  });

/** An entry on a level that names a decision of which no issue is on record. */
interface StrayReference extends Reference {
  readonly decision: string;
}

/** The entries of the year on levels that name a decision of which no issue is on record. */
export const strayReferencesOf = ({ folded, options }: YearContext): StrayReference[] =>
  statesOf(folded, decisions).flatMap(([, state]) =>
    Object.entries(state.periods)
      .filter(([period]) => yearOfPeriod(period) === options.year)
      .flatMap(([, { levels: given }]) =>
        Object.entries(given).flatMap(([key, changes]) =>
          changes.flatMap((change) => {
            const { decision } = change;
            return decision === undefined || Object.hasOwn(state.issued, decision)
              ? []
              : [{ key, change, decision }];
          }),
        ),
      ),
  );
