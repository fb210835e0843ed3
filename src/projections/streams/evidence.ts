import type { EventData, JournalEvent } from "../../events/catalogue.js";
import type { Subject } from "../../events/values.js";
import { added, noItems, projection, type Writable } from "../fold/projection.js";

type Attached = EventData<"EvidenceAttached">;

/** What evidence is about: at least one of these. */
export interface EvidenceMatter {
  /** The id of an entry of the same stream. */
  readonly entry?: string;
  readonly subject?: Subject;
  readonly task?: string;
  readonly criterion?: string;
  /** The id of an issued decision. */
  readonly decision?: string;
}

/** The end of evidence: other evidence replaced it, or a body took it back. */
export interface EvidenceEnd {
  readonly how: "replaced" | "withdrawn";
  /** The reason of a withdrawal. */
  readonly reason?: string;
  /** The instant. */
  readonly at: string;
  /** The id of the event. */
  readonly by: string;
}

/** A paper or product behind an entry. The file stays with the application. */
export interface EvidenceRecord {
  /** Its id, unique in its stream. */
  readonly evidence: string;
  /** The entry, subject, task, criterion or decision that it is about. */
  readonly about: EvidenceMatter;
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string;
  /** The media type of the file, such as `application/pdf`. */
  readonly mediaType: string;
  /** The name of the paper or product. */
  readonly label: string;
  /** The day of the paper or product. */
  readonly on: string;
  /** Where it comes from. */
  readonly source?: string;
  /** Where the application keeps the file. */
  readonly locator?: string;
  /** The id of the evidence that it replaces. */
  readonly replaces?: string;
  /** The instant at which it was attached. */
  readonly at: string;
  /** The id of the event. */
  readonly by: string;
  /** Absent while it stands. */
  readonly end?: EvidenceEnd;
}

/** The evidence of one stream, in the order of attachment. Nothing is lost from the list. */
export interface EvidenceState {
  /** All evidence, also what was replaced or withdrawn. */
  attached: readonly EvidenceRecord[];
}

const matterOf = ({ entry, subject, task, criterion, decision }: Attached["about"]): EvidenceMatter => {
  const matter: Writable<EvidenceMatter> = {};
  if (entry !== undefined) matter.entry = entry;
  if (subject !== undefined) matter.subject = { kind: subject.kind, id: subject.id };
  if (task !== undefined) matter.task = task;
  if (criterion !== undefined) matter.criterion = criterion;
  if (decision !== undefined) matter.decision = decision;
  return matter;
};

const recordOf = ({ id: by, data, metadata }: JournalEvent<"EvidenceAttached">): EvidenceRecord => {
  const { evidence, about, digest, mediaType, label, on, source, locator, replaces } = data;
  const record: Writable<EvidenceRecord> = {
    evidence,
    about: matterOf(about),
    digest,
    mediaType,
    label,
    on,
    at: metadata.happenedAt,
    by,
  };
  if (source !== undefined) record.source = source;
  if (locator !== undefined) record.locator = locator;
  if (replaces !== undefined) record.replaces = replaces;
  return record;
};

/** Ends the evidence with this id that stands. An unchecked import may name evidence that it does not hold. */
const ended = (
  attached: readonly EvidenceRecord[],
  evidence: string,
  end: EvidenceEnd,
): readonly EvidenceRecord[] =>
  attached.map((each) => (each.evidence === evidence && each.end === undefined ? { ...each, end } : each));

/** Papers and products behind the entries of one stream. */
export const evidence = projection({
  name: "evidence",
  version: 1,
  initial: (): EvidenceState => ({ attached: noItems }),
  on: {
    EvidenceAttached: (state, event) => {
      const { id: by, data, metadata } = event;
      if (data.replaces !== undefined)
        state.attached = ended(state.attached, data.replaces, {
          how: "replaced",
          at: metadata.happenedAt,
          by,
        });
      state.attached = added(state.attached, recordOf(event));
    },
    EvidenceWithdrawn: (state, { id: by, data, metadata }) => {
      state.attached = ended(state.attached, data.evidence, {
        how: "withdrawn",
        reason: data.reason,
        at: metadata.happenedAt,
        by,
      });
    },
  },
});
