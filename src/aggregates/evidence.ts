import type { everywhereCommands } from "./command.js";
import type { Guards, Recipes } from "./decider.js";
import { type Reason, reason } from "./reason.js";
import { emptyTable, type KeyedTable } from "./table.js";

/** The evidence of a stream, by id. */
export interface EvidenceFacts {
  readonly evidence: KeyedTable<"stands" | "replaced" | "withdrawn">;
}

/** No evidence. */
export const initialEvidence = (): EvidenceFacts => ({ evidence: emptyTable() });

/** The commands on evidence: every stream takes them. */
type EvidenceCommands = Pick<typeof everywhereCommands, "AttachEvidence" | "WithdrawEvidence">;

/** Evidence can be replaced or withdrawn once, after it was attached. */
const notStanding = (
  field: string,
  evidence: string,
  known: EvidenceFacts["evidence"],
): Reason | undefined => {
  const state = known[evidence];
  if (state === undefined) return reason("evidence-not-attached", field, { evidence });
  return state === "stands" ? undefined : reason("evidence-gone", field, { evidence, state });
};

/** The guards refuse a command that would contradict the record of the evidence. */
export const evidenceGuards: Guards<EvidenceCommands, EvidenceFacts> = {
  EvidenceAttached: ({ evidence, about, replaces }, { evidence: known }) => {
    if (known[evidence] !== undefined) return reason("evidence-already-attached", "evidence", { evidence });
    if (Object.values(about).every((each) => each === undefined))
      return reason("evidence-about-nothing", "about", { evidence });
    return replaces === undefined ? undefined : notStanding("replaces", replaces, known);
  },
  EvidenceWithdrawn: ({ evidence }, { evidence: known }) => notStanding("evidence", evidence, known),
};

/** The recipes change the facts of evidence by each event. */
export const onEvidence: Recipes<EvidenceCommands, EvidenceFacts> = {
  EvidenceAttached: (draft, { evidence, replaces }) => {
    draft.evidence[evidence] = "stands";
    if (replaces !== undefined) draft.evidence[replaces] = "replaced";
  },
  EvidenceWithdrawn: (draft, { evidence }) => {
    draft.evidence[evidence] = "withdrawn";
  },
};
