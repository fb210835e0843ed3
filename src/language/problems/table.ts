import type { Text } from "../text.js";
import { capitalised, type Sentences } from "./sentences.js";

/** The sheets of a workbook. */
export interface Sheets {
  readonly sheets: readonly string[];
  /** Those that the workbook hides. */
  readonly hidden: readonly string[];
}

/** The facts of a problem with an imported table, by code. */
export interface TableFacts {
  /** The file is not UTF-8 text. */
  readonly "file-not-utf8": object;
  /** The file is no table but something else, such as a web page under the name of a workbook. */
  readonly "other-file": { readonly form: Text; readonly remedy: Text };
  /** The text of the file is in this encoding. */
  readonly "read-as": { readonly encoding: string };
  /** The file is no readable workbook. */
  readonly "not-workbook": { readonly why: string };
  /** The file is larger than the limit. */
  readonly "too-large": { readonly limit: number; readonly unit: Text };
  /** A quote in this line is not closed, or stands where none may. */
  readonly "broken-quote": { readonly row: number };
  /** The first line has more than one kind of delimiter. */
  readonly "which-delimiter": { readonly found: string };
  /** The workbook has several sheets, or a hidden one, and none was chosen. */
  readonly "which-sheet": Sheets;
  /** The workbook has no sheet of this name. */
  readonly "unknown-sheet": Sheets & { readonly sheet: string };
  /** The sheet that was read is hidden in its workbook. */
  readonly "hidden-sheet": { readonly sheet: string };
  /** Columns that the sheet hides. They were read like the others. */
  readonly "hidden-columns": { readonly columns: readonly string[] };
  /** The sheet hides this row. */
  readonly "hidden-row": object;
  /** A column of the mapping has another header in the file. */
  readonly "header-differs": { readonly header: string; readonly column: string };
  /** A heading above this row names a time or a unit that the mapping does not read. */
  readonly "heading-not-read": object;
  /** Other sheets of the workbook hold something, and were not read. */
  readonly "sheets-not-read": { readonly sheets: readonly string[] };
  /** Cells of people are blank in columns that state something of others. */
  readonly "nothing-of-people": { readonly people: readonly string[] };
  /** A note of the table gives a mark another meaning than the mapping. */
  readonly "legend-differs": { readonly mark: string; readonly words: string; readonly header: string };
  /** The title names another time than the mapping. */
  readonly "title-differs": {
    readonly sheet: string;
    readonly time: string;
    readonly times: readonly string[];
  };
  /** The mapping names a column that the kind of table does not have, at this place. */
  readonly "mapping-column": {
    readonly name: string;
    readonly at: string;
    readonly columns: readonly Text[];
  };
  /** The mapping gives a value that its column cannot have, at this place. */
  readonly "mapping-value": { readonly name: Text; readonly at: string; readonly form: Text };
  /** No row of the sheet names the columns of this kind of table. */
  readonly "no-header": { readonly columns: readonly Text[] };
  /** Each person has a block of rows with this label, and not one row. */
  readonly "block-per-person": { readonly label: string };
  /** The sheet has two tables, whose headers begin at these rows. */
  readonly "two-tables": { readonly rows: readonly number[] };
  /** The column is ticked or blank, and this cell has another text. */
  readonly "not-a-tick": object;
  /** Another column of this row states the same thing, such as another level that is ticked. */
  readonly "stated-twice": object;
  /** Nobody knows the id of this name. */
  readonly "name-not-known": object;
  /** No meeting of the cell on this day or in this month is known. */
  readonly "meeting-not-known": object;
  /** The table has no row of headers. */
  readonly "no-rows": object;
  /** A column that every row needs is missing. */
  readonly "missing-column": { readonly name: Text; readonly id: string };
  /** More than one header means this column. */
  readonly "column-twice": { readonly name: Text; readonly id: string; readonly headers: readonly string[] };
  /** The value is a column of the table and is also given for all rows. */
  readonly "given-twice": { readonly name: Text; readonly id: string };
  /** No column of this kind of table has the name. */
  readonly "unknown-column": { readonly name: string; readonly columns: readonly Text[] };
  /** The row has another number of cells than the header. */
  readonly "wrong-number-of-cells": { readonly found: number; readonly expected: number };
  /** The cell is a formula, and not a recorded value. */
  readonly formula: object;
  /** The cell lies in a merged range. Only the first cell of a range has a value. */
  readonly merged: object;
  /** The cell shows an error of the spreadsheet. */
  readonly "cell-error": object;
  /** The number has more digits than a spreadsheet keeps. */
  readonly "long-number": object;
  /** The number format of the cell shows something else than its value, such as 18/20 for 18, or nothing. */
  readonly "shown-otherwise": object;
  /** The cell has characters that cannot be seen: control characters, marks that turn the direction, no width. */
  readonly "control-character": object;
  /** The text may be of an old font (TCVN3, VNI), and more than one reading is possible. */
  readonly "old-font": object;
  /** Texts of an old font were read as the font shows them: their number, and the first ones. */
  readonly "old-font-read": {
    readonly font: string;
    readonly cells: number;
    readonly examples: readonly { readonly original: string; readonly shown: string }[];
  };
  /** The cell is longer than the limit. */
  readonly "too-long": { readonly limit: number };
  /** The spreadsheet took this cell for a date; the column holds none. */
  readonly "date-cell": object;
  /** The cell is empty, but the column needs a value. */
  readonly empty: { readonly form: Text };
  /** The text is not in the form of the column. */
  readonly "not-in-form": { readonly form: Text };
  /** The calendar has no such day. */
  readonly "impossible-date": { readonly form: Text };
  /** Day and month could stand in either order. */
  readonly "which-date": { readonly dmy: string; readonly mdy: string };
  /** The level has the name of other years: those `from` to `to`. */
  readonly "level-of-other-years": { readonly from: number; readonly to: number };
  /** The day is before that of another column. */
  readonly "day-before": { readonly name: Text };
  /** The points are no step of the rubric, which gives only `points`, such as whole points. */
  readonly "not-a-step": { readonly rubric: string; readonly points: Text };
  /** The rubric has no such criterion. `known` has those that it has. */
  readonly "criterion-not-known": {
    readonly rubric: string;
    readonly criterion: string;
    readonly known: readonly string[];
  };
  /** The points are more than the criterion gives: at most `max`. */
  readonly "above-maximum": {
    readonly rubric: string;
    readonly criterion: string;
    readonly max: Text;
  };
  /** The rubric is not known, nor are its criteria. */
  readonly "rubric-not-known": { readonly rubric: string };
  /** One of two columns that belong together is filled in. */
  readonly "goes-together": { readonly one: Text; readonly other: Text };
  /** The record has no place for the value in this row. */
  readonly "no-place-for": {
    readonly name: Text;
    /** In which rows the record has a place for it, as a clause. */
    readonly only: Text;
  };
  /** Another cell of the same row, in the column `name`, says otherwise. */
  readonly "contradicts-cell": { readonly name: Text };
  /** Another row of the same meeting, ballot or review says otherwise. */
  readonly differs: { readonly row: number };
  /** Another row of the same meeting names this member. */
  readonly "member-twice": { readonly row: number };
  /** Another row gives this id to another name. */
  readonly "two-names": { readonly row: number; readonly id: string; readonly name: string };
  /** Another row is about the same, as far as the table tells, and says another thing. The column `name` would tell them apart. */
  readonly "same-matter": { readonly row: number; readonly name: Text };
  /** The row repeats another. */
  readonly repeated: { readonly row: number };
  /** A row with a problem belongs to the same roll call, ballot or self-review, or may belong to it (`perhaps`). */
  readonly "held-back": { readonly row: number; readonly perhaps?: true };
  /** The meeting has a roll call that names members whom this one does not name. */
  readonly "drops-members": {
    /** The id of the entry of the earlier roll call. */
    readonly entry: string;
    /** The number of people whom the earlier roll call names. */
    readonly before: number;
    /** The number of people whom the table names. */
    readonly now: number;
    /** Those whom only the earlier roll call names. */
    readonly members: readonly string[];
  };
  /** The meeting has a roll call already. The last one counts. */
  readonly "replaces-roll-call": TableFacts["drops-members"];
  /** The journal has another name of this member. */
  readonly "renames-member": { readonly member: string; readonly before: string; readonly now: string };
  /** The id differs from another one only by capital letters. */
  readonly "similar-id": { readonly id: string; readonly other: string };
  /** The journal gives the id another name, or the name other ids. */
  readonly "name-of-another": {
    readonly id: string;
    readonly name: string;
    /** The name of the id in the journal; without it the journal does not know the id. */
    readonly known?: string;
    /** The ids of the name in the journal. */
    readonly others: readonly string[];
  };
  /** The journal knows no members of these ids. */
  readonly "unknown-members": { readonly ids: readonly string[] };
  /** The command of the row was refused. */
  readonly refused: { readonly reason: Text };
}

/** A list of ids, which names the first of many. */
export const shortened = (ids: readonly string[]): string =>
  ids.length > 10 ? `${ids.slice(0, 10).join(", ")}, … (${ids.length})` : ids.join(", ");

/** Texts of an old font beside what they show. */
export const converted = (examples: TableFacts["old-font-read"]["examples"]): string =>
  examples.map(({ original, shown }) => `“${original}” → “${shown}”`).join(", ");

const listed = ({ sheets, hidden }: Sheets): string =>
  sheets.map((sheet) => `“${sheet}”${hidden.includes(sheet) ? " (hidden)" : ""}`).join(", ");

/** Problems with tables, in English. */
export const tableEnglish: Sentences<TableFacts> = {
  "file-not-utf8": () => ["the file is not UTF-8 text", "Save it as “CSV UTF-8”, or give the workbook"],
  "other-file": ({ form, remedy }) => [`the file is ${form.en}, not a table`, remedy.en],
  "read-as": ({ encoding }) => [
    `the file is not UTF-8 text; it was read as ${encoding}`,
    "Look at some of the names below; where they are wrong, save the file as “CSV UTF-8”",
  ],
  "not-workbook": ({ why }) => [
    `the file is no readable workbook (.xlsx, .xls): ${why}`,
    "Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8, without a password",
  ],
  "too-large": ({ limit, unit }) => [
    `the file is too large: the limit is ${limit} ${unit.en}`,
    "Divide it into several files",
  ],
  "broken-quote": ({ row }) => [
    `a quote in line ${row} is not closed, or stands where none may`,
    "Mend that line; a quote within a value is written twice",
  ],
  "which-delimiter": ({ found }) => [
    `the first line has more than one kind of delimiter: ${found}`,
    "Name the delimiter (--delimiter)",
  ],
  "which-sheet": (book) => [
    `the workbook has several sheets, or a hidden one: ${listed(book)}`,
    "Name the sheet to import (--sheet)",
  ],
  "unknown-sheet": ({ sheet, ...book }) => [
    `there is no sheet “${sheet}”; there are: ${listed(book)}`,
    "Name the sheet, or give its number",
  ],
  "hidden-sheet": ({ sheet }) => [
    `the sheet “${sheet}” is hidden in the workbook, and was read`,
    "See in the spreadsheet program whether it is the right one",
  ],
  "hidden-columns": ({ columns }) => [
    `the sheet hides columns, which were read: ${columns.map((each) => `“${each}”`).join(", ")}`,
    "Show them and look at their values, or remove them",
  ],
  "hidden-row": () => ["the sheet hides this row", "Show the row, or remove it"],
  "header-differs": ({ header, column }) => [
    `the file has no column “${header}”, which the mapping reads (column ${column})`,
    "Guess a new mapping for this file (chibo import guess), or correct the header in the mapping",
  ],
  "heading-not-read": () => [
    "the row stands below a heading that names another time or unit",
    "Put the rows of each heading into a table of their own",
  ],
  "sheets-not-read": ({ sheets }) => [
    `these sheets of the workbook were not read: ${sheets.map((each) => `“${each}”`).join(", ")}`,
    "Where one of them is to be imported as well, name it (--sheet)",
  ],
  "nothing-of-people": ({ people }) => [
    `cells are blank, so that nothing is recorded of: ${people.join("; ")}`,
    "Where it is known, fill the cells and import again",
  ],
  "legend-differs": ({ mark, words, header }) => [
    `a note of the table says that ${mark} means “${words}”, and the mapping reads it otherwise in the column “${header}”`,
    "Make a mapping from this file, or correct the marks in the mapping",
  ],
  "title-differs": ({ time, times }) => [
    `the title names ${times.length === 0 ? "no time" : times.join(", ")}, and the mapping was made for ${time}`,
    "Make a mapping from this file, or correct the time in the mapping",
  ],
  "mapping-column": ({ name, at, columns }) => [
    `the mapping names “${name}” at ${at}, which is no column of this kind of table; its columns: ${columns.map(({ en }) => en).join(", ")}`,
    "Correct the name in the mapping, or write null there for a column that is not read",
  ],
  "mapping-value": ({ name, at, form }) => [
    `the value in the mapping at ${at} is none of the column “${name.en}” (${form.en})`,
    "Correct the value in the mapping",
  ],
  "no-header": ({ columns }) => [
    `no row names the columns of this kind of table, such as ${columns.map(({ en }) => `“${en}”`).join(", ")}`,
    "Name the rows of the header (--header), or another kind of table (--as)",
  ],
  "block-per-person": ({ label }) => [
    `each person has a block of rows with “${label}:”, and the import reads one row for each person`,
    "Copy the people into a table with one row for each",
  ],
  "two-tables": ({ rows }) => [
    `the sheet has two tables, with headers in rows ${rows.join(" and ")}`,
    "Put each table on its own sheet, or name the rows of the header (--header)",
  ],
  "not-a-tick": () => [
    "the column is ticked with a sign such as x, and this cell has another text",
    "Write the sign, or leave the cell blank",
  ],
  "stated-twice": () => ["another column of this row states it as well", "Leave one of the two"],
  "name-not-known": () => [
    "nobody knows the id of this name",
    "Answer the question on names, or write the id into the mapping",
  ],
  "meeting-not-known": () => [
    "no meeting of the cell on this day or in this month is on record",
    "Import the meetings first, or correct the day",
  ],
  "no-rows": () => [
    "the table has no row of headers",
    "The first row has to name the columns; see “chibo import columns”",
  ],
  "missing-column": ({ name, id }) => [
    `the column “${name.en}” (${id}) is missing`,
    `Add the column “${name.en}”, or give one value for all rows: --set ${id}=…; where other rows stand above the headers, remove them`,
  ],
  "column-twice": ({ name, id, headers }) => [
    `more than one column is “${name.en}” (${id}): ${headers.map((header) => `“${header}”`).join(", ")}`,
    "Keep one of them, or give the other another header",
  ],
  "given-twice": ({ name, id }) => [
    `“${name.en}” (${id}) is a column of the table and given apart from it`,
    "Leave out one of the two",
  ],
  "unknown-column": ({ name, columns }) => [
    `there is no column “${name}”`,
    `Use one of: ${columns.map(({ en }) => en).join(", ")}`,
  ],
  "wrong-number-of-cells": ({ found, expected }) => [
    `the row has ${found} cells, the header ${expected} columns`,
    "Look at the delimiters and quotes of this row",
  ],
  formula: () => [
    "the cell is a formula, not what somebody recorded",
    "Check its result and paste it as a value",
  ],
  merged: () => [
    "the cell lies in a merged range; only the first cell of it has a value",
    "Unmerge the cells and write the value in each row",
  ],
  "cell-error": () => ["the cell shows an error of the spreadsheet", "Write the right value into the cell"],
  "long-number": () => [
    "the number has more digits than a spreadsheet keeps",
    "Format the cell as text and type it anew",
  ],
  "shown-otherwise": () => [
    "the number format of the cell shows something else than its value, or nothing",
    "Set the format of the cell to General and type what it is to say",
  ],
  "control-character": () => [
    "the cell has characters that cannot be seen, or lost letters (�)",
    "Type the cell anew",
  ],
  "old-font": () => [
    "the text may be of an old font (TCVN3, VNI), and may be read in more than one way",
    "Say of which font such texts are (--answer fonts=tcvn3, vni or unicode), or type the cell anew in a font of Unicode",
  ],
  "old-font-read": ({ font, cells, examples }) => [
    `${cells} ${cells === 1 ? "cell is" : "cells are"} of the old font ${font}, and read as it shows them: ${converted(examples)}`,
    "Look whether they are right; only the converted text is recorded",
  ],
  "too-long": ({ limit }) => [`the cell is longer than ${limit} characters`, "Shorten it"],
  "date-cell": () => [
    "the spreadsheet took this cell for a date; the column holds none",
    "Format the cell as text and type it anew",
  ],
  empty: ({ form }) => ["the cell is empty, and has to be filled in", `Fill in: ${form.en}`],
  "not-in-form": ({ form }) => ["this cannot be read", `Write: ${form.en}`],
  "impossible-date": ({ form }) => ["the calendar has no such day", `Write the right day: ${form.en}`],
  "which-date": ({ dmy, mdy }) => [
    `day and month could stand in either order: ${dmy} or ${mdy}`,
    "Say once how the table writes dates (--dates dmy or --dates mdy)",
  ],
  "level-of-other-years": ({ from, to }) => [
    `a level had this name in the years ${from} to ${to} only`,
    "Look at the year of the row, or write the level as it is called in that year",
  ],
  "day-before": ({ name }) => [
    `this day is before “${name.en}” of the same row`,
    "Look at both days; of people who had left by then, leave out the row",
  ],
  "not-a-step": ({ rubric, points }) => [
    `the rubric “${rubric}” gives only ${points.en}`,
    "Look at the points again",
  ],
  "criterion-not-known": ({ rubric, criterion, known }) => [
    `the rubric “${rubric}” has no criterion “${criterion}”`,
    `Write one of its criteria: ${known.join(", ")}`,
  ],
  "above-maximum": ({ rubric, criterion, max }) => [
    `the rubric “${rubric}” gives at most ${max.en} for the criterion “${criterion}”`,
    "Look at the points and at the criterion again",
  ],
  "rubric-not-known": ({ rubric }) => [
    `the rubric “${rubric}” is not known, nor are its criteria`,
    "Write the id of a rubric, or name its file (--rubric)",
  ],
  "goes-together": ({ one, other }) => [
    `there is “${one.en}” without “${other.en}”`,
    "Fill in both or neither",
  ],
  "no-place-for": ({ name, only }) => [
    `the record has no place for “${name.en}” in this row`,
    `${capitalised(only.en)}; leave the cell empty`,
  ],
  "contradicts-cell": ({ name }) => [
    `this is not what the cell “${name.en}” of the same row says`,
    "Write one thing in one row, as the minutes state it",
  ],
  differs: ({ row }) => [
    `this is not what row ${row} says of the same meeting, ballot or review`,
    "Write one thing in all rows of one meeting, ballot or review",
  ],
  "member-twice": ({ row }) => [
    `row ${row} of the same meeting names this member already`,
    "Keep one of the rows",
  ],
  "two-names": ({ row, id, name }) => [
    `row ${row} gives the id “${id}” to another name: “${name}”`,
    "Look at the ids of both rows: one id belongs to one person, written in one way",
  ],
  "same-matter": ({ row, name }) => [
    `row ${row} is about the same as far as the table tells, and says another thing`,
    `Fill in “${name.en}” in both rows, which tells them apart`,
  ],
  repeated: ({ row }) => [`this row repeats row ${row}`, "Remove one of them"],
  "held-back": ({ row, perhaps = false }) => [
    perhaps
      ? `held back, for row ${row} has a problem and may belong here: a roll call, ballot or self-review is recorded whole`
      : `held back, for row ${row} belongs here and has a problem: a roll call, ballot or self-review is recorded whole`,
    `Mend row ${row}`,
  ],
  "drops-members": ({ entry, before, now, members }) => [
    `this meeting has a roll call of ${before} people (${entry}); the table names ${now} and does not name: ${members.join(", ")}`,
    "The last roll call of a meeting counts: give a row to everyone of it; where the earlier one was wrong, import with --replace",
  ],
  "replaces-roll-call": ({ entry, before, now, members }) => [
    `this meeting has a roll call of ${before} people (${entry}); that of the table, of ${now}, takes its place${members.length === 0 ? "" : `; these no longer count: ${members.join(", ")}`}`,
    "See which of the two is right before you write; the last one counts",
  ],
  "renames-member": ({ member, before, now }) => [
    `the record names “${member}” “${before}”; the table names “${now}”`,
    "See whether id and name belong to one person; if you write it, the name of the table is used",
  ],
  "similar-id": ({ id, other }) => [
    `the id “${id}” differs from “${other}” only by capital letters`,
    "See whether both are one person; if so, write one id",
  ],
  "name-of-another": ({ id, name, known, others }) => [
    `${known === undefined ? `the record does not know the id “${id}”` : `the record names “${id}” “${known}”`}; the table names “${name}”${others.length === 0 ? "" : `, whose id in the record is ${others.join(", ")}`}`,
    "Correct the id or the name in the table; where the person has a new name, import that with a table of members first",
  ],
  "unknown-members": ({ ids }) => [
    `the record knows no members of these ids: ${shortened(ids)}`,
    "See whether they are right; what the table says is recorded under these ids",
  ],
  refused: ({ reason }) => [
    `the record does not take it: ${reason.en}`,
    "Nothing of this row is recorded; mend the table, or record first what it needs, and import again",
  ],
};
