import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examples } from "../../examples/years/index.js";
import { isEventType } from "../../src/events/catalogue.js";
import { findingKinds } from "../../src/findings/index.js";
import { languages } from "../../src/language/language.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { eventsOf, yearOf } from "../journeys/example-years.js";
import { catalogue, notInCatalogue } from "./in-catalogue.js";

describe("the catalogue of findings", () => {
  it("has every kind once, with its weight", () => {
    expect(catalogue.map(({ code, severity }) => [code, severity])).toEqual(
      Object.entries(findingKinds).map(([code, { severity }]) => [code, severity]),
    );
  });

  it("has each code declared in one place", () => {
    const folder = new URL("../../src/findings/", import.meta.url);
    const declared = readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), "utf8").matchAll(/^ {4}code: "(.+)",$/gm)].map(
        ([, code]) => code,
      ),
    );
    expect(declared.toSorted()).toEqual(catalogue.map(({ code }) => code as string).toSorted());
  });

  it("says in one sentence and both languages what each means and what to do, no two alike", () => {
    for (const language of languages) {
      const meanings = catalogue.map(({ says }) => says[language]);
      expect(meanings.filter((text) => !/^\p{Lu}[^.]+\.$/u.test(text))).toEqual([]);
      expect(new Set(meanings).size).toBe(meanings.length);
      expect(catalogue.filter(({ remedy }) => !/^\p{Lu}.+\.$/u.test(remedy[language]))).toEqual([]);
    }
  });

  it("names event types that there are, and some for each kind but a gap in the journal", () => {
    const strange = catalogue.flatMap(({ needs }) => needs.filter((type) => !isEventType(type)));
    expect(strange).toEqual([]);
    expect(catalogue.filter(({ needs }) => needs.length === 0).map(({ code }) => code)).toEqual([
      "entries-missing",
      "id-conflict",
      "entries-withheld",
      "entries-unsealed",
      "entries-sealed-only",
      "recorded-before-it-happened",
      "day-far-from-recording",
      "recorded-backwards",
    ]);
  });

  it("has a clause for every kind that is a breach", () => {
    const without = catalogue.filter(
      ({ severity, clauses }) => severity === "breach" && clauses.length === 0,
    );
    expect(without).toEqual([]);
  });

  it("lists what findings of whole years cite and point to, under old and new rules", () => {
    const strays = examples.flatMap(({ name }) => {
      const events = eventsOf(name);
      return [qd132hd21, qd366hd43].flatMap((under) =>
        notInCatalogue(yearOf(name, events, { under, rubrics: Object.values(rubrics) }).findings, events),
      );
    });
    expect([...new Set(strays)]).toEqual([]);
  });

  it("would be found out where a finding cites or points to something else", () => {
    const clause = { document: "QĐ 0", evidence: "quoted" } as const;
    const strange = { code: "minutes-not-approved", severity: "irregular", about: "x", details: {} } as const;
    expect(
      notInCatalogue([{ ...strange, clause, events: ["a", "b"] }], [{ id: "a", type: "MemberDied" }]),
    ).toEqual([
      `minutes-not-approved cites ${JSON.stringify(clause)}`,
      "minutes-not-approved points to MemberDied",
      "minutes-not-approved points to b",
    ]);
  });
});
