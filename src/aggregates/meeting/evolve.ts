import type { Recipes } from "../decider.js";
import { setOf } from "../table.js";
import type { MeetingCommands } from "./commands.js";
import type { MeetingFacts } from "./state.js";

/** What each fact changes in what is known of a meeting. */
export const onMeeting: Recipes<MeetingCommands, MeetingFacts> = {
  MeetingConvened: (draft, { cell }) => {
    draft.cell = cell;
  },
  MeetingCancelled: (draft) => {
    draft.cancelled = true;
  },
  MeetingOpened: (draft) => {
    draft.opened = true;
  },
  MeetingClosed: (draft) => {
    draft.closed = true;
  },
  RollCallTaken: (draft, { present }) => {
    draft.present = setOf(present);
  },
  MemberArrivedLate: (draft, { member }) => {
    draft.present[member] = true;
  },
  ResolutionAdopted: (draft, { resolution }) => {
    draft.resolutions[resolution] = "adopted";
  },
  ResolutionFailed: (draft, { resolution }) => {
    draft.resolutions[resolution] = "failed";
  },
  TaskAssigned: (draft, { task }) => {
    draft.tasks[task] = true;
  },
};
