import { describe, expect, it } from "vitest";
import { chibo } from "../support/command.js";

const school = ["examples/journals/school-2021.jsonl", "--year", "2021"];
const province = ["examples/journals/disease-control-2020.jsonl", "--year", "2020"];

/** The output of a command that succeeded. */
const answered = (...args: string[]): string => {
  const { stdout, stderr, status } = chibo(...args);
  expect([stderr, status]).toEqual(["", status === 1 ? 1 : 0]);
  return stdout;
};

describe("an option of the command", () => {
  it.each([
    [
      "a level",
      ["why-not", ...school, "--member", "s1-07", "--level"],
      "excellent",
      "hoàn thành xuất sắc nhiệm vụ",
    ],
    ["a weight", ["findings", ...school, "--severity"], "breach", "trái quy định"],
    ["a role", ["replay", ...school, "--role"], "auditor", "người kiểm tra"],
    ["a kind of table", ["import", "columns"], "members", "đảng viên"],
    ["a cell", ["explain", ...province, "--cell"], "k3", "chi bộ 3"],
    ["a meeting", ["explain", ...school, "--meeting"], "meeting/s1/2021-05", "2021-05"],
    [
      "a fact left as it is",
      ["why-not", ...school, "--member", "s1-07", "--level", "good", "--fixed"],
      "tasks.assigned",
      "số chỉ tiêu, nhiệm vụ được giao",
    ],
    [
      "a supposed degree",
      ["what-if", ...school, "--member", "s1-07", "--set"],
      "degree.ethics=good",
      "degree.ethics=tốt",
    ],
    [
      "a supposed truth",
      ["what-if", ...school, "--member", "s1-07", "--set"],
      "judged.outstanding=true",
      "judged.outstanding=có",
    ],
    ["a day", ["replay", ...school, "--as-at"], "2021-11-30", "30/11/2021"],
    ["an instant", ["replay", ...school, "--as-at"], "2021-11-30T05:00:00Z", "30/11/2021 12:00"],
    ["the day of a list", ["due", ...province, "--by"], "2020-12-31", "31/12/2020"],
    ["a month", ["report", ...school, "--month"], "2021-05", "05/2021"],
  ])("takes %s by its Vietnamese name, in whatever form it was typed", (_, args, code, name) => {
    const expected = answered(...args, code);
    const loose = `  ${name.toUpperCase().replaceAll(" ", "  ")} `;
    const typed =
      /^[\d/: -]+$/.test(name) || name.includes("=") ? [name] : [name, name.normalize("NFD"), loose];
    for (const each of typed) expect(answered(...args, each)).toBe(expected);
  });

  it("names the nearest where a name is nearly right", () => {
    const { stderr } = chibo("explain", ...province, "--cell", "Chi bộ 33".normalize("NFD"));
    expect(stderr).toContain("Gần nhất: Chi bộ 3 (k3), ");
    expect(chibo("what-if", ...school, "--member", "s1-07", "--set", "nổi trội=có").stderr).toContain(
      "Gần nhất: thực sự nổi trội",
    );
    expect(chibo("what-if", ...school, "--member", "s1-07", "--set", "degree.ethics=giỏi").stderr).toContain(
      "Hãy dùng một trong: xuất sắc, tốt, trung bình, kém.",
    );
  });

  it("asks which one is meant where several are called so", () => {
    const { stderr, status } = chibo("explain", ...province, "--meeting", "2020-03");
    expect(status).toBe(2);
    expect(stderr).toContain("meeting/k1/2020-03, meeting/k2/2020-03");
  });
});
