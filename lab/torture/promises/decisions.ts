import canonicalize from "canonicalize";
import type { Recorded } from "../../../src/aggregates/decider.js";
import { execute } from "../../../src/aggregates/execute.js";
import { isRefusal } from "../../../src/aggregates/refusal.js";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import type { Refused } from "../dealer.js";
import { type AnyCommand, type AnyDecider, deciderOf } from "../deciders.js";
import type { Sending } from "../workload.js";
import { BrokenPromise, holds } from "./broken.js";
import type { Streams } from "./streams.js";

const once = "every entry is what its decider gives on the entries before it";
const refusal = "every refusal is what its decider gives on the entries that it met";

/** The decision of a command on these entries: the event without its place, or the code of the refusal. */
const decided = (stream: string, entries: readonly JournalEvent[], command: AnyCommand): unknown => {
  const book = {
    stream: () => entries,
    append: (_: string, events: readonly object[]): JournalEvent[] => events as JournalEvent[],
  };
  try {
    return execute(book, deciderOf(stream), stream, command)[0];
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
};

/**
 * Decides again all commands that were accepted or refused since the last time, on the entries that they met.
 */
export const judgeDecisions = () => {
  const known = new Map<string, { position: number; state: Recorded<unknown> }>();
  let refusals = 0;

  const judgeEntry = (
    decider: AnyDecider,
    state: Recorded<unknown>,
    entry: JournalEvent,
    { command }: Sending,
  ) => {
    try {
      const [event] = decider.decide(command, state);
      const { type, data, metadata } = entry;
      holds(
        canonicalize(event) === canonicalize({ type, data, metadata }),
        once,
        () => `${entry.id} at ${entry.stream}@${entry.position} says something else`,
      );
    } catch (error) {
      if (!isRefusal(error)) throw error;
      throw new BrokenPromise(
        once,
        `${entry.id} at ${entry.stream}@${entry.position} is refused: ${error.code}`,
      );
    }
  };

  return (streams: Streams, refused: readonly Refused[], sent: ReadonlyMap<string, Sending>): void => {
    for (const [stream, entries] of streams) {
      const decider = deciderOf(stream);
      let { position, state } = known.get(stream) ?? { position: 0, state: decider.initialState() };
      for (const entry of entries.slice(position)) {
        judgeEntry(decider, state, entry, sent.get(entry.id) as Sending);
        state = decider.evolve(state, entry);
        position = entry.position;
      }
      known.set(stream, { position, state });
    }
    for (const { sending, code, position } of refused.slice(refusals)) {
      const { stream, command } = sending;
      const met = (streams.get(stream) ?? []).slice(0, position);
      holds(
        met.length === position,
        "what was decided on is recorded",
        () => `${command.id} met ${position} of ${stream}`,
      );
      const again = decided(stream, met, command);
      holds(
        again === code,
        refusal,
        () => `${command.id} on ${position} of ${stream}: ${code}, and again ${JSON.stringify(again)}`,
      );
    }
    refusals = refused.length;
  };
};
