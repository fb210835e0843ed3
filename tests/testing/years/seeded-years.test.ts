import { describe, expect, it } from "vitest";
import { seededYears } from "../../../src/testing/years/seeded-years.js";
import { invalidOf, misplacedOf } from "./journal.js";
import { refusalsOf } from "./refusals.js";

const first = [...seededYears({ seed: 1, events: 12_000 })];

describe("seeded years", () => {
  it("are the same for the same seed, and others for another", () => {
    expect([...seededYears({ seed: 1, events: 12_000 })]).toEqual(first);
    expect([...seededYears({ seed: 2, events: 500 })]).not.toEqual(first.slice(0, 500));
  });

  it.each([0, 1, 700, 12_000])("hold exactly %i events where so many are asked", (events) => {
    expect([...seededYears({ seed: 3, events })]).toHaveLength(events);
  });

  it("begin alike, however many are asked", () => {
    expect([...seededYears({ seed: 1, events: 300 })]).toEqual(first.slice(0, 300));
  });

  it("are valid, numbered by stream and accepted by the aggregates", () => {
    expect(invalidOf(first)).toEqual([]);
    expect(misplacedOf(first)).toEqual([]);
    expect(refusalsOf(first)).toEqual([]);
  });

  it("tell of several base organisations, whose cells are interleaved", () => {
    expect(
      new Set(first.map(({ stream }) => stream).filter((stream) => stream.startsWith("committee"))).size,
    ).toBe(2);
    const cells = first.slice(0, 2_000).map(({ metadata }) => metadata.recordedFor);
    const changes = cells.filter((cell, index) => cell !== cells[index - 1]).length;
    expect(changes).toBeGreaterThan(500);
  });
});
