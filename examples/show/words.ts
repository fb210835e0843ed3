import { wrapped } from "./paragraph.js";

/** The figures in the first line of a year. */
interface YearFigures {
  readonly members: number;
  readonly cells: number;
  readonly meetings: number;
  readonly entries: string;
}

/** The figures of a cap at one stage. */
interface CapFigures {
  readonly excellent: number;
  readonly maximum: number;
  readonly over: number;
  /** Whether the result depends on choices, or on members who have no level or are not on record. */
  readonly open: boolean;
  /** The number of further good members with whom it would hold. */
  readonly needed: number;
}

/** Help, in both languages. */
export const usage = `npm start -- [--lang vi|en] [--full] [--json] [--only NAME]

  --lang   ngôn ngữ / language (vi)
  --full   đầy đủ: từng buổi, từng quý, từng căn cứ / every meeting, quarter and ground
  --json   dữ liệu thay cho văn bản / data instead of text (npm start --silent -- --json)
  --only   một ví dụ / one example
  --help   trợ giúp / this help`;

/** The texts of the summary of a year. */
export const summaryWords = {
  vi: {
    opening: (rules: string) => [
      "Ngày, văn bản, tổng số lấy từ tài liệu; các buổi sinh hoạt, điểm và phiếu là giả định.",
      ...wrapped(`Xét theo ${rules}.`, 2),
    ],
    closing: [
      "Xem tiếp: npm start -- --full (mọi năm, mọi căn cứ); npx chibo --help (đọc sổ ghi của mình);",
      "docs/README.vi.md (nên đọc gì trước).",
    ],
    about: ({ members, cells, meetings, entries }: YearFigures) =>
      `${members} đảng viên, ${cells} chi bộ, ${meetings} buổi sinh hoạt, ${entries} mục ghi`,
    levels: ["  Xuất sắc", "   Tốt", "  Hoàn thành", "  Không hoàn thành"],
    subjects: { member: (count: number) => `${count} đảng viên`, cell: (count: number) => `${count} chi bộ` },
    stages: { proposed: "được đề nghị", decided: "được quyết định" },
    without: {
      proposed: "Chưa có đề nghị xếp loại",
      decided: "Chưa có quyết định xếp loại của cấp ủy có thẩm quyền",
    },
    noLevels: "Sổ ghi chưa có đề nghị, quyết định xếp loại nào; chỉ có các buổi sinh hoạt.",
    capTitle: "Tỷ lệ xuất sắc tối đa",
    cap: ({ excellent, maximum, over, open, needed }: CapFigures) =>
      open
        ? `${excellent} đồng chí, mở: ${needed === 0 ? "đến nay trong mức" : `thêm ${needed} đồng chí tốt thì trong mức`}`
        : `${excellent} đồng chí, tối đa ${maximum}${over === 0 ? "" : `, vượt ${over}`}`,
    findings: "Điểm cần kiểm tra",
    none: "không có",
    alike: (count: number) => `${count} lần`,
    further: (count: number) => `và ${count} loại khác`,
    whyNot: (about: string, level: string) => `Vì sao ${about} chưa đủ điều kiện “${level}”`,
    why: (about: string, level: string) => `Vì sao ${about} đủ điều kiện “${level}”`,
    missed: "chưa đáp ứng",
    entry: "mục ghi",
    conditions: (count: number) => `đáp ứng cả ${count} điều kiện, trước hết`,
    meeting: (kind: string, day: string) => `Buổi sinh hoạt ${kind} ngày ${day}`,
    criterion: (name: string, points: number, max: number, [least, most]: readonly [number, number]) =>
      `tiêu chí ${name} được chấm ${points}/${max}, theo sổ ghi chỉ từ ${least} đến ${most}`,
    scores: "Điểm sinh hoạt cả năm",
    next: "Xem đầy đủ",
  },
  en: {
    opening: (rules: string) => [
      "Dates, documents and totals come from sources; meetings, marks and ballots are invented.",
      ...wrapped(`Judged under ${rules}.`, 2),
    ],
    closing: [
      "Look next: npm start -- --full (every year, every ground); npx chibo --help (read your own journal);",
      "docs/README.md (what to read first).",
    ],
    about: ({ members, cells, meetings, entries }: YearFigures) =>
      `${members} members, ${cells} ${cells === 1 ? "cell" : "cells"}, ${meetings} meetings, ${entries} entries`,
    levels: ["  Excellent", "  Good", "  Fulfilled", "  Unfulfilled"],
    subjects: {
      member: (count: number) => `${count} members`,
      cell: (count: number) => `${count} ${count === 1 ? "cell" : "cells"}`,
    },
    stages: { proposed: "proposed", decided: "decided" },
    without: { proposed: "no level is proposed", decided: "the competent committee has decided nothing yet" },
    noLevels: "No level is proposed or decided in the journal: it holds meetings only.",
    capTitle: "Cap on excellent",
    cap: ({ excellent, maximum, over, open, needed }: CapFigures) =>
      open
        ? `${excellent}, open: within the cap ${needed === 0 ? "so far" : `with ${needed} more good members`}`
        : `${excellent}, at most ${maximum}${over === 0 ? "" : `, over by ${over}`}`,
    findings: "Findings",
    none: "none",
    alike: (count: number) => `${count} times`,
    further: (count: number) => `and ${count} further kinds`,
    whyNot: (about: string, level: string) => `Why ${about} is not “${level}”`,
    why: (about: string, level: string) => `Why ${about} is “${level}”`,
    missed: "not met:",
    entry: "entry",
    conditions: (count: number) => `all ${count} conditions are met, first`,
    meeting: (kind: string, day: string) => `The ${kind} meeting of ${day}`,
    criterion: (name: string, points: number, max: number, [least, most]: readonly [number, number]) =>
      `criterion ${name} was given ${points}/${max}, the journal supports ${least} to ${most}`,
    scores: "Scores of meetings, whole year",
    next: "See everything",
  },
} as const;

/** Headings of the full text. */
export const headings = {
  vi: {
    invented: "Ngày, văn bản, tổng số lấy từ tài liệu; sinh hoạt hằng ngày, điểm và phiếu là giả định.",
    events: "mục ghi",
    rules: "xét theo",
    notAdopted: "chưa có kiểm điểm nào được mở: chỉ đọc sinh hoạt",
    meetings: "Sinh hoạt",
    day: "Ngày",
    cell: "Chi bộ",
    kind: "Loại",
    attendance: "Dự",
    score: "Điểm",
    grade: "Mức",
    quality: "Chất lượng sinh hoạt chi bộ",
    quarters: ["Quý I", "Quý II", "Quý III", "Quý IV"],
    year: "Cả năm",
    policy: "cách tổng hợp",
    noScore: "chưa có điểm để tổng hợp",
    levels: "Xếp loại",
    organisation: "Tổ chức",
    listed: "Tổng số",
    members: "Số người",
    exempt: "Miễn",
    notReviewed: "Chưa có mức",
    stage: "Giai đoạn",
    short: ["XS", "T", "HT", "KHT"],
    ownLevel: "Mức của tổ chức",
    proposed: "chưa quyết định, đề nghị",
    computed: "theo quy định",
    cap: "Tỷ lệ xuất sắc tối đa",
    findings: "Điểm cần kiểm tra",
    none: "không có",
    explained: "Giải thích",
  },
  en: {
    invented:
      "Dates, documents and totals come from the source; day-to-day events, marks and ballots are invented.",
    events: "events",
    rules: "judged under",
    notAdopted: "no review was opened: only the meetings are read",
    meetings: "Meetings",
    day: "Day",
    cell: "Cell",
    kind: "Kind",
    attendance: "Attendance",
    score: "Score",
    grade: "Grade",
    quality: "Quality of cell meetings",
    quarters: ["Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4"],
    year: "Year",
    policy: "rolled up by",
    noScore: "no scores to roll up",
    levels: "Classification",
    organisation: "Organisation",
    listed: "Listed",
    members: "Members",
    exempt: "Exempt",
    notReviewed: "Without a level",
    stage: "Stage",
    short: ["excellent", "good", "fulfilled", "unfulfilled"],
    ownLevel: "Own level",
    proposed: "undecided, proposed",
    computed: "by the rules",
    cap: "Cap on excellent",
    findings: "Findings",
    none: "none",
    explained: "Explained",
  },
} as const;
