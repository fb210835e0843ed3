import type { JournalEvent } from "../../events/catalogue.js";
import { isCorrection } from "../../events/effective.js";
import type { AnyProjection } from "../../projections/fold/projection.js";
import { dice } from "../years/seeded-years.js";
import { mustEqual } from "./difference.js";
import { applyOneByOne, byStream, type JournalLawSettings, overJournals, statesOnly } from "./journals.js";

type Projections = readonly AnyProjection[];

/**
 * The projections without those that report corrections. A projection that reports corrections shows a
 * difference on purpose.
 */
const withoutCorrections = (projections: Projections): Projections =>
  projections.filter(
    ({ on }) => !Object.hasOwn(on, "EntryWithdrawn") && !Object.hasOwn(on, "EntryCorrected"),
  );

/** A correction at the end of the stream of its entry. */
const correctionOf = (
  entry: JournalEvent,
  events: readonly JournalEvent[],
  type: "EntryWithdrawn" | "EntryCorrected",
  said: object,
): JournalEvent => {
  const position = (byStream(events).get(entry.stream)?.at(-1)?.position ?? 0) + 1;
  const data = { entry: entry.position, reason: "đính chính", ...said };
  const metadata = { ...entry.metadata, schemaVersion: 1 };
  return { ...entry, id: `${entry.stream}@${position}`, type, position, data, metadata } as JournalEvent;
};

/**
 * Withdrawal: a withdrawn entry has the same effect as no entry. This also holds for a withdrawn correction.
 * The law leaves out projections that report corrections.
 */
export const withdrawnIsNeverRecorded = (projections: Projections, settings?: JournalLawSettings): void => {
  const told = withoutCorrections(projections);
  overJournals((events, draw) => {
    const entry = events[draw % Math.max(1, events.length)];
    if (entry === undefined) return;
    const withdrawn = [...events, correctionOf(entry, events, "EntryWithdrawn", {})];
    const never = statesOnly(
      told,
      events.filter((event) => event !== entry),
    );
    mustEqual(never, statesOnly(told, withdrawn), `Never recorded and withdrawn: ${entry.id}`);
    mustEqual(
      never,
      statesOnly(told, withdrawn, applyOneByOne),
      `Never recorded and withdrawn live: ${entry.id}`,
    );
  }, settings);
};

/** Entries without a correction. Corrections themselves are left out. */
const uncorrected = (events: readonly JournalEvent[]): JournalEvent[] => {
  const concerned = new Set(
    events.flatMap((event) => (isCorrection(event) ? [`${event.stream}@${event.data.entry}`] : [])),
  );
  return events.filter(
    (event) => !isCorrection(event) && !concerned.has(`${event.stream}@${event.position}`),
  );
};

/** Correction: a corrected entry has the same effect as an entry that was recorded correctly at first. */
export const correctedIsRecordedThatWay = (projections: Projections, settings?: JournalLawSettings): void => {
  const told = withoutCorrections(projections);
  overJournals((events, draw) => {
    const rolls = dice(draw);
    const entries = uncorrected(events);
    const entry = entries[rolls.roll(Math.max(1, entries.length))];
    if (entry === undefined) return;
    const alike = events.filter(({ type }) => type === entry.type);
    const { data, metadata } = alike[rolls.roll(alike.length)] ?? entry;
    const { happenedAt } = metadata;
    const replacement = { type: entry.type, happenedAt, data };
    const corrected = [...events, correctionOf(entry, events, "EntryCorrected", { replacement })];
    const right = events.map((event) =>
      event === entry
        ? ({ ...entry, data, metadata: { ...entry.metadata, happenedAt } } as JournalEvent)
        : event,
    );
    const recorded = statesOnly(told, right);
    mustEqual(recorded, statesOnly(told, corrected), `Recorded so and corrected: ${entry.id}`);
    mustEqual(
      recorded,
      statesOnly(told, corrected, applyOneByOne),
      `Recorded so and corrected live: ${entry.id}`,
    );
  }, settings);
};
