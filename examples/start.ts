/** Replays the example years and shows them: `npm start -- [--lang vi|en] [--full] [--json] [--only NAME]`. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describe, type JournalEvent, type Language, languages, readJournalSync, replay } from "chibo";
import { qd132hd21, qd366hd43quarter } from "chibo/rules";
import { exampleRubric } from "./rubric.js";
import { dataOf } from "./show/data.js";
import { fullTextOf } from "./show/full-text.js";
import { summaryOf } from "./show/summary.js";
import { summaryWords, usage } from "./show/words.js";
import { type Example, examples } from "./years/index.js";

const fail = (message: string): never => {
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exit(2);
};

const parse = () => {
  try {
    return parseArgs({
      options: {
        lang: { type: "string", default: "vi" },
        full: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        only: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const readEvents = (name: string, language: Language): JournalEvent[] => {
  const file = new URL(`./journals/${name}.jsonl`, import.meta.url);
  const events: JournalEvent[] = [];
  for (const batch of readJournalSync([readFileSync(file)])) {
    for (const problem of batch.problems)
      process.stderr.write(`${name}.jsonl: ${describe(problem, language)}\n`);
    events.push(...batch.events);
  }
  return events;
};

const options = parse();
if (options.help) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
const language = languages.find((each) => each === options.lang) ?? fail(`--lang ${options.lang}: vi | en`);
const chosen = examples.filter(({ name }) => options.only === undefined || name === options.only);
if (chosen.length === 0) fail(`--only ${options.only}: ${examples.map(({ name }) => name).join(" | ")}`);

/** The rule sets by which the years are read. */
const ruleSetOf = ({ under }: Example) => (under === qd132hd21.id ? qd132hd21 : qd366hd43quarter);

const read = (example: Example) => {
  const events = readEvents(example.name, language);
  const year = replay(events, {
    year: example.year,
    under: ruleSetOf(example),
    rubrics: [exampleRubric],
    rollUp: "mean",
  });
  return { example, events, year };
};

if (options.json) {
  process.stdout.write(
    `${JSON.stringify(
      chosen.map((each) => dataOf(read(each))),
      null,
      2,
    )}\n`,
  );
} else if (options.full) {
  for (const each of chosen) process.stdout.write(`${fullTextOf(read(each), language)}\n`);
} else {
  const { opening, closing } = summaryWords[language];
  const rules = [...new Set(chosen.map((each) => ruleSetOf(each).title[language]))].join("; ");
  const years = chosen.map((each) => summaryOf(read(each), language));
  process.stdout.write(`${[...opening(rules), ...years, "", ...closing].join("\n")}\n`);
}
