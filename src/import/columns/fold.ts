/**
 * A word without its case, its marks and what stands between letters: `Họ và tên`, `ho va ten` and `HO_VA_TEN`
 * are one. Only for words of a closed list, where no two are the same without their marks.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
