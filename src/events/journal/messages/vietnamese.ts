import type { ExpectedForm, ExpectedType } from "../flaw.js";
import { type Messages, type Mismatches, wordsOf } from "./messages.js";

const types: Record<ExpectedType, string> = {
  text: "văn bản",
  number: "số",
  "whole-number": "số nguyên",
  boolean: "true hoặc false",
  list: "danh sách",
  object: "đối tượng",
  other: "kiểu dữ liệu khác",
};

const forms: Record<ExpectedForm, string> = {
  instant: "giá trị phải là thời điểm UTC, ví dụ 2021-11-03T07:30:00Z",
  day: "giá trị phải là một ngày có trong lịch, ví dụ 2021-11-03",
  pattern: "giá trị không đúng dạng quy định cho trường này",
};

const measures = {
  number: (bound: string, limit: number) => `số phải ${bound} là ${limit}`,
  text: (bound: string, limit: number) => `văn bản phải có ${bound} ${limit} ký tự`,
  list: (bound: string, limit: number) => `danh sách phải có ${bound} ${limit} phần tử`,
};

const mismatches: Mismatches = {
  missing: () => ["thiếu một trường bắt buộc", "Bổ sung trường này rồi gửi lại bản ghi"],
  "unknown-field": () => [
    "lược đồ của loại sự kiện này không có trường đó",
    "Bỏ trường này rồi gửi lại bản ghi",
  ],
  "not-unicode": () => "văn bản có ký tự Unicode không hợp lệ",
  type: ({ expected }) => `giá trị phải là ${types[expected]}`,
  form: ({ form }) => forms[form],
  "at-least": ({ limit, of }) => measures[of]("ít nhất", limit),
  "at-most": ({ limit, of }) => measures[of]("nhiều nhất", limit),
  "one-of": ({ values }) => `giá trị phải là một trong các giá trị: ${values.join(", ")}`,
  "correction-of-correction": () => [
    "một bản đính chính không thể thay thế một bản đính chính khác",
    "Rút bản đính chính trước, rồi đính chính bản ghi gốc",
  ],
  other: () => "giá trị không phù hợp với lược đồ của loại sự kiện này",
};

/** What is wrong with an entry and what to do, in Vietnamese. */
export const vietnamese: Messages = {
  place: (line, path) => (path === "" ? `Dòng ${line}` : `Dòng ${line}, tại ${path}`),
  flaws: {
    "not-json": () => [
      "dòng này không phải là JSON hoặc có quá nhiều cấp lồng nhau",
      "Khôi phục dòng này từ nguồn hoặc xóa bỏ",
    ],
    "not-utf8": () => [
      "dòng này không được mã hóa bằng UTF-8",
      "Lưu tệp ở dạng UTF-8 hoặc khôi phục dòng này từ nguồn",
    ],
    truncated: () => [
      "dòng cuối bị cụt do việc ghi bị gián đoạn",
      "Ghi lại bản ghi này; các dòng trước không bị ảnh hưởng",
    ],
    "unknown-type": ({ type }) => [
      `không có loại sự kiện nào tên là "${type}"`,
      "Sửa lại tên, hoặc đọc nhật ký bằng bản phần mềm có loại sự kiện này",
    ],
    "unknown-version": ({ type, version, present }) => [
      `${type} có phiên bản lược đồ ${version}, mới hơn phiên bản ${present} của phần mềm này`,
      "Đọc nhật ký bằng bản phần mềm mới hơn",
    ],
    invalid: (mismatch) => wordsOf(mismatches, mismatch, "Sửa trường này tại nguồn rồi gửi lại bản ghi"),
    "line-too-long": ({ limit }) => [
      `dòng này dài hơn ${limit} ký tự`,
      "Tách bản ghi hoặc rút ngắn nội dung văn bản",
    ],
    duplicate: ({ id }) => [
      `bản ghi "${id}" đã được nhận trước đó; lần nhận này được bỏ qua`,
      "Không cần xử lý gì thêm",
    ],
    "position-conflict": ({ stream, position, recorded }) => [
      `vị trí ${position} của luồng ${stream} đã có bản ghi "${recorded}"`,
      "Xác định bản ghi nào đúng, rồi ghi bản ghi còn lại vào sau vị trí cuối cùng",
    ],
    "id-conflict": ({ id, stream, position }) => [
      `mã "${id}" đã được dùng cho bản ghi ở vị trí ${position} của luồng ${stream}`,
      "Đặt cho bản ghi này một mã riêng",
    ],
    gap: ({ stream, from, to }) => [
      from === to
        ? `luồng ${stream} thiếu vị trí ${from} trước bản ghi này`
        : `luồng ${stream} thiếu các vị trí từ ${from} đến ${to} trước bản ghi này`,
      "Bổ sung phần còn thiếu vào trước bản ghi này",
    ],
    withheld: ({ stream, position, entry }) => [
      entry
        ? `bản này đã lược bỏ bản ghi ở vị trí ${position} của luồng ${stream}`
        : `bản này đã lược bỏ một giá trị của bản ghi ở vị trí ${position} của luồng ${stream}; phần còn lại đọc được`,
      "Không cần làm gì; ai được xem thì đọc nhật ký đầy đủ",
    ],
    "out-of-order": ({ stream, position, last }) => [
      `vị trí ${position} của luồng ${stream} đứng sau vị trí ${last}`,
      "Sắp xếp các bản ghi của luồng theo vị trí rồi đọc lại nhật ký",
    ],
  },
};
