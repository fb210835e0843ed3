import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { DomainEvent, EventData, EventType, JournalEvent } from "../../src/events/catalogue.js";
import { journal } from "../../src/events/journal/journal.js";
import { endOfDay } from "../../src/events/time.js";
import { previewImport, readTable } from "../../src/import/index.js";
import { type TableKindName, tableKinds } from "../../src/import/kinds/table-kinds.js";
import { vietnameseDay } from "../../src/language/formats.js";
import { fold } from "../../src/projections/fold/fold.js";
import { projections } from "../../src/projections/streams/projections.js";
import { buildYear, plausibleYear } from "../../src/testing/index.js";

const who = { recordedAt: "2022-03-01T03:00:00Z", recordedBy: "office" } as const;

type Row = Readonly<Record<string, string | undefined>>;
/** A day in the form of a table. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The events of a type, with its data. */
type Of<T extends EventType> = Omit<JournalEvent, "data"> & { readonly data: EventData<T> };
const dataOf = <T extends EventType>(events: readonly JournalEvent[], type: T): Of<T>[] =>
  events.filter((event) => event.type === type) as unknown as Of<T>[];

/** What committees decided on the levels: those that they gave, then those that they did not give. */
const decidedIn = (year: readonly JournalEvent[]) => [
  ...dataOf(year, "LevelDecided"),
  ...dataOf(year, "SubjectNotRated").filter(({ stream }) => stream.startsWith("committee/")),
];

/** The rows of the three tables for organisations, members and levels of a year. */
const rowsOf = (year: readonly JournalEvent[]): readonly (readonly [TableKindName, readonly Row[]])[] => {
  const named = new Map(
    dataOf(year, "MemberNamed").map(({ stream, data }) => [`${stream} ${data.member}`, data.name]),
  );
  const work = new Map(
    dataOf(year, "MemberCategorised").map(({ stream, data }) => [`${stream} ${data.member}`, data]),
  );
  return [
    ["organisations", dataOf(year, "OrganisationFounded").map(({ data: { instrument, ...data } }) => data)],
    [
      "members",
      dataOf(year, "MemberEnrolled").map(({ stream, data }) => {
        const kind = work.get(`${stream} ${data.member}`);
        return {
          ...data,
          cell: stream.slice("cell/".length),
          name: named.get(`${stream} ${data.member}`),
          category: kind?.category,
          civilServant: kind === undefined ? undefined : String(kind.civilServant),
        };
      }),
    ],
    [
      "levels",
      decidedIn(year).map(({ stream, data }) => {
        const { year: of, period, subject, instrument } = data;
        return {
          committee: stream.slice("committee/".length),
          year: String(of),
          period,
          kind: subject.kind,
          subject: subject.id,
          instrument: instrument?.number,
          ...("level" in data
            ? { level: data.level, decidedOn: data.decidedOn }
            : { level: "not-rated", notRated: data.notRated, decidedOn: data.on }),
        };
      }),
    ],
  ];
};

type Fact = Pick<JournalEvent, "stream" | "type" | "data">;

/** The facts of these tables as a journal: the result that an import must give. */
const expectedOf = (year: readonly JournalEvent[]): JournalEvent[] => {
  const book = journal();
  const about = ({ stream, data }: Fact): string => `${stream} ${"member" in data ? data.member : ""}`;
  const put = (event: Fact, on: string): void => {
    const { stream, type } = event;
    const data = Object.fromEntries(
      Object.entries(event.data).flatMap(([name, value]) => {
        // No table has the id of an issued decision or the points of a quarter.
        if (name === "decision" || name === "score") return [];
        if (name !== "instrument") return [[name, value]];
        return type === "LevelDecided" || type === "SubjectNotRated"
          ? [[name, { number: (value as { number: string }).number }]]
          : [];
      }),
    );
    const metadata = {
      schemaVersion: 1,
      happenedAt: endOfDay(on),
      ...who,
      recordedFor: stream.split("/")[1] ?? "",
    };
    book.append(stream, [{ type, data, metadata } as DomainEvent]);
  };
  for (const event of dataOf(year, "OrganisationFounded")) put(event, event.data.on);
  for (const event of dataOf(year, "MemberEnrolled")) {
    put(event, event.data.on);
    const own = (type: EventType): Fact | undefined =>
      year.find((other) => other.type === type && about(other) === about(event));
    for (const more of [own("MemberNamed"), own("MemberCategorised")])
      if (more !== undefined) put(more, event.data.on);
  }
  for (const event of decidedIn(year)) put(event, "on" in event.data ? event.data.on : event.data.decidedOn);
  return [...book];
};

/** The form of a table. Every form says the same. */
interface Writing {
  readonly language: "vi" | "en";
  readonly delimiter: "," | ";" | "\t";
  readonly bare: boolean;
  readonly vietnameseDays: boolean;
}
const writings: fc.Arbitrary<Writing> = fc.record({
  language: fc.constantFrom("vi", "en"),
  delimiter: fc.constantFrom(",", ";", "\t"),
  bare: fc.boolean(),
  vietnameseDays: fc.boolean(),
});

const headersIn = (as: TableKindName, { language, bare }: Writing): { name: string; header: string }[] =>
  Object.entries(tableKinds[as].columns).map(([name, { header }]) => ({
    name,
    header: bare ? header[language].normalize("NFD").replace(/\p{M}/gu, "").toUpperCase() : header[language],
  }));

const encoder = new TextEncoder();
const csvOf = (as: TableKindName, rows: readonly Row[], writing: Writing): Uint8Array => {
  const columns = headersIn(as, writing);
  const cell = (text = ""): string =>
    `"${(writing.vietnameseDays && isDay(text) ? vietnameseDay(text) : text).replaceAll('"', '""')}"`;
  const lines = [
    columns.map(({ header }) => cell(header)),
    ...rows.map((row) => columns.map(({ name }) => cell(row[name]))),
  ];
  return encoder.encode(lines.map((line) => line.join(writing.delimiter)).join("\r\n"));
};

const xlsxOf = async (as: TableKindName, rows: readonly Row[], writing: Writing): Promise<Uint8Array> => {
  const columns = headersIn(as, writing);
  const cell = (text: string | undefined) =>
    text !== undefined && isDay(text)
      ? { value: new Date(`${text}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" }
      : { value: text, type: String };
  const data = [
    columns.map(({ header }) => cell(header)),
    ...rows.map((row) => columns.map(({ name }) => cell(row[name]))),
  ];
  return new Uint8Array(await writeXlsxFile([{ sheet: as, data }] as never).toBuffer());
};

type Write = (as: TableKindName, rows: readonly Row[], writing: Writing) => Uint8Array | Promise<Uint8Array>;

const survives = (write: Write, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(
      plausibleYear({ maxCells: 2, maxMembers: 6, maxMeetings: 1 }),
      writings,
      async (plan, writing) => {
        const year = buildYear(plan);
        let got: JournalEvent[] = [];
        for (const [as, rows] of rowsOf(year)) {
          if (rows.length === 0) continue;
          const table = await readTable(await write(as, rows, writing));
          const first = previewImport(table, { as, ...who, into: got });
          expect([...first.problems, ...first.rows.flatMap(({ problems }) => problems)]).toEqual([]);
          got = [...got, ...first.events];
          const second = previewImport(table, { as, ...who, into: got });
          expect([second.events, second.totals.recorded]).toEqual([[], rows.length]);
        }
        const expected = expectedOf(year);
        expect(fold(projections, got)).toEqual(fold(projections, expected));
        expect(got.map(({ stream, type, data }) => [stream, type, data])).toEqual(
          expected.map(({ stream, type, data }) => [stream, type, data]),
        );
      },
    ),
    { numRuns },
  );

describe("a year's organisations, members and levels, written as tables and imported twice", () => {
  it("are known as before, and once: CSV of any writing", () => survives(csvOf, 25));
  it("are known as before, and once: a workbook", () => survives(xlsxOf, 6));
});
