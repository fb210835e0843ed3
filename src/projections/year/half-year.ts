import type { EventData } from "../../events/catalogue.js";
import { daysOfPeriod } from "../../events/period.js";
import { cellStream } from "../../events/streams.js";
import { frozen } from "../../language/frozen.js";
import { stateOf } from "../fold/folded-journal.js";
import { members } from "../streams/members.js";
import { attendedOf, cellsUnder, isRegular, listedOn } from "./consolidation.js";
import type { YearContext } from "./context.js";
import { earlier, periodOfMonth } from "./duty.js";
import type { Meeting } from "./meetings.js";
import type { YearReadings } from "./readings.js";

type Activity = EventData<"ActivityCounted">["activity"];

/**
 * The columns of the half-yearly form: attendances at regular meetings, voiced opinions, the cell's own
 * counts, thematic and combined meetings, admissions.
 */
export const halfYearColumns = /* @__PURE__ */ frozen([
  "attended",
  "opinions",
  "mass-work",
  "thematic-study",
  "articles-read",
  "thematic-meetings",
  "admissions",
  "inspection-supervision",
] as const);
/** A column of the half-yearly form. */
export type HalfYearColumn = (typeof halfYearColumns)[number];

/** A count without an entry is absent, never 0. */
type HalfYearCounts = Readonly<Partial<Record<HalfYearColumn, number>>>;

/** One line of the half-yearly form. */
interface HalfYearRow {
  /** The number of the line, from 1. */
  readonly number: number;
  /** The cell, by id. */
  readonly cell: string;
  /** Members on the list on the last day of the half-year, or on the day of reading if that is earlier. */
  readonly listed: number;
  /** The count of each column. */
  readonly counts: HalfYearCounts;
  /** Members of other cells who were here for a time on that day. The form lists them below the total. */
  readonly guests: readonly string[];
}

/** The half-yearly form of a base organisation. */
export interface HalfYearForm {
  /** The base organisation. */
  readonly organisation: string;
  /** `2021-H1`. */
  readonly half: string;
  /** One for each cell. */
  readonly rows: readonly HalfYearRow[];
  /** Sums of the recorded counts. */
  readonly total: { readonly listed: number; readonly counts: HalfYearCounts };
}

const sumOf = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0);

/** The number of recorded things; absent if there are none, because then nobody recorded a number. */
const unlessNone = (number: number | undefined): number | undefined => (number === 0 ? undefined : number);

/** A cell's count of an activity. The last count of a month is used. */
const activityOf = (context: YearContext, cell: string, activity: Activity, half: string) => {
  const counted = (context.organisations.get(cell)?.activities ?? []).filter(
    (each) => each.activity === activity && periodOfMonth("half-year", each.month) === half,
  );
  return sumOf([...new Map(counted.map(({ month, count }) => [month, count])).values()]);
};

const admittedIn = ({ folded: known }: YearContext, cell: string, from: string, to: string): number =>
  Object.values(stateOf(known, members, cellStream(cell))?.members ?? {}).filter(({ entries }) =>
    entries.some(({ kind, on }) => kind === "admitted" && on >= from && on <= to),
  ).length;

/** The known counts by column. */
const known = (of: (column: HalfYearColumn) => number | undefined): HalfYearCounts =>
  Object.fromEntries(
    halfYearColumns.flatMap((column) => {
      const count = of(column);
      return count === undefined ? [] : [[column, count]];
    }),
  );

const countsOf = (
  context: YearContext,
  cell: string,
  held: readonly Meeting[],
  half: string,
  end: string,
): HalfYearCounts =>
  known((column) => {
    switch (column) {
      case "attended":
        return sumOf(held.filter(isRegular).flatMap((meeting) => attendedOf(context, meeting) ?? []));
      case "opinions":
        return unlessNone(sumOf(held.map(({ steps }) => steps.comments)));
      case "thematic-meetings":
        return unlessNone(held.filter(({ kind }) => kind === "thematic" || kind === "combined").length);
      case "admissions":
        return unlessNone(admittedIn(context, cell, daysOfPeriod(half).from, end));
      default:
        return activityOf(context, cell, column, half);
    }
  });

/** The half-yearly form of a base organisation, `half` being `1` or `2`. */
export const halfYearOf = (
  { context, meetings, year }: Pick<YearReadings, "context" | "meetings" | "year">,
  organisation: string,
  half: 1 | 2,
): HalfYearForm => {
  const period = `${year}-H${half}`;
  const end = earlier(daysOfPeriod(period).to, context.cutoff);
  const rows = cellsUnder(context, organisation).map((cell, index): HalfYearRow => {
    const held = meetings.all.filter(
      (meeting) =>
        meeting.cell === cell && meeting.held && periodOfMonth("half-year", meeting.forMonth) === period,
    );
    return {
      number: index + 1,
      cell,
      listed: listedOn(context, cell, end).length,
      counts: countsOf(context, cell, held, period, end),
      guests: context
        .rollOf(cell, end)
        .filter(({ standing }) => standing.place === "guest")
        .map(({ member }) => member),
    };
  });
  return {
    organisation,
    half: period,
    rows,
    total: {
      listed: rows.reduce((sum, { listed }) => sum + listed, 0),
      counts: known((column) => sumOf(rows.flatMap(({ counts }) => counts[column] ?? []))),
    },
  };
};
