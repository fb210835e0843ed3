import type { Guards } from "../decider.js";
import { listedTwice, type Reason, reason, tooMany } from "../reason.js";
import type { MeetingCommands } from "./commands.js";
import type { MeetingFacts } from "./state.js";

const settled = ({ resolution }: { resolution: string }, facts: MeetingFacts): Reason | undefined => {
  const outcome = facts.resolutions[resolution];
  return outcome && reason("resolution-settled", "resolution", { resolution, outcome });
};

/** Every member of a roll call is in one of its lists, once. */
const oncePerRollCall: Guards<MeetingCommands, MeetingFacts>["RollCallTaken"] = (rollCall) => {
  const seen = new Set<string>();
  return (
    listedTwice("present", rollCall.present, seen) ??
    listedTwice(
      "excused",
      rollCall.excused.map(({ member }) => member),
      seen,
    ) ??
    listedTwice("unexcused", rollCall.unexcused, seen)
  );
};

/** What would break the record of a meeting. */
export const meetingGuards: Guards<MeetingCommands, MeetingFacts> = {
  MeetingCancelled: (_, facts) => {
    if (facts.cancelled) return reason("already-recorded", "", { stands: "MeetingCancelled" });
    return facts.opened ? reason("contradicts", "", { stands: "MeetingOpened" }) : undefined;
  },
  CommitteePreMeetingHeld: ({ attended }) => listedTwice("attended", attended),
  MeetingOpened: (_, facts) => {
    if (facts.opened) return reason("already-recorded", "", { stands: "MeetingOpened" });
    return facts.cancelled ? reason("contradicts", "", { stands: "MeetingCancelled" }) : undefined;
  },
  RollCallTaken: oncePerRollCall,
  MemberArrivedLate: ({ member }, facts) =>
    facts.present[member] && reason("already-present", "member", { member }),
  FeesReported: ({ paid, unpaid }) => {
    const seen = new Set<string>();
    return listedTwice("paid", paid, seen) ?? listedTwice("unpaid", unpaid, seen);
  },
  AgendaAdopted: ({ items }) =>
    listedTwice(
      "items",
      items.map(({ item }) => item),
    ),
  ResolutionAdopted: settled,
  ResolutionFailed: settled,
  TaskAssigned: ({ task }, facts) => facts.tasks[task] && reason("task-already-assigned", "task", { task }),
  QualityOpinionsCollected: ({ asked, answered, totals }) =>
    tooMany("answered", answered, asked) ??
    tooMany("totals", totals.good + totals.fair + totals.average + totals.poor, answered),
  MinutesApproved: ({ signedBy }) => listedTwice("signedBy", signedBy),
  MeetingClosed: (_, facts) => {
    if (!facts.opened) return reason("not-begun", "", { needs: "MeetingOpened" });
    return facts.closed ? reason("already-recorded", "", { stands: "MeetingClosed" }) : undefined;
  },
};
