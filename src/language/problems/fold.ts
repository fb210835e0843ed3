import type { Sentences } from "./sentences.js";

/** The reasons why a fold needs the events of streams again. */
export type HistoryReason = "corrected" | "left-out" | "outgrown";

/** The facts of a problem with folded parts of a journal or with their reading, by code. */
export interface FoldFacts {
  /** The fold needs the events of streams again, and the caller did not give them. */
  readonly "history-needed": { readonly streams: readonly string[]; readonly why: HistoryReason };
  /** A stream is in both parts, and neither part has seen all that the other has. */
  readonly "not-a-continuation": { readonly stream: string };
  /** The parts were folded for different instants. */
  readonly "axes-differ": object;
  /** The totals belong to another year, rule set or instant. */
  readonly "readings-differ": object;
  /**
   * The journal was folded for another instant than the reading asks for. Without `asOf`, the fold has no
   * instant.
   */
  readonly "not-folded-as-of": { readonly asOf?: string };
  /** A limit of a reading, `asAt` or `asOf`, is no instant. The path names it. */
  readonly "not-an-instant": { readonly given: string };
  /** The caller adds events to a fold that has given its result. */
  readonly "fold-ended": object;
  /**
   * The caller names no rule set, and the reviews of the year do not settle it: they adopted none, several,
   * or one that is not at hand. `inForce` has the rule sets of the library for the days on which these
   * reviews were opened; without reviews, those for the year.
   */
  readonly "rule-set-needed": {
    readonly year: number;
    readonly adopted: readonly string[];
    readonly inForce: readonly string[];
  };
}

const reasonsEnglish: Readonly<Record<HistoryReason, string>> = {
  corrected: "corrections concern",
  "left-out": "the fold left out later events of",
  outgrown: "the stored states do not fit these projections or this instant in",
};

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 5).join(", ")}${names.length > 5 ? ", …" : ""}`;

/** Problems with folded parts of a journal, in English. */
export const foldEnglish: Sentences<FoldFacts> = {
  "history-needed": ({ streams, why }) => [
    `${reasonsEnglish[why]} ${listed(streams)}`,
    "Give their events again: fold an array or a journal, recall the stream before done(), or give the read model a history",
  ],
  "not-a-continuation": ({ stream }) => [
    `${stream} is in both parts, and neither has seen all that the other has`,
    "Fold a stream in one part, or go on from the other part's snapshot",
  ],
  "axes-differ": () => [
    "the parts were folded for different instants",
    "Fold them with the same asAt and asOf",
  ],
  "readings-differ": () => [
    "the totals are of different years, rules or instants",
    "Sum those of one year, read under the same rules and for the same instants",
  ],
  "not-folded-as-of": ({ asOf }) => [
    `the journal was not folded for ${asOf ?? "a reading without asOf"}`,
    "Fold the events with the asOf that the year is read with",
  ],
  "not-an-instant": ({ given }) => [
    `“${given}” is no instant in UTC with whole seconds`,
    "Write it as 2021-12-31T16:59:59Z, which is the end of 31 December 2021 in Vietnam",
  ],
  "fold-ended": () => ["the fold has ended", "Begin another one"],
  "rule-set-needed": ({ year, adopted, inForce }) => {
    const ofTheTime = inForce.length === 0 ? "" : `; of that time: ${inForce.join(", ")}`;
    const [one] = adopted;
    if (one === undefined)
      return [
        `in what was read no review of ${year} was opened, so no rule set was adopted`,
        `Name one by the option under (command: --under ID)${ofTheTime}`,
      ];
    if (adopted.length > 1)
      return [
        `the reviews of ${year} adopted several rule sets: ${adopted.join(", ")}`,
        `Choose one by the option under (command: --under ID)${ofTheTime}`,
      ];
    return [
      `the reviews of ${year} adopted “${one}”, which is not at hand`,
      `Give it by the option under or among ruleSets (command: --under FILE)${ofTheTime}`,
    ];
  },
};

const reasonsVietnamese: Readonly<Record<HistoryReason, string>> = {
  corrected: "có đính chính ở quyển",
  "left-out": "lần đọc trước đã bỏ qua các mục xảy ra sau của quyển",
  outgrown: "phần đã lưu không khớp với lần đọc này ở quyển",
};

/** Problems with folded parts of a journal, in Vietnamese. */
export const foldVietnamese: Sentences<FoldFacts> = {
  "history-needed": ({ streams, why }) => [
    `${reasonsVietnamese[why]} ${listed(streams)}`,
    "Đưa lại toàn bộ các mục của quyển đó để đọc lại từ đầu",
  ],
  "not-a-continuation": ({ stream }) => [
    `quyển ${stream} có ở cả hai phần, và không phần nào có đủ các mục của phần kia`,
    "Đọc mỗi quyển trong một phần, hoặc đọc tiếp từ phần đã có",
  ],
  "axes-differ": () => [
    "hai phần được đọc theo hai thời điểm khác nhau",
    "Đọc lại cả hai phần theo cùng một thời điểm",
  ],
  "readings-differ": () => [
    "các số tổng thuộc các năm, bộ quy định hoặc thời điểm khác nhau",
    "Chỉ cộng các số của cùng một năm, cùng bộ quy định và cùng thời điểm",
  ],
  "not-folded-as-of": ({ asOf }) => [
    asOf === undefined
      ? "sổ ghi chỉ mới được đọc đến một thời điểm"
      : `sổ ghi chưa được đọc theo thời điểm “${asOf}”`,
    "Đọc lại sổ ghi theo đúng thời điểm cần xem",
  ],
  "not-an-instant": ({ given }) => [
    `“${given}” không phải là thời điểm theo giờ quốc tế (UTC), đến giây`,
    "Viết như 2021-12-31T16:59:59Z, tức là hết ngày 31/12/2021 ở Việt Nam",
  ],
  "fold-ended": () => ["lần đọc này đã kết thúc", "Bắt đầu một lần đọc khác"],
  "rule-set-needed": ({ year, adopted, inForce }) => {
    const ofTheTime = inForce.length === 0 ? "" : `; bộ quy định của thời điểm đó: ${inForce.join(", ")}`;
    const [one] = adopted;
    if (one === undefined)
      return [
        `trong phần đã đọc chưa có kiểm điểm năm ${year} nào được mở nên chưa rõ bộ quy định`,
        `Hãy thêm --under <mã>${ofTheTime}`,
      ];
    if (adopted.length > 1)
      return [
        `kiểm điểm năm ${year} áp dụng nhiều bộ quy định: ${adopted.join(", ")}`,
        `Hãy chọn một bộ bằng --under <mã>${ofTheTime}`,
      ];
    return [
      `kiểm điểm năm ${year} áp dụng “${one}”, không có sẵn trong chibo`,
      `Hãy ghi tệp của bộ đó: --under <tệp>${ofTheTime}`,
    ];
  },
};
