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

/** The text shows the first digits of the fingerprint. They change with each change of the rule set. */
const shown = fingerprint(qd132hd21).slice(0, 12);
const text = (told: Story, question: Question, language: Language): string =>
  render(explain(read(told), question), { language })
    .replaceAll(`fingerprint ${shown}`, "fingerprint 0")
    .replaceAll(`mã nội dung ${shown}`, "mã nội dung 0");

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
const overCap = decided(
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
      "Đảng viên m-1, năm 2021
      Bộ quy định: Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW (2019) — qd132-hd21-2019, mã nội dung 0
      Mức xếp loại đã quyết định: không hoàn thành nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@2
      Xét tại ngày 20/12/2021 (ngày quyết định)
      Tính theo quy định: không hoàn thành nhiệm vụ
      Căn cứ:
        ● Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm — HD 21-HD/BTCTW, điểm II.B.2.3.d
          ● số chỉ tiêu, nhiệm vụ hoàn thành trên số chỉ tiêu, nhiệm vụ được giao: 4/10 = 40 % (xét trường hợp: dưới 50 %) ← review/c-1/2021@2
      Vì sao chưa đạt mức “hoàn thành nhiệm vụ”:
        ● Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm — HD 21-HD/BTCTW, điểm II.B.2.3.d (đã nêu ở trên)
      Vì sao chưa đạt mức “hoàn thành tốt nhiệm vụ”:
        ● Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm — HD 21-HD/BTCTW, điểm II.B.2.3.d (đã nêu ở trên)
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
      Vì sao chưa đạt mức “hoàn thành xuất sắc nhiệm vụ”:
        ● Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ được giao trong năm — HD 21-HD/BTCTW, điểm II.B.2.3.d (đã nêu ở trên)
        ✗ Thực sự nổi trội về năng lực, đạo đức; đi đầu đổi mới; có sản phẩm cụ thể, lượng hóa được — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được: không (yêu cầu: có) ← review/c-1/2021@2
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Xuất sắc” — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (yêu cầu: xuất sắc) ← review/c-1/2021@2
        ✗ Các tiêu chí còn lại đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ phải đạt cả:
            ✗ tư tưởng chính trị: trung bình (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✗ phẩm chất đạo đức, lối sống: trung bình (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✗ ý thức tổ chức kỷ luật: trung bình (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✗ tác phong, lề lối làm việc: trung bình (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✗ kết quả thực hiện cam kết tu dưỡng, rèn luyện: trung bình (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✗ kết quả khắc phục hạn chế, khuyết điểm: trung bình (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
      Lựa chọn của cấp ủy và ngưỡng của quy định:
        Tỷ lệ phiếu mà một mức xếp loại phải vượt quá: 50 %
        Số ngày nghỉ ốm được coi là 3 tháng: 90
        Mức xếp loại của cấp dưới dùng để xét cấp trên: mức đã được quyết định
      Diễn biến:
        tính theo quy định: không hoàn thành nhiệm vụ
        cấp có thẩm quyền quyết định: không hoàn thành nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@2
      Các bước kiểm điểm, xếp loại:
        Bản tự kiểm điểm, đối tượng được đánh giá: đã xong 20/11/2021 — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp) ← review/c-1/2021@2
        Đề nghị mức xếp loại, chi ủy: không có trong sổ ghi — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)
        Kiểm phiếu, chi bộ: không có trong sổ ghi — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)
        Quyết định xếp loại, cấp ủy cơ sở (b-1): đã xong 20/12/2021 — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp) ← committee/b-1@2
        Thông báo kết quả, cấp ủy cơ sở (b-1): đang đến lượt — HD 21-HD/BTCTW, điểm II.B.6
      Tỷ lệ tối đa của mức xuất sắc:
        b-1 (cấp có thẩm quyền quyết định) — HD 21-HD/BTCTW, điểm II.B.2.3.a — mở
          ? so với số hoàn thành tốt: quyết định 0 đồng chí, mở: đến nay trong mức (0/0)
          ? so với số hoàn thành tốt và xuất sắc: quyết định 0 đồng chí, mở: đến nay trong mức (0/0)
          ? so với tổng số xếp loại: quyết định 0 đồng chí, mở: đến nay trong mức (0/1 = 0 %)
          tính 1 trong 1 đảng viên, 1 trong 1 chi bộ có trong sổ ghi
          mở vì: đảng bộ cơ sở có nhiều chi bộ, sổ ghi mới có một
      Ghi chú:
        Dấu đầu dòng: ✗ không đáp ứng; ● có xảy ra; ? chưa rõ.
        Sau dấu ← là mã các mục trong sổ ghi làm căn cứ: committee/b-1@2 là mục thứ 2, quyển quyết định của cấp ủy, b-1. Mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi.
        Mã nội dung là dãy chữ số tính từ nội dung bộ quy định; nội dung đổi thì mã đổi."
    `);
  });
  it("in English", () => {
    expect(text(forced, { member: "m-1" }, "en")).toMatchInlineSnapshot(`
      "Member m-1, 2021
      Rule set: Regulation 132-QĐ/TW and Guidance 21-HD/BTCTW (2019) — qd132-hd21-2019, fingerprint 0
      Level decided: unfulfilled — b-1, 2021-12-20 ← committee/b-1@2
      Judged on 2021-12-20 (the day of the decision)
      By the rules: unfulfilled
      Because:
        ● Less than 50 % of the year's targets and tasks completed — HD 21-HD/BTCTW, point II.B.2.3.d
          ● targets and tasks completed / targets and tasks assigned: 4/10 = 40 % (case: less than 50 %) ← review/c-1/2021@2
      Why not “fulfilled”:
        ● Less than 50 % of the year's targets and tasks completed — HD 21-HD/BTCTW, point II.B.2.3.d (as above)
      Why not “good”:
        ● Less than 50 % of the year's targets and tasks completed — HD 21-HD/BTCTW, point II.B.2.3.d (as above)
        ✗ All criteria on task results are good or better — HD 21-HD/BTCTW, point II.B.2.3.b (reported by others)
          ✗ results of assigned tasks: average (required: at least good) ← review/c-1/2021@2
      Why not “excellent”:
        ● Less than 50 % of the year's targets and tasks completed — HD 21-HD/BTCTW, point II.B.2.3.d (as above)
        ✗ Truly outstanding in ability and morals, leading innovation, with a concrete measurable product — HD 21-HD/BTCTW, point II.B.2.3.a
          ✗ truly outstanding, with a concrete measurable product: no (required: yes) ← review/c-1/2021@2
        ✗ All criteria on task results are excellent — HD 21-HD/BTCTW, point II.B.2.3.a
          ✗ results of assigned tasks: average (required: excellent) ← review/c-1/2021@2
        ✗ All other criteria are good or better — HD 21-HD/BTCTW, point II.B.2.3.a
          ✗ all of:
            ✗ political thought: average (required: at least good) ← review/c-1/2021@2
            ✗ morals and way of life: average (required: at least good) ← review/c-1/2021@2
            ✗ sense of organisation and discipline: average (required: at least good) ← review/c-1/2021@2
            ✗ working style: average (required: at least good) ← review/c-1/2021@2
            ✗ results of the yearly pledge: average (required: at least good) ← review/c-1/2021@2
            ✗ remedying of shortcomings: average (required: at least good) ← review/c-1/2021@2
      Choices of the committee, and thresholds of the rules:
        The share of votes that a level must exceed: 50 %
        Days of sick leave that count as three months: 90
        Which levels below are counted for the organisation above: decided levels
      Over time:
        computed by the rules: unfulfilled
        decided: unfulfilled — b-1, 2021-12-20 ← committee/b-1@2
      Steps of the review:
        Self-review, subject itself: done 2021-11-20 — HD 21-HD/BTCTW, point II.B.2 (reported by others) ← review/c-1/2021@2
        Proposal of a level, cell committee: not on record — HD 21-HD/BTCTW, point II.B.2 (reported by others)
        Count of the ballot, cell: not on record — HD 21-HD/BTCTW, point II.B.2 (reported by others)
        Decision on the level, committee of the base organisation (b-1): done 2021-12-20 — HD 21-HD/BTCTW, point II.B.2 (reported by others) ← committee/b-1@2
        Notification of the result, committee of the base organisation (b-1): open — HD 21-HD/BTCTW, point II.B.6
      Cap on excellent:
        b-1 (decided) — HD 21-HD/BTCTW, point II.B.2.3.a — open
          ? of those rated good: 0 members decided, open: within the cap so far (0/0)
          ? of those rated good or excellent: 0 members decided, open: within the cap so far (0/0)
          ? of all rated: 0 members decided, open: within the cap so far (0/1 = 0 %)
          1 of 1 member, 1 of 1 cell on record
          open because of: a base organisation has several cells, and one is on record
      Notes:
        Signs: ✗ not met; ● is the case; ? unknown.
        After ← stand the entries of the journal behind a line: committee/b-1@2 is entry 2 of the stream “decisions of the committee, b-1”.
        A fingerprint is computed from the content of the rule set, and changes with it."
    `);
  });
});

describe("missing facts in words", () => {
  it("in Vietnamese", () => {
    expect(text(missing, { member: "m-1" }, "vi")).toMatchInlineSnapshot(`
      "Đảng viên m-1, năm 2021
      Bộ quy định: Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW (2019) — qd132-hd21-2019, mã nội dung 0
      Chưa có quyết định xếp loại của cấp ủy có thẩm quyền
      Xét tại ngày 31/12/2021 (ngày cuối năm)
      Tính theo quy định: chưa đủ dữ kiện; có thể là hoàn thành tốt nhiệm vụ, hoàn thành nhiệm vụ hoặc không hoàn thành nhiệm vụ
      Chỗ để ngỏ:
        có quy định chưa đọc được nguyên văn:
          Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng): hoàn thành nhiệm vụ
          Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng): hoàn thành nhiệm vụ
          Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng): hoàn thành nhiệm vụ
          Nguyên văn điều kiện mức “hoàn thành” của đảng viên (II.B.2.3.c): chưa tìm thấy
      Dữ kiện còn thiếu:
        là cán bộ, công chức, viên chức
        mức xếp loại cán bộ, công chức, viên chức
        loại đối tượng theo công việc
        không hoàn thành chỉ tiêu quan trọng, nhiệm vụ trọng tâm
        số đơn vị phụ trách không hoàn thành nhiệm vụ
        tổ chức, cá nhân trực tiếp quản lý bị kỷ luật do tham nhũng, lãng phí, tiêu cực
        vi phạm ở cấp dưới do tự phát hiện và đã khắc phục xong hậu quả
      Cấp ủy chưa lựa chọn:
        Áp dụng điều kiện “hoàn thành nhiệm vụ” của đảng viên theo cách hiểu tương tự với tổ chức đảng
      Cần bổ sung để xác định:
        Danh sách đảng viên → CategoriseMember.civilServant, category (chi ủy ghi)
        Thông báo kết quả xếp loại cán bộ, công chức, viên chức → ReceiveEmployerLevel.level (chi ủy ghi)
        Bản kiểm điểm cá nhân → SubmitSelfReview.stated.tasks.main-missed, stated.discipline.below-self-detected-and-remedied (chi ủy ghi); bổ sung mục đã ghi → CorrectEntry ← review/c-1/2021@2
        Bản kiểm điểm cá nhân → SubmitSelfReview.led.unfulfilled, led.disciplined (chi ủy ghi), hoặc Bảng số liệu của hệ thống theo dõi công việc → ReceiveWorkFigures (chi ủy ghi); bổ sung mục đã ghi → CorrectEntry ← review/c-1/2021@2
        Kế hoạch kiểm điểm, xếp loại → OpenReview.parameters.fulfilled-by-analogy (cấp ủy có thẩm quyền ghi); bổ sung mục đã ghi → CorrectEntry ← review/c-1/2021@1
      Căn cứ. Đối với mức “hoàn thành tốt nhiệm vụ”:
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: tốt (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ✓ phải đạt cả:
            ✓ tư tưởng chính trị: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành tốt nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ? là cán bộ, công chức, viên chức: chưa rõ (xét trường hợp: có) ← sổ ghi không có mục nào
          ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (yêu cầu: từ hoàn thành tốt nhiệm vụ trở lên) ← sổ ghi không có mục nào
      Căn cứ. Đối với mức “hoàn thành nhiệm vụ”:
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng)
          – cấp ủy chưa chọn có áp dụng hay không: Áp dụng điều kiện “hoàn thành nhiệm vụ” của đảng viên theo cách hiểu tương tự với tổ chức đảng
          ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng)
          – cấp ủy chưa chọn có áp dụng hay không: Áp dụng điều kiện “hoàn thành nhiệm vụ” của đảng viên theo cách hiểu tương tự với tổ chức đảng
          ✓ phải đạt cả:
            ✓ tư tưởng chính trị: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng)
          – cấp ủy chưa chọn có áp dụng hay không: Áp dụng điều kiện “hoàn thành nhiệm vụ” của đảng viên theo cách hiểu tương tự với tổ chức đảng
          ? là cán bộ, công chức, viên chức: chưa rõ (xét trường hợp: có) ← sổ ghi không có mục nào
          ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (yêu cầu: từ hoàn thành nhiệm vụ trở lên) ← sổ ghi không có mục nào
      Chưa rõ có đạt mức “hoàn thành nhiệm vụ” hay không:
        ? Cán bộ, công chức, viên chức bị xếp loại không hoàn thành nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.d
          ? là cán bộ, công chức, viên chức: chưa rõ (xét trường hợp: có) ← sổ ghi không có mục nào
          ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (xét trường hợp: không hoàn thành nhiệm vụ) ← sổ ghi không có mục nào
        ? Cán bộ giữ chức vụ: không hoàn thành 100 % chỉ tiêu quan trọng, nhiệm vụ trọng tâm — QĐ 132-QĐ/TW, điểm 12.4.c
          ? loại đối tượng theo công việc: chưa rõ (xét trường hợp: giữ chức vụ lãnh đạo, quản lý) ← sổ ghi không có mục nào
          ? không hoàn thành chỉ tiêu quan trọng, nhiệm vụ trọng tâm: chưa rõ (xét trường hợp: có) ← sổ ghi không có mục nào
        ? Cán bộ lãnh đạo, quản lý: địa phương, đơn vị, lĩnh vực trực tiếp phụ trách không hoàn thành nhiệm vụ — QĐ 132-QĐ/TW, điểm 12.4.c
          ? loại đối tượng theo công việc: chưa rõ (xét trường hợp: giữ chức vụ lãnh đạo, quản lý) ← sổ ghi không có mục nào
          ? số đơn vị phụ trách không hoàn thành nhiệm vụ: chưa rõ (xét trường hợp: từ 1 trở lên) ← sổ ghi không có mục nào
        ? Cán bộ lãnh đạo, quản lý: đơn vị, cá nhân trực tiếp quản lý tham ô, tham nhũng, bị kỷ luật — QĐ 132-QĐ/TW, điểm 12.4.c
          ? loại đối tượng theo công việc: chưa rõ (xét trường hợp: giữ chức vụ lãnh đạo, quản lý) ← sổ ghi không có mục nào
          ? tổ chức, cá nhân trực tiếp quản lý bị kỷ luật do tham nhũng, lãng phí, tiêu cực: chưa rõ (xét trường hợp: có) ← sổ ghi không có mục nào
          ? trừ trường hợp: Trừ trường hợp tự phát hiện và đã khắc phục xong hậu quả — QĐ 132-QĐ/TW, điểm 12.4.c
            ? vi phạm ở cấp dưới do tự phát hiện và đã khắc phục xong hậu quả: chưa rõ (xét trường hợp: có) ← sổ ghi không có mục nào
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng) (đã nêu ở trên)
      Chưa rõ có đạt mức “hoàn thành tốt nhiệm vụ” hay không:
        ? Cán bộ, công chức, viên chức bị xếp loại không hoàn thành nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.d (đã nêu ở trên)
        ? Cán bộ giữ chức vụ: không hoàn thành 100 % chỉ tiêu quan trọng, nhiệm vụ trọng tâm — QĐ 132-QĐ/TW, điểm 12.4.c (đã nêu ở trên)
        ? Cán bộ lãnh đạo, quản lý: địa phương, đơn vị, lĩnh vực trực tiếp phụ trách không hoàn thành nhiệm vụ — QĐ 132-QĐ/TW, điểm 12.4.c (đã nêu ở trên)
        ? Cán bộ lãnh đạo, quản lý: đơn vị, cá nhân trực tiếp quản lý tham ô, tham nhũng, bị kỷ luật — QĐ 132-QĐ/TW, điểm 12.4.c (đã nêu ở trên)
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành tốt nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp) (đã nêu ở trên)
      Vì sao chưa đạt mức “hoàn thành xuất sắc nhiệm vụ”:
        ? Cán bộ, công chức, viên chức bị xếp loại không hoàn thành nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.d (đã nêu ở trên)
        ? Cán bộ giữ chức vụ: không hoàn thành 100 % chỉ tiêu quan trọng, nhiệm vụ trọng tâm — QĐ 132-QĐ/TW, điểm 12.4.c (đã nêu ở trên)
        ? Cán bộ lãnh đạo, quản lý: địa phương, đơn vị, lĩnh vực trực tiếp phụ trách không hoàn thành nhiệm vụ — QĐ 132-QĐ/TW, điểm 12.4.c (đã nêu ở trên)
        ? Cán bộ lãnh đạo, quản lý: đơn vị, cá nhân trực tiếp quản lý tham ô, tham nhũng, bị kỷ luật — QĐ 132-QĐ/TW, điểm 12.4.c (đã nêu ở trên)
        ✗ Thực sự nổi trội về năng lực, đạo đức; đi đầu đổi mới; có sản phẩm cụ thể, lượng hóa được — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được: không (yêu cầu: có) ← review/c-1/2021@2
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Xuất sắc” — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: tốt (yêu cầu: xuất sắc) ← review/c-1/2021@2
        ? Cán bộ, công chức, viên chức phải được xếp loại hoàn thành xuất sắc nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ? là cán bộ, công chức, viên chức: chưa rõ (xét trường hợp: có) ← sổ ghi không có mục nào
          ? mức xếp loại cán bộ, công chức, viên chức: chưa rõ (yêu cầu: hoàn thành xuất sắc nhiệm vụ) ← sổ ghi không có mục nào
      Lựa chọn của cấp ủy và ngưỡng của quy định:
        Tỷ lệ phiếu mà một mức xếp loại phải vượt quá: 50 %
        Số ngày nghỉ ốm được coi là 3 tháng: 90
        Mức xếp loại của cấp dưới dùng để xét cấp trên: mức đã được quyết định
      Các bước kiểm điểm, xếp loại:
        Bản tự kiểm điểm, đối tượng được đánh giá: đã xong 20/11/2021 — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp) ← review/c-1/2021@2
        Kết quả xếp loại cán bộ, công chức, viên chức, cơ quan, đơn vị nơi công tác: thiếu dữ kiện nên chưa rõ có phải làm hay không — HD 21-HD/BTCTW, điểm II.B.6
        Đề nghị mức xếp loại, chi ủy: đang đến lượt — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)
        Kiểm phiếu, chi bộ: chưa đến lượt, chờ đề nghị mức xếp loại — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)
        Quyết định xếp loại, cấp ủy cơ sở (b-1): chưa đến lượt, chờ kiểm phiếu — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)
        Thông báo kết quả, cấp ủy cơ sở (b-1): chưa đến lượt, chờ quyết định xếp loại — HD 21-HD/BTCTW, điểm II.B.6
      Ghi chú:
        Dấu đầu dòng: ✓ đáp ứng; ✗ không đáp ứng; ? chưa rõ; – chưa áp dụng: văn bản chưa được kiểm chứng hoặc cấp ủy chưa chọn.
        Sau dấu ← là mã các mục trong sổ ghi làm căn cứ: review/c-1/2021@2 là mục thứ 2, quyển kiểm điểm năm 2021, c-1. Mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi.
        Mã nội dung là dãy chữ số tính từ nội dung bộ quy định; nội dung đổi thì mã đổi."
    `);
  });
});

describe("an undetermined level in words", () => {
  it("in Vietnamese", () => {
    expect(text(undetermined, { member: "m-1" }, "vi")).toMatchInlineSnapshot(`
      "Đảng viên m-1, năm 2021
      Bộ quy định: Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW (2019) — qd132-hd21-2019, mã nội dung 0
      Chưa có quyết định xếp loại của cấp ủy có thẩm quyền
      Xét tại ngày 31/12/2021 (ngày cuối năm)
      Tính theo quy định: chưa xác định được vì có quy định chưa đọc được nguyên văn; có thể là hoàn thành nhiệm vụ hoặc không hoàn thành nhiệm vụ
      Kết quả theo từng cách hiểu của văn bản:
        Áp dụng điều kiện “hoàn thành nhiệm vụ” của đảng viên theo cách hiểu tương tự với tổ chức đảng:
          nếu chọn “có”: hoàn thành nhiệm vụ
          nếu chọn “không”: hoàn thành nhiệm vụ hoặc không hoàn thành nhiệm vụ
      Chỗ để ngỏ:
        có quy định chưa đọc được nguyên văn:
          Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng): hoàn thành nhiệm vụ
          Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng): hoàn thành nhiệm vụ
          Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng): hoàn thành nhiệm vụ
          Nguyên văn điều kiện mức “hoàn thành” của đảng viên (II.B.2.3.c): chưa tìm thấy
      Cần bổ sung để xác định:
        Kế hoạch kiểm điểm, xếp loại → OpenReview.parameters.fulfilled-by-analogy (cấp ủy có thẩm quyền ghi); bổ sung mục đã ghi → CorrectEntry ← review/c-1/2021@1
      Căn cứ. Đối với mức “hoàn thành nhiệm vụ”:
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng)
          – cấp ủy chưa chọn có áp dụng hay không: Áp dụng điều kiện “hoàn thành nhiệm vụ” của đảng viên theo cách hiểu tương tự với tổ chức đảng
          ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Trung bình” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng)
          – cấp ủy chưa chọn có áp dụng hay không: Áp dụng điều kiện “hoàn thành nhiệm vụ” của đảng viên theo cách hiểu tương tự với tổ chức đảng
          ✓ phải đạt cả:
            ✓ tư tưởng chính trị: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: tốt (yêu cầu: từ trung bình trở lên) ← review/c-1/2021@2
        · Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.c (theo trí nhớ, chưa kiểm chứng): không áp dụng với đảng viên không phải cán bộ, công chức, viên chức
      Vì sao chưa đạt mức “hoàn thành tốt nhiệm vụ”:
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.b (nguồn gián tiếp)
          ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
      Vì sao chưa đạt mức “hoàn thành xuất sắc nhiệm vụ”:
        ✗ Thực sự nổi trội về năng lực, đạo đức; đi đầu đổi mới; có sản phẩm cụ thể, lượng hóa được — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được: không (yêu cầu: có) ← review/c-1/2021@2
        ✗ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Xuất sắc” — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✗ kết quả thực hiện chức trách, nhiệm vụ được giao: trung bình (yêu cầu: xuất sắc) ← review/c-1/2021@2
      Lựa chọn của cấp ủy và ngưỡng của quy định:
        Tỷ lệ phiếu mà một mức xếp loại phải vượt quá: 50 %
        Số ngày nghỉ ốm được coi là 3 tháng: 90
        Mức xếp loại của cấp dưới dùng để xét cấp trên: mức đã được quyết định
      Các bước kiểm điểm, xếp loại:
        Bản tự kiểm điểm, đối tượng được đánh giá: đã xong 20/11/2021 — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp) ← review/c-1/2021@2
        Đề nghị mức xếp loại, chi ủy: đang đến lượt — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)
        Kiểm phiếu, chi bộ: chưa đến lượt, chờ đề nghị mức xếp loại — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)
        Quyết định xếp loại, cấp ủy cơ sở (b-1): chưa đến lượt, chờ kiểm phiếu — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)
        Thông báo kết quả, cấp ủy cơ sở (b-1): chưa đến lượt, chờ quyết định xếp loại — HD 21-HD/BTCTW, điểm II.B.6
      Ghi chú:
        Dấu đầu dòng: ✓ đáp ứng; ✗ không đáp ứng; · không áp dụng với đối tượng này; – chưa áp dụng: văn bản chưa được kiểm chứng hoặc cấp ủy chưa chọn.
        Sau dấu ← là mã các mục trong sổ ghi làm căn cứ: review/c-1/2021@1 là mục thứ 1, quyển kiểm điểm năm 2021, c-1. Mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi.
        Mã nội dung là dãy chữ số tính từ nội dung bộ quy định; nội dung đổi thì mã đổi."
    `);
  });
});

describe("an excellent level over the cap in words", () => {
  it("in Vietnamese", () => {
    expect(text(overCap, { member: "m-1" }, "vi")).toMatchInlineSnapshot(`
      "Đảng viên m-1, năm 2021
      Bộ quy định: Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW (2019) — qd132-hd21-2019, mã nội dung 0
      Mức xếp loại đã quyết định: hoàn thành xuất sắc nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@2
      Xét tại ngày 20/12/2021 (ngày quyết định)
      Tính theo quy định: hoàn thành xuất sắc nhiệm vụ
      Căn cứ:
        ✓ Thực sự nổi trội về năng lực, đạo đức; đi đầu đổi mới; có sản phẩm cụ thể, lượng hóa được — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✓ thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được: có (yêu cầu: có) ← review/c-1/2021@2
        ✓ Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Xuất sắc” — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✓ kết quả thực hiện chức trách, nhiệm vụ được giao: xuất sắc (yêu cầu: xuất sắc) ← review/c-1/2021@2
        ✓ Các tiêu chí còn lại đạt “Tốt” trở lên — HD 21-HD/BTCTW, điểm II.B.2.3.a
          ✓ phải đạt cả:
            ✓ tư tưởng chính trị: xuất sắc (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✓ phẩm chất đạo đức, lối sống: xuất sắc (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✓ ý thức tổ chức kỷ luật: xuất sắc (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✓ tác phong, lề lối làm việc: xuất sắc (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✓ kết quả thực hiện cam kết tu dưỡng, rèn luyện: xuất sắc (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
            ✓ kết quả khắc phục hạn chế, khuyết điểm: xuất sắc (yêu cầu: từ tốt trở lên) ← review/c-1/2021@2
        · Cán bộ, công chức, viên chức phải được xếp loại hoàn thành xuất sắc nhiệm vụ — HD 21-HD/BTCTW, điểm II.B.2.3.a: không áp dụng với đảng viên không phải cán bộ, công chức, viên chức
      Lựa chọn của cấp ủy và ngưỡng của quy định:
        Tỷ lệ phiếu mà một mức xếp loại phải vượt quá: 50 %
        Số ngày nghỉ ốm được coi là 3 tháng: 90
        Mức xếp loại của cấp dưới dùng để xét cấp trên: mức đã được quyết định
      Diễn biến:
        chi bộ đề nghị: hoàn thành xuất sắc nhiệm vụ — c-1, 05/12/2021 ← review/c-1/2021@3
        tính theo quy định: hoàn thành xuất sắc nhiệm vụ
        cấp có thẩm quyền quyết định: hoàn thành xuất sắc nhiệm vụ — b-1, 20/12/2021 ← committee/b-1@2
      Các bước kiểm điểm, xếp loại:
        Bản tự kiểm điểm, đối tượng được đánh giá: đã xong 20/11/2021 — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp) ← review/c-1/2021@2
        Đề nghị mức xếp loại, chi ủy: không có trong sổ ghi — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)
        Kiểm phiếu, chi bộ: đã xong 05/12/2021 — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp) ← review/c-1/2021@3
        Quyết định xếp loại, cấp ủy cơ sở (b-1): đã xong 20/12/2021 — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp) ← committee/b-1@2
        Thông báo kết quả, cấp ủy cơ sở (b-1): đang đến lượt — HD 21-HD/BTCTW, điểm II.B.6
      Tỷ lệ tối đa của mức xuất sắc:
        b-1 (đề nghị) — HD 21-HD/BTCTW, điểm II.B.2.3.a — mở
          ? so với số hoàn thành tốt: đề nghị 1 đồng chí, mở: thêm 5 đồng chí tốt thì trong mức (1/0)
          ? so với số hoàn thành tốt và xuất sắc: đề nghị 1 đồng chí, mở: thêm 4 đồng chí tốt thì trong mức (1/1 = 100 %)
          ? so với tổng số xếp loại: đề nghị 1 đồng chí, mở: thêm 4 đồng chí tốt thì trong mức (1/1 = 100 %)
          tính 1 trong 2 đảng viên, 1 trong 1 chi bộ có trong sổ ghi
          mở vì: 1 trường hợp chưa có mức ở bước này; đảng bộ cơ sở có nhiều chi bộ, sổ ghi mới có một
        b-1 (cấp có thẩm quyền quyết định) — HD 21-HD/BTCTW, điểm II.B.2.3.a — mở
          ? so với số hoàn thành tốt: quyết định 1 đồng chí, mở: thêm 4 đồng chí tốt thì trong mức (1/1 = 100 %)
          ? so với số hoàn thành tốt và xuất sắc: quyết định 1 đồng chí, mở: thêm 3 đồng chí tốt thì trong mức (1/2 = 50 %)
          ? so với tổng số xếp loại: quyết định 1 đồng chí, mở: thêm 3 đồng chí tốt thì trong mức (1/2 = 50 %)
          tính 2 trong 2 đảng viên, 1 trong 1 chi bộ có trong sổ ghi
          mở vì: đảng bộ cơ sở có nhiều chi bộ, sổ ghi mới có một
      Ghi chú:
        Dấu đầu dòng: ✓ đáp ứng; ? chưa rõ; · không áp dụng với đối tượng này.
        Sau dấu ← là mã các mục trong sổ ghi làm căn cứ: committee/b-1@2 là mục thứ 2, quyển quyết định của cấp ủy, b-1. Mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi.
        Mã nội dung là dãy chữ số tính từ nội dung bộ quy định; nội dung đổi thì mã đổi."
    `);
  });
  it("in English", () => {
    expect(text(overCap, { member: "m-1" }, "en")).toMatchInlineSnapshot(`
      "Member m-1, 2021
      Rule set: Regulation 132-QĐ/TW and Guidance 21-HD/BTCTW (2019) — qd132-hd21-2019, fingerprint 0
      Level decided: excellent — b-1, 2021-12-20 ← committee/b-1@2
      Judged on 2021-12-20 (the day of the decision)
      By the rules: excellent
      Because:
        ✓ Truly outstanding in ability and morals, leading innovation, with a concrete measurable product — HD 21-HD/BTCTW, point II.B.2.3.a
          ✓ truly outstanding, with a concrete measurable product: yes (required: yes) ← review/c-1/2021@2
        ✓ All criteria on task results are excellent — HD 21-HD/BTCTW, point II.B.2.3.a
          ✓ results of assigned tasks: excellent (required: excellent) ← review/c-1/2021@2
        ✓ All other criteria are good or better — HD 21-HD/BTCTW, point II.B.2.3.a
          ✓ all of:
            ✓ political thought: excellent (required: at least good) ← review/c-1/2021@2
            ✓ morals and way of life: excellent (required: at least good) ← review/c-1/2021@2
            ✓ sense of organisation and discipline: excellent (required: at least good) ← review/c-1/2021@2
            ✓ working style: excellent (required: at least good) ← review/c-1/2021@2
            ✓ results of the yearly pledge: excellent (required: at least good) ← review/c-1/2021@2
            ✓ remedying of shortcomings: excellent (required: at least good) ← review/c-1/2021@2
        · A civil servant must be rated excellent by the employer — HD 21-HD/BTCTW, point II.B.2.3.a: concerns cadres, civil servants and public employees only
      Choices of the committee, and thresholds of the rules:
        The share of votes that a level must exceed: 50 %
        Days of sick leave that count as three months: 90
        Which levels below are counted for the organisation above: decided levels
      Over time:
        voted by the cell: excellent — c-1, 2021-12-05 ← review/c-1/2021@3
        computed by the rules: excellent
        decided: excellent — b-1, 2021-12-20 ← committee/b-1@2
      Steps of the review:
        Self-review, subject itself: done 2021-11-20 — HD 21-HD/BTCTW, point II.B.2 (reported by others) ← review/c-1/2021@2
        Proposal of a level, cell committee: not on record — HD 21-HD/BTCTW, point II.B.2 (reported by others)
        Count of the ballot, cell: done 2021-12-05 — HD 21-HD/BTCTW, point II.B.2 (reported by others) ← review/c-1/2021@3
        Decision on the level, committee of the base organisation (b-1): done 2021-12-20 — HD 21-HD/BTCTW, point II.B.2 (reported by others) ← committee/b-1@2
        Notification of the result, committee of the base organisation (b-1): open — HD 21-HD/BTCTW, point II.B.6
      Cap on excellent:
        b-1 (proposed) — HD 21-HD/BTCTW, point II.B.2.3.a — open
          ? of those rated good: 1 member proposed, open: within the cap with 5 more good members (1/0)
          ? of those rated good or excellent: 1 member proposed, open: within the cap with 4 more good members (1/1 = 100 %)
          ? of all rated: 1 member proposed, open: within the cap with 4 more good members (1/1 = 100 %)
          1 of 2 members, 1 of 1 cell on record
          open because of: 1 without a level at this stage; a base organisation has several cells, and one is on record
        b-1 (decided) — HD 21-HD/BTCTW, point II.B.2.3.a — open
          ? of those rated good: 1 member decided, open: within the cap with 4 more good members (1/1 = 100 %)
          ? of those rated good or excellent: 1 member decided, open: within the cap with 3 more good members (1/2 = 50 %)
          ? of all rated: 1 member decided, open: within the cap with 3 more good members (1/2 = 50 %)
          2 of 2 members, 1 of 1 cell on record
          open because of: a base organisation has several cells, and one is on record
      Notes:
        Signs: ✓ met; ? unknown; · does not concern the subject.
        After ← stand the entries of the journal behind a line: committee/b-1@2 is entry 2 of the stream “decisions of the committee, b-1”.
        A fingerprint is computed from the content of the rule set, and changes with it."
    `);
  });
});

describe("a meeting in words", () => {
  it("in Vietnamese", () => {
    expect(text(meeting, { meeting: "meeting/c-1/2021-11" }, "vi")).toMatchInlineSnapshot(`
      "Buổi sinh hoạt thường kỳ tháng 11/2021, c-1 (meeting/c-1/2021-11)
      Đảng viên dự họp: 1/2 = 50 % ← meeting/c-1/2021-11@3
      Điểm từng tiêu chí — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp):
        1 Chấp hành thời gian, thời lượng: 5/5 ← meeting/c-1/2021-11@4 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–5; cần hỏi: số phút thiếu so với quy định
            ? số phút thiếu so với quy định: chưa rõ (yêu cầu: 0) ← sổ ghi không có mục nào
        2 Tỷ lệ dự sinh hoạt từ 90 % trở lên và không có đảng viên vắng không lý do: 5/5 ← meeting/c-1/2021-11@5 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–4
            ✗ phải đạt cả:
              ✗ số đảng viên có mặt trên số đảng viên phải dự: 1/2 = 50 % (yêu cầu: từ 90 % trở lên) ← meeting/c-1/2021-11@3
              ✗ số đảng viên vắng không lý do: 1 (yêu cầu: 0) ← meeting/c-1/2021-11@3
        3.1 Chuẩn bị nội dung đúng, đủ, có trọng tâm: 5/5 ← meeting/c-1/2021-11@6 (người chấm m-1)
        3.2 Họp chi ủy, thông báo, đăng tải tài liệu: 5/5 ← meeting/c-1/2021-11@7 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–4
            ✗ phải đạt cả:
              ? chi ủy đã họp trước: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
              ✗ đã đăng tải tài liệu trước ít nhất 1 ngày: không (yêu cầu: có) ← sổ ghi không có mục nào
        4.1 Thực hiện đủ các bước theo quy trình: 5/5 ← meeting/c-1/2021-11@8 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–5; cần hỏi: đã báo cáo tình hình đóng đảng phí; đã thông qua chương trình; đã trình bày nội dung; đảng viên đã thảo luận; đã kết luận; đã giao nhiệm vụ có thời hạn; đã đọc và thông qua biên bản
            ? phải đạt cả:
              ✓ đã điểm danh: có (yêu cầu: có) ← meeting/c-1/2021-11@3
              ? đã báo cáo tình hình đóng đảng phí: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
              ? đã thông qua chương trình: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
              ? đã trình bày nội dung: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
              ✓ đã đánh giá nhiệm vụ đến kỳ báo cáo: có (yêu cầu: có) ← sổ ghi không có mục nào
              ? đảng viên đã thảo luận: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
              ? đã kết luận: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
              ? đã giao nhiệm vụ có thời hạn: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
              ✓ đã đánh giá, chấm điểm buổi sinh hoạt: có (yêu cầu: có) ← meeting/c-1/2021-11@4
              ? đã đọc và thông qua biên bản: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
        4.2 Đủ nội dung; biểu dương, phê bình; nhiều ý kiến: 20/25 ← meeting/c-1/2021-11@9 (người chấm m-1, không ghi lý do)
        4.3 Điều hành linh hoạt, hiệu quả: 10/10 ← meeting/c-1/2021-11@10 (người chấm m-1)
        5 Nguyên tắc tổ chức, sinh hoạt đảng: 5/5 ← meeting/c-1/2021-11@11 (người chấm m-1)
        6 Kết quả lãnh đạo thực hiện nghị quyết, kết luận: –/30 ← sổ ghi không có mục nào
        7 Kết luận, biên bản, đăng tải tài liệu: 5/5 ← meeting/c-1/2021-11@12 (người chấm m-1)
          Theo sổ ghi: chưa xác định, 0–4
            ✗ phải đạt cả:
              ? đã kết luận: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
              ? đã đọc và thông qua biên bản: chưa rõ (yêu cầu: có) ← sổ ghi không có mục nào
              ✗ đã đăng tải kết luận, nghị quyết trong 2 ngày: không (yêu cầu: có) ← sổ ghi không có mục nào
      Điểm và mức chất lượng:
        người chấm: chưa xác định
        theo sổ ghi: 40–92 điểm, có thể là tốt, khá, trung bình hoặc kém
        đề nghị: 88 điểm, khá ← meeting/c-1/2021-11@13
        chi bộ đề nghị: tốt ← meeting/c-1/2021-11@14
      Điểm cần kiểm tra:
        Tiêu chí 2 được điểm tối đa; theo sổ ghi thì không đáp ứng điều kiện: Tỷ lệ dự sinh hoạt từ 90 % trở lên và không có đảng viên vắng không lý do. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Tiêu chí 3.2 được điểm tối đa; theo sổ ghi thì không đáp ứng điều kiện: Họp chi ủy, thông báo, đăng tải tài liệu. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Tiêu chí 7 được điểm tối đa; theo sổ ghi thì không đáp ứng điều kiện: Kết luận, biên bản, đăng tải tài liệu. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        88 điểm ứng với mức khá, nhưng buổi sinh hoạt xếp loại tốt. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Tiêu chí 1 (Chấp hành thời gian, thời lượng) chưa xác định được điểm: còn thiếu: số phút thiếu so với quy định. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Tiêu chí 4.1 (Thực hiện đủ các bước theo quy trình) chưa xác định được điểm: còn thiếu: đã báo cáo tình hình đóng đảng phí; đã thông qua chương trình; đã trình bày nội dung; đảng viên đã thảo luận; đã kết luận; đã giao nhiệm vụ có thời hạn; đã đọc và thông qua biên bản. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
        Mức xếp loại được biểu quyết với 1 ý kiến tán thành, cần 2. — Điều lệ Đảng (2011), điểm 9.5
        Các mức xếp loại khác nhau: đề nghị: khá; chi bộ đề nghị: tốt.
        Tiêu chí 4.2: chấm 20/25 điểm mà không ghi lý do trừ. — HD 42-HD/BTCTW, điểm II.5 (nguồn gián tiếp)
      Ghi chú:
        Dấu đầu dòng: ✓ đáp ứng; ✗ không đáp ứng; ? chưa rõ.
        Sau dấu ← là mã các mục trong sổ ghi làm căn cứ: meeting/c-1/2021-11@3 là mục thứ 3, quyển buổi sinh hoạt tháng 11/2021, c-1. Mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi."
    `);
  });
  it("in English", () => {
    expect(text(meeting, { meeting: "meeting/c-1/2021-11" }, "en")).toMatchInlineSnapshot(`
      "Regular meeting of 2021-11, c-1 (meeting/c-1/2021-11)
      Members present: 1/2 = 50 % ← meeting/c-1/2021-11@3
      Marks by criterion — HD 42-HD/BTCTW, point II.5 (reported by others):
        1 Time and duration: 5/5 ← meeting/c-1/2021-11@4 (marked by m-1)
          By the record: open, 0–5; to be asked: minutes short of the minimum
            ? minutes short of the minimum: unknown (required: 0) ← nothing recorded
        2 At least 90 % attend and nobody is absent without reason: 5/5 ← meeting/c-1/2021-11@5 (marked by m-1)
          By the record: open, 0–4
            ✗ all of:
              ✗ members present, of those expected / members expected: 1/2 = 50 % (required: at least 90 %) ← meeting/c-1/2021-11@3
              ✗ members absent without reason: 1 (required: 0) ← meeting/c-1/2021-11@3
        3.1 Content prepared rightly, fully, with focus: 5/5 ← meeting/c-1/2021-11@6 (marked by m-1)
        3.2 Committee met, notice given, documents posted: 5/5 ← meeting/c-1/2021-11@7 (marked by m-1)
          By the record: open, 0–4
            ✗ all of:
              ? the cell committee met before: unknown (required: yes) ← nothing recorded
              ✗ documents were posted at least 1 day before: no (required: yes) ← nothing recorded
        4.1 All steps of the order of the meeting: 5/5 ← meeting/c-1/2021-11@8 (marked by m-1)
          By the record: open, 0–5; to be asked: the state of fee payment was told; the agenda was adopted; content was presented; members discussed; the chair concluded; tasks with deadlines were assigned; the minutes were read and approved
            ? all of:
              ✓ the roll was called: yes (required: yes) ← meeting/c-1/2021-11@3
              ? the state of fee payment was told: unknown (required: yes) ← nothing recorded
              ? the agenda was adopted: unknown (required: yes) ← nothing recorded
              ? content was presented: unknown (required: yes) ← nothing recorded
              ✓ the tasks that were due were assessed: yes (required: yes) ← nothing recorded
              ? members discussed: unknown (required: yes) ← nothing recorded
              ? the chair concluded: unknown (required: yes) ← nothing recorded
              ? tasks with deadlines were assigned: unknown (required: yes) ← nothing recorded
              ✓ the meeting was scored: yes (required: yes) ← meeting/c-1/2021-11@4
              ? the minutes were read and approved: unknown (required: yes) ← nothing recorded
        4.2 Full content; praise and criticism; many speak: 20/25 ← meeting/c-1/2021-11@9 (marked by m-1, no reason given)
        4.3 Flexible and effective chairing: 10/10 ← meeting/c-1/2021-11@10 (marked by m-1)
        5 Principles of organisation and party life: 5/5 ← meeting/c-1/2021-11@11 (marked by m-1)
        6 Results of carrying out resolutions and conclusions: –/30 ← nothing recorded
        7 Conclusion, minutes, posting: 5/5 ← meeting/c-1/2021-11@12 (marked by m-1)
          By the record: open, 0–4
            ✗ all of:
              ? the chair concluded: unknown (required: yes) ← nothing recorded
              ? the minutes were read and approved: unknown (required: yes) ← nothing recorded
              ✗ conclusion and resolution were posted within 2 days: no (required: yes) ← nothing recorded
      Points and grade:
        marked by: open
        by the record: 40–92 points, could be good, fair, average or poor
        proposed: 88 points, fair ← meeting/c-1/2021-11@13
        voted by the cell: good ← meeting/c-1/2021-11@14
      Findings:
        Criterion 2 has full points; by the record its condition fails: At least 90 % attend and nobody is absent without reason. — HD 42-HD/BTCTW, point II.5 (reported by others)
        Criterion 3.2 has full points; by the record its condition fails: Committee met, notice given, documents posted. — HD 42-HD/BTCTW, point II.5 (reported by others)
        Criterion 7 has full points; by the record its condition fails: Conclusion, minutes, posting. — HD 42-HD/BTCTW, point II.5 (reported by others)
        88 points are fair, yet the grade is good. — HD 42-HD/BTCTW, point II.5 (reported by others)
        The points of criterion 1 (Time and duration) are open: missing: minutes short of the minimum. — HD 42-HD/BTCTW, point II.5 (reported by others)
        The points of criterion 4.1 (All steps of the order of the meeting) are open: missing: the state of fee payment was told; the agenda was adopted; content was presented; members discussed; the chair concluded; tasks with deadlines were assigned; the minutes were read and approved. — HD 42-HD/BTCTW, point II.5 (reported by others)
        The grade was voted with 1 in favour; 2 are needed. — Điều lệ Đảng (2011), point 9.5
        The grades differ: proposed: fair; voted by the cell: good.
        Criterion 4.2: 20 of 25 points, and no reason given. — HD 42-HD/BTCTW, point II.5 (reported by others)
      Notes:
        Signs: ✓ met; ✗ not met; ? unknown.
        After ← stand the entries of the journal behind a line: meeting/c-1/2021-11@3 is entry 3 of the stream “meeting of 2021-11, c-1”."
    `);
  });
});

describe("a finding in words", () => {
  const told = (language: Language) => {
    const year = read(overCap);
    const finding = year.findings.find(({ code }) => code === "cap-exceeded");
    return finding === undefined ? "" : render(explain(year, { finding }), { language });
  };
  it("in Vietnamese", () => {
    expect(told("vi")).toMatchInlineSnapshot(`""`);
  });
  it("in English", () => {
    expect(told("en")).toMatchInlineSnapshot(`""`);
  });
});

describe("names in words", () => {
  it("are shown where the reader may see them", () => {
    const names = (id: string) => ({ "m-1": "Đảng viên 01", "b-1": "Đảng ủy" })[id] ?? id;
    const shown = render(explain(read(forced), { member: "m-1" }), { language: "vi", names });
    expect(shown).toContain("Đảng viên 01, năm 2021");
    expect(shown).toContain("không hoàn thành nhiệm vụ — Đảng ủy, 20/12/2021");
  });
});
