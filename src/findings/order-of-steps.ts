import { periodText, vietnameseDay } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { StepTaken } from "../projections/streams/procedure.js";
import { type InTurn, inTurn, ofPartyKind } from "../projections/year/procedure/lower-and-higher.js";
import { outOfOrderIn } from "../projections/year/procedure/order-in-parts.js";
import type { YearReadings } from "../projections/year/readings.js";
import { isBefore, isShownLate, stepOf } from "../projections/year/review-steps.js";
import { grouped } from "../projections/year/table.js";
import { isStep, type Step } from "../rules/calendar/procedure.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { Constraint } from "../rules/engine/rule-set.js";
import { applies } from "../rules/engine/rules-in-use.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type DetailsOf, type Found, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { step } from "./wording.js";

const order = {
  constraint: "text",
  first: "text",
  next: "text",
  firstOn: "date",
  nextOn: "date",
  late: "number",
  period: "text?",
} as const;

/** A second step that came before a first step. */
interface Broken {
  readonly about: string;
  readonly clause: Source;
  readonly details: DetailsOf<typeof order>;
  readonly events: readonly string[];
  readonly weight: "irregular" | undefined;
}

const brokenBy = (
  { context }: YearReadings,
  constraint: Constraint,
  [firstStep, nextStep]: readonly [Step, Step],
  { next, before }: InTurn,
): Broken | undefined => {
  if (!applies(constraint, next.rulesInUse)) return undefined;
  const taken = stepOf(context, next, nextStep);
  if (taken === undefined) return undefined;
  const late: StepTaken[] = [];
  for (const each of before) {
    const step = stepOf(context, each, firstStep);
    if (step !== undefined && isBefore(taken, step)) late.push(step);
  }
  const [first] = late;
  if (first === undefined) return undefined;
  const details = {
    constraint: constraint.id,
    first: firstStep,
    next: nextStep,
    firstOn: first.on,
    nextOn: taken.on,
    late: late.length,
  };
  const events = [taken.by, ...late.map(({ by }) => by)];
  const weight = isShownLate(firstStep) ? undefined : "irregular";
  return { about: next.key, clause: constraint.source, details, events, weight };
};

/** The orders with a kind of finding of their own: the constraint and the next party. */
const special = [
  "review-before-ballot member",
  "review-before-level member",
  "employer-before-member member",
  "lower-before-higher cell",
] as const;

/**
 * Broken orders by their special name, or under `other`. A step without a record breaks no order. Another
 * kind of finding reports the missing step, if a clause asks for it.
 */
const broken = oncePerYear((year) =>
  grouped(
    year.context.options.under.constraints.flatMap((constraint) => {
      const { holds } = constraint;
      if (holds === undefined || !("of" in holds) || !("next" in holds)) return [];
      const { first, next, of } = holds;
      if (!isStep(first) || !isStep(next)) return [];
      const among = (party: string, turns: readonly InTurn[]) =>
        turns
          .map((turn) => brokenBy(year, constraint, [first, next], turn))
          .filter((each) => each !== undefined)
          .map((each) => ({ name: `${constraint.id} ${party}`, each }));
      return first !== next
        ? of.flatMap((party) =>
            among(
              party,
              ofPartyKind(year.classification.all, party).map((each) => ({ next: each, before: [each] })),
            ),
          )
        : of
            .slice(1)
            .flatMap((party, index) =>
              among(party, inTurn(year.context, year.classification.all, of[index] ?? "", party)),
            );
    }),
    ({ name }) => [special.some((each) => each === name) ? name : "other"],
  ),
);

/** Steps of quarters and months out of order. */
const inParts = ({ context, classification }: YearReadings): Broken[] =>
  outOfOrderIn(context, classification.all).map(
    ({ key: about, period, id: constraint, first, next, firstTaken, nextTaken, clause }) => ({
      about,
      clause,
      details: { constraint, first, next, firstOn: firstTaken.on, nextOn: nextTaken.on, late: 1, period },
      events: [nextTaken.by, firstTaken.by],
      weight: isShownLate(first) ? undefined : "irregular",
    }),
  );

const periodNamed = (period: string | undefined, language: Language): string =>
  period === undefined ? "" : ` (${periodText(period, language)})`;

const found =
  (name: (typeof special)[number]) =>
  (year: YearReadings): Found<Record<never, never>>[] =>
    (broken(year).get(name) ?? []).map(({ each: { details: _, ...each } }) => each);

/** Findings on steps of a review that came in another order than a constraint demands. */
export const orderOfSteps = [
  kind({
    code: "ballot-before-self-review",
    severity: "breach",
    details: {},
    find: found("review-before-ballot member"),
  }),

  kind({
    code: "decided-before-self-review",
    severity: "breach",
    details: {},
    find: found("review-before-level member"),
  }),

  kind({
    code: "employer-level-late",
    severity: "irregular",
    details: {},
    find: found("employer-before-member member"),
  }),

  kind({
    code: "members-decided-late",
    severity: "breach",
    details: { late: "number" },
    find: (year) =>
      (broken(year).get("lower-before-higher cell") ?? []).map(({ each }) => ({
        ...each,
        details: { late: each.details.late },
      })),
  }),

  kind({
    code: "order-broken",
    severity: "breach",
    details: order,
    find: (year) => [...(broken(year).get("other") ?? []).map(({ each }) => each), ...inParts(year)],
  }),
] as const;

/** The sentences of these findings. */
export const orderOfStepsSentences: SentencesOf<typeof orderOfSteps> = {
  "ballot-before-self-review": {
    vi: () => "Bỏ phiếu trước khi có bản tự kiểm điểm.",
    en: () => "The ballot was counted before the self-review was handed in.",
  },
  "decided-before-self-review": {
    vi: () => "Quyết định xếp loại trước khi có bản tự kiểm điểm.",
    en: () => "The level was decided before the self-review was handed in.",
  },
  "employer-level-late": {
    vi: () => "Xếp loại đảng viên trước khi có kết quả xếp loại cán bộ, công chức, viên chức.",
    en: () => "The level was decided before the employer's level was known.",
  },
  "members-decided-late": {
    vi: (d) => `Chi bộ được xếp loại trước ${d.late} đảng viên của mình.`,
    en: (d) => `The cell was decided before ${d.late} of its members.`,
  },
  "order-broken": {
    vi: (d) =>
      `Sai trình tự${periodNamed(d.period, "vi")}: ${step(d.next, "vi")} (${vietnameseDay(d.nextOn)}) trước ${step(d.first, "vi")} (${vietnameseDay(d.firstOn)})${d.late === 1 ? "" : `, tổng cộng ${d.late} trường hợp`}.`,
    en: (d) =>
      `Out of order${periodNamed(d.period, "en")}: the ${step(d.next, "en")} (${d.nextOn}) came before the ${step(d.first, "en")} (${d.firstOn})${d.late === 1 ? "" : `, ${d.late} of them in all`}.`,
  },
};

/** The catalogue entries of these findings. */
export const orderOfStepsCatalogue = (): CatalogueOf<typeof orderOfSteps> => ({
  "ballot-before-self-review": {
    means: {
      vi: "Phiếu được kiểm trước khi đảng viên nộp bản tự kiểm điểm.",
      en: "The ballot was counted before the member's self-review.",
    },
    remedy: {
      vi: "Kiểm tra ngày ghi; đúng thì bỏ phiếu lại sau khi kiểm điểm.",
      en: "Check the days; if they are right, vote again after the review.",
    },
    clauses: cites.named("review-before-ballot"),
    needs: needed.steps,
  },
  "decided-before-self-review": {
    means: {
      vi: "Mức xếp loại được quyết định trước khi đảng viên nộp bản tự kiểm điểm.",
      en: "The level was decided before the member's self-review.",
    },
    remedy: {
      vi: "Kiểm tra ngày ghi; đúng thì cấp có thẩm quyền xem xét lại quyết định.",
      en: "Check the days; if they are right, the competent committee looks at the decision again.",
    },
    clauses: cites.named("review-before-level"),
    needs: needed.steps,
  },
  "employer-level-late": {
    means: {
      vi: "Đảng viên được xếp loại trước khi có kết quả xếp loại cán bộ, công chức, viên chức.",
      en: "A member's level was decided before the employer's level was known.",
    },
    remedy: {
      vi: "Đối chiếu với kết quả của cơ quan; khác thì xem xét lại mức.",
      en: "Compare with the employer's level; where they part, look at the level again.",
    },
    clauses: cites.named("employer-before-member"),
    needs: needed.steps,
  },
  "members-decided-late": {
    means: {
      vi: "Chi bộ được xếp loại trước một số đảng viên của mình.",
      en: "A cell was decided before some of its members.",
    },
    remedy: {
      vi: "Xem lại mức của chi bộ sau khi đủ mức của đảng viên.",
      en: "Look at the cell's level again once its members have theirs.",
    },
    clauses: cites.named("lower-before-higher"),
    needs: [...needed.steps, ...needed.house, ...needed.roll],
  },
  "order-broken": {
    means: {
      vi: "Hai bước kiểm điểm, xếp loại diễn ra ngược thứ tự quy định.",
      en: "Two steps of the review came in another order than the clause asks.",
    },
    remedy: {
      vi: "Kiểm tra ngày ghi; đúng thì làm lại bước sau.",
      en: "Check the days; if they are right, take the later step again.",
    },
    clauses: (cited) => [
      ...cites.constraints(({ holds }) => holds !== undefined && "next" in holds && "of" in holds)(cited),
      ...cites.stepsInParts()(cited),
    ],
    needs: [...needed.steps, ...needed.house, ...needed.roll, "OfficeFilled", "OfficeVacated"],
  },
});
