import { describe, expect, it } from "vitest";
import { Names, offendersIn } from "./foreign-words.js";

const none = new Names([]);

describe("what does not belong in a Vietnamese text", () => {
  it.each([
    ["Chi bộ họp ngày 03/11/2021, 18/19 đảng viên dự, đạt 94,74 %.", []],
    ["Xem sổ ghi trong Excel; HD 21-HD/BTCTW, điểm II.B.2.3.a", []],
    ["Nghị quyết do chi ủy trình, theo công văn, ra trong tháng ba", []],
    ["Chi bộ đã tổ chức gathering thường kỳ", ["English: gathering"]],
    ["Mức good được đề nghị", ["raw value: good"]],
    ["loại đối tượng theo công việc: without-post", ["raw value: without-post"]],
    ["Phải có discipline.form", ["raw value: discipline.form"]],
    ["Mục MeetingConvened chưa ghi", ["raw value: MeetingConvened"]],
    ["lựa chọn levels-counted", ["raw value: levels-counted"]],
    ["một tên-gọi lạ: band-gap", ["raw value: band-gap"]],
    ["Phải theo mẫu ^[a-z0-9]+$", ["regular expression: [a-z"]],
    ["Phải viết như \\d{4}-\\d{2}", ["regular expression: \\d"]],
    ["Đầu vào: expected string, received undefined", ["zod: expected string, received"]],
    ["Họp ngày 2021-11-03", ["date: 2021-11-03"]],
    ["Điểm 2021-Q1 là 94", ["date: 2021-Q1"]],
    ["on the day of the meeting", ["English: on", "English: the", "English: day", "English: of"]],
  ])("%s", (text, offenders) => {
    const found = offendersIn(text, "vi", none).map(({ why, what }) => `${why}: ${what}`);
    expect(offenders.length === 0 ? found : found.slice(0, offenders.length)).toEqual(offenders);
  });

  it("may be a name that the text is given: as it is, in quotation marks, or as a code in brackets", () => {
    const names = new Names(["m-01", "college"], ["levels"], ["not-json"]);
    expect(offendersIn("m-01 của college bỏ phiếu “levels” [not-json]", "vi", names)).toEqual([]);
    expect(offendersIn("m-012, levels, not-json", "vi", names).map(({ what }) => what)).toEqual([
      "levels",
      "not-json",
    ]);
  });
});

describe("what does not belong in an English text", () => {
  it.each([
    ["The cell of Phú Thọ met under HD 21-HD/BTCTW", []],
    ["It says “tự phê bình và phê bình”", []],
    ["The chi bộ met", ["Vietnamese: bộ"]],
    ["Too small: expected number, received string", ["zod: Too small"]],
    ["It must match /^[a-z]+$/", ["regular expression: /^"]],
  ])("%s", (text, offenders) => {
    const found = offendersIn(text, "en", none).map(({ why, what }) => `${why}: ${what}`);
    expect(found).toEqual(offenders);
  });
});
