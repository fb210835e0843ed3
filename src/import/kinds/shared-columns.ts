import { meetingStream, reviewStream } from "../../events/streams.js";
import { subjectNames } from "../../language/labels.js";
import { type Fault, fault, neededColumn, optional, type ValuesOf } from "../column.js";
import { identifierCell, yearCell } from "./cell-readers.js";
import { periodCell, periodWithin } from "./period-cell.js";
import { namedValue } from "./word-cells.js";

/** Other headers of a column that states a member, the best first. */
const memberHeaders = [
  "Mã số đảng viên",
  "Mã ĐV",
  "Member id",
  "Mã định danh",
  "Mã định danh đảng viên",
  "Số thẻ đảng viên",
  "Số thẻ đảng",
  "Số thẻ",
  "Thẻ đảng",
  "Thẻ đảng viên",
] as const;

type ReviewOf = Pick<ValuesOf<typeof placeColumns>, "cell" | "period"> & { readonly year: number };

/** The cell on whose stream a row is recorded. */
export const cellColumn = neededColumn(identifierCell, "Chi bộ", "Cell", "Mã chi bộ", "Chi bộ sinh hoạt");

/** A member. */
export const memberColumn = neededColumn(identifierCell, "Mã đảng viên", "Member", ...memberHeaders);

const { organisation: _any, ...ratedSubjects } = subjectNames;
/** What kind of subject is reviewed and rated. */
export const subjectKind = namedValue(ratedSubjects);

/** Who is reviewed and rated. */
export const subjectColumn = neededColumn(
  identifierCell,
  "Mã đối tượng",
  "Subject",
  "Mã đảng viên",
  "Member",
  ...memberHeaders,
);

/** The year under review. */
export const yearColumn = neededColumn(yearCell, "Năm", "Year", "Năm đánh giá");

/** The part of the year, where it is not the whole year. */
export const periodColumn = optional(periodCell, "Kỳ", "Period", "Kỳ đánh giá", "Quý");

/** A meeting of a cell, by its key. */
const meetingKey = ["Mã buổi họp", "Meeting", "Buổi họp", "Buổi sinh hoạt"] as const;
export const meetingColumn = neededColumn(identifierCell, ...meetingKey);

/** Where a fact is recorded that a meeting and a review may hold: the meeting, or the year under review. */
export const placeColumns = {
  cell: cellColumn,
  meeting: optional(identifierCell, ...meetingKey),
  year: optional(yearCell, "Năm", "Year", "Năm đánh giá"),
  period: periodColumn,
};

const yearOnly = {
  vi: "chỉ ghi năm khi không ghi buổi họp",
  en: "a year is recorded only where no meeting is named",
};

/** The stream of the review of a cell or organisation. */
export const streamOfReview = ({ cell, year, period }: ReviewOf): string =>
  reviewStream(cell, (period && periodWithin(year, period)) ?? year);

/** The stream of the meeting that a row names, or of the review of its year. */
export const streamOfPlace = ({
  cell,
  meeting,
  year,
  period,
}: ValuesOf<typeof placeColumns>): string | { readonly fault: Fault } => {
  if (meeting !== undefined && year !== undefined)
    return {
      fault: {
        ...fault("no-place-for", { name: placeColumns.year.header, only: yearOnly }).fault,
        column: "year",
      },
    };
  if (meeting !== undefined) return meetingStream(cell, meeting);
  if (year !== undefined) return streamOfReview({ cell, year, period });
  return {
    fault: { ...fault("empty", { form: placeColumns.meeting.reader.form }).fault, column: "meeting" },
  };
};
