import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { InvalidInputError, WrongUseError } from "../../../src/language/problems/errors.js";
import { beginFold, fold } from "../../../src/projections/fold/fold.js";
import { type Axes, stateOf, statesOf } from "../../../src/projections/fold/folded-journal.js";
import { merge } from "../../../src/projections/fold/merge.js";
import { projection } from "../../../src/projections/fold/projection.js";
import { readModel } from "../../../src/projections/fold/read-model.js";
import { foldedFrom, resumeFold } from "../../../src/projections/fold/resume-fold.js";
import { snapshotOf } from "../../../src/projections/fold/snapshot.js";
import { attendance } from "../../../src/projections/streams/attendance.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { story } from "../../../src/testing/index.js";
import { replay, yearOf } from "../../../src/year.js";

const stream = "meeting/c-1/2021-11";
const late = (member: string) => [{ member }, "2021-11-03"] as const;
const three = story(stream)
  .happened("MemberArrivedLate", ...late("m-1"))
  .happened("MemberArrivedLate", ...late("m-2"))
  .happened("MemberArrivedLate", ...late("m-3"));
const withdrawn = three.happened("EntryWithdrawn", { entry: 2, reason: "nhầm" }, "2021-11-10");
/** An entry of another meeting stands before the correction, so the correction needs a second reading. */
const interrupted = [
  ...three.events,
  ...story("meeting/c-1/2021-10").happened("MemberArrivedLate", ...late("m-1")).events,
  ...withdrawn.events.slice(-1),
];
const there = (folded: ReturnType<typeof fold>) => stateOf(folded, attendance, stream)?.arrivedLate;

describe("a fold", () => {
  it("names positions that were never seen, and goes on", () => {
    const [first, , third] = three.events;
    const folded = fold(
      [attendance],
      [first, third].flatMap((event) => event ?? []),
    );
    expect(folded.gaps).toEqual([{ stream, after: 1, before: 3 }]);
    expect(there(folded)).toEqual(["m-1", "m-3"]);
  });

  it("names a stream that does not begin at its beginning", () => {
    expect(fold([attendance], three.events.slice(1)).gaps).toEqual([{ stream, after: 0, before: 2 }]);
  });

  it("folds a corrected stream anew from a second reading", () => {
    const folding = beginFold([attendance]);
    folding.add(interrupted);
    expect([...folding.stale()]).toEqual([stream]);
    folding.recall(interrupted);
    expect(there(folding.done())).toEqual(["m-1", "m-3"]);
  });

  it("cannot end where a corrected stream was not recalled, and says how to go on", () => {
    const folding = beginFold([attendance]);
    folding.add(interrupted);
    expect(() => folding.done()).toThrow(WrongUseError);
    expect(() => folding.done()).toThrow(`Corrections concern ${stream}. Give their events again`);
    const once = interrupted[Symbol.iterator]();
    expect(() => fold([attendance], once)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ facts: { streams: [stream], why: "corrected" } }),
      }),
    );
  });

  it.each(["30/06/2021", "yesterday", "", "2021-06-30", "2021-13-45T00:00:00Z", "2021-02-29T00:00:00Z"])(
    "takes no limit that is no instant: %o",
    (given) => {
      for (const path of ["asAt", "asOf"] as const) {
        const limits: Axes = { [path]: given };
        const options = { ...limits, year: 2021, under: qd132hd21 };
        const refused = expect.objectContaining({
          problem: { code: "not-an-instant", path, facts: { given } },
        });
        for (const call of [
          () => replay(three, options),
          () => yearOf(fold(projections, three), options),
          () => foldedFrom(snapshotOf(fold(projections, three), projections), projections, limits),
        ]) {
          expect(call).toThrow(InvalidInputError);
          expect(call).toThrow(refused);
        }
      }
    },
  );

  it("sees what had been recorded by a date, and leaves the rest unseen", () => {
    const recordedLate = three.happened("MemberArrivedLate", { member: "m-4" }, "2021-11-03", {
      recorded: "2021-12-01",
    });
    const folded = fold([attendance], recordedLate, { asAt: "2021-11-30T16:59:59Z" });
    expect(there(folded)).toEqual(["m-1", "m-2", "m-3"]);
    const model = readModel([attendance], { from: folded });
    for (const event of recordedLate) model.apply(event);
    expect(there(model.folded())).toEqual(["m-1", "m-2", "m-3", "m-4"]);
  });

  it("does not know of a later correction as at an earlier date", () => {
    expect(there(fold([attendance], withdrawn, { asAt: "2021-11-09T00:00:00Z" }))).toHaveLength(3);
    expect(there(fold([attendance], withdrawn, { asAt: "2021-11-10T02:00:00Z" }))).toHaveLength(2);
  });

  it("sees what, as corrected, had happened by a date", () => {
    const replacement = {
      type: "MemberArrivedLate",
      happenedAt: "2021-11-04T02:00:00Z",
      data: { member: "m-9" },
    };
    const corrected = three.happened(
      "EntryCorrected",
      { entry: 1, reason: "sai", replacement },
      "2021-11-10",
    );
    expect(there(fold([attendance], corrected, { asOf: "2021-11-03T23:00:00Z" }))).toEqual(["m-2", "m-3"]);
    expect(there(fold([attendance], corrected))).toEqual(["m-9", "m-2", "m-3"]);
  });

  it("gives states in order of their streams, of those that concern a projection", () => {
    const two = three.on("meeting/c-1/2021-10").happened("MemberArrivedLate", ...late("m-1"));
    const folded = fold(
      projections,
      two.on("meeting/c-1/2021-09").happened("MeetingClosed", {}, "2021-09-03"),
    );
    expect(statesOf(folded, attendance).map(([name]) => name)).toEqual(["meeting/c-1/2021-10", stream]);
  });

  it("drives several projections that read the same event, each with a state of its own", () => {
    const counting = projection({
      name: "counting",
      version: 1,
      initial: () => ({ seen: 0 }),
      on: {
        MemberArrivedLate: (state: { seen: number }) => {
          state.seen += 1;
        },
      },
    });
    const folded = fold([attendance, counting], three);
    expect(stateOf(folded, counting, stream)).toEqual({ seen: 3 });
    expect(there(folded)).toHaveLength(3);
  });
});

describe("a read model", () => {
  it("gives knowledge that later events do not change", () => {
    const model = readModel([attendance]);
    const [first, second] = three.events;
    if (first === undefined || second === undefined) throw new Error("three were told");
    model.apply(first);
    const before = model.folded();
    model.apply(second);
    expect(there(before)).toEqual(["m-1"]);
    expect(there(model.folded())).toEqual(["m-1", "m-2"]);
  });

  it("keeps the states of what does not change as they are", () => {
    const other = three.on("meeting/c-1/2021-12").happened("MemberArrivedLate", ...late("m-1"));
    const model = readModel([attendance], { from: fold([attendance], three) });
    const before = there(model.folded());
    for (const event of other) model.apply(event);
    expect(there(model.folded())).toBe(before);
  });

  it("needs the history of a stream for a correction", () => {
    const model = readModel([attendance], { from: fold([attendance], three) });
    const correction = withdrawn.events.at(-1);
    if (correction === undefined) throw new Error("a correction was told");
    expect(() => model.apply(correction)).toThrow(WrongUseError);
    const backed = readModel([attendance], { from: fold([attendance], three), history: () => three });
    backed.apply(correction);
    expect(there(backed.folded())).toEqual(["m-1", "m-3"]);
  });

  it("names positions that were never seen", () => {
    const model = readModel([attendance]);
    for (const event of three.events.slice(2)) model.apply(event);
    expect(model.folded().gaps).toEqual([{ stream, after: 0, before: 3 }]);
  });
});

describe("entries with one id or one position and different content", () => {
  const [first, second, third] = three.events as [JournalEvent, JournalEvent, JournalEvent];
  const other = { ...second, data: { member: "m-9" } } as JournalEvent;
  const conflict = { id: second.id, stream, position: 2, read: second.id, differs: ["data.member"] };

  it("are a conflict of which the first is used; an equal one changes nothing", () => {
    const folded = fold([attendance], [first, second, third, other]);
    expect(there(folded)).toEqual(["m-1", "m-2", "m-3"]);
    expect(folded.conflicts).toEqual([conflict]);
    expect(fold([attendance], [first, second, third, second]).conflicts).toBeUndefined();
    expect(there(fold([attendance], [first, other, second, third]))).toEqual(["m-1", "m-9", "m-3"]);
  });

  it("may have another id at the position, or stand in another stream", () => {
    const renamed = { ...second, id: "import-7" };
    expect(fold([attendance], [first, second, renamed]).conflicts).toEqual([
      { id: "import-7", stream, position: 2, read: second.id, differs: ["id"] },
    ]);
    const elsewhere = { ...first, id: second.id, stream: "meeting/c-1/2021-10" };
    const folded = fold([attendance], [first, second, elsewhere]);
    expect(folded.conflicts).toMatchObject([
      { id: second.id, differs: ["data.member", "position", "stream"] },
    ]);
    expect(folded.streams.has("meeting/c-1/2021-10")).toBe(false);
  });

  it("stay in a snapshot and in a merge, each once", () => {
    const folded = fold([attendance], [first, second, other]);
    const again = JSON.parse(JSON.stringify(snapshotOf(folded, [attendance])));
    const resumed = resumeFold(again, [attendance]);
    resumed.add([third]);
    expect(resumed.done().conflicts).toEqual([conflict]);
    expect(foldedFrom(again, [attendance]).conflicts).toEqual([conflict]);
    expect(merge(folded, foldedFrom(again, [attendance])).conflicts).toEqual([conflict]);
    expect(merge(fold([attendance], []), folded).conflicts).toEqual([conflict]);
  });

  it("are found by a read model that may ask for the history of a stream", () => {
    const history = () => [first, second, third];
    const model = readModel([attendance], { history });
    for (const event of [first, second, third, second, other]) model.apply(event);
    expect(model.folded().conflicts).toEqual([conflict]);
    const alone = readModel([attendance]);
    for (const event of [first, second, other]) alone.apply(event);
    expect(there(alone.folded())).toEqual(["m-1", "m-2"]);
  });

  it("recorded later are not known before", () => {
    const later = { ...other, metadata: { ...other.metadata, recordedAt: "2021-12-01T00:00:00Z" } };
    const events = [first, second, later];
    expect(fold([attendance], events, { asAt: "2021-11-30T00:00:00Z" }).conflicts).toBeUndefined();
    expect(fold([attendance], events, { asAt: "2021-12-01T00:00:00Z" }).conflicts).toHaveLength(1);
  });
});
