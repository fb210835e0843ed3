import { partsOfStream } from "../../events/streams.js";
import { type FoldedJournal, statesOf } from "../fold/folded-journal.js";
import { organisations } from "../streams/organisations.js";

/** An organisation and all organisations that were directly above it on any day. */
interface Link {
  readonly id: string;
  readonly kind: string;
  readonly parents: readonly string[];
}

/** Organisations that are read together, and those above all of them. */
interface Grouping {
  /** The name of the group that an organisation belongs to; one that nobody founded is a group of its own. */
  groupOf(organisation: string): string;
  /** Superior committees: what they adopt and decide counts for every group. */
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
 * Which organisations have to be read together: a base organisation with its cells, and bases between which a cell
 * moved. It does not depend on the year or the day.
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
      // The first name in order is the group's, whatever the order of the links.
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

/** The streams that are known by the group that they belong to, and those of superiors. */
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
