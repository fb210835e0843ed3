import { type Supply, supplyOfGap } from "../projections/year/supply.js";
import type { Finding, FindingCode } from "./index.js";

/** What each finding on an open cap, or on a period that the record does not cover, lacks. */
const gapOf = {
  "cap-open": "level",
  "not-in-cap-group": "groups",
  "meetings-not-on-record": "meetings",
  "duties-not-on-record": "meetings",
  "self-review-missing": "self-review",
  "published-totals-not-on-record": "level",
} as const satisfies Partial<Record<FindingCode, Parameters<typeof supplyOfGap>[0]>>;

/** What would settle a finding that rests on a gap of the record. It is undefined for every other finding. */
export const supplyOfFinding = ({ code }: Finding): Supply | undefined =>
  Object.hasOwn(gapOf, code) ? supplyOfGap(gapOf[code as keyof typeof gapOf]) : undefined;
