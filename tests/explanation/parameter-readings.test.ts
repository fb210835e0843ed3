import { describe, expect, it } from "vitest";
import { explain, render } from "../../src/explanation/explain.js";
import type { Language } from "../../src/language/language.js";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import { cellOfTen, ids, ten, voteOfTen } from "../projections/ballot-stories.js";
import { called, held, oneCell, read, reviewing } from "../projections/world.js";

/** The lines on the base of the vote in the explanation of a level that a cell of ten voted on. */
const onTheBase = (parameters: ParameterValues, language: Language = "vi", voted = true): string[] => {
  const told = cellOfTen(parameters);
  const year = read(voted ? voteOfTen(told, { good: 6 }) : told);
  const lines = render(explain(year, { member: "m-1" }), { language }).split("\n");
  const at = lines.findIndex((each) => /^ {2}(Mẫu số khi tính|Of whom a majority)/.test(each));
  return at < 0 ? [] : lines.slice(at, at + 3).map((each) => each.trim());
};

describe("a choice that the text leaves open, in the explanation of a level", () => {
  it("stands with each option and its evidence while nobody made it", () => {
    expect(onTheBase({})).toEqual([
      "Mẫu số khi tính tỷ lệ phiếu: số đảng viên chính thức được triệu tập hay số có mặt: chưa chọn",
      "số đảng viên chính thức được triệu tập — QĐ 294-QĐ/TW (2025), điểm 9.3.2 (nguồn gián tiếp)",
      "số đảng viên chính thức có mặt — QĐ 132-QĐ/TW, QĐ 124-QĐ/TW, QĐ 366-QĐ/TW (chưa tìm thấy văn bản)",
    ]);
    expect(onTheBase({}, "en")).toEqual([
      "Of whom a majority on a level is taken: the official members convoked, or those present: nobody chose",
      "official members convoked — QĐ 294-QĐ/TW (2025), point 9.3.2 (reported by others)",
      "official members present — QĐ 132-QĐ/TW, QĐ 124-QĐ/TW, QĐ 366-QĐ/TW (not found)",
    ]);
  });

  it("stands with the value and the evidence of both once the committee made it", () => {
    const [chosen, ...readings] = onTheBase({ "vote-base": "present" });
    expect(chosen).toMatch(/số đảng viên chính thức có mặt$/);
    expect(readings).toEqual(onTheBase({}).slice(1));
  });

  it("is left out where nobody made it and the cell did not vote", () => {
    expect(onTheBase({}, "vi", false)).toEqual([]);
  });
});

describe("a ballot in the explanation of a level", () => {
  const present = called(held(oneCell(...ten), "2021-12"), "2021-12", { present: ids(8) });
  const resultLines = (parameters: ParameterValues, language: Language): string[] => {
    const told = voteOfTen(
      reviewing(present, "c-1", parameters),
      { good: 5 },
      { day: "2021-12-03", returned: 8 },
    );
    const lines = render(explain(read(told), { member: "m-1" }), { language }).split("\n");
    return lines.filter((each) => /^ {4}(mẫu số là|of the) /.test(each)).map((each) => each.trim());
  };

  it("tells what it gives under each base while nobody chose one", () => {
    expect(resultLines({}, "vi")).toEqual([
      "mẫu số là số đảng viên chính thức được triệu tập (10): không mức nào đủ đa số; chưa quy định bước tiếp theo",
      "mẫu số là số đảng viên chính thức có mặt (8): hoàn thành tốt nhiệm vụ",
    ]);
    expect(resultLines({ "vote-base": "present" }, "en")).toEqual([
      "of the official members present (8): good",
    ]);
  });
});
