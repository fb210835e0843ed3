import type { Language } from "./language.js";

/** How far a check of a seal reaches, in numbers of entries, as `verifySeal` gives it. */
interface Extent {
  readonly checkpoint: number;
  readonly seal: number;
  readonly unsealed: number;
}

const words = {
  vi: {
    whole: "Nguyên vẹn",
    asSealed: "Đúng như dấu niêm phong",
    unsealed: "Có mục ghi chưa niêm phong",
    entries: (from: number, to: number) => (from === to ? `Mục ${from}` : `Mục ${from}–${to}`),
    byCheckpoint: (entries: string) => `${entries} khớp mã đối chiếu đã công bố.`,
    bySeal: (entries: string) =>
      `${entries} chỉ khớp dấu niêm phong, mà ai giữ cả sổ ghi và dấu niêm phong đều có thể làm lại.`,
    byNothing: (entries: string) =>
      `${entries} chưa niêm phong: không có gì để đối chiếu, nên không biết có bị sửa hay ghi lùi ngày hay không.`,
    nothingIndependent:
      "Chưa đối chiếu với gì độc lập (mã đối chiếu đã công bố), nên không biết sổ ghi có bị sửa rồi niêm phong lại hay không.",
  },
  en: {
    whole: "Whole",
    asSealed: "As sealed",
    unsealed: "Some entries are not sealed",
    entries: (from: number, to: number) => (from === to ? `Entry ${from}` : `Entries ${from}–${to}`),
    byCheckpoint: (entries: string) => `${entries}: equal to the published checkpoint.`,
    bySeal: (entries: string) =>
      `${entries}: equal to the seal only, which whoever holds the journal and the seal can make anew.`,
    byNothing: (entries: string) =>
      `${entries}: not sealed. There is nothing to compare, so that nobody knows whether they were altered or backdated.`,
    nothingIndependent:
      "Nothing independent was compared (a published checkpoint), so that nobody knows whether the journal was altered and sealed anew.",
  },
} as const;

/** What a check of a seal proves, in words. */
export interface ProvedText {
  /** Whether every entry equals the published checkpoint. */
  readonly isWhole: boolean;
  readonly title: string;
  /** One sentence for each group of entries, and one if nothing independent was compared. */
  readonly sentences: readonly string[];
}

/** What a check of a seal proves: of which entries, and by what. */
export const provedText = ({ checkpoint, seal, unsealed }: Extent, language: Language): ProvedText => {
  const w = words[language];
  const isWhole = checkpoint > 0 && seal + unsealed === 0;
  const sentences: string[] = [];
  let before = 0;
  for (const [count, says] of [
    [checkpoint, w.byCheckpoint],
    [seal, w.bySeal],
    [unsealed, w.byNothing],
  ] as const) {
    if (count > 0) sentences.push(says(w.entries(before + 1, before + count)));
    before += count;
  }
  if (checkpoint === 0) sentences.push(w.nothingIndependent);
  return { isWhole, title: isWhole ? w.whole : unsealed > 0 ? w.unsealed : w.asSealed, sentences };
};
