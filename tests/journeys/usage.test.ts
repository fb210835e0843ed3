import { describe, expect, it } from "vitest";
import { chibo } from "../support/command.js";

const year = ["x.jsonl", "--year", "2021"];

describe("a mistake of usage", () => {
  it.each([
    [["rules", "show"], "thiếu tham số <id>", "chibo rules show"],
    [["findings", "x.jsonl", "--year"], "tùy chọn “--year <year>” thiếu giá trị", "chibo findings"],
    [["findings", "x.jsonl"], "thiếu tùy chọn bắt buộc “--year <year>”", "chibo findings"],
    [
      ["findings", ...year, "--cod", "x"],
      "không có tùy chọn “--cod” (có phải --code không?)",
      "chibo findings",
    ],
    [["findings", ...year, "--zzzzzz"], "không có tùy chọn “--zzzzzz”", "chibo findings"],
    [["findngs", ...year], "không có lệnh “findngs” (có phải findings không?)", "chibo"],
    [["findings", "y.jsonl", ...year], "cần 1 tham số, đã ghi 2", "chibo findings"],
    [
      ["findings", ...year, "--severity", "heavy"],
      "“heavy” không dùng được cho “--severity <weight>”, hãy chọn một trong: breach, irregular, notice",
      "chibo findings",
    ],
    [
      ["report", ...year, "--page", "p.html", "--cells"],
      "“--page <file>” không dùng cùng “--cells”",
      "chibo report",
    ],
    [["rules"], "hãy ghi thêm một lệnh: list, show, check, analyse, test", "chibo rules"],
  ])("%j is said in Vietnamese, with its help, and ends with 2", (args, said, help) => {
    expect(chibo(...args)).toEqual({
      status: 2,
      stdout: "",
      stderr: `Gọi lệnh chưa đúng: ${said}. Xem cách dùng: ${help} --help\n`,
    });
  });

  it("is said in English where that is asked for, on one line", () => {
    expect(chibo("findngs", "--lang", "en").stderr).toBe(
      "Wrong usage: unknown command 'findngs' (Did you mean findings?). See: chibo --help --lang en\n",
    );
    expect(chibo("rules", "--lang", "en").stderr).toBe(
      "Wrong usage: name a command: list, show, check, analyse, test. See: chibo rules --help --lang en\n",
    );
  });
});
