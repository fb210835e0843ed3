import { cell } from "../../src/aggregates/cell.js";
import { committee } from "../../src/aggregates/committee.js";
import { execute } from "../../src/aggregates/execute.js";
import { review } from "../../src/aggregates/review.js";
import { type Journal, journal } from "../../src/events/journal/journal.js";
import { cellStream, committeeStream, reviewStream } from "../../src/events/streams.js";
import { type Level, levels, type Subject } from "../../src/events/values.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { type InventedPublication, type PublishedCase, type PublishedHistory, toldOf } from "./published.js";

const header = (at: string, recordedFor: string) => ({
  happenedAt: at,
  recordedAt: at,
  recordedBy: "office",
  recordedFor,
});

const beginning = "2010-01-01";

const foundBase = (book: Journal): void => {
  execute(book, committee, committeeStream("base"), {
    type: "FoundOrganisation",
    data: { organisation: "base", kind: "base-organisation", name: "Đảng bộ cơ sở", on: beginning },
    ...header(`${beginning}T02:00:00Z`, "base"),
  });
};

const foundCell = (book: Journal): void => {
  execute(book, cell, cellStream("cell"), {
    type: "FoundOrganisation",
    data: { organisation: "cell", kind: "cell", name: "Chi bộ", parent: "base", on: beginning },
    ...header(`${beginning}T02:00:00Z`, "cell"),
  });
};

/** A journal with the publications of one committee about a year, and with nothing else. */
export const recordEntries = ({ year, entries }: Pick<InventedPublication, "year" | "entries">): Journal => {
  const book = journal();
  const stream = committeeStream("base");
  const on = `${year + 1}-01-10`;
  foundBase(book);
  for (const entry of entries)
    execute(book, committee, stream, {
      type: "PublishResults",
      data: { ...entry, year, on },
      ...header(`${on}T02:00:00Z`, "base"),
    });
  return book;
};

/** A journal with a published result, and with nothing else. */
export const recordPublication = ({ year, standing, populations }: PublishedCase): Journal =>
  recordEntries({
    year,
    entries: populations.map((population) => ({
      ...toldOf(population),
      ...(standing && { stage: standing }),
    })),
  });

/** A journal with the decided levels of a cell over several years; the days are invented. */
export const recordHistory = ({ levels: byYear }: PublishedHistory): Journal => {
  const book = journal();
  foundBase(book);
  foundCell(book);
  for (const [year, level] of Object.entries(byYear)) {
    const decidedOn = `${year}-12-20`;
    execute(book, committee, committeeStream("base"), {
      type: "DecideLevel",
      data: { year: Number(year), subject: { kind: "cell", id: "cell" }, level, decidedOn },
      ...header(`${decidedOn}T02:00:00Z`, "base"),
    });
  }
  return book;
};

const criteria = ["politics", "ethics", "discipline", "working-style", "task-results", "pledge", "remedies"];

/** A self-review that gives a level under the rules. */
const selfReviewFor = (level: "excellent" | "good") => ({
  degrees: Object.fromEntries(criteria.map((criterion) => [criterion, level])),
  tasks: { assigned: 10, done: level === "excellent" ? 10 : 9 },
  outstanding: level === "excellent",
  ownLevel: level,
});

/** A member on the roll of a small cell: the level to reach, or the reason why the member gets none. */
export type Person = "excellent" | "good" | "probationary" | "admitted-in-September";

/** All members of a small cell by id, `m-01` and so on. */
export const people = (counts: Readonly<Partial<Record<Person, number>>>): Map<string, Person> => {
  const persons = (Object.entries(counts) as [Person, number][]).flatMap(([person, count]) =>
    Array.from({ length: count }, () => person),
  );
  return new Map(persons.map((person, index) => [`m-${String(index + 1).padStart(2, "0")}`, person]));
};

const levelOf = (person: Person): "excellent" | "good" | undefined =>
  person === "excellent" || person === "good" ? person : undefined;

const enrol = (book: Journal, year: number, persons: ReadonlyMap<string, Person>): void => {
  const stream = cellStream("cell");
  const isLate = (person: Person): boolean => person === "admitted-in-September";
  const inOrder = [...persons].sort(([, one], [, other]) => Number(isLate(one)) - Number(isLate(other)));
  for (const [member, person] of inOrder) {
    const on = `${year}-${isLate(person) ? "09-03" : "01-01"}`;
    const at = header(`${on}T02:00:00Z`, "cell");
    if (isLate(person)) {
      execute(book, cell, stream, { type: "AdmitMember", data: { member, on }, ...at });
    } else {
      const official = person !== "probationary";
      const data = {
        member,
        status: official ? ("official" as const) : ("probationary" as const),
        on,
        admittedOn: official ? "2010-05-19" : `${year - 1}-12-22`,
      };
      execute(book, cell, stream, { type: "EnrolMember", data, ...at });
    }
    const data = {
      member,
      category: "outside-political-system" as const,
      civilServant: false,
      on: `${year}-01-01`,
    };
    execute(book, cell, stream, { type: "CategoriseMember", data, ...at });
  }
};

/** The cell's ballot. One paper in ten gives the other level, so no result is unanimous. */
const vote = (book: Journal, year: number, persons: ReadonlyMap<string, Person>): void => {
  const stream = reviewStream("cell", year);
  const voters = [...persons].filter(([, person]) => levelOf(person) !== undefined).map(([id]) => id);
  const subjects = voters.map((id): Subject => ({ kind: "member", id }));
  const at = (hour: number) => header(`${year}-11-16T0${hour}:00:00Z`, "cell");
  const frozen = { ballot: "levels", question: "Mức xếp loại", form: "secret" as const };
  const opening = {
    ...frozen,
    electorate: voters,
    subjects,
    options: [...levels],
    countingCommittee: voters.slice(0, 3),
  };
  execute(book, review, stream, { type: "OpenBallot", data: opening, ...at(2) });
  const totals = subjects.flatMap((subject) => {
    const own = levelOf(persons.get(subject.id) ?? "probationary");
    return (["excellent", "good"] as const).map((option) => ({
      subject,
      option,
      votes: option === own ? voters.length - 1 : 1,
    }));
  });
  const papers = { issued: voters.length, returned: voters.length, valid: voters.length, invalid: 0 };
  execute(book, review, stream, {
    type: "CountBallot",
    data: { ballot: "levels", ...papers, totals },
    ...at(3),
  });
  for (const subject of subjects) {
    const level: Level = levelOf(persons.get(subject.id) ?? "probationary") ?? "good";
    const data = { subject, level, ballot: "levels" };
    execute(book, review, stream, { type: "ProposeLevelByCell", data, ...at(4) });
  }
};

/**
 * Records the year of a small cell through the aggregates: roll, self-reviews, ballot and the decisions,
 * where there are any.
 */
export const recordYear = (year: number, persons: ReadonlyMap<string, Person>, decided: boolean): Journal => {
  const book = journal();
  foundBase(book);
  foundCell(book);
  enrol(book, year, persons);
  const stream = reviewStream("cell", year);
  const { fingerprint } = replay([], { year, under: qd132hd21 }).ruleSet;
  const opening = {
    organisation: "cell",
    year,
    ruleSet: qd132hd21.id,
    fingerprint,
    parameters: {},
    superiorDocuments: [],
    deadlines: [],
  };
  execute(book, review, stream, {
    type: "OpenReview",
    data: opening,
    ...header(`${year}-11-01T02:00:00Z`, "cell"),
  });
  for (const [member, person] of persons) {
    const data = { member, ...selfReviewFor(levelOf(person) ?? "good") };
    execute(book, review, stream, {
      type: "SubmitSelfReview",
      data,
      ...header(`${year}-11-10T02:00:00Z`, "cell"),
    });
  }
  vote(book, year, persons);
  if (!decided) return book;
  for (const [id, person] of persons) {
    const level = levelOf(person);
    if (level === undefined) continue;
    const data = { year, subject: { kind: "member" as const, id }, level, decidedOn: `${year}-12-20` };
    const at = header(`${year}-12-20T02:00:00Z`, "base");
    execute(book, committee, committeeStream("base"), { type: "DecideLevel", data, ...at });
  }
  return book;
};
