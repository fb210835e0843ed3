import type { JournalEvent } from "../../events/index.js";
import type { Explanation } from "../../explanation/explain.js";
import type { Axes } from "../../projections/index.js";
import { commendationIn } from "./commendation.js";
import { graphWith, type ProvDocument } from "./document.js";
import { findingIn } from "./finding.js";
import { levelIn } from "./level.js";
import { meetingIn } from "./meeting.js";
import { named, prefixesOf, software } from "./names.js";
import { qualityIn } from "./quality.js";
import { quotaIn } from "./quota.js";
import { recordsIn } from "./records.js";
import { streakIn } from "./streak.js";
import { version } from "./version.js";
import type { Writing } from "./writing.js";

/** Something other than an explanation of what is recorded was to be exported as fact. */
export class NotRecordedError extends Error {
  override readonly name = "NotRecordedError";
  readonly code = "not-recorded";
  /** @param kind the kind of what was to be exported */
  constructor(readonly kind: string) {
    super(`not-recorded: a "${kind}" is no explanation of what is recorded, so it is not exported as fact.`);
  }
}

/** Which record an explanation is of, and the two times at which its year was read. */
export interface ProvOptions extends Axes {
  /** The absolute URI that names the record: the same in every export of it. */
  readonly source: string;
}

const write = (writing: Writing, explanation: Explanation, axes: Axes): void => {
  switch (explanation.kind) {
    case "level":
      levelIn(writing, explanation, axes);
      break;
    case "meeting":
      meetingIn(writing, explanation);
      break;
    case "quality":
      qualityIn(writing, explanation);
      break;
    case "finding":
      findingIn(writing, explanation.finding);
      break;
    case "quota":
      quotaIn(writing, explanation);
      break;
    case "streak":
      streakIn(writing, explanation);
      break;
    case "commendation":
      commendationIn(writing, explanation);
      break;
  }
};

/**
 * An explanation as W3C PROV: entries, facts, clauses and levels as entities; what was done and computed as
 * activities; who did it, for which body, as agents. It has ids and no names, figures of no ballot, and no text
 * that a person wrote.
 *
 * @param events those that the year was read from
 * @throws SourceError, UnknownEventError, NotRecordedError
 * @example provOf(explain(year, { member: "m-07" }), events, { source: "urn:example:ward-7" })
 */
export const provOf = (
  explanation: Explanation,
  events: Iterable<JournalEvent>,
  { source, asAt, asOf }: ProvOptions,
): ProvDocument => {
  if ("hypothetical" in explanation) throw new NotRecordedError(explanation.kind);
  const known = [...events].filter(({ metadata }) => asAt === undefined || metadata.recordedAt <= asAt);
  const until =
    known
      .map(({ metadata }) => metadata.recordedAt)
      .sort()
      .at(-1) ?? "";
  const graph = graphWith(
    prefixesOf(source, `${known.length}/${until}${asOf === undefined ? "" : `/${asOf}`}`),
  );
  graph.state("agent", software, { "prov:type": named("prov:SoftwareAgent"), "chibo:version": version });
  write({ graph, records: recordsIn(graph, known) }, explanation, { asAt, asOf });
  return graph.done();
};
