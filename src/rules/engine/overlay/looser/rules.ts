import type { Ladder, Rule, RuleSet } from "../../rule-set.js";
import { placesOf } from "../places.js";
import type { Overlay } from "../schema.js";
import { passage } from "./lets-through.js";
import type { Loosening } from "./loosening.js";

/** What the centre has on exemptions of a subject; where it has none, the first of its levels. */
const onExemptions = ({ exemptions, levels }: Ladder) => exemptions[0]?.source ?? levels[0]?.source;

const furtherExemptions = (base: RuleSet, { further = [] }: Overlay): Loosening[] =>
  further.flatMap(({ part, subject, rule }, index): Loosening[] => {
    const ladder = base.subjects[subject];
    const clause = ladder === undefined ? undefined : onExemptions(ladder);
    return part !== "exemptions" || clause === undefined
      ? []
      : [
          {
            path: `further[${index}]`,
            code: "exemption",
            certain: true,
            clause,
            centre: { vi: "không có trường hợp này", en: "no such exemption" },
            overlay: rule.says,
          },
        ];
  });

/** Replaced rules and added exceptions that let through what the centre stops. */
export const looserRules = (base: RuleSet, layered: RuleSet, overlay: Overlay): Loosening[] => {
  const { rules = [], exceptions = [] } = overlay;
  const places = placesOf(base);
  const compared = (
    path: string,
    code: "rule" | "exception",
    before: Rule | undefined,
    after: Rule,
    says: Rule["says"],
  ): Loosening[] => {
    const place = places.get(after.id);
    if (place === undefined || before === undefined) return [];
    const found = passage(place.part, before, after, base, layered);
    if (found.kind === "never") return [];
    return [
      {
        path,
        code,
        certain: found.kind === "example",
        clause: place.rule.source,
        centre: place.rule.says,
        overlay: says,
        ...(found.kind === "example" ? { example: found.facts } : {}),
      },
    ];
  };
  const replaced = (id: string) => rules.find((rule) => rule.id === id) ?? places.get(id)?.rule;
  return [
    ...rules.flatMap((rule, index) =>
      compared(`rules[${index}]`, "rule", places.get(rule.id)?.rule, rule, rule.says),
    ),
    ...furtherExemptions(base, overlay),
    ...exceptions.flatMap(({ to, exception }, index) => {
      const rule = replaced(to);
      if (rule === undefined) return [];
      const excepted = { ...rule, unless: [...(rule.unless ?? []), exception] };
      return compared(`exceptions[${index}]`, "exception", rule, excepted, exception.says);
    }),
  ];
};
