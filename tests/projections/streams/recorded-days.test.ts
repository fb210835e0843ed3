import { describe, expect, it } from "vitest";
import { fold } from "../../../src/projections/fold/fold.js";
import { stateOf } from "../../../src/projections/fold/folded-journal.js";
import { recordedDays } from "../../../src/projections/streams/recorded-days.js";
import { story } from "../../../src/testing/index.js";

const stream = "committee/b-1";
/** The strange days of an office filled on a day and recorded at an instant. */
const strange = (on: string, recordedAt: string, happenedAt = recordedAt) => {
  const office = { organisation: "b-1", office: "deputy", member: "m-1", on } as const;
  const events = story(stream).happened("OfficeFilled", office, happenedAt).events;
  const told = events.map((event) => ({ ...event, metadata: { ...event.metadata, recordedAt } }));
  return (stateOf(fold([recordedDays], told), recordedDays, stream)?.strange ?? []).map(
    ({ kind, day, bound }) => `${kind} ${day} ${bound}`,
  );
};

describe("the days that an entry states", () => {
  it("are strange more than 30 years before its recording and more than 5 years after it", () => {
    const recorded = "2021-06-15T03:00:00Z";
    expect(strange("1991-06-15", recorded)).toEqual([]);
    expect(strange("1991-06-14", recorded)).toEqual(["far 1991-06-14 1991-06-15"]);
    expect(strange("2026-06-15", recorded)).toEqual([]);
    expect(strange("2026-06-16", recorded)).toEqual(["far 2026-06-16 2026-06-15"]);
  });

  it("are counted in Vietnam: 17:00 in UTC begins the next day", () => {
    expect(strange("2021-06-15", "2021-06-14T16:59:59Z", "2021-06-14T17:00:00Z")).toEqual([
      "ahead 2021-06-15 2021-06-14",
    ]);
    expect(strange("2021-06-15", "2021-06-14T17:00:00Z", "2021-06-15T16:59:59Z")).toEqual([]);
  });

  it("are strange where the recording itself lies before the party or after 2100", () => {
    expect(strange("2021-06-15", "0000-01-01T00:00:00Z")).toEqual(["far 0000-01-01 1930-02-03"]);
    expect(strange("9999-06-15", "9999-06-15T00:00:00Z")).toEqual(["far 9999-06-15 2100-12-31"]);
  });
});
