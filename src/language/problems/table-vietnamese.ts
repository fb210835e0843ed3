import { periodText, vietnameseDay } from "../formats.js";
import { capitalised, type Sentences } from "./sentences.js";
import { converted, type Sheets, shortened, type TableFacts } from "./table.js";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

const listed = ({ sheets, hidden }: Sheets): string =>
  sheets.map((sheet) => `“${sheet}”${hidden.includes(sheet) ? " (ẩn)" : ""}`).join(", ");

/** A day, a month, a quarter or a year of a title. */
const vietnameseTime = (time: string): string =>
  time.length === 10 ? vietnameseDay(time) : periodText(time, "vi");

/** Problems with tables, in Vietnamese. */
export const tableVietnamese: Sentences<TableFacts> = {
  "file-not-utf8": () => ["tệp không phải văn bản UTF-8", "Lưu lại bằng “CSV UTF-8”, hoặc đưa tệp Excel"],
  "other-file": ({ form, remedy }) => [`tệp này là ${form.vi}, không phải bảng`, remedy.vi],
  "read-as": ({ encoding }) => [
    `tệp không ghi bằng bảng mã UTF-8; đã đọc theo bảng mã ${encoding}`,
    "Xem lại vài họ tên bên dưới; nếu sai thì lưu lại bằng “CSV UTF-8”",
  ],
  "not-workbook": () => [
    "không đọc được tệp này như một tệp Excel (.xlsx, .xls)",
    "Mở bằng chương trình bảng tính và lưu lại thành .xlsx hoặc CSV UTF-8; bỏ mật khẩu nếu có",
  ],
  "too-large": ({ limit, unit }) => [`tệp quá lớn: giới hạn ${limit} ${unit.vi}`, "Chia thành nhiều tệp"],
  "broken-quote": ({ row }) => [
    `dấu ngoặc kép ở dòng ${row} không đóng hoặc đặt sai chỗ`,
    "Sửa dòng đó; dấu ngoặc kép trong ô phải viết hai lần",
  ],
  "which-delimiter": ({ found }) => [
    `dòng đầu có nhiều loại dấu phân cách: ${found}`,
    "Nêu dấu phân cách (--delimiter)",
  ],
  "which-sheet": (book) => [
    `tệp Excel có nhiều trang, hoặc có trang ẩn: ${listed(book)}`,
    "Nêu trang cần nhập (--sheet)",
  ],
  "unknown-sheet": ({ sheet, ...book }) => [
    `không có trang “${sheet}”, chỉ có ${listed(book)}`,
    "Nêu đúng tên hoặc số thứ tự của trang",
  ],
  "hidden-sheet": ({ sheet }) => [
    `trang “${sheet}” bị ẩn trong tệp Excel và đã được đọc`,
    "Xem lại trong chương trình bảng tính có đúng là trang cần nhập không",
  ],
  "hidden-columns": ({ columns }) => [
    `trang có cột bị ẩn, vẫn được đọc: ${quoted(columns)}`,
    "Bỏ ẩn và xem lại giá trị, hoặc xóa các cột đó",
  ],
  "hidden-row": () => ["dòng này bị ẩn trong trang", "Bỏ ẩn dòng này, hoặc xóa đi"],
  "header-differs": ({ header, column }) => [
    `tệp không có cột “${header}” mà bản khai cột cần đọc (cột ${column})`,
    "Lập bản khai mới cho tệp này (chibo import guess), hoặc sửa tên cột trong bản khai",
  ],
  "heading-not-read": () => [
    "dòng này nằm dưới một đề mục ghi thời gian hoặc đơn vị khác",
    "Hãy tách các dòng dưới mỗi đề mục thành một bảng riêng",
  ],
  "sheets-not-read": ({ sheets }) => [
    `các trang sau của tệp không được đọc: ${quoted(sheets)}`,
    "Nếu cần nhập cả trang ấy thì nêu tên trang (--sheet)",
  ],
  "nothing-of-people": ({ people }) => [
    `có ô để trống nên không ghi gì về: ${people.join("; ")}`,
    "Nếu biết thì điền vào ô và nhập lại",
  ],
  "legend-differs": ({ mark, words, header }) => [
    `ghi chú của bảng nói ${mark} là “${words}”, còn bản khai cột đọc khác ở cột “${header}”`,
    "Hãy lập bản khai cột từ tệp này, hoặc sửa ký hiệu trong bản khai cột",
  ],
  "title-differs": ({ time, times }) => [
    `tiêu đề ${times.length === 0 ? "không ghi thời gian" : `ghi ${times.map(vietnameseTime).join(", ")}`}, còn bản khai cột lập cho ${vietnameseTime(time)}`,
    "Hãy lập bản khai cột từ tệp này, hoặc sửa thời gian trong bản khai cột",
  ],
  "mapping-column": ({ name, at, columns }) => [
    `bản khai cột ghi “${name}” tại ${at}, không phải cột của loại bảng này; các cột: ${columns.map(({ vi }) => vi).join(", ")}`,
    "Hãy sửa tên cột trong bản khai cột, hoặc bỏ mục ấy nếu không đọc cột",
  ],
  "mapping-value": ({ name, at, form }) => [
    `giá trị tại ${at} trong bản khai cột không ghi được vào cột “${name.vi}” (${form.vi})`,
    "Hãy sửa giá trị trong bản khai cột",
  ],
  "no-header": ({ columns }) => [
    `không dòng nào ghi tên các cột của loại bảng này, như ${columns.map(({ vi }) => `“${vi}”`).join(", ")}`,
    "Hãy chỉ ra dòng tiêu đề cột (--header), hoặc loại bảng khác (--as)",
  ],
  "block-per-person": ({ label }) => [
    `mỗi người chiếm một khối dòng có “${label}:”, còn phần nhập đọc mỗi người một dòng`,
    "Hãy chép sang bảng mỗi người một dòng",
  ],
  "two-tables": ({ rows }) => [
    `trang tính có hai bảng, dòng tiêu đề cột ở dòng ${rows.join(" và ")}`,
    "Hãy để mỗi bảng trên một trang tính, hoặc chỉ ra dòng tiêu đề cột (--header)",
  ],
  "not-a-tick": () => [
    "cột này đánh dấu bằng ký hiệu như x, còn ô này ghi chữ khác",
    "Hãy ghi ký hiệu, hoặc để trống",
  ],
  "stated-twice": () => ["cột khác của dòng này cũng ghi điều ấy", "Hãy chỉ để lại một trong hai"],
  "name-not-known": () => [
    "chưa biết mã của tên này",
    "Hãy trả lời câu hỏi về tên, hoặc ghi mã vào bản khai cột",
  ],
  "meeting-not-known": () => [
    "sổ ghi không có buổi sinh hoạt nào của chi bộ vào ngày hoặc tháng này",
    "Hãy nhập các buổi sinh hoạt trước, hoặc sửa ngày",
  ],
  "no-rows": () => [
    "bảng không có dòng tiêu đề",
    "Dòng đầu tiên phải ghi tên các cột; xem “chibo import columns”",
  ],
  "missing-column": ({ name }) => [
    `thiếu cột “${name.vi}”`,
    `Thêm cột “${name.vi}”, hoặc nêu một giá trị cho mọi dòng: --set “${name.vi}=…”; nếu phía trên tiêu đề còn dòng khác, hãy bỏ đi`,
  ],
  "column-twice": ({ name, headers }) => [
    `nhiều cột cùng là “${name.vi}”: ${quoted(headers)}`,
    "Giữ một cột, hoặc đổi tên cột kia",
  ],
  "given-twice": ({ name }) => [`“${name.vi}” vừa là cột của bảng vừa được nêu riêng`, "Bỏ một trong hai"],
  "unknown-column": ({ name, columns }) => [
    `không có cột “${name}”`,
    `Dùng một trong: ${quoted(columns.map(({ vi }) => vi))}`,
  ],
  "wrong-number-of-cells": ({ found, expected }) => [
    `dòng có ${found} ô, tiêu đề có ${expected} cột`,
    "Xem dấu phân cách và dấu ngoặc kép của dòng này",
  ],
  formula: () => [
    "ô là công thức, không phải dữ liệu đã ghi",
    "Dán lại dưới dạng giá trị sau khi đã kiểm tra kết quả",
  ],
  merged: () => [
    "ô nằm trong vùng gộp ô; chỉ ô đầu vùng có giá trị",
    "Bỏ gộp ô và ghi giá trị vào từng dòng",
  ],
  "cell-error": () => ["ô báo lỗi của bảng tính", "Ghi giá trị đúng vào ô"],
  "long-number": () => ["số có nhiều chữ số hơn mức bảng tính giữ được", "Định dạng ô là Văn bản và gõ lại"],
  "shown-otherwise": () => [
    "định dạng số làm ô hiện khác với giá trị của ô, hoặc không hiện gì",
    "Đặt lại định dạng Chung cho ô rồi gõ đúng điều cần ghi",
  ],
  "control-character": () => ["ô có ký tự không nhìn thấy, hoặc chữ đã mất (�)", "Gõ lại ô này"],
  "old-font": () => [
    "ô có thể ghi bằng phông chữ cũ (TCVN3, VNI) và đọc được theo nhiều cách",
    "Trả lời câu hỏi về phông chữ của các ô như vậy, hoặc gõ lại ô bằng phông Unicode",
  ],
  "old-font-read": ({ font, cells, examples }) => [
    `${cells} ô ghi bằng phông chữ cũ ${font} và đã được đọc theo phông đó: ${converted(examples)}`,
    "Xem lại có đúng không; sổ chỉ ghi chữ đã chuyển",
  ],
  "too-long": ({ limit }) => [`ô dài hơn ${limit} ký tự`, "Rút gọn"],
  "date-cell": () => [
    "bảng tính đã coi ô này là ngày; cột này không ghi ngày",
    "Định dạng ô là Văn bản và gõ lại",
  ],
  empty: ({ form }) => ["ô bắt buộc để trống", `Điền: ${form.vi}`],
  "not-in-form": ({ form }) => ["không đọc được", `Ghi: ${form.vi}`],
  "impossible-date": ({ form }) => ["không có ngày này trong lịch", `Ghi đúng ngày: ${form.vi}`],
  "which-date": ({ dmy, mdy }) => [
    `ngày và tháng đọc được hai cách: ${vietnameseDay(dmy)} hoặc ${vietnameseDay(mdy)}`,
    "Nêu một lần cách ghi ngày của cả bảng (--dates dmy: ngày trước, hoặc --dates mdy: tháng trước)",
  ],
  "level-of-other-years": ({ from, to }) => [
    `tên mức này chỉ dùng trong các năm ${from} đến ${to}`,
    "Xem lại năm của dòng này, hoặc ghi tên mức theo quy định của năm đó",
  ],
  "day-before": ({ name }) => [
    `ngày này trước ngày ở ô “${name.vi}” của cùng dòng`,
    "Xem lại cả hai ngày; người đã rời chi bộ trước ngày đó thì bỏ dòng này",
  ],
  "not-a-step": ({ rubric, points }) => [`biểu điểm “${rubric}” chỉ cho ${points.vi}`, "Xem lại số điểm"],
  "criterion-not-known": ({ rubric, criterion, known }) => [
    `biểu điểm “${rubric}” không có tiêu chí “${criterion}”`,
    `Ghi một trong các tiêu chí: ${known.join(", ")}`,
  ],
  "above-maximum": ({ rubric, criterion, max }) => [
    `biểu điểm “${rubric}” cho tiêu chí “${criterion}” tối đa ${max.vi} điểm`,
    "Xem lại số điểm và mã tiêu chí",
  ],
  "rubric-not-known": ({ rubric }) => [
    `không có biểu điểm “${rubric}”, nên không biết điểm tối đa của tiêu chí`,
    "Ghi đúng mã biểu điểm, hoặc nêu tệp biểu điểm (--rubric)",
  ],
  "goes-together": ({ one, other }) => [
    `có “${one.vi}” mà thiếu “${other.vi}”`,
    "Điền cả hai hoặc để trống cả hai",
  ],
  "no-place-for": ({ name, only }) => [
    `sổ ghi không có chỗ ghi “${name.vi}” cho dòng này`,
    `${capitalised(only.vi)}; hãy để trống ô này`,
  ],
  "contradicts-cell": ({ name }) => [
    `khác với ô “${name.vi}” của cùng dòng`,
    "Ghi thống nhất trong một dòng, đúng như biên bản",
  ],
  differs: ({ row }) => [
    `khác với dòng ${row} của cùng buổi họp, cuộc bỏ phiếu hay bản kiểm điểm`,
    "Ghi thống nhất ở mọi dòng",
  ],
  "member-twice": ({ row }) => [`người này đã có ở dòng ${row} của cùng buổi họp`, "Giữ một dòng"],
  "two-names": ({ row, id, name }) => [
    `dòng ${row} ghi mã “${id}” cho họ tên khác: “${name}”`,
    "Xem lại mã ở cả hai dòng: một mã là của một người, họ tên ghi một cách",
  ],
  "same-matter": ({ row, name }) => [
    `dòng ${row} nói về cùng một đối tượng, theo những gì bảng ghi, mà nội dung lại khác`,
    `Ghi “${name.vi}” ở cả hai dòng để phân biệt`,
  ],
  repeated: ({ row }) => [`dòng này lặp lại dòng ${row}`, "Bỏ một dòng"],
  "held-back": ({ row, perhaps = false }) => [
    perhaps
      ? `chưa ghi, vì dòng ${row} có lỗi và có thể thuộc cùng việc này: điểm danh, kiểm phiếu, tự kiểm điểm chỉ ghi khi đủ dòng`
      : `chưa ghi, vì dòng ${row} của cùng việc này có lỗi: điểm danh, kiểm phiếu, tự kiểm điểm chỉ ghi khi đủ dòng`,
    `Sửa dòng ${row}`,
  ],
  "drops-members": ({ entry, before, now, members }) => [
    `buổi họp này đã có điểm danh ${before} người (mục ghi ${entry}); bảng này có ${now} người, thiếu: ${members.join(", ")}`,
    "Điểm danh ghi sau cùng được dùng: hãy ghi đủ mọi người của buổi đó; nếu điểm danh đã ghi là sai thì nhập lại với --replace",
  ],
  "replaces-roll-call": ({ entry, before, now, members }) => [
    `buổi họp này đã có điểm danh ${before} người (mục ghi ${entry}); điểm danh trong bảng, ${now} người, sẽ thay thế${members.length === 0 ? "" : `; không còn tính: ${members.join(", ")}`}`,
    "Xem lại điểm danh nào đúng trước khi ghi; điểm danh ghi sau cùng được dùng",
  ],
  "renames-member": ({ member, before, now }) => [
    `sổ ghi có “${member}” tên là “${before}”; bảng ghi “${now}”`,
    "Xem lại mã và tên có đúng là một người không; nếu ghi, tên trong bảng được dùng",
  ],
  "similar-id": ({ id, other }) => [
    `mã “${id}” chỉ khác mã đã có “${other}” ở chữ hoa, chữ thường`,
    "Xem lại có phải cùng một người không; nếu đúng thì ghi một mã như nhau",
  ],
  "name-of-another": ({ id, name, known, others }) => [
    `${known === undefined ? `sổ ghi chưa có mã “${id}”` : `sổ ghi có mã “${id}” tên là “${known}”`}; bảng ghi “${name}”${others.length === 0 ? "" : `, người có mã ${others.join(", ")} trong sổ ghi`}`,
    "Sửa mã hoặc họ tên trong bảng; nếu người ấy đã đổi tên thì nhập tên mới bằng bảng đảng viên trước",
  ],
  "unknown-members": ({ ids }) => [
    `sổ ghi chưa có đảng viên nào mang mã: ${shortened(ids)}`,
    "Xem lại mã; nếu ghi, các việc này được ghi cho những mã ấy",
  ],
  refused: ({ reason }) => [
    `không ghi được vào sổ ghi: ${reason.vi}`,
    "Không có gì của dòng này được ghi; hãy sửa bảng, hoặc ghi trước điều còn thiếu rồi nhập lại",
  ],
};
