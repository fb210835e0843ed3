import { subjectNames } from "../../language/labels.js";
import { neededColumn, optional } from "../column.js";
import { identifierCell, yearCell } from "./cell-readers.js";
import { periodCell } from "./period-cell.js";
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
] as const;

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
