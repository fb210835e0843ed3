import { eventsOf } from "../../rules/index.js";
import type { LevelExplanation } from "./explanation.js";

/** Ids of all events that a level's explanation points at. */
export const eventsBehind = (explanation: LevelExplanation): string[] => {
  const rules = [
    ...explanation.because,
    ...explanation.whyNot.flatMap(({ unmet, barred }) => [...unmet, ...barred]),
  ];
  const leaves = rules.flatMap((rule) =>
    [rule, ...rule.exceptions].flatMap(({ condition }) => eventsOf(condition)),
  );
  const given = [explanation.final, explanation.selfRated, explanation.proposed, explanation.voted].flatMap(
    (each) => each?.by ?? [],
  );
  return [
    ...new Set([
      ...leaves,
      ...given,
      ...explanation.changes.map(({ by }) => by),
      ...explanation.ballots.flatMap(({ by }) => by),
      ...explanation.quotas.flatMap(({ from }) => from),
      ...explanation.findings.flatMap(({ events }) => events),
    ]),
  ];
};
