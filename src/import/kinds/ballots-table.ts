import type { EventData } from "../../events/catalogue.js";
import { endOfDay } from "../../events/index.js";
import { ballotFormNames } from "../../language/words/choices.js";
import { ballotPurposeNames } from "../../language/words/form-values.js";
import { type CellReader, fault, neededColumn, optional, read, type ValuesOf } from "../column.js";
import { identifierCell, identifiersCell, titleCell, wholeNumberCell } from "./cell-readers.js";
import { dayCell } from "./day-cells.js";
import { levelCell } from "./level-cells.js";
import { placeColumns, streamOfPlace, subjectColumn, subjectKind } from "./shared-columns.js";
import { type Ask, ask, type RowFault, tableKind, whereKnown } from "./table-kind.js";
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

/** The first row that contradicts or repeats one before it. */
const faultBetween = (rows: readonly Row[]): RowFault | undefined => {
  const [first] = rows;
  const seen = new Map<string, number>();
  for (const [nth, row] of rows.entries()) {
    const column = ofBallot.find((name) => JSON.stringify(row[name]) !== JSON.stringify(first?.[name]));
    if (column !== undefined) return { nth, against: 0, fault: { ...fault("differs").fault, column } };
    const total = `${row.kind}/${row.subject} ${row.option}`;
    const before = seen.get(total);
    if (before !== undefined) return { nth, against: before, fault: fault("repeated").fault };
    seen.set(total, nth);
  }
  return undefined;
};

const sorted = (ids: readonly string[]): string[] => ids.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** The opening of a ballot, where the table states it; the column that its opening lacks. */
const opening = (
  rows: readonly Row[],
  { ballot, electorate, countingCommittee, question, form, purpose }: Row,
): Opened | keyof Row | undefined => {
  const stated = { electorate, countingCommittee, question, form };
  const names = Object.keys(stated) as (keyof typeof stated)[];
  if (names.every((name) => stated[name] === undefined)) return undefined;
  const missing = names.find((name) => stated[name] === undefined);
  if (missing !== undefined) return missing;
  const subjects = new Map(rows.map(({ kind, subject: id }) => [`${kind}/${id}`, { kind, id }]));
  return {
    ballot,
    ...whereKnown("purpose", purpose),
    question: question ?? "",
    form: form ?? "secret",
    electorate: sorted(electorate ?? []),
    subjects: [...subjects.values()],
    options: [...new Set(rows.map(({ option }) => option))],
    countingCommittee: [...(countingCommittee ?? [])],
  };
};

/** The votes of a ballot by subject and option; with the voters and the counting committee also its opening. */
export const ballotsTable = tableKind<typeof columns>({
  says: {
    vi: "Kết quả bỏ phiếu: số phiếu của từng đối tượng theo từng mức hoặc phương án",
    en: "Results of ballots: the votes for each subject by level or option",
  },
  columns,
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
      return {
        nth: 0,
        fault: { ...fault("empty", { form: columns[opened].reader.form }).fault, column: opened },
      };
    const { ballot, issued, returned, valid, invalid, on } = first;
    const totals = rows.map(({ kind, subject: id, option, votes }) => ({
      subject: { kind, id },
      option,
      votes,
    }));
    const counted = { ballot, issued, returned, valid, invalid, totals };
    return [
      ...(opened === undefined ? [] : [ask(stream, "OpenBallot", opened, endOfDay(on))]),
      ask(stream, "CountBallot", counted, endOfDay(on)),
    ] satisfies Ask[];
  },
});
