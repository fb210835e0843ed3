import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs the show on the built package, as `npm start` does after its build. */
const start = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "examples/start.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });

describe("npm start", () => {
  it("shows meetings, quality, levels, the cap, findings and one rating in Vietnamese", () => {
    const { stdout, status } = start("--only", "school-2021");
    expect(status).toBe(0);
    for (const heading of [
      "Sinh hoạt (15)",
      "Chất lượng sinh hoạt chi bộ",
      "Xếp loại",
      "Tỷ lệ xuất sắc",
      "Điểm cần kiểm tra (1)",
      "Giải thích",
    ]) {
      expect(stdout).toContain(heading);
    }
    expect(stdout).toContain("16/11/2021");
    expect(stdout).toContain("4/15 = 26,66 %");
  });

  it("shows the same in English", () => {
    const { stdout } = start("--only", "school-2021", "--lang", "en");
    expect(stdout).toContain("Findings (1)");
    expect(stdout).toContain("4/15 = 26.66 %");
    expect(stdout).toContain("2021-11-16");
  });

  it("gives all five years as data", () => {
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
