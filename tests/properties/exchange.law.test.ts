import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { provOf } from "../../src/exchange/index.js";
import { eventsBehind } from "../../src/explanation/events-behind.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { everyExplanation, lawReadings } from "../support/laws/years.js";
import { departuresFromConstraints } from "../support/prov-constraints.js";
import { departuresFromSchema } from "../support/prov-json.js";

const reading = { under: qd132hd21, rubrics: [hd42], rollUp: "mean" } as const;
const source = "urn:example:any";

/** The personal texts and names of an event's data that are long enough not to occur elsewhere by chance. */
const writtenIn = ({ data }: JournalEvent): string[] => {
  const texts = (value: unknown, field: string): string[] => {
    if (typeof value === "string")
      return ["name", "text", "reason", "title"].includes(field) && value.length > 12 ? [value] : [];
    return typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, part]) => texts(part, Array.isArray(value) ? field : key))
      : [];
  };
  return texts(data, "");
};

describe("every explanation of a generated year as PROV", () => {
  it("is PROV-JSON, keeps PROV's constraints, rests on every entry that it points at, and says no name and nothing that anybody wrote", () => {
    let told = 0;
    const kinds = new Set<string>();
    overJournals(
      (events, draw) => {
        const written = [...new Set(events.flatMap(writtenIn))];
        for (const year of lawReadings(events, reading))
          for (const [index, explanation] of everyExplanation(year).entries()) {
            // Twelve entries of a year; over all runs every type occurs.
            if ((index + draw) % 7 !== 0) continue;
            const document = provOf(explanation, events, { source });
            expect(departuresFromSchema(document)).toEqual([]);
            expect(departuresFromConstraints(document)).toEqual([]);
            const unsaid = eventsBehind(explanation).filter(
              (id) => !Object.hasOwn(document.entity ?? {}, `event:${id}`),
            );
            expect(unsaid).toEqual([]);
            const text = JSON.stringify(document);
            expect(written.filter((each) => text.includes(JSON.stringify(each).slice(1, -1)))).toEqual([]);
            told += 1;
            kinds.add(explanation.kind);
          }
      },
      { numRuns: 12 },
    );
    expect(told).toBeGreaterThan(50);
    expect([...kinds].sort()).toEqual([
      "cap",
      "commendation",
      "finding",
      "level",
      "meeting",
      "quality",
      "streak",
    ]);
  });
});
