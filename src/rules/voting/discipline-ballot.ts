import type { Source } from "../engine/vocabulary.js";
import {
  type Base,
  exactBase,
  type Majority,
  moreThanHalf,
  numbersOf,
  reaches,
  twoThirds,
} from "./majority.js";

/**
 * The forms of discipline of a member from the heaviest down, each with the majority it needs. The source of
 * the adding knows only more than half; the two thirds that expulsion needs are the Charter's own.
 */
export const disciplineFormsByWeight: readonly { readonly form: string; readonly majority: Majority }[] = [
  { form: "expulsion", majority: twoThirds },
  { form: "removal-from-office", majority: moreThanHalf },
  { form: "warning", majority: moreThanHalf },
  { form: "reprimand", majority: moreThanHalf },
];

/** Where the adding of votes from the heaviest form down is known from. */
export const addedFromHeaviest: Source = {
  document: "Hỏi đáp nghiệp vụ của ủy ban kiểm tra cấp tỉnh (Cà Mau)",
  evidence: "S",
  note: "an answer on texts before QĐ 296-QĐ/TW; whether that regulation keeps it was not read",
};

/** What one ballot on several forms of discipline gives. Votes for no discipline are not among them. */
export type DisciplineOutcome =
  /** The first form at which the votes, added from the heaviest down, have its majority. */
  | { readonly kind: "form"; readonly form: string; readonly votes: number }
  | { readonly kind: "no-form" }
  /** It depends on who counts; the forms are those that some base gives. */
  | { readonly kind: "undetermined"; readonly candidates: readonly string[] };

const outcomeAt = (votesFor: Readonly<Record<string, number>>, base: Base): DisciplineOutcome => {
  let votes = 0;
  for (const { form, majority } of disciplineFormsByWeight) {
    votes += votesFor[form] ?? 0;
    if (reaches(votes, base, majority) === "holds") return { kind: "form", form, votes };
  }
  return { kind: "no-form" };
};

const formOf = (outcome: DisciplineOutcome): string | undefined =>
  outcome.kind === "form" ? outcome.form : undefined;

/**
 * Reads a ballot on forms of discipline, held once: whoever votes for a heavier form is taken to grant each
 * lighter one, so a form that has a majority by itself is also the one at which the sum reaches it.
 */
export const disciplineBallot = (
  votesFor: Readonly<Record<string, number>>,
  base: Base,
): DisciplineOutcome => {
  const outcomes = numbersOf(base).map((number) => outcomeAt(votesFor, exactBase(number)));
  const [first = { kind: "no-form" }, ...others] = outcomes;
  if (others.every((other) => formOf(other) === formOf(first))) return first;
  const possible = new Set(outcomes.map(formOf));
  return {
    kind: "undetermined",
    candidates: disciplineFormsByWeight.flatMap(({ form }) => (possible.has(form) ? [form] : [])),
  };
};
