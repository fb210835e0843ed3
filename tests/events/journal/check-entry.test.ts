import { describe, expect, it, test } from "vitest";
import * as z from "zod";
import { eventTypes, schemaVersionOf, vocabulary } from "../../../src/events/catalogue.js";
import { kinds, upcastData, upcasts } from "../../../src/events/journal/check-entry.js";
import { decodeLine } from "../../../src/events/journal/decode.js";
import { closed, metadata } from "../../support/entry.js";

interface Shape {
  readonly properties?: { readonly [key: string]: Shape };
  readonly additionalProperties?: Shape | boolean;
}

/** The places of objects with free keys, read from the JSON Schema of a type's data. */
const openPlaces = (shape: unknown, place: string): string[] => {
  if (typeof shape !== "object" || shape === null) return [];
  const open = typeof (shape as Shape).additionalProperties === "object" ? [place] : [];
  return [
    ...open,
    ...Object.entries(shape).flatMap(([key, part]) =>
      openPlaces(part, key === "properties" ? place : `${place}.${key}`),
    ),
  ];
};

describe("Fields whose keys are free", () => {
  it("are known for every type, because zod drops a __proto__ there without a word", () => {
    const known = [...kinds.values()].flatMap(({ type, openFields }) =>
      openFields.map((field) => `${type}.${field}`),
    );
    const places = Object.entries(vocabulary).flatMap(([type, schema]) =>
      openPlaces(z.toJSONSchema(schema), type),
    );
    // The schema of the replacement's own type checks the data of a replacement.
    expect(places.filter((place) => place !== "EntryCorrected.replacement.data").sort()).toEqual(
      known.sort(),
    );
    expect(known).toContain("SelfReviewSubmitted.points");
  });
});

const oldRollCall = (data: unknown) => ({ ...closed(1), type: "RollCallTaken", data, metadata: metadata(1) });

describe("The steps from old versions", () => {
  test.each(eventTypes)("lead from version 1 to the present one without a missing step: %s", (type) => {
    expect(upcasts[type] ?? []).toHaveLength(schemaVersionOf(type) - 1);
  });

  it("exist for no other name", () => {
    expect(Object.keys(upcasts).every((type) => Object.hasOwn(vocabulary, type))).toBe(true);
  });
});

describe("A roll call of version 1", () => {
  const data = {
    present: ["m-01", "m-02"],
    absent: [
      { member: "m-03", reason: "Đi công tác" },
      { member: "m-04" },
      { member: "m-05", reason: null },
      { member: "m-06", reason: "" },
    ],
  };

  it("says who was excused by the reason that it gives, and who was not by its lack", () => {
    expect(upcastData("RollCallTaken", data, 1)).toEqual({
      ok: true,
      value: {
        present: ["m-01", "m-02"],
        excused: [{ member: "m-03", reason: "Đi công tác" }],
        unexcused: ["m-04", "m-05", "m-06"],
      },
    });
  });

  it("is read as an event of the present version; what was given is left as it was", () => {
    const given = oldRollCall(data);
    const before = JSON.stringify(given);
    for (const trust of ["raw", "validated"] as const) {
      const decoded = decodeLine(before, 1, trust);
      expect(decoded).toMatchObject({ ok: true, event: { metadata: { schemaVersion: 2 } } });
    }
    expect(JSON.stringify(given)).toBe(before);
  });

  test.each([
    [{ present: ["m-01"], absent: [{ member: 5 }] }, "data.absent[0].member"],
    [{ present: ["m-01"] }, "data.absent"],
    [{ present: [], excused: [], unexcused: [] }, "data.absent"],
    [null, "data"],
    [undefined, "data"],
    ["text", "data"],
  ])("that is not of its version's form is a problem, trusted or not: %j", (wrong, path) => {
    for (const trust of ["raw", "validated"] as const) {
      const decoded = decodeLine(JSON.stringify(oldRollCall(wrong)), 3, trust);
      expect(decoded).toMatchObject({ ok: false, problem: { line: 3, code: "invalid", path } });
    }
  });
});

describe("A relief of version 1", () => {
  const data = {
    year: 2021,
    subject: { kind: "member", id: "m-01" },
    clause: "self-detected",
    reason: "Đã tự báo cáo",
    instrument: { number: "12-QĐ/ĐU" },
  };
  const granted = (told: unknown, schemaVersion: number) =>
    decodeLine(
      JSON.stringify({
        ...closed(1),
        type: "ReliefGranted",
        stream: "committee/b-1",
        id: "committee/b-1@1",
        data: told,
        metadata: metadata(schemaVersion),
      }),
      1,
      "raw",
    );

  it("names no case, and is given none", () => {
    expect(granted(data, 1)).toMatchObject({
      ok: true,
      event: { data: { ...data, case: "not-named" }, metadata: { schemaVersion: 2 } },
    });
  });

  it("has no case in its own version, and needs one in the present version", () => {
    expect(granted({ ...data, case: "degradation" }, 1)).toMatchObject({ problem: { path: "data.case" } });
    expect(granted(data, 2)).toMatchObject({ problem: { path: "data.case" } });
    expect(granted({ ...data, case: "not-named" }, 2).ok).toBe(true);
  });
});
