import { partsOfStream } from "../../events/streams.js";
import { type FoldedJournal, statesOf } from "../fold/folded-journal.js";
import { organisations } from "../streams/organisations.js";

/** An organisation and all organisations directly above it on any day. */
interface Link {
  readonly id: string;
  readonly kind: string;
  readonly parents: readonly string[];
}

/** Groups of organisations that a replay reads together, and the organisations above all of them. */
interface Grouping {
  /** The name of an organisation's group. An organisation without a founding is a group of its own. */
  groupOf(organisation: string): string;
  /** Superior committees. Their adoptions and decisions count for every group. */
  readonly superiors: ReadonlySet<string>;
}

/** The superiors: founded as such, or above a base and never founded. */
const superiorsOf = (links: readonly Link[]): Set<string> => {
  const founded = new Set(links.map(({ id }) => id));
  const below = links.filter(({ kind }) => kind !== "cell");
  const unfounded = below.flatMap(({ parents }) => parents).filter((id) => !founded.has(id));
  return new Set([...links.filter(({ kind }) => kind === "superior").map(({ id }) => id), ...unfounded]);
};

/**
 * The organisations that must be read together: a base organisation with its cells, and bases between which a
 * cell moved. The groups do not depend on the year or the day.
 */
export const groupingOf = (links: readonly Link[]): Grouping => {
  const superiors = superiorsOf(links);
  const above = new Map<string, string>();
  const topOf = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  for (const { id, parents } of links)
    for (const parent of superiors.has(id) ? [] : parents) {
      if (superiors.has(parent)) continue;
      // A group is named after the first name in order, whatever the order of the links.
      const [first = "", second = ""] = [topOf(id), topOf(parent)].sort();
      if (first !== second) above.set(second, first);
    }
  return { groupOf: topOf, superiors };
};

/** The links that are known. */
export const linksOf = (folded: FoldedJournal): Link[] =>
  statesOf(folded, organisations).flatMap(([, state]) =>
    Object.values(state.organisations).map(({ id, kind, parents }) => ({
      id,
      kind,
      parents: parents.map(({ value }) => value),
    })),
  );

/** The streams of each group, and the streams of superiors. */
export const streamsByGroup = (
  folded: FoldedJournal,
): { readonly shared: ReadonlySet<string>; readonly groups: ReadonlyMap<string, ReadonlySet<string>> } => {
  const { groupOf, superiors } = groupingOf(linksOf(folded));
  const shared = new Set<string>();
  const groups = new Map<string, Set<string>>();
  for (const stream of folded.streams.keys()) {
    const { organisation } = partsOfStream(stream);
    if (superiors.has(organisation)) {
      shared.add(stream);
      continue;
    }
    const group = groupOf(organisation);
    groups.set(group, (groups.get(group) ?? new Set()).add(stream));
  }
  return { shared, groups };
};
