import { CommandHandler, DeciderCommandHandler, getInMemoryEventStore } from "@event-driven-io/emmett";
import { describe, expect, it } from "vitest";
import { meeting } from "../../src/aggregates/meeting.js";
import { isRefusal } from "../../src/aggregates/refusal.js";
import type { DomainEvent } from "../../src/events/catalogue.js";
import { asked } from "./facts.js";

const stream = "meeting/c-3/2021-11";
const convene = asked("ConveneMeeting", {
  cell: "c-3",
  kind: "regular",
  forMonth: "2021-11",
  scheduledFor: "2021-11-03T07:30:00Z",
  mode: "in-person",
});
const open = asked("OpenMeeting", { chair: "m-01", secretary: "m-02", guests: [] });

describe("Emmett's command handlers", () => {
  it("run a decider as it is on their in-memory event store", async () => {
    const store = getInMemoryEventStore();
    const handle = DeciderCommandHandler(meeting);
    await handle(store, stream, convene);
    const { newEvents, newState } = await handle(store, stream, [
      open,
      asked("WithdrawEntry", { entry: 2, reason: "by mistake" }),
    ]);
    expect(newEvents.map(({ type }) => type)).toEqual(["MeetingOpened", "EntryWithdrawn"]);
    expect(newState.position).toBe(3);
    expect(newState.facts.opened).toBe(false);
    const { events } = await store.readStream<DomainEvent>(stream);
    expect(events).toHaveLength(3);
    expect(meeting.fold(events).facts).toEqual(newState.facts);
  });

  it("append nothing of a refused command", async () => {
    const store = getInMemoryEventStore();
    const handle = DeciderCommandHandler(meeting);
    await expect(handle(store, stream, open)).rejects.toSatisfy((error) => isRefusal(error, "not-begun"));
    expect((await store.readStream(stream)).events).toHaveLength(0);
  });

  it("take evolve and initialState alone", async () => {
    const store = getInMemoryEventStore();
    const handle = CommandHandler(meeting);
    const { newState } = await handle(store, stream, (state) => meeting.decide(convene, state));
    expect(newState.facts.cell).toBe("c-3");
  });
});
