import * as z from "zod";
import type { Text } from "../../language/text.js";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";

/** A row of a sheet, by its number from 1. */
const rowNumber = () => z.int().min(1);

/** The values for a column of chibo, as a table would state them, by the name of the column. */
const values = () => z.record(z.string(), z.string());

/** One sheet that is read, and where its table stands. */
const sheetSchema = z.strictObject({
  /** The name of the sheet; empty for a text file. */
  sheet: z.string(),
  /** The rows of the header, from 1. */
  header: z.array(rowNumber()).min(1).max(4),
  /** Rows that are read as no data, besides those that the import recognises (numbers of columns, totals, notes). */
  skip: z.array(rowNumber()).optional(),
  /** Rows that are read as data although the import would take them for something else. */
  take: z.array(rowNumber()).optional(),
  /** Values for every row of this sheet, such as the month of a sheet for each month. */
  set: values().optional(),
});

/** What one column of the file states. */
const columnSchema = z.strictObject({
  /** The letters of the column, `A`. */
  column: z.string().regex(/^[A-Z]{1,3}$/),
  /** Its header as the file has it: the rows of the header one after the other, with ` / ` between. */
  header: z.string(),
  /** The column of the kind of table that it states; null where it is not read. */
  is: z.string().nullable(),
  /** The cells state the name of a member or an organisation and not the id. */
  by: z.literal("name").optional(),
  /** What a mark in this column means, as the column of the kind states it; null where it states nothing. A blank cell is the mark "". */
  marks: z.record(z.string(), z.string().nullable()).optional(),
  /** The value that any mark in this column states, such as a level that is ticked. */
  ticked: z.string().optional(),
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
  sheets: z.array(sheetSchema).min(1).max(400),
  columns: z.array(columnSchema).min(1).max(1000),
  /** The column of the kind that the headings between the rows state, such as the unit of the rows below. */
  groups: z.string().optional(),
  /** Values for every row, for columns that the table lacks. */
  set: values().optional(),
  /** The ids of members by the names that the table states. */
  members: z.record(z.string(), z.string()).optional(),
  /** The ids of organisations by the names that the table states. */
  organisations: z.record(z.string(), z.string()).optional(),
});

/** How the tables of one kind and layout are read: which column is what, and what its marks mean. */
export type Mapping = z.output<typeof mappingSchema>;
/** What one column of the file states. */
export type MappedColumn = Mapping["columns"][number];
/** One sheet that is read, and where its table stands. */
export type MappedSheet = Mapping["sheets"][number];

/** One answer that a question offers. */
export interface Choice {
  /** The answer, as a person gives it. */
  readonly answer: string;
  /** What the answer means. */
  readonly means: Text;
  /** The values that it sets in the mapping, by JSON pointer. Without it the answer is set at each place of `at`. */
  readonly sets?: Readonly<Record<string, string | null>>;
}

/** One thing that the table leaves open, asked once. */
export interface Question {
  /** A short name of the question, by which it is answered: `dates`, `set.cell`. */
  readonly id: string;
  readonly ask: Text;
  /** The places of the mapping that a free answer fills, by JSON pointer. */
  readonly at: readonly string[];
  /** The answers to choose from. Without them any text is an answer. */
  readonly choices?: readonly Choice[];
}

const unescaped = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");
/** A part of a JSON pointer. */
export const pointerPart = (name: string | number): string =>
  `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;

type Branch = { [name: string]: unknown };

/** The mapping with a value at a JSON pointer. Objects on the way that are missing are made. */
const withValue = (mapping: Mapping, pointer: string, value: string | null): Mapping => {
  const root = structuredClone(mapping) as unknown as Branch;
  const parts = pointer.split("/").slice(1).map(unescaped);
  let branch = root;
  for (const part of parts.slice(0, -1)) {
    branch[part] ??= {};
    branch = branch[part] as Branch;
  }
  branch[parts.at(-1) ?? ""] = value;
  return root as unknown as Mapping;
};

/**
 * The mapping with the answer to a question.
 * An answer that is none of the offered ones is set as it stands.
 */
export const answered = (mapping: Mapping, { at, choices }: Question, answer: string): Mapping => {
  const choice = choices?.find((each) => each.answer === answer);
  const sets = choice?.sets ?? Object.fromEntries(at.map((pointer) => [pointer, answer]));
  return Object.entries(sets).reduce((so, [pointer, value]) => withValue(so, pointer, value), mapping);
};
