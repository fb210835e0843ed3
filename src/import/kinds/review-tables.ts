import { endOfDay } from "../../events/index.js";
import { degreeNames } from "../../language/labels.js";
import { bodyRoleNames } from "../../language/words/choices.js";
import { type Fault, fault, neededColumn, optional, type ValuesOf } from "../column.js";
import { identifierCell, textCell, titleCell, wholePointsCell } from "./cell-readers.js";
import { dayCell } from "./day-cells.js";
import { faultOfName, levelOrNone, notRatedReason, ratedLevel } from "./level-cells.js";
import { periodWithin } from "./period-cell.js";
import {
  cellColumn,
  memberColumn,
  periodColumn,
  streamOfReview,
  subjectColumn,
  subjectKind,
  yearColumn,
} from "./shared-columns.js";
import { ask, type RowFault, rowByRow, tableKind, whereKnown } from "./table-kind.js";
import { namedValue } from "./word-cells.js";

/** The columns by which a row names its review. */
const reviewColumns = { cell: cellColumn, year: yearColumn, period: periodColumn };

const selfColumns = {
  ...reviewColumns,
  member: memberColumn,
  on: neededColumn(dayCell, "Ngày tự kiểm điểm", "Submitted on", "Ngày nộp"),
  ownLevel: optional(
    ratedLevel,
    "Tự xếp loại",
    "Own level",
    "Tự nhận mức",
    "Mức tự nhận",
    "Tự nhận mức xếp loại",
  ),
  criterion: optional(identifierCell, "Tiêu chí", "Criterion", "Mã tiêu chí"),
  points: optional(wholePointsCell, "Điểm tự chấm", "Points", "Điểm", "Số điểm"),
  degree: optional(
    namedValue(degreeNames, { average: ["TB"] }, { excellent: ["XS"], good: ["T"], poor: ["K"] }),
    "Mức độ tự đánh giá",
    "Degree",
    "Cấp độ",
    "Mức độ",
  ),
};
type SelfRow = ValuesOf<typeof selfColumns>;

/** Why a row of a self-review does not fit in itself or with the rows before it. */
const faultInSelf = (rows: readonly SelfRow[], nth: number): RowFault | undefined => {
  const row = rows[nth] as SelfRow;
  const of = (column: string, found: { readonly fault: Fault }, against?: number): RowFault => ({
    nth,
    ...(against === undefined ? {} : { against }),
    fault: { ...found.fault, column },
  });
  const { criterion, points, degree, ownLevel } = row;
  if (ownLevel !== undefined) {
    const wrong = faultOfName(row.year, ownLevel);
    if (wrong !== undefined) return { nth, fault: { ...wrong, column: "ownLevel" } };
  }
  if (criterion === undefined && (points !== undefined || degree !== undefined))
    return of("criterion", fault("empty", { form: identifierCell.form }));
  if (criterion !== undefined && points === undefined && degree === undefined)
    return of("points", fault("empty", { form: wholePointsCell.form }));
  for (const column of ["on", "period", "ownLevel"] as const) {
    const said = JSON.stringify(row[column]);
    const other = rows.findIndex((each) => JSON.stringify(each[column]) !== said);
    if (other >= 0 && other < nth) return of(column, fault("differs"), other);
  }
  const first = rows.findIndex((each) => each.criterion === criterion);
  return first < nth ? of("criterion", fault("repeated"), first) : undefined;
};

/** What members said of themselves: their own level, and points or degrees by criterion. */
export const selfReviewsTable = tableKind<typeof selfColumns>({
  says: {
    vi: "Tự kiểm điểm: mức tự nhận, điểm hoặc mức độ từng tiêu chí",
    en: "Self-reviews: the own level, and points or degrees by criterion",
  },
  columns: selfColumns,
  together: ["cell", "year", "member"],
  asks: (rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    for (const nth of rows.keys()) {
      const wrong = faultInSelf(rows, nth);
      if (wrong !== undefined) return wrong;
    }
    const byCriterion = <T>(of: (row: SelfRow) => T | undefined): Record<string, T> | undefined => {
      const stated = rows.flatMap((row): [string, T][] => {
        const value = of(row);
        return row.criterion === undefined || value === undefined ? [] : [[row.criterion, value]];
      });
      return stated.length === 0 ? undefined : Object.fromEntries(stated);
    };
    const data = {
      member: first.member,
      ...whereKnown(
        "degrees",
        byCriterion(({ degree }) => degree),
      ),
      ...whereKnown(
        "points",
        byCriterion(({ points }) => points),
      ),
      ...whereKnown("ownLevel", first.ownLevel?.level),
    };
    return [ask(streamOfReview(first), "SubmitSelfReview", data, endOfDay(first.on))];
  },
});

const proposalColumns = {
  ...reviewColumns,
  kind: neededColumn(subjectKind, "Đối tượng", "Kind", "Kind of subject", "Loại đối tượng"),
  subject: subjectColumn,
  level: neededColumn(
    levelOrNone,
    "Mức đề nghị",
    "Proposed level",
    "Đề nghị xếp loại",
    "Mức xếp loại đề nghị",
    "Mức đề nghị xếp loại",
    "Level",
  ),
  by: neededColumn(namedValue(bodyRoleNames), "Bên đề nghị", "Proposed by", "Cấp đề nghị"),
  on: neededColumn(dayCell, "Ngày đề nghị", "Proposed on"),
  clause: optional(titleCell, "Căn cứ", "Clause"),
  notRated: optional(notRatedReason, "Lý do không xếp loại", "Not rated because", "Lý do không đánh giá"),
  reason: optional(textCell, "Lý do", "Reason"),
};

/** The levels that a body proposed in a review: the cell itself, its committee, another body. */
export const proposalsTable = rowByRow<typeof proposalColumns>({
  says: { vi: "Mức xếp loại được đề nghị", en: "Levels as proposed" },
  columns: proposalColumns,
  asks: ({ cell, year, period, kind, subject: id, level: given, by, on, clause, reason, ...row }) => {
    const wrong = faultOfName(year, given);
    if (wrong !== undefined) return wrong;
    const stream = streamOfReview({ cell, year, period });
    const subject = { kind, id };
    const at = endOfDay(on);
    const { level, because: notRated = row.notRated } = given;
    if (level === "not-rated") {
      const of = { year, ...whereKnown("period", period && periodWithin(year, period)), subject };
      return notRated === undefined
        ? { ...fault("empty", { form: notRatedReason.form }).fault, column: "notRated" }
        : [
            ask(
              stream,
              "StateNotRated",
              { ...of, notRated, by: { role: by }, on, ...whereKnown("reason", reason) },
              at,
            ),
          ];
    }
    const data = { subject, level, ...whereKnown("clause", clause) };
    return by === "cell"
      ? [ask(stream, "ProposeLevelByCell", data, at)]
      : [ask(stream, "ProposeLevel", { ...data, by: { role: by }, ...whereKnown("reason", reason) }, at)];
  },
});
