import { applies, bind, type RuleSet, type Rung } from "../../../src/rules/index.js";
import { table } from "../markdown.js";
import type { Switched } from "./wording.js";

type Named = Switched & { readonly id: string };

/** Every rule of a rule set that can be on or off: of ladders with their exceptions, caps, and what a program checks. */
export const switchable = ({ subjects, quotas, constraints }: RuleSet): Named[] => [
  ...Object.values(subjects)
    .flatMap(({ exemptions, forced, levels, ceilings }) => [
      ...exemptions,
      ...forced,
      ...levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
      ...ceilings,
    ])
    .flatMap((rule): Named[] => [rule, ...(rule.unless ?? [])]),
  ...quotas,
  ...constraints.filter(({ holds }) => holds !== undefined),
];

/** Whether a level stays open: nothing was read of it, or a part of it was not, or is off. */
export const isOpen = ({ rules, unread = [] }: Rung, ruleSet: RuleSet): boolean => {
  const bound = bind(ruleSet);
  const left = unread.some(
    ({ adoptedBy }) => adoptedBy === undefined || bound.parameters[adoptedBy] !== true,
  );
  return left || rules.length === 0 || rules.some((rule) => !applies(rule, bound));
};

/** How complete a rule set is: what is on, what is off, which levels stay open, what is missing. */
export const completeness = (ruleSet: RuleSet) => {
  const bound = bind(ruleSet);
  const rules = switchable(ruleSet);
  const [on, off] = [true, false].map((wanted) => rules.filter((rule) => applies(rule, bound) === wanted));
  return {
    on: on ?? [],
    off: off ?? [],
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

/** What a reviewer should see first: how much is on, off, open and missing. */
export const summaryBlocks = (ruleSet: RuleSet): string[] => {
  const { on, off, open, unchosen, gaps } = completeness(ruleSet);
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
        ["◌ Mức còn để ngỏ / Levels left open", String(open.length), named(open)],
        ["Tham số chưa ai chọn / Parameters nobody chose", String(unchosen.length), named(unchosen)],
        ["Chỗ còn thiếu văn bản / Gaps", String(gaps.length), named(gaps)],
      ],
    ),
  ];
};
