import { type FoldedJournal, statesOf } from "../projections/fold/folded-journal.js";
import { organisations } from "../projections/streams/organisations.js";

/** Every organisation of a journal with the one directly above it now. */
export type Parents = ReadonlyMap<string, string | undefined>;

/** The organisations of a journal and those above them, from its `organisations` projection. */
export const parentsOf = (folded: FoldedJournal): Parents =>
  new Map(
    statesOf(folded, organisations).flatMap(([, state]) =>
      Object.values(state.organisations).map(({ id, parents }) => [id, parents.at(-1)?.value] as const),
    ),
  );

/** An organisation and all below it. */
export const organisationsFrom = (top: string, parents: Parents): Set<string> => {
  const found = new Set([top]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [id, parent] of parents) if (parent !== undefined && found.has(parent)) found.add(id);
  }
  return found;
};
