import { describe, expect, it } from "vitest";
import type { EventData } from "../../../src/events/catalogue.js";
import { adoptedRubric } from "../../../src/projections/year/adopted-rubric.js";
import { type Story, story } from "../../../src/testing/index.js";
import { founded, oneCell, read } from "../world.js";

type Adopted = EventData<"RubricAdopted">;

const adopts = (told: Story, organisation: string, rubric: string, changes: Partial<Adopted> = {}): Story =>
  told.on(organisation.startsWith("c-") ? `cell/${organisation}` : `committee/${organisation}`).happened(
    "RubricAdopted",
    {
      organisation,
      rubric,
      fingerprint: "a".repeat(64),
      kinds: ["regular"],
      on: "2021-01-01",
      parameters: {},
      ...changes,
    },
    "2021-01-01",
  );

const standing = (
  told: Story,
  day = "2021-06-01",
  kind: EventData<"MeetingConvened">["kind"] = "regular",
  cell = "c-1",
) => {
  const found = adoptedRubric(read(told).context, cell, day, kind);
  return found === undefined ? undefined : [found.organisation, found.adopted.rubric];
};

const cell = oneCell("m-1");

describe("the rubric that a cell's meetings stand under", () => {
  it("is none where nobody adopted one", () => {
    expect(standing(cell)).toBeUndefined();
  });

  it("is that of the body above where the cell adopted none", () => {
    expect(standing(adopts(cell, "b-1", "of-base"))).toEqual(["b-1", "of-base"]);
  });

  it("is the cell's own before that of the body above, whichever came later", () => {
    const own = adopts(cell, "c-1", "own", { on: "2021-02-01" });
    expect(standing(adopts(own, "b-1", "of-base", { on: "2021-03-01" }))).toEqual(["c-1", "own"]);
  });

  it("is read two levels up, along the parents of the day", () => {
    const three = founded(
      founded(story("committee/s-1"), "s-1", "superior").on("committee/b-1"),
      "b-1",
      "base-organisation",
      {
        parent: "s-1",
      },
    );
    const told = adopts(
      founded(three.on("cell/c-1"), "c-1", "cell", { parent: "b-1" }),
      "s-1",
      "of-superior",
    );
    expect(standing(told)).toEqual(["s-1", "of-superior"]);
    const moved = founded(told.on("committee/b-2"), "b-2", "base-organisation")
      .on("cell/c-1")
      .happened(
        "OrganisationAttached",
        { organisation: "c-1", parent: "b-2", on: "2021-07-01" },
        "2021-07-01",
      );
    expect(standing(moved, "2021-06-30")).toEqual(["s-1", "of-superior"]);
    expect(standing(moved, "2021-07-01")).toBeUndefined();
  });

  it("is the last adopted by the day, from its first day on", () => {
    const told = adopts(adopts(cell, "b-1", "new", { on: "2021-06-01" }), "b-1", "old", { on: "2021-01-01" });
    expect(standing(told, "2020-12-31")).toBeUndefined();
    expect(standing(told, "2021-05-31")).toEqual(["b-1", "old"]);
    expect(standing(told, "2021-06-01")).toEqual(["b-1", "new"]);
  });

  it("is of the kind of meeting: what the cell adopted for others leaves the body above to say", () => {
    const told = adopts(adopts(cell, "c-1", "thematic", { kinds: ["thematic"] }), "b-1", "all", {
      kinds: ["regular", "thematic"],
    });
    expect(standing(told)).toEqual(["b-1", "all"]);
    expect(standing(told, "2021-06-01", "thematic")).toEqual(["c-1", "thematic"]);
    expect(standing(told, "2021-06-01", "review")).toBeUndefined();
  });

  it("is found where parents run in a circle", () => {
    const circle = cell
      .on("committee/b-1")
      .happened(
        "OrganisationAttached",
        { organisation: "b-1", parent: "c-1", on: "2021-01-02" },
        "2021-01-02",
      );
    expect(standing(circle)).toBeUndefined();
  });
});
