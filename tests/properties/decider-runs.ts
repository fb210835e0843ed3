import { expect } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import type { CommandHeader, CommandNames } from "../../src/aggregates/command.js";
import { committee } from "../../src/aggregates/committee.js";
import { standing } from "../../src/aggregates/corrections.js";
import type { Decider, Recorded } from "../../src/aggregates/decider.js";
import { meeting } from "../../src/aggregates/meeting.js";
import { isRefusal, type RefusedCommand } from "../../src/aggregates/refusal.js";
import { review } from "../../src/aggregates/review.js";
import type { DomainEvent, EventType } from "../../src/events/catalogue.js";
import { header, type Said } from "./arbitrary-facts.js";

/** A decider with its state and commands, seen from outside. */
export type AnyDecider = Decider<Recorded<unknown>, CommandHeader & RefusedCommand>;
export const deciders = Object.entries({ cell, meeting, review, committee }) as unknown as [
  string,
  AnyDecider,
][];

/** The event types that a decider records. */
export const typesOf = (commands: CommandNames): EventType[] => Object.values(commands);
/** The command that records a fact. */
export const commandFor = (
  { commands }: AnyDecider,
  { type, data }: Said,
): CommandHeader & RefusedCommand => ({
  type: Object.keys(commands).find((name) => commands[name] === type) ?? "",
  data,
  ...header,
});

/** A run of commands: accepted commands became events, and refused commands changed nothing. */
export const run = (decider: AnyDecider, said: readonly Said[]) => {
  const events: DomainEvent[] = [];
  let state = decider.initialState();
  let refused = 0;
  for (const fact of said) {
    const before = JSON.stringify(state.facts);
    try {
      const decided = decider.decide(commandFor(decider, fact), state);
      for (const event of decided) {
        state = decider.evolve(state, event);
        events.push(event);
      }
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused += 1;
      expect(JSON.stringify(state.facts)).toBe(before);
    }
    expect(state.position).toBe(events.length);
  }
  return { events, state, refused };
};

/** The fact that begins the stream of each decider. */
export const beginnings: { readonly [name: string]: Said } = {
  cell: {
    type: "OrganisationFounded",
    data: { organisation: "a", kind: "cell", name: "Chi bộ", on: "2015-01-01" },
  },
  committee: {
    type: "OrganisationFounded",
    data: { organisation: "a", kind: "base-organisation", name: "Đảng bộ", on: "2015-01-01" },
  },
  meeting: {
    type: "MeetingConvened",
    data: {
      cell: "a",
      kind: "regular",
      forMonth: "2021-11",
      scheduledFor: "2021-11-03T07:30:00Z",
      mode: "online",
    },
  },
  review: {
    type: "ReviewOpened",
    data: {
      organisation: "a",
      year: 2021,
      ruleSet: "r",
      fingerprint: "0".repeat(64),
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
  },
};

/** The events that remain after all corrections. */
export const standingOf = (events: readonly DomainEvent[]): DomainEvent[] =>
  standing(events.map((event, index) => ({ position: index + 1, event }))).map(({ event }) => event);
