import type { Recipes } from "../decider.js";
import { onOrganisation } from "../organisation/evolve.js";
import type { CommitteeCommands } from "./commands.js";
import { type CommitteeFacts, complaintKey, levelKey } from "./state.js";

/** What each fact changes in what is known of a committee. */
export const onCommittee: Recipes<CommitteeCommands, CommitteeFacts> = {
  ...onOrganisation,
  LevelDecided: (draft, decided) => {
    draft.levels[levelKey(decided)] = "stands";
  },
  LevelCancelled: (draft, cancelled) => {
    draft.levels[levelKey(cancelled)] = "cancelled";
  },
  LevelRedecided: (draft, decided) => {
    draft.levels[levelKey(decided)] = "stands";
  },
  ComplaintLodged: (draft, lodged) => {
    draft.complaints[complaintKey(lodged)] = "lodged";
  },
  ComplaintAnswered: (draft, answered) => {
    draft.complaints[complaintKey(answered)] = "answered";
  },
};
