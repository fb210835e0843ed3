import type { CommandType, commandNames } from "../../aggregates/command-names.js";
import type { EventData } from "../../events/catalogue.js";
import type { Text } from "../../language/text.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import type { Columns, Fault, ValuesOf } from "../column.js";

/** A command to a stream, without its recorder and the instant of its recording. */
export interface Ask {
  readonly stream: string;
  readonly type: CommandType;
  readonly data: unknown;
  readonly happenedAt: string;
}

/** Makes a command with the data of its fact. */
export const ask = <C extends CommandType>(
  stream: string,
  type: C,
  data: EventData<(typeof commandNames)[C]>,
  happenedAt: string,
): Ask => ({ stream, type, data, happenedAt });

/** The context of an import besides the table. */
interface Context {
  readonly rubrics: ReadonlyMap<string, Rubric>;
}

/** The reason why read rows give no command: the fault, and the row that shows it. */
export interface RowFault {
  readonly nth: number;
  readonly fault: Fault;
  /** Another row that the sentence names. Its `{row}` has no value before the import knows the place. */
  readonly against?: number;
}

/** A kind of table as data: its columns, and the commands that its rows give. */
export interface TableKind<C extends Columns = Columns> {
  readonly says: Text;
  readonly columns: C;
  /** Headers, without marks, whose cells must not be dropped: without a column for one no row is read. */
  readonly neverUnread?: RegExp;
  /**
   * The columns that join rows to one fact, such as a roll call. Without them each row is a fact by itself.
   */
  readonly together?: readonly (keyof C & string)[];
  /** The column of the day, which shows to which fact a row may belong whose other columns are mistyped. */
  readonly day?: keyof C & string;
  /** Lists of columns of which a table needs one. Where it has none, the first is asked for. */
  readonly oneOf?: readonly (readonly (keyof C & string)[])[];
  /**
   * The columns that tell what a row is about, where two rows about the same must not differ. The first one is what a
   * table most often leaves out.
   */
  readonly apart?: readonly (keyof C & string)[];
  /** The column of an id, and the column of the name that has one value for each id in the whole table. */
  readonly oneName?: { readonly id: keyof C & string; readonly name: keyof C & string };
  readonly asks: (rows: readonly ValuesOf<C>[], context: Context) => readonly Ask[] | RowFault;
}

/** Makes a kind of table. The types of its columns apply only to its own commands. */
export const tableKind = <C extends Columns>(kind: TableKind<C>): TableKind => kind as unknown as TableKind;

/** Makes a kind of table in which each row is a fact by itself. */
export const rowByRow = <C extends Columns>(
  kind: Omit<TableKind<C>, "asks" | "together" | "day"> & {
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

/** A document, if the table gives its number. */
export const numbered = (number: string | undefined): { instrument?: { number: string } } =>
  number === undefined ? {} : { instrument: { number } };

/** An object with the field, or an empty object if the value is unknown. */
export const whereKnown = <K extends string, T>(name: K, value: T | undefined): { readonly [P in K]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: T };
