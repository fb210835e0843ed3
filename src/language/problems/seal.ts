import { dateText } from "../formats.js";
import type { Sentences } from "./sentences.js";

/** The place of an entry: its stream and its position there, from 1. */
export interface EntryPlace {
  /** The name of the stream. */
  readonly stream: string;
  /** The position in the stream, from 1. */
  readonly position: number;
}

/** The part of a seal that contradicts the rest. */
export type DamagedPart = "form" | "sum" | "size" | "heads" | "root";

/** The facts of a problem with a sealed journal, a seal or a checkpoint, by code. No fact is a value of the record. */
export interface SealFacts {
  /**
   * The entry is not the one that was sealed; a path names the personal field where only that was changed. `erasedIn`
   * says that the journal or the seal has the value or the entry as erased, and the other one has it still.
   */
  readonly changed: EntryPlace & { readonly erasedIn?: "journal" | "seal" };
  /** The entry that was sealed at this place is gone. */
  readonly removed: EntryPlace;
  /** An entry that was not sealed stands before one that was. */
  readonly inserted: EntryPlace;
  /** An entry stands before another that was recorded earlier. */
  readonly reordered: EntryPlace & { readonly before: EntryPlace };
  /** A name stands twice in the line of the entry. No seal holds over it, because readers may take different values. */
  readonly ambiguous: object;
  /** The journal, or the journal and its seal, end before the last entry that was sealed. */
  readonly truncated: { readonly held: number; readonly sealed: number };
  /** The seal contradicts itself: nothing can be said of the journal. */
  readonly "seal-damaged": { readonly part: DamagedPart };
  /** The seal of `sealed` entries is whole, but the checkpoint over `size` entries was made of another seal. */
  readonly "seal-rewritten": { readonly size: number; readonly sealed: number };
  /** The checkpoint states an instant before the recording of an entry that it covers. */
  readonly "checkpoint-time": EntryPlace & { readonly at: string; readonly recordedAt: string };
  /** A key was given to check the signature of the checkpoint: it is another's, or there is none. */
  readonly "checkpoint-signature": { readonly isSigned: boolean };
  /** The text is not a checkpoint. */
  readonly "checkpoint-form": object;
  /** The check in the last line of a checkpoint does not fit the lines above. */
  readonly "checkpoint-check": object;
  /** The salt of a personal field is too short to hide a value that can be guessed, or too long. */
  readonly "salt-length": { readonly bytes: number; readonly least: number; readonly most: number };
  /** The salt of a personal field is that of another field, or one byte over and over: it hides nothing. */
  readonly "salt-repeated": object;
}

/** Whether an entry states a place. A line that is no entry states none. */
const isPlaced = ({ stream, position }: EntryPlace): boolean => stream !== "" && Number.isFinite(position);

/** The place of an entry as one word; in words if the line states none. */
export const entryName = (place: EntryPlace): string =>
  isPlaced(place) ? `${place.stream}@${place.position}` : "a line that states no place in a stream";

const partsEnglish: Readonly<Record<DamagedPart, string>> = {
  form: "the file is not a seal",
  sum: "its sum does not fit its content",
  size: "it has another number of entries than it states",
  heads: "the chains of its streams do not end as it states",
  root: "the tree of its entries has another root than it states",
};

/** Problems with sealed journals, seals and checkpoints, in English. */
export const sealEnglish: Sentences<SealFacts> = {
  changed: ({ erasedIn, ...place }) => {
    if (erasedIn === "journal")
      return [
        `${entryName(place)} was erased or withheld in this journal, and the seal was made before`,
        "Use the seal file that was written with this copy; if nobody erased it, compare with another copy of the journal",
      ];
    if (erasedIn === "seal")
      return [
        `${entryName(place)} was erased or withheld in the seal, and stands in this journal`,
        "Use the seal file of this journal, or the copy that was written with this seal file",
      ];
    return [
      `${entryName(place)} is not what was sealed`,
      "Compare the entry with another copy of the journal, and ask who changed it",
    ];
  },
  removed: (place) => [
    `${entryName(place)} was sealed here and is gone`,
    "Restore the entry from another copy of the journal",
  ],
  inserted: (place) => [
    `${entryName(place)} was not sealed here`,
    "Find out who put the entry in; later entries belong at the end",
  ],
  reordered: ({ before, ...place }) => [
    `${entryName(place)} stands where ${entryName(before)} was sealed`,
    "Restore the order of recording from another copy of the journal",
  ],
  ambiguous: () => [
    "the name stands twice in the line, so that one reader may take the first value and another the last",
    "Restore the line from another copy of the journal, and ask who wrote it",
  ],
  truncated: ({ held, sealed }) => [
    `only ${held} of ${sealed} sealed entries are there`,
    "Ask for the journal and the seal with everything up to the checkpoint",
  ],
  "seal-damaged": ({ part }) => [
    `the seal is damaged: ${partsEnglish[part]}`,
    "Restore the seal from another copy; until then nothing is known of the journal",
  ],
  "seal-rewritten": ({ size, sealed }) => [
    `this seal of ${sealed} entries is not the one of the checkpoint over ${size} entries`,
    "Perhaps the seal was made anew after the checkpoint, or the checkpoint is of another journal: each checkpoint goes with " +
      "the seal file of the same day, use that file. If it is lost, compare the journal with a copy from that day; " +
      "an altered record shows only there",
  ],
  "checkpoint-time": ({ at, recordedAt, ...place }) => [
    `the checkpoint states ${at}, but covers ${entryName(place)}, which was recorded at ${recordedAt}`,
    "Compare the day with the minutes or the letter that hold the checkpoint; one of the two times is wrong",
  ],
  "checkpoint-signature": ({ isSigned }) => [
    isSigned ? "the signature of the checkpoint does not fit the key" : "the checkpoint is not signed",
    "Ask the signer for the key and for the checkpoint as it was signed",
  ],
  "checkpoint-form": () => [
    "the text is not a checkpoint",
    'Give all of its lines, from "chibo checkpoint 1" to "check", and one checkpoint only',
  ],
  "checkpoint-check": () => [
    "the check at the end does not fit the lines above",
    "Compare each group of digits with the original",
  ],
  "salt-length": ({ bytes, least, most }) => [
    `the salt has ${bytes} bytes`,
    `Give ${least} to ${most} random bytes for each field`,
  ],
  "salt-repeated": () => [
    "the salt is not random: another field has the same, or all of its bytes are equal",
    "Draw new random bytes for each field, such as with crypto.getRandomValues",
  ],
};

const partsVietnamese: Readonly<Record<DamagedPart, string>> = {
  form: "tệp này không phải là dấu niêm phong",
  sum: "mã tổng không khớp với nội dung",
  size: "số mục ghi không đúng với số đã nêu",
  heads: "dãy mã nối các mục của mỗi quyển không kết thúc như đã nêu",
  root: "mã chung của tất cả các mục không đúng với mã đã nêu",
};

/** An instant of UTC: 31/12/2021 10:00:00 (UTC). */
const vietnameseInstant = (instant: string): string =>
  `${dateText(instant.slice(0, 10), "vi")} ${instant.slice(11, 19)} (UTC)`;

const entryVietnamese = (place: EntryPlace): string =>
  isPlaced(place)
    ? `mục thứ ${place.position} của quyển ${place.stream}`
    : "một dòng không rõ thuộc quyển nào";

/** Problems with sealed journals, seals and checkpoints, in Vietnamese. */
export const sealVietnamese: Sentences<SealFacts> = {
  changed: ({ erasedIn, ...place }) => {
    if (erasedIn === "journal")
      return [
        `${entryVietnamese(place)} đã được xóa hoặc lược bỏ trong sổ ghi này, còn dấu niêm phong thì lập từ trước đó`,
        "Dùng tệp niêm phong ghi ra cùng bản này; nếu không ai xóa thì đối chiếu với một bản sao khác của sổ ghi",
      ];
    if (erasedIn === "seal")
      return [
        `${entryVietnamese(place)} đã được xóa hoặc lược bỏ trong dấu niêm phong nhưng còn trong sổ ghi này`,
        "Dùng tệp niêm phong của sổ ghi này, hoặc dùng bản sổ ghi được ghi ra cùng tệp niêm phong ấy",
      ];
    return [
      `${entryVietnamese(place)} không còn như khi niêm phong`,
      "Đối chiếu mục này với một bản sao khác của sổ ghi và làm rõ ai đã sửa",
    ];
  },
  removed: (place) => [
    `${entryVietnamese(place)} đã được niêm phong ở đây nhưng nay không còn`,
    "Khôi phục mục này từ một bản sao khác của sổ ghi",
  ],
  inserted: (place) => [
    `${entryVietnamese(place)} không được niêm phong ở đây`,
    "Làm rõ ai đã chèn mục này; nội dung ghi sau phải nằm ở cuối sổ ghi",
  ],
  reordered: ({ before, ...place }) => [
    `${entryVietnamese(place)} nằm ở chỗ đã niêm phong ${entryVietnamese(before)}`,
    "Khôi phục thứ tự ghi từ một bản sao khác của sổ ghi",
  ],
  ambiguous: () => [
    "tên trường này có hai lần trong dòng, nên mỗi phần mềm có thể đọc ra một giá trị khác nhau",
    "Lấy lại dòng này từ một bản sao khác của sổ ghi và làm rõ ai đã ghi",
  ],
  truncated: ({ held, sealed }) => [
    `chỉ còn ${held} trong ${sealed} mục đã niêm phong`,
    "Yêu cầu sổ ghi và dấu niêm phong đầy đủ đến mã đối chiếu",
  ],
  "seal-damaged": ({ part }) => [
    `dấu niêm phong bị hỏng: ${partsVietnamese[part]}`,
    "Khôi phục dấu niêm phong từ bản sao khác; khi chưa khôi phục thì chưa kết luận được gì về sổ ghi",
  ],
  "seal-rewritten": ({ size, sealed }) => [
    `dấu niêm phong này của ${sealed} mục ghi không phải là dấu đã dùng để lập mã đối chiếu của ${size} mục ghi`,
    "Có thể dấu này được lập lại sau mã đối chiếu, hoặc mã đối chiếu là của sổ ghi khác: mỗi mã đối chiếu đi với tệp niêm phong " +
      "lập cùng lần, hãy dùng tệp đó. Không còn tệp đó thì so sổ ghi với bản sao giữ từ ngày ấy; chỉ chỗ khác nhau " +
      "giữa hai bản mới cho biết sổ ghi có bị sửa hay không",
  ],
  "checkpoint-time": ({ at, recordedAt, ...place }) => [
    `mã đối chiếu nêu thời điểm ${vietnameseInstant(at)} nhưng gồm cả ${entryVietnamese(place)}, ghi lúc ${vietnameseInstant(recordedAt)}`,
    "Đối chiếu với ngày của biên bản hoặc công văn có mã đối chiếu; một trong hai thời điểm không đúng",
  ],
  "checkpoint-signature": ({ isSigned }) => [
    isSigned ? "chữ ký của mã đối chiếu không khớp với khóa" : "mã đối chiếu không có chữ ký",
    "Hỏi người ký để lấy đúng khóa và đúng bản mã đối chiếu đã ký",
  ],
  "checkpoint-form": () => [
    "đây không phải là mã đối chiếu",
    "Đưa đủ các dòng, từ “chibo checkpoint 1” đến “check”, và chỉ một mã đối chiếu",
  ],
  "checkpoint-check": () => [
    "dòng “check” ở cuối không khớp với các dòng trên",
    "So từng nhóm chữ số với bản gốc",
  ],
  "salt-length": ({ bytes, least, most }) => [
    `độ dài của chuỗi bảo vệ là ${bytes}`,
    `Dùng cho mỗi giá trị một chuỗi ngẫu nhiên có độ dài từ ${least} đến ${most}`,
  ],
  "salt-repeated": () => [
    "chuỗi bảo vệ không ngẫu nhiên: trùng với của giá trị khác, hoặc mọi ký tự giống nhau",
    "Lấy chuỗi ngẫu nhiên mới cho mỗi giá trị từ bộ sinh số ngẫu nhiên của hệ thống",
  ],
};
