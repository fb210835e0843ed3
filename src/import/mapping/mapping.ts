import * as z from "zod";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";
import type { Writing } from "../table.js";

/** A row of a sheet, by its number from 1. */
const rowNumber = () => z.int().min(1);

/** The values for a column of chibo, as a table would state them, by the name of the column. */
const values = () => z.record(z.string(), z.string());

/** Ids by name. */
const ids = () => z.record(z.string(), z.string().nullable());

/** One sheet that is read, and where its table stands. */
const sheetSchema = z.strictObject({
  /** The name of the sheet; empty for a text file. */
  sheet: z.string(),
  /** The rows of the header, from 1. */
  header: z.array(rowNumber()).min(1).max(4),
  /** The time that the title names, `2025-05`, `2025-Q2` or `2025`. A file with another time in its title needs another mapping. */
  time: z.string().optional(),
  /** Rows that are read as no data, besides those that the import recognises (numbers of columns, totals, notes). */
  skip: z.array(rowNumber()).optional(),
  /** Rows that are read as data although the import would take them for something else. */
  take: z.array(rowNumber()).optional(),
  /** Values for every row of this sheet, such as the month of a sheet for each month. */
  set: values().optional(),
  /** The members in rows whose name is also the name of another row, by the number of the row: the name, which must stand there, and the id; null for a row that is not read. */
  members: z
    .record(z.string(), z.strictObject({ name: z.string(), id: z.string().nullable().optional() }))
    .optional(),
});

/** What one column of the file states. */
const columnSchema = z.strictObject({
  /** The letters of the column, `A`. */
  column: z.string().regex(/^[A-Z]{1,3}$/),
  /** Its header as the file has it: the rows of the header one after the other, with ` / ` between. */
  header: z.string(),
  /** The column of the kind of table that it states; null where it is not read. `name` beside an id, in a kind without such a column, is compared with the name in the journal. */
  is: z.string().nullable(),
  /** The letters of the column whose text follows, such as the given name after the family name. */
  followedBy: z
    .string()
    .regex(/^[A-Z]{1,3}$/)
    .optional(),
  /** The cells state the name of a member or an organisation and not the id. */
  by: z.literal("name").optional(),
  /** What a mark in this column means, as the column of the kind states it; null where it states nothing. A blank cell is the mark "". */
  marks: z.record(z.string(), z.string().nullable()).optional(),
  /** The value that a tick (x, v, +) in this column states, such as a level. Any other text is a problem. */
  ticked: z.string().nullable().optional(),
  /** The value that any text in this column states, such as the standing by a day of recognition. */
  filled: z.string().optional(),
  /** A row without text in this column, and in the others that state the same, is not read. */
  needed: z.literal(true).optional(),
  /** A row with one of these texts in this column is not read. */
  leftOut: z.array(z.string()).optional(),
  /** Values of other columns for which this column states its own, such as the month of a column for each month. */
  with: values().optional(),
});

/** How the tables of one kind and layout are read: which column is what, and what its marks mean. */
export const mappingSchema = z.strictObject({
  /** The form of this file. */
  mapping: z.literal(1),
  /** The kind of table. */
  as: z.enum(Object.keys(tableKinds) as [TableKindName, ...TableKindName[]]),
  /** The order of day and month in dates that could be read in two ways. */
  dates: z.enum(["dmy", "mdy"]).optional(),
  /** The font of the texts that could be read in more than one. */
  fonts: z.enum(["tcvn3", "vni", "unicode"]).optional(),
  sheets: z.array(sheetSchema).min(1).max(400),
  columns: z.array(columnSchema).min(1).max(1000),
  /** The column of the kind that the headings between the rows state, such as the unit of the rows below. */
  groups: z.string().optional(),
  /** Values for every row, for columns that the table lacks. */
  set: values().optional(),
  /**
   * The ids of members by their cell and by the names that the table states; null for a name whose rows are not read.
   * The cell stands as the rows or the headings state it, or else as `set` gives it; "" where neither does.
   */
  members: z.record(z.string(), ids()).optional(),
  /** The ids of organisations by the names that the table states; null for a name whose rows are not read. */
  organisations: ids().optional(),
  /** The words of notes of the table that disagree about a mark, which a person settled in the marks of the columns. */
  legend: z.record(z.string(), z.array(z.string())).optional(),
  /** The ids of meetings by cell, and by the day `2025-05-15` or the month `2025-05` that the table states in their place. */
  meetings: z.record(z.string(), values()).optional(),
  /** The rows were written at their meetings, so that the day of the meeting is that of what they state. */
  atMeeting: z.literal(true).optional(),
  /** The days of meetings by cell and by the id of the meeting, where the table states only their months. */
  days: z.record(z.string(), values()).optional(),
});

/** How the tables of one kind and layout are read: which column is what, and what its marks mean. */
export type Mapping = z.output<typeof mappingSchema>;
/** How the days of a file are written: by its mapping, and by the epoch of its workbook. */
export const writingOf = ({ dates }: Pick<Mapping, "dates">, epoch: Writing["epoch"]): Writing => ({
  ...(dates === undefined ? {} : { dates }),
  ...(epoch === undefined ? {} : { epoch }),
});
/** What one column of the file states. */
export type MappedColumn = Mapping["columns"][number];
/** One sheet that is read, and where its table stands. */
export type MappedSheet = Mapping["sheets"][number];
