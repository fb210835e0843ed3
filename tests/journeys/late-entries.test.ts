import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import type { Meeting } from "../../src/projections/year/meetings.js";
import { eventsOf, yearOf } from "./example-years.js";
import { meetingAt, on } from "./reading.js";

const care = eventsOf("care-centre-2024");
const mayStream = "meeting/d1/2024-05";
const mayEvents = on(care, mayStream);
const may = meetingAt(yearOf("care-centre-2024", care), mayStream);

describe("a meeting whose record was put right afterwards", () => {
  /**
   * The journal with the entries of one stream in another order: their ids and positions follow the new
   * order.
   */
  const retold = (entries: readonly JournalEvent[]): JournalEvent[] => [
    ...care.filter(({ stream }) => stream !== mayStream),
    ...entries.map((event, index) => ({ ...event, id: `${mayStream}@${index + 1}`, position: index + 1 })),
  ];
  const read = (events: readonly JournalEvent[], asAt?: string): Meeting =>
    meetingAt(yearOf("care-centre-2024", events, { asAt }), mayStream);
  /** A quality without the ids of its events, because these depend on the place in the journal. */
  const withoutIds = ({ quality }: Meeting): unknown =>
    JSON.parse(JSON.stringify(quality).replaceAll(/@\d+"/g, '"'));
  const rollCall = mayEvents.find(({ type }) => type === "RollCallTaken");
  if (rollCall?.type !== "RollCallTaken") throw new Error("no roll call in May");
  const lateAt = "2024-05-20T02:00:00Z";

  it("has the same quality when the roll call was entered seventeen days late, and none from it before", () => {
    const late = retold([
      ...mayEvents.filter((event) => event !== rollCall),
      { ...rollCall, metadata: { ...rollCall.metadata, recordedAt: lateAt } },
    ]);
    expect(withoutIds(read(late))).toEqual(withoutIds(may));
    const before = read(late, "2024-05-19T16:59:59Z");
    expect(before.attendance).toBeUndefined();
    expect(withoutIds(before)).not.toEqual(withoutIds(may));
  });

  it("has the same quality when a roll call of 22 was corrected to the 23 who were there", () => {
    const { present } = rollCall.data;
    const mistaken = { ...rollCall.data, present: present.slice(1), unexcused: present.slice(0, 1) };
    const entry = mayEvents.indexOf(rollCall) + 1;
    const wrong = mayEvents.map((event) => (event === rollCall ? { ...rollCall, data: mistaken } : event));
    const correction: JournalEvent = {
      ...rollCall,
      type: "EntryCorrected",
      data: {
        entry,
        reason: "Ghi nhầm",
        replacement: {
          type: "RollCallTaken",
          happenedAt: rollCall.metadata.happenedAt,
          data: { ...rollCall.data },
        },
      },
      metadata: { ...rollCall.metadata, recordedAt: lateAt },
    };
    const righted = retold([...wrong, correction]);
    const uncorrected = read(righted, "2024-05-19T16:59:59Z");
    expect(uncorrected.attendance?.attending).toBe(22);
    expect(
      uncorrected.quality.evidence?.criteria.find(({ criterion }) => criterion === "2")?.points,
    ).not.toBe(5);
    expect(withoutIds(read(righted))).toEqual(withoutIds(may));
  });
});
