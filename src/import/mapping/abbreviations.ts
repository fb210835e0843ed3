/** Short forms of words in headers, with Đ and with the D of a keyboard without it. A short form with two usual meanings is left out. */
const words: Readonly<Record<string, string>> = {
  QĐ: "quyết định",
  QD: "quyết định",
  ĐV: "đảng viên",
  DV: "đảng viên",
  CB: "chi bộ",
  ĐU: "đảng ủy",
  BCH: "ban chấp hành",
  XL: "xếp loại",
  ĐG: "đánh giá",
  KL: "kỷ luật",
  KĐ: "kiểm điểm",
  SH: "sinh hoạt",
  VB: "văn bản",
  SL: "số lượng",
  TL: "tỷ lệ",
  TS: "tổng số",
  MS: "mã số",
  BKP: "ban kiểm phiếu",
};

/** A header with its short forms in full: `Ngày QĐ` is “Ngày quyết định”. One short form alone may be anything, such as a mark. */
export const inFull = (header: string): string => {
  const text = header.normalize("NFC").trim();
  if (!/[\s./]/.test(text)) return text;
  return text
    .replace(/[\p{L}\p{M}]+/gu, (word) =>
      Object.hasOwn(words, word.toUpperCase()) ? (words[word.toUpperCase()] ?? word) : word,
    )
    .trim();
};
