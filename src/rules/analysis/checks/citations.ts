import type { Exception, Rule, RuleSet, Source, Text } from "../../engine/rule-set.js";
import { placedRules } from "../places.js";
import type { RuleSetRemark } from "../remark.js";

const weak = new Set(["R", "NF"]);

interface Cited {
  readonly source: Source;
  readonly adoptedBy?: string | undefined;
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

/** A source that names no point, or a document that the rule set does not list. */
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

const ofCited = ({ source, adoptedBy }: Cited, path: string, id: string, set: RuleSet): RuleSetRemark[] => [
  ...ofSource(source, path, id, set),
  ...(adoptedBy === undefined && weak.has(source.evidence)
    ? [
        remark(
          path,
          id,
          "notice",
          "Căn cứ quá yếu để áp dụng và không có tham số nào để cấp ủy chọn áp dụng",
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
      ...(rules.length === 0
        ? [
            remark(
              path,
              undefined,
              "notice",
              "Chưa đọc được điều kiện của mức này: máy để ngỏ",
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
                "Một phần của điểm này chưa đọc được: máy để ngỏ mức này",
                "A part of the clause was not read: the level stays open",
              ),
            ]
          : []),
      ]),
    ];
  });

/** Whatever stands without a point of a listed document, or cannot be adopted although it is weak. */
export const citations = (set: RuleSet): RuleSetRemark[] => [
  ...Object.entries(set.subjects).flatMap(([subject, ladder]) => [
    ...placedRules(ladder, subject).flatMap(({ rule, path }) => ofRule(rule, path, set)),
    ...ofLevels(subject, set),
  ]),
  ...set.quotas.flatMap((quota, index) => ofCited(quota, `quotas[${index}]`, quota.id, set)),
  ...set.constraints.flatMap((each, index) => ofCited(each, `constraints[${index}]`, each.id, set)),
  ...(set.scoring?.sheets ?? []).flatMap(({ source, id }, index) =>
    ofSource(source, `scoring.sheets[${index}]`, id, set),
  ),
  ...Object.entries(set.parameters).flatMap(([name, { source, value }]) => [
    ...(value !== undefined && weak.has(source.evidence)
      ? [
          remark(
            `parameters.${name}`,
            undefined,
            "warning",
            "Có sẵn giá trị mà căn cứ quá yếu: phải để cấp ủy chọn",
            "It has a value on evidence too weak: leave the choice to the committee",
          ),
        ]
      : []),
  ]),
];
