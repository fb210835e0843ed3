import type { CommandOf } from "../command.js";
import { decider, type Recorded } from "../decider.js";
import { meetingCommands } from "./commands.js";
import { onMeeting } from "./evolve.js";
import { meetingGuards } from "./guards.js";
import { initialMeeting, type MeetingFacts } from "./state.js";

export type MeetingCommand = CommandOf<typeof meetingCommands>;
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
