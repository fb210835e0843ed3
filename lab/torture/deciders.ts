import { cell } from "../../src/aggregates/cell.js";
import type { CommandHeader } from "../../src/aggregates/command.js";
import { committee } from "../../src/aggregates/committee.js";
import type { Decider, Recorded } from "../../src/aggregates/decider.js";
import { meeting } from "../../src/aggregates/meeting.js";
import type { RefusedCommand } from "../../src/aggregates/refusal.js";
import { review } from "../../src/aggregates/review.js";
import { partsOfStream } from "../../src/events/streams.js";

/** A command of which nothing more is known: some of those that are sent are none. */
export type AnyCommand = CommandHeader & RefusedCommand;
export type AnyDecider = Decider<Recorded<unknown>, AnyCommand>;

const deciders = { cell, committee, meeting, review } as unknown as Readonly<Record<string, AnyDecider>>;

/** The decider of a stream's kind; for a stream of no kind any does, as its name is refused first. */
export const deciderOf = (stream: string): AnyDecider =>
  deciders[partsOfStream(stream).kind] ?? (cell as unknown as AnyDecider);
