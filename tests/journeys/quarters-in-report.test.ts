import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { twoQuarters } from "../projections/quarter-stories.js";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
write(folder, { "quarters.jsonl": [...twoQuarters].map((event) => `${JSON.stringify(event)}\n`).join("") });

const report = (...asked: string[]) =>
  chibo("report", join(folder, "quarters.jsonl"), "--year", "2026", "--under", "hd02-2026-quarter", ...asked);

/** The cells of the table below a title, row by row. */
const table = (text: string, title: string): string[][] => {
  const lines = text.split("\n");
  const rows = lines.slice(lines.indexOf(title) + 1);
  const end = rows.findIndex((row) => !row.startsWith("  "));
  return rows.slice(0, end).map((row) => row.trim().split(/ {2,}/));
};

describe("chibo report, of a year with quarters", () => {
  it("has a row for each member and quarter: levels, the reason without one, points", () => {
    expect(table(report().stdout, "Đánh giá, xếp loại theo quý, tháng").slice(1)).toEqual([
      [
        "đảng viên m-1",
        "quý II/2026",
        "hoàn thành xuất sắc nhiệm vụ",
        "hoàn thành tốt nhiệm vụ",
        "–",
        "hoàn thành nhiệm vụ",
        "–",
        "95",
        "85,5",
      ],
      ["đảng viên m-1", "quý III/2026", "–", "–", "–", "–", "đi học tập trung", "–", "–"],
    ]);
    expect(table(report("--lang", "en").stdout, "Levels by quarter and month").slice(1)).toEqual([
      ["member m-1", "Q2 2026", "excellent", "good", "–", "fulfilled", "–", "95", "85.5"],
      ["member m-1", "Q3 2026", "–", "–", "–", "–", "full-time training", "–", "–"],
    ]);
  });

  it("gives them to programs", () => {
    const { periods } = JSON.parse(report("--json").stdout);
    expect(periods).toMatchObject([
      { key: "member:m-1", period: "2026-Q2", level: "fulfilled" },
      { key: "member:m-1", period: "2026-Q3", saidNotRated: [{ notRated: "training" }] },
    ]);
  });
});
