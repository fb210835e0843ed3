import { dayOf } from "../events/time.js";
import { pointsText, vietnameseDay } from "../language/formats.js";
import type { Language } from "../language/language.js";
import { formValues } from "../language/words/form-values.js";
import type { ReviewsState } from "../projections/streams/reviews.js";
import { type Proposal, type Statement, standingProposals } from "../projections/streams/statements.js";
import { type Classification, tracedClassification } from "../projections/year/classified.js";
import type { YearReadings } from "../projections/year/readings.js";
import type { Constraint } from "../rules/engine/rule-set.js";
import { applies } from "../rules/engine/rules-in-use.js";
import { keysOfRubrics } from "../rules/point-keys.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { level } from "./wording.js";

/** Each subject of each review of the year, the reviews of quarters and months too. */
const reviewed = ({ context }: YearReadings) =>
  context.reviews.flatMap(({ period, review }) =>
    [...new Set([...Object.keys(review.ownReviews), ...Object.keys(review.proposals)])].map((key) => ({
      key,
      period,
      review,
    })),
  );

/** The points from which a difference needs grounds, with its constraint. */
const groundsAskedFor = (year: YearReadings, each: Classification) =>
  year.context.options.under.constraints.flatMap((constraint: Constraint) => {
    const { holds } = constraint;
    return holds !== undefined &&
      "groundsFrom" in holds &&
      holds.of.includes(each.subject.kind) &&
      applies(constraint, each.rulesInUse)
      ? [{ constraint, from: holds.groundsFrom }]
      : [];
  });

/** The points of a self-review and of an appraisal by a rubric whose points both state in full, in steps. */
const totalsOf = (own: Statement, given: Statement, { subject, facts, rulesInUse }: Classification) => {
  for (const { keys } of keysOfRubrics(subject.kind, facts, rulesInUse)) {
    const [steps = 1] = keys.map((each) => each.steps);
    const totals = [own, given].map(({ points }) =>
      keys.every(({ key }) => Object.hasOwn(points, key))
        ? keys.reduce((sum, { key }) => sum + (points[key] ?? 0), 0)
        : undefined,
    );
    const [mine, theirs] = totals;
    if (mine !== undefined && theirs !== undefined) return { mine, theirs, steps };
  }
  return undefined;
};

/** What stands of a list of statements at the beginning of a day. */
const takenBackBefore = (statements: readonly Statement[], day: string) => {
  const before = statements.filter(({ at }) => dayOf(at) <= day);
  const last = before.at(-1)?.takenBack;
  return last !== undefined && dayOf(last.at) < day ? last : undefined;
};

/** The proposals of which none stood on a day, by the last return or withdrawal. */
const proposalsTakenBackBefore = (proposals: readonly Proposal[], day: string) => {
  const before = proposals.filter(({ at }) => dayOf(at) <= day);
  const then = before.map(
    ({ takenBack, ...each }): Proposal =>
      takenBack !== undefined && dayOf(takenBack.at) < day ? { ...each, takenBack } : each,
  );
  if (before.length === 0 || standingProposals(then).length > 0) return undefined;
  return then.flatMap(({ takenBack }) => takenBack ?? []).at(-1);
};

/** The return of the whole review, or of the subject's part of it, after which nothing came again by a day. */
const reviewTakenBackBefore = ({ returns, closed, ...review }: ReviewsState, key: string, day: string) => {
  const last = returns.findLast(
    ({ what, subject, at }) => what === "review" && (subject ?? key) === key && dayOf(at) < day,
  );
  if (last === undefined) return undefined;
  const again = [
    ...(review.ownReviews[key] ?? []),
    ...(review.proposals[key] ?? []),
    ...(closed?.again === undefined ? [] : [closed]),
  ];
  return again.some(({ at }) => at > last.at && dayOf(at) <= day) ? undefined : last;
};

const takenBackWords = {
  "self-review": { vi: "bản tự kiểm điểm, báo cáo kiểm điểm", en: "the self-review or report" },
  proposal: { vi: "đề nghị xếp loại", en: "the proposal" },
  review: { vi: "hồ sơ kiểm điểm", en: "the review" },
} as const;

type TakenBackWhat = keyof typeof takenBackWords;

const takenBackText = (what: string, language: Language): string =>
  takenBackWords[what as TakenBackWhat][language];

const roleText = (role: string, language: Language): string =>
  formValues.bodyRole[role as Proposal["role"]][language];

/** Numbers and single letters of a clause: `Điều 11.4, điểm b` and `11.4(b)` are the same. */
const partsOf = (clause: string): string[] =>
  clause.toLowerCase().match(/\d+|(?<!\p{L})\p{L}(?!\p{L})/gu) ?? [];

/** Whether the parts of one clause stand in the other one in their order. */
const names = (one: readonly string[], other: readonly string[]): boolean => {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const part of longer) if (part === shorter[at]) at += 1;
  return at === shorter.length;
};

/** The clauses by which the rules give the computed level: forced rules, ceilings, requirements met or missed. */
const decidingClauses = (each: Classification, given: string): string[] => {
  const { forced, levels, ceilings } = tracedClassification(each);
  const lowest = levels.at(-1);
  const rules = [
    ...forced.filter(({ on, result }) => on && result === "holds" && given === "unfulfilled"),
    ...ceilings.filter(({ on, result, level: top }) => on && result === "holds" && top === given),
    ...(levels.find((rung) => rung.level === given)?.rules.filter(({ result }) => result === "holds") ?? []),
    ...(given === lowest?.level ? [] : (lowest?.rules ?? []).filter(({ result }) => result === "fails")),
  ];
  return rules.flatMap(({ source }) => source.point ?? []);
};

/** Findings on what bodies said of a subject in a review, and on what was returned or withdrawn. */
export const bodiesInReview = [
  kind({
    code: "difference-without-grounds",
    severity: "irregular",
    details: {
      role: "text",
      own: "text?",
      given: "text?",
      ownPoints: "points?",
      points: "points?",
      from: "number",
    },
    find: (year) =>
      reviewed(year).flatMap(({ key, review }) => {
        const own = review.reviews[key];
        const each = year.classification.of(key);
        if (own === undefined || each === undefined) return [];
        const ownLevel = review.ownLevels[key]?.level;
        return groundsAskedFor(year, each).flatMap(({ constraint, from }) =>
          standingProposals(review.proposals[key]).flatMap((proposal) => {
            if (proposal.reason !== undefined || proposal.role === "cell") return [];
            const { role, level: given } = proposal;
            const totals = totalsOf(own, proposal, each);
            const apart =
              totals !== undefined && Math.abs(totals.mine - totals.theirs) >= from * totals.steps;
            const other = ownLevel !== undefined && given !== undefined && ownLevel !== given;
            if (!apart && !other) return [];
            const details = {
              role,
              ...(other ? { own: ownLevel, given } : {}),
              ...(apart
                ? {
                    ownPoints: [totals.mine, totals.steps] as const,
                    points: [totals.theirs, totals.steps] as const,
                  }
                : {}),
              from,
            };
            return [{ about: key, clause: constraint.source, details, events: [own.by, proposal.by] }];
          }),
        );
      }),
  }),

  kind({
    code: "decided-on-returned",
    severity: "irregular",
    details: { what: "text", how: "text", backOn: "date", decidedOn: "date" },
    find: (year) =>
      reviewed(year).flatMap(({ key, period, review }) => {
        const changes = year.context.decisions.about(key, period).changes;
        const decision = changes.find((change) => change.level !== undefined);
        if (decision === undefined) return [];
        const { on } = decision;
        const back: Partial<Record<TakenBackWhat, ReturnType<typeof takenBackBefore>>> = {
          "self-review": takenBackBefore(review.ownReviews[key] ?? [], on),
          proposal: proposalsTakenBackBefore(review.proposals[key] ?? [], on),
          review: reviewTakenBackBefore(review, key, on),
        };
        return Object.entries(back).flatMap(([what, taken]) =>
          taken === undefined
            ? []
            : [
                {
                  about: key,
                  details: { what, how: taken.how, backOn: dayOf(taken.at), decidedOn: on },
                  events: [taken.by, decision.by],
                },
              ],
        );
      }),
  }),

  kind({
    code: "clause-named-differs",
    severity: "notice",
    details: { level: "text", named: "text", clauses: "texts" },
    find: ({ classification }) =>
      classification.all.flatMap((each) => {
        const { key, final, voted, proposed, outcome } = each;
        const given = [final, voted, proposed].find((of) => of?.clause !== undefined);
        const named = given?.clause;
        if (given === undefined || named === undefined || outcome.kind !== "level") return [];
        if (given.level !== outcome.level || !["fulfilled", "unfulfilled"].includes(given.level)) return [];
        const clauses = [...new Set(decidingClauses(each, given.level))];
        const parts = partsOf(named);
        if (clauses.length === 0 || parts.length === 0) return [];
        if (clauses.some((clause) => names(parts, partsOf(clause)))) return [];
        return [{ about: key, details: { level: given.level, named, clauses }, events: [given.by] }];
      }),
  }),
] as const;

type Shown = number | readonly [number, number];
const shown = (points: Shown, language: Language): string =>
  pointsText(typeof points === "number" ? [points, 1] : points, language);

/** The sentences of these findings. */
export const bodiesInReviewSentences: SentencesOf<typeof bodiesInReview> = {
  "difference-without-grounds": {
    vi: (d) =>
      `${[
        ...(d.own === undefined || d.given === undefined
          ? []
          : [`Tự nhận ${level(d.own, "vi")}, ${roleText(d.role, "vi")} đề nghị ${level(d.given, "vi")}`]),
        ...(d.ownPoints === undefined || d.points === undefined
          ? []
          : [
              `Tự chấm ${shown(d.ownPoints, "vi")} điểm, ${roleText(d.role, "vi")} chấm ${shown(d.points, "vi")} điểm`,
            ]),
      ].join("; ")}: chưa ghi căn cứ của chênh lệch.`,
    en: (d) =>
      `${[
        ...(d.own === undefined || d.given === undefined
          ? []
          : [`Self-rated ${level(d.own, "en")}, ${level(d.given, "en")} by ${roleText(d.role, "en")}`]),
        ...(d.ownPoints === undefined || d.points === undefined
          ? []
          : [
              `Own points ${shown(d.ownPoints, "en")}, ${shown(d.points, "en")} by ${roleText(d.role, "en")}`,
            ]),
      ].join("; ")}: no grounds for the difference are recorded.`,
  },
  "decided-on-returned": {
    vi: (d) =>
      `Quyết định ngày ${vietnameseDay(d.decidedOn)} khi ${takenBackText(d.what, "vi")} đã bị ${d.how === "returned" ? "trả lại" : "rút lại"} ngày ${vietnameseDay(d.backOn)} và chưa nộp lại.`,
    en: (d) =>
      `Decided on ${d.decidedOn} although ${takenBackText(d.what, "en")} was ${d.how} on ${d.backOn} and did not come again.`,
  },
  "clause-named-differs": {
    vi: (d) =>
      `Căn cứ được nêu cho mức ${level(d.level, "vi")} là “${d.named}”; theo dữ kiện đã ghi, mức này dựa vào ${d.clauses.join("; ")}.`,
    en: (d) =>
      `The clause named for ${level(d.level, "en")} is “${d.named}”; by the facts on record this level rests on ${d.clauses.join("; ")}.`,
  },
};

/** The catalogue entries of these findings. */
export const bodiesInReviewCatalogue = (): CatalogueOf<typeof bodiesInReview> => ({
  "difference-without-grounds": {
    means: {
      vi: "Mức hoặc điểm của nơi thẩm định, đề nghị khác bản tự kiểm điểm tới mức quy định phải nêu căn cứ, mà chưa ghi căn cứ.",
      en: "A body's level or points differ from the self-review so far that a rule asks for grounds, and none are recorded.",
    },
    remedy: {
      vi: "Ghi căn cứ vào đề nghị (đính chính mục đó), hoặc đề nghị lại.",
      en: "Record the grounds in the proposal by a correction, or propose again.",
    },
    clauses: cites.constraints(({ holds }) => holds !== undefined && "groundsFrom" in holds),
    needs: ["SelfReviewSubmitted", "SelfReviewRevised", "CollectiveReportSubmitted", "LevelProposed"],
  },
  "decided-on-returned": {
    means: {
      vi: "Mức được quyết định khi bản tự kiểm điểm, đề nghị hoặc hồ sơ kiểm điểm đã bị trả lại hay rút lại và chưa nộp lại.",
      en: "A level was decided on a self-review, a proposal or a review that was returned or withdrawn and did not come again.",
    },
    remedy: {
      vi: "Ghi việc nộp lại nếu đã có; nếu chưa, cấp có thẩm quyền xem xét lại.",
      en: "Record that it came again, if it did; else the competent committee looks at the level again.",
    },
    clauses: [],
    needs: [
      "SelfReviewSubmitted",
      "SelfReviewRevised",
      "CollectiveReportSubmitted",
      "LevelProposed",
      "CellProposedLevel",
      "SubmissionReturned",
      "SubmissionWithdrawn",
      "ReviewClosed",
      ...needed.decided,
      "QuarterLevelDecided",
    ],
  },
  "clause-named-differs": {
    means: {
      vi: "Điều khoản được nêu làm căn cứ của mức không phải điều khoản mà dữ kiện đã ghi dẫn tới.",
      en: "The clause that a body names as the ground of a level is none of those by which the facts on record give it.",
    },
    remedy: {
      vi: "Đối chiếu điều khoản được nêu với chibo explain; đính chính nếu nêu nhầm.",
      en: "Compare the named clause with chibo explain; correct it if it was named by mistake.",
    },
    clauses: [],
    needs: [...needed.given, ...needed.steps, ...needed.meeting, ...needed.roll],
  },
});
