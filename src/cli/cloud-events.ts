import type { JournalEvent } from "../events/catalogue.js";
import { encodeEvent } from "../events/journal/encode.js";
import type { JournalProblem } from "../events/journal/line-problem.js";
import { type JournalBatch, readJournalSync } from "../events/journal/read.js";
import { cloudEventOf, entryOf } from "../exchange/index.js";
import { describe } from "../language/problems/describe-problem.js";
import { InvalidInputError } from "../language/problems/errors.js";
import { Failure } from "./shared/failure.js";
import { readJson } from "./shared/files.js";

/** The error of a name that is no URI. */
const notUri = ({ problem }: InvalidInputError): Failure =>
  new Failure("usage", { vi: describe(problem, "vi"), en: describe(problem, "en") });

/** Runs a step that needs the URI of a journal. A text that is no URI becomes a Failure. */
export const withSource = <T>(act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw error instanceof InvalidInputError ? notUri(error) : error;
  }
};

/**
 * Entries as a batch of CloudEvents (a JSON array), one on each line, so that an event has the number of
 * its line.
 *
 * @throws Failure `usage` where the source is no URI
 */
export function* cloudEventsText(
  batches: Iterable<readonly JournalEvent[]>,
  source: string,
): Generator<string> {
  let before = "[";
  for (const events of batches) {
    const parts = events.map((event) => {
      const part = `${before}${JSON.stringify(withSource(() => cloudEventOf(event, source)))}`;
      before = ",\n";
      return part;
    });
    yield parts.join("");
  }
  yield before === "[" ? "[]\n" : "]\n";
}

/**
 * Reads a batch of CloudEvents as a journal is read: each entry checked, and its place in its stream. The line of a
 * problem is the number of the event in the batch.
 *
 * @throws Failure `not-usable` where the file is no batch
 */
export function* readCloudEvents(file: string): Generator<JournalBatch> {
  const read = readJson(file);
  if (!Array.isArray(read))
    throw new Failure("not-usable", {
      vi: `“${file}” không phải một lô CloudEvents: cần một mảng JSON. Nếu tệp là sổ ghi, hãy bỏ --from-cloudevents.`,
      en: `"${file}" is no batch of CloudEvents, which is a JSON array. If it is a journal, leave --from-cloudevents out.`,
    });
  const batch: readonly unknown[] = read;
  let problems: JournalProblem[] = [];
  function* lines(): Generator<string> {
    for (const [index, cloudEvent] of batch.entries()) {
      const decoded = entryOf(cloudEvent, index + 1);
      if (!decoded.ok) problems.push(decoded.problem);
      // An empty line keeps the line numbers of the lines after it.
      yield `${decoded.ok ? encodeEvent(decoded.event) : ""}\n`;
    }
  }
  for (const read of readJournalSync(lines(), { trust: "validated" })) {
    yield { events: read.events, problems: [...problems, ...read.problems].sort((a, b) => a.line - b.line) };
    problems = [];
  }
  yield { events: [], problems };
}
