import type { EventData } from "../../events/catalogue.js";
import { endOfDay } from "../../events/index.js";
import { levels } from "../../events/values.js";
import { ballotFormNames } from "../../language/words/choices.js";
import { ballotPurposeNames } from "../../language/words/form-values.js";
import {
  type CellReader,
  type Fault,
  fault,
  neededColumn,
  optional,
  read,
  type ValuesOf,
} from "../column.js";
import { identifierCell, identifiersCell, titleCell, wholeNumberCell } from "./cell-readers.js";
import { dayCell } from "./day-cells.js";
import { levelCell } from "./level-cells.js";
import { placeColumns, streamOfPlace, subjectColumn, subjectKind } from "./shared-columns.js";
import { ask, type RowFault, tableKind, whereKnown } from "./table-kind.js";
import { namedValue } from "./word-cells.js";

const agreement = namedValue(
  { agree: { vi: "đồng ý", en: "agree" }, disagree: { vi: "không đồng ý", en: "disagree" } },
  { agree: ["tán thành"], disagree: ["không tán thành"] },
);

/** An option of a ballot: a level, agreement, or the id of another option. */
const optionCell: CellReader<string> = {
  form: {
    vi: `mức xếp loại, ${agreement.form.vi}, hoặc mã phương án`,
    en: `a level, ${agreement.form.en}, or the id of an option`,
  },
  choices: [...(levelCell.choices ?? []), ...(agreement.choices ?? [])],
  read: (said) => {
    for (const reader of [levelCell, agreement]) {
      const found = reader.read(said);
      if ("value" in found) return read(found.value);
    }
    return identifierCell.read(said);
  },
};

const columns = {
  ...placeColumns,
  ballot: neededColumn(identifierCell, "Mã cuộc bỏ phiếu", "Ballot", "Cuộc bỏ phiếu"),
  on: neededColumn(dayCell, "Ngày bỏ phiếu", "Held on", "Ngày kiểm phiếu"),
  kind: neededColumn(subjectKind, "Đối tượng", "Kind", "Kind of subject", "Loại đối tượng"),
  subject: subjectColumn,
  option: neededColumn(optionCell, "Phương án", "Option", "Mức"),
  votes: neededColumn(wholeNumberCell, "Số phiếu", "Votes"),
  issued: neededColumn(wholeNumberCell, "Số phiếu phát ra", "Issued", "Phát ra"),
  returned: neededColumn(wholeNumberCell, "Số phiếu thu về", "Returned", "Thu về"),
  valid: neededColumn(wholeNumberCell, "Số phiếu hợp lệ", "Valid", "Hợp lệ"),
  invalid: neededColumn(wholeNumberCell, "Số phiếu không hợp lệ", "Invalid", "Không hợp lệ"),
  electorate: optional(identifiersCell, "Người được bỏ phiếu", "Electorate"),
  countingCommittee: optional(identifiersCell, "Ban kiểm phiếu", "Counting committee", "Tổ kiểm phiếu"),
  question: optional(titleCell, "Nội dung bỏ phiếu", "Question"),
  form: optional(
    namedValue(ballotFormNames, { secret: ["kín", "phiếu kín"], open: ["công khai"] }),
    "Hình thức bỏ phiếu",
    "Form",
  ),
  purpose: optional(namedValue(ballotPurposeNames), "Việc bỏ phiếu", "Purpose"),
};
type Row = ValuesOf<typeof columns>;
type Opened = EventData<"BallotOpened">;

/** What every row of a ballot states alike. */
const ofBallot = [
  ...["meeting", "year", "period", "on", "issued", "returned", "valid", "invalid"],
  ...["electorate", "countingCommittee", "question", "form", "purpose"],
] as (keyof Row)[];

const faultAt = (
  nth: number,
  column: keyof Row,
  found: { readonly fault: Fault },
  against?: number,
): RowFault => ({
  nth,
  ...(against === undefined ? {} : { against }),
  fault: { ...found.fault, column },
});

/** The first row that contradicts or repeats one before it. */
const faultBetween = (rows: readonly Row[]): RowFault | undefined => {
  const [first] = rows;
  const seen = new Map<string, number>();
  for (const [nth, row] of rows.entries()) {
    const column = ofBallot.find((name) => JSON.stringify(row[name]) !== JSON.stringify(first?.[name]));
    if (column !== undefined) return faultAt(nth, column, fault("differs"), 0);
    const total = `${row.kind}/${row.subject} ${row.option}`;
    const before = seen.get(total);
    if (before !== undefined) return faultAt(nth, "option", fault("repeated"), before);
    seen.set(total, nth);
  }
  return undefined;
};

const sorted = (ids: readonly string[]): string[] => ids.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** The opening of a ballot, where the table states it; the column that its opening lacks. */
const opening = (rows: readonly Row[], first: Row): Opened | keyof Row | undefined => {
  const options = [...new Set(rows.map(({ option }) => option))];
  const isOnLevels = options.every((option) => levels.some((level) => level === option));
  const {
    ballot,
    electorate,
    countingCommittee,
    form,
    purpose,
    question = isOnLevels ? ballotPurposeNames.levels.vi : undefined,
  } = first;
  if (electorate === undefined && countingCommittee === undefined && form === undefined) return undefined;
  if (electorate === undefined) return "electorate";
  if (countingCommittee === undefined) return "countingCommittee";
  if (form === undefined) return "form";
  if (question === undefined) return "question";
  const subjects = new Map(rows.map(({ kind, subject: id }) => [`${kind}/${id}`, { kind, id }]));
  return {
    ballot,
    ...whereKnown("purpose", purpose),
    question,
    form,
    electorate: sorted(electorate),
    subjects: [...subjects.values()],
    options,
    countingCommittee: [...countingCommittee],
  };
};

/** The votes of ballots by subject and option; with the voters, the counting committee and the form also the opening. */
export const ballotsTable = tableKind<typeof columns>({
  says: {
    vi: "Kết quả bỏ phiếu: số phiếu của từng đối tượng theo từng mức hoặc phương án",
    en: "Results of ballots: the votes for each subject by level or option",
  },
  columns,
  oneOf: [["year", "meeting"]],
  together: ["cell", "ballot"],
  asks: (rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const wrong = faultBetween(rows);
    if (wrong !== undefined) return wrong;
    const stream = streamOfPlace(first);
    if (typeof stream !== "string") return { nth: 0, ...stream };
    const opened = opening(rows, first);
    if (typeof opened === "string")
      return faultAt(0, opened, fault("empty", { form: columns[opened].reader.form }));
    const { ballot, issued, returned, valid, invalid } = first;
    const totals = rows.map(({ kind, subject: id, option, votes }) => ({
      subject: { kind, id },
      option,
      votes,
    }));
    const at = endOfDay(first.on);
    return [
      ...(opened === undefined ? [] : [ask(stream, "OpenBallot", opened, at)]),
      ask(stream, "CountBallot", { ballot, issued, returned, valid, invalid, totals }, at),
    ];
  },
});
