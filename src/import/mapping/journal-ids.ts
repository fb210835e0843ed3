import type { JournalEvent } from "../../events/catalogue.js";
import { standingStreams } from "./names.js";

/** The organisations of a journal, and every id that it gives to anybody. */
export interface JournalIds {
  /** The cells, which hold meetings and members. */
  readonly cells: readonly string[];
  /** The organisations above, which decide. */
  readonly committees: readonly string[];
  /** The ballots that were opened and not counted. */
  readonly ballots: readonly string[];
  /** Every text of the entries that could be an id. A new id is none of them. */
  readonly used: ReadonlySet<string>;
}

/** The ids of a journal. */
export const journalIds = (into: Iterable<JournalEvent>): JournalIds => {
  const events = [...into];
  const used = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string") used.add(value);
    else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) walk(each);
  };
  for (const { data } of events) walk(data);
  const standing = [...standingStreams(events).values()].flat();
  const founded = standing.flatMap(({ type, data }) => (type === "OrganisationFounded" ? [data] : []));
  const ballots = new Set<string>();
  for (const { type, data } of standing) {
    if (type === "BallotOpened") ballots.add(data.ballot);
    if (type === "BallotCounted") ballots.delete(data.ballot);
  }
  const isCell = ({ kind }: { kind: string }): boolean => kind === "cell" || kind === "base-cell";
  return {
    cells: founded.filter(isCell).map(({ organisation }) => organisation),
    committees: founded.filter((each) => !isCell(each)).map(({ organisation }) => organisation),
    ballots: [...ballots],
    used,
  };
};

/** Makes ids that say nothing of the person, since an id stays when a name is erased: `dv-01`, `dv-02`. */
export const newIds = (count: number, used: ReadonlySet<string>): string[] => {
  const ids: string[] = [];
  for (let nth = 1; ids.length < count; nth += 1) {
    const id = `dv-${String(nth).padStart(2, "0")}`;
    if (!used.has(id)) ids.push(id);
  }
  return ids;
};
