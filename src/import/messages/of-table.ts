import type { Sentences } from "./sentence.js";

/** What is wrong with a file, or with the columns of its table. */
export const ofTable = {
  "not-utf8": [
    { vi: "Tệp không phải văn bản UTF-8.", en: "The file is not UTF-8 text." },
    {
      vi: "Hãy lưu lại bằng “CSV UTF-8”, hoặc đưa tệp .xlsx.",
      en: "Save it as “CSV UTF-8”, or give the .xlsx file.",
    },
  ],
  "not-xlsx": [
    {
      vi: "Tệp không phải sổ tính .xlsx đọc được ({why}).",
      en: "The file is no readable .xlsx workbook ({why}).",
    },
    {
      vi: "Hãy mở bằng chương trình bảng tính và lưu lại thành .xlsx hoặc CSV UTF-8; bỏ mật khẩu nếu có.",
      en: "Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8, without a password.",
    },
  ],
  "too-large": [
    {
      vi: "Tệp quá lớn: giới hạn {limit} {unit}.",
      en: "The file is too large: the limit is {limit} {unit}.",
    },
    { vi: "Hãy chia thành nhiều tệp.", en: "Divide it into several files." },
  ],
  "broken-quote": [
    {
      vi: "Dấu ngoặc kép ở dòng {row} không đóng hoặc đặt sai chỗ.",
      en: "A quote in line {row} is not closed, or stands where none may.",
    },
    {
      vi: "Hãy sửa dòng đó; dấu ngoặc kép trong ô phải viết hai lần.",
      en: "Mend that line; a quote within a value is written twice.",
    },
  ],
  "which-delimiter": [
    {
      vi: "Dòng đầu có nhiều loại dấu phân cách: {found}.",
      en: "The first line has more than one kind of delimiter: {found}.",
    },
    { vi: "Hãy nêu dấu phân cách (--delimiter).", en: "Name the delimiter (--delimiter)." },
  ],
  "which-sheet": [
    { vi: "Sổ tính có nhiều trang: {sheets}.", en: "The workbook has several sheets: {sheets}." },
    { vi: "Hãy nêu trang cần nhập (--sheet).", en: "Name the sheet to import (--sheet)." },
  ],
  "unknown-sheet": [
    {
      vi: "Không có trang “{sheet}”. Có: {sheets}.",
      en: "There is no sheet “{sheet}”. There are: {sheets}.",
    },
    { vi: "Hãy nêu đúng tên hoặc số thứ tự của trang.", en: "Name the sheet, or give its number." },
  ],
  "no-rows": [
    { vi: "Bảng không có dòng tiêu đề.", en: "The table has no row of headers." },
    {
      vi: "Dòng đầu tiên phải ghi tên các cột. Xem: chibo import columns",
      en: "The first row has to name the columns. See: chibo import columns",
    },
  ],
  "missing-column": [
    { vi: "Thiếu cột “{name}” ({id}).", en: "The column “{name}” ({id}) is missing." },
    {
      vi: "Hãy thêm cột “{name}”, hoặc nêu một giá trị cho mọi dòng: --set {id}=…. Nếu phía trên tiêu đề còn dòng khác, hãy bỏ đi.",
      en: "Add the column “{name}”, or give one value for all rows: --set {id}=…. Where other rows stand above the headers, remove them.",
    },
  ],
  "column-twice": [
    {
      vi: "Nhiều cột cùng là “{name}” ({id}): {headers}.",
      en: "More than one column is “{name}” ({id}): {headers}.",
    },
    {
      vi: "Hãy giữ một cột, hoặc đổi tên cột kia.",
      en: "Keep one of them, or give the other another header.",
    },
  ],
  "given-twice": [
    {
      vi: "“{name}” ({id}) vừa là cột của bảng vừa được nêu riêng.",
      en: "“{name}” ({id}) is a column of the table and given apart from it.",
    },
    { vi: "Hãy bỏ một trong hai.", en: "Leave out one of the two." },
  ],
  "unknown-column": [
    { vi: "Không có cột “{name}”.", en: "There is no column “{name}”." },
    {
      vi: "Hãy dùng một trong: {columns}.",
      en: "Use one of: {columns}.",
    },
  ],
} as const satisfies Sentences;
