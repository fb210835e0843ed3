import { describe, expect, it } from "vitest";
import { explain, render } from "../../src/explanation/explain.js";
import { NotInThisYearError } from "../../src/language/problems/errors.js";
import type { Story } from "../../src/testing/index.js";
import { decided, levelOf, memberOf, oneCell, read, reviewing } from "../projections/world.js";

const cell = oneCell("m-1", "m-2", "m-3");
const leaving = (told: Story, on = "2021-12-10") =>
  told.on("cell/c-1").happened("MemberTransferredOut", { member: "m-2", on }, on);

describe("the explanation of a member who left", () => {
  it("says when and how, if there is no level", () => {
    const why = explain(read(leaving(cell)), { member: "m-2" });
    expect(why).toEqual({
      kind: "departure",
      about: "member:m-2",
      year: 2021,
      rolls: [{ cell: "c-1", on: "2021-12-10", how: "transferred-out", by: "cell/c-1@5" }],
    });
    expect(render(why, { language: "vi" }).split("\n").slice(0, 3)).toEqual([
      "Đảng viên m-2, năm 2021",
      "Không có mức xếp loại: đã rời đi khi chi bộ chưa đề nghị và cấp có thẩm quyền chưa quyết định:",
      "  c-1: chuyển sinh hoạt đi, 10/12/2021 ← cell/c-1@5",
    ]);
    expect(render(why, { language: "en" })).toContain("transferred to another cell");
  });

  it.each(["MemberDied", "MemberExpelled", "MemberRemoved"] as const)("tells %s", (type) => {
    const ground = type === "MemberRemoved" ? { ground: "bỏ sinh hoạt" } : {};
    const told = cell.happened(type, { member: "m-2", on: "2021-05-04", ...ground }, "2021-05-04");
    expect(explain(read(told), { member: "m-2" })).toMatchObject({
      rolls: [
        {
          on: "2021-05-04",
          how: { MemberDied: "died", MemberExpelled: "expelled", MemberRemoved: "removed" }[type],
        },
      ],
    });
  });

  it("is that of the level, if one was decided before or after, or if the cell voted", () => {
    const rated = decided(cell, memberOf("m-2"), "good", "2021-12-05");
    for (const on of ["2021-12-04", "2021-12-10"])
      expect(levelOf(read(leaving(rated, on)), "m-2")).toMatchObject({
        final: { level: "good" },
        left: { on },
      });
    const voted = reviewing(cell).happened(
      "CellProposedLevel",
      { subject: memberOf("m-2"), level: "good" },
      "2021-12-05",
    );
    const text = render(levelOf(read(leaving(voted)), "m-2"), { language: "vi" });
    expect(text).toContain("Rời khỏi danh sách ngày 10/12/2021: chuyển sinh hoạt đi");
  });

  it("is none of a member who was never there, nor of one who is there", () => {
    expect(() => explain(read(leaving(cell)), { member: "m-9" })).toThrow(NotInThisYearError);
    expect(explain(read(leaving(cell)), { member: "m-1" }).kind).toBe("level");
  });
});
