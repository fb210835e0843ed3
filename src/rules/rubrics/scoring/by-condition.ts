import { unknownsOf } from "../../engine/conditions/condition.js";
import type { Bands, Criterion } from "../rubric.js";
import { type Draft, known, type MeetingEvidence, open, traced } from "./draft.js";
import { isOnStep, mostOf, stepOf } from "./points.js";
import type { Because } from "./score.js";

/** What a person judged, up to the most that the record bears. */
const judged = (
  criterion: Criterion,
  most: number,
  because: readonly Because[],
  { marks }: MeetingEvidence,
): Draft => {
  const mark = marks.get(criterion.id);
  if (mark === undefined) return open("not-judged", [0, most], because);
  const reasons: readonly Because[] = [...because, { kind: "mark", points: mark.points, by: mark.by }];
  if (!isOnStep(criterion, mark.points)) return open("off-step", [0, most], reasons);
  return mark.points > most
    ? open("not-supported", [0, most], reasons)
    : known("judged", mark.points, reasons);
};

/** Points by what the record says of full points, and by judgement where it leaves room. */
export const byCondition = (
  criterion: Criterion,
  { when, needs }: Exclude<Criterion["scored"], Bands>,
  evidence: MeetingEvidence,
): Draft => {
  const most = mostOf(criterion);
  const below = most - stepOf(criterion);
  const condition = when ?? needs;
  if (condition === undefined) return judged(criterion, most, [], evidence);
  const { trace, result, because } = traced(when === undefined ? "needs" : "when", condition, evidence);
  if (result === "fails")
    return below <= 0 ? known("computed", 0, [because]) : judged(criterion, below, [because], evidence);
  if (result === "holds")
    return when === undefined
      ? judged(criterion, most, [because], evidence)
      : known("computed", most, [because]);
  const mark = evidence.marks.get(criterion.id);
  if (when === undefined && mark !== undefined && mark.points <= below)
    return judged(criterion, most, [because], evidence);
  return open("missing-facts", [0, most], [because], unknownsOf(trace));
};
