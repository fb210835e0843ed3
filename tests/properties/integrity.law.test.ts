import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DomainEvent, EventType } from "../../src/events/catalogue.js";
import { arbitraryFact, header } from "./arbitrary-facts.js";
import { type AnyDecider, beginnings, deciders, run, standingOf } from "./decider-runs.js";

const only = <T extends EventType>(events: readonly DomainEvent[], ...types: T[]): DomainEvent<T>[] =>
  events.filter(({ type }) => (types as EventType[]).includes(type)) as unknown as DomainEvent<T>[];

const named = (name: string): AnyDecider => {
  const found = deciders.find(([key]) => key === name)?.[1];
  if (found === undefined) throw new Error(`no decider of a ${name}`);
  return found;
};

const key = (subject: { kind: string; id: string }) => `${subject.kind}/${subject.id}`;

describe("law: no run of accepted commands", () => {
  it("counts a ballot of more papers or votes than there can be, or twice, or unopened", () => {
    const subject = { kind: "member", id: "a" } as const;
    const opening = fc.record({
      ballot: fc.constantFrom("a", "b"),
      question: fc.constant("?"),
      form: fc.constantFrom("secret", "open"),
      electorate: fc.subarray(["a", "b", "c", "d"], { minLength: 1 }),
      subjects: fc.constant([subject]),
      options: fc.constant(["excellent", "good"]),
      countingCommittee: fc.constant([]),
    });
    const slip = fc.integer({ min: 0, max: 5 }).map((chance) => Math.max(0, chance - 4));
    const small = fc.integer({ min: 0, max: 2 });
    const counting = fc
      .record({ ballot: fc.constantFrom("a", "b"), issued: small, missing: slip, invalid: slip, wrong: slip })
      .chain(({ ballot, issued, missing, invalid, wrong }) => {
        const returned = issued - missing + wrong;
        return fc.record({
          ballot: fc.constant(ballot),
          issued: fc.constant(issued),
          returned: fc.constant(Math.max(0, returned)),
          valid: fc.constant(Math.max(0, returned - invalid)),
          invalid: fc.constant(invalid),
          totals: fc.uniqueArray(
            fc.record({
              subject: fc.constant(subject),
              option: fc.constantFrom("excellent", "good", "poor"),
              votes: small,
            }),
            { maxLength: 2, selector: ({ option }) => option },
          ),
        });
      });
    const recounting = fc.record({
      entry: fc.integer({ min: 2, max: 8 }),
      reason: fc.constant("nhầm"),
      replacement: fc.record({
        type: fc.constant("BallotCounted"),
        happenedAt: fc.constant(header.happenedAt),
        data: counting,
      }),
    });
    const said = (type: EventType, data: fc.Arbitrary<unknown>) =>
      fc.record({ type: fc.constant(type), data });
    const facts = fc.oneof(
      said("BallotOpened", opening),
      { weight: 8, arbitrary: said("BallotCounted", counting) },
      said("EntryCorrected", recounting),
      arbitraryFact(["EntryWithdrawn"]),
    );
    let counted = 0;
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 50, size: "max" }), (story) => {
        const begun = [beginnings.review, ...story].filter((fact) => fact !== undefined);
        const events = standingOf(run(named("review"), begun).events);
        const opened = new Map(only(events, "BallotOpened").map(({ data }) => [data.ballot, data]));
        expect(opened.size).toBe(only(events, "BallotOpened").length);
        const counts = only(events, "BallotCounted").map(({ data }) => data);
        expect(new Set(counts.map(({ ballot }) => ballot)).size).toBe(counts.length);
        counted += counts.length;
        for (const count of counts) {
          const frozen = opened.get(count.ballot);
          expect(count.issued).toBeLessThanOrEqual(frozen?.electorate.length ?? -1);
          expect(count.returned).toBeLessThanOrEqual(count.issued);
          expect(count.valid + count.invalid).toBe(count.returned);
          const votes = count.totals.reduce((sum, total) => sum + total.votes, 0);
          expect(votes).toBeLessThanOrEqual(count.valid);
          for (const { option } of count.totals) expect(frozen?.options).toContain(option);
        }
      }),
      { numRuns: 100 },
    );
    expect(counted).toBeGreaterThan(50);
  });

  it("puts a member on the roll twice", () => {
    const arrivals = ["MemberEnrolled", "MemberAdmitted", "MemberTransferredIn"] as const;
    const leavings = ["MemberTransferredOut", "MemberRemoved", "MemberExpelled", "MemberDied"] as const;
    const facts = arbitraryFact([...arrivals, ...leavings, "EntryWithdrawn"]);
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 40, size: "max" }), (story) => {
        const begun = [beginnings.cell, ...story].filter((fact) => fact !== undefined);
        const events = standingOf(run(named("cell"), begun).events);
        const onRoll = new Set<string>();
        for (const { type, data } of only(events, ...arrivals, ...leavings)) {
          const arrives = (arrivals as readonly string[]).includes(type);
          if (arrives) expect(onRoll.has(data.member)).toBe(false);
          if (arrives) onRoll.add(data.member);
          else onRoll.delete(data.member);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("lets two levels of a subject and year stand", () => {
    const types = ["LevelDecided", "LevelCancelled", "LevelRedecided"] as const;
    const facts = arbitraryFact([...types, "EntryWithdrawn", "EntryCorrected"]);
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 40, size: "max" }), (story) => {
        const begun = [beginnings.committee, ...story].filter((fact) => fact !== undefined);
        const events = standingOf(run(named("committee"), begun).events);
        const stands = new Set<string>();
        for (const { type, data } of only(events, ...types)) {
          const level = `${data.year}/${key(data.subject)}`;
          expect(stands.has(level)).toBe(type === "LevelCancelled");
          if (type === "LevelCancelled") stands.delete(level);
          else stands.add(level);
        }
      }),
      { numRuns: 100 },
    );
  });
});
