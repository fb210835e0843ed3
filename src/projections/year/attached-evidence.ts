import { partsOfStream } from "../../events/streams.js";
import { statesOf } from "../fold/folded-journal.js";
import { type EvidenceRecord, evidence } from "../streams/evidence.js";
import type { YearContext } from "./context.js";

/** A paper or product behind an entry, with the stream that holds it. */
export interface AttachedEvidence extends EvidenceRecord {
  /** The stream that holds it. */
  readonly stream: string;
}

/** All evidence of the journal, in order of stream and of attachment; replaced and withdrawn evidence too. */
export const attachedEvidenceOf = ({ folded }: Pick<YearContext, "folded">): AttachedEvidence[] =>
  statesOf(folded, evidence).flatMap(([stream, { attached }]) =>
    attached.map((each) => ({ stream, ...each })),
  );

/**
 * Whether evidence belongs to the year: the stream of a review or meeting says it by its key, and on any other
 * stream the day of the paper does.
 */
export const isOfYear = ({ stream, on }: AttachedEvidence, { begins, cutoff }: YearContext): boolean => {
  const { kind, key } = partsOfStream(stream);
  return kind === "review" || kind === "meeting"
    ? key.startsWith(begins.slice(0, 4))
    : on >= begins && on <= cutoff;
};
