import { describe, expect, it } from "vitest";
import { examples } from "../../examples/years/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import type { Finding } from "../../src/findings/index.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { eventsOf, yearOf } from "../journeys/example-years.js";
import { lawReadings } from "../support/laws/years.js";

/** The breaches that rest on no entry of the journal, or on a clause that nobody read. */
const unfounded = (findings: readonly Finding[], events: readonly JournalEvent[]): string[] => {
  const ids = new Set(events.map(({ id }) => id));
  const read = ["quoted", "quoted-in-part", "translated", "local"];
  return findings
    .filter(({ severity }) => severity === "breach")
    .filter(
      ({ clause, events: by }) =>
        by.length === 0 || !by.every((id) => ids.has(id)) || !read.includes(clause?.evidence ?? ""),
    )
    .map(({ code, about }) => `${code} ${about}`);
};

const rules = [qd132hd21, qd366hd43];

describe("a breach rests on entries that exist and a clause that was read", () => {
  it.each(examples)("in the example $name", ({ name }) => {
    const events = eventsOf(name);
    for (const under of rules) {
      const { findings } = yearOf(name, events, { under, rubrics: Object.values(rubrics) });
      expect(unfounded(findings, events)).toEqual([]);
    }
  });

  it.each(rules)("in every generated year under $id", (under) =>
    overJournals(
      (events) => {
        for (const { findings } of lawReadings(events, { under, rubrics: [hd42], rollUp: "mean" }))
          expect(unfounded(findings, events)).toEqual([]);
      },
      { numRuns: 25 },
    ),
  );

  it("and one that does not would be found out", () => {
    const clause = { document: "QĐ 0", evidence: "quoted" } as const;
    const breach = { code: "member-without-task", severity: "breach", about: "c-1", clause } as const;
    const found = (more: Partial<Finding>) =>
      unfounded(
        [{ ...breach, details: { members: [] }, events: ["a"], ...more } as Finding],
        [{ id: "a" } as JournalEvent],
      );
    expect(found({})).toEqual([]);
    expect(found({ events: [] })).toEqual(["member-without-task c-1"]);
    expect(found({ events: ["a", "b"] })).toEqual(["member-without-task c-1"]);
    expect(found({ clause: { ...clause, evidence: "reported" } })).toEqual(["member-without-task c-1"]);
  });
});
