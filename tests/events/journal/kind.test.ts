import { describe, expect, it } from "vitest";
import * as z from "zod";
import { vocabulary } from "../../../src/events/index.js";
import { kinds } from "../../../src/events/journal/kind.js";

interface Shape {
  readonly properties?: { readonly [key: string]: Shape };
  readonly additionalProperties?: Shape | boolean;
}

/** The places of the objects whose keys are free, read from the JSON Schema of a type's data. */
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
    // A replacement's data is checked by the schema of its own type.
    expect(places.filter((place) => place !== "EntryCorrected.replacement.data").sort()).toEqual(
      known.sort(),
    );
    expect(known).toContain("SelfReviewSubmitted.points");
  });
});
