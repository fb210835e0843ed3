import { describe, expect, it } from "vitest";
import { chibo } from "../support/command.js";

const publish = (threshold: string, ...args: string[]) =>
  chibo(
    "report",
    "examples/journals/disease-control-2020.jsonl",
    "--year",
    "2020",
    "--publish",
    threshold,
    ...args,
  );

describe("chibo report --publish", () => {
  it("withholds small numbers and what gives them away, and keeps the sums", () => {
    const { stdout, status } = publish("3");
    expect(status).toBe(0);
    // Only the sixth cell has fewer than three excellent members. A reader could compute its count from the
    // sums of its row and column, so the command also withholds counts of another cell.
    expect(stdout).toMatch(/Chi bộ 6 \(k6\) +· +· +0 +0 +0 +0 +0 +15/);
    expect(stdout).toMatch(/Chi bộ 2 \(k2\) +4 +11 /);
    expect(stdout).toMatch(/Cộng +19 +73 +0 +0 +0 +0 +0 +92/);
    expect(stdout.match(/·/g)?.length).toBe(5);
    expect(stdout).toContain("·: không công bố, vì là số từ 1 đến dưới 3");
  });

  it("withholds nothing where no number is small, and is null for programs where one is", () => {
    expect(publish("2", "--lang", "en").stdout).toMatch(/\(k6\) +2 +13 /);
    const { publications } = JSON.parse(publish("3", "--json").stdout);
    expect(publications[0].totals.cells.k6).toEqual({
      excellent: null,
      good: null,
      proposed: 0,
      fulfilled: 0,
      unfulfilled: 0,
      exempt: 0,
      "not-rated": 0,
      "not-reviewed": 0,
    });
  });

  it.each(["1", "0", "-3", "ba", "2.5"])("asks for a whole number from 2 up instead of %s", (threshold) => {
    const { stderr, status } = publish(threshold);
    expect(status).toBe(2);
    expect(stderr).toContain("số nguyên từ 2 trở lên");
  });
});
