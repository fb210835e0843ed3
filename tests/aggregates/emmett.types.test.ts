import { CommandHandler, type Decider, DeciderCommandHandler } from "@event-driven-io/emmett";
import { expectTypeOf } from "vitest";
import { type CellCommand, cell } from "../../src/aggregates/cell.js";
import { type CommitteeCommand, committee } from "../../src/aggregates/committee.js";
import { type MeetingCommand, meeting } from "../../src/aggregates/meeting.js";
import { type ReviewCommand, review } from "../../src/aggregates/review.js";
import type { DomainEvent } from "../../src/events/catalogue.js";

type StateOf<D extends { initialState: () => unknown }> = ReturnType<D["initialState"]>;

/** Emmett takes the deciders without a change. */
expectTypeOf(cell).toExtend<Decider<StateOf<typeof cell>, CellCommand, DomainEvent>>();
expectTypeOf(meeting).toExtend<Decider<StateOf<typeof meeting>, MeetingCommand, DomainEvent>>();
expectTypeOf(review).toExtend<Decider<StateOf<typeof review>, ReviewCommand, DomainEvent>>();
expectTypeOf(committee).toExtend<Decider<StateOf<typeof committee>, CommitteeCommand, DomainEvent>>();

/** Both handlers of Emmett take the deciders directly and infer their commands. */
const handlers = [
  DeciderCommandHandler(cell),
  DeciderCommandHandler(meeting),
  DeciderCommandHandler(review),
  DeciderCommandHandler(committee),
  CommandHandler(cell),
  CommandHandler(meeting),
  CommandHandler(review),
  CommandHandler(committee),
] as const;
type Handled = Parameters<(typeof handlers)[1]>[2];
expectTypeOf<MeetingCommand | MeetingCommand[]>().toExtend<Handled>();
expectTypeOf<ReviewCommand>().not.toExtend<Handled>();
