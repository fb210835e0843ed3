import { describe, expect, it } from "vitest";
import { page } from "../../src/page/index.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { replay } from "../../src/year.js";
import { twoQuarters, year } from "../projections/quarter-stories.js";

const told = [...twoQuarters];
const read = (language: "vi" | "en"): string =>
  page(replay(told, { year, under: qd366hd43quarter }), { language, events: told });

/** The cells of the rows of the table of quarters below a heading of a subject. */
const rowsIn = (text: string, caption: string): string[][] => {
  const at = text.indexOf(`${caption}`);
  const table = text.slice(at, text.indexOf("</table>", at));
  return [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
      cell.replace(/<[^>]*>/g, ""),
    ),
  );
};

describe("the quarters of a member on the page", () => {
  it("have a row each: own level, proposal, vote, decision, the reason without a level, and points", () => {
    const rows = rowsIn(read("vi"), "Đánh giá, xếp loại theo quý, tháng, đảng viên m-1");
    expect(rows.map((row) => row.slice(0, -1))).toEqual([
      [
        "Kỳ",
        "Tự nhận",
        "Chi ủy đề xuất",
        "Chi bộ đề nghị",
        "Cấp có thẩm quyền quyết định",
        "Không xếp loại",
        "Điểm tự chấm",
        "Điểm quyết định",
      ],
      [
        "Quý II/2026",
        "hoàn thành xuất sắc nhiệm vụ 21/06/2026",
        "hoàn thành tốt nhiệm vụ 22/06/2026",
        "–",
        "hoàn thành nhiệm vụ 28/06/2026",
        "–",
        "95",
        "85,5",
      ],
      ["Quý III/2026", "–", "–", "–", "–", "đi học tập trung", "–", "–"],
    ]);
  });
  it("are told in English as well", () => {
    const rows = rowsIn(read("en"), "Levels by quarter and month, member m-1");
    expect(rows.map((row) => row.slice(0, -1))).toEqual([
      [
        "Period",
        "Self-rated",
        "Proposed by the cell committee",
        "Voted by the cell",
        "Decided",
        "Not rated",
        "Own points",
        "Decided points",
      ],
      ["Q2 2026", "excellent 2026-06-21", "good 2026-06-22", "–", "fulfilled 2026-06-28", "–", "95", "85.5"],
      ["Q3 2026", "–", "–", "–", "–", "full-time training", "–", "–"],
    ]);
  });

  it("have no table where no quarter was reviewed or decided about", () => {
    expect(read("en")).not.toContain("Levels by quarter and month, member m-2");
  });
});
