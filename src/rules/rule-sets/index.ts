import type { RuleSet } from "../engine/rule-set.js";
import { hd02Quarter, qd366hd43quarter } from "./hd02-2026-quarter.js";
import { hd07 } from "./hd07-2011.js";
import { hd27 } from "./hd27-2014.js";
import { qd124hd25 } from "./qd124-hd25-2023/index.js";
import { qd132hd16 } from "./qd132-hd16-2018.js";
import { qd132hd21 } from "./qd132-hd21-2019/index.js";
import { qd366hd43 } from "./qd366-hd43-2025/index.js";

export { hd07, hd27, qd124hd25, qd132hd16, qd132hd21, qd366hd43, qd366hd43quarter };

/**
 * The registration: exports, sub-paths of the package, files for browsers, cases by the clause and pages are made from this
 * list or held against it.
 */
const shipped: readonly RuleSet[] = [
  hd07,
  hd27,
  qd132hd16,
  qd132hd21,
  qd124hd25,
  qd366hd43,
  qd366hd43quarter,
];

/** Every rule set that ships, by id, the oldest first. */
export const regulations: Readonly<Record<string, RuleSet>> = Object.fromEntries(
  shipped.map((ruleSet) => [ruleSet.id, ruleSet]),
);

/** Days on which reviews usually go by the same rule sets, and the years whose reviews these are. */
interface Period {
  /** The first day. */
  readonly from: string;
  /** The first day on which it is so no more. */
  readonly until?: string;
  /** The years under review; without `to` up to now. */
  readonly years: { readonly from: number; readonly to?: number };
  /** Several where a later text adds to another for some of the reviewed. */
  readonly usual: readonly string[];
}

/** Days on which a new regulation held and its guidance was still to come: somebody must choose. */
interface GapPeriod {
  /** The first day. */
  readonly from: string;
  /** The first day after it. */
  readonly until: string;
  /** The regulation that was new, and the guidance that was missing. */
  readonly regulation: string;
  /** The guidance that was still to come. */
  readonly guidance: string;
  /** Ids of the rule sets among which somebody chooses. */
  readonly candidates: readonly string[];
}

/** Which rule set usually applies when, as far as one ships: advice, as a review names its own when it opens. Before 11/10/2011 none does. */
export const inForce: readonly Period[] = [
  { from: "2011-10-11", until: "2014-09-25", years: { from: 2011, to: 2013 }, usual: [hd07.id] },
  { from: "2014-09-25", until: "2018-03-08", years: { from: 2014, to: 2017 }, usual: [hd27.id] },
  { from: "2018-09-24", until: "2019-10-18", years: { from: 2018, to: 2018 }, usual: [qd132hd16.id] },
  { from: "2019-10-18", until: "2023-10-04", years: { from: 2019, to: 2022 }, usual: [qd132hd21.id] },
  { from: "2023-11-10", until: "2025-08-30", years: { from: 2023, to: 2024 }, usual: [qd124hd25.id] },
  { from: "2025-10-31", until: "2026-05-22", years: { from: 2025, to: 2025 }, usual: [qd366hd43.id] },
  { from: "2026-05-22", years: { from: 2026 }, usual: [qd366hd43.id, hd02Quarter.id] },
];

/** The three times when a regulation came before its guidance. */
export const gapPeriods: readonly GapPeriod[] = [
  {
    from: "2018-03-08",
    until: "2018-09-24",
    regulation: "QĐ 132-QĐ/TW",
    guidance: "HD 16-HD/BTCTW",
    candidates: [hd27.id, qd132hd16.id],
  },
  {
    from: "2023-10-04",
    until: "2023-11-10",
    regulation: "QĐ 124-QĐ/TW",
    guidance: "HD 25-HD/BTCTW",
    candidates: [qd132hd21.id, qd124hd25.id],
  },
  {
    from: "2025-08-30",
    until: "2025-10-31",
    regulation: "QĐ 366-QĐ/TW",
    guidance: "HD 43-HD/BTCTW",
    candidates: [qd124hd25.id, qd366hd43.id],
  },
];
