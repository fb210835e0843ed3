import { factsRead } from "../../engine/reads.js";
import type { Condition, RuleSet } from "../../engine/rule-set.js";
import { atomsOf } from "../domain/atoms.js";
import { placedRules } from "../places.js";
import type { RuleSetRemark } from "../remark.js";

/** Parameters that the library reads by their name, outside of conditions. */
const readByName = new Set(["levels-counted"]);

const conditionsOf = (set: RuleSet): Condition[] => [
  ...Object.entries(set.subjects).flatMap(([subject, ladder]) =>
    placedRules(ladder, subject).flatMap(({ rule }) => [
      rule.when,
      ...(rule.unless ?? []).map(({ when }) => when),
    ]),
  ),
  ...set.quotas.flatMap(({ where }) => where ?? []),
  ...(set.scoring?.sheets ?? []).flatMap(({ when }) => when ?? []),
];

/** Every name that stands where a parameter is named: `adoptedBy`, `fallback`, the choices on voting. */
const namedParameters = (set: RuleSet): string[] => {
  const atoms = conditionsOf(set).flatMap((condition) => atomsOf(condition, set.lists));
  const compared = atoms.flatMap((atom) => {
    if ("ratio" in atom) return "parameter" in atom.ratio ? [atom.ratio.parameter] : [];
    return "value" in atom && typeof atom.value === "object" ? [atom.value.parameter] : [];
  });
  const ladders = Object.values(set.subjects);
  const adopted = Object.entries(set.subjects).flatMap(([subject, ladder]) =>
    placedRules(ladder, subject).flatMap(({ rule }) => [rule, ...(rule.unless ?? [])]),
  );
  const others = [
    ...adopted,
    ...ladders.flatMap(({ levels }) => levels.flatMap(({ unread = [] }) => unread)),
    ...set.quotas,
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
  return [
    ...compared,
    ...others,
    ...ladders.flatMap((each) => each.silentBetween?.fallback ?? []),
    ...ofVoting,
  ];
};

const unused = (
  code: "unused-fact" | "unused-parameter",
  path: string,
  vi: string,
  en: string,
): RuleSetRemark => ({ code, path, severity: "notice", says: { vi, en } });

/** Facts and parameters that are declared and that nothing reads. */
export const unusedNames = (set: RuleSet): RuleSetRemark[] => {
  const scored = (set.scoring?.sheets ?? []).flatMap(({ total, groups }) => [
    total,
    ...groups.flatMap(({ fact, criteria }) => [fact, ...criteria.map((each) => each.fact)]),
  ]);
  const read = new Set([
    ...conditionsOf(set).flatMap((condition) => factsRead(condition, set.lists)),
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
          "Không quy tắc nào dùng tham số này",
          "Nothing uses this parameter",
        ),
      ),
  ];
};
