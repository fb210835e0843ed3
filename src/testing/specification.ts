import type { Decider } from "../aggregates/decider.js";
import type { RefusalCode } from "../aggregates/reason.js";
import { isRefusal, type Refusal } from "../aggregates/refusal.js";
import type { DomainEvent } from "../events/catalogue.js";
import { difference } from "./laws/difference.js";

/** What a specification needs of a decider. */
type Specified<State, Command> = Pick<Decider<State, Command>, "decide" | "evolve" | "initialState">;

/** What a decider made of a command. Each check throws an `Error` that shows what differs. */
export interface SpecifiedOutcome {
  /** The command led to these events, and to no others. */
  readonly then: (expected: readonly DomainEvent[]) => void;
  /** The command led to no event. */
  readonly thenNothing: () => void;
  /** The command was refused with this code. Gives back the refusal. */
  readonly thenRefused: <C extends RefusalCode>(code: C) => Refusal<C>;
}

const decided = <E>(decide: () => E[]): E[] | Refusal => {
  try {
    return decide();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
};

const told = (events: readonly DomainEvent[]): string =>
  events.length === 0 ? "nothing" : events.map(({ type }) => type).join(", ");

/**
 * Given / when / then for a decider, for any test runner.
 *
 * @example
 * specification(meeting)
 *   .given([convened, opened])
 *   .when({ type: "OpenMeeting", data, ...header })
 *   .thenRefused("already-recorded");
 */
export const specification = <State, Command>(decider: Specified<State, Command>) => ({
  /** The events of the stream so far. */
  given: (events: readonly DomainEvent[]) => ({
    /** The command that is decided on them. */
    when: (command: Command): SpecifiedOutcome => {
      const state = events.reduce((known, event) => decider.evolve(known, event), decider.initialState());
      const outcome = decided(() => decider.decide(command, state));
      const expectEvents = (expected: readonly DomainEvent[]): void => {
        if (!Array.isArray(outcome)) throw new Error(`Expected ${told(expected)}, but: ${outcome.message}`);
        const differs = difference(expected, outcome);
        if (differs !== undefined) throw new Error(`The events differ (- expected, + decided):\n${differs}`);
      };
      return {
        // biome-ignore lint/suspicious/noThenProperty: given, when, then is the language of the specification
        then: expectEvents,
        thenNothing: () => expectEvents([]),
        thenRefused: (code) => {
          if (Array.isArray(outcome))
            throw new Error(`Expected a refusal [${code}], but got ${told(outcome)}.`);
          if (!isRefusal(outcome, code))
            throw new Error(`Expected a refusal [${code}], but: ${outcome.message}`);
          return outcome;
        },
      };
    },
  }),
});
