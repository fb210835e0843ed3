import { cell } from "../../src/aggregates/cell.js";
import type { CommandHeader } from "../../src/aggregates/command.js";
import { committee } from "../../src/aggregates/committee.js";
import type { Decider, Recorded } from "../../src/aggregates/decider.js";
import { meeting } from "../../src/aggregates/meeting.js";
import type { RefusedCommand } from "../../src/aggregates/refusal.js";
import { review } from "../../src/aggregates/review.js";
import { partsOfStream } from "../../src/events/streams.js";

/** A command with an unchecked type: some sent commands are invalid. */
export type AnyCommand = CommandHeader & RefusedCommand;
export type AnyDecider = Decider<Recorded<unknown>, AnyCommand>;

const deciders = { cell, committee, meeting, review } as unknown as Readonly<Record<string, AnyDecider>>;

/**
 * The decider of the stream's kind. For a stream of no kind any decider serves, because it refuses the name
 * first.
 */
export const deciderOf = (stream: string): AnyDecider =>
  deciders[partsOfStream(stream).kind] ?? (cell as unknown as AnyDecider);
