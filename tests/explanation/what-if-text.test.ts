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
        "Member m-1, 2021",
        `Rule set: Regulation 132-QĐ/TW and Guidance 21-HD/BTCTW (2019) — qd132-hd21-2019, fingerprint ${fingerprint}`,
        "by the facts as recorded: unfulfilled",
        "if:",
        "  targets and tasks completed: 6 (instead of: 4) ← review/c-1/2021@2",
        "  truly outstanding, with a concrete measurable product: not stated (instead of: no) ← review/c-1/2021@2",
        "[Hypothetical] then the rules would give: undetermined, because a clause was not read; could be fulfilled or unfulfilled",
        "  Apply the conditions of fulfilled to members by analogy with organisations:",
        "    if chosen “yes”: fulfilled",
        "    if chosen “no”: fulfilled or unfulfilled",
        "  a clause was not read:",
        "    All criteria on task results are average or better — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified): fulfilled",
        "    All other criteria are average or better — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified): fulfilled",
        "    A civil servant must be rated fulfilled or better by the employer — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified): fulfilled",
        "    Exact wording of a member's fulfilled (II.B.2.3.c): not found",
        "because:",
        "  ✓ All criteria on task results are average or better — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified)",
        "  ✓ All other criteria are average or better — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified)",
        "  · A civil servant must be rated fulfilled or better by the employer — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified): concerns cadres, civil servants and public employees only",
        "Notes:",
        "  Signs: ✓ met; · does not concern the subject.",
        "  After ← stand the entries of the journal behind a line: review/c-1/2021@2 is entry 2 of the stream “review of 2021, c-1”.",
        "  A fingerprint is computed from the content of the rule set, and changes with it.",
      ].join("\n"),
    );
  });

  it("says in Vietnamese what would have to be otherwise, by the reader's names", () => {
    const answer = whyNot(year, member, "good", { fixed: ["tasks.assigned"] });
    expect(renderWhyNot(answer, { ...vi, names: (id) => `(${id})` })).toBe(
      [
        "Giả định: chỉ để tham khảo, không phải kết quả xếp loại, không phải quyết định",
        "Đảng viên (m-1), năm 2021",
        `Bộ quy định: Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW (2019) — qd132-hd21-2019, mã nội dung ${fingerprint}`,
        "tính theo dữ kiện trong sổ ghi: không hoàn thành nhiệm vụ",
        "[Giả định] hoàn thành tốt nhiệm vụ — để đạt từ mức này trở lên:",
        "  các cách thay đổi ít dữ kiện nhất; thay đổi mọi dữ kiện của một cách là đủ",
        "  không thay đổi được: số chỉ tiêu, nhiệm vụ được giao",
        "  [Giả định] cách 1, nếu:",
        "    kết quả thực hiện chức trách, nhiệm vụ được giao: tốt (thay vì: trung bình) ← review/c-1/2021@2",
        "    và số chỉ tiêu, nhiệm vụ hoàn thành: 5 (thay vì: 4) ← review/c-1/2021@2",
        "Ghi chú:",
        "  Sau dấu ← là mã các mục trong sổ ghi làm căn cứ: review/c-1/2021@2 là mục thứ 2, quyển kiểm điểm năm 2021, (c-1). Mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi.",
        "  Mã nội dung là dãy chữ số tính từ nội dung bộ quy định; nội dung đổi thì mã đổi.",
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
