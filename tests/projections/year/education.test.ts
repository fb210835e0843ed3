import { describe, expect, it } from "vitest";
import { founded, oneCell } from "../world.js";
import { foundOf, readYear } from "./decided-stories.js";

const cell = oneCell("m-1");
const begun = (told: typeof cell, on: string) =>
  told.on("cell/c-1").happened("EducationBegun", { member: "m-1", on }, on);
const concluded = (told: typeof cell, on: string, progress: boolean, stream = "cell/c-1") =>
  told.on(stream).happened("EducationConcluded", { member: "m-1", on, progress }, on);

const codesOf = (told: typeof cell, year: number, asOf?: string) => {
  const read = readYear(told, year, undefined, asOf === undefined ? {} : { asOf });
  return (["education-without-progress", "education-not-concluded"] as const).flatMap((code) =>
    foundOf(read, code).map((found) => found.code),
  );
};

describe("education and help", () => {
  const since = begun(cell, "2024-08-10");

  it("without progress after twelve full months makes striking off possible", () => {
    expect(codesOf(concluded(since, "2025-08-10", false), 2025)).toEqual(["education-without-progress"]);
    expect(codesOf(concluded(since, "2025-08-09", false), 2025)).toEqual([]);
    const [found] = foundOf(
      readYear(concluded(since, "2025-08-10", false), 2025),
      "education-without-progress",
    );
    expect(found).toMatchObject({
      about: "member:m-1",
      clause: { document: "QĐ 294-QĐ/TW (2025)", point: "8.1, 9.3.4" },
      details: { begun: "2024-08-10", months: 12 },
      events: ["cell/c-1@3", "cell/c-1@4"],
    });
  });

  it("with progress leads to nothing", () => {
    expect(codesOf(concluded(since, "2025-09-10", true), 2025)).toEqual([]);
  });

  it("is told of in the year of its conclusion, while the member is on a roll", () => {
    const without = concluded(since, "2025-09-10", false);
    expect(codesOf(without, 2024)).toEqual([]);
    expect(codesOf(without, 2026)).toEqual([]);
    const removed = without.happened("MemberRemoved", { member: "m-1", on: "2025-11-01" }, "2025-11-01");
    expect(codesOf(removed, 2025)).toEqual([]);
  });

  it("that lasts twelve months without a conclusion leaves progress unknown", () => {
    expect(codesOf(since, 2025)).toEqual(["education-not-concluded"]);
    expect(codesOf(since, 2025, "2025-08-09T02:00:00Z")).toEqual([]);
    expect(codesOf(since, 2025, "2025-08-10T02:00:00Z")).toEqual(["education-not-concluded"]);
    expect(codesOf(since, 2024)).toEqual([]);
  });

  it("has no such consequence under texts that were not read", () => {
    const earlier = begun(cell, "2023-01-10");
    expect(codesOf(concluded(earlier, "2025-06-30", false), 2025)).toEqual([]);
    expect(codesOf(earlier, 2024)).toEqual([]);
    expect(codesOf(earlier, 2026)).toEqual([]);
  });

  it("that begins anew is counted anew", () => {
    const again = begun(since, "2025-01-10");
    expect(codesOf(again, 2025)).toEqual([]);
    expect(codesOf(concluded(again, "2026-01-09", false), 2026)).toEqual([]);
    expect(codesOf(concluded(again, "2026-01-10", false), 2026)).toEqual(["education-without-progress"]);
  });

  it("may begin in one cell and be concluded in another", () => {
    const moved = founded(since.on("cell/c-2"), "c-2", "cell", { parent: "b-1" })
      .happened("MemberTransferredIn", { member: "m-1", status: "official", on: "2025-02-01" }, "2025-02-01")
      .on("cell/c-1")
      .happened("MemberTransferredOut", { member: "m-1", to: "c-2", on: "2025-02-01" }, "2025-02-01");
    expect(codesOf(concluded(moved, "2025-10-01", false, "cell/c-2"), 2025)).toEqual([
      "education-without-progress",
    ]);
  });

  it("that was never begun is concluded for nothing", () => {
    expect(codesOf(concluded(cell, "2025-10-01", false), 2025)).toEqual([]);
  });
});
