import { describe, expect, it, test } from "vitest";
import * as z from "zod";
import { eventTypes, type JournalEvent, vocabulary } from "../../../src/events/catalogue.js";
import { personalPlaces } from "../../../src/events/seal/index.js";
import { fieldNotes } from "../../../src/events/values.js";
import { entry, metadata } from "../../support/entry.js";
import { told } from "./told.js";

/** Every schema below a schema, with the kinds of schema on the way to it. */
const below = (schema: z.ZodType, way: readonly string[] = []): { schema: z.ZodType; way: string[] }[] => {
  const parts = Object.entries(schema.def)
    .flatMap(([key, part]): unknown[] =>
      key === "shape" ? Object.values(part as object) : Array.isArray(part) ? part : [part],
    )
    .filter((part) => part instanceof z.ZodType);
  const here = [...way, schema.def.type];
  return [{ schema, way: here }, ...parts.flatMap((part) => below(part, here))];
};

const isPersonal = (schema: z.ZodType): boolean => fieldNotes.get(schema)?.personal === true;
const pathsOf = (event: JournalEvent): string[] => personalPlaces(event).map(({ path }) => path);

describe("The personal fields of an event", () => {
  test.each(eventTypes)("lie only below kinds of schema that are looked into: %s", (type) => {
    const ways = below(vocabulary[type])
      .filter(({ schema }) => isPersonal(schema))
      .flatMap(({ way }) => way.slice(0, -1));
    expect(ways.filter((kind) => !["object", "array", "record", "optional"].includes(kind))).toEqual([]);
  });

  it("are found in objects and lists, as far as they are there", () => {
    expect(told.map(pathsOf)).toEqual([
      ["/data/name"],
      ["/data/by", "/data/text"],
      [],
      ["/data/excused/0/reason"],
      ["/data/by", "/data/text"],
      [],
    ]);
  });

  it("are taken as a whole where they hold other personal fields", () => {
    const shortcomings = { pointedOut: 1, remedied: 0, details: [{ text: "chậm" }] };
    const review = entry(1, "SelfReviewSubmitted", {
      member: "m-02",
      degrees: { "1a": "good" },
      shortcomings,
      content: [{ criterion: "1a", text: "đủ" }],
    });
    expect(personalPlaces(review).toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: "/data/content/0/text", isText: true },
      { path: "/data/degrees", isText: false },
      { path: "/data/shortcomings", isText: false },
    ]);
  });

  it("are those of the replacement too where an entry is corrected", () => {
    const corrected = (data: Record<string, unknown>, type = "CommentMade") =>
      entry(5, "EntryCorrected", {
        entry: 1,
        reason: "nhầm",
        replacement: { type, happenedAt: "2021-11-03T07:30:00Z", data },
      });
    const inside = "/data/replacement/data";
    expect(pathsOf(corrected({ by: "m-02", text: "ý kiến" }))).toEqual([
      "/data/reason",
      `${inside}/by`,
      `${inside}/text`,
    ]);
    expect(pathsOf(corrected({}))).toEqual(["/data/reason"]);
    expect(pathsOf(corrected({ by: 7 }))).toEqual(["/data/reason", inside]);
    expect(pathsOf(corrected({}, "MeetingEnded"))).toEqual(["/data/reason", inside]);
  });

  it("are all the data of an entry whose version or type this release does not write", () => {
    const old = { ...told[3], data: { present: [], absent: [] }, metadata: metadata(1) } as unknown;
    const unknown = { ...told[5], type: "MeetingEnded" } as unknown;
    expect([old, unknown].map((event) => personalPlaces(event as JournalEvent))).toEqual([
      [{ path: "/data", isText: false }],
      [{ path: "/data", isText: false }],
    ]);
  });
});
