import { describe, expect, it } from "vitest";
import { examples } from "../../examples/years/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { levels } from "../../src/events/values.js";
import { explain } from "../../src/explanation/explain.js";
import { pageContextOf } from "../../src/page/context.js";
import { written } from "../../src/page/markup.js";
import { overviewSection } from "../../src/page/overview.js";
import { standingLevel } from "../../src/projections/streams/decisions.js";
import { isJudged } from "../../src/projections/year/caps.js";
import type { RollReport } from "../../src/projections/year/roll-report.js";
import { table } from "../../src/projections/year/table.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { must, mustEqual } from "../../src/testing/laws/difference.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { dice } from "../../src/testing/years/seeded-years.js";
import { replay, type Year } from "../../src/year.js";
import { eventsOf } from "../journeys/example-years.js";
import { departed, lawReadings } from "../support/laws/years.js";

const reading = { under: qd132hd21, rubrics: [hd42], rollUp: "mean" } as const;

/** Members with a level that stands, by the decisions alone, of all who were ever on the roll of a cell. */
const decidedMembers = ({ context }: Year): ReadonlyMap<string, string> => {
  const onRolls = new Set(
    context.cells.flatMap(({ id }) =>
      context
        .rollOf(id, "9999-12-31")
        .flatMap(({ member, standing }) =>
          standing.place === "listed" || standing.left !== undefined ? [member] : [],
        ),
    ),
  );
  return new Map(
    [...onRolls].flatMap((member) => {
      const level = standingLevel(context.decisions.about(`member:${member}`).changes)?.level;
      return level === undefined ? [] : [[member, level] as const];
    }),
  );
};

const tally = (names: Iterable<string>): number[] => {
  const all = [...names];
  return levels.map((level) => all.filter((name) => name === level).length);
};

const cellRolls = ({ context, report }: Year): RollReport[] =>
  context.cells.flatMap(({ id }) => report.of(id) ?? []);

const sumOf = (rolls: readonly RollReport[]): number[] =>
  levels.map((level) => rolls.reduce((sum, roll) => sum + (roll.levels[level] ?? 0), 0));

/** Report, explanations, caps and page count the same people: those on whom a decision stands. */
const countSamePeople = (year: Year): void => {
  const { caps, context, report } = year;
  const decided = decidedMembers(year);
  mustEqual(sumOf(cellRolls(year)), tally(decided.values()), "Reported by cell and decided");
  for (const [member, level] of decided) {
    const explanation = explain(year, { member });
    must(
      explanation.kind === "level" && explanation.final?.level === level,
      () => `${member} was decided ${level}, and the explanation does not say so.`,
    );
  }
  for (const member of departed(year)) mustEqual(explain(year, { member }).kind, "departure", member);
  for (const { group, cap, stage, readings } of caps.filter(isJudged)) {
    const roll = report.of(group);
    const counted = readings.find(({ heads }) => heads === "counted");
    if (cap.subject !== "member" || cap.where !== undefined || stage !== "decided") continue;
    if (cap.scope !== "base-organisation" || roll === undefined || counted === undefined) continue;
    const { excellent, good, rated } = counted.tally;
    mustEqual(
      [excellent, good, rated],
      [roll.levels.excellent ?? 0, roll.levels.good ?? 0, roll.rated],
      group,
    );
  }
  const shown = written(
    overviewSection(pageContextOf({ ...year, findings: [] }, { language: "en", events: [] })),
  );
  const [, onPage] = /<b>(\d+)<\/b> levels decided/.exec(shown) ?? [];
  mustEqual(Number(onPage), decided.size, "On the page and decided");
  mustEqual(context.cells.length > 0, report.all.length > 0, "Rolls");
};

/** The next entry of a stream, like its last one. */
const next = (
  events: readonly JournalEvent[],
  stream: string,
  type: JournalEvent["type"],
  data: object,
  day: string,
): JournalEvent[] => {
  const last = events.findLast((event) => event.stream === stream);
  if (last === undefined) return [];
  const position = last.position + 1;
  const at = `${day}T05:00:00.000Z`;
  const metadata = { ...last.metadata, happenedAt: at, recordedAt: at };
  return [
    { ...last, id: `${stream}@${position}`, position, type, data, metadata } as unknown as JournalEvent,
  ];
};

/** Some members leave at the end of the year, after their decisions: they die, move within the base, or go. */
const withDepartures = (events: readonly JournalEvent[], year: Year, draw: number): JournalEvent[] => {
  const die = dice(draw);
  const day = `${year.year}-12-30`;
  const all = [...events];
  for (const { organisation, subject, listed } of year.classification.all) {
    if (subject.kind !== "member" || !listed || die.chance(50)) continue;
    const cell = `cell/${organisation}`;
    const how = die.roll(10);
    const other = year.context.cells.find(({ id }) => id !== organisation);
    if (how < 3) all.push(...next(all, cell, "MemberDied", { member: subject.id, on: day }, day));
    else all.push(...next(all, cell, "MemberTransferredOut", { member: subject.id, on: day }, day));
    if (how < 6 || other === undefined) continue;
    const arrived = { member: subject.id, status: "official", on: day };
    all.push(...next(all, `cell/${other.id}`, "MemberTransferredIn", arrived, day));
  }
  return all;
};

/** The same journal with results published that count what the report counts, plus `more` excellent ones. */
const withPublished = (events: readonly JournalEvent[], year: Year, more: number): JournalEvent[] => {
  const all = [...events];
  const day = `${year.year + 1}-01-15`;
  for (const { organisation, levels: counts, rated } of year.report.all) {
    if (rated === 0 || year.context.cells.some(({ id }) => id === organisation)) continue;
    const { excellent = 0, good = 0, fulfilled = 0, unfulfilled = 0 } = counts;
    const totals = { excellent: excellent + more, good, fulfilled, unfulfilled };
    const data = { year: year.year, of: "member", on: day, totals };
    all.push(...next(all, `committee/${organisation}`, "ResultsPublished", data, day));
  }
  return all;
};

const publishedDiffer = (events: readonly JournalEvent[], year: number): number =>
  replay(events, { ...reading, year }).findings.filter(
    ({ code, details }) =>
      ["published-totals-differ-from-record", "published-totals-not-on-record"].includes(code) &&
      "of" in details &&
      details.of === "member",
  ).length;

describe("report, caps, explanations, page and published totals", () => {
  it("count the same people in every generated year, whoever leaves after the decision", () =>
    overJournals(
      (events, draw) => {
        for (const year of lawReadings(events, reading)) {
          countSamePeople(year);
          const later = withDepartures(events, year, draw);
          countSamePeople(replay(later, { ...reading, year: year.year }));
        }
      },
      { numRuns: 12 },
    ));

  it.each(examples.map(({ name }) => name))(
    "count the same people in the year of %s, before and after departures",
    (name) => {
      const events = eventsOf(name);
      for (const year of lawReadings(events, reading)) {
        const later = withDepartures(events, year, 7);
        const after = replay(later, { ...reading, year: year.year });
        countSamePeople(year);
        countSamePeople(after);
        expect(sumOf(cellRolls(after))).toEqual(sumOf(cellRolls(year)));
        expect(publishedDiffer(withPublished(later, year, 0), year.year)).toBe(
          publishedDiffer(events, year.year),
        );
      }
    },
  );

  it("are found out where one of them leaves out a member, or a published total counts one more", () => {
    const events = eventsOf("medical-college-2021");
    const year = replay(events, { ...reading, year: 2021 });
    const short = (roll: RollReport): RollReport => ({
      ...roll,
      rated: roll.rated - 1,
      levels: { ...roll.levels, good: (roll.levels.good ?? 0) - 1 },
    });
    const report = table(year.report.all.map(short), ({ organisation }) => organisation);
    expect(() => countSamePeople({ ...year, report })).toThrow("Reported by cell and decided");
    const caps = year.caps.filter(isJudged).map((cap) => ({
      ...cap,
      readings: cap.readings.map((each) => ({ ...each, tally: { ...each.tally, rated: 1 } })),
    }));
    expect(() => countSamePeople({ ...year, caps })).toThrow("college");
    const [one] = decidedMembers(year).keys();
    const classification = table(
      year.classification.all.filter(({ key }) => key !== `member:${one}`),
      ({ key }) => key,
    );
    expect(() => countSamePeople({ ...year, classification })).toThrow("is not in this year");
    expect(publishedDiffer(withPublished(events, year, 1), 2021)).toBeGreaterThan(
      publishedDiffer(events, 2021),
    );
  });
});
