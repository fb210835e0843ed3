import type { Decider } from "../aggregates/decider.js";
import type { RefusalCode } from "../aggregates/reason.js";
import { isRefusal, type Refusal } from "../aggregates/refusal.js";
import type { DomainEvent } from "../events/catalogue.js";
import { difference } from "./laws/difference.js";

/** The functions of a decider that a specification uses. */
type Specified<State, Command> = Pick<Decider<State, Command>, "decide" | "evolve" | "initialState">;

/** The result of a decider for a command. Each check throws an `Error` that shows the difference. */
export interface SpecifiedOutcome {
  /** The decider returned these events, and no others. */
  readonly then: (expected: readonly DomainEvent[]) => void;
  /** The decider returned no event. */
  readonly thenNothing: () => void;
  /** The decider refused the command with this code. Returns the refusal. */
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
    /** The command to decide after these events. */
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
