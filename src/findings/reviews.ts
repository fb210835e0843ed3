import type { GivenLevel } from "../projections/streams/authored.js";
import type { BallotRecord } from "../projections/streams/reviews.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import { type Classification, isBetter } from "../projections/year/classification/classified.js";
import type { YearContext } from "../projections/year/context.js";
import { isFingerprintOf } from "../rules/engine/fingerprints.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import type { Source } from "../rules/engine/vocabulary.js";
import { type Finding, finding } from "./finding.js";

const clauseOf = ({ constraints }: RuleSet, id: string): Source | undefined =>
  constraints.find((constraint) => constraint.id === id)?.source;

const bestComputed = ({ outcome }: Classification): string | undefined =>
  outcome.kind === "level" ? outcome.level : "candidates" in outcome ? outcome.candidates[0] : undefined;

const levelFindings = (each: Classification): Finding[] => {
  const given: GivenLevel | undefined = each.final ?? each.voted ?? each.proposed;
  const best = bestComputed(each);
  const found: Finding[] = [];
  if (given !== undefined && best !== undefined && isBetter(each.bound, given.level, best)) {
    found.push(
      finding("level-above-computed", each.key, {
        details: { given: given.level, computed: best },
        events: [given.by],
      }),
    );
  }
  if (
    given !== undefined &&
    (each.outcome.kind === "not-reviewed" || each.outcome.kind === "not-classified")
  ) {
    found.push(
      finding("level-for-exempt", each.key, {
        details: { given: given.level, rule: each.outcome.rule },
        events: [given.by],
      }),
    );
  }
  const changed = each.changes.filter(({ change }) => change !== "decided");
  if (changed.length > 0) {
    const from = each.changes[0]?.level ?? "";
    found.push(
      finding("level-changed", each.key, {
        details: { from, to: each.final?.level ?? "" },
        events: each.changes.map(({ by }) => by),
      }),
    );
  }
  return found;
};

/** A member whose review was opened, and who handed in nothing. */
const selfReviewMissing = (context: YearContext, each: Classification): Finding[] => {
  const review = context.reviewOf(each.organisation);
  if (review?.opened === undefined || review.reviews[each.key] !== undefined) return [];
  if (each.outcome.kind === "not-reviewed" || !each.listed) return [];
  const clause = clauseOf(context.options.under, "review-before-level");
  return clause === undefined
    ? []
    : [finding("self-review-missing", each.key, { clause, events: [review.opened.by] })];
};

/**
 * Comments of another cell that a member's level needs: of the old cell where the member arrived in the
 * second half of the year, so after six months of it elsewhere; of the cell of temporary activity. Only where
 * the rule set has the clause.
 */
const cellComments = (context: YearContext, each: Classification): Finding[] => {
  const given = each.final ?? each.voted;
  const { begins, cutoff, options } = context;
  const onRoll = context.rollOf(each.organisation, cutoff).find(({ member }) => member === each.subject.id);
  if (given === undefined || onRoll === undefined) return [];
  if (context.reviewOf(each.organisation)?.cellComments[each.subject.id] !== undefined) return [];
  const missing = (because: string, constraint: string, entry: { readonly by: string } | undefined) => {
    const clause = clauseOf(options.under, constraint);
    return clause === undefined || entry === undefined
      ? []
      : [
          finding("cell-comment-missing", each.key, {
            clause,
            details: { because },
            events: [entry.by, given.by],
          }),
        ];
  };
  const arrived = onRoll.record.entries.find(
    ({ kind, on }) => kind === "transferred-in" && on >= `${options.year}-07-01` && on <= cutoff,
  );
  const { entries } = onRoll.record;
  const away = entries.find(
    ({ kind, on, until = begins }) =>
      kind === "away" &&
      on <= cutoff &&
      until >= begins &&
      !entries.some((end) => end.kind === "transfer-ended" && end.on >= on && end.on < begins),
  );
  return [
    ...missing("transfer", "old-cell-comment", arrived),
    ...missing("temporary", "temporary-cell-comment", away),
  ];
};

const ballotFindings = (organisation: string, ballots: Readonly<Record<string, BallotRecord>>): Finding[] =>
  Object.entries(ballots).flatMap(([ballot, { form, counted, subjects }]) => {
    if (form !== "secret" || counted === undefined || counted.valid === 0) return [];
    const { valid, totals, by } = counted;
    const agreed = new Set(
      totals.filter(({ votes }) => votes === valid).map(({ subject }) => subjectKey(subject)),
    );
    const unanimous = subjects.filter((subject) => agreed.has(subjectKey(subject))).length;
    const events = [by];
    return [
      ...(unanimous === 0
        ? []
        : [finding("ballot-unanimous", organisation, { details: { ballot, subjects: unanimous }, events })]),
      // Each of two voters knows the other's vote, whatever the totals are.
      ...(valid > 2
        ? []
        : [finding("ballot-given-away", organisation, { details: { ballot, valid }, events })]),
    ];
  });

const ruleSetFindings = (context: YearContext): Finding[] => {
  const { under } = context.options;
  return [...context.organisations.keys()].flatMap((id) => {
    const opened = context.reviewOf(id)?.opened;
    return opened === undefined || isFingerprintOf(opened.fingerprint, under)
      ? []
      : [
          finding("review-under-other-rules", id, {
            details: { adopted: opened.ruleSet, under: under.id },
            events: [opened.by],
          }),
        ];
  });
};

const collectiveFindings = (context: YearContext, classification: readonly Classification[]): Finding[] => {
  const clause = clauseOf(context.options.under, "collective-by-unit");
  if (clause === undefined) return [];
  const organisations = new Map(
    classification
      .filter(({ subject }) => subject.kind === "cell" || subject.kind === "base-organisation")
      .map((each) => [each.subject.id, each]),
  );
  return classification.flatMap((each) => {
    const own = each.subject.kind === "collective" ? organisations.get(each.subject.id)?.final : undefined;
    return own === undefined || each.final === undefined || !isBetter(each.bound, each.final.level, own.level)
      ? []
      : [
          finding("collective-above-organisation", each.key, {
            clause,
            details: { collective: each.final.level, organisation: own.level },
            events: [each.final.by, own.by],
          }),
        ];
  });
};

/** What is irregular about reviews, ballots and levels. */
export const reviewFindings = (
  context: YearContext,
  classification: readonly Classification[],
): Finding[] => {
  const members = classification.filter(({ subject }) => subject.kind === "member");
  const ballotsOf = new Map(
    [...context.organisations.keys()].map((id) => [id, context.reviewOf(id)?.ballots ?? {}]),
  );
  return [
    ...ruleSetFindings(context),
    ...classification.flatMap(levelFindings),
    ...members.flatMap((each) => cellComments(context, each)),
    ...members.flatMap((each) => selfReviewMissing(context, each)),
    ...[...ballotsOf].flatMap(([organisation, ballots]) => ballotFindings(organisation, ballots)),
    ...collectiveFindings(context, classification),
  ];
};
