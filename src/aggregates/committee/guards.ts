import type { EventData } from "../../events/catalogue.js";
import type { Subject } from "../../events/values.js";
import type { Guards } from "../decider.js";
import { organisationGuards } from "../organisation/guards.js";
import { listedTwice, type Reason, reason } from "../reason.js";
import { subjectKey } from "../subject.js";
import type { CommitteeCommands } from "./commands.js";
import { type CommitteeFacts, complaintKey, levelKey } from "./state.js";

type OfSubject = { readonly year: number; readonly subject: Subject };
type LevelCode = "level-stands" | "no-level-stands" | "level-never-decided";

const wrongLevel = (code: LevelCode, { year, subject }: OfSubject): Reason =>
  reason(code, "subject", { year, subject: subjectKey(subject) });

/** A declaration puts a subject in one group, once. */
const oncePerDeclaration = ({ groups }: EventData<"QuotaGroupsDeclared">): Reason | undefined => {
  const twice = listedTwice(
    "groups",
    groups.map(({ group }) => group),
  );
  if (twice !== undefined) return twice;
  const seen = new Set<string>();
  for (const [index, { subjects }] of groups.entries()) {
    const again = listedTwice(`groups[${index}].subjects`, subjects.map(subjectKey), seen);
    if (again !== undefined) return again;
  }
  return undefined;
};

/** What would break the record of a committee's decisions. */
export const committeeGuards: Guards<CommitteeCommands, CommitteeFacts> = {
  ...organisationGuards,
  QuotaGroupsDeclared: oncePerDeclaration,
  LevelDecided: (data, { levels }) =>
    levels[levelKey(data)] === "stands" ? wrongLevel("level-stands", data) : undefined,
  LevelCancelled: (data, { levels }) =>
    levels[levelKey(data)] === "stands" ? undefined : wrongLevel("no-level-stands", data),
  LevelRedecided: (data, { levels }) => {
    const level = levels[levelKey(data)];
    if (level === undefined) return wrongLevel("level-never-decided", data);
    return level === "stands" ? wrongLevel("level-stands", data) : undefined;
  },
  ComplaintLodged: (data, { complaints }) =>
    complaints[complaintKey(data)] &&
    reason("complaint-already-lodged", "complaint", { complaint: data.complaint }),
  ComplaintAnswered: (data, { complaints }) => {
    const { complaint } = data;
    const known = complaints[complaintKey(data)];
    if (known === undefined) return reason("complaint-not-lodged", "complaint", { complaint });
    return known === "answered"
      ? reason("complaint-already-answered", "complaint", { complaint })
      : undefined;
  },
};
