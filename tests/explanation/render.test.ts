import { describe, expect, it } from "vitest";
import { explain, type Question, render } from "../../src/explanation/explain.js";
import type { Language } from "../../src/language/language.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import type { Story } from "../../src/testing/index.js";
import {
  called,
  decided,
  held,
  marked,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";

/** The fingerprint is shown by its first digits; it is another with every change of the rule set. */
const shown = fingerprint(qd132hd21).slice(0, 12);
const text = (told: Story, question: Question, language: Language): string =>
  render(explain(read(told), question), { language }).replaceAll(`(${shown})`, "(fingerprint)");

const alone = noCivilServant(oneCell("m-1"), "m-1");
const forced = decided(selfReviewed(reviewing(alone), "m-1", "unfulfilled"), memberOf("m-1"), "unfulfilled");
const missing = selfReviewed(reviewing(oneCell("m-1")), "m-1", "good");
const undetermined = reviewing(alone).happened(
  "SelfReviewSubmitted",
  {
    member: "m-1",
    degrees: {
      politics: "good",
      ethics: "good",
      discipline: "good",
      "working-style": "good",
      "task-results": "average",
      pledge: "good",
      remedies: "good",
    },
    tasks: { assigned: 10, done: 8 },
    outstanding: false,
  },
  "2021-11-20",
);
const two = noCivilServant(oneCell("m-1", "m-2"), "m-1", "m-2");
const overQuota = decided(
  decided(
    selfReviewed(reviewing(two), "m-1", "excellent").happened(
      "CellProposedLevel",
      { subject: memberOf("m-1"), level: "excellent" },
      "2021-12-05",
    ),
    memberOf("m-1"),
    "excellent",
  ),
  memberOf("m-2"),
  "good",
);
const meeting = marked(
  called(held(two, "2021-11"), "2021-11", { present: ["m-1"], unexcused: ["m-2"] }),
  "2021-11",
  { "4.2": 20, "6": null },
)
  .happened("ScoreProposed", { rubric: "hd42-2025", points: 88, grade: "fair" }, "2021-11-03T02:35:00Z")
  .happened("GradeVoted", { grade: "good", inFavour: 1, against: 0, abstained: 0 }, "2021-11-03T02:40:00Z");

describe("a forced level in words", () => {
  it("in Vietnamese", () => {
    expect(text(forced, { member: "m-1" }, "vi")).toMatchInlineSnapshot(`
      "đảng viên m-1, 2021
      Bộ quy định: qd132-hd21-2019 (fingerprint)
      Mức xếp loại hiện hành: không hoàn thành nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@2
      Theo quy định: không hoàn thành nhiệm vụ
      Tham số:
        vote-majority = 50
        sick-leave-days = 90
        levels-counted = decided
      Căn cứ:
        ✓ Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm — HD 21-HD/BTCTW, điểm II.B.2.3.d
          ✓ số chỉ tiêu, nhiệm vụ hoàn thành / số chỉ tiêu, nhiệm vụ được giao: 4/10 = 40 % (cần dưới 1/2 = 50 %) ← review/c-1/2021@2
      Vì sao chưa đạt “hoàn thành nhiệm vụ”:
        ✓ Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm — HD 21-HD/BTCTW, điểm II.B.2.3.d
          ✓ số chỉ tiêu, nhiệm vụ hoàn thành / số chỉ tiêu, nhiệm vụ được giao: 4/10 = 40 % (cần dưới 1/2 = 50 %) ← review/c-1/2021@2
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (cần từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ tư tưởng chính trị: trung bình (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: trung bình (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: trung bình (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: trung bình (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: trung bình (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: trung bình (cần từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ ít nhất một:
            ✓ là cán bộ, công chức, viên chức: không (cần: không) ← cell/c-1@3
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần từ hoàn thành nhiệm vụ trở lên) ← không có ghi nhận
      Vì sao chưa đạt “hoàn thành tốt nhiệm vụ”:
        ✓ Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm — HD 21-HD/BTCTW, điểm II.B.2.3.d
          ✓ số chỉ tiêu, nhiệm vụ hoàn thành / số chỉ tiêu, nhiệm vụ được giao: 4/10 = 40 % (cần dưới 1/2 = 50 %) ← review/c-1/2021@2
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ✗ tất cả:
            ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (cần từ tốt trở lên) ← review/c-1/2021@2
      Vì sao chưa đạt “hoàn thành xuất sắc nhiệm vụ”:
        ✓ Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm — HD 21-HD/BTCTW, điểm II.B.2.3.d
          ✓ số chỉ tiêu, nhiệm vụ hoàn thành / số chỉ tiêu, nhiệm vụ được giao: 4/10 = 40 % (cần dưới 1/2 = 50 %) ← review/c-1/2021@2
        ✗ Thực sự nổi trội về năng lực, đạo đức; đi đầu đổi mới; có sản phẩm cụ thể, lượng hóa được — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được: không (cần: có) ← review/c-1/2021@2
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Xuất sắc” — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ tất cả:
            ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (cần từ xuất sắc trở lên) ← review/c-1/2021@2
        ✗ Các tiêu chí còn lại đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ tất cả:
            ✗ tư tưởng chính trị: trung bình (cần từ tốt trở lên) ← review/c-1/2021@2
            ✗ phẩm chất đạo đức, lối sống: trung bình (cần từ tốt trở lên) ← review/c-1/2021@2
            ✗ ý thức tổ chức kỷ luật: trung bình (cần từ tốt trở lên) ← review/c-1/2021@2
            ✗ tác phong, lề lối làm việc: trung bình (cần từ tốt trở lên) ← review/c-1/2021@2
            ✗ kết quả thực hiện cam kết tu dưỡng, rèn luyện: trung bình (cần từ tốt trở lên) ← review/c-1/2021@2
            ✗ kết quả khắc phục hạn chế, khuyết điểm: trung bình (cần từ tốt trở lên) ← review/c-1/2021@2
      Diễn biến:
        tính theo quy định: không hoàn thành nhiệm vụ — qd132-hd21-2019
        cấp có thẩm quyền quyết định: không hoàn thành nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@2
      Tỷ lệ xuất sắc:
        b-1 (cấp có thẩm quyền quyết định) — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✓ xuất sắc / tốt: 0/0 — trong mức cho phép (≤ 0)
          ✓ xuất sắc / (xuất sắc + tốt): 0/0 — trong mức cho phép (≤ 0)
          ✓ xuất sắc / số được xếp loại: 0/1 = 0 % — trong mức cho phép (≤ 0)"
    `);
  });
  it("in English", () => {
    expect(text(forced, { member: "m-1" }, "en")).toMatchInlineSnapshot(`
      "member m-1, 2021
      Rule set: qd132-hd21-2019 (fingerprint)
      Level that stands: unfulfilled — b-1, 2021-12-20 ← committee/b-1@2
      By the rules: unfulfilled
      Parameters:
        vote-majority = 50
        sick-leave-days = 90
        levels-counted = decided
      Because:
        ✓ Less than 50 % of the year's targets and tasks completed — HD 21-HD/BTCTW, point II.B.2.3.d
          ✓ targets and tasks completed / targets and tasks assigned: 4/10 = 40 % (needs less than 1/2 = 50 %) ← review/c-1/2021@2
      Why not “fulfilled”:
        ✓ Less than 50 % of the year's targets and tasks completed — HD 21-HD/BTCTW, point II.B.2.3.d
          ✓ targets and tasks completed / targets and tasks assigned: 4/10 = 40 % (needs less than 1/2 = 50 %) ← review/c-1/2021@2
        ✓ All criteria on task results are average or better — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified) [not switched on]
          ✓ all of:
            ✓ results of assigned tasks: average (needs at least average) ← review/c-1/2021@2
        ✓ All other criteria are average or better — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified) [not switched on]
          ✓ all of:
            ✓ political thought: average (needs at least average) ← review/c-1/2021@2
            ✓ morals and way of life: average (needs at least average) ← review/c-1/2021@2
            ✓ sense of organisation and discipline: average (needs at least average) ← review/c-1/2021@2
            ✓ working style: average (needs at least average) ← review/c-1/2021@2
            ✓ results of the yearly pledge: average (needs at least average) ← review/c-1/2021@2
            ✓ remedying of shortcomings: average (needs at least average) ← review/c-1/2021@2
        ✓ A civil servant must be rated fulfilled or better by the employer — HD 21-HD/BTCTW, point II.B.2.3.c (recalled, not verified) [not switched on]
          ✓ any of:
            ✓ is a cadre, civil servant or public employee: no (needs no) ← cell/c-1@3
            ? level given by the employer: unknown (needs at least fulfilled) ← nothing recorded
      Why not “good”:
        ✓ Less than 50 % of the year's targets and tasks completed — HD 21-HD/BTCTW, point II.B.2.3.d
          ✓ targets and tasks completed / targets and tasks assigned: 4/10 = 40 % (needs less than 1/2 = 50 %) ← review/c-1/2021@2
        ✗ All criteria on task results are good or better — HD 21-HD/BTCTW, point II.B.2.3.b (reported by others)
          ✗ all of:
            ✗ results of assigned tasks: average (needs at least good) ← review/c-1/2021@2
      Why not “excellent”:
        ✓ Less than 50 % of the year's targets and tasks completed — HD 21-HD/BTCTW, point II.B.2.3.d
          ✓ targets and tasks completed / targets and tasks assigned: 4/10 = 40 % (needs less than 1/2 = 50 %) ← review/c-1/2021@2
        ✗ Truly outstanding in ability and morals, leading innovation, with a concrete measurable product — HD 21-HD/BTCTW, point II.B.2.3.a
          ✗ truly outstanding, with a concrete measurable product: no (needs yes) ← review/c-1/2021@2
        ✗ All criteria on task results are excellent — HD 21-HD/BTCTW, point II.B.2.3.a
          ✗ all of:
            ✗ results of assigned tasks: average (needs at least excellent) ← review/c-1/2021@2
        ✗ All other criteria are good or better — HD 21-HD/BTCTW, point II.B.2.3.a
          ✗ all of:
            ✗ political thought: average (needs at least good) ← review/c-1/2021@2
            ✗ morals and way of life: average (needs at least good) ← review/c-1/2021@2
            ✗ sense of organisation and discipline: average (needs at least good) ← review/c-1/2021@2
            ✗ working style: average (needs at least good) ← review/c-1/2021@2
            ✗ results of the yearly pledge: average (needs at least good) ← review/c-1/2021@2
            ✗ remedying of shortcomings: average (needs at least good) ← review/c-1/2021@2
      Over time:
        computed by the rules: unfulfilled — qd132-hd21-2019
        decided: unfulfilled — b-1, 2021-12-20 ← committee/b-1@2
      Cap on excellent:
        b-1 (decided) — HD 21-HD/BTCTW, point II.B.2.3.a
          ✓ excellent / good: 0/0 — within the cap (≤ 0)
          ✓ excellent / (excellent + good): 0/0 — within the cap (≤ 0)
          ✓ excellent / rated: 0/1 = 0 % — within the cap (≤ 0)"
    `);
  });
});

describe("missing facts in words", () => {
  it("in Vietnamese", () => {
    expect(text(missing, { member: "m-1" }, "vi")).toMatchInlineSnapshot(`
      "đảng viên m-1, 2021
      Bộ quy định: qd132-hd21-2019 (fingerprint)
      Mức xếp loại hiện hành: chưa có
      Theo quy định: thiếu dữ kiện: có thể là hoàn thành tốt nhiệm vụ / hoàn thành nhiệm vụ / không hoàn thành nhiệm vụ
      Tham số:
        vote-majority = 50
        sick-leave-days = 90
        levels-counted = decided
      Căn cứ:
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ✓ tất cả:
            ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: tốt (cần từ tốt trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ✓ tất cả:
            ✓ tư tưởng chính trị: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành tốt nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ? ít nhất một:
            ? là cán bộ, công chức, viên chức: chưa rõ (cần: không) ← không có ghi nhận
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần từ hoàn thành tốt nhiệm vụ trở lên) ← không có ghi nhận
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ tư tưởng chính trị: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ? ít nhất một:
            ? là cán bộ, công chức, viên chức: chưa rõ (cần: không) ← không có ghi nhận
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần từ hoàn thành nhiệm vụ trở lên) ← không có ghi nhận
      Vì sao chưa đạt “hoàn thành nhiệm vụ”:
        ? Cán bộ, công chức, viên chức bị xếp loại không hoàn thành nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.d
          ? tất cả:
            ? là cán bộ, công chức, viên chức: chưa rõ (cần: có) ← không có ghi nhận
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần: không hoàn thành nhiệm vụ) ← không có ghi nhận
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ tư tưởng chính trị: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ? ít nhất một:
            ? là cán bộ, công chức, viên chức: chưa rõ (cần: không) ← không có ghi nhận
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần từ hoàn thành nhiệm vụ trở lên) ← không có ghi nhận
      Vì sao chưa đạt “hoàn thành tốt nhiệm vụ”:
        ? Cán bộ, công chức, viên chức bị xếp loại không hoàn thành nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.d
          ? tất cả:
            ? là cán bộ, công chức, viên chức: chưa rõ (cần: có) ← không có ghi nhận
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần: không hoàn thành nhiệm vụ) ← không có ghi nhận
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành tốt nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ? ít nhất một:
            ? là cán bộ, công chức, viên chức: chưa rõ (cần: không) ← không có ghi nhận
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần từ hoàn thành tốt nhiệm vụ trở lên) ← không có ghi nhận
      Vì sao chưa đạt “hoàn thành xuất sắc nhiệm vụ”:
        ? Cán bộ, công chức, viên chức bị xếp loại không hoàn thành nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.d
          ? tất cả:
            ? là cán bộ, công chức, viên chức: chưa rõ (cần: có) ← không có ghi nhận
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần: không hoàn thành nhiệm vụ) ← không có ghi nhận
        ✗ Thực sự nổi trội về năng lực, đạo đức; đi đầu đổi mới; có sản phẩm cụ thể, lượng hóa được — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được: không (cần: có) ← review/c-1/2021@2
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Xuất sắc” — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ tất cả:
            ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: tốt (cần từ xuất sắc trở lên) ← review/c-1/2021@2
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành xuất sắc nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ? ít nhất một:
            ? là cán bộ, công chức, viên chức: chưa rõ (cần: không) ← không có ghi nhận
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần từ hoàn thành xuất sắc nhiệm vụ trở lên) ← không có ghi nhận
      Thiếu dữ kiện:
        là cán bộ, công chức, viên chức
        mức xếp loại cán bộ, công chức, viên chức
      Quy định không nói rõ:
        HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng)"
    `);
  });
});

describe("an undetermined level in words", () => {
  it("in Vietnamese", () => {
    expect(text(undetermined, { member: "m-1" }, "vi")).toMatchInlineSnapshot(`
      "đảng viên m-1, 2021
      Bộ quy định: qd132-hd21-2019 (fingerprint)
      Mức xếp loại hiện hành: chưa có
      Theo quy định: chưa xác định: có thể là hoàn thành nhiệm vụ / không hoàn thành nhiệm vụ
      Tham số:
        vote-majority = 50
        sick-leave-days = 90
        levels-counted = decided
      Căn cứ:
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (cần từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ tư tưởng chính trị: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ ít nhất một:
            ✓ là cán bộ, công chức, viên chức: không (cần: không) ← cell/c-1@3
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần từ hoàn thành nhiệm vụ trở lên) ← không có ghi nhận
      Vì sao chưa đạt “hoàn thành nhiệm vụ”:
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (cần từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ tất cả:
            ✓ tư tưởng chính trị: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: tốt (cần từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) [chưa áp dụng]
          ✓ ít nhất một:
            ✓ là cán bộ, công chức, viên chức: không (cần: không) ← cell/c-1@3
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần từ hoàn thành nhiệm vụ trở lên) ← không có ghi nhận
      Vì sao chưa đạt “hoàn thành tốt nhiệm vụ”:
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ✗ tất cả:
            ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (cần từ tốt trở lên) ← review/c-1/2021@2
      Vì sao chưa đạt “hoàn thành xuất sắc nhiệm vụ”:
        ✗ Thực sự nổi trội về năng lực, đạo đức; đi đầu đổi mới; có sản phẩm cụ thể, lượng hóa được — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được: không (cần: có) ← review/c-1/2021@2
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Xuất sắc” — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ tất cả:
            ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (cần từ xuất sắc trở lên) ← review/c-1/2021@2
      Quy định không nói rõ:
        HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng)"
    `);
  });
});

describe("an excellent level over the cap in words", () => {
  it("in Vietnamese", () => {
    expect(text(overQuota, { member: "m-1" }, "vi")).toMatchInlineSnapshot(`
      "đảng viên m-1, 2021
      Bộ quy định: qd132-hd21-2019 (fingerprint)
      Mức xếp loại hiện hành: hoàn thành xuất sắc nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@2
      Theo quy định: hoàn thành xuất sắc nhiệm vụ
      Tham số:
        vote-majority = 50
        sick-leave-days = 90
        levels-counted = decided
      Căn cứ:
        ✓ Thực sự nổi trội về năng lực, đạo đức; đi đầu đổi mới; có sản phẩm cụ thể, lượng hóa được — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✓ thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được: có (cần: có) ← review/c-1/2021@2
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Xuất sắc” — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✓ tất cả:
            ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: xuất sắc (cần từ xuất sắc trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✓ tất cả:
            ✓ tư tưởng chính trị: xuất sắc (cần từ tốt trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: xuất sắc (cần từ tốt trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: xuất sắc (cần từ tốt trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: xuất sắc (cần từ tốt trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: xuất sắc (cần từ tốt trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: xuất sắc (cần từ tốt trở lên) ← review/c-1/2021@2
        ✓ Cán bộ, công chức, viên chức phải được xếp loại hoàn thành xuất sắc nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✓ ít nhất một:
            ✓ là cán bộ, công chức, viên chức: không (cần: không) ← cell/c-1@4
            ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (cần từ hoàn thành xuất sắc nhiệm vụ trở lên) ← không có ghi nhận
      Diễn biến:
        chi bộ đề nghị: hoàn thành xuất sắc nhiệm vụ — c-1, 05/12/2021 ← review/c-1/2021@3
        tính theo quy định: hoàn thành xuất sắc nhiệm vụ — qd132-hd21-2019
        cấp có thẩm quyền quyết định: hoàn thành xuất sắc nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@2
      Tỷ lệ xuất sắc:
        b-1 (đề xuất) — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ xuất sắc / tốt: 1/0 — vượt 1 (≤ 0)
          ✗ xuất sắc / (xuất sắc + tốt): 1/1 = 100 % — vượt 1 (≤ 0)
          ✗ xuất sắc / số được xếp loại: 1/1 = 100 % — vượt 1 (≤ 0)
        b-1 (cấp có thẩm quyền quyết định) — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ xuất sắc / tốt: 1/1 = 100 % — vượt 1 (≤ 0)
          ✗ xuất sắc / (xuất sắc + tốt): 1/2 = 50 % — vượt 1 (≤ 0)
          ✗ xuất sắc / số được xếp loại: 1/2 = 50 % — vượt 1 (≤ 0)"
    `);
  });
  it("in English", () => {
    expect(text(overQuota, { member: "m-1" }, "en")).toMatchInlineSnapshot(`
      "member m-1, 2021
      Rule set: qd132-hd21-2019 (fingerprint)
      Level that stands: excellent — b-1, 2021-12-20 ← committee/b-1@2
      By the rules: excellent
      Parameters:
        vote-majority = 50
        sick-leave-days = 90
        levels-counted = decided
      Because:
        ✓ Truly outstanding in ability and morals, leading innovation, with a concrete measurable product — HD 21-HD/BTCTW, point II.B.2.3.a
          ✓ truly outstanding, with a concrete measurable product: yes (needs yes) ← review/c-1/2021@2
        ✓ All criteria on task results are excellent — HD 21-HD/BTCTW, point II.B.2.3.a
          ✓ all of:
            ✓ results of assigned tasks: excellent (needs at least excellent) ← review/c-1/2021@2
        ✓ All other criteria are good or better — HD 21-HD/BTCTW, point II.B.2.3.a
          ✓ all of:
            ✓ political thought: excellent (needs at least good) ← review/c-1/2021@2
            ✓ morals and way of life: excellent (needs at least good) ← review/c-1/2021@2
            ✓ sense of organisation and discipline: excellent (needs at least good) ← review/c-1/2021@2
            ✓ working style: excellent (needs at least good) ← review/c-1/2021@2
            ✓ results of the yearly pledge: excellent (needs at least good) ← review/c-1/2021@2
            ✓ remedying of shortcomings: excellent (needs at least good) ← review/c-1/2021@2
        ✓ A civil servant must be rated excellent by the employer — HD 21-HD/BTCTW, point II.B.2.3.a
          ✓ any of:
            ✓ is a cadre, civil servant or public employee: no (needs no) ← cell/c-1@4
            ? level given by the employer: unknown (needs at least excellent) ← nothing recorded
      Over time:
        voted by the cell: excellent — c-1, 2021-12-05 ← review/c-1/2021@3
        computed by the rules: excellent — qd132-hd21-2019
        decided: excellent — b-1, 2021-12-20 ← committee/b-1@2
      Cap on excellent:
        b-1 (proposed) — HD 21-HD/BTCTW, point II.B.2.3.a
          ✗ excellent / good: 1/0 — over by 1 (≤ 0)
          ✗ excellent / (excellent + good): 1/1 = 100 % — over by 1 (≤ 0)
          ✗ excellent / rated: 1/1 = 100 % — over by 1 (≤ 0)
        b-1 (decided) — HD 21-HD/BTCTW, point II.B.2.3.a
          ✗ excellent / good: 1/1 = 100 % — over by 1 (≤ 0)
          ✗ excellent / (excellent + good): 1/2 = 50 % — over by 1 (≤ 0)
          ✗ excellent / rated: 1/2 = 50 % — over by 1 (≤ 0)"
    `);
  });
});

describe("a meeting in words", () => {
  it("in Vietnamese", () => {
    expect(text(meeting, { meeting: "meeting/c-1/2021-11" }, "vi")).toMatchInlineSnapshot(`
      "Buổi sinh hoạt thường kỳ 11/2021, c-1 (meeting/c-1/2021-11)
      Dự: 1/2 = 50 % ← meeting/c-1/2021-11@3
      Điểm từng tiêu chí — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp):
        1 Chấp hành thời gian, thời lượng: 5/5 ← meeting/c-1/2021-11@4 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–5; cần hỏi: số phút thiếu so với quy định
            ? số phút thiếu so với quy định: chưa rõ (cần: 0) ← không có ghi nhận
        2 Tỷ lệ dự sinh hoạt từ 90 % trở lên và không có đảng viên vắng không lý do: 5/5 ← meeting/c-1/2021-11@5 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–4
            ✗ tất cả:
              ✗ số đảng viên có mặt / số đảng viên phải dự: 1/2 = 50 % (cần từ 90/100 = 90 % trở lên) ← meeting/c-1/2021-11@3
              ✗ số đảng viên vắng không lý do: 1 (cần: 0) ← meeting/c-1/2021-11@3
        3.1 Chuẩn bị nội dung đúng, đủ, có trọng tâm: 5/5 ← meeting/c-1/2021-11@6 (người chấm m-1)
        3.2 Họp chi ủy, thông báo, đăng tải tài liệu: 5/5 ← meeting/c-1/2021-11@7 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–4
            ✗ tất cả:
              ? chi ủy đã họp trước: chưa rõ (cần: có) ← không có ghi nhận
              ✗ đã đăng tải tài liệu trước ít nhất 1 ngày: không (cần: có) ← không có ghi nhận
        4.1 Thực hiện đủ các bước theo quy trình: 5/5 ← meeting/c-1/2021-11@8 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–5; cần hỏi: đã báo cáo tình hình đóng đảng phí; đã thông qua chương trình; đã trình bày nội dung; đảng viên đã thảo luận; đã kết luận; đã giao nhiệm vụ có thời hạn; đã đọc và thông qua biên bản
            ? tất cả:
              ✓ đã điểm danh: có (cần: có) ← meeting/c-1/2021-11@3
              ? đã báo cáo tình hình đóng đảng phí: chưa rõ (cần: có) ← không có ghi nhận
              ? đã thông qua chương trình: chưa rõ (cần: có) ← không có ghi nhận
              ? đã trình bày nội dung: chưa rõ (cần: có) ← không có ghi nhận
              ✓ đã đánh giá nhiệm vụ đến kỳ báo cáo: có (cần: có) ← không có ghi nhận
              ? đảng viên đã thảo luận: chưa rõ (cần: có) ← không có ghi nhận
              ? đã kết luận: chưa rõ (cần: có) ← không có ghi nhận
              ? đã giao nhiệm vụ có thời hạn: chưa rõ (cần: có) ← không có ghi nhận
              ✓ đã đánh giá, chấm điểm buổi sinh hoạt: có (cần: có) ← meeting/c-1/2021-11@4
              ? đã đọc và thông qua biên bản: chưa rõ (cần: có) ← không có ghi nhận
        4.2 Đủ nội dung; biểu dương, phê bình; nhiều ý kiến: 20/25 ← meeting/c-1/2021-11@9 (người chấm m-1, không ghi lý do)
        4.3 Điều hành linh hoạt, hiệu quả: 10/10 ← meeting/c-1/2021-11@10 (người chấm m-1)
        5 Nguyên tắc tổ chức, sinh hoạt đảng: 5/5 ← meeting/c-1/2021-11@11 (người chấm m-1)
        6 Kết quả lãnh đạo thực hiện nghị quyết, kết luận: –/30 ← chưa có
        7 Kết luận, biên bản, đăng tải tài liệu: 5/5 ← meeting/c-1/2021-11@12 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–4
            ✗ tất cả:
              ? đã kết luận: chưa rõ (cần: có) ← không có ghi nhận
              ? đã đọc và thông qua biên bản: chưa rõ (cần: có) ← không có ghi nhận
              ✗ đã đăng tải kết luận, nghị quyết trong 2 ngày: không (cần: có) ← không có ghi nhận
      Mức:
        người chấm: chưa xác định
        theo sổ ghi: 40–92 tốt / khá / trung bình / kém
        đề xuất: 88 khá ← meeting/c-1/2021-11@13
        chi bộ đề nghị: tốt ← meeting/c-1/2021-11@14
      Điểm cần kiểm tra:
        Chi ủy không họp trước buổi sinh hoạt. — HD 12-HD/BTCTW (6/7/2018), điểm II.1.1
        Tiêu chí 2 được điểm tối đa, nhưng điều kiện không đạt: Tỷ lệ dự sinh hoạt từ 90 % trở lên và không có đảng viên vắng không lý do. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Tiêu chí 3.2 được điểm tối đa, nhưng điều kiện không đạt: Họp chi ủy, thông báo, đăng tải tài liệu. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Tiêu chí 7 được điểm tối đa, nhưng điều kiện không đạt: Kết luận, biên bản, đăng tải tài liệu. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        88 điểm ứng với mức khá, nhưng được xếp tốt. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Tiêu chí 1 (Chấp hành thời gian, thời lượng) chưa xác định được điểm: còn thiếu: số phút thiếu so với quy định. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Tiêu chí 4.1 (Thực hiện đủ các bước theo quy trình) chưa xác định được điểm: còn thiếu: đã báo cáo tình hình đóng đảng phí; đã thông qua chương trình; đã trình bày nội dung; đảng viên đã thảo luận; đã kết luận; đã giao nhiệm vụ có thời hạn; đã đọc và thông qua biên bản. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Mức xếp loại được biểu quyết với 1 ý kiến tán thành, cần 2. — Điều lệ Đảng (2011), điểm 9.5
        Các mức xếp loại khác nhau: đề xuất: khá; chi bộ đề nghị: tốt.
        Tiêu chí 4.2: chấm 20/25 điểm mà không ghi lý do trừ. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)"
    `);
  });
  it("in English", () => {
    expect(text(meeting, { meeting: "meeting/c-1/2021-11" }, "en")).toMatchInlineSnapshot(`
      "Meeting regular 2021-11, c-1 (meeting/c-1/2021-11)
      Attendance: 1/2 = 50 % ← meeting/c-1/2021-11@3
      Marks by criterion — HD 42-HD/BTCTW, point II.5 (reported by others):
        1 Time and duration: 5/5 ← meeting/c-1/2021-11@4 (marked by m-1)
          By the record: open, 0–5; to be asked: minutes short of the norm
            ? minutes short of the norm: unknown (needs 0) ← nothing recorded
        2 At least 90 % attend and nobody is absent without reason: 5/5 ← meeting/c-1/2021-11@5 (marked by m-1)
          By the record: open, 0–4
            ✗ all of:
              ✗ members present, of those expected / members expected: 1/2 = 50 % (needs at least 90/100 = 90 %) ← meeting/c-1/2021-11@3
              ✗ members absent without reason: 1 (needs 0) ← meeting/c-1/2021-11@3
        3.1 Content prepared rightly, fully, with focus: 5/5 ← meeting/c-1/2021-11@6 (marked by m-1)
        3.2 Committee met, notice given, documents posted: 5/5 ← meeting/c-1/2021-11@7 (marked by m-1)
          By the record: open, 0–4
            ✗ all of:
              ? the cell committee met before: unknown (needs yes) ← nothing recorded
              ✗ documents were posted at least 1 day before: no (needs yes) ← nothing recorded
        4.1 All steps of the order of the meeting: 5/5 ← meeting/c-1/2021-11@8 (marked by m-1)
          By the record: open, 0–5; to be asked: the state of fee payment was told; the agenda was adopted; content was presented; members discussed; the chair concluded; tasks with deadlines were assigned; the minutes were read and approved
            ? all of:
              ✓ the roll was called: yes (needs yes) ← meeting/c-1/2021-11@3
              ? the state of fee payment was told: unknown (needs yes) ← nothing recorded
              ? the agenda was adopted: unknown (needs yes) ← nothing recorded
              ? content was presented: unknown (needs yes) ← nothing recorded
              ✓ the tasks that were due were assessed: yes (needs yes) ← nothing recorded
              ? members discussed: unknown (needs yes) ← nothing recorded
              ? the chair concluded: unknown (needs yes) ← nothing recorded
              ? tasks with deadlines were assigned: unknown (needs yes) ← nothing recorded
              ✓ the meeting was scored: yes (needs yes) ← meeting/c-1/2021-11@4
              ? the minutes were read and approved: unknown (needs yes) ← nothing recorded
        4.2 Full content; praise and criticism; many speak: 20/25 ← meeting/c-1/2021-11@9 (marked by m-1, no reason given)
        4.3 Flexible and effective chairing: 10/10 ← meeting/c-1/2021-11@10 (marked by m-1)
        5 Principles of organisation and party life: 5/5 ← meeting/c-1/2021-11@11 (marked by m-1)
        6 Results of carrying out resolutions and conclusions: –/30 ← none yet
        7 Conclusion, minutes, posting: 5/5 ← meeting/c-1/2021-11@12 (marked by m-1)
          By the record: open, 0–4
            ✗ all of:
              ? the chair concluded: unknown (needs yes) ← nothing recorded
              ? the minutes were read and approved: unknown (needs yes) ← nothing recorded
              ✗ conclusion and resolution were posted within 2 days: no (needs yes) ← nothing recorded
      Grade:
        marked by: open
        by the record: 40–92 good / fair / average / poor
        proposed: 88 fair ← meeting/c-1/2021-11@13
        voted by the cell: good ← meeting/c-1/2021-11@14
      Findings:
        The cell committee did not meet before the meeting. — HD 12-HD/BTCTW (6/7/2018), point II.1.1
        Criterion 2 has full points, yet its condition fails: At least 90 % attend and nobody is absent without reason. — HD 42-HD/BTCTW, point II.5 (reported by others)
        Criterion 3.2 has full points, yet its condition fails: Committee met, notice given, documents posted. — HD 42-HD/BTCTW, point II.5 (reported by others)
        Criterion 7 has full points, yet its condition fails: Conclusion, minutes, posting. — HD 42-HD/BTCTW, point II.5 (reported by others)
        88 points are fair, yet the grade is good. — HD 42-HD/BTCTW, point II.5 (reported by others)
        The points of criterion 1 (Time and duration) are open: missing: minutes short of the norm. — HD 42-HD/BTCTW, point II.5 (reported by others)
        The points of criterion 4.1 (All steps of the order of the meeting) are open: missing: the state of fee payment was told; the agenda was adopted; content was presented; members discussed; the chair concluded; tasks with deadlines were assigned; the minutes were read and approved. — HD 42-HD/BTCTW, point II.5 (reported by others)
        The grade was voted with 1 in favour; 2 are needed. — Điều lệ Đảng (2011), point 9.5
        The grades differ: proposed: fair; voted by the cell: good.
        Criterion 4.2: 20 of 25 points, and no reason given. — HD 42-HD/BTCTW, point II.5 (reported by others)"
    `);
  });
});

describe("a finding in words", () => {
  const told = (language: Language) => {
    const year = read(overQuota);
    const finding = year.findings.find(({ code }) => code === "cap-exceeded");
    return finding === undefined ? "" : render(explain(year, { finding }), { language });
  };
  it("in Vietnamese", () => {
    expect(told("vi")).toMatchInlineSnapshot(`
      "trái quy định [cap-exceeded] b-1
        Vượt tỷ lệ 20/100 = 20 % (đề xuất): thừa 1, tối đa 0. xuất sắc / tốt: 1/0; xuất sắc / (xuất sắc + tốt): 1/1 = 100 %; xuất sắc / số được xếp loại: 1/1 = 100 %.
        HD 21-HD/BTCTW, điểm II.B.2.3.a (đọc nguyên văn)
        Sự kiện: review/c-1/2021@3"
    `);
  });
  it("in English", () => {
    expect(told("en")).toMatchInlineSnapshot(`
      "breach [cap-exceeded] b-1
        Over the cap 20/100 = 20 % (proposed): by 1, at most 0. excellent / good: 1/0; excellent / (excellent + good): 1/1 = 100 %; excellent / rated: 1/1 = 100 %.
        HD 21-HD/BTCTW, point II.B.2.3.a (text read)
        Events: review/c-1/2021@3"
    `);
  });
});

describe("names in words", () => {
  it("are shown where the reader may see them", () => {
    const names = (id: string) => ({ "m-1": "Đảng viên 01", "b-1": "Đảng ủy" })[id] ?? id;
    const shown = render(explain(read(forced), { member: "m-1" }), { language: "vi", names });
    expect(shown).toContain("đảng viên Đảng viên 01, 2021");
    expect(shown).toContain("không hoàn thành nhiệm vụ — Đảng ủy, 20/12/2021");
  });
});
