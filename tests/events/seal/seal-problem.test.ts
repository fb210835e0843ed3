import { expect, test } from "vitest";
import { describeBreak, type SealBreak } from "../../../src/events/seal/index.js";
import { broken } from "../../../src/events/seal/seal-problem.js";

const place = { stream: "cell/c-3", position: 4 };
const before = { stream: "cell/c-3", position: 3 };

/** Every break with its two sentences, word for word. */
const sentences: readonly [SealBreak, string, string][] = [
  [
    broken("changed", 12, place),
    "Entry 12: cell/c-3@4 is not what was sealed. Compare the entry with another copy of the journal, and ask who changed it.",
    "Bản ghi thứ 12: cell/c-3@4 không còn như khi niêm phong. Đối chiếu bản ghi với một bản sao khác của nhật ký và làm rõ ai đã sửa.",
  ],
  [
    broken("changed", 12, place, "/data/text"),
    "Entry 12, at /data/text: cell/c-3@4 is not what was sealed. Compare the entry with another copy of the journal, and ask who changed it.",
    "Bản ghi thứ 12, tại /data/text: cell/c-3@4 không còn như khi niêm phong. Đối chiếu bản ghi với một bản sao khác của nhật ký và làm rõ ai đã sửa.",
  ],
  [
    broken("removed", 12, place),
    "Entry 12: cell/c-3@4 was sealed here and is gone. Restore the entry from another copy of the journal.",
    "Bản ghi thứ 12: cell/c-3@4 đã được niêm phong ở đây nhưng nay không còn. Khôi phục bản ghi từ một bản sao khác của nhật ký.",
  ],
  [
    broken("inserted", 12, place),
    "Entry 12: cell/c-3@4 was not sealed here. Find out who put the entry in; what is recorded later belongs at the end.",
    "Bản ghi thứ 12: cell/c-3@4 không được niêm phong ở đây. Làm rõ ai đã chèn bản ghi này; nội dung ghi sau phải nằm ở cuối nhật ký.",
  ],
  [
    broken("reordered", 12, { ...place, before }),
    "Entry 12: cell/c-3@4 stands where cell/c-3@3 was sealed. Restore the order of recording from another copy of the journal.",
    "Bản ghi thứ 12: cell/c-3@4 nằm ở chỗ đã niêm phong cell/c-3@3. Khôi phục thứ tự ghi từ một bản sao khác của nhật ký.",
  ],
  [
    broken("truncated", 12, { held: 11, sealed: 20 }),
    "Entry 12: only 11 of 20 sealed entries are there. Ask for the journal and the seal with everything up to the checkpoint.",
    "Bản ghi thứ 12: chỉ còn 11 trong 20 bản ghi đã niêm phong. Yêu cầu nhật ký và dấu niêm phong đầy đủ đến điểm mốc.",
  ],
  [
    broken("seal-rewritten", 0, { size: 20 }),
    "The seal: it is not the one of the checkpoint over 20 entries. Check that the checkpoint belongs to this journal; if it does, the record was altered and sealed anew: ask for the copy from which the checkpoint was made.",
    "Dấu niêm phong: không phải là dấu của điểm mốc gồm 20 bản ghi. Kiểm tra điểm mốc có đúng của nhật ký này không; nếu đúng, hồ sơ đã bị sửa và niêm phong lại: yêu cầu bản đã dùng để lập điểm mốc.",
  ],
  ...(
    [
      ["form", "the file is not a seal", "tệp này không phải là dấu niêm phong"],
      ["sum", "its sum does not fit its content", "mã tổng không khớp với nội dung"],
      ["size", "it has another number of entries than it states", "số bản ghi không đúng với số đã nêu"],
      [
        "heads",
        "the chains of its streams do not end as it states",
        "chuỗi của các luồng không kết thúc như đã nêu",
      ],
      [
        "root",
        "the tree of its entries has another root than it states",
        "gốc của cây bản ghi không đúng với gốc đã nêu",
      ],
    ] as const
  ).map(([part, english, vietnamese]): [SealBreak, string, string] => [
    broken("seal-damaged", 0, { part }),
    `The seal: it is damaged: ${english}. Restore the seal from another copy; until then nothing is known of the journal.`,
    `Dấu niêm phong: bị hỏng, ${vietnamese}. Khôi phục dấu niêm phong từ bản sao khác; khi chưa khôi phục thì chưa kết luận được gì về nhật ký.`,
  ]),
];

test.each(sentences)(
  "a break is told with its remedy in both languages: %j",
  (found, english, vietnamese) => {
    expect(describeBreak(found, "en")).toBe(english);
    expect(describeBreak(found, "vi")).toBe(vietnamese);
  },
);
