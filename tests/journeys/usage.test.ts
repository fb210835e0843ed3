import { describe, expect, it } from "vitest";
import { chibo } from "../support/command.js";

const year = ["x.jsonl", "--year", "2021"];

describe("a mistake of usage", () => {
  it.each([
    [["rules", "show"], "thiếu <mã> (mã bộ quy định hoặc tệp JSON)", "chibo rules show"],
    [
      ["findings", "x.jsonl", "--year"],
      "--year thiếu giá trị, hãy ghi: --year <năm> (năm kiểm điểm, ví dụ 2021)",
      "chibo findings",
    ],
    [["findings", "x.jsonl"], "thiếu --year <năm> (năm kiểm điểm, ví dụ 2021)", "chibo findings"],
    [["findings", ...year, "--cod", "x"], "không có tùy chọn --cod; có phải --code không", "chibo findings"],
    [["findings", ...year, "--zzzzzz"], "không có tùy chọn --zzzzzz", "chibo findings"],
    [["findngs", ...year], "không có lệnh findngs; có phải findings không", "chibo"],
    [
      ["findings", "y.jsonl", ...year],
      'lệnh nhận 1 tham số mà đã ghi 2; tên có dấu cách phải đặt trong dấu nháy: "chi bộ 1.jsonl"',
      "chibo findings",
    ],
    [
      ["findings", ...year, "--severity", "heavy"],
      "“heavy” không dùng được cho --severity, hãy chọn một trong: trái quy định, bất thường, lưu ý",
      "chibo findings",
    ],
    [
      ["report", ...year, "--page", "p.html", "--cells"],
      "--page và --cells không dùng cùng nhau; hãy bỏ một trong hai",
      "chibo report",
    ],
    [["rules"], "hãy ghi thêm một lệnh: list, show, check, analyse, test", "chibo rules"],
  ])("%j is said in Vietnamese, with its help, and ends with 2", (args, said, help) => {
    expect(chibo(...args)).toEqual({
      status: 2,
      stdout: "",
      stderr: `[usage] Gọi lệnh chưa đúng: ${said}. Xem cách dùng: ${help} --help\n`,
    });
  });

  it("is said in English where that is asked for, on one line", () => {
    expect(chibo("findngs", "--lang", "en").stderr).toBe(
      "[usage] Wrong usage: there is no command findngs; is it findings. See: chibo --help --lang en\n",
    );
    expect(chibo("rules", "--lang", "en").stderr).toBe(
      "[usage] Wrong usage: name a command: list, show, check, analyse, test. See: chibo rules --help --lang en\n",
    );
  });
});
