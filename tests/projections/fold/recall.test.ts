import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { encodeJournal } from "../../../src/events/journal/encode.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import { WrongUseError } from "../../../src/language/problems/errors.js";
import { beginFold, fold } from "../../../src/projections/fold/fold.js";
import { merge } from "../../../src/projections/fold/merge.js";
import { resumeFold } from "../../../src/projections/fold/resume-fold.js";
import { snapshotOf, snapshotWithout } from "../../../src/projections/fold/snapshot.js";
import { attendance } from "../../../src/projections/streams/attendance.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { seededYears, story } from "../../../src/testing/index.js";

const stream = "meeting/c-1/2021-11";
const late = (member: string) => [{ member }, "2021-11-03"] as const;
const withdrawn = story(stream)
  .happened("MemberArrivedLate", ...late("m-1"))
  .happened("MemberArrivedLate", ...late("m-2"))
  .happened("MemberArrivedLate", ...late("m-3"))
  .happened("EntryWithdrawn", { entry: 2, reason: "nhầm" }, "2021-11-10").events;

/**
 * An entry of another meeting stands before the last entry. Without it, the fold would still have all that it
 * needs.
 */
const interrupted = (events: readonly JournalEvent[]): readonly JournalEvent[] => {
  const elsewhere = story("meeting/c-1/2021-10").happened("MemberArrivedLate", ...late("m-1")).events;
  return [...events.slice(0, -1), ...elsewhere, ...events.slice(-1)];
};

const begun = (events: readonly JournalEvent[]) => {
  const folding = beginFold([attendance]);
  folding.add(events);
  return folding;
};

describe("A corrected stream that is recalled", () => {
  it("is stale until all its events have come, in any order and any pieces", () => {
    const folding = begun(interrupted(withdrawn));
    const [last, ...others] = [...withdrawn].reverse();
    folding.recall(others);
    expect([...folding.stale()]).toEqual([stream]);
    folding.recall(last === undefined ? [] : [last]);
    expect([...folding.stale()]).toEqual([]);
    expect(folding.done()).toEqual(fold([attendance], interrupted(withdrawn)));
  });

  it("is an error at the end where a part of it has not come", () => {
    const folding = begun(interrupted(withdrawn));
    folding.recall(withdrawn.slice(0, 3));
    expect(() => folding.done()).toThrow(WrongUseError);
  });

  it("takes nothing that the first reading missed", () => {
    const [first, , ...rest] = withdrawn;
    const seen = [first, ...rest].flatMap((event) => event ?? []);
    const folding = begun(interrupted(seen));
    folding.recall(withdrawn);
    expect(folding.done()).toEqual(fold([attendance], interrupted(seen)));
  });

  it("needs no second reading where its events follow each other from the first on", () => {
    const folding = beginFold([attendance]);
    for (const event of withdrawn) folding.add([event]);
    expect([...folding.stale()]).toEqual([]);
    const other = begun(interrupted(withdrawn));
    other.recall(withdrawn);
    const folded = folding.done().streams.get(stream);
    expect(folded).toEqual(other.done().streams.get(stream));
    expect(folded).toMatchObject({ states: { attendance: { arrivedLate: ["m-1", "m-3"] } } });
  });

  it("is recalled where so much follows that it is no longer kept", () => {
    const many = story(stream);
    const long = Array.from({ length: 4200 }, (_, nth) => late(`m-${nth + 1}`)).reduce(
      (told, each) => told.happened("MemberArrivedLate", ...each),
      many,
    );
    const events = long.happened("EntryWithdrawn", { entry: 2, reason: "nhầm" }, "2021-11-10").events;
    const folding = begun(events);
    expect([...folding.stale()]).toEqual([stream]);
    folding.recall(events);
    expect(folding.done().streams.get(stream)?.position).toBe(4201);
  });

  it("is folded as from memory where only its own lines are read again", () => {
    const events = [...seededYears({ seed: 3, events: 7000 })];
    const text = [...encodeJournal(events)].join("");
    const folding = beginFold(projections);
    for (const batch of readJournalSync([text])) folding.add(batch.events);
    expect(folding.stale().size).toBeGreaterThan(0);
    for (const batch of readJournalSync([text], { streams: folding.stale() })) folding.recall(batch.events);
    expect(folding.done()).toEqual(fold(projections, events));
  });
});

describe("Entries that a redacted copy withholds", () => {
  const events = story(stream)
    .happened("MemberArrivedLate", ...late("m-1"))
    .happened("MemberArrivedLate", ...late("m-2"))
    .happened("MemberArrivedLate", ...late("m-3"))
    .happened("MemberArrivedLate", ...late("m-4"))
    .happened("EntryWithdrawn", { entry: 1, reason: "nhầm" }, "2021-11-10").events;
  const told = events.filter(({ position }) => position === 1 || position === 5);

  it("are no gap, whenever they are said to be withheld; what else is missing is", () => {
    const folding = beginFold([attendance]);
    folding.withhold([{ stream, position: 3 }]);
    folding.add(told);
    folding.withhold([{ stream: "meeting/c-1/2021-12", position: 1 }]);
    folding.recall(told);
    const folded = folding.done();
    expect(folded.gaps).toEqual([
      { stream, after: 1, before: 3 },
      { stream, after: 3, before: 5 },
    ]);
    expect(folded.withheld).toHaveLength(2);
    const all = beginFold([attendance]);
    all.withhold([2, 3, 4].map((position) => ({ stream, position })));
    all.add(told);
    all.recall(told);
    expect(all.done().gaps).toEqual([]);
  });

  it("are kept apart where a later entry tells what stands, also by a snapshot and a merge", () => {
    const folding = beginFold([attendance]);
    folding.withhold([1, 3].map((position) => ({ stream, position })));
    folding.add(events.filter(({ position }) => position !== 1 && position !== 3));
    const folded = folding.done();
    expect(folded.withheld).toEqual([{ stream, position: 3 }]);
    expect(folded.replaced).toEqual([{ stream, position: 1 }]);
    expect(merge(folded, folded)).toEqual(folded);
    const stored = JSON.parse(JSON.stringify(snapshotOf(folded, [attendance])));
    const { withheld, replaced } = resumeFold(stored, [attendance]).done();
    expect({ withheld, replaced }).toEqual({ withheld: folded.withheld, replaced: folded.replaced });
    expect(snapshotWithout(stored, [stream]).replaced).toBeUndefined();
  });

  it("hide something again after the entry that told what stands was withdrawn", () => {
    const folding = beginFold([attendance]);
    const rest = events.slice(1);
    const last = rest.at(-1) as JournalEvent;
    const undone = {
      ...last,
      id: `${stream}@6`,
      position: 6,
      data: { ...last.data, entry: 5 },
    } as JournalEvent;
    folding.withhold([{ stream, position: 1 }]);
    folding.add(rest);
    const snapshot = snapshotOf(folding.done(), [attendance]);
    const further = resumeFold(snapshot, [attendance]);
    further.add([undone]);
    further.recall([...rest, undone]);
    const folded = further.done();
    expect(folded.withheld).toEqual([{ stream, position: 1 }]);
    expect(folded.replaced).toBeUndefined();
  });
});
