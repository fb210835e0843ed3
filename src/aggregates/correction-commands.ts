import type { CommandNames } from "./command.js";

/** Every stream can be put right. */
export const correctionCommands = {
  WithdrawEntry: "EntryWithdrawn",
  CorrectEntry: "EntryCorrected",
  NoteContradiction: "ContradictionNoted",
} as const satisfies CommandNames;
