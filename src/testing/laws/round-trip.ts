import type { JournalEvent } from "../../events/catalogue.js";
import { decodeLine } from "../../events/journal/decode.js";
import { encodeEvent } from "../../events/journal/encode.js";
import { fold } from "../../projections/fold/fold.js";
import type { AnyProjection } from "../../projections/fold/projection.js";
import { must, mustKnowTheSame } from "./difference.js";
import { type JournalLawSettings, overJournals } from "./journals.js";

/** The event of a valid line. */
export const decodedAgain = (text: string, line: number): JournalEvent => {
  const read = decodeLine(text, line, "raw");
  if (!read.ok) throw new Error(`Line ${line} cannot be read: ${JSON.stringify(read.problem)}`);
  return read.event;
};

/** Round trip: an event equals the event from its text, and both journals fold to the same state. */
export const eventsSurviveTheirText = (
  projections: readonly AnyProjection[],
  settings?: JournalLawSettings,
): void =>
  overJournals((events) => {
    const read = events.map((event, index) => decodedAgain(encodeEvent(event), index + 1));
    for (const [index, event] of read.entries()) {
      const written = events[index];
      must(
        written !== undefined && encodeEvent(event) === encodeEvent(written),
        () => `${event.id} changed.`,
      );
    }
    mustKnowTheSame(fold(projections, events), fold(projections, read), "Folded as written and as read");
  }, settings);
