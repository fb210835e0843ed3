import { describe, expect, it } from "vitest";
import { organisations } from "../../../src/projections/streams/organisations.js";
import { projectionSpecification, story } from "../../../src/testing/index.js";
import { cellOf, decided, enrolled, founded, oneCell, read } from "../world.js";

const { given } = projectionSpecification(organisations);
const on = "2021-05-10";
const cell = founded(story("cell/c-1"), "c-1", "cell", { parent: "b-1" });
const by = "cell/c-1@1";
const record = {
  id: "c-1",
  kind: "cell" as const,
  foundedOn: "2015-01-01",
  by,
  names: [{ value: "c-1", on: "2015-01-01", by }],
  parents: [{ value: "b-1", on: "2015-01-01", by }],
  disciplined: [],
  rubrics: [],
  activities: [],
  wrongdoing: [],
};
const next = "cell/c-1@2";

describe("an organisation", () => {
  it("is founded under a parent, or under none that is known", () => {
    given(cell).then({ organisations: { "c-1": record }, offices: [] });
    given(founded(story("committee/b-1"), "b-1", "base-organisation")).then(({ organisations: known }) =>
      expect(known["b-1"]?.parents).toEqual([]),
    );
  });

  it("is renamed, attached to another parent, dissolved", () => {
    const changed = cell
      .happened("OrganisationRenamed", { organisation: "c-1", name: "Chi bộ mới", on }, on)
      .happened("OrganisationAttached", { organisation: "c-1", parent: "b-2", on }, on)
      .happened("OrganisationDissolved", { organisation: "c-1", on }, on);
    given(changed).then({
      organisations: {
        "c-1": {
          ...record,
          names: [...record.names, { value: "Chi bộ mới", on, by: next }],
          parents: [...record.parents, { value: "b-2", on, by: "cell/c-1@3" }],
          dissolved: { value: true, on, by: "cell/c-1@4" },
        },
      },
      offices: [],
    });
  });

  it("adopts a rubric and counts its activities", () => {
    const adopted = {
      rubric: "an-phu-2026",
      fingerprint: "a".repeat(64),
      kinds: ["regular" as const],
      on,
      parameters: { "no-thematic": "zero" },
      rollUp: "phu-tho",
    };
    const told = cell
      .happened("RubricAdopted", { organisation: "c-1", ...adopted }, on)
      .happened(
        "ActivityCounted",
        { organisation: "c-1", month: "2021-03", activity: "mass-work", count: 2 },
        on,
      );
    given(told).then({
      organisations: {
        "c-1": {
          ...record,
          rubrics: [{ ...adopted, by: next }],
          activities: [{ month: "2021-03", activity: "mass-work", count: 2, by: "cell/c-1@3" }],
        },
      },
      offices: [],
    });
  });

  it.each([
    [{ selfDetected: true, remedied: true }, true],
    [{ selfDetected: true }, undefined],
    [{ remedied: true }, undefined],
    [{}, undefined],
    [{ selfDetected: false }, false],
    [{ selfDetected: true, remedied: false }, false],
  ])("is disciplined, self-detected and remedied only where both are known: %j is %s", (facts, relieved) => {
    const told = cell.happened(
      "OrganisationDisciplined",
      { organisation: "c-1", form: "warning", decidedOn: on, ...facts },
      on,
    );
    given(told).then(({ organisations: known }) =>
      expect(known["c-1"]?.disciplined).toEqual([{ on, form: "warning", relieved, by: next }]),
    );
  });

  it("fills its offices and vacates them; a term that nobody began is passed over", () => {
    const office = { organisation: "c-1", office: "deputy" as const };
    const told = cell
      .happened("OfficeFilled", { ...office, member: "m-1", on: "2021-01-01" }, "2021-01-01")
      .happened("OfficeFilled", { ...office, member: "m-2", on }, on)
      .happened("OfficeVacated", { ...office, member: "m-1", on }, on)
      .happened("OfficeVacated", { ...office, member: "m-3", on }, on);
    given(told).then(({ offices }) =>
      expect(offices).toEqual([
        { ...office, member: "m-1", from: "2021-01-01", to: on, by: next },
        { ...office, member: "m-2", from: on, by: "cell/c-1@3" },
      ]),
    );
  });

  it("is passed over where nobody founded it", () => {
    given(story("cell/c-1").happened("OrganisationDissolved", { organisation: "c-1", on }, on)).then({
      organisations: {},
      offices: [],
    });
  });
});

describe("the organisations of a year", () => {
  it("are those founded by its end and not dissolved before it", () => {
    const told = founded(
      founded(oneCell("m-1").on("cell/c-2"), "c-2", "cell", { on: "2022-01-01" }).on("cell/c-3"),
      "c-3",
      "cell",
    ).happened("OrganisationDissolved", { organisation: "c-3", on: "2020-12-31" }, "2020-12-31");
    expect(read(told).context.cells.map(({ id }) => id)).toEqual(["c-1"]);
    expect(read(told, { year: 2020 }).context.cells.map(({ id }) => id)).toEqual(["c-1", "c-3"]);
  });

  it("belong to the base organisation above them on the day of reading", () => {
    const moved = founded(
      oneCell("m-1")
        .happened(
          "OrganisationAttached",
          { organisation: "c-1", parent: "b-2", on: "2021-07-01" },
          "2021-07-01",
        )
        .on("committee/b-2"),
      "b-2",
      "base-organisation",
    );
    expect(read(moved).context.baseOf("c-1")).toBe("b-2");
    expect(read(moved, { asOf: "2021-06-30T10:00:00Z" }).context.baseOf("c-1")).toBe("b-1");
    expect(read(moved).context.childrenOf("b-1")).toEqual([]);
  });

  it("stop at a cell that is a base organisation itself, and at a circle of parents", () => {
    const baseCell = founded(story("cell/c-9"), "c-9", "base-cell", { parent: "s-1" });
    expect(read(baseCell).context.baseOf("c-9")).toBe("c-9");
    const circle = founded(
      founded(story("cell/c-1"), "c-1", "cell", { parent: "c-2" }).on("cell/c-2"),
      "c-2",
      "cell",
      { parent: "c-1" },
    );
    expect(read(circle).context.baseOf("c-1")).toBe("c-2");
  });

  it("count a base cell once, though it has a stream as a cell and one as a committee", () => {
    const both = enrolled(
      founded(founded(story("committee/c-9"), "c-9", "base-cell").on("cell/c-9"), "c-9", "base-cell"),
      "m-1",
    );
    const year = read(decided(both, cellOf("c-9"), "good"));
    expect(year.context.cells).toHaveLength(1);
    expect(year.classification.all.map(({ key }) => key)).toEqual(["member:m-1", "cell:c-9"]);
  });
});
