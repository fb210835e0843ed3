import { describe, expect, it } from "vitest";
import { render } from "../../src/explanation/explain.js";
import { hd27 } from "../../src/rules/rule-sets/hd27-2014.js";
import { cellOfTen, type Levels, voteOfTen } from "../projections/ballot-stories.js";
import { levelOf, read } from "../projections/world.js";

const voted = (parameters: Parameters<typeof cellOfTen>[0], votes: Levels, returned = 10) =>
  levelOf(read(voteOfTen(cellOfTen(parameters), votes, { returned })), "m-1");
const readingsOf = (explanation: ReturnType<typeof voted>) => explanation.ballots[0]?.readings ?? [];
const linesOf = (explanation: ReturnType<typeof voted>, language: "vi" | "en"): string[] => {
  const lines = render(explanation, { language }).split("\n");
  return lines
    .filter((line) => /^ {4,6}\S/.test(line))
    .filter((line) => /phiếu|Đa số|vote|Majority/.test(line));
};

describe("the explanation of a ballot", () => {
  it("says how many votes each level needed of which base, and whether it had them", () => {
    const explanation = voted({ "vote-base": "convoked" }, { excellent: 4, good: 6 });
    expect(readingsOf(explanation)).toMatchObject([
      {
        base: "convoked",
        levels: [
          { level: "excellent", votes: 4, needed: { least: 6, most: 6 }, reached: "fails" },
          { level: "good", votes: 6, needed: { least: 6, most: 6 }, reached: "holds" },
          { level: "fulfilled", votes: 0, reached: "fails" },
          { level: "unfulfilled", votes: 0, reached: "fails" },
        ],
      },
    ]);
    const [first] = readingsOf(explanation)[0]?.levels ?? [];
    expect(first?.needs).toMatchObject({ is: "more-than", ratio: [50, 100], source: { point: "9.5" } });
  });

  it("cites the clause of the majority once, above the bases", () => {
    const explanation = voted({ "vote-base": "convoked" }, { excellent: 4, good: 6 });
    expect(linesOf(explanation, "vi")).toEqual([
      "    Đa số cần có: trên 50 % — Điều lệ Đảng (2011), điểm 9.5",
      "      hoàn thành xuất sắc nhiệm vụ: 4 phiếu, cần 6 phiếu, không đủ",
      "      hoàn thành tốt nhiệm vụ: 6 phiếu, cần 6 phiếu, đủ",
      "      hoàn thành nhiệm vụ: 0 phiếu, cần 6 phiếu, không đủ",
      "      không hoàn thành nhiệm vụ: 0 phiếu, cần 6 phiếu, không đủ",
    ]);
    expect(linesOf(explanation, "en").slice(0, 2)).toEqual([
      "    Majority needed: more than 50 % — Điều lệ Đảng (2011), point 9.5",
      "      excellent: 4 votes, needs 6, not reached",
    ]);
  });

  it("says so for each base that nobody excluded, and for a base that is a range", () => {
    const readings = readingsOf(voted({}, { good: 5 }, 7));
    expect(
      readings.map(({ base, levels }) => [base, levels.find(({ level }) => level === "good")]),
    ).toMatchObject([
      ["convoked", { needed: { least: 6, most: 6 }, reached: "fails" }],
      ["present", { needed: { least: 4, most: 6 }, reached: "unknown" }],
    ]);
  });

  it("needs no number where no text states a majority", () => {
    const told = voteOfTen(cellOfTen(), { good: 6 });
    const explanation = levelOf(read(told, { under: { ...hd27, voting: undefined } as typeof hd27 }), "m-1");
    expect(readingsOf(explanation)[0]?.levels.map(({ needed, reached }) => [needed, reached])).toContainEqual(
      [undefined, "unknown"],
    );
    expect(render(explanation, { language: "vi" })).toContain(
      ": 6 phiếu, không văn bản nào quy định đa số cho mức này\n",
    );
  });
});
