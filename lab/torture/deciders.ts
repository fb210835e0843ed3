import {
  type CommandHeader,
  cell,
  committee,
  type Decider,
  meeting,
  type Recorded,
  type RefusedCommand,
  review,
} from "../../src/aggregates/index.js";
import { partsOfStream } from "../../src/events/index.js";

/** A command of which nothing more is known: some of those that are sent are none. */
export type AnyCommand = CommandHeader & RefusedCommand;
export type AnyDecider = Decider<Recorded<unknown>, AnyCommand>;

const deciders = { cell, committee, meeting, review } as unknown as Readonly<Record<string, AnyDecider>>;

/** The decider of a stream's kind; for a stream of no kind any does, as its name is refused first. */
export const deciderOf = (stream: string): AnyDecider =>
  deciders[partsOfStream(stream).kind] ?? (cell as unknown as AnyDecider);
