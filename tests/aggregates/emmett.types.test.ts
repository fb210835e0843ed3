import { CommandHandler, type Decider, DeciderCommandHandler } from "@event-driven-io/emmett";
import { expectTypeOf } from "vitest";
import { type CellCommand, type CellState, cell } from "../../src/aggregates/cell.js";
import { type CommitteeCommand, type CommitteeState, committee } from "../../src/aggregates/committee.js";
import { type MeetingCommand, type MeetingState, meeting } from "../../src/aggregates/meeting.js";
import { type ReviewCommand, type ReviewState, review } from "../../src/aggregates/review.js";
import type { DomainEvent } from "../../src/events/catalogue.js";

/** The deciders are Emmett deciders as they are. */
expectTypeOf(cell).toExtend<Decider<CellState, CellCommand, DomainEvent>>();
expectTypeOf(meeting).toExtend<Decider<MeetingState, MeetingCommand, DomainEvent>>();
expectTypeOf(review).toExtend<Decider<ReviewState, ReviewCommand, DomainEvent>>();
expectTypeOf(committee).toExtend<Decider<CommitteeState, CommitteeCommand, DomainEvent>>();

/** Both of Emmett's handlers take them with nothing in between, and infer their commands. */
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
