import { dayOf } from "../events/time.js";
import { dateText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { StepTaken } from "../projections/streams/procedure.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import type { YearContext } from "../projections/year/context.js";
import { procedureOf } from "../projections/year/judged-day.js";
import type { YearReadings } from "../projections/year/readings.js";
import { inForceOn } from "../rules/in-force.js";
import { centralBelow, centralRuleSets, inForce, ruleSetsOn } from "../rules/times-of-rule-sets.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { oncePerYear, openedReviews } from "./once-per-year.js";

/** The steps whose day places a review in time. */
const steps = {
  "review-opened": { vi: "Mở đợt kiểm điểm", en: "Review opened" },
  "review-meeting": { vi: "Họp kiểm điểm", en: "Review meeting held" },
  "level-decided": { vi: "Quyết định xếp loại", en: "Level decided" },
} as const;
type DatedStep = keyof typeof steps;

interface Dated extends StepTaken {
  readonly step: DatedStep;
}

/**
 * The central rule set that a review adopted. An id of a local layer is known only where the rule set is at
 * hand: nothing is said of others.
 */
const centralOf = (adopted: string, { options }: YearContext): string | undefined => {
  if (Object.hasOwn(centralRuleSets, adopted)) return adopted;
  const { under, ruleSets = {} } = options;
  const local = [under, ...Object.values(ruleSets)].find(({ id }) => id === adopted);
  return local === undefined ? undefined : centralBelow(local);
};

/** The steps after the opening: meetings, and decisions on those whom the record of the review names. */
const laterSteps = (
  { context }: YearReadings,
  { about: organisation, review }: ReturnType<typeof openedReviews>[number],
): Dated[] => {
  const meetings = procedureOf(context, organisation)?.meetings ?? {};
  const keys = new Set([
    ...(["cell", "base-organisation", "collective"] as const).map((of) =>
      subjectKey({ kind: of, id: organisation }),
    ),
    ...[review.ownReviews, review.proposals, meetings].flatMap(Object.keys),
  ]);
  const decided = [...keys].flatMap((key) =>
    context.decisions.about(key).changes.filter(({ change }) => change === "decided"),
  );
  return [
    ...Object.values(meetings).map(({ on, by }): Dated => ({ step: "review-meeting", on, by })),
    ...decided.map(({ on, by }): Dated => ({ step: "level-decided", on, by })),
  ];
};

/**
 * Whether a review stays under the rules of its opening: it was opened in their time and for one of their
 * years. A meeting or a decision may then come late.
 */
const opensInTime = (central: string, day: string, year: number): boolean =>
  ruleSetsOn(day).gap === undefined &&
  inForce.some((each) => inForceOn(each, day) && each.usual.includes(central)) &&
  inForce.some(
    ({ years, usual }) => usual.includes(central) && year >= years.from && year <= (years.to ?? year),
  );

/** The steps of each review, with the central rule set that it adopted. */
const dated = oncePerYear((year) =>
  openedReviews(year).flatMap((each) => {
    const { about, opened } = each;
    const central = centralOf(opened.ruleSet, year.context);
    if (central === undefined) return [];
    const on = dayOf(opened.at);
    const first: Dated = { step: "review-opened", on, by: opened.by };
    const later = opensInTime(central, on, opened.year) ? [] : laterSteps(year, each);
    const taken = [first, ...later].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return [{ about, adopted: opened.ruleSet, central, taken }];
  }),
);

/** The reviews with a step on a day of which `are` holds: the first of these steps, and the events of all. */
const having = (year: YearReadings, are: (day: string, central: string) => boolean) =>
  dated(year).flatMap(({ about, adopted, central, taken }) => {
    const those = taken.filter(({ on }) => are(on, central));
    const [first] = those;
    if (first === undefined) return [];
    const { step, on } = first;
    return [{ about, step, on, adopted, central, events: those.map(({ by }) => by) }];
  });

/** Findings on the day of a review and the time of the rule set that it adopted. */
export const rulesOfTheDay = [
  kind({
    code: "rules-not-in-force",
    severity: "irregular",
    details: { step: "text", on: "date", adopted: "text", central: "text", right: "texts" },
    find: (year) =>
      having(year, (day, central) => !ruleSetsOn(day).ids.includes(central)).map(
        ({ about, events, ...details }) => ({
          about,
          details: { ...details, right: ruleSetsOn(details.on).ids },
          events,
        }),
      ),
  }),

  kind({
    code: "rules-chosen-in-gap",
    severity: "notice",
    details: {
      step: "text",
      on: "date",
      adopted: "text",
      central: "text",
      candidates: "texts",
      regulation: "text",
      guidance: "text",
    },
    find: (year) =>
      having(year, (day, central) => ruleSetsOn(day).gap?.candidates.includes(central) === true).flatMap(
        ({ about, events, ...details }) => {
          const { gap } = ruleSetsOn(details.on);
          if (gap === undefined) return [];
          const { candidates, regulation, guidance } = gap;
          return [{ about, details: { ...details, candidates, regulation, guidance }, events }];
        },
      ),
  }),
] as const;

/** A central rule set by its documents and its id, which has the year. */
const named = (id: string): string => `${(centralRuleSets[id]?.documents ?? []).join(" + ")} (${id})`;

/** The adopted rule set: a local one with the central one below it. */
const adoptedText = (
  { adopted, central }: { readonly adopted: string; readonly central: string },
  over: string,
): string => (adopted === central ? named(central) : `${adopted}, ${over} ${named(central)}`);

const stepText = (step: string, language: Language): string =>
  Object.hasOwn(steps, step) ? steps[step as DatedStep][language] : step;

const either = (ids: readonly string[], or: string): string => ids.map(named).join(` ${or} `);

/** The sentences of these findings. */
export const rulesOfTheDaySentences: SentencesOf<typeof rulesOfTheDay> = {
  "rules-not-in-force": {
    vi: (d) =>
      `${stepText(d.step, "vi")} ngày ${dateText(d.on, "vi")} theo ${adoptedText(d, "dựa trên")}; ${
        d.right.length === 0
          ? "chibo không có bộ quy định nào của thời điểm đó"
          : `bộ quy định của thời điểm đó là ${either(d.right, "hoặc")}`
      }.`,
    en: (d) =>
      `${stepText(d.step, "en")} on ${d.on} under ${adoptedText(d, "over")}; ${
        d.right.length === 0
          ? "chibo has no rule set of that time"
          : `the rules of that time are ${either(d.right, "or")}`
      }.`,
  },
  "rules-chosen-in-gap": {
    vi: (d) =>
      `${stepText(d.step, "vi")} ngày ${dateText(d.on, "vi")}, khi đã có ${d.regulation} mà chưa có ${d.guidance}: đã chọn ${adoptedText(d, "dựa trên")}; thời điểm đó có thể chọn ${either(d.candidates, "hoặc")}.`,
    en: (d) =>
      `${stepText(d.step, "en")} on ${d.on}, after ${d.regulation} and before ${d.guidance}: ${adoptedText(d, "over")} was chosen; to choose from were ${either(d.candidates, "and")}.`,
  },
};

/** The events that place a review in time, and those that name its subjects. */
const read = [
  "ReviewOpened",
  "ReviewMeetingHeld",
  "LevelDecided",
  "SelfReviewSubmitted",
  "CollectiveReportSubmitted",
  "LevelProposed",
  "CellProposedLevel",
] as const;

/** The catalogue entries of these findings. */
export const rulesOfTheDayCatalogue = (): CatalogueOf<typeof rulesOfTheDay> => ({
  "rules-not-in-force": {
    means: {
      vi: "Kiểm điểm áp dụng một bộ quy định chưa ban hành hoặc đã được thay thế vào ngày mở, ngày họp hoặc ngày quyết định xếp loại.",
      en: "On the day of its opening, its meeting or its decision, a review adopted a rule set that was not issued yet or already replaced.",
    },
    remedy: {
      vi: "Ghi nhầm bộ quy định hoặc ngày thì đính chính; nếu đúng như đã ghi thì báo cáo cấp ủy có thẩm quyền xem xét lại theo bộ quy định của thời điểm đó. Đọc thử bằng --under.",
      en: "Correct a wrong record of the rule set or the day; otherwise the committee decides anew under the rules of that time. Compare the two with --under.",
    },
    clauses: [],
    needs: [...read],
  },
  "rules-chosen-in-gap": {
    means: {
      vi: "Kiểm điểm vào lúc đã có quy định mới mà chưa có hướng dẫn: cấp ủy đã chọn một trong hai bộ quy định.",
      en: "The review fell between a new regulation and its guidance: the committee chose one of two rule sets.",
    },
    remedy: {
      vi: "Không phải sửa gì; khi kiểm tra thì xem căn cứ lựa chọn, và đọc thử theo bộ quy định kia bằng --under.",
      en: "Nothing is to be corrected; an inspector looks for the grounds of the choice, and reads the other one with --under.",
    },
    clauses: [],
    needs: [...read],
  },
});
