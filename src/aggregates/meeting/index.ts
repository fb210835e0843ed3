import type { CommandOf } from "../command.js";
import { decider, type Recorded } from "../decider.js";
import { meetingCommands } from "./commands.js";
import { onMeeting } from "./evolve.js";
import { meetingGuards } from "./guards.js";
import { initialMeeting, type MeetingFacts } from "./state.js";

/** A command to a meeting. */
export type MeetingCommand = CommandOf<typeof meetingCommands>;
/** What the decider of a meeting knows of its stream. */
export type MeetingState = Recorded<MeetingFacts>;
export { type MeetingFacts, meetingCommands };

/** Decides what may be recorded of one meeting: stream `meeting/<cell>/<key>`. */
export const meeting = decider({
  kind: "meeting",
  commands: meetingCommands,
  begins: "MeetingConvened",
  begun: ({ cell }) => cell !== undefined,
  initial: initialMeeting,
  guards: meetingGuards,
  on: onMeeting,
});
