import { namesOfValues } from "../../src/language/words/values.js";
import type { Parameter } from "../../src/rules/engine/conditions/vocabulary.js";
import { rulesOf } from "../../src/rules/engine/placed-rules.js";
import type { RuleSet, Rung } from "../../src/rules/engine/rule-set.js";
import { adoptionOf, applies, isWeak, rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { both, box, citedShort, list, type Switched, table, valueWords } from "./writing.js";

type Named = Switched & { readonly id: string };

/** The rules of all ladders, with their exceptions. */
const ladderRules = ({ subjects }: RuleSet): Named[] =>
  Object.values(subjects)
    .flatMap(rulesOf)
    .flatMap((rule): Named[] => [rule, ...(rule.unless ?? [])]);

/**
 * All rules of a rule set that can be on or off: ladders with their exceptions, caps, and checks by a
 * program.
 */
export const switchable = (ruleSet: RuleSet): Named[] => [
  ...ladderRules(ruleSet),
  ...ruleSet.caps,
  ...ruleSet.constraints.filter(({ holds }) => holds !== undefined),
];

/** Whether a level stays open: nobody read its text, or a part of it is missing or not adopted. */
export const isOpen = ({ rules, unread = [] }: Rung, ruleSet: RuleSet): boolean => {
  const inUse = rulesInUse(ruleSet);
  const left = unread.some(
    ({ adoptedBy }) => adoptedBy === undefined || inUse.parameters[adoptedBy] !== true,
  );
  return left || rules.length === 0 || rules.some((rule) => isWeak(rule) && !applies(rule, inUse));
};

/** How complete a rule set is: the rules on, off and not chosen, the open levels, the missing parts. */
export const completeness = (ruleSet: RuleSet) => {
  const inUse = rulesInUse(ruleSet);
  const rules = switchable(ruleSet);
  const unsettled = ladderRules(ruleSet).filter((rule) => adoptionOf(rule, inUse) === "open");
  return {
    on: rules.filter((rule) => applies(rule, inUse)),
    off: rules.filter((rule) => !applies(rule, inUse) && !unsettled.includes(rule)),
    unsettled,
    open: Object.entries(ruleSet.subjects).flatMap(([subject, { levels }]) =>
      levels.filter((rung) => isOpen(rung, ruleSet)).map(({ level }) => `${subject}: ${level}`),
    ),
    unchosen: Object.entries(ruleSet.parameters).flatMap(([name, { value }]) =>
      value === undefined ? [name] : [],
    ),
    gaps: ruleSet.gaps.map(({ id }) => id),
  };
};

const named = (ids: readonly string[]): string =>
  ids.length === 0 ? "" : ids.map((id) => `\`${id}\``).join(", ");

/** The first figures for a reviewer: the numbers of rules on and off, of open levels and of missing parts. */
export const summaryBlocks = (ruleSet: RuleSet): string[] => {
  const { on, off, unsettled, open, unchosen, gaps } = completeness(ruleSet);
  return [
    "## Tóm tắt / Summary",
    table(
      ["", "Số / Count", "Mã / Ids"],
      [
        ["● Đang bật / On", String(on.length), "đánh dấu ● ở dưới / *marked ● below*"],
        [
          "○ Đang tắt: chưa đủ căn cứ hoặc chưa được chọn / Off",
          String(off.length),
          named(off.map(({ id }) => id)),
        ],
        [
          "◐ Chưa ai chọn có áp dụng hay không / Not chosen",
          String(unsettled.length),
          named(unsettled.map(({ id }) => id)),
        ],
        ["◌ Mức còn để ngỏ / Levels left open", String(open.length), named(open)],
        [
          "Lựa chọn của cấp ủy, chưa ai chọn / Parameters nobody chose",
          String(unchosen.length),
          named(unchosen),
        ],
        ["Chỗ còn thiếu văn bản / Gaps", String(gaps.length), named(gaps)],
      ],
    ),
  ];
};

/** The shipped rule set below an overlay; undefined for a rule set of its own. */
export const baseOf = (ruleSet: RuleSet): RuleSet | undefined =>
  Object.values(ruleSets).find(
    ({ layers }) =>
      layers.length < ruleSet.layers.length &&
      layers.every((layer, index) => layer === ruleSet.layers[index]),
  );

const added = (
  of: readonly { readonly id: string }[],
  base: readonly { readonly id: string }[],
): string[] => {
  const known = new Set(base.map(({ id }) => id));
  return of.flatMap(({ id }) => (known.has(id) ? [] : [`\`${id}\``]));
};

const line = (title: string, ids: readonly string[]): string =>
  `${title}: ${ids.length === 0 ? "không có / *none*" : ids.join(", ")}`;

/** Says that a rule set is an overlay, names the rule set below it, and lists its additions. */
export const layeredBlocks = (ruleSet: RuleSet): string[] => {
  const base = baseOf(ruleSet);
  if (base === undefined) return [];
  const rules = added(switchable({ ...ruleSet, constraints: [] }), switchable({ ...base, constraints: [] }));
  return [
    "## Lớp đặt trên / Overlay",
    `Bộ này đặt trên [\`${base.id}\`](${base.id}.md): điều gì không nêu ở đây thì giữ như ở đó. *An overlay: what it does not name stays as it was.*`,
    list([
      line("Quy tắc thêm / *rules added*", rules),
      line("Trình tự, thời hạn thêm / *order and time added*", added(ruleSet.constraints, base.constraints)),
      line("Chỗ còn thiếu văn bản thêm / *gaps added*", added(ruleSet.gaps, base.gaps)),
    ]),
  ];
};

const kinds: Readonly<Record<Parameter["kind"], string>> = {
  boolean: "có / không",
  integer: "số nguyên",
  percent: "số nguyên, %",
  choice: "",
};

const stricterWords = {
  higher: "cao hơn là chặt hơn / *higher is stricter*",
  lower: "thấp hơn là chặt hơn / *lower is stricter*",
};

/** A choice by its Vietnamese name and its code. */
export const choiceWords = (choice: string): string => {
  const says = namesOfValues("choice")[choice];
  return says === undefined ? choice : `${says.vi} (\`${choice}\`)`;
};

const choices = ({ kind, choices: named, stricter }: Parameter): string =>
  [
    named?.map(choiceWords).join("; ") ?? kinds[kind],
    ...(stricter === undefined ? [] : [stricterWords[stricter]]),
  ].join("<br>");

/** The evidence of each option, where the text is read in several ways. */
const readings = ({ readings: given = [] }: Parameter): string[] =>
  given.map(
    ({ is, source }) => `${typeof is === "string" ? choiceWords(is) : valueWords(is)}: ${citedShort(source)}`,
  );

/** Parameters with their options, the evidence of each, and the choices made. */
export const parameterTable = (parameters: RuleSet["parameters"]): string =>
  table(
    [
      "Tên / Name",
      "Nghĩa / Meaning",
      "Có thể chọn / Choices",
      "Giá trị / Value",
      "Căn cứ / Source",
      "Đối chiếu",
    ],
    Object.entries(parameters).map(([name, parameter]) => [
      `\`${name}\``,
      both(parameter.says),
      choices(parameter),
      valueWords(parameter.value),
      [citedShort(parameter.source), ...readings(parameter)].join("<br>"),
      box,
    ]),
  );

/** Thresholds, and the points that the texts leave to the committee, with the choices made. */
export const parameterBlocks = ({ parameters }: RuleSet): string[] => [
  "## Lựa chọn của cấp ủy / Parameters",
  "Ngưỡng để riêng khỏi quy tắc, và chỗ văn bản để ngỏ cho cấp ủy chọn. *Thresholds kept apart from the rules, and what the texts leave to the committee.*",
  parameterTable(parameters),
];
