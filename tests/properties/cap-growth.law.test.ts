import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import type { Level } from "../../src/events/values.js";
import { type CapOnGroup, isJudged } from "../../src/projections/year/caps.js";
import { capOfPart } from "../../src/rules/caps/cap-of-part.js";
import { type CapState, capStateOf } from "../../src/rules/caps/cap-state.js";
import { type Story, story } from "../../src/testing/index.js";
import { cellOf, decided, enrolled, founded, memberOf, read } from "../projections/world.js";
import { type Cut, cuts } from "../support/laws/cap-cuts.js";

/** The levels of the members of each cell; undefined for a member without a level. */
type Cells = readonly (readonly (Level | undefined)[])[];

const cells: fc.Arbitrary<Cells> = fc.array(
  fc.array(
    fc.constantFrom<Level | undefined>("excellent", "good", "good", "good", "good", "fulfilled", undefined),
    {
      minLength: 1,
      maxLength: 9,
    },
  ),
  { minLength: 2, maxLength: 4 },
);

/** A whole base organisation: its founding, its cells with their rolls and levels. */
const baseOrganisation = (levels: Cells): readonly JournalEvent[] => {
  const base = founded(story("committee/b-1"), "b-1", "base-organisation");
  return [
    ...levels.reduce<Story>((told, members, at) => {
      const cell = `c-${at + 1}`;
      const ids = members.map((_, index) => `m-${at + 1}-${index + 1}`);
      const listed = enrolled(founded(told.on(`cell/${cell}`), cell, "cell", { parent: "b-1" }), ...ids);
      const rated = ids.reduce((so, id, index) => {
        const level = members[index];
        return level === undefined ? so : decided(so, memberOf(id), level);
      }, listed);
      return decided(rated, cellOf(cell), "good");
    }, base),
  ];
};

const ofBase = (events: readonly JournalEvent[]): CapOnGroup | undefined =>
  read(events).caps.find(({ subject, group }) => subject === "member" && group === "b-1");

const grows = (cut: Cut, says: (cap: CapOnGroup) => CapState): void => {
  fc.assert(
    fc.property(cells, fc.infiniteStream(fc.boolean()), (levels, dice) => {
      const events = baseOrganisation(levels);
      const part = ofBase(cut(events, () => dice.next().value === true));
      const [now, whole] = [part && says(part), ofBase(events)?.state];
      if (now !== undefined && now !== "open" && now !== whole)
        throw new Error(`A part says ${now}, the whole says ${whole}.`);
    }),
    { numRuns: 60, seed: 16, endOnFailure: true, includeErrorInReport: true },
  );
};

/** A cap that takes all who are on record for the whole base organisation. */
const asFounded = (cap: CapOnGroup): CapState => {
  const [reading] = isJudged(cap) ? cap.readings : [];
  return reading === undefined
    ? cap.state
    : capStateOf(capOfPart({ ...reading, whole: true }, reading.verdict));
};

describe("the cap of a base organisation of which the record holds a part", () => {
  it.each(Object.entries(cuts))("never contradicts the cap on the whole without %s", (_, cut) =>
    grows(cut, ({ state }) => state),
  );

  it.each(Object.entries(cuts).filter(([taken]) => taken !== "levels of some subjects"))(
    "would contradict it without %s if it took those on record for all",
    (_, cut) => {
      expect(() => grows(cut, asFounded)).toThrow("A part says");
    },
  );
});
