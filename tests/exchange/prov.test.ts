import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/index.js";
import { NotRecordedError, type ProvDocument, provOf, UnknownEventError } from "../../src/exchange/index.js";
import { version } from "../../src/exchange/prov/version.js";
import { type Explanation, explain } from "../../src/explanation/explain.js";
import { whatIf } from "../../src/explanation/what-if.js";
import { eventsOf, yearOf } from "../journeys/example-years.js";
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

  it("has what the rules compute apart from what people gave, each with its author", () => {
    const given = Object.entries(document.entity ?? {}).filter(([id]) => id.startsWith("given:"));
    const stages = given.map(([, each]) => `${each["chibo:stage"] ?? "ballot"} ${each["prov:value"] ?? ""}`);
    expect(stages).toEqual(
      expect.arrayContaining([
        "self-rated fulfilled",
        `decided ${decided.data.level}`,
        "redecided fulfilled",
      ]),
    );
    const computed = Object.keys(document.entity ?? {}).find((id) =>
      id.startsWith("reading:computed/member/"),
    );
    expect(related("wasAttributedTo", { entity: computed, agent: `software:chibo@${version}` })).toHaveLength(
      1,
    );
    const [association] = related("wasAssociatedWith", { agent: `software:chibo@${version}` });
    expect(association).toMatchObject({
      "prov:plan": `rules:${year.ruleSet.id}@${year.ruleSet.fingerprint}`,
    });
    expect(related("wasAttributedTo", { entity: `given:${redecided.id}` })).toEqual([
      {
        "prov:entity": `given:${redecided.id}`,
        "prov:agent": `organisation:${decided.metadata.recordedFor}`,
      },
    ]);
    expect(related("wasAttributedTo", { entity: `given:${selfReview.id}` })).toEqual([
      { "prov:entity": `given:${selfReview.id}`, "prov:agent": `agent:${member}` },
    ]);
  });

  it("says when a level was taken back, and which one replaced it", () => {
    expect(related("wasInvalidatedBy", { entity: `given:${decided.id}` })).toEqual([
      {
        "prov:entity": `given:${decided.id}`,
        "prov:activity": `act:${cancelled.id}`,
        "prov:time": "2022-03-01T03:00:00Z",
      },
    ]);
    expect(related("wasDerivedFrom", { generatedEntity: `given:${redecided.id}` })).toEqual([
      {
        "prov:generatedEntity": `given:${redecided.id}`,
        "prov:usedEntity": `given:${decided.id}`,
        "prov:type": { $: "prov:Revision", type: "prov:QUALIFIED_NAME" },
      },
    ]);
  });

  it("rests on the entry that put another right, as its revision", () => {
    expect(related("wasDerivedFrom", { usedEntity: `event:${selfReview.id}` })).toEqual([
      {
        "prov:generatedEntity": `event:${correction.id}`,
        "prov:usedEntity": `event:${selfReview.id}`,
        "prov:type": { $: "prov:Revision", type: "prov:QUALIFIED_NAME" },
      },
    ]);
    expect(related("wasDerivedFrom", { usedEntity: `event:${correction.id}` }).length).toBeGreaterThan(1);
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
      "prov:type": { $: "chibo:Decision", type: "prov:QUALIFIED_NAME" },
      "prov:startTime": "2022-03-01T03:00:00Z",
      "prov:endTime": "2022-03-01T03:00:00Z",
    });
  });

  it("says which version computed it", () => {
    const { version: released } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(version).toBe(released);
  });
});

describe("what is not exported", () => {
  it("is what was only supposed, even of a caller without types", () => {
    const supposed = whatIf(year, { member }, {}) as unknown as Explanation;
    expect(() => provOf(supposed, events, { source })).toThrow(NotRecordedError);
  });

  it("is an explanation without its events", () => {
    expect(() => provOf(explain(year, { member }), [], { source })).toThrow(UnknownEventError);
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
    const [cap] = year.quotas;
    if (meeting === undefined || cell === undefined || finding === undefined || cap === undefined)
      throw new Error("an empty year");
    const key = `member:${member}`;
    const explanations = [
      explain(year, { member }),
      explain(year, { meeting: meeting.stream }),
      explain(year, { quality: cell.cell }),
      explain(year, { finding }),
      explain(year, { quota: cap.group }),
      explain(year, { streak: key }),
      explain(year, { commendation: key }),
    ];
    const documents = explanations.map((each) => JSON.stringify(provOf(each, events, { source })));
    const { stdout, stderr } = reference(reading, JSON.stringify(documents));
    expect([stdout.trim(), stderr]).toEqual(["7", ""]);
  },
);
