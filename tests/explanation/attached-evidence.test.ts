import { describe, expect, it } from "vitest";
import type { EventData } from "../../src/events/catalogue.js";
import { eventsBehind } from "../../src/explanation/events-behind.js";
import { explain, render } from "../../src/explanation/explain.js";
import type { Story } from "../../src/testing/index.js";
import {
  called,
  decided,
  held,
  levelOf,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";

type Attached = EventData<"EvidenceAttached">;

const attached = (
  told: Story,
  evidence: string,
  about: Attached["about"],
  more: Partial<Attached> = {},
  at = "2021-11-25",
): Story =>
  told.happened(
    "EvidenceAttached",
    {
      evidence,
      about,
      digest: "0123456789abcdef".repeat(4),
      mediaType: "application/pdf",
      label: `Giấy ${evidence}`,
      on: "2021-10-30",
      ...more,
    },
    at,
  );

const reviewed = selfReviewed(reviewing(noCivilServant(oneCell("m-1", "m-2"), "m-1", "m-2")), "m-1", "good");
const idsFor = (told: Story, member = "m-1"): readonly string[] =>
  (levelOf(read(told), member).attachedEvidence ?? []).map(({ evidence }) => evidence);

describe("the evidence behind a level", () => {
  it("is about the member, or about an entry that the explanation points at", () => {
    const told = attached(attached(reviewed, "e-1", { subject: memberOf("m-1") }), "e-2", {
      entry: reviewed.last,
      criterion: "task-results",
    });
    expect(idsFor(told)).toEqual(["e-1", "e-2"]);
    expect(idsFor(told, "m-2")).toEqual([]);
  });

  it("is about the document of a decision that the explanation points at", () => {
    const told = attached(decided(reviewed, memberOf("m-1"), "good"), "e-1", { entry: "committee/b-1@2" });
    expect(idsFor(told)).toEqual(["e-1"]);
  });

  it("is about a task of the member", () => {
    const told = attached(
      called(held(reviewed, "2021-11"), "2021-11", { present: ["m-1", "m-2"] }).happened(
        "TaskAssigned",
        { task: "t-1", member: "m-1", due: "2021-12-01" },
        "2021-11-03T02:00:00Z",
      ),
      "e-1",
      { task: "t-1" },
    );
    expect(idsFor(told)).toEqual(["e-1"]);
    expect(idsFor(told, "m-2")).toEqual([]);
  });

  it("is of the year: on a cell's stream the day of the paper says so", () => {
    const on = (day: string) =>
      idsFor(attached(reviewed.on("cell/c-1"), "e-1", { subject: memberOf("m-1") }, { on: day }));
    expect(on("2021-01-01")).toEqual(["e-1"]);
    expect(on("2020-12-31")).toEqual([]);
  });

  it("stays after it was replaced or withdrawn, and says so", () => {
    const subject = memberOf("m-1");
    const told = attached(
      attached(attached(reviewed, "e-1", { subject }), "e-2", { subject }, { replaces: "e-1" }),
      "e-3",
      { subject, criterion: "task-results" },
      { source: "Văn phòng", locator: "hồ sơ 12" },
    ).happened("EvidenceWithdrawn", { evidence: "e-3", reason: "nhầm tệp" }, "2021-11-26");
    const why = levelOf(read(told), "m-1");
    const shown = (language: "vi" | "en"): string[] =>
      render(why, { language })
        .split("\n")
        .filter((line) => line.includes("SHA-256"));
    expect(shown("vi")).toEqual([
      "  Giấy e-1 (30/10/2021), application/pdf, SHA-256 0123456789ab… — đã được thay ← review/c-1/2021@3, review/c-1/2021@4",
      "  Giấy e-2 (30/10/2021), application/pdf, SHA-256 0123456789ab… ← review/c-1/2021@4",
      "  Giấy e-3 (30/10/2021, Văn phòng, hồ sơ 12), application/pdf, SHA-256 0123456789ab…; của tiêu chí “task-results” — đã rút: nhầm tệp ← review/c-1/2021@5, review/c-1/2021@6",
    ]);
    expect(shown("en")[2]).toBe(
      "  Giấy e-3 (2021-10-30, Văn phòng, hồ sơ 12), application/pdf, SHA-256 0123456789ab…; of criterion “task-results” — withdrawn: nhầm tệp ← review/c-1/2021@5, review/c-1/2021@6",
    );
    expect(eventsBehind(why)).toEqual(expect.arrayContaining(["review/c-1/2021@5", "review/c-1/2021@6"]));
  });

  it("is not mentioned where none is attached", () => {
    const why = levelOf(read(reviewed), "m-1");
    expect(why).not.toHaveProperty("attachedEvidence");
    expect(render(why, { language: "vi" })).not.toContain("Minh chứng");
  });
});

describe("the evidence behind a meeting", () => {
  it("is about its roll call", () => {
    const told = called(held(reviewed, "2021-11"), "2021-11", { present: ["m-1", "m-2"] });
    const meeting = "meeting/c-1/2021-11";
    const why = explain(read(attached(told, "e-1", { entry: told.last })), { meeting });
    expect(why.attachedEvidence?.map(({ evidence }) => evidence)).toEqual(["e-1"]);
    expect(render(why, { language: "vi" })).toContain(`của mục ${told.last} ←`);
  });
});
