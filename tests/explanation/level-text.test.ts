import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readJournalSync } from "../../src/events/journal/read.js";
import { explain, render } from "../../src/explanation/explain.js";
import { hd27 } from "../../src/rules/rule-sets/hd27-2014.js";
import { replay } from "../../src/year.js";

const file = new URL("../../examples/journals/continuing-education-2019.jsonl", import.meta.url);
const events = [...readJournalSync([readFileSync(file)])].flatMap((batch) => batch.events);

describe("a level of which nothing is recorded", () => {
  const year = replay(events, { year: 2019, under: hd27 });
  const explanation = explain(year, { cell: "g1" });
  const text = render(explanation, { language: "vi" }).split("\n");

  it("is said to be open, once for all levels with the same reasons", () => {
    expect(text.filter((line) => line.startsWith("Vì sao chưa đạt"))).toEqual([]);
    expect(text.filter((line) => line.startsWith("Chưa rõ có đạt"))).toEqual([
      "Chưa rõ có đạt mức “hoàn thành nhiệm vụ”, “hoàn thành tốt nhiệm vụ”, “hoàn thành xuất sắc nhiệm vụ” hay không:",
    ]);
  });

  it("misses its facts in the order in which the rules ask for them", () => {
    const missing = text.slice(text.indexOf("Dữ kiện còn thiếu:") + 1).slice(0, 3);
    expect(missing).toEqual([
      "  nhiều nhiệm vụ được giao không hoàn thành",
      "  tổng điểm",
      "  mất đoàn kết nội bộ",
    ]);
  });

  it("cites each clause that was not read once, with the levels that it concerns", () => {
    const open = text.indexOf("Chỗ để ngỏ:");
    expect(text[open + 1]).toBe(
      "  có quy định chưa đọc được nguyên văn: Điều kiện của mức này: chưa đọc được văn bản — HD 27-HD/BTCTW, điểm II (chưa tìm thấy văn bản): hoàn thành xuất sắc nhiệm vụ, hoàn thành tốt nhiệm vụ, hoàn thành nhiệm vụ",
    );
    expect(text[open + 2]).toMatch(/^ {4}Ngưỡng của ba mức trên mức “yếu kém”/);
    expect(text[open + 3]).toMatch(/^\S/);
    expect(explanation.open.flatMap(({ levels }) => levels)).toEqual(["excellent", "good", "fulfilled"]);
  });
});
