import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { explain } from "../../src/explanation/explain.js";
import type { BodyStatement } from "../../src/explanation/statements.js";
import { subjectKey } from "../../src/projections/streams/subject-key.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { lawReadings } from "../support/laws/years.js";

type Said = readonly BodyStatement[];

/** The proposals and returns of reviews without corrections that the explanation of their subject does not tell. */
const lostIn = (events: readonly JournalEvent[], told: (said: Said) => Said): string[] => {
  const corrected = new Set(
    events.flatMap(({ type, stream }) =>
      type === "EntryCorrected" || type === "EntryWithdrawn" ? [stream] : [],
    ),
  );
  const standing = events.filter(({ stream }) => !corrected.has(stream));
  return lawReadings(events, { under: qd132hd21 }).flatMap((year) =>
    year.classification.all.flatMap(({ key, subject: { kind, id }, organisation }) => {
      if (kind !== "member") return [];
      const asked = explain(year, { member: id });
      if (asked.kind !== "level") return [];
      const shown = new Set(told(asked.statements).map(({ by }) => by));
      return standing
        .filter(({ stream }) => stream === `review/${organisation}/${year.year}`)
        .filter(
          ({ type, data }) =>
            ((type === "LevelProposed" || type === "CellProposedLevel") &&
              subjectKey(data.subject) === key) ||
            ((type === "SubmissionReturned" || type === "SubmissionWithdrawn") &&
              data.subject !== undefined &&
              subjectKey(data.subject) === key),
        )
        .filter((event) => !shown.has(event.id))
        .map((event) => `${event.type} ${event.id}`);
    }),
  );
};

describe("a proposal is never lost from the explanation", () => {
  it("of any member in any generated year, nor is what returned it or withdrew it", () =>
    overJournals(
      (events) => {
        expect(lostIn(events, (said) => said)).toEqual([]);
      },
      { numRuns: 15 },
    ));

  it("and would be lost if the last body had the only say, which the law finds", () => {
    const onlyLast = (said: Said) => said.slice(-1);
    expect(() =>
      overJournals(
        (events) => {
          expect(lostIn(events, onlyLast)).toEqual([]);
        },
        {
          numRuns: 40,
          endOnFailure: true,
        },
      ),
    ).toThrow("LevelProposed");
  });
});
