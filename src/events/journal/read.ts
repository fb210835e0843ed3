import type { JournalEvent } from "../catalogue.js";
import { swiftChecks } from "./compiled-checks.js";
import { continuity, defaultId } from "./continuity.js";
import { decodeBy, type Trust } from "./decode.js";
import { type EntryProblem, type JournalProblem, onLine } from "./line-problem.js";
import { type Chunk, type LineDefect, type Lines, lineReader, longestLine } from "./lines.js";
import { elsewhereThan, streamOfLine } from "./stream-of.js";

/** Some lines read: the events in the order of the file, and what was wrong with the other lines. */
export interface JournalBatch {
  /** In the order of the file. */
  readonly events: JournalEvent[];
  /** One for each thing that is wrong, in the order of the file. */
  readonly problems: JournalProblem[];
}

/** How a journal is read. */
export interface ReadOptions {
  /** How far the journal is trusted; "raw", which checks every field, unless it is said otherwise. */
  readonly trust?: Trust;
  /**
   * Only the events of these streams. Lines of others are passed over, most of them without being
   * parsed and whatever may be wrong with them. A second reading for corrections is fast with it.
   */
  readonly streams?: ReadonlySet<string>;
}

const defective = ({ defect }: LineDefect): EntryProblem =>
  defect === "not-utf8"
    ? { code: defect, path: "", facts: {} }
    : { code: defect, path: "", facts: { limit: longestLine } };

/** A last line that breaks off is told apart from one that was never JSON. */
const brokenOff = (problem: JournalProblem): JournalProblem =>
  problem.code === "not-json" || problem.code === "not-utf8"
    ? onLine(problem.line, { code: "broken-off", path: "", facts: {} })
    : problem;

/** Turns lines, in file order, into batches. */
const batchReader = ({ trust = "raw", streams }: ReadOptions) => {
  const problemInPlace = continuity();

  const isElsewhere = (stream: string | undefined): boolean =>
    streams !== undefined && stream !== undefined && !streams.has(stream);

  const place = (event: JournalEvent, line: number, { events, problems }: JournalBatch): void => {
    const misplaced = problemInPlace(event);
    const counts = misplaced === undefined || misplaced.code === "gap";
    if (counts) events.push(event);
    if (misplaced !== undefined) problems.push(onLine(line, misplaced, counts ? undefined : event));
  };

  /** An entry that is withheld has its place in the stream all the same. */
  const hold = (problem: JournalProblem<"withheld">, { problems }: JournalBatch): void => {
    const { stream, position } = problem.facts;
    const misplaced = problemInPlace({ id: defaultId(stream, position), stream, position });
    if (misplaced !== undefined) problems.push(onLine(problem.line, misplaced));
    if (misplaced === undefined || misplaced.code === "gap") problems.push(problem);
  };

  return ({ first, texts, sifted }: Lines): JournalBatch => {
    const batch: JournalBatch = { events: [], problems: [] };
    let line = first - 1;
    for (const text of texts) {
      line += 1;
      if (text === "") continue;
      if (typeof text !== "string") {
        batch.problems.push(onLine(line, defective(text)));
        continue;
      }
      if (streams !== undefined && !sifted && isElsewhere(streamOfLine(text))) continue;
      const decoded = decodeBy(swiftChecks, text, line, trust);
      if (decoded.ok) {
        if (isElsewhere(decoded.event.stream)) continue;
        place(decoded.event, line, batch);
        batch.problems.push(...(decoded.withheld ?? []));
      } else if (sifted && isElsewhere(streamOfLine(text))) continue;
      else if (decoded.problem.code !== "withheld") batch.problems.push(decoded.problem);
      else if (!isElsewhere(decoded.problem.facts.stream)) hold(decoded.problem, batch);
    }
    return batch;
  };
};

const isFilled = ({ events, problems }: JournalBatch): boolean => events.length + problems.length > 0;

/** The reader behind both forms: what a chunk completes, and what the end of the input does. */
const journalReader = (options: ReadOptions) => {
  const lines = lineReader(options.streams && elsewhereThan(options.streams));
  const batchOf = batchReader(options);
  return {
    *read(chunk: Chunk): Generator<JournalBatch> {
      for (const some of lines.read(chunk)) {
        const batch = batchOf(some);
        if (isFilled(batch)) yield batch;
      }
    },
    *end(): Generator<JournalBatch> {
      const rest = lines.end();
      if (rest === undefined) return;
      const { events, problems } = batchOf(rest);
      const batch = { events, problems: problems.map(brokenOff) };
      if (isFilled(batch)) yield batch;
    },
  };
};

/**
 * Reads a journal in JSON Lines, in batches of about a hundred events; memory does not grow with the
 * number of events. A line that cannot be read is a problem of its batch, and the others are read.
 * An event is known by its id: one delivered twice is dropped the second time and reported. Blank
 * lines are skipped.
 * @param chunks UTF-8 or text, cut anywhere; chunks of about 1 MiB read fastest
 * @example
 * for (const { events, problems } of readJournalSync([text])) { … }
 */
export function* readJournalSync(
  chunks: Iterable<Chunk>,
  options: ReadOptions = {},
): Generator<JournalBatch> {
  const reader = journalReader(options);
  for (const chunk of chunks) yield* reader.read(chunk);
  yield* reader.end();
}

/**
 * Reads a journal as `readJournalSync` does, from a stream.
 * @example
 * for await (const { events, problems } of readJournal(createReadStream("2021.jsonl"))) { … }
 */
export async function* readJournal(
  chunks: AsyncIterable<Chunk> | Iterable<Chunk>,
  options: ReadOptions = {},
): AsyncGenerator<JournalBatch> {
  const reader = journalReader(options);
  for await (const chunk of chunks) yield* reader.read(chunk);
  yield* reader.end();
}
