import { type Draft, freeze, produce } from "immer";
import { type DomainEvent, type EventData, type EventType, vocabulary } from "../events/catalogue.js";
import { isCorrection, type Placed } from "../events/effective.js";
import type { StreamKind } from "../events/streams.js";
import { type CommandNames, type CommandOf, commandHeader, type EventTypeOf, eventOf } from "./command.js";
import { judgeCorrection, standing } from "./corrections.js";
import { pathBelow, problemIn, type Reason, reason } from "./reason.js";
import { Refusal } from "./refusal.js";

/** The last entry of a stream, linked to the one before it: appending costs the same at any length. */
interface Entry extends Placed<DomainEvent> {
  readonly before: Entry | undefined;
}

/** The list with one more entry. The event is frozen: what is kept cannot change. */
const append = (last: Entry | undefined, event: DomainEvent): Entry =>
  Object.freeze({ position: (last?.position ?? 0) + 1, event: freeze(event, true), before: last });

/** The entries in the order of their positions. */
const entriesOf = (last: Entry | undefined): Entry[] => {
  const entries: Entry[] = [];
  for (let entry = last; entry !== undefined; entry = entry.before) entries.push(entry);
  return entries.reverse();
};

/** What a decider knows of its stream. Deeply frozen. */
export interface Recorded<Facts> {
  /** How many entries the stream has. */
  readonly position: number;
  /** What the entries that stand amount to. */
  readonly facts: Facts;
  /** The entries, from the last back, for corrections. */
  readonly last: Entry | undefined;
}

/** What may be recorded next in one kind of stream. Plain functions; the same in gives the same out. */
export interface Decider<State, Command, T extends EventType = EventType> {
  /** The kind of stream that it decides for. */
  readonly kind: StreamKind;
  /** Its command types, each with the event type that it leads to. */
  readonly commands: CommandNames;
  /** The events of a command. Throws a {@link Refusal} where they would break the record. */
  readonly decide: (command: Command, state: State) => DomainEvent<T>[];
  /** The state after one more event, which it freezes. Takes every event, in any order. */
  readonly evolve: (state: State, event: DomainEvent) => State;
  /** The state of an empty stream. */
  readonly initialState: () => State;
  /** The state after these events: what `evolve` gives one by one, without a copy for each. */
  readonly fold: (events: Iterable<DomainEvent>) => State;
}

/** By event type: why a fact cannot be recorded on what is known. */
export type Guards<N extends CommandNames, Facts> = {
  readonly [T in EventTypeOf<N>]?: (data: EventData<T>, facts: Facts) => Reason | undefined;
};

/** By event type: what a fact changes. A recipe keeps values of its own, never parts of the event. */
export type Recipes<N extends CommandNames, Facts> = {
  readonly [T in EventTypeOf<N>]?: (draft: Draft<Facts>, data: EventData<T>) => void;
};

type Guard<Facts> = (data: unknown, facts: Facts) => Reason | undefined;
type Recipe<Facts> = (draft: Draft<Facts>, data: unknown) => void;

/** A decider as data. */
interface DeciderParts<N extends CommandNames, Facts> {
  readonly kind: StreamKind;
  readonly commands: N;
  /** The event that begins a stream: once, and before every other. */
  readonly begins: EventTypeOf<N>;
  readonly begun: (facts: Facts) => boolean;
  readonly initial: () => Facts;
  readonly guards: Guards<N, Facts>;
  readonly on: Recipes<N, Facts>;
}

/** Builds a decider from its parts. */
export const decider = <N extends CommandNames, Facts extends object>(
  parts: DeciderParts<N, Facts>,
): Decider<Recorded<Facts>, CommandOf<N>, EventTypeOf<N>> => {
  const { kind, commands, begins, begun, initial } = parts;
  const guards = new Map(Object.entries(parts.guards) as [string, Guard<Facts>][]);
  const recipes = new Map(Object.entries(parts.on) as [string, Recipe<Facts>][]);

  const judge = ({ type, data }: DomainEvent, facts: Facts): Reason | undefined => {
    if (type === begins && begun(facts)) return reason("already-recorded", "", { stands: begins });
    if (type !== begins && !begun(facts)) return reason("not-begun", "", { needs: begins });
    return guards.get(type)?.(data, facts);
  };

  const refusedIn = (entries: readonly Placed<DomainEvent>[]): ReadonlyMap<number, Reason> => {
    const refused = new Map<number, Reason>();
    const facts = initial();
    for (const { position, event } of entries) {
      const why = judge(event, facts);
      if (why !== undefined) refused.set(position, why);
      recipes.get(event.type)?.(facts as Draft<Facts>, event.data);
    }
    return refused;
  };

  const factsOf = (last: Entry | undefined): Facts => {
    const facts = initial();
    for (const { event } of standing(entriesOf(last)))
      recipes.get(event.type)?.(facts as Draft<Facts>, event.data);
    return freeze(facts, true);
  };

  const stateAt = (last: Entry | undefined, facts: Facts): Recorded<Facts> =>
    Object.freeze({ position: last?.position ?? 0, facts, last });

  return {
    kind,
    commands,
    initialState: () => stateAt(undefined, freeze(initial(), true)),

    evolve: (state, event) => {
      const last = append(state.last, event);
      const recipe = recipes.get(event.type);
      if (isCorrection(event)) return stateAt(last, factsOf(last));
      if (recipe === undefined) return stateAt(last, state.facts);
      return stateAt(
        last,
        produce(state.facts, (draft) => recipe(draft, event.data)),
      );
    },

    fold: (events) => {
      let last: Entry | undefined;
      for (const event of events) last = append(last, event);
      return stateAt(last, factsOf(last));
    },

    decide: (command, state) => {
      const refuse = (why: Reason): never => {
        throw new Refusal(why, command, state);
      };
      const type = Object.hasOwn(commands, command.type) ? commands[command.type] : undefined;
      if (type === undefined)
        return refuse(reason("unknown-command", "type", { known: Object.keys(commands) }));
      const wrongHeader = problemIn(commandHeader.safeParse(command));
      if (wrongHeader) return refuse(reason("invalid-data", wrongHeader.path, wrongHeader));
      const checked = vocabulary[type].safeParse(command.data);
      const wrongData = problemIn(checked);
      if (wrongData) return refuse(reason("invalid-data", pathBelow("data", wrongData.path), wrongData));

      const event: DomainEvent = eventOf<EventType>(type, checked.data as EventData<EventType>, command);
      const why = isCorrection(event)
        ? judgeCorrection(event, entriesOf(state.last), refusedIn)
        : judge(event, state.facts);
      return why === undefined
        ? [event as DomainEvent<EventTypeOf<N>>]
        : refuse({ ...why, field: why.field === "" ? "type" : pathBelow("data", why.field) });
    },
  };
};
