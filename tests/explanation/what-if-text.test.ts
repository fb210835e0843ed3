import { describe, expect, it } from "vitest";
import { whatIf, whyNot } from "../../src/explanation/what-if.js";
import { renderWhatIf, renderWhyNot } from "../../src/explanation/what-if-text.js";
import { noCivilServant, oneCell, read, reviewing, selfReviewed } from "../projections/world.js";

const told = selfReviewed(reviewing(noCivilServant(oneCell("m-1"), "m-1")), "m-1", "unfulfilled");
const year = read(told);
const member = { member: "m-1" };
const fingerprint = year.ruleSet.fingerprint.slice(0, 12);
const vi = { language: "vi" } as const;
const en = { language: "en" } as const;

describe("a hypothetical answer in words", () => {
  it("says in English what would be if, beside what is recorded", () => {
    expect(renderWhatIf(whatIf(year, member, { "tasks.done": 6, "judged.outstanding": null }), en)).toBe(
      [
        "Hypothetical: an opinion only, not a classification, not a decision",
        `member m-1, 2021, qd132-hd21-2019 (${fingerprint})`,
        "by the facts as recorded: unfulfilled",
        "if:",
        "  targets and tasks completed: 6 (instead of: 4) ← now by review/c-1/2021@2",
        "  truly outstanding, with a concrete measurable product: not stated (instead of: no) ← now by review/c-1/2021@2",
        "[Hypothetical] then the rules would give: undetermined: could be fulfilled / unfulfilled",
        "because:",
        "  ✓ All criteria on task results are average or better — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified) [not switched on]",
        "  ✓ All other criteria are average or better — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified) [not switched on]",
        "  ✓ A civil servant must be rated fulfilled or better by the employer — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified) [not switched on]",
      ].join("\n"),
    );
  });

  it("says in Vietnamese what would have to be otherwise, by the reader's names", () => {
    const answer = whyNot(year, member, "good", { fixed: ["tasks.assigned"] });
    expect(renderWhyNot(answer, { ...vi, names: (id) => `(${id})` })).toBe(
      [
        "Giả định: chỉ để tham khảo, không phải kết quả xếp loại, không phải quyết định",
        `đảng viên (m-1), 2021, qd132-hd21-2019 (${fingerprint})`,
        "theo dữ kiện đã ghi nhận: không hoàn thành nhiệm vụ",
        "[Giả định] hoàn thành tốt nhiệm vụ — để đạt từ mức này trở lên:",
        "  các nhóm dữ kiện nhỏ nhất, mỗi nhóm thay đổi cùng lúc là đủ",
        "  không thay đổi được: số chỉ tiêu, nhiệm vụ được giao",
        "  [Giả định] cách 1, nếu:",
        "    kết quả thực hiện chức trách, nhiệm vụ được giao: tốt (thay vì: trung bình) ← hiện theo review/c-1/2021@2",
        "    và số chỉ tiêu, nhiệm vụ hoàn thành: 5 (thay vì: 4) ← hiện theo review/c-1/2021@2",
      ].join("\n"),
    );
  });

  it("says how far was looked, where nothing was found", () => {
    expect(renderWhyNot(whyNot(year, member, "excellent", { bound: 1 }), en)).toContain(
      "no change of at most one fact is enough; more were not looked at",
    );
    const fixed = ["tasks.assigned", "tasks.done"];
    expect(renderWhyNot(whyNot(year, member, "good", { fixed }), en)).toContain(
      "no change of the other facts is enough",
    );
    expect(renderWhyNot(whyNot(year, member, "unfulfilled"), vi)).toContain("đã đạt với dữ kiện hiện có");
  });

  it("is marked as hypothetical at its head and wherever it says an outcome or a way", () => {
    for (const [mark, rendering] of [
      ["Giả định", vi],
      ["Hypothetical", en],
    ] as const) {
      const texts = [
        renderWhatIf(whatIf(year, member, {}), rendering),
        renderWhyNot(whyNot(year, member, "good"), rendering),
      ];
      for (const text of texts) {
        expect(text.startsWith(`${mark}: `)).toBe(true);
        expect(text).toContain(`\n[${mark}] `);
      }
    }
  });

  it("says what would have to be stated where nothing is known", () => {
    const unknown = read(reviewing(noCivilServant(oneCell("m-1"), "m-1")));
    const text = renderWhatIf(whatIf(unknown, member, { "judged.outstanding": true }), en);
    expect(text).toContain("were stated to be yes (instead of: not stated)");
  });
});
