import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chibo } from "../support/command.js";
import { root } from "../support/root.js";
import { emptyFolder } from "../support/tree.js";

const tree = emptyFolder();
afterAll(tree.remove);

const good = {
  overlay: readFileSync(join(root, "examples/overlays/song-lam-2026.json"), "utf8"),
  rubric: readFileSync(join(root, "examples/rubrics/song-lam-2026.json"), "utf8"),
};

/** The output that a secretary sees for a file in which one piece of text was replaced. */
const seen = (kind: keyof typeof good, from: string, to: string, language: "vi" | "en") => {
  expect(good[kind]).toContain(from);
  const file = join(tree.folder, `${kind}.json`);
  writeFileSync(file, good[kind].replace(from, to));
  const { stdout, stderr } = chibo(
    kind === "overlay" ? "rules" : "rubrics",
    "check",
    file,
    "--lang",
    language,
  );
  return `${stderr}${stdout}`;
};

interface Mistake {
  readonly name: string;
  readonly kind: keyof typeof good;
  /** The text in the good file, and its replacement. */
  readonly write: readonly [from: string, to: string];
  /** The expected sentence: the place, the mistake, the allowed values, an example. */
  readonly vi: string;
  readonly en: string;
}

const documents =
  '  "documents": [{ "number": "HD 07-HD/TU", "issuer": "Tỉnh ủy Sông Lam", "issuedOn": "2026-09-15" }],\n';

const mistakes: readonly Mistake[] = [
  {
    name: "a title in English only",
    kind: "overlay",
    write: ['"vi": "Hướng dẫn', '"vn": "Hướng dẫn'],
    vi: 'Dòng 4, tên ("title"), tiếng Việt ("vi"): thiếu mục bắt buộc này. Thêm mục này vào tệp. Ví dụ: "vi": "Tài liệu gửi trước 1 ngày".',
    en: 'Line 4, title.vi: this field is required and missing. Add it. Example: "vi": "Tài liệu gửi trước 1 ngày".',
  },
  {
    name: "kinds of meeting that the rubric does not score",
    kind: "rubric",
    write: ['"scale": 100,', '"scale": 100, "minimums": [{ "kinds": ["thematic"], "minutes": 90 }],'],
    vi: 'Dòng 15, thời lượng tối thiểu ("minimums") thứ 1, loại buổi sinh hoạt ("kinds"): biểu điểm không chấm loại buổi sinh hoạt "thematic" (chuyên đề), nên mục này không bao giờ được dùng. Dùng loại mà biểu điểm chấm: "regular" (thường kỳ), "combined" (thường kỳ và chuyên đề); hoặc thêm loại này vào "kinds" của biểu điểm.',
    en: 'Line 15, minimums[0].kinds: the rubric does not score meetings of the kind "thematic", so this never applies. Use a kind that it scores: "regular", "combined"; or add this kind to "kinds" of the rubric.',
  },
  {
    name: "documents left out",
    kind: "overlay",
    write: [documents, ""],
    vi: 'Dòng 1, văn bản ban hành ("documents"): thiếu mục bắt buộc này. Thêm mục này vào tệp. Ví dụ: "documents": [{ "number": "HD 07-HD/TU", "issuer": "Tỉnh ủy Sông Lam", "issuedOn": "2026-09-15" }].',
    en: 'Line 1, documents: this field is required and missing. Add it. Example: "documents": [{ "number": "HD 07-HD/TU", "issuer": "Tỉnh ủy Sông Lam", "issuedOn": "2026-09-15" }].',
  },
  {
    name: "an id with a space",
    kind: "overlay",
    write: ['"song-lam-2026"', '"Sông Lam 2026"'],
    vi: 'Dòng 3, mã tệp ("id"): "Sông Lam 2026" có ký tự không dùng được trong mã. Mã chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, không có dấu cách. Ví dụ: "song-lam-2026".',
    en: 'Line 3, id: "Sông Lam 2026" has characters that an id cannot have. An id has lower-case letters without accents, digits, dots and hyphens, and no spaces. Example: "song-lam-2026".',
  },
  {
    name: "a ratio as a percentage",
    kind: "overlay",
    write: ['"rounding": "half-up"', '"ratio": "20%"'],
    vi: 'Dòng 51, tỷ lệ tối đa ("caps") thứ 1, tỷ lệ ("ratio"): phải là danh sách đặt trong ngoặc vuông [ ]; ở đây ghi "20%". Tỷ lệ ghi bằng hai số nguyên trong ngoặc vuông, phần và toàn bộ: 20 % là [1, 5] hoặc [20, 100]. Ví dụ: "ratio": [1, 5].',
    en: 'Line 51, caps[0].ratio: the value must be a list in brackets [ ]; here is "20%". A ratio is two whole numbers in brackets, the part and the whole: 20 % is [1, 5] or [20, 100]. Example: "ratio": [1, 5].',
  },
  {
    name: "a ratio as a decimal",
    kind: "overlay",
    write: ['"rounding": "half-up"', '"ratio": 0.2'],
    vi: 'Dòng 51, tỷ lệ tối đa ("caps") thứ 1, tỷ lệ ("ratio"): phải là danh sách đặt trong ngoặc vuông [ ]; ở đây ghi 0.2. Tỷ lệ ghi bằng hai số nguyên trong ngoặc vuông, phần và toàn bộ: 20 % là [1, 5] hoặc [20, 100]. Ví dụ: "ratio": [1, 5].',
    en: 'Line 51, caps[0].ratio: the value must be a list in brackets [ ]; here is 0.2. A ratio is two whole numbers in brackets, the part and the whole: 20 % is [1, 5] or [20, 100]. Example: "ratio": [1, 5].',
  },
  {
    name: "a ratio as a fraction",
    kind: "overlay",
    write: ['"rounding": "half-up"', '"ratio": 20/100'],
    vi: "Dòng 51: ký tự thứ 18, phân số 20/100 không viết được bằng dấu gạch chéo. Ghi hai số nguyên trong ngoặc vuông, ví dụ: [1, 5].",
    en: "Line 51: column 18, the fraction 20/100 cannot be written with a slash. Write two whole numbers in brackets, such as [1, 5].",
  },
  {
    name: "a percentage as a decimal",
    kind: "overlay",
    write: ['"exceeded-percent": 40', '"exceeded-percent": 0.4'],
    vi: 'Dòng 23, lựa chọn của cấp ủy ("parameters"), "exceeded-percent": phải là số nguyên; ở đây ghi 0.4. Số ở đây là số nguyên; phần trăm ghi số phần trăm, không có dấu % và số lẻ. Ví dụ: "exceeded-percent": 40.',
    en: 'Line 23, parameters.exceeded-percent: the value must be a whole number; here is 0.4. Numbers here are whole; a percentage is its number, without % and decimals. Example: "exceeded-percent": 40.',
  },
  {
    name: "a percentage as a text",
    kind: "overlay",
    write: ['"exceeded-percent": 40', '"exceeded-percent": "40%"'],
    vi: 'Dòng 23, lựa chọn của cấp ủy ("parameters"), "exceeded-percent": "exceeded-percent" là phần trăm, giá trị ở đây không phải loại đó. Sửa giá trị: "exceeded-percent" là phần trăm: ghi số nguyên từ 0 đến 100, không có dấu % và dấu ngoặc kép, ví dụ 40.',
    en: 'Line 23, parameters.exceeded-percent: "exceeded-percent" is a percentage, and the value is not. Write a whole number from 0 to 100, without % and quotes, such as 40.',
  },
  {
    name: "a value outside the choices",
    kind: "overlay",
    write: ['"highest-met"', '"highest"'],
    vi: 'Dòng 24, lựa chọn của cấp ủy ("parameters"), "when-no-level-fits": không có giá trị “highest”. Dùng một trong: "highest-met" (mức cao nhất mà mọi điều kiện đều đạt), "lowest" (mức thấp nhất).',
    en: 'Line 24, parameters.when-no-level-fits: there is no value "highest". Use one of: "highest-met" (the highest level whose conditions are met), "lowest" (the lowest level).',
  },
  {
    name: "a day as people write it",
    kind: "overlay",
    write: ['"2026-09-15"', '"15/09/2026"'],
    vi: 'Dòng 9, văn bản ban hành ("documents") thứ 1, ngày ban hành ("issuedOn"): ngày phải viết theo thứ tự năm-tháng-ngày và có trong lịch, ở đây ghi "15/09/2026". Viết: "issuedOn": "2026-09-15".',
    en: 'Line 9, documents[0].issuedOn: a day is written year-month-day and is in the calendar; here is "15/09/2026". Write: "issuedOn": "2026-09-15".',
  },
  {
    name: "curly quotes",
    kind: "overlay",
    write: ['"over"', "“over”"],
    vi: 'Dòng 8: ký tự thứ 3, có dấu ngoặc kép cong “ (chương trình soạn thảo văn bản tự đổi). Thay mọi dấu ngoặc kép cong bằng dấu ngoặc kép thẳng ("); nên soạn tệp bằng trình soạn thảo văn bản thuần.',
    en: 'Line 8: column 3, “ is a curly quote, as a word processor makes it. Replace every curly quote with a straight one ("); write the file in a plain text editor.',
  },
  {
    name: "a curly quote at the end",
    kind: "overlay",
    write: ['"over"', '"over”'],
    vi: 'Dòng 8: ký tự thứ 12, có dấu ngoặc kép cong ” (chương trình soạn thảo văn bản tự đổi). Thay mọi dấu ngoặc kép cong bằng dấu ngoặc kép thẳng ("); nên soạn tệp bằng trình soạn thảo văn bản thuần.',
    en: 'Line 8: column 12, ” is a curly quote, as a word processor makes it. Replace every curly quote with a straight one ("); write the file in a plain text editor.',
  },
  {
    name: "a missing comma",
    kind: "overlay",
    write: ['"qd366-hd43-2025",', '"qd366-hd43-2025"'],
    vi: 'Dòng 9: ký tự thứ 3, thiếu dấu phẩy trước "documents". Thêm dấu phẩy sau mục đứng trước, ví dụ: "max": 10, "group": "A".',
    en: 'Line 9: column 3, a comma is missing before "documents". Put a comma after the field before it, such as "max": 10, "group": "A".',
  },
  {
    name: "a trailing comma",
    kind: "overlay",
    write: ['"when-no-level-fits": "highest-met"', '"when-no-level-fits": "highest-met",'],
    vi: 'Dòng 25: ký tự thứ 3, thừa dấu phẩy sau mục cuối cùng. Bỏ dấu phẩy trước dấu đóng ngoặc, ví dụ: { "id": "A", "max": 10 }.',
    en: 'Line 25: column 3, there is a comma after the last field or element. Leave out the comma before the closing bracket, such as { "id": "A", "max": 10 }.',
  },
  {
    name: "an unknown key",
    kind: "overlay",
    write: ['"parameters"', '"paramters"'],
    vi: 'Dòng 22, "paramters": ở đây không có mục nào tên "paramters". Có phải là "parameters"? Nếu không phải thì bỏ mục này.',
    en: 'Line 22, paramters: there is no field "paramters" here. Write "parameters" if you mean that, or leave it out.',
  },
  {
    name: "another rule set underneath",
    kind: "overlay",
    write: ['"qd366-hd43-2025"', '"qd366"'],
    vi: "Không có bộ quy định “qd366”. Hãy dùng một trong: hd07-2011, hd27-2014, qd132-hd16-2018, qd132-hd21-2019, qd124-hd25-2023, qd366-hd43-2025, hd02-2026-quarter; hoặc đường dẫn một tệp JSON.",
    en: 'There is no rule set "qd366". Use one of: hd07-2011, hd27-2014, qd132-hd16-2018, qd132-hd21-2019, qd124-hd25-2023, qd366-hd43-2025, hd02-2026-quarter; or the path of a JSON file.',
  },
  {
    name: "a level misspelt",
    kind: "overlay",
    write: ['"level": "good"', '"level": "goood"'],
    vi: 'Dòng 30, quy tắc bổ sung ("further") thứ 1, mức xếp loại ("level"): không có mức xếp loại “goood”. Dùng một trong: "good" (hoàn thành tốt nhiệm vụ), "fulfilled" (hoàn thành nhiệm vụ), "excellent" (hoàn thành xuất sắc nhiệm vụ), "unfulfilled" (không hoàn thành nhiệm vụ).',
    en: 'Line 30, further[0].level: there is no level "goood". Use one of: "good", "fulfilled", "excellent", "unfulfilled".',
  },
  {
    name: "a fact that there is not",
    kind: "overlay",
    write: ['"fact": "post.head", "is"', '"fact": "post.haed", "is"'],
    vi: 'Dòng 40, quy tắc bổ sung ("further") thứ 1, quy tắc ("rule"), điều kiện ("when"), phải đạt cả ("all") thứ 1, dữ kiện ("fact"): không có dữ kiện “post.haed”. Dùng một trong: "post.head" (là người đứng đầu tổ chức, cơ quan, đơn vị), "points.tasks" (điểm nhóm kết quả thực hiện nhiệm vụ), "tasks.failed" (số nhiệm vụ được đánh giá không hoàn thành), "led.done" (số nhiệm vụ của lĩnh vực, đơn vị phụ trách đã hoàn thành), "tasks.done" (số chỉ tiêu, nhiệm vụ hoàn thành), hoặc một trong 69 tên khác.',
    en: 'Line 40, further[0].rule.when.all[0].fact: there is no fact "post.haed". Use one of: "post.head" (heads an organisation or unit), "points.tasks" (points of the task group), "tasks.failed" (tasks assessed as not completed), "led.done" (of these, completed), "tasks.done" (targets and tasks completed), or one of 69 more.',
  },
  {
    name: "points as a text",
    kind: "overlay",
    write: ['"max": 18', '"max": "18"'],
    vi: 'Dòng 68, cách tính điểm ("scoring"), biểu điểm ("rubrics"), "appendix-4", "points.general" thứ 1, điểm tối đa ("max"): phải là số nguyên; ở đây ghi "18". Bỏ dấu ngoặc kép: 18.',
    en: 'Line 68, scoring.rubrics.appendix-4["points.general"][0].max: the value must be a whole number; here is "18". Leave the quotes out: 18.',
  },
  {
    name: "a decimal comma",
    kind: "overlay",
    write: ['"max": 18', '"max": 2,5'],
    vi: 'Dòng 68: ký tự thứ 57, số viết dấu phẩy thập phân. Điểm là số nguyên; muốn chấm nửa điểm thì ghi "steps": 2 và nhân đôi mọi số, ví dụ 2,5 điểm là 5.',
    en: 'Line 68: column 57, a number is written with a decimal comma. Points are whole numbers; for half points set "steps" to 2 and double every figure, so that 2.5 points are 5.',
  },
  {
    name: "an id used twice",
    kind: "rubric",
    write: ['"id": "A2"', '"id": "A1"'],
    vi: 'Dòng 80, tiêu chí ("criteria") thứ 2, mã tiêu chí ("id"): mã “A1” đã dùng cho mục khác. Đặt mã khác, ví dụ "A1-2".',
    en: 'Line 80, criteria[1].id: the id "A1" names something else already. Choose another, such as "A1-2".',
  },
  {
    name: "maxima that do not add up",
    kind: "rubric",
    write: ['"max": 30', '"max": 40'],
    vi: 'Dòng 61, tiêu chí ("criteria"): điểm tối đa của các tiêu chí cộng lại là 110, thang điểm là 100. Sửa điểm tối đa cho tổng bằng 100, hoặc sửa thang điểm "scale".',
    en: 'Line 61, criteria: the maxima of the criteria add up to 110; the scale is 100. Make them add up to 100, or correct "scale".',
  },
  {
    name: "a grade that is not on the scale",
    kind: "rubric",
    write: ['"grade": "good"', '"grade": "excellent"'],
    vi: 'Dòng 302, mức chất lượng ("grades") thứ 1, mức chất lượng ("grade"): không có mức chất lượng “excellent”. Dùng một trong: "average" (trung bình), "fair" (khá), "good" (tốt), "poor" (kém).',
    en: 'Line 302, grades[0].grade: there is no grade "excellent". Use one of: "average", "fair", "good", "poor".',
  },
  {
    name: "a kind of meeting that there is not",
    kind: "rubric",
    write: ['"kinds": ["regular", "combined"]', '"kinds": ["monthly"]'],
    vi: 'Dòng 14, loại buổi sinh hoạt ("kinds") thứ 1: không có loại buổi sinh hoạt “monthly”. Dùng một trong: "combined" (thường kỳ và chuyên đề), "regular" (thường kỳ), "review" (kiểm điểm), "thematic" (chuyên đề), "extraordinary" (bất thường).',
    en: 'Line 14, kinds[0]: there is no kind of meeting "monthly". Use one of: "combined", "regular", "review", "thematic", "extraordinary".',
  },
  {
    name: "bands that leave a hole",
    kind: "rubric",
    write: ['"at": [85, 100]', '"at": [86, 100]'],
    vi: 'Dòng 119, tiêu chí ("criteria") thứ 3, cách chấm ("scored"), các khoảng điểm ("bands"): 85/100 không thuộc khoảng điểm nào. Sửa chỗ đó; hoặc, nếu văn bản gốc đúng như vậy, nêu ở "defects" với "criterion": "B1", khi đó phần mềm sẽ hỏi chi bộ.',
    en: 'Line 119, criteria[2].scored.bands: 85/100 lies in no band. Correct it; or, where the printed text is so, name it under "defects" with "criterion": "B1", and the cell will be asked.',
  },
  {
    name: "a kind of meeting that has another name",
    kind: "rubric",
    write: ['"kinds": ["regular", "combined"]', '"kinds": ["định kỳ"]'],
    vi: 'loại buổi sinh hoạt ("kinds") thứ 1: không có giá trị "định kỳ". Dùng một trong: "regular" (thường kỳ), "thematic" (chuyên đề), "combined" (thường kỳ và chuyên đề)',
    en: 'kinds[0]: there is no value "định kỳ". Use one of: "regular", "thematic", "combined"',
  },
  {
    name: "a fact by half its name",
    kind: "overlay",
    write: ['"fact": "post.head", "is"', '"fact": "người đứng đầu", "is"'],
    vi: 'dữ kiện ("fact"): không có dữ kiện “người đứng đầu”. Dùng một trong: "post.head" (là người đứng đầu tổ chức, cơ quan, đơn vị)',
    en: 'there is no fact "người đứng đầu". Use one of: "post.head" (heads an organisation or unit)',
  },
  {
    name: "a subject that there is not",
    kind: "overlay",
    write: ['"subject": "member"', '"subject": "người dân"'],
    vi: 'loại đối tượng ("subject"): không có giá trị "người dân". Dùng một trong: "member" (đảng viên), "cell" (chi bộ), "base-organisation" (tổ chức cơ sở đảng), "collective" (tập thể lãnh đạo).',
    en: 'further[0].subject: there is no value "người dân". Use one of: "member", "cell", "base-organisation" (base organisation), "collective" (leading collective).',
  },
  {
    name: "a part of the ladder that there is not",
    kind: "overlay",
    write: ['"part": "ceilings"', '"part": "trần"'],
    vi: 'đặt vào phần ("part"): giá trị "trần" không có trong các giá trị được dùng. Dùng một trong: "exemptions" (miễn), "forced" (buộc mức thấp nhất), "levels" (điều kiện của một mức), "ceilings" (mức trần).',
    en: 'further[0].part: "trần" is not one of the values that this field takes. Use one of: "exemptions", "forced" (cases of the lowest level), "levels" (conditions of a level), "ceilings" (limits of the level).',
  },
  {
    name: "a way of scoring that there is not",
    kind: "rubric",
    write: ['"kind": "toggle"', '"kind": "dải"'],
    vi: 'kiểu chấm ("kind"): giá trị "dải" không có trong các giá trị được dùng. Dùng một trong: "toggle" (đủ điểm hoặc không điểm), "numeric" (chấm theo bước điểm), "met" (đạt hoặc không đạt, không tính điểm), "bands" (theo khoảng giá trị).',
    en: 'criteria[0].scored.kind: "dải" is not one of the values that this field takes. Use one of: "toggle" (all or nothing), "numeric" (points in steps), "met" (met or not, without points), "bands" (by bands).',
  },
  {
    name: "a share held against a value",
    kind: "overlay",
    write: [
      '{ "fact": "post.head", "is": "equal", "value": true }',
      '{ "share": "tasks.done", "of": "tasks.assigned", "is": "at-least", "ratio": [1, 2], "value": 1 }',
    ],
    vi: 'ở đây không có mục nào tên "value". Bỏ mục này. Ở đây dùng được các mục: "share", "of", "is", "ratio", "ifNone".',
    en: 'there is no field "value" here. Leave it out. The fields here are: "share", "of", "is", "ratio", "ifNone".',
  },
  {
    name: "the id of a rule left out",
    kind: "overlay",
    write: ['"id": "song-lam.head-of-excellent",', ""],
    vi: 'mã quy tắc ("id"): thiếu mục bắt buộc này. Thêm mục này vào tệp. Ví dụ: "id": "song-lam.rule-1".',
    en: 'further[0].rule.id: this field is required and missing. Add it. Example: "id": "song-lam.rule-1".',
  },
  {
    name: "the scale left out",
    kind: "rubric",
    write: ['"scale": 100,', ""],
    vi: 'tổng điểm tối đa ("scale"): thiếu mục bắt buộc này. Thêm mục này vào tệp. Ví dụ: "scale": 100.',
    en: 'Line 1, scale: this field is required and missing. Add it. Example: "scale": 100.',
  },
  {
    name: "a year in place of a day",
    kind: "rubric",
    write: ['"from": "2026-01-01"', '"from": 2026'],
    vi: 'từ ngày ("from"): phải là chữ đặt trong dấu ngoặc kép; ở đây ghi 2026. Ví dụ: "from": "2026-01-01".',
    en: 'from: the value must be a text in quotes; here is 2026. Example: "from": "2026-01-01".',
  },
  {
    name: "a percentage with a decimal comma",
    kind: "overlay",
    write: ['"exceeded-percent": 40', '"exceeded-percent": 40,5'],
    vi: 'Dòng 23: ký tự thứ 28, số viết dấu phẩy thập phân. Lựa chọn của cấp ủy là số nguyên; phần trăm ghi số phần trăm, không có số lẻ và dấu %. Ví dụ: "exceeded-percent": 40.',
    en: 'Line 23: column 28, a number is written with a decimal comma. A parameter is a whole number; a percentage is its number, without decimals and %. Example: "exceeded-percent": 40.',
  },
  {
    name: "a field that stands twice",
    kind: "overlay",
    write: ['"title": {', '"id": "song-lam-2027",\n  "title": {'],
    vi: 'mục "id" ghi hai lần, dòng 3 và dòng 4. Giữ một mục "id", bỏ mục kia.',
    en: 'the field "id" stands twice, on line 3 and line 4. Keep one field "id" and leave the other out.',
  },
  {
    name: "the rule set underneath left out",
    kind: "overlay",
    write: ['"over": "qd366-hd43-2025",', ""],
    vi: 'Hãy ghi thêm vào tệp mục "over", ví dụ: "over": "qd366-hd43-2025".',
    en: 'Add the field "over" to it, such as "over": "qd366-hd43-2025".',
  },
];

describe("a mistake in a local file", () => {
  it.each(mistakes)("$name is named in both languages", ({ kind, write: [from, to], vi, en }) => {
    expect(seen(kind, from, to, "vi")).toContain(vi);
    expect(seen(kind, from, to, "en")).toContain(en);
  });

  const checked = (command: readonly string[], bytes: string | Buffer): string => {
    const file = join(tree.folder, "other.json");
    writeFileSync(file, bytes);
    const { stdout, stderr } = chibo(...command, file);
    return `${stderr}${stdout}`;
  };

  it.each([
    [["rubrics", "check"], good.overlay, "là quy định của cấp ủy địa phương", "chibo rules check"],
    [["rules", "check"], good.rubric, "là biểu điểm", "chibo rubrics check"],
    [["rules", "check"], "", "tệp trống", "chibo rubrics show nghe-an-regular --json"],
    [["rules", "check"], Buffer.from(`\uFEFF${good.overlay}`, "utf16le"), "UTF-8", "chọn bảng mã UTF-8"],
  ] as const)("%j of another file says what the file is and what to do", (command, bytes, what, remedy) => {
    const said = checked(command, bytes);
    expect(said).toContain(what);
    expect(said).toContain(remedy);
  });

  it.each([
    ['"subject": "member"', '"subject": "đảng viên"'],
    ['"part": "ceilings"', '"part": "mức trần"'],
  ])("in which %s is written as %s has none", (from, to) => {
    const text = good.overlay.replace(from, to);
    expect(checked(["rules", "check"], text)).toBe(checked(["rules", "check"], good.overlay));
  });
});
