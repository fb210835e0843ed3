import { readFileSync } from "node:fs";
import { exampleRubric } from "../../examples/rubric.js";
import { examples } from "../../examples/years/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { replay, type Year } from "../../src/year.js";

/** The journal of an example, from the repository. */
export const fileOf = (name: string): URL =>
  new URL(`../../examples/journals/${name}.jsonl`, import.meta.url);

/** The events of an example's journal; an unreadable line fails the test. */
export const eventsOf = (name: string): JournalEvent[] =>
  [...readJournalSync([readFileSync(fileOf(name))])].flatMap(({ events, problems }) => {
    if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    return events;
  });

/** Reads the year of an example with its rubric, from its journal or from other events. */
export const yearOf = (
  name: string,
  events: readonly JournalEvent[] = eventsOf(name),
  options: Partial<YearOptions> = {},
): Year => {
  const example = examples.find((each) => each.name === name);
  const under = ruleSets[example?.under ?? ""];
  if (example === undefined || under === undefined) throw new Error(`no example ${name}`);
  return replay(events, {
    year: example.year,
    under,
    rubrics: [exampleRubric],
    rollUp: "mean",
    ...options,
  });
};
