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

/** What a secretary sees of a file in which one piece of text was replaced. */
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
  /** What stands in the good file, and what is written instead. */
  readonly write: readonly [from: string, to: string];
  /** The sentences: the place, what is wrong, what is allowed and an example. */
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
    vi: 'Dòng 4, tên gọi ("title"), lời tiếng Việt ("vi"): thiếu mục bắt buộc này. Thêm mục này vào tệp. Ví dụ: "vi": "Tài liệu gửi trước 1 ngày".',
    en: 'Line 4, title.vi: this field is required and missing. Add it. Example: "vi": "…".',
  },
  {
    name: "kinds of meeting that the rubric does not score",
    kind: "rubric",
    write: ['"scale": 100,', '"scale": 100, "norms": [{ "kinds": ["thematic"], "minutes": 90 }],'],
    vi: 'Dòng 15, thời lượng tối thiểu ("norms") thứ 1, loại buổi sinh hoạt ("kinds"): biểu điểm không chấm loại buổi sinh hoạt "thematic" (chuyên đề), nên mục này không bao giờ được dùng. Dùng loại mà biểu điểm chấm: "regular" (thường kỳ), "combined" (thường kỳ và chuyên đề); hoặc thêm loại này vào "kinds" của biểu điểm.',
    en: 'Line 15, norms[0].kinds: the rubric does not score meetings of the kind "thematic", so this never applies. Use a kind that it scores: "regular", "combined"; or add this kind to "kinds" of the rubric.',
  },
  {
    name: "documents left out",
    kind: "overlay",
    write: [documents, ""],
    vi: 'Dòng 1, văn bản ban hành ("documents"): thiếu mục bắt buộc này. Thêm mục này vào tệp. Ví dụ: "documents": [{ "number": "HD 07-HD/TU", "issuer": "Tỉnh ủy Sông Lam", "issuedOn": "2026-09-15" }].',
    en: 'Line 1, documents: this field is required and missing. Add it. Example: "documents": [{ "number": "HD 07-HD/TU", "issuer": "Sông Lam", "issuedOn": "2026-09-15" }].',
  },
  {
    name: "an id with a space",
    kind: "overlay",
    write: ['"song-lam-2026"', '"Sông Lam 2026"'],
    vi: [],
    en: [],
  },
  {
    name: "a ratio as a percentage",
    kind: "overlay",
    write: ['"rounding": "half-up"', '"ratio": "20%"'],
    vi: [],
    en: [],
  },
  {
    name: "a ratio as a decimal",
    kind: "overlay",
    write: ['"rounding": "half-up"', '"ratio": 0.2'],
    vi: [],
    en: [],
  },
  {
    name: "a ratio as a fraction",
    kind: "overlay",
    write: ['"rounding": "half-up"', '"ratio": 20/100'],
    vi: [],
    en: [],
  },
  {
    name: "a percentage as a decimal",
    kind: "overlay",
    write: ['"exceeded-percent": 40', '"exceeded-percent": 0.4'],
    vi: [],
    en: [],
  },
  {
    name: "a percentage as a text",
    kind: "overlay",
    write: ['"exceeded-percent": 40', '"exceeded-percent": "40%"'],
    vi: [],
    en: [],
  },
  {
    name: "a value outside the choices",
    kind: "overlay",
    write: ['"highest-met"', '"highest"'],
    vi: [],
    en: [],
  },
  {
    name: "a day as people write it",
    kind: "overlay",
    write: ['"2026-09-15"', '"15/09/2026"'],
    vi: [],
    en: [],
  },
  {
    name: "curly quotes",
    kind: "overlay",
    write: ['"over"', "“over”"],
    vi: 'Dòng 3, mã ("id"): "Sông Lam 2026" có ký tự không dùng được trong mã. Mã chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, không có dấu cách. Ví dụ: "song-lam-2026".',
    en: 'Line 3, id: "Sông Lam 2026" has characters that an id cannot have. An id has lower-case letters without accents, digits, dots and hyphens, and no spaces. Example: "song-lam-2026".',
  },
  {
    name: "a curly quote at the end",
    kind: "overlay",
    write: ['"over"', '"over”'],
    vi: 'Dòng 51, tỷ lệ tối đa ("caps") thứ 1, tỷ lệ ("ratio"): phải là danh sách đặt trong ngoặc vuông [ ]; ở đây ghi "20%". Tỷ lệ ghi bằng hai số nguyên trong ngoặc vuông, phần và toàn bộ: 20 % là [1, 5] hoặc [20, 100]. Ví dụ: "ratio": [1, 5].',
    en: 'Line 51, caps[0].ratio: the value must be a list in brackets [ ]; here is "20%". A ratio is two whole numbers in brackets, the part and the whole: 20 % is [1, 5] or [20, 100]. Example: "ratio": [1, 5].',
  },
  {
    name: "a missing comma",
    kind: "overlay",
    write: ['"qd366-hd43-2025",', '"qd366-hd43-2025"'],
    vi: [],
    en: [],
  },
  {
    name: "a trailing comma",
    kind: "overlay",
    write: ['"when-no-level-fits": "highest-met"', '"when-no-level-fits": "highest-met",'],
    vi: [],
    en: [],
  },
  {
    name: "an unknown key",
    kind: "overlay",
    write: ['"parameters"', '"paramters"'],
    vi: 'Dòng 51, tỷ lệ tối đa ("caps") thứ 1, tỷ lệ ("ratio"): phải là danh sách đặt trong ngoặc vuông [ ]; ở đây ghi 0.2. Tỷ lệ ghi bằng hai số nguyên trong ngoặc vuông, phần và toàn bộ: 20 % là [1, 5] hoặc [20, 100]. Ví dụ: "ratio": [1, 5].',
    en: 'Line 51, caps[0].ratio: the value must be a list in brackets [ ]; here is 0.2. A ratio is two whole numbers in brackets, the part and the whole: 20 % is [1, 5] or [20, 100]. Example: "ratio": [1, 5].',
  },
  {
    name: "another rule set underneath",
    kind: "overlay",
    write: ['"qd366-hd43-2025"', '"qd366"'],
    vi: [],
    en: [],
  },
  {
    name: "a level misspelt",
    kind: "overlay",
    write: ['"level": "good"', '"level": "goood"'],
    vi: [],
    en: [],
  },
  {
    name: "a fact that there is not",
    kind: "overlay",
    write: ['"fact": "post.head", "is"', '"fact": "post.haed", "is"'],
    vi: [],
    en: [],
  },
  {
    name: "points as a text",
    kind: "overlay",
    write: ['"max": 18', '"max": "18"'],
    vi: "Dòng 51: ký tự thứ 18, phân số 20/100 không viết được bằng dấu gạch chéo. Ghi hai số nguyên trong ngoặc vuông, ví dụ: [1, 5].",
    en: "Line 51: column 18, the fraction 20/100 cannot be written with a slash. Write two whole numbers in brackets, such as [1, 5].",
  },
  {
    name: "a decimal comma",
    kind: "overlay",
    write: ['"max": 18', '"max": 2,5'],
    vi: 'Dòng 23, lựa chọn của cấp ủy ("parameters"), "exceeded-percent": phải là true (có) hoặc false (không), hoặc số nguyên, hoặc chữ đặt trong dấu ngoặc kép; ở đây ghi 0.4. Số ở đây là số nguyên; phần trăm ghi số phần trăm, ví dụ 40 cho 40 %.',
    en: "Line 23, parameters.exceeded-percent: the value must be true or false, or a whole number, or a text in quotes; here is 0.4. Numbers here are whole; a percentage is its number, such as 40 for 40 %.",
  },
  {
    name: "an id used twice",
    kind: "rubric",
    write: ['"id": "A2"', '"id": "A1"'],
    vi: 'Dòng 23, lựa chọn của cấp ủy ("parameters"), "exceeded-percent": "exceeded-percent" là phần trăm, giá trị ở đây không phải loại đó. Sửa giá trị: "exceeded-percent" là phần trăm: ghi số nguyên từ 0 đến 100, không có dấu % và dấu ngoặc kép, ví dụ 40.',
    en: 'Line 23, parameters.exceeded-percent: "exceeded-percent" is a percentage, and the value is not. Write a whole number from 0 to 100, without % and quotes, such as 40.',
  },
  {
    name: "maxima that do not add up",
    kind: "rubric",
    write: ['"max": 30', '"max": 40'],
    vi: 'Dòng 24, lựa chọn của cấp ủy ("parameters"), "when-no-level-fits": không có giá trị “highest”. Dùng một trong: "highest-met" (mức cao nhất mà mọi điều kiện đều đạt), "lowest" (mức thấp nhất).',
    en: 'Line 24, parameters.when-no-level-fits: there is no value "highest". Use one of: "highest-met" (the highest level whose conditions are met), "lowest" (the lowest level).',
  },
  {
    name: "a grade that is not on the scale",
    kind: "rubric",
    write: ['"grade": "good"', '"grade": "excellent"'],
    vi: [],
    en: [],
  },
  {
    name: "a kind of meeting that there is not",
    kind: "rubric",
    write: ['"kinds": ["regular", "combined"]', '"kinds": ["monthly"]'],
    vi: [],
    en: [],
  },
  {
    name: "bands that leave a hole",
    kind: "rubric",
    write: ['"at": [85, 100]', '"at": [86, 100]'],
    vi: [],
    en: [],
  },
];

describe("a mistake in a local file", () => {
  it.each(mistakes)("$name is named in both languages", ({ kind, write: [from, to], vi, en }) => {
    expect(seen(kind, from, to, "vi")).toContain(vi);
    expect(seen(kind, from, to, "en")).toContain(en);
  });
});
