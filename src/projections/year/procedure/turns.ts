import { kindOfPeriod } from "../../../events/period.js";
import { dayOf } from "../../../events/time.js";
import type { Subject } from "../../../events/values.js";
import { isStep, type Step, steps } from "../../../rules/calendar/procedure.js";
import { judge } from "../../../rules/engine/conditions/condition.js";
import type { Source } from "../../../rules/engine/conditions/vocabulary.js";
import type { ProcedureStep, Taker } from "../../../rules/engine/rule-set.js";
import { applies } from "../../../rules/engine/rules-in-use.js";
import { subjectKey } from "../../streams/subject-key.js";
import type { Classification } from "../classified.js";
import type { PeriodReview, YearContext } from "../context.js";
import { isOver } from "../duty.js";
import { grouped, oncePer } from "../table.js";
import { type Limit, limitOf, plannedFor } from "./limits.js";
import { inTurn } from "./lower-and-higher.js";
import { type InReview, returnedWhole, type StepOnRecord, stepOnRecord } from "./steps-taken.js";
import { type StepTaker, takerOf } from "./takers.js";

/** The states of a step of a review. */
export const turnStates = [
  "done",
  "open",
  "late",
  "blocked",
  "not-needed",
  "not-on-record",
  "not-judged",
] as const;
/**
 * `done`: an entry records it; `open`: it is somebody's turn; `late`: so it is, and its last day is over; `blocked`:
 * it waits for another step, or for the first day of the plan; `not-needed`: it does not concern the subject;
 * `not-on-record`: a later step was taken, and no entry records this one; `not-judged`: facts that say whom it
 * concerns are missing.
 */
export type TurnState = (typeof turnStates)[number];

/** Why a step is not needed or not judged. */
export const turnReasons = [
  "not-reviewed",
  "not-classified",
  "not-listed",
  "not-concerned",
  "facts-missing",
] as const;

/** A step that another step waits for. */
export interface WaitsFor {
  readonly step: Step;
  /** Its subjects, such as `member:m-07`. */
  readonly keys: readonly string[];
}

/** One step of one subject in one review: whose it is, its state, and its days. */
export interface Turn {
  /** The organisation whose review it is. */
  readonly organisation: string;
  /** The period under review. */
  readonly period: string;
  /** The subject, such as `member:m-07`. */
  readonly key: string;
  readonly subject: Subject;
  readonly step: Step;
  /** Whose step it is. */
  readonly taker: StepTaker;
  readonly state: TurnState;
  /** The clause that asks for the step. Absent where only the plan or the record names it. */
  readonly clause?: Source;
  /** The day on which it was done. */
  readonly on?: string;
  /** The ids of the entries that record it, began it, or returned it. */
  readonly by: readonly string[];
  /** The first day by the committee's plan. */
  readonly from?: string;
  /** The last day, with the clause or the entry that sets it. */
  readonly until?: Limit;
  /** What it waits for. */
  readonly waitsFor: readonly WaitsFor[];
  /** Why it is not needed or not judged. */
  readonly why?: (typeof turnReasons)[number];
}

/** Whose a step is that no text gives to anybody. */
const usualTaker: { readonly [S in Step]: Taker } = {
  "self-review": "subject",
  "draft-sent": "subject",
  "collective-report": "subject",
  "review-meeting": "subject",
  "employer-level": "employer",
  "unit-level": "superior-committee",
  proposal: "cell-committee",
  ballot: "cell",
  "check-concluded": "superior-committee",
  "review-closed": "cell-committee",
  "level-decided": "superior-committee",
  notified: "superior-committee",
  "complaint-answered": "superior-committee",
};

/** The steps that come after the decision, or under way, whatever else was done. */
const neverPassed: readonly Step[] = [
  "level-decided",
  "notified",
  "check-concluded",
  "complaint-answered",
  "review-closed",
];
/** What a subject owes until its level is decided. */
const ownReviews: readonly Step[] = ["self-review", "collective-report"];
/** What a body may return, so that it comes again before the decision. */
const returnable: readonly Step[] = [...ownReviews, "proposal"];
const needingLevel: readonly Step[] = ["proposal", "ballot", "level-decided", "notified"];
const waiting: readonly TurnState[] = ["open", "late", "blocked"];

const inOrder = Object.keys(steps).filter(isStep);

/** The subjects that the entries of a review name. */
const namedIn = oncePer(
  ({ review, procedure }: PeriodReview): ReadonlySet<string> =>
    new Set([
      ...[review.ownReviews, review.proposals].flatMap((of) => Object.keys(of)),
      ...[procedure.drafts, procedure.meetings, procedure.reports, procedure.checks].flatMap((of) =>
        Object.keys(of),
      ),
      ...Object.values(review.ballots).flatMap(({ subjects }) => subjects.map(subjectKey)),
    ]),
);

/** One subject in one review, with what its steps rest on. */
interface Case extends InReview {
  readonly each: Classification;
  readonly declared: ReadonlyMap<string, ProcedureStep>;
  /** Whether facts are missing that say whether the period concerns the subject at all. */
  readonly unsure: boolean;
}

/** The steps of the text for a kind of subject in a period. */
export const declaredFor = ({ options }: YearContext, kind: string, period: string) => {
  const of = kindOfPeriod(period);
  return (options.under.procedure ?? []).filter(
    ({ of: kinds, periods = ["year"] }) => kinds.includes(kind) && periods.includes(of),
  );
};

/** Whether a step of the text concerns a subject: unknown where facts are missing. */
export const asksFor = ({ when }: ProcedureStep, { facts, rulesInUse }: Classification) =>
  when === undefined ? "holds" : judge(when, facts, rulesInUse);

/**
 * The subjects of a review: in the year those whom it rates, in a part of it those whom a text or an entry names, and
 * those of whom facts are missing that say whether a text names them.
 */
const casesOf = (context: YearContext, classified: readonly Classification[], of: PeriodReview): Case[] => {
  const whole = kindOfPeriod(of.period) === "year";
  return classified.flatMap((each): Case[] => {
    const steps = declaredFor(context, each.subject.kind, of.period);
    const { changes } = context.decisions.about(each.key, of.period);
    const asked = steps.flatMap((step) => (step.when === undefined ? [] : [asksFor(step, each)]));
    const back = each.subject.id === of.organisation && returnedWhole(of.review) !== undefined;
    const named = whole || back || namedIn(of).has(each.key) || changes.length > 0 || asked.includes("holds");
    const unsure = !named && each.listed && asked.includes("unknown");
    if (!named && !unsure) return [];
    const declared = new Map(steps.map((step) => [step.step, step]));
    return [{ of, key: each.key, changes, each, declared, unsure }];
  });
};

/** Whether a plan may ask for a step of a kind of subject. The whole review is closed once, by its organisation. */
const fits = (step: Step, { each, of }: Case): boolean => {
  const { kind, id } = each.subject;
  if (step === "self-review" || step === "employer-level") return kind === "member";
  if (step === "review-closed") return kind !== "member" && kind !== "collective" && id === of.organisation;
  if (step === "unit-level") return false;
  return kind !== "member" || !["draft-sent", "collective-report", "review-meeting"].includes(step);
};

/** The parties that take a step before another party takes it, by the key of the latter. */
const lowerFirst = (
  context: YearContext,
  classified: readonly Classification[],
): ReadonlyMap<string, readonly { readonly step: Step; readonly before: readonly Classification[] }[]> =>
  grouped(
    context.options.under.constraints.flatMap((constraint) => {
      const { holds } = constraint;
      if (holds === undefined || !("of" in holds) || !("next" in holds)) return [];
      const { first: step, next, of } = holds;
      if (step !== next || !isStep(step)) return [];
      return of
        .slice(1)
        .flatMap((party, index) => inTurn(context, classified, of[index] ?? "", party))
        .filter(({ next: party }) => applies(constraint, party.rulesInUse))
        .map(({ next: { key }, before }) => ({ key, step, before }));
    }),
    ({ key }) => [key],
  );

/** The steps of the same subject that a step waits for: those of the text, and those of the rules of order. */
const firstSteps = ({ options }: YearContext, { each, declared }: Case, step: Step): readonly Step[] => [
  ...new Set(
    [
      ...(declared.get(step)?.after ?? []),
      ...options.under.constraints.flatMap((constraint) => {
        const { holds } = constraint;
        if (holds === undefined || !("next" in holds) || holds.next !== step || holds.first === step)
          return [];
        if ("of" in holds && !holds.of.includes(each.subject.kind)) return [];
        return applies(constraint, each.rulesInUse) ? [holds.first] : [];
      }),
    ].filter(isStep),
  ),
];

/** The clause that asks for a step, or for the end of what has begun. */
const clauseOf = (
  { options }: YearContext,
  { declared }: Case,
  step: Step,
  begun: boolean,
): Source | undefined => {
  const own = declared.get(step)?.source;
  if (own !== undefined || !begun) return own;
  return options.under.constraints.find(
    ({ holds }) => holds !== undefined && "first" in holds && holds.first === step,
  )?.source;
};

/** Why a step is not needed or not judged; undefined where it is needed. */
const spared = ({ each, of, declared, unsure }: Case, step: Step): Turn["why"] => {
  const { outcome, listed } = each;
  if (!listed) return "not-listed";
  if (kindOfPeriod(of.period) === "year") {
    if (outcome.kind === "not-reviewed") return "not-reviewed";
    if (outcome.kind === "not-classified" && needingLevel.includes(step)) return "not-classified";
  }
  if (unsure) return "facts-missing";
  const asked = declared.get(step);
  if (asked === undefined) return undefined;
  const concerned = asksFor(asked, each);
  return concerned === "fails" ? "not-concerned" : concerned === "unknown" ? "facts-missing" : undefined;
};

type Found = Pick<Turn, "state" | "waitsFor" | "why">;

/** The turns of all reviews of a year that were opened, by review, subject and step. */
export const turnsOf = (context: YearContext, classified: readonly Classification[]): Turn[] => {
  const { options } = context;
  const today = options.asOf === undefined ? undefined : dayOf(options.asOf);
  const rated = grouped(classified, ({ organisation }) => [organisation]);
  const cases = context.reviews
    .filter(({ review }) => review.opened !== undefined)
    .flatMap((of) => casesOf(context, rated.get(of.organisation) ?? [], of));
  const caseOf = new Map(cases.map((own) => [`${own.of.period} ${own.key}`, own]));
  const closers = new Map(
    cases.filter((own) => fits("review-closed", own)).map((own) => [own.of, own] as const),
  );
  const lower = lowerFirst(context, classified);
  const known = new Map<Case, Map<Step, Turn | undefined>>();

  const takerFor = ({ declared, of, key }: Case, step: Step, begun: boolean): StepTaker => {
    const asked = declared.get(step)?.taker;
    const decider = declared.get("level-decided")?.taker;
    const after = step === "notified" || step === "complaint-answered" ? decider : undefined;
    const taker = begun && step === "ballot" ? "counting-committee" : (asked ?? after ?? usualTaker[step]);
    return takerOf(context, taker, of.organisation, key);
  };

  const onRecord = (own: Case, step: Step): StepOnRecord =>
    stepOnRecord(context, step, own.declared.get(step)?.taker ?? usualTaker[step], own);

  const isTaken = (own: Case, step: Step): boolean => onRecord(own, step).taken !== undefined;

  /**
   * Whether the record went on without a step: the review was closed, the level decided, or the next step taken. What
   * was returned or withdrawn is to come again until the level is decided.
   */
  const wasPassed = (own: Case, step: Step, { again }: StepOnRecord): boolean => {
    if (neverPassed.includes(step)) return false;
    if (isTaken(own, "level-decided")) return true;
    if (again !== undefined) return false;
    if (own.of.review.closed !== undefined) return true;
    if (ownReviews.includes(step)) return false;
    if (step === "draft-sent") return isTaken(own, "review-meeting") || isTaken(own, "collective-report");
    return [...own.declared.values()].some(
      ({ step: later, after = [] }) => after.includes(step) && isStep(later) && isTaken(own, later),
    );
  };

  const isWaited = (own: Case | undefined, step: Step): boolean => {
    const turn = own === undefined ? undefined : turnOf(own, step);
    return turn !== undefined && waiting.includes(turn.state);
  };

  /** A decision waits for what is to come again, also for the whole review. */
  const again = (own: Case): readonly Step[] =>
    returnable.filter((step) => onRecord(own, step).again !== undefined);

  const waitsFor = (own: Case, step: Step): WaitsFor[] => {
    const deciding = step === "level-decided";
    const first = new Set([...firstSteps(context, own, step), ...(deciding ? again(own) : [])]);
    const same: WaitsFor[] = [...first]
      .filter((each) => isWaited(own, each))
      .map((each) => ({ step: each, keys: [own.key] }));
    const whole = deciding ? closers.get(own.of) : undefined;
    if (
      whole !== undefined &&
      onRecord(whole, "review-closed").again !== undefined &&
      isWaited(whole, "review-closed")
    )
      same.push({ step: "review-closed", keys: [whole.key] });
    if (kindOfPeriod(own.of.period) !== "year") return same;
    const before = (lower.get(own.key) ?? [])
      .filter((each) => each.step === step)
      .flatMap((each) => each.before)
      .filter(({ key }) => isWaited(caseOf.get(`${own.of.period} ${key}`), step))
      .map(({ key }) => key);
    return before.length === 0 ? same : [...same, { step, keys: [...new Set(before)] }];
  };

  const found = (own: Case, step: Step, record: StepOnRecord, days: ReturnType<typeof limitOf>): Found => {
    const nothing: Found["waitsFor"] = [];
    if (record.taken !== undefined) return { state: "done", waitsFor: nothing };
    const begun = record.begun !== undefined;
    const isOwed = begun || (step === "review-closed" && record.again !== undefined);
    const why = isOwed ? undefined : spared(own, step);
    if (why !== undefined)
      return { state: why === "facts-missing" ? "not-judged" : "not-needed", waitsFor: nothing, why };
    if (!begun && wasPassed(own, step, record)) return { state: "not-on-record", waitsFor: nothing };
    const waits = begun ? nothing : waitsFor(own, step);
    const early = !begun && today !== undefined && days.from !== undefined && today < days.from;
    if (waits.length > 0 || early) return { state: "blocked", waitsFor: waits };
    const over = days.until !== undefined && isOver(days.until.on, options);
    return { state: over ? "late" : "open", waitsFor: nothing };
  };

  const readTurn = (own: Case, step: Step): Turn | undefined => {
    const { of, key, each, declared } = own;
    const { opened } = of.review;
    const record = onRecord(own, step);
    const begun = record.begun !== undefined;
    const back = record.again !== undefined;
    const taker = takerFor(own, step, begun);
    if (!declared.has(step)) {
      const planned = plannedFor(opened, step, taker, each.subject.id) !== undefined;
      if (!fits(step, own) || !(planned || begun || record.taken !== undefined || back)) return undefined;
    }
    const days = limitOf(context, each, { opened, step, taker }, of.period);
    const clause = clauseOf(context, own, step, begun);
    const { from } = days;
    const until = record.again?.on === undefined ? days.until : { on: record.again.on, by: record.again.by };
    return {
      organisation: of.organisation,
      period: of.period,
      key,
      subject: each.subject,
      step,
      taker,
      by: [record.taken ?? record.begun ?? record.again].flatMap((entry) => entry?.by ?? []),
      ...(clause === undefined ? {} : { clause }),
      ...(record.taken === undefined ? {} : { on: record.taken.on }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...found(own, step, record, {
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      }),
    };
  };

  /** Each turn is read once. A rule set whose steps wait for each other in a circle blocks none of them. */
  function turnOf(own: Case, step: Step): Turn | undefined {
    const turns = known.get(own) ?? new Map<Step, Turn | undefined>();
    known.set(own, turns);
    if (turns.has(step)) return turns.get(step);
    turns.set(step, undefined);
    const turn = readTurn(own, step);
    turns.set(step, turn);
    return turn;
  }

  return cases.flatMap((own) => inOrder.flatMap((step) => turnOf(own, step) ?? []));
};
