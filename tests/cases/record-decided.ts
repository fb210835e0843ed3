import { cell } from "../../src/aggregates/cell.js";
import { committee } from "../../src/aggregates/committee.js";
import { execute } from "../../src/aggregates/execute.js";
import { type Journal, journal } from "../../src/events/journal/journal.js";
import { cellStream, committeeStream } from "../../src/events/streams.js";
import type { Level, Subject } from "../../src/events/values.js";
import type { Population, PublishedCase } from "./published.js";

const header = (at: string, recordedFor: string) => ({
  happenedAt: at,
  recordedAt: at,
  recordedBy: "office",
  recordedFor,
});

const beginning = "2010-01-01";

/** One level for each subject, from the published counts and those that follow from them. */
const levelsOf = ({ published, derived }: Population): Level[] => {
  const totals = { ...published, ...derived };
  return (["excellent", "good", "fulfilled", "unfulfilled"] as const).flatMap((level) =>
    Array.from({ length: totals[level] ?? 0 }, () => level),
  );
};

const numbered = (prefix: string, index: number): string => `${prefix}-${String(index + 1).padStart(2, "0")}`;

/**
 * A thin journal: a base organisation, the subjects of one published population, and the levels decided on
 * 20 December. Nobody recorded a meeting, a review or a ballot.
 */
export const recordDecided = ({ year }: PublishedCase, population: Population): Journal => {
  const book = journal();
  const found = (organisation: string) => ({
    type: "FoundOrganisation" as const,
    ...header(`${beginning}T02:00:00Z`, organisation),
  });
  execute(book, committee, committeeStream("base"), {
    ...found("base"),
    data: { organisation: "base", kind: "base-organisation", name: "Đảng bộ cơ sở", on: beginning },
  });
  const foundCell = (organisation: string) =>
    execute(book, cell, cellStream(organisation), {
      ...found(organisation),
      data: { organisation, kind: "cell", name: `Chi bộ ${organisation}`, parent: "base", on: beginning },
    });
  const levels = levelsOf(population);
  const ofCells = population.of === "cell";
  if (!ofCells) foundCell("cell");
  for (const [index, level] of levels.entries()) {
    const id = numbered(ofCells ? "cell" : "m", index);
    if (ofCells) foundCell(id);
    else
      execute(book, cell, cellStream("cell"), {
        type: "EnrolMember",
        data: { member: id, status: "official", on: beginning },
        ...header(`${beginning}T03:00:00Z`, "cell"),
      });
    const subject: Subject = { kind: ofCells ? "cell" : "member", id };
    const decidedOn = `${year}-12-20`;
    execute(book, committee, committeeStream("base"), {
      type: "DecideLevel",
      data: { year, subject, level, decidedOn },
      ...header(`${decidedOn}T02:00:00Z`, "base"),
    });
  }
  return book;
};
