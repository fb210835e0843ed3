import { frozen } from "../language/frozen.js";
import type { RuleSet } from "./engine/rule-set.js";
import { type InForce, inForceOn } from "./in-force.js";

/** How a central rule set is known without its rules: a bundle with its times needs no rule set. */
interface Central {
  /** The numbers of its main documents. */
  readonly documents: readonly string[];
  /** Its layers. A rule set that begins with these layers stands on it. */
  readonly layers: readonly string[];
}

/** The central rule sets, by id, the oldest first. */
export const centralRuleSets: Readonly<Record<string, Central>> = {
  "hd07-2011": { documents: ["HD 07-HD/BTCTW"], layers: ["hd07-2011"] },
  "hd27-2014": { documents: ["HD 27-HD/BTCTW"], layers: ["hd27-2014"] },
  "qd132-hd16-2018": {
    documents: ["QĐ 132-QĐ/TW", "HD 16-HD/BTCTW"],
    layers: ["qd132-2018", "hd16-2018"],
  },
  "qd132-hd21-2019": {
    documents: ["QĐ 132-QĐ/TW", "HD 21-HD/BTCTW"],
    layers: ["qd132-2018", "hd21-2019"],
  },
  "qd124-hd25-2023": {
    documents: ["QĐ 124-QĐ/TW", "HD 25-HD/BTCTW"],
    layers: ["qd124-2023", "hd25-2023"],
  },
  "qd366-hd43-2025": {
    documents: ["QĐ 366-QĐ/TW", "HD 43-HD/BTCTW"],
    layers: ["qd366-2025", "hd43-2025"],
  },
  "hd02-2026-quarter": {
    documents: ["QĐ 366-QĐ/TW", "HD 43-HD/BTCTW", "HD 02-HD/BTCTW"],
    layers: ["qd366-2025", "hd43-2025", "hd02-2026-quarter"],
  },
};

/** The id of the central rule set below the local layers of a rule set. Undefined if it stands on none. */
export const centralBelow = ({ layers: own }: RuleSet): string | undefined =>
  Object.entries(centralRuleSets).findLast(([, { layers }]) =>
    layers.every((layer, index) => own[index] === layer),
  )?.[0];

/** The days on which reviews usually apply the same rule sets, and the years of these reviews. */
interface Period extends InForce {
  /** The years under review. Without `to` the period has no end yet. */
  readonly years: { readonly from: number; readonly to?: number };
  /** Several rule sets, if a later text adds to another one for some subjects. */
  readonly usual: readonly string[];
}

/** The days between a new regulation and its guidance. A committee must choose the rule set. */
interface GapPeriod extends InForce {
  /** The first day after it. */
  readonly until: string;
  /** The new regulation. */
  readonly regulation: string;
  /** The guidance that followed. */
  readonly guidance: string;
  /** Ids of the possible rule sets. */
  readonly candidates: readonly string[];
}

/**
 * The usual rule set by day, among those of the library. It is advice, because a review names its own rule
 * set when it opens. There is none before 11/10/2011.
 */
export const inForce: readonly Period[] = /* @__PURE__ */ frozen([
  { from: "2011-10-11", until: "2014-09-25", years: { from: 2011, to: 2013 }, usual: ["hd07-2011"] },
  { from: "2014-09-25", until: "2018-03-08", years: { from: 2014, to: 2017 }, usual: ["hd27-2014"] },
  { from: "2018-09-24", until: "2019-10-18", years: { from: 2018, to: 2018 }, usual: ["qd132-hd16-2018"] },
  { from: "2019-10-18", until: "2023-10-04", years: { from: 2019, to: 2022 }, usual: ["qd132-hd21-2019"] },
  { from: "2023-11-10", until: "2025-08-30", years: { from: 2023, to: 2024 }, usual: ["qd124-hd25-2023"] },
  { from: "2025-10-31", until: "2026-05-22", years: { from: 2025, to: 2025 }, usual: ["qd366-hd43-2025"] },
  { from: "2026-05-22", years: { from: 2026 }, usual: ["qd366-hd43-2025", "hd02-2026-quarter"] },
]);

/** The three times at which a regulation came before its guidance. */
export const gapPeriods: readonly GapPeriod[] = /* @__PURE__ */ frozen([
  {
    from: "2018-03-08",
    until: "2018-09-24",
    regulation: "QĐ 132-QĐ/TW",
    guidance: "HD 16-HD/BTCTW",
    candidates: ["hd27-2014", "qd132-hd16-2018"],
  },
  {
    from: "2023-10-04",
    until: "2023-11-10",
    regulation: "QĐ 124-QĐ/TW",
    guidance: "HD 25-HD/BTCTW",
    candidates: ["qd132-hd21-2019", "qd124-hd25-2023"],
  },
  {
    from: "2025-08-30",
    until: "2025-10-31",
    regulation: "QĐ 366-QĐ/TW",
    guidance: "HD 43-HD/BTCTW",
    candidates: ["qd124-hd25-2023", "qd366-hd43-2025"],
  },
]);

/** The rule sets of a day: the usual ones, or the candidates of a gap with the gap. */
interface RuleSetsOfDay {
  readonly ids: readonly string[];
  readonly gap?: GapPeriod;
}

/** The rule sets of the day on which a review is held. There is none before 11/10/2011. */
export const ruleSetsOn = (day: string): RuleSetsOfDay => {
  const gap = gapPeriods.find((each) => inForceOn(each, day));
  if (gap !== undefined) return { ids: gap.candidates, gap };
  return { ids: inForce.find((each) => inForceOn(each, day))?.usual ?? [] };
};

/** The usual rule sets for the reviews of a year. There is none before 2011. */
export const usualFor = (year: number): readonly string[] =>
  inForce.flatMap(({ years, usual }) => (year >= years.from && year <= (years.to ?? year) ? usual : []));
