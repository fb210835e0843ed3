import type { JournalEvent } from "../catalogue.js";
import { continuity, defaultId } from "../journal/continuity.js";
import { readEntry, type Trust } from "../journal/decode.js";
import { problemOf } from "../journal/problem.js";
import type { JournalBatch } from "../journal/read.js";
import { swiftChecks } from "../journal/swift.js";
import { erasedText } from "../values.js";
import type { Cursor } from "./decoders.js";
import { impossible, SegmentError } from "./errors.js";
import { wholeOf, wordsPerRun } from "./layout.js";
import { nodesOf } from "./nodes.js";
import { type Pieces, type Place, piecesOf } from "./pieces.js";
import { type Root, rootsOf } from "./roots.js";
import { includesText, textOf } from "./texts.js";

/** How segments are read. */
export interface SegmentOptions {
  /**
   * "recorded", unless it is said otherwise: the order in which the entries were packed. "by-stream": within a segment one
   * stream after the other, each in its order; for a replay this is the fast one, because streams do not depend on each other.
   */
  readonly order?: "recorded" | "by-stream";
  /** "validated", unless it is said otherwise: entries were checked when they were packed. "raw" checks them again. */
  readonly trust?: Trust;
  /** Only the events of these streams; others are passed over. */
  readonly streams?: ReadonlySet<string>;
}

/** The endings of default ids, by position: positions are small numbers that come again in every stream. */
const endings: string[] = [];
const mostEndings = 65_536;

const endingOf = (position: number): string => {
  const known = endings[position];
  if (known !== undefined) return known;
  const ending = defaultId("", position);
  if (position < mostEndings) endings[position] = ending;
  return ending;
};

/** An entry as it was packed, its form, and its number in the file. */
interface Found {
  readonly value: unknown;
  readonly root: Root;
  readonly line: number;
}

const batchSize = 256;

/** The cursor at the beginning of a segment, and its roots. */
const unpacked = (pieces: Pieces) => {
  const { textBytes, ends, nodeBytes, words } = pieces;
  const nodes = nodesOf(textOf(nodeBytes, 0, nodeBytes.length));
  const { decoders, rootAt } = rootsOf(nodes);
  const texts: (string | undefined)[] = [];
  for (let left = ends.length; left > 0; left -= 1) texts.push(undefined);
  const text = (nth: number): string => {
    const to = ends[nth];
    if (to === undefined) throw impossible();
    const known = texts[nth] ?? textOf(textBytes, nth === 0 ? 0 : (ends[nth - 1] as number), to);
    texts[nth] = known;
    return known;
  };
  const cursor: Cursor = {
    words,
    at: 0,
    texts,
    text,
    decoders,
    stream: "",
    position: 0,
    ending: "",
    seconds: -1,
    instant: "",
  };
  return { cursor, rootAt };
};

/** What reading goes on from, from segment to segment. */
export const segmentReader = ({ order = "recorded", trust = "validated", streams }: SegmentOptions) => {
  const flawInPlace = continuity();

  const place = (event: JournalEvent, line: number, isDefault: boolean, batch: JournalBatch): void => {
    const flaw = isDefault ? flawInPlace(event, true) : flawInPlace(event);
    if (flaw === undefined) {
      batch.events.push(event);
      return;
    }
    const counts = flaw.code === "gap";
    if (counts) batch.events.push(event);
    batch.problems.push(problemOf(line, flaw, counts ? undefined : event));
  };

  /** An entry that cannot be taken as it stands: of an older form, marked, not trusted, or withheld. */
  const check = (found: Found, trusted: Trust, batch: JournalBatch): void => {
    const { value, root, line } = found;
    const read = readEntry(swiftChecks, value, line, trusted);
    if (read.ok) {
      place(read.event, line, root.hasDefaultId, batch);
      batch.problems.push(...(read.withheld ?? []));
      return;
    }
    const { problem } = read;
    if (problem.code !== "withheld") {
      batch.problems.push(problem);
      return;
    }
    const { stream, position } = problem.facts;
    const flaw = flawInPlace({ id: defaultId(stream, position), stream, position });
    if (flaw !== undefined) batch.problems.push(problemOf(line, flaw));
    if (flaw === undefined || flaw.code === "gap") batch.problems.push(problem);
  };

  /** The number of the entry that the next segment begins with; after the last one another journal may follow. */
  let next = 1;
  let isWhole = false;

  const read = function* (bytes: Uint8Array, at: Place): Generator<JournalBatch> {
    const pieces = piecesOf(bytes, at);
    if (pieces.first !== next) throw new SegmentError("segment-missing", at.segment, at.offset);
    isWhole = pieces.isLast;
    next = isWhole ? 1 : next + pieces.entries;
    const { first, entries, runs, words } = pieces;
    try {
      const { cursor, rootAt } = unpacked(pieces);
      // A mark in the place of a value is found by the check that trust would leave out.
      const trusted = includesText(pieces.textBytes, erasedText) ? "raw" : trust;
      const later: (Found | undefined)[] = [];
      let batch: JournalBatch = { events: [], problems: [] };
      const take = (value: unknown, root: Root, line: number): void => {
        if (trusted === "validated" && root.isPresent)
          place(value as JournalEvent, line, root.hasDefaultId, batch);
        else check({ value, root, line }, trusted, batch);
      };
      const isFull = (): boolean => batch.events.length + batch.problems.length >= batchSize;
      let nth = 0;
      for (let run = 0; run < runs.length; run += wordsPerRun) {
        const stream = cursor.text(runs[run] as number);
        const end = cursor.at + (runs[run + 4] as number);
        const last = nth + (runs[run + 3] as number);
        if (end > words.length || last > entries) throw impossible();
        if (streams !== undefined && !streams.has(stream)) {
          cursor.at = end;
          nth = last;
          continue;
        }
        cursor.stream = stream;
        cursor.position = wholeOf(runs[run + 1], runs[run + 2]);
        for (; nth < last; nth += 1) {
          cursor.position += 1;
          cursor.ending = endingOf(cursor.position);
          const root = rootAt(words[cursor.at] as number);
          cursor.at += 1;
          const value = root.read(cursor);
          const place = pieces.order[nth] as number;
          if (order === "recorded") later[place] = { value, root, line: first + place };
          else {
            take(value, root, first + place);
            if (!isFull()) continue;
            yield batch;
            batch = { events: [], problems: [] };
          }
        }
        if (cursor.at !== end) throw impossible();
      }
      if (cursor.at !== words.length || nth !== entries) throw impossible();
      for (const each of later) {
        if (each === undefined) continue;
        take(each.value, each.root, each.line);
        if (!isFull()) continue;
        yield batch;
        batch = { events: [], problems: [] };
      }
      if (batch.events.length + batch.problems.length > 0) yield batch;
    } catch (cause) {
      throw new SegmentError("segment-damaged", at.segment, at.offset, { cause });
    }
  };

  return { read, isWhole: () => isWhole };
};
