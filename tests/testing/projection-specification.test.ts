import { describe, expect, it } from "vitest";
import { projection } from "../../src/projections/fold/projection.js";
import { attendance } from "../../src/projections/streams/attendance.js";
import { projectionSpecification, story } from "../../src/testing/index.js";

const { given } = projectionSpecification(attendance);
const late = story("meeting/c-1/2021-11").happened("MemberArrivedLate", { member: "m-2" }, "2021-11-03");

describe("a specification of a projection", () => {
  it("is met by an equal state, or by a check that passes", () => {
    given(late).then({ arrivedLate: ["m-2"] });
    given(late).then(({ arrivedLate }) => expect(arrivedLate).toHaveLength(1));
  });

  it("shows what differs", () => {
    expect(() => given(late).then({ arrivedLate: ["m-3"] })).toThrow(
      'The states differ (- expected, + projected):\n-     "m-3"\n+     "m-2"',
    );
    expect(() => given(late).then(() => expect(1).toBe(2))).toThrow("expected 1 to be 2");
  });

  it("is met by nothing where no event concerns the projection", () => {
    const closed = story("meeting/c-1/2021-11").happened("MeetingClosed", {}, "2021-11-03");
    given(closed).thenNothing();
    expect(() => given(closed).then({ arrivedLate: [] })).toThrow('"attendance" knows nothing');
    expect(() => given(late).thenNothing()).toThrow('Expected nothing, but "attendance" knows');
  });

  it("is of one stream", () => {
    const two = late.on("meeting/c-1/2021-12").happened("MeetingClosed", {}, "2021-12-03");
    expect(() => given(two)).toThrow("specified on one stream; these events are of 2");
    expect(() => given([])).toThrow("these events are of 0");
  });

  it("fails where the ways of folding part: a handler that changes an event, or keeps a count of its own", () => {
    let count = 0;
    const counting = projection({
      name: "counting",
      version: 1,
      initial: () => ({ seen: 0 }),
      on: {
        MemberArrivedLate: (state: { seen: number }) => {
          count += 1;
          state.seen = count;
        },
      },
    });
    expect(() => projectionSpecification(counting).given(late)).toThrow("Folded at once and in pieces of 1");
  });
});

describe("a story", () => {
  it("numbers each stream, and goes on where it was told before", () => {
    const told = late
      .on("cell/c-1")
      .happened("FeesPaid", { member: "m-2", months: ["2021-01"], on: "2021-01-20" }, "2021-01-20")
      .on("meeting/c-1/2021-11")
      .happened("MeetingClosed", {}, "2021-11-03T03:00:00Z");
    expect(told.events.map(({ id }) => id)).toEqual([
      "meeting/c-1/2021-11@1",
      "cell/c-1@1",
      "meeting/c-1/2021-11@2",
    ]);
    expect(told.last).toBe("meeting/c-1/2021-11@2");
    expect(late.events).toHaveLength(1);
  });

  it("fills in who, for whom and when: a day stands for nine in the morning in Vietnam", () => {
    const [event] = story("cell/c-1").happened(
      "FeesPaid",
      { member: "m-2", months: ["2021-01"], on: "2021-01-20" },
      "2021-01-20",
      { recorded: "2021-03-01" },
    );
    expect(event?.metadata).toEqual({
      schemaVersion: 1,
      happenedAt: "2021-01-20T02:00:00Z",
      recordedAt: "2021-03-01T02:00:00Z",
      recordedBy: "recorder",
      recordedFor: "c-1",
    });
  });

  it("writes roll calls in their present version", () => {
    const [event] = story("meeting/c-1/2021-11").happened(
      "RollCallTaken",
      { present: [], excused: [], unexcused: [] },
      "2021-11-03",
      { by: "m-1", for: "b-1" },
    );
    expect(event?.metadata).toMatchObject({ schemaVersion: 2, recordedBy: "m-1", recordedFor: "b-1" });
  });
});
