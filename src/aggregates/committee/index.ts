import type { CommandOf } from "../command.js";
import { decider, type Recorded } from "../decider.js";
import { committeeCommands } from "./commands.js";
import { onCommittee } from "./evolve.js";
import { committeeGuards } from "./guards.js";
import { type CommitteeFacts, initialCommittee } from "./state.js";

/** A command to a committee. */
export type CommitteeCommand = CommandOf<typeof committeeCommands>;
/** What the decider of a committee knows of its stream. */
export type CommitteeState = Recorded<CommitteeFacts>;
export { type CommitteeFacts, committeeCommands };

/** Decides what may be recorded of a committee and what it decides: stream `committee/<organisation>`. */
export const committee = decider({
  kind: "committee",
  commands: committeeCommands,
  begins: "OrganisationFounded",
  begun: ({ organisation }) => organisation !== undefined,
  initial: initialCommittee,
  guards: committeeGuards,
  on: onCommittee,
});
