import * as z from "zod";
import { eventId } from "./envelope.js";
import { day, freeText, identifier, personal, sha256, subject, title } from "./values.js";

/** What a piece of evidence is about: at least one of these, on the stream of the entry concerned. */
const evidenceMatter = z.strictObject({
  entry: eventId().optional(),
  subject: subject().optional(),
  task: identifier().optional(),
  criterion: identifier().optional(),
  decision: identifier().optional(),
});

/**
 * Papers and products behind entries. The file stays with the application; the record holds its digest. These
 * events may stand in every stream.
 */
export const evidenceEvents = {
  EvidenceAttached: z.strictObject({
    evidence: identifier(),
    about: evidenceMatter,
    digest: sha256(),
    mediaType: z.string().regex(/^[a-z]+\/[A-Za-z0-9.+-]{1,100}$/),
    label: personal(title()),
    on: day(),
    source: personal(title()).optional(),
    locator: personal(title()).optional(),
    replaces: identifier().optional(),
  }),
  EvidenceWithdrawn: z.strictObject({ evidence: identifier(), reason: freeText() }),
};
