import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs the show on the built package, as `npm start` does after the build. */
const start = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "examples/start.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    // The years as data are more than the default of 1 MiB.
    maxBuffer: 16 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: "1" },
  });

describe("npm start", () => {
  it.each([
    ["README.md", "--lang", "en"],
    ["README.vi.md", "--lang", "vi"],
  ])("says of a year what %s shows, in lines of at most 100 characters", (page, ...options) => {
    const shown = /```text\n(.+?)```/su.exec(readFileSync(`${root}${page}`, "utf8"))?.[1];
    const { stdout, status } = start("--only", "school-2021", ...options);
    expect(status).toBe(0);
    expect(stdout).toContain(shown);
    expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("takes at most twenty lines for a year, begins with the levels, and no two cells have the same score", () => {
    const years = start().stdout.split("\n\n").slice(1, -1);
    expect(years).toHaveLength(6);
    for (const year of years) {
      const lines = year.split("\n");
      expect(lines.length).toBeLessThanOrEqual(20);
      expect(lines[2]).toMatch(/Xuất sắc +Tốt|^ {2}Sổ ghi chưa có đề nghị/u);
      const scores = [...year.matchAll(/: (\d+(?:,\d+)?) \(/gu)].map(([, score]) => score);
      expect(new Set(scores).size).toBe(scores.length);
    }
  });

  it("keeps proposed and decided levels apart, and says why the cap is open", () => {
    const { stdout } = start("--only", "school-2021");
    expect(stdout).toMatch(/được đề nghị 4 đồng chí, mở: thêm 5\s+đồng chí tốt thì trong mức/u);
    expect(stdout).toContain("Chưa có quyết định xếp loại của cấp ủy có thẩm quyền");
    expect(start("--only", "disease-control-2020").stdout).toContain("được quyết định, 21/12/2020 ");
  });

  it("shows every meeting, score and ground on request, in both languages", () => {
    const full = start("--full", "--only", "school-2021").stdout;
    for (const heading of [
      "Sinh hoạt (15)",
      "Chất lượng sinh hoạt chi bộ",
      "Xếp loại",
      "Tỷ lệ xuất sắc",
      "Điểm cần kiểm tra (1)",
      "Giải thích",
    ]) {
      expect(full).toContain(heading);
    }
    expect(full).toContain("16/11/2021");
    const english = start("--full", "--only", "school-2021", "--lang", "en").stdout;
    expect(english).toContain("Findings (1)");
    expect(english).toContain("2021-11-16");
  });

  it("gives all six years as data", () => {
    const { stdout } = start("--json");
    const years = JSON.parse(stdout) as {
      name: string;
      meetings: unknown[];
      findings: unknown[];
      explanation: object;
    }[];
    expect(years.map(({ name }) => name)).toEqual([
      "medical-college-2021",
      "continuing-education-2019",
      "care-centre-2024",
      "school-2021",
      "disease-control-2020",
      "commune-2026",
    ]);
    expect(years.every(({ meetings }) => meetings.length > 0)).toBe(true);
  });

  it("refuses an unknown language and an unknown example with the choices, and exits 2", () => {
    const language = start("--lang", "fr");
    expect([language.status, language.stderr]).toEqual([2, expect.stringContaining("--lang fr: vi | en")]);
    const example = start("--only", "nothing");
    expect([example.status, example.stderr]).toEqual([2, expect.stringContaining("medical-college-2021 |")]);
    expect(example.stderr).toContain("--json");
  });
});
