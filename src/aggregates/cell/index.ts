import type { CommandOf } from "../command.js";
import { decider, type Recorded } from "../decider.js";
import { cellCommands } from "./commands.js";
import { onCell } from "./evolve.js";
import { cellGuards } from "./guards.js";
import { type CellFacts, initialCell, type MemberFacts } from "./state.js";

/** A command to a cell. */
export type CellCommand = CommandOf<typeof cellCommands>;
/** What the decider of a cell knows of its stream. */
export type CellState = Recorded<CellFacts>;
export { type CellFacts, cellCommands, type MemberFacts };

/** Decides what may be recorded of a cell, its offices and its roll: stream `cell/<cell>`. */
export const cell = decider({
  kind: "cell",
  commands: cellCommands,
  begins: "OrganisationFounded",
  begun: ({ organisation }) => organisation !== undefined,
  initial: initialCell,
  guards: cellGuards,
  on: onCell,
});
