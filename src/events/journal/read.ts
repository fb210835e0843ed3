import type { JournalEvent } from "../catalogue.js";
import { swiftChecks } from "./compiled-checks.js";
import { continuity, defaultId, idConflict, type Misplaced } from "./continuity.js";
import { decodeBy, type Trust } from "./decode.js";
import { knownEntries } from "./known-entries.js";
import { type EntryProblem, type JournalProblem, onLine } from "./line-problem.js";
import { type Chunk, type LineDefect, type Lines, lineReader, longestLine } from "./lines.js";
import { sumOf } from "./same-content.js";
import { elsewhereThan, streamOfLine } from "./stream-of.js";

/** The result of some lines: the events in the order of the file, and the problems of the other lines. */
export interface JournalBatch {
  /** The events in the order of the file. */
  readonly events: JournalEvent[];
  /** One problem for each error, in the order of the file. */
  readonly problems: JournalProblem[];
}

/** The options for reading a journal. */
export interface ReadOptions {
  /** The trust in the journal. The default is "raw", which checks every field. */
  readonly trust?: Trust;
  /**
   * The streams to read. The reader skips lines of other streams. It parses few of them and reports none of
   * their errors. This makes a second reading for corrections fast.
   */
  readonly streams?: ReadonlySet<string>;
}

const defective = ({ defect }: LineDefect): EntryProblem =>
  defect === "not-utf8"
    ? { code: defect, path: "", facts: {} }
    : { code: defect, path: "", facts: { limit: longestLine } };

/** The last line may be cut off. Its problem differs from that of a line that was never JSON. */
const brokenOff = (problem: JournalProblem): JournalProblem =>
  problem.code === "not-json" || problem.code === "not-utf8"
    ? onLine(problem.line, { code: "broken-off", path: "", facts: {} })
    : problem;

/** Turns lines, in file order, into batches. */
const batchReader = ({ trust = "raw", streams }: ReadOptions) => {
  const misplacedBy = continuity();
  const known = knownEntries();

  const isElsewhere = (stream: string | undefined): boolean =>
    streams !== undefined && stream !== undefined && !streams.has(stream);

  /** The problem of a repeated id names the line of the entry that was read. An equal entry does no harm. */
  const compared = ({ problem, by }: Misplaced, event: JournalEvent): EntryProblem => {
    const first = by === undefined ? undefined : known.at(by);
    if (by === undefined || first === undefined) return problem;
    const repeats = problem.code === "duplicate" && (first.sum === undefined || first.sum === sumOf(event));
    return repeats || problem.code === "position-conflict"
      ? problem
      : idConflict(event.id, by, { line: first.line });
  };

  const place = (event: JournalEvent, line: number, { events, problems }: JournalBatch): void => {
    const misplaced = misplacedBy(event);
    const counts = misplaced === undefined || misplaced.problem.code === "gap";
    if (counts) events.push(event);
    if (misplaced?.by === undefined) known.note(event, line, sumOf(event));
    if (misplaced !== undefined)
      problems.push(onLine(line, compared(misplaced, event), counts ? undefined : event));
  };

  /** A withheld entry still has its place in the stream. */
  const hold = (problem: JournalProblem<"withheld">, { problems }: JournalBatch): void => {
    const { stream, position } = problem.facts;
    const misplaced = misplacedBy({ id: defaultId(stream, position), stream, position });
    if (misplaced?.by === undefined) known.note({ stream, position }, problem.line);
    if (misplaced !== undefined) problems.push(onLine(problem.line, misplaced.problem));
    if (misplaced === undefined || misplaced.problem.code === "gap") problems.push(problem);
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

/** The reader behind both functions: one function for a chunk, and one for the end of the input. */
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
 * Reads a journal in JSON Lines, in batches of about a hundred events. The reader keeps no event: of each it
 * remembers the line and a sum of the content, in sixteen bytes. A line with an error is a problem of its
 * batch, and the reader continues. The id identifies an event. The first entry of an id and of a position, in
 * the order of the lines, is the one that counts: the reader drops an equal one as a `duplicate`, and one with
 * other content as an `id-conflict` with both lines. It skips blank lines.
 * @param chunks UTF-8 or text, cut anywhere; chunks of about 1 MiB are the fastest
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
 * Reads a journal from an asynchronous stream, as `readJournalSync` does.
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
