import { frozen } from "../language/frozen.js";
import { cellCommands } from "./cell.js";
import { committeeCommands } from "./committee.js";
import { meetingCommands } from "./meeting.js";
import { reviewCommands } from "./review.js";

/** Every command type with its event type. */
export const commandNames = /* @__PURE__ */ frozen({
  ...cellCommands,
  ...meetingCommands,
  ...reviewCommands,
  ...committeeCommands,
} as const);

/** The name of a command type, in the imperative. */
export type CommandType = keyof typeof commandNames;
