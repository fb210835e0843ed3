import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { InvalidInputError, WrongUseError } from "../../../src/language/problems/errors.js";
import { beginFold, fold } from "../../../src/projections/fold/fold.js";
import { stateOf } from "../../../src/projections/fold/folded-journal.js";
import { projection } from "../../../src/projections/fold/projection.js";
import { readModel } from "../../../src/projections/fold/read-model.js";
import { foldedFrom, outgrown, resumeFold } from "../../../src/projections/fold/resume-fold.js";
import { type Snapshot, snapshotOf, snapshotWithout } from "../../../src/projections/fold/snapshot.js";
import { attendance } from "../../../src/projections/streams/attendance.js";
import { meetingSteps } from "../../../src/projections/streams/meeting-steps.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { story } from "../../../src/testing/index.js";
import { yearOf } from "../../../src/year.js";
import { smallYears } from "../../support/province.js";
import { root } from "../../support/root.js";

const [events = []] = smallYears(1);
const monthOf = (at: string) => at.slice(0, 7);
const recorded = events.map(({ metadata }) => metadata.recordedAt).sort();
const cut = Math.floor(events.length / 2);
const half = fold(projections, events.slice(0, cut));
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const kept = (): Snapshot => throughJson(snapshotOf(half, projections));

const stream = "meeting/c-1/2021-11";
const late = (member: string, on = "2021-11-03") => [{ member }, on] as const;
const three = story(stream)
  .happened("MemberArrivedLate", ...late("m-1"))
  .happened("MemberArrivedLate", ...late("m-2"))
  .happened("MemberArrivedLate", ...late("m-3", "2021-11-04"));
const there = (folded: ReturnType<typeof fold>) => stateOf(folded, attendance, stream)?.arrivedLate;

const thrown = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("a snapshot", () => {
  it("is the same after JSON, and names every projection with its version", () => {
    const snapshot = snapshotOf(half, projections);
    expect(throughJson(snapshot)).toEqual(snapshot);
    expect(Object.entries(snapshot.projections).map(([name, { version }]) => [name, version])).toEqual(
      projections.map(({ name, version }) => [name, version]),
    );
    expect(monthOf(recorded[0] ?? "") < monthOf(recorded.at(-1) ?? "")).toBe(true);
  });

  it("begins a fold that reads only what came after it", () => {
    const folding = resumeFold(kept(), projections);
    folding.add(events.slice(cut));
    const stale = new Set(folding.stale());
    if (stale.size > 0) folding.recall(events.filter(({ stream }) => stale.has(stream)));
    expect(folding.done().streams).toEqual(fold(projections, events).streams);
    expect(stale.size).toBeLessThan(half.streams.size);
  });

  it("begins a read model that goes on live, and stays as it was", () => {
    const snapshot = kept();
    const folded = foldedFrom(snapshot, projections);
    const model = readModel(projections, {
      from: folded,
      history: (name) => events.filter((event) => event.stream === name),
    });
    for (const event of events.slice(cut)) model.apply(event);
    expect(model.folded().streams).toEqual(fold(projections, events).streams);
    expect(folded.streams).toEqual(half.streams);
    expect(snapshot).toEqual(kept());
  });

  it("restores what is keyed by ids from outside, so that no id is taken for what every object has", () => {
    const record = story("committee/b-1").happened(
      "CapExtended",
      { year: 2021, group: "g-1", ratio: [20, 100], reason: "vượt" },
      "2021-12-01",
    );
    const folded = fold(projections, record);
    const snapshot = throughJson(snapshotOf(folded, projections));
    expect(snapshot.projections.decisions?.dictionaries).toEqual([
      ["issued"],
      ["periods", "2021", "caps"],
      ["periods", "2021", "complaints"],
    ]);
    const [decisions] = projections.filter(({ name }) => name === "decisions");
    const restored = foldedFrom(snapshot, projections).streams.get("committee/b-1")?.states.decisions;
    const { periods } = restored as { periods: Record<string, { caps: Record<string, unknown> }> };
    expect(decisions?.version).toBe(snapshot.projections.decisions?.version);
    expect(periods["2021"]?.caps.constructor).toBeUndefined();
    expect(Object.isFrozen(periods["2021"]?.caps)).toBe(true);
  });

  it("asks for all events again where a projection is new or of another version, and says which", () => {
    const raised = projections.map((each) =>
      each === meetingSteps ? { ...meetingSteps, version: 99 } : each,
    );
    expect(outgrown(kept(), raised)).toEqual(["meeting-steps"]);
    expect(outgrown(snapshotOf(half, [attendance]), [attendance, meetingSteps])).toEqual(["meeting-steps"]);
    const error = thrown(() => foldedFrom(kept(), raised));
    expect(error).toMatchObject({
      code: "snapshot-outgrown",
      problem: { facts: { projections: ["meeting-steps"] } },
    });
    const folding = resumeFold(kept(), raised);
    expect(folding.stale().size).toBe(half.streams.size);
    folding.add(events);
    expect(thrown(() => folding.done())).toMatchObject({ code: "history-needed" });
    folding.recall(events);
    expect(folding.done().streams).toEqual(fold(raised, events).streams);
  });

  it("needs the stream's events where a correction concerns an entry before it", () => {
    const corrected = three.happened("EntryWithdrawn", { entry: 1, reason: "nhầm" }, "2021-11-10");
    const folding = resumeFold(snapshotOf(fold([attendance], three), [attendance]), [attendance]);
    folding.add(corrected.events.slice(3));
    expect([...folding.stale()]).toEqual([stream]);
    folding.recall(corrected);
    expect(there(folding.done())).toEqual(["m-2", "m-3"]);
  });

  it("carries gaps and withheld positions on", () => {
    const folding = beginFold([attendance]);
    folding.withhold([{ stream, position: 2 }]);
    folding.add(three.events.slice(2));
    const folded = folding.done();
    const resumed = resumeFold(throughJson(snapshotOf(folded, [attendance])), [attendance]).done();
    expect(resumed.gaps).toEqual([{ stream, after: 0, before: 2 }]);
    expect(resumed.withheld).toEqual([{ stream, position: 2 }]);
  });
});

describe("a snapshot and the instants of a reading", () => {
  const third = "2021-11-03T23:00:00Z";
  const fourth = "2021-11-04T23:00:00Z";
  const options = { year: 2021, under: qd132hd21 };
  const of = (asOf?: string) => throughJson(snapshotOf(fold([attendance], three, { asOf }), [attendance]));

  it("refuses a reading as of a day that it cannot be taken apart for", () => {
    expect(thrown(() => resumeFold(of(), [attendance], { asOf: third }))).toMatchObject({
      code: "snapshot-other-axes",
      problem: { path: "axes.asOf" },
    });
    expect(thrown(() => resumeFold(of(fourth), [attendance], { asOf: third }))).toBeInstanceOf(
      InvalidInputError,
    );
    expect(() => yearOf(foldedFrom(of(), [attendance]), { ...options, asOf: third })).toThrow(WrongUseError);
    expect(() => yearOf(foldedFrom(of(fourth), [attendance]), { ...options, asOf: third })).toThrow(
      WrongUseError,
    );
  });

  it("serves its own instant and every later one, and asks again for streams that went beyond it", () => {
    expect(there(foldedFrom(of(third), [attendance], { asOf: third }))).toEqual(["m-1", "m-2"]);
    expect(thrown(() => foldedFrom(of(third), [attendance], { asOf: fourth }))).toMatchObject({
      code: "snapshot-outgrown",
      problem: { facts: { streams: [stream] } },
    });
    const folding = resumeFold(of(third), [attendance], { asOf: fourth });
    folding.recall(three);
    expect(there(folding.done())).toEqual(["m-1", "m-2", "m-3"]);
    expect(resumeFold(of(fourth), [attendance]).stale().size).toBe(0);
    expect(yearOf(foldedFrom(of(fourth), [attendance]), { ...options, asOf: fourth }).year).toBe(2021);
  });

  it("is read as of a day from that of its taking on, where whoever takes it says the instant", () => {
    const live = readModel([attendance]);
    for (const event of three) live.apply(event);
    const folded = foldedFrom(throughJson(snapshotOf(live.folded(), [attendance], fourth)), [attendance]);
    const model = readModel([attendance], { from: folded });
    expect(() => yearOf(model.folded(), { ...options, asOf: third })).toThrow(WrongUseError);
    expect(yearOf(model.folded(), { ...options, asOf: "2021-12-01T00:00:00Z" }).year).toBe(2021);
  });

  it("serves what was recorded by its own instant or a later one", () => {
    const at = { asAt: "2021-11-03T23:59:59Z" };
    const snapshot = snapshotOf(fold([attendance], three, at), [attendance]);
    expect(thrown(() => resumeFold(snapshot, [attendance], { asAt: third }))).toMatchObject({
      problem: { path: "axes.asAt" },
    });
    const folding = resumeFold(snapshot, [attendance], { asAt: fourth });
    folding.add(three);
    expect(there(folding.done())).toEqual(there(fold([attendance], three, { asAt: fourth })));
  });

  it("no read model goes on from what leaves out a later day", () => {
    expect(
      thrown(() => readModel([attendance], { from: fold([attendance], three, { asOf: third }) })),
    ).toMatchObject({ code: "history-needed", problem: { facts: { streams: [stream] } } });
  });
});

describe("a snapshot that is not one", () => {
  const place = `streams[${JSON.stringify(events[0]?.stream)}]`;
  const changed = (change: (snapshot: Snapshot) => void): unknown => {
    const snapshot = kept();
    change(snapshot);
    return snapshot;
  };
  const first = events[0]?.stream ?? "";
  const own = ({ streams }: Snapshot) =>
    streams[first] as { position: unknown; states: Record<string, unknown> };

  it.each([
    ["nothing", undefined],
    ["a text", "chibo-snapshot"],
    ["another form", { form: "chibo-seal" }],
    ["a later version", changed((each) => Object.assign(each, { version: 2 }))],
  ])("is told from one: %s", (_, value) => {
    expect(thrown(() => resumeFold(value, projections))).toMatchObject({
      code: "snapshot-form",
      problem: { path: "" },
    });
  });

  it.each<[string, (snapshot: Snapshot) => unknown, string]>([
    ["no position", (each) => Object.assign(own(each), { position: 0 }), `${place}.position`],
    ["states that are no object", (each) => Object.assign(own(each), { states: 7 }), `${place}.states`],
    ["a state of nobody", (each) => Object.assign(own(each).states, { other: {} }), `${place}.states.other`],
    [
      "a field of another sort",
      (each) => Object.assign(own(each).states, { corrections: { corrections: {}, contradictions: [] } }),
      `${place}.states.corrections.corrections`,
    ],
    [
      "a gap beyond the last position",
      (each) => each.gaps.push({ stream: first, after: 1, before: 9999 }),
      "gaps[0]",
    ],
    ["an unknown stream beyond", (each) => each.beyond.push("cell/none"), "beyond[0]"],
    ["a field too many", (each) => Object.assign(each, { extra: 1 }), ""],
  ])("is damaged, and the place is named: %s", (_, change, path) => {
    expect(thrown(() => resumeFold(changed(change), projections))).toMatchObject({
      code: "snapshot-damaged",
      problem: { path },
    });
  });

  it("is not made of a state that JSON cannot hold, and the place is named", () => {
    const dated = projection({
      name: "dated",
      version: 1,
      initial: () => ({ on: [] as unknown[] }),
      on: {
        MemberArrivedLate: (state) => {
          state.on.push({ day: new Map() });
        },
      },
    });
    const error = thrown(() => snapshotOf(fold([dated], three), [dated]));
    expect(error).toMatchObject({
      code: "snapshot-not-plain",
      problem: { path: `streams["${stream}"].states.dated.on["0"].day` },
    });
  });
});

it("every snapshot is valid by its published schema, and a broken one is not", () => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync(join(root, "schema/snapshot.json"), "utf8")));
  for (const year of smallYears(3)) {
    const folded = fold(projections, year);
    expect(valid(throughJson(snapshotOf(folded, projections))), JSON.stringify(valid.errors)).toBe(true);
  }
  expect(valid({ ...kept(), gaps: [{ stream }] })).toBe(false);
});

describe("A snapshot without some streams", () => {
  it("holds nothing of them, is whole otherwise, and shows their positions as missing until they are folded anew", () => {
    const told = story(stream).happened(
      "CommentMade",
      { by: "m-1", text: "Lời phải xóa" },
      "2021-11-03",
    ).events;
    const snapshot = snapshotOf(fold(projections, [...events.slice(0, cut), ...told]), projections);
    expect(Object.keys(snapshot.streams)).toContain(stream);
    const left = throughJson(snapshotWithout(snapshot, [stream]));
    expect(Object.keys(left.streams)).not.toContain(stream);
    const [other = ""] = Object.keys(left.streams);
    const resumed = foldedFrom(left, projections);
    expect(resumed.streams.get(other)).toEqual(half.streams.get(other));
    const [entry] = told;
    const later = readModel(projections, { from: resumed });
    later.apply({ ...entry, position: 2, id: `${stream}@2` } as NonNullable<typeof entry>);
    expect(later.folded().gaps).toEqual([{ stream, after: 0, before: 2 }]);
  });
});
