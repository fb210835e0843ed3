import { type Supply, supplyOf, supplyOfChoice, supplyOfGap } from "../projections/year/supply.js";
import type { Finding, FindingCode } from "./index.js";

/** What each finding that rests on a gap of the record lacks. */
const gapOf = {
  "not-in-cap-group": "groups",
  "self-review-missing": "self-review",
  "published-totals-not-on-record": "level",
  "evidence-missing": "evidence",
  "task-evidence-missing": "evidence",
  "registered-task-not-assessed": "task-result",
  "difference-without-grounds": "grounds",
  "decision-not-on-record": "issued-decision",
  "education-overdue": "education-result",
} as const satisfies Partial<Record<FindingCode, Parameters<typeof supplyOfGap>[0]>>;

/** What would settle an open cap: the first of its reasons. Who may not count lacks a kind of work or an office. */
const supplyOfOpenCap = ({ open, readings = [] }: Finding<"cap-open">["details"]): Supply => {
  const [reason = ""] = open;
  if (reason === "choice") return supplyOfChoice(Object.keys(readings[0]?.under ?? {})[0] ?? "");
  if (reason === "unsettled") return supplyOf("category.work", "member");
  if (reason === "unrated") return supplyOfGap("level");
  return supplyOfGap(reason === "not-founded" || reason === "one-cell" ? "organisation" : "roll");
};

/** What would show the first of these duties. Without an entry of its own it is shown by a meeting. */
const supplyOfDuty = ([duty = ""]: readonly string[]): Supply => {
  if (duty === "pre-meeting") return supplyOfGap("pre-meeting");
  if (duty.startsWith("documents-")) return supplyOfGap("documents");
  return supplyOfGap(duty === "report-after" ? "report" : "meetings");
};

/** What would settle a finding that rests on a gap of the record. It is undefined for every other finding. */
export const supplyOfFinding = (finding: Finding): Supply | undefined => {
  const { code } = finding;
  if (finding.code === "cap-open") return supplyOfOpenCap(finding.details);
  if (finding.code === "duties-not-on-record") return supplyOfDuty(finding.details.duties);
  // Cells owe meetings by month and by quarter, base organisations by half-year.
  if (finding.code === "meetings-not-on-record")
    return supplyOfGap(finding.details.periods[0]?.includes("-H") ? "base-meetings" : "meetings");
  return Object.hasOwn(gapOf, code) ? supplyOfGap(gapOf[code as keyof typeof gapOf]) : undefined;
};
