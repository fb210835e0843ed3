import type { Graph, Said } from "./document.js";
import { qualified, software } from "./names.js";
import type { Records } from "./records.js";

/** A document being written, and the entries that it may rest on. */
export interface Writing {
  readonly graph: Graph;
  readonly records: Records;
}

/** States that something rests on entries, each as it stands. */
export const restOn = ({ graph, records }: Writing, entity: string, events: readonly string[]): void => {
  for (const id of events)
    graph.relate("wasDerivedFrom", {
      "prov:generatedEntity": entity,
      "prov:usedEntity": records.support(id),
    });
};

/** States a computation by this program, by the plan that it followed where that is known. */
export const computation = (
  { graph }: Writing,
  activity: string,
  plan: string | undefined,
  said: Said = {},
): string => {
  graph.state("activity", activity, said);
  graph.relate("wasAssociatedWith", {
    "prov:activity": activity,
    "prov:agent": software,
    "prov:plan": plan,
  });
  return activity;
};

/** States what a computation gave. */
export const computed = ({ graph }: Writing, entity: string, activity: string, said: Said): string => {
  graph.state("entity", entity, said);
  graph.relate("wasGeneratedBy", { "prov:entity": entity, "prov:activity": activity });
  graph.relate("wasAttributedTo", { "prov:entity": entity, "prov:agent": software });
  return entity;
};

/**
 * States what somebody gave or decided: what was done gave it, and the entry `by` tells of it. Not the other way
 * round, for what was decided was decided before anybody wrote it down.
 *
 * @param author who gave it; the body for which it was recorded where nobody else is known to have
 */
export const stated = ({ graph, records }: Writing, by: string, said: Said, author?: string): string => {
  const { activity, at, event } = records.act(by);
  const entity = graph.state("entity", qualified("given", by), said);
  const body = qualified("organisation", event.metadata.recordedFor);
  graph.relate("wasGeneratedBy", { "prov:entity": entity, "prov:activity": activity, "prov:time": at });
  graph.relate("wasAttributedTo", { "prov:entity": entity, "prov:agent": author ?? body });
  graph.relate("wasDerivedFrom", {
    "prov:generatedEntity": records.support(by),
    "prov:usedEntity": entity,
  });
  return entity;
};
