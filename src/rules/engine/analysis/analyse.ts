import type { Text } from "../../../language/text.js";
import { type Condition, comparisonsOf, factsRead, parametersRead } from "../conditions/condition.js";
import type { ParameterValues, Source } from "../conditions/vocabulary.js";
import { conditionsOf, placedRules, rulesOf } from "../placed-rules.js";
import type { Exception, Rule, RuleSet } from "../rule-set.js";
import { rulesInUse } from "../rules-in-use.js";
import {
  conflicts,
  holes,
  nesting,
  neverDecides,
  neverFires,
  openNeverFires,
  overlaps,
  silence,
  unreachable,
} from "./ladder-checks.js";
import { ladderSearchOf } from "./ladder-search.js";
import { nonMonotone } from "./monotone-check.js";
import type { RuleSetRemark } from "./rule-set-remark.js";

const weak = new Set(["recalled", "not-found"]);

interface Cited {
  readonly source: Source;
  readonly adoptedBy?: string | undefined;
  /** Present if it is an open case. Such a case states that a clause was not read. */
  readonly why?: string | undefined;
}

const remark = (
  path: string,
  rule: string | undefined,
  severity: RuleSetRemark["severity"],
  vi: string,
  en: string,
): RuleSetRemark => ({
  code: "missing-citation",
  path,
  ...(rule === undefined ? {} : { rule }),
  severity,
  says: { vi, en },
});

const noPoint: Text = {
  vi: "Chưa ghi điều, điểm của văn bản",
  en: "No article or point of the document is named",
};

/** A problem with a source: it names no point, or a document that the rule set does not list. */
const ofSource = (source: Source, path: string, rule: string | undefined, set: RuleSet): RuleSetRemark[] => [
  ...(source.point === undefined && !weak.has(source.evidence)
    ? [remark(path, rule, "warning", noPoint.vi, noPoint.en)]
    : []),
  ...(set.documents.some(({ number }) => number === source.document)
    ? []
    : [
        remark(
          path,
          rule,
          "notice",
          `Văn bản “${source.document}” không có trong danh mục của bộ quy định`,
          `"${source.document}" is not among the documents of the rule set`,
        ),
      ]),
];

const ofCited = (
  { source, adoptedBy, why }: Cited,
  path: string,
  id: string,
  set: RuleSet,
): RuleSetRemark[] => [
  ...ofSource(source, path, id, set),
  ...(adoptedBy === undefined && why === undefined && weak.has(source.evidence)
    ? [
        remark(
          path,
          id,
          "notice",
          "Căn cứ chưa đủ chắc để áp dụng, và không có lựa chọn nào để cấp ủy quyết định áp dụng",
          "The evidence is too weak to apply it, and no parameter lets a committee adopt it",
        ),
      ]
    : []),
];

const ofRule = (rule: Rule, path: string, set: RuleSet): RuleSetRemark[] => [
  ...ofCited(rule, path, rule.id, set),
  ...(rule.unless ?? []).flatMap((exception: Exception, index) =>
    ofCited(exception, `${path}.unless[${index}]`, exception.id, set),
  ),
];

const ofLevels = (subject: string, set: RuleSet): RuleSetRemark[] =>
  (set.subjects[subject]?.levels ?? []).flatMap(({ source, rules, unread = [] }, index) => {
    const path = `subjects.${subject}.levels[${index}]`;
    return [
      ...ofSource(source, path, undefined, set),
      ...(rules.length === 0 && unread.length === 0
        ? [
            remark(
              path,
              undefined,
              "notice",
              "Chưa đọc được điều kiện của mức này nên để ngỏ",
              "No condition of this level was read: it stays open",
            ),
          ]
        : []),
      ...unread.flatMap(({ id, source: from, adoptedBy }, place) => [
        ...ofSource(from, `${path}.unread[${place}]`, id, set),
        ...(adoptedBy === undefined
          ? [
              remark(
                `${path}.unread[${place}]`,
                id,
                "notice",
                "Một phần của điểm này chưa đọc được nên để ngỏ mức này",
                "A part of the clause was not read: the level stays open",
              ),
            ]
          : []),
      ]),
    ];
  });

/** Every item without a point of a listed document, and every weak item that nobody can adopt. */
const citations = (set: RuleSet): RuleSetRemark[] => [
  ...Object.entries(set.subjects).flatMap(([subject, ladder]) => [
    ...placedRules(ladder, subject).flatMap(({ rule, path }) => ofRule(rule, path, set)),
    ...ofLevels(subject, set),
  ]),
  ...set.caps.flatMap((cap, index) => ofCited(cap, `caps[${index}]`, cap.id, set)),
  ...set.constraints.flatMap((each, index) => ofCited(each, `constraints[${index}]`, each.id, set)),
  ...(set.scoring?.rubrics ?? []).flatMap(({ source, id }, index) =>
    ofSource(source, `scoring.rubrics[${index}]`, id, set),
  ),
  ...Object.entries(set.parameters).flatMap(([name, { source, value }]) => [
    ...(value !== undefined && weak.has(source.evidence)
      ? [
          remark(
            `parameters.${name}`,
            undefined,
            "warning",
            "Có sẵn giá trị mà căn cứ chưa đủ chắc: phải để cấp ủy chọn",
            "It has a value on evidence too weak: leave the choice to the committee",
          ),
        ]
      : []),
  ]),
];

/** Parameters that the library reads by their name, outside conditions. */
const readByName = new Set(["levels-counted"]);

const conditionsIn = (set: RuleSet): Condition[] => [
  ...Object.values(set.subjects).flatMap((ladder) => rulesOf(ladder).flatMap(conditionsOf)),
  ...set.caps.flatMap(({ where }) => where ?? []),
  ...(set.scoring?.rubrics ?? []).flatMap(({ when }) => when ?? []),
];

/** Every name of a parameter outside conditions: `adoptedBy`, `fallback`, the choices on caps and voting. */
const namedParameters = (set: RuleSet): string[] => {
  const compared = conditionsIn(set).flatMap((condition) => parametersRead(condition, set.lists));
  const ladders = Object.values(set.subjects);
  const adopted = ladders.flatMap(rulesOf).flatMap((rule) => [rule, ...(rule.unless ?? [])]);
  const others = [
    ...adopted,
    ...ladders.flatMap(({ levels }) => levels.flatMap(({ unread = [] }) => unread)),
    ...set.caps,
    ...set.constraints,
  ].flatMap(({ adoptedBy }) => adoptedBy ?? []);
  const { voting } = set;
  const ofVoting =
    voting === undefined
      ? []
      : [
          voting.form,
          voting.base,
          voting.ifNone,
          ...voting.majorities.flatMap(({ ratio }) => ("parameter" in ratio ? [ratio.parameter] : [])),
        ];
  const ofCaps = set.caps.flatMap(({ heads, rounding }) =>
    [heads, rounding].flatMap((part) => (typeof part === "string" ? [] : [part.parameter])),
  );
  const decidingFacts = Object.entries(set.parameters).flatMap(([name, { facts = [] }]) =>
    facts.some((fact) => Object.hasOwn(set.facts, fact)) ? [name] : [],
  );
  return [
    ...compared,
    ...decidingFacts,
    ...others,
    ...ofCaps,
    ...ladders.flatMap((each) => each.silentBetween?.fallback ?? []),
    ...ladders.flatMap(({ open = [] }) => open.flatMap(({ settledBy }) => settledBy ?? [])),
    ...ofVoting,
  ];
};

const unused = (
  code: "unused-fact" | "unused-parameter",
  path: string,
  vi: string,
  en: string,
): RuleSetRemark => ({ code, path, severity: "notice", says: { vi, en } });

/** Declared facts and parameters that no rule reads. */
const unusedNames = (set: RuleSet): RuleSetRemark[] => {
  const scored = (set.scoring?.rubrics ?? []).flatMap(({ total, groups }) => [
    total,
    ...groups.flatMap(({ fact, criteria }) => [fact, ...criteria.map((each) => each.fact)]),
  ]);
  const read = new Set([
    ...conditionsIn(set).flatMap((condition) => factsRead(condition, set.lists)),
    ...scored,
  ]);
  for (const [name, { partOf }] of Object.entries(set.facts))
    if (partOf !== undefined && read.has(name)) read.add(partOf);
  const named = new Set([...readByName, ...namedParameters(set)]);
  return [
    ...Object.keys(set.facts)
      .filter((name) => !read.has(name))
      .map((name) =>
        unused(
          "unused-fact",
          `facts.${name}`,
          "Không quy tắc nào đọc dữ kiện này",
          "No rule reads this fact",
        ),
      ),
    ...Object.keys(set.parameters)
      .filter((name) => !named.has(name))
      .map((name) =>
        unused(
          "unused-parameter",
          `parameters.${name}`,
          "Không quy tắc nào dùng lựa chọn này",
          "Nothing uses this parameter",
        ),
      ),
  ];
};

/** The first option of every choice that a condition asks for. Under it the analysis reads the condition. */
const firstOptions = (set: RuleSet): ParameterValues => {
  const asked = conditionsIn(set)
    .flatMap((condition) => comparisonsOf(condition, set.lists))
    .flatMap((comparison) => ("choice" in comparison ? [comparison.choice] : []));
  return Object.fromEntries(asked.map((name) => [name, set.parameters[name]?.choices?.[0] ?? true]));
};

/**
 * The reading of every silence between levels that keeps the highest level met. The silence has a remark of its
 * own; by the other reading a better fact can lead into it.
 */
const fallbacks = (set: RuleSet): ParameterValues =>
  Object.fromEntries(
    Object.values(set.subjects).flatMap(({ silentBetween }) =>
      silentBetween === undefined || set.parameters[silentBetween.fallback]?.value !== undefined
        ? []
        : [[silentBetween.fallback, "highest-met"]],
    ),
  );

/** The rules that decide a level. Where the text leaves a level open, they decide nothing. */
const withoutOpenCases = (set: RuleSet): RuleSet => ({
  ...set,
  subjects: Object.fromEntries(
    Object.entries(set.subjects).map(([subject, { open: _, ...ladder }]) => [subject, ladder]),
  ),
});

/**
 * Remarks on a rule set without any subject: gaps, overlaps, levels and rules without effect, facts that work
 * in the wrong direction, and items without a source. Each search goes through every possible result of the
 * comparisons, or reports that it did not finish.
 *
 * @param ruleSet a rule set without problems from `checkRuleSet`
 * @param parameters choices that replace its own values; the analysis leaves out rules that nobody adopted, and
 * takes the first option of a choice that a condition asks for
 */
export const analyse = (ruleSet: RuleSet, parameters: ParameterValues = {}): RuleSetRemark[] => {
  const options = { ...firstOptions(ruleSet), ...parameters };
  const deciding = withoutOpenCases(ruleSet);
  const [whole, decided] = [rulesInUse(ruleSet, options), rulesInUse(deciding, options)];
  const filled = rulesInUse(deciding, { ...fallbacks(ruleSet), ...options });
  return [
    ...Object.keys(ruleSet.subjects).flatMap((subject) => {
      const ladderSearch = ladderSearchOf(subject, decided);
      return [
        ...openNeverFires(ladderSearchOf(subject, whole)),
        ...silence(ladderSearch),
        ...holes(ladderSearch),
        ...overlaps(ladderSearch),
        ...nesting(ladderSearch),
        ...unreachable(ladderSearch),
        ...neverFires(ladderSearch),
        ...neverDecides(ladderSearch),
        ...conflicts(ladderSearch),
        ...nonMonotone(ladderSearchOf(subject, filled)),
      ];
    }),
    ...citations(ruleSet),
    ...unusedNames(ruleSet),
  ];
};
