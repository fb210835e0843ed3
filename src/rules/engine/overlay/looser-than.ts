import { pathOf } from "../../../language/problems/problem.js";
import type { Text } from "../../../language/text.js";
import type { FactValue } from "../conditions/facts.js";
import { capReadings, type Ratio, ratioValue, type Source } from "../conditions/vocabulary.js";
import { placedRulesById } from "../placed-rules.js";
import type { Cap, Ladder, Rule, RuleSet, Scoring, Voting } from "../rule-set.js";
import { type RulesInUse, rulesInUse } from "../rules-in-use.js";
import { laidOver } from "./check-overlay.js";
import { passage } from "./is-looser.js";
import { isReplaced, localGroups } from "./local-groups.js";
import type { LocalCap, Overlay } from "./overlay.js";

/** The ways in which an overlay is looser than the central text. Codes are part of the public contract. */
const looseningCodes = [
  "threshold",
  "cap-ratio",
  "cap-extension",
  "cap-reading",
  "cap-rounding",
  "cap-scope",
  "cap-heads",
  "score-rounding",
  "criteria",
  "majority",
  "rule",
  "exception",
  "exemption",
] as const;

/** A part of an overlay that contradicts the central text. The library reports it and never refuses it. */
export interface Loosening {
  /** The place in the overlay, as a JSON path. */
  readonly path: string;
  /** The way in which it is looser. It is stable across releases. */
  readonly code: (typeof looseningCodes)[number];
  /** False if the library cannot decide whether the overlay is looser. A person must check. */
  readonly certain: boolean;
  /** The contradicted central clause. */
  readonly clause: Source;
  /** The central wording or value. */
  readonly centre: Text;
  /** The overlay's wording or value. */
  readonly overlay: Text;
  /** Facts of a case that the central text stops and the overlay allows. */
  readonly example?: Readonly<Record<string, FactValue>>;
}

/** A value with the same text in both languages. */
const plainly = (value: unknown): Text => ({ vi: String(value), en: String(value) });

/** Thresholds that the overlay moves away from their stricter side. */
const looserThresholds = (base: RuleSet, { parameters = {} }: Overlay): Loosening[] =>
  Object.entries(parameters).flatMap(([name, local]): Loosening[] => {
    const { value, stricter, source } = base.parameters[name] ?? {};
    if (typeof value !== "number" || typeof local !== "number" || source === undefined) return [];
    const looser = stricter === "higher" ? local < value : stricter === "lower" && local > value;
    return looser
      ? [
          {
            path: `parameters.${name}`,
            code: "threshold",
            certain: true,
            clause: source,
            centre: plainly(value),
            overlay: plainly(local),
          },
        ]
      : [];
  });

const isMore = ([n, d]: Ratio, [than, of]: Ratio): boolean => n * of > than * d;

/** The looser parts of a changed cap, and whether the answer is certain. */
const loosened = (
  cap: Cap,
  patch: LocalCap,
): {
  readonly part: keyof Omit<LocalCap, "id" | "source">;
  readonly code: Loosening["code"];
  readonly certain: boolean;
}[] => {
  const { ratio, extendedTo, reading, rounding, scope, heads } = patch;
  const place = (name: Cap["reading"]) => capReadings.indexOf(name);
  return [
    ...(ratio !== undefined && isMore(ratio, cap.ratio)
      ? [{ part: "ratio", code: "cap-ratio", certain: true } as const]
      : []),
    ...(extendedTo !== undefined && isMore(extendedTo, cap.extendedTo ?? cap.ratio)
      ? [{ part: "extendedTo", code: "cap-extension", certain: true } as const]
      : []),
    ...(reading !== undefined && place(reading) > place(cap.reading)
      ? [{ part: "reading", code: "cap-reading", certain: true } as const]
      : []),
    ...(rounding === "half-up" && cap.rounding !== "half-up"
      ? [{ part: "rounding", code: "cap-rounding", certain: cap.rounding === "down" } as const]
      : []),
    // Larger groups lose less by rounding down. Other scopes divide people in another way, so the result
    // depends on the people.
    ...(scope !== undefined && scope !== cap.scope
      ? [{ part: "scope", code: "cap-scope", certain: false } as const]
      : []),
    ...(heads === "apart" && cap.heads !== "apart"
      ? [{ part: "heads", code: "cap-heads", certain: cap.heads === "counted" } as const]
      : []),
  ];
};

const words: Readonly<Record<string, Text>> = {
  "of-good": { vi: "so với số tốt", en: "of those rated good" },
  "of-good-or-better": { vi: "so với số tốt trở lên", en: "of those rated good or better" },
  "of-rated": { vi: "so với số được xếp loại", en: "of all rated" },
  down: { vi: "làm tròn xuống", en: "rounded down" },
  "half-up": { vi: "làm tròn từ 0,5 trở lên", en: "rounded from a half upwards" },
  "base-organisation": { vi: "trong từng tổ chức cơ sở đảng", en: "in each base organisation" },
  "declared-group": { vi: "trong nhóm do cấp ủy quy định", en: "in groups that the committee declares" },
  "title-group": { vi: "theo chức danh tương đương", en: "by equivalent title" },
  counted: { vi: "tính cả người đứng đầu", en: "heads are counted" },
  apart: { vi: "không tính người đứng đầu", en: "heads are not counted" },
};

const written = (value: Ratio | string | { readonly parameter: string } | undefined): Text => {
  if (typeof value === "object" && "parameter" in value)
    return { vi: "văn bản để ngỏ", en: "the text leaves it open" };
  if (value === undefined) return { vi: "không quy định", en: "nothing said" };
  return typeof value === "string" ? (words[value] ?? plainly(value)) : plainly(value.join("/"));
};

/** Caps that allow more excellent subjects than the clause does. */
const looserCaps = (base: RuleSet, { caps = [] }: Overlay): Loosening[] =>
  caps.flatMap((patch, index) => {
    const cap = base.caps.find(({ id }) => id === patch.id);
    if (cap === undefined) return [];
    return loosened(cap, patch).map(({ part, code, certain }) => ({
      path: `caps[${index}].${part}`,
      code,
      certain,
      clause: cap.source,
      centre: written(cap[part]),
      overlay: written(patch[part]),
    }));
  });

type Rounding = Scoring["rounding"];

/** Rounding to one step changes nothing. */
const rounds = (rounding: Rounding): NonNullable<Rounding> | undefined =>
  rounding === undefined || rounding.to === 1 ? undefined : rounding;

/** A rounding in points: to five of ten steps is `làm tròn đến 0,5 điểm`. */
const roundingText = (rounding: Rounding, { scoring }: RuleSet): Text => {
  if (rounding === undefined) return { vi: "không làm tròn", en: "nothing is rounded" };
  const points = rounding.to / (scoring?.steps ?? 1);
  const shown = Number.isInteger(points * 100) ? String(points) : `${rounding.to}/${scoring?.steps}`;
  const down = rounding.how === "down";
  return {
    vi: `làm tròn${down ? " xuống" : ""} đến ${shown.replace(".", ",")} điểm`,
    en: `rounded${down ? " down" : ""} to ${shown} points`,
  };
};

/** Totals that the overlay rounds up and the central text does not. */
const looserRounding = (base: RuleSet, layered: RuleSet): Loosening[] => {
  const [centre, local] = [rounds(base.scoring?.rounding), rounds(layered.scoring?.rounding)];
  const clause = base.scoring?.rounding?.source ?? base.scoring?.rubrics[0]?.source;
  if (local === undefined || clause === undefined) return [];
  const up = local.how === "half-up";
  const same = centre?.how === local.how && centre.to === local.to;
  if (same || (!up && centre === undefined)) return [];
  return [
    {
      path: "scoring.rounding",
      code: "score-rounding",
      certain: up && centre?.how !== "half-up",
      clause,
      centre: roundingText(centre, base),
      overlay: roundingText(local, layered),
    },
  ];
};

/** Criteria with their points, joined: `quality (10); progress (10)`. */
const criteriaText = (
  criteria: readonly { readonly says: Text; readonly max?: number | undefined }[],
): Text => {
  const joined = (language: keyof Text) =>
    criteria
      .map(({ says, max }) => (max === undefined ? says[language] : `${says[language]} (${max})`))
      .join("; ");
  return { vi: joined("vi"), en: joined("en") };
};

/** Groups in which the overlay replaced the central criteria. Whether they ask less is for people to say. */
const replacedCriteria = (base: RuleSet, { scoring }: Overlay): Loosening[] =>
  localGroups(scoring ?? {}).flatMap(({ rubric: id, fact, group }): Loosening[] => {
    const rubric = base.scoring?.rubrics.find((each) => each.id === id);
    const central = rubric?.groups.find((each) => each.fact === fact);
    if (!isReplaced(group) || rubric === undefined || central === undefined) return [];
    return [
      {
        path: pathOf(["scoring", "rubrics", id, fact]),
        code: "criteria",
        certain: false,
        clause: central.source ?? rubric.source,
        centre: criteriaText(central.criteria),
        overlay: criteriaText(group.replacedBy),
      },
    ];
  });

type Majority = Voting["majorities"][number];

const majorityText = (majority: Majority | undefined, inUse: RulesInUse): Text => {
  const ratio = majority === undefined ? undefined : ratioValue(majority.ratio, inUse);
  if (majority === undefined || ratio === undefined) return { vi: "không quy định", en: "nothing said" };
  const written = ratio.join("/");
  return majority.is === "more-than"
    ? { vi: `trên ${written}`, en: `more than ${written}` }
    : { vi: `từ ${written} trở lên`, en: `at least ${written}` };
};

/** Levels that need fewer votes than in the central text. */
const looserMajorities = (base: RuleSet, layered: RuleSet, { voting }: Overlay): Loosening[] => {
  if (voting === undefined) return [];
  const [before, after] = [rulesInUse(base), rulesInUse(layered)];
  return (base.voting?.majorities ?? []).flatMap((centre): Loosening[] => {
    const index = voting.majorities.findIndex(({ level }) => level === centre.level);
    const local = voting.majorities[index];
    const [asked, asks] = [ratioValue(centre.ratio, before), local && ratioValue(local.ratio, after)];
    if (asked === undefined) return [];
    const difference = asks === undefined ? undefined : asks[0] * asked[1] - asked[0] * asks[1];
    const fewer =
      difference === undefined ||
      difference < 0 ||
      (difference === 0 && centre.is === "more-than" && local?.is === "at-least");
    return fewer
      ? [
          {
            path: local === undefined ? "voting.majorities" : `voting.majorities[${index}]`,
            code: "majority",
            certain: local === undefined || asks !== undefined,
            clause: centre.source,
            centre: majorityText(centre, before),
            overlay: majorityText(local, after),
          },
        ]
      : [];
  });
};

/** The central clause on exemptions of a subject. Without one it is the clause of the first level. */
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

/** Replaced rules and added exceptions that allow a case that the central text stops. */
const looserRules = (base: RuleSet, layered: RuleSet, overlay: Overlay): Loosening[] => {
  const { rules = [], exceptions = [] } = overlay;
  const places = placedRulesById(base);
  const compared = (
    path: string,
    code: "rule" | "exception",
    before: Rule | undefined,
    after: Rule,
    says: Rule["says"],
  ): Loosening[] => {
    const place = places.get(after.id);
    if (place === undefined || before === undefined) return [];
    const found = passage(place.role, before, after, base, layered);
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

/**
 * Every part of an overlay that is looser than the central text. The library reports it and still applies the
 * overlay. People decide whether it is valid.
 *
 * @throws InvalidInputError `invalid-overlay` if `checkOverlay` finds a problem
 */
export const looserThan = (base: RuleSet, given: Overlay): Loosening[] => {
  const { overlay, layered } = laidOver(base, given);
  return [
    ...looserThresholds(base, overlay),
    ...looserRules(base, layered, overlay),
    ...looserCaps(base, overlay),
    ...looserRounding(base, layered),
    ...replacedCriteria(base, overlay),
    ...looserMajorities(base, layered, overlay),
  ];
};
