import type { Text } from "../../language/text.js";
import { unreadable } from "../table-problem.js";

/** What people give in place of a table, with what they can do. */
interface OtherFile {
  readonly fits: (start: string) => boolean;
  readonly form: Text;
  readonly remedy: Text;
}

const saveAgain: Text = {
  vi: "Mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành” (Save As) kiểu .xlsx, rồi nhập tệp mới",
  en: "Open it in Excel or LibreOffice, save it as .xlsx, and import the new file",
};
const copyTable: Text = {
  vi: "Chép bảng trong đó sang Excel, lưu thành .xlsx, rồi nhập tệp mới",
  en: "Copy the table in it to a spreadsheet, save it as .xlsx, and import the new file",
};

const otherFiles: readonly OtherFile[] = [
  {
    fits: (start) => /^(<!doctype html|<(html|head|meta|body|style|table)\b|mime-version:)/i.test(start),
    form: {
      vi: "một trang web (HTML) mang tên tệp bảng tính",
      en: "a web page (HTML) under the name of a spreadsheet",
    },
    remedy: saveAgain,
  },
  {
    fits: (start) => start.startsWith("<?xml") || start.startsWith("<Workbook"),
    form: { vi: "một tệp XML", en: "an XML file" },
    remedy: saveAgain,
  },
  {
    fits: (start) => /^\{\s*"/.test(start),
    form: { vi: "một sổ ghi (hoặc tệp JSON)", en: "a journal (or another JSON file)" },
    remedy: {
      vi: "Đưa tệp bảng tính vào lệnh; sổ ghi đã có thì nêu ở --into",
      en: "Give the spreadsheet; name the journal so far with --into",
    },
  },
  {
    fits: (start) => start.startsWith("%PDF"),
    form: { vi: "một tệp PDF", en: "a PDF file" },
    remedy: copyTable,
  },
  {
    fits: (start) => start.startsWith("{\\rtf"),
    form: { vi: "một văn bản Word", en: "a document of Word" },
    remedy: copyTable,
  },
];

/** The error for a document of Word in an archive or a file of its time. */
export const wordDocument = () =>
  unreadable("other-file", { form: { vi: "một văn bản Word", en: "a document of Word" }, remedy: copyTable });

/**
 * Checks that a text is not another kind of file.
 * @throws InvalidInputError `other-file`
 */
export const checkTable = (text: string): void => {
  const start = text.slice(0, 1_000).trimStart();
  const found = otherFiles.find(({ fits }) => fits(start));
  if (found !== undefined) throw unreadable("other-file", { form: found.form, remedy: found.remedy });
};
