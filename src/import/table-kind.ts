import type { CommandType, commandNames } from "../aggregates/command-names.js";
import type { EventData } from "../events/catalogue.js";
import type { Text } from "../language/text.js";
import type { Rubric } from "../rules/rubrics/rubric.js";
import type { Columns, Fault, ValuesOf } from "./column.js";

/** A command to a stream, without who imports it and when. */
export interface Ask {
  readonly stream: string;
  readonly type: CommandType;
  readonly data: unknown;
  readonly happenedAt: string;
}

/** A command with the data of its fact. */
export const ask = <C extends CommandType>(
  stream: string,
  type: C,
  data: EventData<(typeof commandNames)[C]>,
  happenedAt: string,
): Ask => ({ stream, type, data, happenedAt });

/** What the import knows beside the table. */
interface Context {
  readonly rubrics: ReadonlyMap<string, Rubric>;
}

/** Why rows that were read cannot be asked for: the fault, and which of the rows shows it. */
export interface RowFault {
  readonly nth: number;
  readonly fault: Fault;
  /** A row that it names, which is no `{row}` of the sentence until the place is known. */
  readonly against?: number;
}

/** A kind of table as data: its columns, and the commands that its rows ask for. */
export interface TableKind<C extends Columns = Columns> {
  readonly says: Text;
  readonly columns: C;
  /** What makes rows one fact, such as a roll call; left out where each row stands by itself. */
  readonly together?: readonly (keyof C & string)[];
  readonly asks: (rows: readonly ValuesOf<C>[], context: Context) => readonly Ask[] | RowFault;
}

/** A kind of table, with its own columns typed for its commands and for nobody else. */
export const tableKind = <C extends Columns>(kind: TableKind<C>): TableKind => kind as unknown as TableKind;

/** The kind of table whose rows stand by themselves. */
export const rowByRow = <C extends Columns>(
  kind: Omit<TableKind<C>, "asks" | "together"> & {
    readonly asks: (row: ValuesOf<C>, context: Context) => readonly Ask[] | Fault;
  },
): TableKind =>
  tableKind<C>({
    ...kind,
    asks: (rows, context) => {
      const asked = rows.map((row) => kind.asks(row, context));
      const nth = asked.findIndex((each) => "code" in each);
      return nth < 0 ? (asked as (readonly Ask[])[]).flat() : { nth, fault: asked[nth] as Fault };
    },
  });

/** An instrument of which the table has the number. */
export const numbered = (number: string | undefined): { instrument?: { number: string } } =>
  number === undefined ? {} : { instrument: { number } };

/** A field that is left out where nothing is known. */
export const whereKnown = <K extends string, T>(name: K, value: T | undefined): { readonly [P in K]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: T };
