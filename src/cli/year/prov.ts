import { type JournalEvent, readJournalSync } from "../../events/index.js";
import { provOf } from "../../exchange/index.js";
import type { Explanation } from "../../explanation/explain.js";
import type { Year } from "../../projections/index.js";
import { chunksOf } from "../journal/chunks.js";
import { withSource } from "../journal/cloud-events.js";
import type { Result } from "../output.js";

function* eventsIn(file: string): Generator<JournalEvent> {
  for (const { events } of readJournalSync(chunksOf(file), { trust: "validated" })) yield* events;
}

/**
 * `chibo explain --prov`: an explanation as W3C PROV (PROV-JSON), for text and data alike.
 *
 * @throws Failure `usage` where the source is no URI
 */
export const explanationAsProv = (
  explanation: Explanation,
  file: string,
  { context }: Year,
  source: string,
): Result => {
  const { asAt, asOf } = context.options;
  const document = withSource(() => provOf(explanation, eventsIn(file), { source, asAt, asOf }));
  return { text: JSON.stringify(document, null, 2), data: document, problems: false };
};
