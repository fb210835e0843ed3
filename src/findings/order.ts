import type { StepTaken } from "../projections/streams/procedure.js";
import type { Classification } from "../projections/year/classification/classified.js";
import type { YearContext } from "../projections/year/context.js";
import { isBefore, stepOf } from "../projections/year/review-steps.js";
import { grouped } from "../projections/year/table.js";
import { isStep, type PartyKind, type Step } from "../rules/calendar/procedure.js";
import type { Constraint } from "../rules/engine/rule-set.js";
import { applies } from "../rules/engine/rules-in-use.js";
import { type Finding, type FindingCode, finding } from "./finding.js";

/** Orders that had a code of their own before there was one for all, by constraint and by who comes next. */
const codes: Readonly<Record<string, FindingCode>> = {
  "review-before-ballot member": "ballot-before-self-review",
  "review-before-level member": "decided-before-self-review",
  "employer-before-member member": "employer-level-late",
  "lower-before-higher cell": "members-decided-late",
};

/** One who took the second step, with those who had to take the first before. */
interface Turn {
  readonly next: Classification;
  readonly before: readonly Classification[];
}

type Ids = (each: Classification) => readonly string[];

/** By which organisations a kind of party is found together with the kind that comes next. */
const joined = (context: YearContext): Readonly<Record<string, readonly [Ids, Ids]>> => {
  const own: Ids = ({ subject }) => [subject.id];
  const terms = grouped(
    context.offices.filter(
      ({ from, to }) => from <= context.cutoff && (to === undefined || to > context.cutoff),
    ),
    ({ member }) => [member],
  );
  const termsOf = ({ subject }: Classification) => terms.get(subject.id) ?? [];
  const serves: Ids = (each) => [...new Set(termsOf(each).map(({ organisation }) => organisation))];
  const leads: Ids = (each) =>
    termsOf(each).flatMap(({ office, organisation }) => (office === "secretary" ? [organisation] : []));
  return {
    "member cell": [({ organisation }) => [organisation], own],
    "cell base-organisation": [({ subject }) => [context.baseOf(subject.id)], own],
    "collective member": [own, serves],
    "collective head": [own, leads],
    "member head": [serves, leads],
  };
};

const kindOf = (party: PartyKind | string) => (party === "head" ? "member" : party);

const ofKind = (classification: readonly Classification[], party: string): Classification[] =>
  classification.filter(({ subject }) => subject.kind === kindOf(party));

/** Each with all of the kind before it that belong to it. */
const turnsBetween = (
  context: YearContext,
  classification: readonly Classification[],
  party: string,
  nextParty: string,
): Turn[] => {
  const join = joined(context)[`${party} ${nextParty}`];
  if (join === undefined) return [];
  const [idsBefore, idsNext] = join;
  const byId = grouped(ofKind(classification, party), idsBefore);
  return ofKind(classification, nextParty).flatMap((next) => {
    const before = idsNext(next).flatMap((id) => byId.get(id) ?? []);
    return before.length === 0 ? [] : [{ next, before: before.filter(({ key }) => key !== next.key) }];
  });
};

const broken = (
  context: YearContext,
  constraint: Constraint,
  [firstStep, nextStep]: readonly [Step, Step],
  party: string,
  { next, before }: Turn,
): Finding[] => {
  if (!applies(constraint, next.bound)) return [];
  const taken = stepOf(context, next, nextStep);
  if (taken === undefined) return [];
  const late = before.flatMap((each): StepTaken[] => {
    const step = stepOf(context, each, firstStep);
    return step !== undefined && isBefore(taken, step) ? [step] : [];
  });
  const [first] = late;
  if (first === undefined) return [];
  const events = [taken.by, ...late.map(({ by }) => by)];
  const code = codes[`${constraint.id} ${party}`];
  const clause = constraint.source;
  if (code !== undefined) {
    const details = firstStep === nextStep ? { late: late.length } : {};
    return [finding(code, next.key, { clause, details, events })];
  }
  const details = {
    constraint: constraint.id,
    first: firstStep,
    next: nextStep,
    firstOn: first.on,
    nextOn: taken.on,
    late: late.length,
  };
  return [finding("order-broken", next.key, { clause, details, events })];
};

/**
 * Steps that came in another order than a constraint asks. A step of which nothing is recorded breaks no
 * order: that it is missing is said elsewhere, where a clause asks for it.
 */
export const orderFindings = (context: YearContext, classification: readonly Classification[]): Finding[] =>
  context.options.under.constraints.flatMap((constraint) => {
    const { holds } = constraint;
    if (holds === undefined || !("of" in holds) || !("next" in holds)) return [];
    const { first, next, of } = holds;
    if (!isStep(first) || !isStep(next)) return [];
    const among = (party: string, turns: readonly Turn[]) =>
      turns.flatMap((turn) => broken(context, constraint, [first, next], party, turn));
    if (first !== next)
      return of.flatMap((party) =>
        among(
          party,
          ofKind(classification, party).map((each) => ({ next: each, before: [each] })),
        ),
      );
    return of
      .slice(1)
      .flatMap((party, index) => among(party, turnsBetween(context, classification, of[index] ?? "", party)));
  });
