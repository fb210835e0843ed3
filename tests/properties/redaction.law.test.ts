import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Access,
  accessOf,
  accessProjections,
  namesFor,
  type Redacted,
  readFor,
  redact,
  type Viewer,
} from "../../src/access/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeJournal } from "../../src/events/journal/encode.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { checkpointOf, readEntries, type Salts, sealOf, verifySeal } from "../../src/events/seal/index.js";
import { explain, type Question, render } from "../../src/explanation/explain.js";
import { fold } from "../../src/projections/fold/fold.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { seededYears } from "../../src/testing/index.js";
import { replay, type Year } from "../../src/year.js";
import { anyRecord, type Marked, type Marker, marked, rolls, viewers } from "../support/marked.js";

const salts: Salts = ({ id }, path) => new Uint8Array(createHash("sha256").update(`${id} ${path}`).digest());

const sightFor = (events: readonly JournalEvent[], viewer: Viewer): Access =>
  accessOf(fold(accessProjections, events), viewer);

const textOf = (entries: Iterable<unknown>): string =>
  [...encodeJournal(entries as Iterable<JournalEvent>)].join("");

const organisationOf = ({ event }: Marker): string => event.stream.split("/")[1] ?? "";

/** Whether the data of a marker's event names one of these ids. */
const names = ({ event }: Marker, ids: readonly string[]): boolean =>
  ids.some((id) => JSON.stringify(event.data).includes(`"${id}"`));

const ofCell = (marker: Marker, cell: string): boolean =>
  organisationOf(marker) === cell || names(marker, [cell, ...(rolls[cell] ?? [])]);

const decidedBySuperior = (events: readonly JournalEvent[]): string[] =>
  events.flatMap(({ stream, type, data }) =>
    stream === "committee/s-1" && /Level(Decided|Cancelled|Redecided)$/.test(type) && "subject" in data
      ? [(data.subject as { readonly id: string }).id]
      : [],
  );

/** The conditions under which a reader may see a marker, written without the table of rights. */
const mayBeSeen = (marker: Marker, viewer: Viewer, events: readonly JournalEvent[]): boolean => {
  const { fieldClass } = marker;
  switch (viewer.role) {
    case "member":
      // No author in these journals has the reader's id, so no comment is the reader's own.
      if (fieldClass === "author" || fieldClass === "correction") return false;
      return fieldClass === "name" ? names(marker, [viewer.member]) : ofCell(marker, "c-1");
    case "secretary":
      return ofCell(marker, viewer.cell);
    case "committee":
      return viewer.organisation === undefined || ofCell(marker, viewer.organisation);
    case "superior":
      if (["author", "minutes", "task", "excuse", "correction"].includes(fieldClass)) return false;
      if (fieldClass === "comment" && names(marker, Object.keys(rolls))) return true;
      return !["name", "comment"].includes(fieldClass) || names(marker, decidedBySuperior(events));
    case "auditor":
      return !["name", "author", "excuse"].includes(fieldClass);
  }
};

/** The markers that a copy holds, although its reader may not see them. */
const leaksIn = ({ events, markers }: Marked, viewer: Viewer, { entries, seal }: Redacted): string[] => {
  const text = `${textOf(entries)}${JSON.stringify(seal)}`;
  return markers
    .filter((marker) => text.includes(`"${marker.text}"`) && !mayBeSeen(marker, viewer, events))
    .map(({ text: marker, fieldClass }) => `${fieldClass} ${marker}`);
};

describe("A redacted journal, for each role", () => {
  it("leaks nothing, verifies by the same checkpoint, can be read, and is not redacted further", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const given = marked(record);
        const whole = sealOf(given.events, salts);
        for (const viewer of viewers) {
          const copy = redact(given.events, sightFor(given.events, viewer), whole);
          expect(leaksIn(given, viewer, copy)).toEqual([]);
          const text = textOf(copy.entries);
          const kept = JSON.parse(JSON.stringify(copy.seal));
          expect(verifySeal(readEntries([text]), kept, checkpointOf(whole))).toMatchObject({ ok: true });
          const batches = [...readJournalSync([text])];
          const problems = batches.flatMap((batch) => batch.problems);
          expect(problems.filter(({ code }) => code !== "withheld")).toEqual([]);
          const lost = problems.filter(({ facts }) => "entry" in facts && facts.entry);
          const left = batches.flatMap((batch) => batch.events);
          expect(left.length + lost.length).toBe(given.events.length);
          const again = redact([...readEntries([text])] as JournalEvent[], sightFor(left, viewer), kept);
          expect(textOf(again.entries)).toBe(text);
          expect(again.seal).toEqual(copy.seal);
          const unsealed = redact(given.events, sightFor(given.events, viewer));
          expect(textOf(unsealed.entries)).toBe(text);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("would leak by a sight that sees too much, and the law says so", () => {
    const given = fc
      .sample(anyRecord, { numRuns: 40, seed: 7 })
      .map(marked)
      .find(({ markers }) => markers.some(({ fieldClass }) => fieldClass === "author")) ?? {
      events: [],
      markers: [],
    };
    const auditor: Viewer = { role: "auditor" };
    const access = sightFor(given.events, auditor);
    const loose: Access = { ...access, maySee: (of, about) => of === "author" || access.maySee(of, about) };
    const text = given.markers.filter(({ fieldClass }) => fieldClass === "author");
    expect(text.length).toBeGreaterThan(0);
    expect(leaksIn(given, auditor, redact(given.events, loose)).length).toBe(text.length);
  });
});

/** All values and texts of a year that a reader gets. */
const toldOf = (year: Year, names: (id: string) => string | undefined): string => {
  const questions: Question[] = [
    ...year.classification.all.flatMap(({ subject: { kind, id } }): Question[] =>
      kind === "member" ? [{ member: id }] : kind === "cell" ? [{ cell: id }] : [],
    ),
    ...year.meetings.all.map(({ stream }) => ({ meeting: stream })),
    ...year.findings.map((finding) => ({ finding })),
  ];
  const explanations = questions.map((question) => explain(year, question));
  const rendering = { language: "vi", names: (id: string) => names(id) ?? id } as const;
  const {
    meetings,
    tasks,
    attendanceOverYear: running,
    cellQuality,
    streaks,
    report,
    findings,
    ballots,
    caps,
  } = year;
  const values = { meetings, tasks, running, cellQuality, streaks, report, findings, ballots, caps };
  return [
    JSON.stringify([explanations, values]),
    ...explanations.map((explanation) => render(explanation, rendering)),
  ].join("\n");
};

describe("A year read for one role", () => {
  const built = [...seededYears({ seed: 11, events: 900 })];
  const given = marked(built);
  const [enrolled] = built.filter(({ type }) => type === "MemberEnrolled");
  const member = enrolled !== undefined && "member" in enrolled.data ? String(enrolled.data.member) : "";
  const cell = enrolled?.stream.split("/")[1] ?? "";
  const options = { year: 2021, under: qd132hd21, rubrics: [hd42] };
  const readers: readonly Viewer[] = [
    { role: "member", member },
    { role: "secretary", cell },
    { role: "superior" },
    { role: "auditor" },
  ];
  const never: Readonly<Record<Viewer["role"], readonly string[]>> = {
    member: ["author", "correction"],
    secretary: [],
    committee: [],
    superior: ["name", "author", "minutes", "task", "excuse", "correction"],
    auditor: ["name", "author", "excuse"],
  };
  const elsewhere = (marker: Marker, viewer: Viewer): boolean =>
    (viewer.role === "member" || viewer.role === "secretary") &&
    organisationOf(marker) !== cell &&
    !names(marker, [member]) &&
    marker.event.stream.startsWith("cell/");
  const leaks = (told: string, viewer: Viewer): string[] =>
    given.markers
      .filter(({ text }) => new RegExp(`${text}\\b`).test(told))
      .filter((marker) => never[viewer.role].includes(marker.fieldClass) || elsewhere(marker, viewer))
      .map(({ fieldClass, text }) => `${fieldClass} ${text}`);

  it.each(readers)("tells $role no word, name or author that is not for them", (viewer) => {
    const access = sightFor(given.events, viewer);
    const year = readFor(given.events, viewer, options);
    expect(leaks(toldOf(year, namesFor(year.context.folded, access)), viewer)).toEqual([]);
    const whole = replay(given.events, options);
    const computed = new Map(whole.classification.all.map(({ key, outcome }) => [key, outcome]));
    for (const { key, outcome } of year.classification.all) expect(outcome).toEqual(computed.get(key));
    expect(year.report.all.map(({ levels }) => levels)).toEqual(whole.report.all.map(({ levels }) => levels));
  });

  it("would leak where the whole year is told, and the law says so", () => {
    const year = replay(given.events, options);
    const names = namesFor(year.context.folded, sightFor(given.events, { role: "committee" }));
    expect(leaks(toldOf(year, names), { role: "auditor" }).length).toBeGreaterThan(0);
  });
});
