import { describe, expect, it } from "vitest";
import { show } from "../../src/cli/rules/show-rule-set.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";

const shown = (language: "vi" | "en"): string[] => show(qd366hd43, language).text.split("\n");

describe("the rules of a rule set as a text", () => {
  it("say of an open case of all levels that every level is possible", () => {
    expect(shown("vi").filter((line) => line.includes("có thể là: hoàn thành xuất sắc"))).toEqual([]);
    expect(shown("vi")).toContain("      mức do cấp có thẩm quyền xem xét, quyết định; mọi mức đều có thể");
  });

  it("name the choice that settles an open case, then its id", () => {
    const [settled] = shown("vi").filter((line) => line.includes("[transfer]"));
    expect(settled).toMatch(/; cấp ủy chọn: Đảng viên chuyển .+ \[transfer\]$/);
    expect(shown("en").filter((line) => line.endsWith("[transfer]"))[0]).toMatch(
      /; settled by: A member transferred .+ \[transfer\]$/,
    );
  });

  it("set the line on whom an exception does not concern below it, without “unless”", () => {
    const lines = shown("vi");
    const exception = lines.findIndex((line) => /^ {6}trừ khi: .+\.self-detected\]$/.test(line));
    expect(lines[exception + 1]).toBe("        không áp dụng với đảng viên giữ chức vụ");
  });
});
