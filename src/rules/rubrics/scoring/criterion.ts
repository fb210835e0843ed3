import { unknownsOf } from "../../engine/conditions/condition.js";
import type { Criterion } from "../rubric.js";
import { byBands } from "./by-bands.js";
import { byCondition } from "./by-condition.js";
import { type Draft, known, type MeetingEvidence, open, traced } from "./draft.js";
import { isOnStep, mostOf } from "./points.js";
import type { Because, CriterionScore } from "./score.js";

type Scored = Draft & Pick<CriterionScore, "counted">;

const settledBy = (criterion: Criterion, draft: Draft, { settled }: MeetingEvidence): Draft => {
  const settlement = settled.get(criterion.id);
  if (draft.how !== "open" || settlement === undefined) return draft;
  const { points, by } = settlement;
  const because: readonly Because[] = [...draft.because, { kind: "settled", points, by }];
  return isOnStep(criterion, points) ? known("settled", points, because) : { ...draft, because };
};

const notApplying = (
  criterion: Criterion,
  otherwise: NonNullable<Criterion["applies"]>["otherwise"],
  because: Because,
  evidence: MeetingEvidence,
): Scored => {
  const most = mostOf(criterion);
  const chosen = typeof otherwise === "string" ? otherwise : evidence.bound.parameters[otherwise.parameter];
  if (chosen === "full") return { ...known("not-applicable", most, [because]), counted: true };
  if (chosen === "zero") return { ...known("not-applicable", 0, [because]), counted: true };
  if (chosen === "rescale") return { ...known("not-applicable", 0, [because]), counted: false };
  const asked = typeof otherwise === "string" ? [] : [otherwise.parameter];
  const draft = settledBy(criterion, open("not-chosen", [0, most], [because], asked), evidence);
  return { ...draft, counted: draft.how === "open" ? "open" : true };
};

/** The points of one criterion as the evidence gives them; where it does not, what is asked for. */
export const scoreCriterion = (criterion: Criterion, evidence: MeetingEvidence): CriterionScore => {
  const max = mostOf(criterion);
  const { applies, scored } = criterion;
  // What is only met or not has no points in the scale.
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
