import type { JournalEvent } from "../catalogue.js";
import { continuity, defaultId } from "../journal/continuity.js";
import { readEntry } from "../journal/decode.js";
import { problemOf } from "../journal/problem.js";
import { swiftChecks } from "../journal/swift.js";
import type { WithheldEntry } from "../journal/withheld.js";
import { checksumOf } from "./checksum.js";
import { PackError } from "./errors.js";
import { type Forms, fieldsOf, formsOf } from "./forms.js";
import { secondsOf } from "./instants.js";
import { covered, halvesOf, head, magic, mostEntries, wordsFor, wordsPerRun } from "./layout.js";
import { leaf, type Node } from "./nodes.js";
import { type Texts, textsOf } from "./texts.js";
import { bytesOf, growingWords, type Words, wordsOf, wordsOfNumber } from "./words.js";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** An entry as its line has it: an event, or what a redacted copy leaves of one. */
export type Entry = JournalEvent | WithheldEntry;

/** The form of an entry: what its run says of it is in no word. */
const rootOf = (forms: Forms, entry: Entry): number => {
  const fields = fieldsOf(entry);
  const isDefault = "id" in entry && entry.id === defaultId(entry.stream, entry.position);
  const parts = fields.map(([key, value]) => {
    if (key === "stream") return leaf.stream;
    if (key === "position") return leaf.next;
    if (key === "id" && isDefault) return leaf.id;
    if (key === "type" || key === "withheld") return forms.add(["is", value as string | true]);
    return key === "metadata" ? metadataOf(forms, value as object) : forms.of(value);
  });
  return forms.add(["fields", fields.map(([key]) => key), parts]);
};

/** The form of metadata: the version is a part of it, and most is recorded when it happened. */
const metadataOf = (forms: Forms, metadata: object): number => {
  let before: unknown;
  const fields = fieldsOf(metadata);
  const parts = fields.map(([key, value]) => {
    if (key === "schemaVersion") return forms.add(["is", value as number]);
    const part = forms.of(value);
    if (part !== leaf.instant) return part;
    if (value === before) return leaf.again;
    before = value;
    return part;
  });
  return forms.add(["fields", fields.map(([key]) => key), parts]);
};

/** Writes the leaves of a value, in order. */
const writer = (forms: Forms, texts: Texts, words: Words) => {
  const { push } = words;
  const writeLeaf = (node: (typeof leaf)[keyof typeof leaf], value: unknown): void => {
    if (node === leaf.text) push(texts.of(value as string));
    else if (node === leaf.instant) push(secondsOf(value as string) as number);
    else if (node === leaf.count || node === leaf.truth) push(Number(value));
    else if (node === leaf.number) for (const word of wordsOfNumber(value as number)) push(word);
  };
  const write = (at: number, value: unknown): void => {
    const node = forms.nodes[at] as Node;
    if (typeof node === "string") writeLeaf(at, value);
    else if (node[0] === "list" || node[0] === "mixed") {
      const items = value as readonly unknown[];
      push(items.length);
      for (const item of items) {
        const form = node[0] === "list" ? node[1] : forms.of(item);
        if (node[0] === "mixed") push(form);
        write(form, item);
      }
    } else if (node[0] === "fields") {
      for (const [nth, key] of node[1].entries())
        write(node[2][nth] as number, (value as Record<string, unknown>)[key]);
    } else if (node[0] === "open") {
      const fields = fieldsOf(value as object);
      push(fields.length);
      for (const [key, part] of fields) {
        const form = forms.of(part);
        push(texts.of(key));
        push(form);
        write(form, part);
      }
    }
  };
  return write;
};

interface Placed {
  readonly entry: Entry;
  readonly order: number;
}

/** The entries stream by stream, cut where a position is missing: within a run each follows the one before. */
const runsOf = (entries: readonly Entry[]): Placed[][] => {
  const streams = new Map<string, Placed[][]>();
  for (const [order, entry] of entries.entries()) {
    const runs = streams.get(entry.stream) ?? [];
    streams.set(entry.stream, runs);
    const last = runs.at(-1);
    if (last?.at(-1)?.entry.position === entry.position - 1) last.push({ entry, order });
    else runs.push([{ entry, order }]);
  }
  return [...streams.values()].flat();
};

const padded = (bytes: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(4 * wordsFor(bytes.length));
  whole.set(bytes);
  return whole;
};

/** One segment of checked entries. */
const segmentOf = (entries: readonly Entry[], first: number, isLast: boolean): Uint8Array => {
  const [forms, texts, words] = [formsOf(), textsOf(), growingWords()];
  const write = writer(forms, texts, words);
  const order = new Uint16Array(2 * Math.ceil(entries.length / 2));
  const runs: number[] = [];
  let place = 0;
  for (const run of runsOf(entries)) {
    const [{ entry: begun }] = run as [Placed];
    const before = words.length();
    for (const { entry, order: nth } of run) {
      const root = rootOf(forms, entry);
      words.push(root);
      write(root, entry);
      order[place] = nth;
      place += 1;
    }
    runs.push(texts.of(begun.stream), ...halvesOf(begun.position - 1), run.length, words.length() - before);
  }
  const { ends, bytes: textBytes } = texts.taken();
  const nodes = new TextEncoder().encode(JSON.stringify(forms.nodes));
  const orderWords = new Uint32Array(order.length / 2).map(
    (_, at) => (order[2 * at] as number) | ((order[2 * at + 1] as number) << 16),
  );
  const sections = [
    bytesOf(Uint32Array.from(runs)),
    bytesOf(orderWords),
    bytesOf(Uint32Array.from(ends)),
    padded(textBytes),
    padded(nodes),
    bytesOf(words.taken()),
  ];
  const size = 4 * head.length + sections.reduce((sum, { length }) => sum + length, 0);
  const [low, high] = halvesOf(first);
  const fields: Record<(typeof head)[number], number> = {
    magic: magic[0],
    form: magic[1],
    bytes: size,
    checksum: 0,
    first: low,
    firstHigh: high,
    last: Number(isLast),
    entries: entries.length,
    runs: runs.length / wordsPerRun,
    texts: ends.length,
    textBytes: textBytes.length,
    nodeBytes: nodes.length,
    words: words.length(),
  };
  const segment = new Uint8Array(size);
  const wordsOfHead = Uint32Array.from(head.map((name) => fields[name]));
  segment.set(bytesOf(wordsOfHead));
  let at = 4 * head.length;
  for (const section of sections) {
    segment.set(section, at);
    at += section.length;
  }
  const sum = checksumOf(wordsOf(segment), covered);
  segment.set(bytesOf(Uint32Array.of(sum)), 4 * head.indexOf("checksum"));
  return segment;
};

/**
 * Packs the entries of a journal, in the order of recording, into segments of at most 16,384 entries, each of which can be written to a file
 * as it comes. Every entry is checked, so that what is packed need not be checked again.
 * @throws PackError where an entry could not be read from a journal, or has no place in its stream
 * @example
 * for (const segment of packSegments(events)) writeSync(file, segment);
 */
export function* packSegments(entries: Iterable<Entry>): Generator<Uint8Array> {
  const flawInPlace = continuity();
  let held: Entry[] = [];
  let number = 0;
  const check = (entry: Entry): void => {
    const read = readEntry(swiftChecks, entry, number, "raw");
    if (!read.ok && read.problem.code !== "withheld") throw new PackError(read.problem);
    const { stream, position } = entry;
    const flaw = flawInPlace("id" in entry ? entry : { id: defaultId(stream, position), stream, position });
    if (flaw !== undefined && flaw.code !== "gap") throw new PackError(problemOf(number, flaw));
  };
  for (const entry of entries) {
    number += 1;
    check(entry);
    if (held.length === mostEntries) {
      yield segmentOf(held, number - held.length, false);
      held = [];
    }
    held.push(entry);
  }
  yield segmentOf(held, number - held.length + 1, true);
}
