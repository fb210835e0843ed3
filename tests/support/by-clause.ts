import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseFile } from "../../src/rules/cases-by-clause.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import type { FactTable } from "./cases.js";
import { root } from "./root.js";

/** The folder with the cases of the rule sets, one file for each. */
export const caseFile = (id: string): string => join(root, `tests/rules/rule-sets/cases/${id}.json`);

/** The cases by clause of a shipped rule set. */
export const casesOf = ({ id }: RuleSet): CaseFile => JSON.parse(readFileSync(caseFile(id), "utf8"));

/** The base facts of the first table of a subject. */
export const baseOf = (ruleSet: RuleSet, subject: string): FactTable => {
  const table = casesOf(ruleSet).tables.find((each) => each.subject === subject);
  if (table === undefined) throw new Error(`${ruleSet.id} has no table for ${subject}`);
  return Object.fromEntries(
    Object.entries(table.base).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
};
