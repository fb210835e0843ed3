import { cell } from "../../../src/aggregates/cell.js";
import { committee } from "../../../src/aggregates/committee.js";
import { meeting } from "../../../src/aggregates/meeting.js";
import { isRefusal, type Refusal } from "../../../src/aggregates/refusal.js";
import { review } from "../../../src/aggregates/review.js";
import type { DomainEvent, JournalEvent } from "../../../src/events/catalogue.js";
import { partsOfStream, type StreamKind } from "../../../src/events/streams.js";

type Taken = (event: JournalEvent) => void;

interface Deciding<State, Command> {
  readonly commands: { readonly [command: string]: string };
  readonly decide: (command: Command, state: State) => unknown;
  readonly evolve: (state: State, event: DomainEvent) => State;
  readonly initialState: () => State;
}

/** The commands that lead to the events of one kind of stream. */
const taking = <State, Command>(decider: Deciding<State, Command>): Taken => {
  const commandOf = new Map(Object.entries(decider.commands).map(([command, event]) => [event, command]));
  const states = new Map<string, State>();
  return ({ stream, type, data, metadata }) => {
    const { schemaVersion: _, ...header } = metadata;
    const state = states.get(stream) ?? decider.initialState();
    decider.decide({ type: commandOf.get(type), data, ...header } as Command, state);
    states.set(stream, decider.evolve(state, { type, data, metadata } as DomainEvent));
  };
};

/** The refusals of the aggregates for a journal that is offered entry by entry: id and code. */
export const refusalsOf = (events: readonly JournalEvent[]): string[] => {
  const takers: Record<StreamKind, Taken> = {
    cell: taking(cell),
    meeting: taking(meeting),
    review: taking(review),
    committee: taking(committee),
  };
  return events.flatMap((event) => {
    try {
      takers[partsOfStream(event.stream).kind](event);
      return [];
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return [`${event.id} ${event.type}: ${(error as Refusal).code}`];
    }
  });
};
