import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { fold } from "../../src/projections/fold/fold.js";
import { projections } from "../../src/projections/streams/projections.js";
import { groupingOf, linksOf } from "../../src/projections/year/organisation-groups.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { nastyYear } from "../../src/testing/index.js";
import { dice } from "../../src/testing/years/seeded-years.js";
import { mergeTotals, noTotals, totalsByOrganisation } from "../../src/totals.js";
import { provinceOf } from "../support/province.js";

const options = { year: 2021, under: qd132hd21, rubrics: [hd42] };
const totals = (events: readonly JournalEvent[], superiors?: "counted" | "context") =>
  totalsByOrganisation(fold(projections, events), options, superiors);

const anyProvince = () =>
  fc
    .tuple(
      fc.array(nastyYear({ maxCells: 2, maxMembers: 5, maxMeetings: 3 }), { minLength: 1, maxLength: 4 }),
      fc.nat(),
    )
    .map(([years, draw]) => provinceOf(years, draw));

/** The entries of superiors, and the other entries by the group that a replay reads together. */
const byGroup = (events: readonly JournalEvent[]) => {
  const { groupOf, superiors } = groupingOf(linksOf(fold(projections, events)));
  const above: JournalEvent[] = [];
  const groups = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const organisation = event.stream.split("/")[1] ?? "";
    if (superiors.has(organisation)) above.push(event);
    else groups.set(groupOf(organisation), [...(groups.get(groupOf(organisation)) ?? []), event]);
  }
  return { above, groups: [...groups.values()] };
};

describe("the totals of a province", () => {
  it("are the sum of those of its organisations, in any parts, order and grouping", () =>
    fc.assert(
      fc.property(anyProvince(), fc.nat(), (events, draw) => {
        const rolls = dice(draw);
        const { above, groups } = byGroup(events);
        const parts = Array.from({ length: 1 + rolls.roll(3) }, () => [...above]);
        for (const group of groups) parts[rolls.roll(parts.length)]?.push(...group);
        const left = parts.map((part, nth) => totals(part, nth === 0 ? "counted" : "context"));
        const drawn = () => left.splice(rolls.roll(left.length), 1)[0] ?? noTotals;
        while (left.length > 1) left.push(mergeTotals(drawn(), drawn()));
        const whole = totals(events);
        expect(left).toEqual([whole]);
        expect(mergeTotals(whole, noTotals)).toBe(whole);
        expect(mergeTotals(noTotals, whole)).toBe(whole);
        for (const columns of Object.values(whole.counts))
          for (const count of Object.values(columns))
            expect(Number.isSafeInteger(count) && count > 0).toBe(true);
      }),
      { numRuns: 15 },
    ));
});
