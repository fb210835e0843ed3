import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ngheAnTemplates } from "../../src/rules/rubrics/shipped/nghe-an-2023.js";
import { rollUpPolicies } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { afterwardsPage } from "./afterwards.js";
import { calendarPage } from "./calendar.js";
import { commandPage } from "./command.js";
import { errorsPage } from "./errors.js";
import { eventsPage } from "./events.js";
import { findingsPage } from "./findings.js";
import { meetingFactsPage, rollUpPage } from "./meeting-quality.js";
import { noticeText } from "./notice.js";
import { rolesPage } from "./roles.js";
import { rubricPage, templatesPage } from "./rubric.js";
import { ruleSetPage } from "./rule-set.js";
import { toldOfRuleSets } from "./rule-set-tables.js";
import { rulesIndexPage } from "./rules-index.js";
import {
  checkpointJsonSchema,
  commandsJsonSchema,
  eventsJsonSchema,
  explanationJsonSchema,
  findingJsonSchema,
  localFileJsonSchema,
  mappingJsonSchema,
  readModelsJsonSchema,
  sealJsonSchema,
  snapshotJsonSchema,
} from "./schemas.js";
import { eligibilityPage, votingPage } from "./voting.js";

/** A generated page: its path in the repository and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const allRuleSets = Object.values(ruleSets);
const shipped = Object.values(rubrics);

/** All pages that are generated from the schemas and the rules. */
export const pages = (): Page[] => [
  { path: "NOTICE", text: noticeText() },
  { path: "docs/events.md", text: eventsPage() },
  { path: "docs/command.md", text: commandPage("en") },
  { path: "docs/command.vi.md", text: commandPage("vi") },
  { path: "docs/errors.md", text: errorsPage() },
  { path: "docs/findings.md", text: findingsPage("en") },
  { path: "docs/findings.vi.md", text: findingsPage("vi") },
  { path: "docs/roles.md", text: rolesPage("en") },
  { path: "docs/roles.vi.md", text: rolesPage("vi") },
  { path: "docs/rules/README.md", text: rulesIndexPage(allRuleSets, shipped) },
  ...allRuleSets.map((ruleSet) => ({ path: `docs/rules/${ruleSet.id}.md`, text: ruleSetPage(ruleSet) })),
  ...shipped.map((rubric) => ({ path: `docs/rules/${rubric.id}.md`, text: rubricPage(rubric) })),
  { path: "docs/rules/nghe-an.md", text: templatesPage(Object.values(ngheAnTemplates)) },
  { path: "docs/rules/meeting-facts.md", text: meetingFactsPage() },
  { path: "docs/rules/calendar.md", text: calendarPage() },
  { path: "docs/rules/eligibility.md", text: eligibilityPage() },
  { path: "docs/rules/roll-up.md", text: rollUpPage(rollUpPolicies) },
  { path: "docs/rules/voting.md", text: votingPage() },
  { path: "docs/rules/afterwards.md", text: afterwardsPage() },
  { path: "schema/checkpoint.json", text: checkpointJsonSchema() },
  { path: "schema/commands.json", text: commandsJsonSchema("en") },
  { path: "schema/vi/commands.json", text: commandsJsonSchema("vi") },
  { path: "schema/events.json", text: eventsJsonSchema() },
  { path: "schema/explanation.json", text: explanationJsonSchema() },
  { path: "schema/finding.json", text: findingJsonSchema() },
  { path: "schema/mapping.json", text: mappingJsonSchema() },
  { path: "schema/overlay.json", text: localFileJsonSchema("overlay", "en") },
  { path: "schema/vi/overlay.json", text: localFileJsonSchema("overlay", "vi") },
  { path: "schema/read-models.json", text: readModelsJsonSchema() },
  { path: "schema/roll-up.json", text: localFileJsonSchema("roll-up", "en") },
  { path: "schema/vi/roll-up.json", text: localFileJsonSchema("roll-up", "vi") },
  { path: "schema/rubric.json", text: localFileJsonSchema("rubric", "en") },
  { path: "schema/vi/rubric.json", text: localFileJsonSchema("rubric", "vi") },
  { path: "schema/rule-set.json", text: localFileJsonSchema("rule-set", "en") },
  { path: "schema/vi/rule-set.json", text: localFileJsonSchema("rule-set", "vi") },
  { path: "schema/seal.json", text: sealJsonSchema() },
  { path: "schema/snapshot.json", text: snapshotJsonSchema() },
];

/** The partly generated files, each with its present text. A missing file has no text. */
const partsUnder = (root: string) =>
  toldOfRuleSets.map(({ path, written }) => {
    const text = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
    return { path, text, made: text === undefined ? "" : written(text) };
  });

/** The paths under `root` of pages and partly generated files that are missing or differ. */
export const stalePages = (root: string): string[] => [
  ...pages().flatMap(({ path, text }) => {
    const file = join(root, path);
    return existsSync(file) && readFileSync(file, "utf8") === text ? [] : [path];
  }),
  ...partsUnder(root).flatMap(({ path, text, made }) => (text === made ? [] : [path])),
];

/** Writes all pages and all generated parts under `root`, and returns the paths. */
export const writePages = (root: string): string[] => {
  const parts = partsUnder(root).filter(({ text }) => text !== undefined);
  const written = [...pages(), ...parts.map(({ path, made }) => ({ path, text: made }))];
  for (const { path, text } of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return written.map(({ path }) => path);
};
