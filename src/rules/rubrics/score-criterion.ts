import { unknownsOf } from "../engine/conditions/condition.js";
import { isOnStep, markingStep, mostOf } from "./possible-points.js";
import type { Bands, Criterion } from "./rubric.js";
import {
  type Because,
  type CriterionScore,
  knownPoints,
  type MeetingEvidence,
  open,
  type ScoreDraft,
  traced,
} from "./score.js";
import { byBands } from "./score-by-bands.js";

/** The points that a person gave, up to the most that the record supports. */
const judged = (
  criterion: Criterion,
  most: number,
  because: readonly Because[],
  { marks }: MeetingEvidence,
): ScoreDraft => {
  const mark = marks.get(criterion.id);
  if (mark === undefined) return open("not-judged", [0, most], because);
  const reasons: readonly Because[] = [...because, { kind: "mark", points: mark.points, by: mark.by }];
  if (!isOnStep(criterion, mark.points)) return open("off-step", [0, most], reasons);
  return mark.points > most
    ? open("not-supported", [0, most], reasons)
    : knownPoints("judged", mark.points, reasons);
};

/** Points from the record's evidence for full points. A person decides if the evidence leaves it open. */
const byCondition = (
  criterion: Criterion,
  { when, needs }: Exclude<Criterion["scored"], Bands>,
  evidence: MeetingEvidence,
): ScoreDraft => {
  const most = mostOf(criterion);
  const below = most - markingStep(criterion);
  const condition = when ?? needs;
  if (condition === undefined) return judged(criterion, most, [], evidence);
  const { trace, result, because } = traced(when === undefined ? "needs" : "when", condition, evidence);
  if (result === "fails")
    return below <= 0 ? knownPoints("computed", 0, [because]) : judged(criterion, below, [because], evidence);
  if (result === "holds")
    return when === undefined
      ? judged(criterion, most, [because], evidence)
      : knownPoints("computed", most, [because]);
  const mark = evidence.marks.get(criterion.id);
  if (when === undefined && mark !== undefined && mark.points <= below)
    return judged(criterion, most, [because], evidence);
  return open("missing-facts", [0, most], [because], unknownsOf(trace));
};

type Scored = ScoreDraft & Pick<CriterionScore, "counted">;

const settledBy = (criterion: Criterion, draft: ScoreDraft, { settled }: MeetingEvidence): ScoreDraft => {
  const settlement = settled.get(criterion.id);
  if (draft.how !== "open" || settlement === undefined) return draft;
  const { points, by } = settlement;
  const because: readonly Because[] = [...draft.because, { kind: "settled", points, by }];
  return isOnStep(criterion, points) ? knownPoints("settled", points, because) : { ...draft, because };
};

const notApplying = (
  criterion: Criterion,
  otherwise: NonNullable<Criterion["applies"]>["otherwise"],
  because: Because,
  evidence: MeetingEvidence,
): Scored => {
  const most = mostOf(criterion);
  const chosen =
    typeof otherwise === "string" ? otherwise : evidence.rulesInUse.parameters[otherwise.parameter];
  if (chosen === "full") return { ...knownPoints("not-applicable", most, [because]), counted: true };
  if (chosen === "zero") return { ...knownPoints("not-applicable", 0, [because]), counted: true };
  if (chosen === "rescale") return { ...knownPoints("not-applicable", 0, [because]), counted: false };
  const asked = typeof otherwise === "string" ? [] : [otherwise.parameter];
  const draft = settledBy(criterion, open("not-chosen", [0, most], [because], asked), evidence);
  return { ...draft, counted: draft.how === "open" ? "open" : true };
};

/** The points of one criterion from the evidence, or the missing facts and choices. */
export const scoreCriterion = (criterion: Criterion, evidence: MeetingEvidence): CriterionScore => {
  const max = mostOf(criterion);
  const { applies, scored } = criterion;
  // A criterion that is met or not met has no points in the scale.
  const placed = (score: Scored): CriterionScore => ({
    criterion: criterion.id,
    max,
    ...score,
    counted: scored.kind === "met" ? false : score.counted,
  });
  const applying = (): Scored => {
    const draft =
      scored.kind === "bands" ? byBands(scored, evidence) : byCondition(criterion, scored, evidence);
    return { ...settledBy(criterion, draft, evidence), counted: true };
  };
  if (applies === undefined) return placed(applying());
  const { trace, result, because } = traced("applies", applies.when, evidence);
  const aside = (): Scored => notApplying(criterion, applies.otherwise, because, evidence);
  if (result === "fails") return placed(aside());
  const inside = applying();
  const reasons = [because, ...inside.because];
  if (result === "holds") return placed({ ...inside, because: reasons });
  const outside = aside();
  if (inside.points !== undefined && inside.points === outside.points && outside.counted === true)
    return placed({ ...inside, because: reasons });
  const draft = settledBy(criterion, open("missing-facts", [0, max], [because], unknownsOf(trace)), evidence);
  return placed({ ...draft, counted: draft.how === "open" ? "open" : true });
};
