import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findingKinds } from "../../src/findings/index.js";
import { meetingParameters } from "../../src/rules/rubrics/meeting-facts.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { rollUpPolicies } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { attendanceParameters } from "../../src/rules/voting/attendance-parameters.js";
import { brokenContracts } from "../support/contracts.js";
import { root } from "../support/root.js";

interface Named {
  readonly parameters: readonly string[];
  readonly gaps: readonly string[];
  readonly findings: readonly string[];
  readonly tests: readonly string[];
}

const sectionsOf = (markdown: string): string[] => markdown.split(/^##+ /m).slice(1);

/** The items `- Parameters: …` of a section, with their continued lines. */
const namedIn = (section: string, kind: string): string[] =>
  [...section.matchAll(new RegExp(`^- ${kind}s?: ((?:.|\\n  )*)`, "gm"))].flatMap(([, text = ""]) =>
    [...text.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => (name === undefined ? [] : [name])),
  );

const namesOf = (section: string): Named => ({
  parameters: namedIn(section, "Parameter"),
  gaps: namedIn(section, "Gap"),
  findings: namedIn(section, "Finding"),
  tests: namedIn(section, "Test"),
});

const allRuleSets = Object.values(ruleSets);
const declared = [
  ...allRuleSets.map((ruleSet) => ruleSet.parameters),
  attendanceParameters,
  meetingParameters,
  ...Object.values(rubrics).map((rubric) => rubric.parameters ?? {}),
  ...rollUpPolicies.map((policy) => policy.parameters),
];
const parameters = new Set(declared.flatMap((each) => Object.keys(each)));
const gaps = new Set(allRuleSets.flatMap((ruleSet) => ruleSet.gaps.map(({ id }) => id)));

/** Names on a page that nothing in the library has: parameters, gaps, findings and tests. */
const madeUp = (markdown: string): string[] =>
  sectionsOf(markdown)
    .map(namesOf)
    .flatMap((named) => [
      ...named.parameters.filter((name) => !parameters.has(name)),
      ...named.gaps.filter((name) => !gaps.has(name)),
      ...named.findings.filter((name) => !Object.hasOwn(findingKinds, name)),
      ...named.tests.filter(
        (test) =>
          brokenContracts(
            `| Promise | Page | Test |\n|---|---|---|\n| It is so | LICENSE | \`${test}\` |\n`,
            root,
          ).length > 0,
      ),
    ]);

const path = join(root, "docs/ambiguities.md");

describe("the page of ambiguities", () => {
  it("names parameters, gaps, findings and tests that exist", () => {
    expect(existsSync(path)).toBe(true);
    expect(madeUp(readFileSync(path, "utf8"))).toEqual([]);
  });

  it("says of every ambiguity how it is handled, by name", () => {
    const ambiguities = readFileSync(path, "utf8")
      .split(/^### /m)
      .slice(1)
      .map((section) => section.split(/^## /m)[0] ?? "");
    expect(ambiguities.length).toBeGreaterThanOrEqual(16);
    for (const section of ambiguities) {
      const { parameters: asked, gaps: open, findings, tests } = namesOf(section);
      expect([
        section.split("\n")[0],
        asked.length + open.length + findings.length + tests.length,
      ]).not.toEqual([section.split("\n")[0], 0]);
    }
  });

  it("names every parameter that is a choice without a value", () => {
    const page = namedIn(readFileSync(path, "utf8"), "Parameter");
    const unchosen = declared.flatMap((each) =>
      Object.entries(each).flatMap(([name, { value }]) => (value === undefined ? [name] : [])),
    );
    expect([...new Set(unchosen)].filter((name) => !page.includes(name))).toEqual([]);
  });

  it("has every defect of a rubric that ships, by its id", () => {
    const markdown = readFileSync(path, "utf8");
    for (const { id } of Object.values(rubrics).flatMap(({ defects = [] }) => defects))
      expect(markdown).toContain(`\n### ${id}: `);
  });

  it("is found out where a name is made up", () => {
    const text = [
      "### A",
      "",
      "- Parameters: `no-such-parameter`, `vote-base`",
      "- Gap: `no-such-gap`",
      "- Finding: `no-such-finding`",
      "- Tests: `tests/docs/ambiguities.test.ts > is found out where a name is made up`,",
      "  `tests/docs/ambiguities.test.ts > no such test`",
      "",
    ].join("\n");
    expect(madeUp(text)).toEqual([
      "no-such-parameter",
      "no-such-gap",
      "no-such-finding",
      `tests/docs/ambiguities.test.ts > ${"no such"} test`,
    ]);
  });
});
