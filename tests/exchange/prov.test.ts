import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { type ProvDocument, provOf } from "../../src/exchange/index.js";
import { version } from "../../src/exchange/prov.js";
import { type Explanation, explain, type Question } from "../../src/explanation/explain.js";
import { whatIf } from "../../src/explanation/what-if.js";
import { WrongUseError } from "../../src/language/problems/errors.js";
import type { Story } from "../../src/testing/index.js";
import { eventsOf, yearOf } from "../journeys/example-years.js";
import { decided as decidedIn, memberOf, oneCell, read } from "../projections/world.js";
import { departuresFromConstraints } from "../support/prov-constraints.js";
import { departuresFromSchema, relationsOf } from "../support/prov-json.js";
import { root } from "../support/root.js";

const source = "urn:example:college";
const recorded = eventsOf("medical-college-2021");

const selfReviews = recorded.filter((event) => event.type === "SelfReviewSubmitted");
const decided = recorded.findLast(
  (event) =>
    event.type === "LevelDecided" &&
    event.data.subject.kind === "member" &&
    selfReviews.some(({ data }) => data.member === event.data.subject.id),
);
if (decided?.type !== "LevelDecided") throw new Error("no level was decided");
const member = decided.data.subject.id;
const selfReview = selfReviews.find(({ data }) => data.member === member);
if (selfReview === undefined) throw new Error("no self-review");
const later = recorded.filter(({ stream }) => stream === decided.stream).length;

/** One more entry of a stream. */
const next = (stream: string, after: number, type: string, data: object, at: string): JournalEvent =>
  ({
    id: `${stream}@${after + 1}`,
    type,
    stream,
    position: after + 1,
    data,
    metadata: {
      ...decided.metadata,
      schemaVersion: 1,
      happenedAt: at,
      recordedAt: at,
      recordedBy: "clerk-2",
    },
  }) as unknown as JournalEvent;

const { year: ofYear, subject } = decided.data;
const cancelled = next(
  decided.stream,
  later,
  "LevelCancelled",
  { year: ofYear, subject, decidedOn: "2022-03-01", reason: "Phát hiện khuyết điểm mới" },
  "2022-03-01T03:00:00Z",
);
const redecided = next(
  decided.stream,
  later + 1,
  "LevelRedecided",
  {
    year: ofYear,
    subject,
    level: "fulfilled",
    decidedOn: "2022-03-02",
    reason: "Xếp loại lại theo kết luận",
  },
  "2022-03-02T03:00:00Z",
);
const inReview = recorded.filter(({ stream }) => stream === selfReview.stream).length;
const correction = next(
  selfReview.stream,
  inReview,
  "EntryCorrected",
  {
    entry: selfReview.position,
    reason: "Ghi nhầm mức tự nhận",
    replacement: {
      type: "SelfReviewSubmitted",
      happenedAt: selfReview.metadata.happenedAt,
      data: { ...selfReview.data, ownLevel: "fulfilled" },
    },
  },
  "2022-03-03T03:00:00Z",
);
const events = [...recorded, cancelled, redecided, correction];
const year = yearOf("medical-college-2021", events);
const document = provOf(explain(year, { member }), events, { source });

const related = (kind: Parameters<typeof relationsOf>[1], part: Record<string, unknown>): object[] =>
  relationsOf(document, kind).filter((each) =>
    Object.entries(part).every(([name, value]) => each[`prov:${name}`] === value),
  );

describe("a level as PROV", () => {
  it("is PROV-JSON and keeps PROV's constraints", () => {
    expect(departuresFromSchema(document)).toEqual([]);
    expect(departuresFromConstraints(document)).toEqual([]);
  });

  it("has what the rules compute, by this program and the rule set, apart from what people gave", () => {
    const result = `reading:level/member/${member}/2021`;
    expect(document.entity?.[result]).toMatchObject({ "prov:type": { $: "chibo:level" } });
    const activity = `reading:computing/level/member/${member}/2021`;
    expect(related("wasGeneratedBy", { entity: result })).toEqual([
      { "prov:entity": result, "prov:activity": activity },
    ]);
    expect(related("wasAssociatedWith", { activity })).toEqual([
      {
        "prov:activity": activity,
        "prov:agent": `software:chibo@${version}`,
        "prov:plan": `rules:${year.ruleSet.id}@${year.ruleSet.fingerprint}`,
      },
    ]);
    const given = Object.entries(document.entity ?? {}).filter(([id]) => id.startsWith("given:"));
    expect(Object.fromEntries(given.map(([id, each]) => [id, each["prov:value"]]))).toMatchObject({
      [`given:${selfReview.id}`]: "fulfilled",
      [`given:${decided.id}`]: decided.data.level,
      [`given:${redecided.id}`]: "fulfilled",
    });
    expect(related("wasGeneratedBy", { entity: `given:${redecided.id}` })).toEqual([
      { "prov:entity": `given:${redecided.id}`, "prov:activity": `act:${redecided.id}` },
    ]);
  });

  it("has each fact with its value, and the entries that it rests on", () => {
    const facts = Object.entries(document.entity ?? {}).filter(([id]) => id.startsWith("reading:fact/"));
    expect(facts.length).toBeGreaterThan(3);
    for (const [, said] of facts) expect(said["prov:value"]).toBeDefined();
    const rest = facts.flatMap(([id]) => related("wasDerivedFrom", { generatedEntity: id }));
    expect(rest.length).toBeGreaterThan(3);
  });

  it("rests on the entry that put another right, as its revision", () => {
    expect(related("wasDerivedFrom", { usedEntity: `event:${selfReview.id}` })).toEqual([
      {
        "prov:generatedEntity": `event:${correction.id}`,
        "prov:usedEntity": `event:${selfReview.id}`,
        "prov:type": { $: "prov:Revision", type: "prov:QUALIFIED_NAME" },
      },
    ]);
    expect(related("wasDerivedFrom", { usedEntity: `event:${correction.id}` }).length).toBeGreaterThan(0);
  });

  it("knows only what had been recorded by the moment at which the year was read", () => {
    const asAt = "2022-02-01T00:00:00Z";
    const before = yearOf("medical-college-2021", events, { asAt });
    const known = provOf(explain(before, { member }), events, { source, asAt });
    expect(Object.keys(known.entity ?? {})).not.toContain(`event:${correction.id}`);
    expect(known.prefix.reading).toBe(
      provOf(explain(before, { member }), recorded, { source }).prefix.reading,
    );
    expect(known.prefix.reading).not.toBe(document.prefix.reading);
  });

  it("names who recorded an entry, for which body, in what was done", () => {
    expect(related("actedOnBehalfOf", { activity: `act:${cancelled.id}` })).toEqual([
      {
        "prov:delegate": "agent:clerk-2",
        "prov:responsible": `organisation:${decided.metadata.recordedFor}`,
        "prov:activity": `act:${cancelled.id}`,
      },
    ]);
    expect(document.activity?.[`act:${cancelled.id}`]).toEqual({
      "prov:startTime": "2022-03-01T03:00:00Z",
      "prov:endTime": "2022-03-01T03:00:00Z",
    });
  });

  it("says which version computed it", () => {
    const { version: released } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(version).toBe(released);
  });
});

const levels = { "m-1": "excellent", "m-2": "good", "m-3": "fulfilled" } as const;
const told = (Object.keys(levels) as (keyof typeof levels)[])
  .reduce((story: Story, id) => decidedIn(story, memberOf(id), levels[id]), oneCell(...Object.keys(levels)))
  .happened(
    "CapExtended",
    {
      year: 2021,
      group: "b-1",
      ratio: [25, 100],
      reason: "tiêu biểu của cả huyện",
      instrument: { number: "QĐ 9" },
    },
    "2021-12-22",
    { by: "clerk" },
  );
const storyOf = (question: Question): ProvDocument => {
  const made = provOf(explain(read(told), question), told, { source });
  expect([...departuresFromSchema(made), ...departuresFromConstraints(made)]).toEqual([]);
  return made;
};

describe("a cap as PROV", () => {
  it("has a recorded decision with who, when and by which document, and not why", () => {
    const cap = storyOf({ cap: "b-1" });
    expect(cap.activity?.["act:committee/b-1@5"]).toEqual({
      "prov:startTime": "2021-12-22T02:00:00Z",
      "prov:endTime": "2021-12-22T02:00:00Z",
      "chibo:instrument": "QĐ 9",
    });
    expect(relationsOf(cap, "wasAssociatedWith")).toContainEqual({
      "prov:activity": "act:committee/b-1@5",
      "prov:agent": "agent:clerk",
    });
    expect(JSON.stringify(cap)).not.toContain("tiêu biểu");
  });

  it("has the levels that it counted, and tells none of them in the explanation of another's level", () => {
    const given = (made: ProvDocument) =>
      Object.keys(made.entity ?? {}).filter((id) => id.startsWith("given:"));
    expect(given(storyOf({ cap: "b-1" }))).toEqual([2, 3, 4].map((at) => `given:committee/b-1@${at}`));
    expect(given(storyOf({ member: "m-2" }))).toEqual(["given:committee/b-1@3"]);
  });
});

describe("what is not exported", () => {
  it("is what was only supposed, even of a caller without types", () => {
    const supposed = whatIf(year, { member }, {}) as unknown as Explanation;
    expect(() => provOf(supposed, events, { source })).toThrow(WrongUseError);
  });

  it("is an explanation without its events", () => {
    expect(() => provOf(explain(year, { member }), [], { source })).toThrow(WrongUseError);
  });
});

describe("what holds the documents to PROV finds what is wrong with one", () => {
  const { entity = {}, wasDerivedFrom = {}, wasGeneratedBy = {} } = document;
  const circle = relationsOf(document, "wasDerivedFrom").map((each) => ({
    "prov:generatedEntity": String(each["prov:usedEntity"]),
    "prov:usedEntity": String(each["prov:generatedEntity"]),
  }));
  const early = Object.fromEntries(
    Object.entries(wasGeneratedBy).map(([id, each]) => [
      id,
      { ...each, "prov:time": "1990-01-01T00:00:00Z" },
    ]),
  );
  it.each<[string, (one: ProvDocument) => string[], ProvDocument]>([
    [
      "an attribute that PROV does not have",
      departuresFromSchema,
      { ...document, entity: { "event:a": { "prov:name": "x" } } },
    ],
    ["a name without a namespace", departuresFromSchema, { ...document, entity: { a: {} } }],
    [
      "a time that is none",
      departuresFromSchema,
      { ...document, activity: { "act:a": { "prov:endTime": "2021-12-05" } } },
    ],
    [
      "a relation with one end",
      departuresFromSchema,
      { ...document, used: { "_:a": { "prov:entity": "event:a" } } },
    ],
    ["an unknown section", departuresFromSchema, { ...document, wasRatedBy: {} } as ProvDocument],
    [
      "a namespace that is not declared",
      departuresFromConstraints,
      { ...document, entity: { ...entity, "other:a": {} } },
    ],
    ["an entity that is not declared", departuresFromConstraints, { ...document, entity: {} }],
    [
      "a circle",
      departuresFromConstraints,
      { ...document, wasDerivedFrom: { ...wasDerivedFrom, "_:circle": circle[0] ?? {} } },
    ],
    [
      "a use before there was anything to use",
      departuresFromConstraints,
      { ...document, wasGeneratedBy: early },
    ],
  ])("%s", (_, departures, wrong) => {
    expect(departures(wrong)).not.toEqual([]);
  });
});

/** The library `prov` of PROV-JSON's own authors: Debian's package python3-prov. */
const reference = (code: string, input: string) =>
  spawnSync("/usr/bin/python3", ["-c", code], { input, encoding: "utf8" });
const installed = reference("import prov", "").status === 0;
const mayBeMissing = process.env.CI === undefined;

const reading = `
import json, sys
from prov.model import ProvDocument
given = json.load(sys.stdin)
for text in given:
    document = ProvDocument.deserialize(content=text, format="json")
    said = sum(len(section) for name, section in json.loads(text).items() if name != "prefix")
    assert len(document.get_records()) == said, "records were lost"
    for record in document.get_records():
        assert all(value is not None for _, value in record.attributes), record
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert again == document, "it is another after a journey"
    document.serialize(format="xml"), document.get_provn()
print(len(given))
`;

it.skipIf(!installed && mayBeMissing)(
  "the reference implementation reads every kind of document whole",
  () => {
    expect(installed, "python3-prov is missing: apt-get install python3-prov").toBe(true);
    const [meeting] = year.meetings.all;
    const [cell] = year.cellQuality.all;
    const [finding] = year.findings;
    const [cap] = year.caps;
    if (meeting === undefined || cell === undefined || finding === undefined || cap === undefined)
      throw new Error("an empty year");
    const key = `member:${member}`;
    const explanations = [
      explain(year, { member }),
      explain(year, { meeting: meeting.stream }),
      explain(year, { quality: cell.cell }),
      explain(year, { finding }),
      explain(year, { cap: cap.group }),
      explain(year, { streak: key }),
      explain(year, { commendation: key }),
    ];
    const documents = explanations.map((each) => JSON.stringify(provOf(each, events, { source })));
    const { stdout, stderr } = reference(reading, JSON.stringify(documents));
    expect([stdout.trim(), stderr]).toEqual(["7", ""]);
  },
);
