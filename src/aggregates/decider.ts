import { type Draft, freeze, produce } from "immer";
import { type DomainEvent, type EventData, type EventType, vocabulary } from "../events/catalogue.js";
import { isCorrection, type Placed } from "../events/effective.js";
import { yearOfPeriod } from "../events/period.js";
import type { StreamKind } from "../events/streams.js";
import { type CommandNames, type CommandOf, commandHeader, type EventTypeOf, eventOf } from "./command.js";
import { judgeCorrection, standing } from "./corrections.js";
import { pathBelow, type Reason, reason, unfitIn } from "./reason.js";
import { Refusal } from "./refusal.js";

/** The last entry of a stream, with a link to the entry before it. An append costs the same at any length. */
interface Entry extends Placed<DomainEvent> {
  readonly before: Entry | undefined;
}

/** The list with one more entry. The function freezes the event, so that nobody can change it later. */
const append = (last: Entry | undefined, event: DomainEvent): Entry =>
  Object.freeze({ position: (last?.position ?? 0) + 1, event: freeze(event, true), before: last });

/** The entries in the order of their positions. */
const entriesOf = (last: Entry | undefined): Entry[] => {
  const entries: Entry[] = [];
  for (let entry = last; entry !== undefined; entry = entry.before) entries.push(entry);
  return entries.reverse();
};

/** The state of a decider: its view of the stream. It is deeply frozen. */
export interface Recorded<Facts> {
  /** The number of entries in the stream. */
  readonly position: number;
  /** The facts that result from the entries after their corrections. */
  readonly facts: Facts;
  /** The last entry. The decider walks back from it for corrections. */
  readonly last: Entry | undefined;
}

/** A state that changes in place. Only the caller who opened it may keep it. */
export type Open<State> = { -readonly [K in keyof State]: State[K] };

/**
 * Decides the next event in one kind of stream. All functions are pure: the same input gives the same output.
 */
export interface Decider<State, Command, T extends EventType = EventType> {
  /** The kind of stream that it decides for. */
  readonly kind: StreamKind;
  /** Its command types. Each one leads to one event type. */
  readonly commands: CommandNames;
  /** The events of a command. Throws a {@link Refusal} if they would contradict the record. */
  readonly decide: (command: Command, state: State) => DomainEvent<T>[];
  /** The state after one more event. It freezes the event, and takes every event in any order. */
  readonly evolve: (state: State, event: DomainEvent) => State;
  /** The state of an empty stream. */
  readonly initialState: () => State;
  /**
   * The state after these events. It equals the state after `evolve` of each event, and makes no copy for
   * each event.
   */
  readonly fold: (events: Iterable<DomainEvent>) => State;
  /** The state after these events, to change in place by `advance`. */
  readonly open: (events: Iterable<DomainEvent>) => Open<State>;
  /**
   * Changes an open state by one more event. It equals `evolve` and copies nothing, so an event costs the same at any
   * length of the stream. After a correction it goes through the stream again.
   */
  readonly advance: (state: Open<State>, event: DomainEvent) => void;
}

/** By event type: the reason to refuse the event, given the facts. */
export type Guards<N extends CommandNames, Facts> = {
  readonly [T in EventTypeOf<N>]?: (data: EventData<T>, facts: Facts) => Reason | undefined;
};

/** By event type: the change of the facts. A recipe keeps values of its own and never parts of the event. */
export type Recipes<N extends CommandNames, Facts> = {
  readonly [T in EventTypeOf<N>]?: (draft: Draft<Facts>, data: EventData<T>) => void;
};

type Guard<Facts> = (data: unknown, facts: Facts) => Reason | undefined;
type Recipe<Facts> = (draft: Draft<Facts>, data: unknown) => void;

/** A decider as data. */
interface DeciderParts<N extends CommandNames, Facts> {
  readonly kind: StreamKind;
  readonly commands: N;
  /** The event that begins a stream. It comes once, before every other event. */
  readonly begins: EventTypeOf<N>;
  readonly begun: (facts: Facts) => boolean;
  readonly initial: () => Facts;
  readonly guards: Guards<N, Facts>;
  readonly on: Recipes<N, Facts>;
}

/** The reason why an entry contradicts itself: it names a period of another year than its own. */
const outsideYear = (data: unknown): Reason | undefined => {
  const { year, period } = data as { readonly year?: number; readonly period?: string };
  return year === undefined || period === undefined || yearOfPeriod(period) === year
    ? undefined
    : reason("period-outside-year", "period", { period, year });
};

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
    return facts;
  };

  const stateAt = (last: Entry | undefined, facts: Facts): Recorded<Facts> =>
    Object.freeze({ position: last?.position ?? 0, facts: freeze(facts, true), last });

  const lastOf = (events: Iterable<DomainEvent>): Entry | undefined => {
    let last: Entry | undefined;
    for (const event of events) last = append(last, event);
    return last;
  };

  const made: Decider<Recorded<Facts>, CommandOf<N>, EventTypeOf<N>> = {
    kind,
    commands,
    initialState: () => stateAt(undefined, initial()),

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
      const last = lastOf(events);
      return stateAt(last, factsOf(last));
    },

    open: (events) => {
      const last = lastOf(events);
      return { position: last?.position ?? 0, facts: factsOf(last), last };
    },

    advance: (state, event) => {
      state.last = append(state.last, event);
      state.position = state.last.position;
      if (isCorrection(event)) state.facts = factsOf(state.last);
      else recipes.get(event.type)?.(state.facts as Draft<Facts>, event.data);
    },

    decide: (command, state) => {
      const refuse = (why: Reason): never => {
        throw new Refusal(why, command, state);
      };
      // A list with one name would pass for that name.
      const type =
        typeof command.type === "string" && Object.hasOwn(commands, command.type)
          ? commands[command.type]
          : undefined;
      if (type === undefined)
        return refuse(reason("unknown-command", "type", { known: Object.keys(commands) }));
      const wrongHeader = unfitIn(commandHeader.safeParse(command), command);
      if (wrongHeader) return refuse(reason("invalid-data", wrongHeader.path, wrongHeader.mismatch));
      const checked = vocabulary[type].safeParse(command.data);
      const wrongData = unfitIn(checked, command.data);
      if (wrongData)
        return refuse(reason("invalid-data", pathBelow("data", wrongData.path), wrongData.mismatch));

      const event: DomainEvent = eventOf<EventType>(type, checked.data as EventData<EventType>, command);
      const why = isCorrection(event)
        ? judgeCorrection(event, entriesOf(state.last), refusedIn)
        : (outsideYear(checked.data) ?? judge(event, state.facts));
      return why === undefined
        ? [event as DomainEvent<EventTypeOf<N>>]
        : refuse({ ...why, field: why.field === "" ? "type" : pathBelow("data", why.field) });
    },
  };
  return freeze(made, true);
};
