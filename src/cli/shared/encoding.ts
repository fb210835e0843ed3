import { Failure } from "./failure.js";

/** The first bytes of a text in a wide encoding: its mark, or what a first character of ASCII gives. */
const wide: readonly (readonly [name: string, fits: (bytes: Uint8Array) => boolean])[] = [
  ["UTF-32", ([a, b, c, d]) => a === 0 && b === 0 && (c === 0xfe ? d === 0xff : c === 0 && d !== 0)],
  ["UTF-32", ([a, b, c, d]) => c === 0 && d === 0 && (a === 0xff ? b === 0xfe : a !== 0 && b === 0)],
  ["UTF-16", ([a, b]) => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)],
  ["UTF-16", ([a, b, c, d]) => a !== 0 && b === 0 && c !== 0 && d === 0],
  ["UTF-16", ([a, b, c, d]) => a === 0 && b !== 0 && c === 0 && d !== 0],
];

const wrongEncoding = (path: string, vi: string, en: string): Failure =>
  new Failure("wrong-encoding", {
    vi: `Tệp “${path}” ${vi}, không ghi bằng bảng mã UTF-8. Hãy mở tệp trong trình soạn thảo, lưu lại và chọn bảng mã UTF-8.`,
    en: `"${path}" is ${en}, not UTF-8. Open it in an editor and save it as UTF-8.`,
  });

/**
 * Checks that a text does not begin as one in UTF-16 or UTF-32 does.
 *
 * @param read the encoding that can be read here
 * @throws Failure `wrong-encoding`, with the name of the encoding
 */
export const checkEncoding = (path: string, bytes: Uint8Array, read?: "UTF-16"): void => {
  if (bytes.length < 4) return;
  const [name] = wide.find(([, fits]) => fits(bytes)) ?? [];
  if (name !== undefined && name !== read)
    throw wrongEncoding(path, `ghi bằng ${name}`, `encoded as ${name}`);
};

/** The first bytes of files of an office program: of Excel and Word since 2007, and before. */
const officeSigns = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Checks that a file is a text, and no workbook or document of an office program.
 *
 * @throws Failure `not-usable`; `wrong-encoding` as `checkEncoding`
 */
export const checkText = (path: string, bytes: Uint8Array): void => {
  if (officeSigns.some((sign) => sign.every((byte, index) => bytes[index] === byte)))
    throw new Failure("not-usable", {
      vi: `“${path}” là tệp Excel hoặc Word, ở đây cần tệp khác. Bảng Excel thì nhập vào sổ ghi bằng: chibo import; văn bản Word thì lưu lại dạng văn bản thuần (.txt, UTF-8).`,
      en: `"${path}" is a file of Excel or Word; this needs another file. Bring a table into a journal with chibo import; save a document as plain text (.txt, UTF-8).`,
    });
  checkEncoding(path, bytes);
};

/** The encoding of a text in UTF-16 that begins with its mark, as Windows PowerShell writes it. */
export const markedWide = ([a, b, c, d]: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0xff && b === 0xfe && !(c === 0 && d === 0) ? "utf-16le" : undefined;
};

/**
 * The text of a file in UTF-8, without the mark that may stand before it.
 *
 * @throws Failure `wrong-encoding`; `too-large` for a text that no string can hold
 */
export const decoded = (path: string, bytes: Uint8Array): string => {
  checkText(path, bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError)
      throw wrongEncoding(
        path,
        "có lẽ ghi bằng bảng mã một byte (Windows-1258, TCVN3, VNI)",
        "perhaps in an encoding of one byte (Windows-1258, TCVN3, VNI)",
      );
    throw new Failure("too-large", {
      vi: `Tệp “${path}” dài ${bytes.length} byte, quá dài để đọc một lần. Hãy chia tệp thành nhiều tệp.`,
      en: `"${path}" has ${bytes.length} bytes, more than can be read at once. Divide it into several files.`,
    });
  }
};
