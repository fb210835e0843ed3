import { endOfDay } from "../../events/index.js";
import { meetingStream } from "../../events/streams.js";
import { type CellReader, fault, neededColumn, optional } from "../column.js";
import { wholeNumberCell } from "./cell-readers.js";
import { dayCell, moment } from "./day-cells.js";
import {
  cellColumn,
  meetingColumn,
  memberColumn,
  periodColumn,
  streamOfReview,
  subjectColumn,
  subjectKind,
  yearColumn,
} from "./shared-columns.js";
import { ask, rowByRow, whereKnown } from "./table-kind.js";

/** The most comments that one row counts. */
const mostComments = 500;

const commentsCell: CellReader<number> = {
  form: { vi: `số ý kiến, tối đa ${mostComments}`, en: `a number of comments, at most ${mostComments}` },
  read: (said) => {
    const found = wholeNumberCell.read(said);
    return "value" in found && found.value > mostComments ? fault("not-in-form") : found;
  },
};
const count = neededColumn(
  commentsCell,
  "Số ý kiến",
  "Comments",
  "Số lần phát biểu",
  "Số ý kiến góp ý",
  "Góp ý",
);
const times = <T>(number: number, value: T): T[] => Array.from({ length: number }, () => value);

/** How often members spoke at a meeting, where the minutes only count. */
export const commentsTable = rowByRow({
  says: {
    vi: "Số ý kiến phát biểu tại buổi sinh hoạt, khi biên bản chỉ ghi số",
    en: "Comments at a meeting as counts, where the minutes say no more",
  },
  columns: {
    cell: cellColumn,
    meeting: meetingColumn,
    at: neededColumn(moment, "Ngày họp", "Held on", "Ngày sinh hoạt"),
    member: optional(
      memberColumn.reader,
      memberColumn.header.vi,
      memberColumn.header.en,
      ...memberColumn.also,
    ),
    count,
  },
  asks: ({ cell, meeting, at, member, count }) =>
    times(count, ask(meetingStream(cell, meeting), "MakeComment", whereKnown("by", member), at)),
});

/** How many comments were made about each one in a review. */
export const reviewCommentsTable = rowByRow({
  says: {
    vi: "Số ý kiến góp ý cho từng đối tượng trong đợt kiểm điểm",
    en: "Comments about each subject of a review as counts",
  },
  columns: {
    cell: cellColumn,
    year: yearColumn,
    period: periodColumn,
    on: neededColumn(dayCell, "Ngày góp ý", "Made on", "Ngày họp"),
    kind: neededColumn(subjectKind, "Đối tượng", "Kind", "Kind of subject", "Loại đối tượng"),
    subject: subjectColumn,
    count,
  },
  asks: ({ on, kind, subject: id, count, ...review }) => {
    const about = { kind, id };
    return times(count, ask(streamOfReview(review), "MakeReviewComment", { about }, endOfDay(on)));
  },
});
