import { type Supply, supplyOfChoice, supplyOfGap } from "../projections/year/supply.js";
import type { Finding, FindingCode } from "./index.js";

/** What each finding on an open cap, or on a period that the record does not cover, lacks. */
const gapOf = {
  "cap-unsettled": "level",
  "not-in-cap-group": "groups",
  "meetings-not-on-record": "meetings",
  "duties-not-on-record": "meetings",
  "self-review-missing": "self-review",
  "published-totals-not-on-record": "level",
} as const satisfies Partial<Record<FindingCode, Parameters<typeof supplyOfGap>[0]>>;

/** What would settle a finding that rests on a gap of the record. It is undefined for every other finding. */
export const supplyOfFinding = (finding: Finding): Supply | undefined => {
  const { code } = finding;
  if (code === "cap-depends-on-choice") return supplyOfChoice(finding.details.choices[0] ?? "");
  return Object.hasOwn(gapOf, code) ? supplyOfGap(gapOf[code as keyof typeof gapOf]) : undefined;
};
