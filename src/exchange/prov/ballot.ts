import type { LevelExplanation } from "../../explanation/level.js";
import { named, qualified } from "./names.js";
import type { Writing } from "./writing.js";

type BallotOn = LevelExplanation["ballots"][number];

/** States a counted ballot: what the count gave, after what was opened. No figure of it is told. */
export const ballotIn = ({ graph, records }: Writing, { ballot, by }: BallotOn): void => {
  const [opened, counted] = by;
  if (opened === undefined || counted === undefined) return;
  const count = records.act(counted);
  const result = graph.state("entity", qualified("given", counted), {
    "prov:type": named("chibo:BallotResult"),
    "chibo:ballot": ballot,
  });
  graph.relate("wasGeneratedBy", {
    "prov:entity": result,
    "prov:activity": count.activity,
    "prov:time": count.at,
  });
  graph.relate("wasInformedBy", {
    "prov:informed": count.activity,
    "prov:informant": records.act(opened).activity,
  });
  graph.relate("wasDerivedFrom", {
    "prov:generatedEntity": records.support(counted),
    "prov:usedEntity": result,
  });
  records.support(opened);
};

/**
 * States that the cell proposed a level by the ballot that it named. One that was counted only afterwards cannot have
 * been used, whatever the entry says: the record's own order is a matter of findings.
 */
export const proposedByBallot = (
  { graph, records }: Writing,
  proposed: string,
  ballots: readonly BallotOn[],
): void => {
  const { activity, at, event } = records.act(proposed);
  if (event.type !== "CellProposedLevel") return;
  const named = ballots.find(({ ballot }) => ballot === event.data.ballot);
  const counted = named?.by[1];
  if (counted === undefined) return;
  const count = records.act(counted);
  if (at === undefined || count.at === undefined || count.at > at) return;
  graph.relate("used", { "prov:activity": activity, "prov:entity": qualified("given", counted) });
};
