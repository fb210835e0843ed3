import type { Text } from "../../language/text.js";

/** The help of `chibo import`. */
export const aboutImport = {
  import: {
    vi: "Nhập bảng có sẵn (.xlsx, .xls, CSV) vào sổ ghi; không tự sửa điều gì",
    en: "Import tables as they stand (.xlsx, .xls, CSV) into a journal; nothing is repaired",
  },
  table: {
    vi: "Xem trước một bảng sẽ ghi những gì, hỏi những gì bảng không nói rõ; chỉ ghi ra tệp khi có --out",
    en: "Preview what a table would record, and ask what it leaves open; a file is written only with --out",
  },
  guess: {
    vi: "Đoán cột nào là gì trong một bảng có sẵn, hỏi những gì bảng không nói rõ, và lập bản khai cột",
    en: "Guess what the columns of a table state, ask what it leaves open, and write a mapping",
  },
  map: { vi: "bản khai cột do “import guess” lập", en: "a mapping that “import guess” wrote" },
  answer: {
    vi: "câu trả lời cho một câu hỏi; dùng được nhiều lần",
    en: "the answer to a question; may be repeated",
  },
  header: {
    vi: "dòng tiêu đề, theo số dòng trong Excel: 6, hoặc 6-7 khi tiêu đề có hai dòng",
    en: "the rows of the header: 6, or 6-7 where it has two rows",
  },
  dates: {
    vi: "cách ghi ngày trong bảng: dmy (ngày trước, như 3/5/2024 là ngày 3 tháng 5) hoặc mdy (tháng trước)",
    en: "the order of dates in the table: dmy (3/5/2024 is 3 May) or mdy",
  },
  ask: {
    vi: "hỏi từng câu ngay trên màn hình",
    en: "ask the open questions on the terminal, one by one",
  },
  makeIds: {
    vi: "đặt mã không có tên người (dv-01, …) cho đảng viên chưa có mã trong bảng và trong sổ ghi",
    en: "make neutral ids (dv-01, …) for members without one in the table and in the journal",
  },
  mapping: { vi: "tệp mới: bản khai cột", en: "the new file: the mapping" },
  columns: {
    vi: "Các cột của từng loại bảng: tên cột được nhận, cách ghi",
    en: "The columns of each kind of table: the headers that are known, how values are written",
  },
  file: { vi: "tệp .xlsx, .xls hoặc CSV", en: "a file of .xlsx, .xls or CSV" },
  as: { vi: "loại bảng", en: "the kind of table" },
  kind: { vi: "loại bảng; không ghi thì liệt kê tất cả", en: "a kind of table; without it all" },
  recordedBy: { vi: "mã của người ghi sổ", en: "who records it" },
  recordedAt: {
    vi: 'ngày ghi sổ, ví dụ 31/12/2021 hoặc "31/12/2021 17:00"',
    en: "the day of recording, such as 2021-12-31, or the instant in UTC",
  },
  set: {
    vi: 'một giá trị cho mọi dòng, khi bảng không có cột đó, ví dụ "Chi bộ=c-3"; dùng được nhiều lần',
    en: "one value for all rows, where the table has no such column; may be repeated",
  },
  into: { vi: "tệp sổ ghi đã có; tệp này giữ nguyên", en: "the journal so far, which stays as it is" },
  out: {
    vi: "tệp mới, gồm sổ ghi đã có và các mục ghi nhập thêm",
    en: "the new file: the journal so far and the events of the import",
  },
  replace: {
    vi: "ghi điểm danh mới thay điểm danh đã ghi của cùng buổi họp, kể cả khi thiếu người so với lần trước",
    en: "record a roll call in place of an earlier one of the meeting, also where it names fewer people",
  },
  acceptRest: {
    vi: "ghi các dòng không lỗi; dòng lỗi chép nguyên văn sang tệp có đuôi .rejected.xlsx",
    en: "write the rows without problems; the others go as they stand to <out>.rejected.xlsx",
  },
  preview: { vi: "chỉ xem trước (mặc định)", en: "only preview, as without --out" },
  sheet: {
    vi: "trang tính trong tệp Excel: tên hoặc số thứ tự",
    en: "the sheet of a workbook: its name or number",
  },
  delimiter: { vi: "dấu phân cách các cột của tệp CSV", en: "the delimiter of CSV" },
  rubric: {
    vi: "tệp biểu điểm của địa phương, dùng cho bảng điểm; dùng được nhiều lần",
    en: "a file with your own rubric, for scores; may be repeated",
  },
} as const satisfies Readonly<Record<string, Text>>;
