import { labelIn, reliefNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Relief } from "../projections/streams/decisions.js";
import { type Classification, tracedClassification } from "../projections/year/classified.js";
import {
  caseOf,
  casesOf,
  couldLift,
  forcedOn,
  groundsOf,
  reliefVerdict,
} from "../projections/year/relief-verdict.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { Rule } from "../rules/engine/rule-set.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { list } from "./wording.js";

const selfDetected = "self-detected";

/** Every relief of the year with what it comes to. */
const granted = oncePerYear(({ classification, context }) =>
  classification.all.flatMap((each) =>
    context.decisions.about(each.key).reliefs.map((relief) => ({
      each,
      relief,
      ...reliefVerdict(each, relief),
    })),
  ),
);

/** The clause by which a committee may weigh a case of a subject. */
const reliefClause = (of: Classification): Source | undefined =>
  forcedOn(of).flatMap(
    (rule) =>
      rule.unless?.filter((exception) => couldLift(of, rule, exception)).map(({ source }) => source) ?? [],
  )[0];

const found = <Details>(each: Classification, { by }: Relief, details: Details) => ({
  about: each.key,
  clause: reliefClause(each),
  details,
  events: [by],
});

/** The wording of a rule. */
const wordingOf = ({ says: { vi, en } }: Rule) => ({ vi, en });

/** Findings on relief: whether a decision lifts what it names, and where a decision may be due. */
export const reliefsGranted = [
  kind({
    code: "relief-names-no-case",
    severity: "irregular",
    details: { ground: "text" },
    find: (year) =>
      granted(year).flatMap(({ each, relief, noEffect }) =>
        noEffect === "no-case" ? [found(each, relief, { ground: relief.clause })] : [],
      ),
  }),

  kind({
    code: "relief-on-unknown-ground",
    severity: "irregular",
    details: { ground: "text", grounds: "texts" },
    find: (year) =>
      granted(year).flatMap(({ each, relief, noEffect }) =>
        noEffect === "unknown-ground"
          ? [found(each, relief, { ground: relief.clause, grounds: groundsOf(each) })]
          : [],
      ),
  }),

  kind({
    code: "relief-of-unknown-case",
    severity: "irregular",
    details: { ground: "text", case: "text", cases: "texts" },
    find: (year) =>
      granted(year).flatMap(({ each, relief, noEffect }) =>
        noEffect === "unknown-case"
          ? [
              found(each, relief, {
                ground: relief.clause,
                case: relief.case,
                cases: casesOf(each, relief.clause),
              }),
            ]
          : [],
      ),
  }),

  kind({
    code: "relief-beyond-clause",
    severity: "irregular",
    details: { ground: "text", case: "text", vi: "text", en: "text" },
    find: (year) =>
      granted(year).flatMap(({ each, relief, rule, noEffect }) =>
        noEffect !== "other-clause" || rule === undefined
          ? []
          : [found(each, relief, { ground: relief.clause, case: relief.case, ...wordingOf(rule) })],
      ),
  }),

  kind({
    code: "relief-without-case",
    severity: "irregular",
    details: { ground: "text", case: "text", vi: "text", en: "text" },
    find: (year) =>
      granted(year).flatMap(({ each, relief, rule, noEffect }) =>
        noEffect !== "not-the-case" || rule === undefined
          ? []
          : [found(each, relief, { ground: relief.clause, case: relief.case, ...wordingOf(rule) })],
      ),
  }),

  kind({
    code: "relief-may-apply",
    severity: "notice",
    details: { rule: "text" },
    find: ({ classification, context }) =>
      classification.all.flatMap((each) => {
        const remedied = each.facts.get("discipline.self-detected-and-remedied");
        if (remedied?.value !== true) return [];
        // The library never infers that a committee granted relief.
        const holding = new Set(
          tracedClassification(each).forced.flatMap(({ rule, on, result, condition }) =>
            on && condition.result === "holds" && result !== "fails" ? [rule] : [],
          ),
        );
        // A granted relief is an answer even where nobody chose whether the clause gives it to this subject.
        const granted = new Set(
          context.decisions
            .about(each.key)
            .reliefs.flatMap((relief) => (relief.clause === selfDetected ? [relief.case] : [])),
        );
        const [due] = forcedOn(each).flatMap((rule) => {
          const exception =
            holding.has(rule.id) && !granted.has(caseOf(rule.id))
              ? rule.unless?.find((one) => couldLift(each, rule, one, selfDetected))
              : undefined;
          return exception === undefined ? [] : [{ rule: rule.id, clause: exception.source }];
        });
        if (due === undefined) return [];
        const { rule, clause } = due;
        return [{ about: each.key, clause, details: { rule }, events: remedied.from }];
      }),
  }),
] as const;

const ground = (of: { readonly ground: string }, language: Language): string =>
  labelIn(reliefNames, of.ground, language);

/** Codes of the record, each in quotation marks. */
const quoted = (codes: readonly string[]): string => list(codes.map((code) => `“${code}”`));

/** The grounds of the rules by their names and codes. */
const groundsText = (grounds: readonly string[], language: Language): string =>
  // A name may hold a comma.
  grounds.map((each) => `${labelIn(reliefNames, each, language)} (“${each}”)`).join("; ");

/** The sentences of these findings. */
export const reliefsGrantedSentences: SentencesOf<typeof reliefsGranted> = {
  "relief-names-no-case": {
    vi: (d) => `Quyết định xem xét (${ground(d, "vi")}) không nêu trường hợp nên không có tác dụng.`,
    en: (d) => `The relief (${ground(d, "en")}) names no case, so it lifts none.`,
  },
  "relief-on-unknown-ground": {
    vi: (d) =>
      `Quyết định xem xét nêu căn cứ mà quy định không có: “${d.ground}”. Các căn cứ: ${groundsText(d.grounds, "vi")}.`,
    en: (d) =>
      `The relief names a ground that the rules do not have: “${d.ground}”. They have: ${groundsText(d.grounds, "en")}.`,
  },
  "relief-of-unknown-case": {
    vi: (d) =>
      `Quyết định xem xét (${ground(d, "vi")}) nêu trường hợp mà quy định không có đối với đối tượng này: “${d.case}”. ${d.cases.length === 0 ? "Căn cứ này không áp dụng cho trường hợp nào của đối tượng này" : `Các trường hợp được xem xét theo căn cứ này: ${quoted(d.cases)}`}.`,
    en: (d) =>
      `The relief (${ground(d, "en")}) names a case that the rules do not have for this subject: “${d.case}”. ${d.cases.length === 0 ? "The ground lifts no case of this subject" : `On this ground they have: ${quoted(d.cases)}`}.`,
  },
  "relief-beyond-clause": {
    vi: (d) => `Quy định không cho xem xét do ${ground(d, "vi")} trong trường hợp này: ${d.vi}.`,
    en: (d) => `The rules give no relief (${ground(d, "en")}) for this case: ${d.en}.`,
  },
  "relief-without-case": {
    vi: (d) =>
      `Quyết định xem xét (${ground(d, "vi")}) nêu trường hợp không xảy ra theo dữ kiện đã ghi: ${d.vi}.`,
    en: (d) =>
      `The relief (${ground(d, "en")}) names a case that did not happen by the facts on record: ${d.en}.`,
  },
  "relief-may-apply": {
    vi: () =>
      "Vi phạm đã tự phát hiện và khắc phục: quy định để cấp có thẩm quyền xem xét, chưa có quyết định nào được ghi.",
    en: () =>
      "The violation was self-detected and remedied: the clause leaves it to the competent committee, and no decision is on record.",
  },
};

const clauses = cites.reading((fact) => fact.startsWith("relief."));
const facts = [
  "ReliefGranted",
  "MemberDisciplined",
  "OrganisationDisciplined",
  "DegradationConcluded",
  "WrongdoingConcluded",
  "ConfidenceVoteHeld",
] as const;

/** The catalogue entries of these findings. */
export const reliefsGrantedCatalogue = (): CatalogueOf<typeof reliefsGranted> => ({
  "relief-names-no-case": {
    means: {
      vi: "Quyết định xem xét không nêu trường hợp: quy định cho xem xét theo từng trường hợp.",
      en: "A relief names no case; the clause gives relief by the case.",
    },
    remedy: {
      vi: "Ghi đính chính, nêu trường hợp theo văn bản quyết định.",
      en: "Correct the entry: name the case that the document states.",
    },
    clauses,
    needs: ["ReliefGranted"],
  },
  "relief-on-unknown-ground": {
    means: {
      vi: "Quyết định xem xét nêu căn cứ mà bộ quy định không có.",
      en: "A relief names a ground that the rule set does not have.",
    },
    remedy: {
      vi: "Ghi đính chính, nêu căn cứ theo văn bản quyết định.",
      en: "Correct the entry: name the ground that the document states.",
    },
    clauses,
    needs: ["ReliefGranted"],
  },
  "relief-of-unknown-case": {
    means: {
      vi: "Quyết định xem xét nêu trường hợp mà bộ quy định không có.",
      en: "A relief names a case that the rule set does not have for this subject.",
    },
    remedy: {
      vi: "Kiểm tra mã trường hợp: phần cuối mã tiêu chí ở mức thấp nhất.",
      en: "Check the case: the last part of the id of a rule that forces the lowest level.",
    },
    clauses,
    needs: ["ReliefGranted"],
  },
  "relief-beyond-clause": {
    means: {
      vi: "Căn cứ xem xét không áp dụng cho trường hợp đã nêu.",
      en: "The ground of a relief does not lift the case that it names.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xem lại căn cứ; quyết định này không làm thay đổi mức theo quy định.",
      en: "The competent committee looks at the ground again; the decision changes no level.",
    },
    clauses,
    needs: ["ReliefGranted"],
  },
  "relief-without-case": {
    means: {
      vi: "Quyết định xem xét nêu trường hợp không xảy ra theo dữ kiện đã ghi.",
      en: "A relief names a case that did not happen by the facts on record.",
    },
    remedy: {
      vi: "Ghi bổ sung dữ kiện còn thiếu, hoặc đính chính trường hợp.",
      en: "Record the missing facts, or correct the case.",
    },
    clauses,
    needs: [...facts, ...needed.steps],
  },
  "relief-may-apply": {
    means: {
      vi: "Vi phạm tự phát hiện và đã khắc phục: quy định cho phép cấp có thẩm quyền xem xét, chưa có quyết định.",
      en: "A violation was self-detected and remedied; the clause lets the competent committee weigh it, and none has.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền quyết định có áp dụng hay không và ghi quyết định đó.",
      en: "The competent committee decides whether relief is granted, and the decision is recorded.",
    },
    clauses: cites.reading((fact) => fact.startsWith("relief.self-detected.")),
    needs: [
      "MemberDisciplined",
      "OrganisationDisciplined",
      "WrongdoingConcluded",
      "ReliefGranted",
      ...needed.decided,
    ],
  },
});
