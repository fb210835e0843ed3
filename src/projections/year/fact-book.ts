import type { Subject } from "../../events/values.js";
import type { Fact, Facts, FactValue } from "../../rules/engine/conditions/facts.js";
import type { RuleNames, RulesInUse } from "../../rules/engine/rules-in-use.js";
import { keysOfRubrics } from "../../rules/point-keys.js";
import { pointsNotApplicable } from "../../rules/points-not-applicable.js";
import type { Disciplining } from "../streams/members.js";
import { relieved } from "../streams/organisations.js";
import type { ReviewsState } from "../streams/reviews.js";
import { type Assessment, standingProposals } from "../streams/statements.js";
import type { YearContext } from "./context.js";
import { type JudgedDay, procedureOf } from "./judged-day.js";
import { quartersOf } from "./rated-periods.js";
import { markContradictions } from "./stated-figures.js";
import { oncePer } from "./table.js";

/** A book that collects facts. It takes only known facts. */
export interface FactBook {
  know(name: string, value: FactValue | undefined, from?: readonly string[]): void;
  /**
   * Enters a fact that somebody states by its own name. A recorded fact takes precedence. A value of another
   * kind than the rule set's is ignored: the fact stays missing.
   */
  state(name: string, value: FactValue, from: readonly string[]): void;
  /**
   * Enters a fact by the options of the choice that decides its value. The chosen option counts. While nobody
   * chose, the fact keeps a value for each option; the first option counts where no choice decides the fact.
   */
  knowByOption(name: string, options: ByOption): void;
  /** Enters a fact from the fields of a review or a proposal. */
  assess(name: string, value: FactValue | undefined, from: readonly string[]): void;
  /** Takes out the points of a criterion that does not apply. They are what the text of the scoring says. */
  leaveOut(name: string, from: readonly string[]): void;
  /** Whether a fact is known, or its criterion does not apply. */
  has(name: string): boolean;
  /** The facts. Stated figures that cannot be true together have no value, and say so. */
  facts(): Facts;
}

/** A fact under each option of a choice, the first option first. An option without a fact leaves it unknown. */
export type ByOption = Readonly<Record<string, Fact | undefined>>;

/** Whether a value has the kind of the fact in the rule set. Degrees and levels have events of their own. */
const fits = (name: string, value: FactValue, asked: RuleNames["facts"]): boolean => {
  const kind = Object.hasOwn(asked, name) ? asked[name]?.kind : undefined;
  return typeof value === "boolean" ? kind === "boolean" : kind === "integer" || kind === "points";
};

/** The choice that decides a fact: the chosen option, if somebody chose. */
const choiceFor = (
  name: string,
  { ruleSet, parameters }: RulesInUse,
): { readonly chosen?: string } | undefined => {
  const found = Object.entries(ruleSet.parameters ?? {}).find(([, { facts }]) => facts?.includes(name));
  if (found === undefined) return undefined;
  const chosen = parameters[found[0]];
  return typeof chosen === "string" ? { chosen } : {};
};

/** An empty book for the facts about a subject. */
export const factBook = (subject: Subject["kind"], inUse: RulesInUse): FactBook => {
  const asked = inUse.ruleSet.facts;
  const facts = new Map<string, Fact>();
  const stated = new Set<string>();
  const assessed = new Set<string>();
  const leftOut = new Map<string, readonly string[]>();
  const know = (name: string, value: FactValue | undefined, from: readonly string[] = []): void => {
    if (value !== undefined) facts.set(name, { value, from });
  };
  return {
    know,
    state(name, value, from) {
      if (!fits(name, value, asked) || (facts.has(name) && !stated.has(name))) return;
      stated.add(name);
      assessed.add(name);
      know(name, value, from);
    },
    knowByOption(name, options) {
      const enter = (fact: Fact | undefined): void => {
        if (fact !== undefined) facts.set(name, fact);
      };
      const given = Object.values(options);
      const [first] = given;
      const choice = choiceFor(name, inUse);
      if (choice === undefined || given.every((each) => each?.value === first?.value)) enter(first);
      else if (choice.chosen !== undefined)
        enter(Object.hasOwn(options, choice.chosen) ? options[choice.chosen] : first);
      else {
        const shown = given.find((each) => each !== undefined);
        if (shown !== undefined) enter({ ...shown, options });
      }
    },
    assess(name, value, from) {
      if (value === undefined) return;
      assessed.add(name);
      leftOut.delete(name);
      know(name, value, from);
    },
    leaveOut(name, from) {
      facts.delete(name);
      leftOut.set(name, from);
    },
    has: (name) => facts.has(name) || leftOut.has(name),
    facts() {
      for (const [name, points] of pointsNotApplicable(new Set(leftOut.keys()), subject, facts, inUse))
        know(name, points, leftOut.get(name));
      return markContradictions(facts, assessed, asked, () => keysOfRubrics(subject, facts, inUse));
    },
  };
};

/** The counts and judgements of one's own work and of what is led, by the names of their facts. */
const counts: Readonly<
  Record<string, (of: Pick<Assessment, "tasks" | "led">) => number | boolean | undefined>
> = {
  "tasks.assigned": ({ tasks }) => tasks?.assigned,
  "tasks.done": ({ tasks }) => tasks?.done,
  "tasks.on-time": ({ tasks }) => tasks?.onTime,
  "tasks.exceeded": ({ tasks }) => tasks?.exceeded,
  "tasks.failed": ({ tasks }) => tasks?.failed,
  "led.assigned": ({ led }) => led?.assigned,
  "led.done": ({ led }) => led?.done,
  "led.on-time": ({ led }) => led?.onTime,
  "led.exceeded": ({ led }) => led?.exceeded,
  "led.units": ({ led }) => led?.units,
  "led.units-unfulfilled": ({ led }) => led?.unfulfilled,
  "led.basic-targets-missed": ({ led }) => led?.basicTargetsMissed,
  "targets.basic-given": ({ led }) => (led?.basicTargetsMissed === true ? true : undefined),
  "led.disciplined": ({ led }) => led?.disciplined,
};

/** The names of these facts. */
export const countNames: readonly string[] = Object.keys(counts);

/** The counts and judgements that a statement or an outside system gives, by the names of their facts. */
export const countsStated = (of: Pick<Assessment, "tasks" | "led">): [string, number | boolean][] =>
  Object.entries(counts).flatMap(([name, read]): [string, number | boolean][] => {
    const value = read(of);
    return value === undefined ? [] : [[name, value]];
  });

/** What a review holds of a subject's own statements and of proposals about it, in order. */
export const statementsOn = (review: ReviewsState | undefined, key: string): Assessment[] =>
  [review?.reviews[key], ...standingProposals(review?.proposals[key])].flatMap((each) => each ?? []);

/** The keys of the subjects of which a review holds statements. */
export const subjectsStated = ({ reviews, proposals }: ReviewsState): string[] => [
  ...Object.keys(reviews),
  ...Object.keys(proposals),
];

/**
 * The statements of reviews and proposals: degrees, points, task counts, judgement. If several bodies state the
 * same fact, the last one of them counts: the cell committee compiles after the self-review.
 */
export const knowAssessments = (book: FactBook, assessments: readonly Assessment[]): void => {
  for (const assessment of assessments) {
    const { degrees, points, notApplicable = [], shortcomings, outstanding, stated, by } = assessment;
    const from = [by];
    for (const [criterion, degree] of Object.entries(degrees))
      book.assess(`degree.${criterion}`, degree, from);
    for (const [criterion, value] of Object.entries(points)) book.assess(`points.${criterion}`, value, from);
    for (const { criterion } of notApplicable)
      for (const name of [`points.${criterion}`, `degree.${criterion}`]) book.leaveOut(name, from);
    for (const [name, value] of countsStated(assessment)) book.assess(name, value, from);
    book.assess("shortcomings.pointed-out", shortcomings?.pointedOut, from);
    book.assess("shortcomings.remedied", shortcomings?.remedied, from);
    book.assess("judged.outstanding", outstanding, from);
    for (const [name, value] of Object.entries(stated ?? {})) book.state(name, value, from);
  }
};

/** A statement that may be unknown. */
export type Stated = boolean | undefined;

/** Whether one of several statements is true. Unknown if none is true and one is absent. */
export const anyTrue = (stated: readonly Stated[]): Stated =>
  stated.includes(true) ? true : stated.includes(undefined) ? undefined : false;

/** Whether all of several statements are true. Unknown if none is false and one is absent. */
export const allTrue = (stated: readonly Stated[]): Stated =>
  stated.includes(false) ? false : stated.includes(undefined) ? undefined : stated.length > 0;

export const idsOf = (entries: readonly { readonly by: string }[]): string[] => entries.map(({ by }) => by);

/**
 * Enters that a subject was disciplined in the year, and whether each violation was self-detected and
 * remedied.
 */
export const knowDisciplined = (
  book: FactBook,
  measures: readonly { readonly by: string; readonly relieved: boolean | undefined }[],
): void => {
  const from = idsOf(measures);
  book.know("discipline.in-year", measures.length > 0, from);
  book.know("discipline.self-detected-and-remedied", allTrue(measures.map((each) => each.relieved)), from);
};

/**
 * Enters whether every measure of the year, and every duty-related one, is for a violation of an earlier year, by
 * the recorded day of the act. Without that day the first is known not to be so, and the second is unknown.
 */
export const knowOldViolations = (
  book: FactBook,
  measures: readonly Pick<Disciplining, "actOn" | "dutyRelated" | "by">[],
  { begins }: YearContext,
): void => {
  const earlier = measures.map(({ actOn }) => (actOn === undefined ? undefined : actOn < begins));
  book.know("discipline.old-violations-only", allTrue(earlier.map((old) => old === true)), idsOf(measures));
  const old = measures.map(({ dutyRelated }, nth) =>
    anyTrue([dutyRelated === undefined ? undefined : !dutyRelated, earlier[nth]]),
  );
  book.know("discipline.old-violation", allTrue(old), idsOf(measures));
};

/** The kinds of a member's violations of the year, as the measures record them. */
export const knowViolations = (
  book: FactBook,
  measures: readonly Disciplining[],
  context: YearContext,
): void => {
  const from = idsOf(measures);
  knowDisciplined(
    book,
    measures.map((each) => ({ by: each.by, relieved: relieved(each) })),
  );
  book.know("discipline.duty-related", anyTrue(measures.map((each) => each.dutyRelated)), from);
  knowOldViolations(book, measures, context);
  book.know("violation.forbidden-act", anyTrue(measures.map((each) => each.forbiddenAct)), from);
  book.know("violation.exemplary-duty", anyTrue(measures.map((each) => each.exemplaryDuty)), from);
};

/** The facts on relief that a rule set reads, each with its clause and its case. */
const reliefFacts = oncePer((asked: RuleNames["facts"]) =>
  Object.keys(asked).flatMap((name) => {
    const [kind, clause, of] = name.split(".");
    return kind === "relief" ? [{ name, clause, of }] : [];
  }),
);

/**
 * Relief that a committee granted by a recorded decision, and quarters that it rated unfulfilled. A relief
 * lifts the case that its decision names. A relief without a case lifts nothing.
 */
export const knowDecided = (book: FactBook, context: YearContext, key: string): void => {
  const { decisions, options } = context;
  const decided = decisions.about(key);
  for (const { name, clause, of } of reliefFacts(options.under.facts)) {
    const granted = decided.reliefs.filter((relief) => relief.clause === clause && relief.case === of);
    book.know(name, granted.length > 0, idsOf(granted));
  }
  const quarters = quartersOf(context, key);
  const failed = quarters.filter(({ level }) => level === "unfulfilled");
  // A quarter with points and neither a level nor a reason for none may still become unfulfilled.
  const open = quarters.some(({ level, notRated }) => level === undefined && notRated === undefined);
  if (!open) book.know("quarters.unfulfilled", failed.length, idsOf(failed.length > 0 ? failed : quarters));
};

/**
 * Whether a check is still open. A check that was ordered after the decision does not defer it.
 */
export const knowCheck = (
  book: FactBook,
  context: YearContext,
  organisation: string,
  key: string,
  judged: JudgedDay,
): void => {
  const check = context.reviewOf(organisation)?.checks[key];
  const ordered = procedureOf(context, organisation)?.checks[key]?.at(-1)?.ordered;
  const counts =
    check !== undefined && (judged.step !== "decision" || ordered === undefined || ordered.on <= judged.on);
  book.know(
    "check.pending",
    counts && check.concluded === undefined,
    counts ? [check.ordered, ...(check.concluded === undefined ? [] : [check.concluded])] : [],
  );
};
