import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeEvent } from "../../src/events/journal/encode.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { readEntries, type Seal, sealOf, verifySeal } from "../../src/events/seal/index.js";
import { fold } from "../../src/projections/fold/fold.js";
import { projections } from "../../src/projections/streams/projections.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { buildYear, plausibleYear } from "../../src/testing/index.js";
import { byStream } from "../../src/testing/laws/journals.js";
import { replay } from "../../src/year.js";
import { Broken } from "./broken.js";
import { changedBytes, changedJson, drawn } from "./mutations.js";

/** A short journal without problems, its seal, and the year that it comes to. */
interface Whole {
  readonly lines: readonly string[];
  readonly parsed: readonly unknown[];
  readonly events: readonly JournalEvent[];
  readonly seal: Seal;
}

/** What people see of a year, as text. */
const yearOf = (events: readonly JournalEvent[]): string => {
  const { classification, findings } = replay(events, { year: 2021, under: qd132hd21 });
  const levels = classification.all.map(({ key, outcome, facts, final }) => [key, outcome, facts, final]);
  return JSON.stringify([levels, findings]);
};

const salts = ({ id }: JournalEvent, path: string): Uint8Array =>
  createHash("sha256").update(`${id} ${path}`).digest();

const wholeOf = (built: readonly JournalEvent[]): Whole => {
  const lines = built.map(encodeEvent);
  const batches = [...readJournalSync([lines.join("\n")])];
  const events = batches.flatMap((batch) => batch.events);
  if (events.length < lines.length) throw new Error(JSON.stringify(batches[0]?.problems));
  return { lines, parsed: lines.map((line) => JSON.parse(line)), events, seal: sealOf(events, salts) };
};

/** Years of a few people, and the beginnings of their streams, which are read hundreds of times faster. */
export const wholes = (): { readonly years: readonly Whole[]; readonly streams: readonly Whole[] } => {
  const small = { maxCells: 1, maxMembers: 3, maxMeetings: 2 } as const;
  const years = Array.from({ length: 30 }, (_, seed) => buildYear(drawn(plausibleYear(small), seed)));
  const known = new Set<string>();
  const streams = years.flatMap((year) => {
    return [...byStream(year).values()]
      .map((events) => events.slice(0, 12))
      .filter((events) => {
        const types = events.map(({ type }) => type).join();
        return !known.has(types) && known.add(types);
      });
  });
  return { years: years.map(wholeOf), streams: streams.map(wholeOf) };
};

/** The bytes of a journal with changes in one of its lines, or anywhere. */
export const changedJournal = ({ lines }: Pick<Whole, "lines">): fc.Arbitrary<Buffer> => {
  const text = (changed: readonly string[]): Buffer => Buffer.from(`${changed.join("\n")}\n`);
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .nat(lines.length - 1)
        .chain((nth) => changedJson(lines[nth] ?? "").map((line) => text(lines.with(nth, line)))),
    },
    {
      weight: 3,
      arbitrary: fc
        .nat(lines.length - 1)
        .chain((nth) =>
          changedBytes(Buffer.from(lines[nth] ?? "")).map((line) =>
            Buffer.concat([text(lines.slice(0, nth)), line, Buffer.from("\n"), text(lines.slice(nth + 1))]),
          ),
        ),
    },
    { weight: 1, arbitrary: changedBytes(text(lines)) },
    {
      weight: 1,
      arbitrary: fc.shuffledSubarray([...lines, ...lines.slice(0, 2)], { minLength: 1 }).map(text),
    },
  );
};

/** The mark of a line that another reader of JSON cannot read either. */
const unreadable = Symbol("unreadable");

/** What plain `JSON.parse` gives of the lines: the comparison that knows nothing of chibo. */
const parsedLines = (bytes: Buffer): unknown[] => {
  const found: unknown[] = [];
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(10, from);
    const end = feed < 0 ? bytes.length : feed;
    try {
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: from > 0 });
      const line = decoder.decode(bytes.subarray(from, end)).replace(/\r$/, "");
      // A zero has no sign in JSON's canonical form.
      if (line !== "") found.push(JSON.parse(line, (_, value) => (value === 0 ? 0 : value)));
    } catch {
      found.push(unreadable);
    }
    from = end + 1;
  }
  return found;
};

/** Events of which a zero has no sign, as in JSON's canonical form. */
const unsigned = (events: readonly JournalEvent[]): JournalEvent[] => JSON.parse(JSON.stringify(events));

/** Whether a name stands twice in an object of a text: more names are written than objects have. */
const hasTwice = (text: string, parsed: readonly unknown[]): boolean => {
  let names = 0;
  const open: unknown[] = [...parsed];
  for (let each = open.pop(); each !== undefined || open.length > 0; each = open.pop()) {
    if (typeof each !== "object" || each === null) continue;
    if (!Array.isArray(each)) names += Object.keys(each).length;
    for (const inner of Object.values(each)) open.push(inner);
  }
  return (text.match(/"(?:[^"\\]|\\.)*"[ \t\r\n]*:/g) ?? []).length > names;
};

/**
 * Reads a changed journal in every way, and compares it with plain `JSON.parse`.
 * @param withYear whether to read its year as well
 * @throws Broken where a promise does not hold; anything else is a crash
 */
export const checkJournal = (whole: Whole, bytes: Buffer, withYear: boolean): void => {
  const batches = [...readJournalSync([bytes])];
  const events = batches.flatMap((batch) => batch.events);
  const problems = batches.flatMap((batch) => batch.problems);
  fold(projections, events);
  const verified = verifySeal(readEntries([bytes]), whole.seal);
  const year = withYear ? yearOf(events) : "";
  if (Object.keys(Object.prototype).length > 0) throw new Broken("crash", "Object.prototype was changed");

  const parsed = parsedLines(bytes);
  const twice = hasTwice(bytes.toString("utf8"), parsed);
  if (isDeepStrictEqual(parsed, whole.parsed)) {
    if (twice) return;
    const [problem] = problems;
    if (problem !== undefined) throw new Broken("silent", `same content, but ${problem.code} is reported`);
    if (!isDeepStrictEqual(unsigned(events), unsigned(whole.events)))
      throw new Broken("silent", "same content, other events");
    if (!verified.ok) throw new Broken("silent", `same content, but the seal finds ${verified.problem.code}`);
    if (withYear && year !== yearOf(whole.events)) throw new Broken("silent", "same content, another year");
    return;
  }
  if (verified.ok && isDeepStrictEqual(parsed.slice(0, whole.parsed.length), whole.parsed) === false)
    throw new Broken("silent", "other content, and the seal holds");
  if (problems.length > 0) return;
  const known = parsed.filter((each) => each !== unreadable);
  const stray = unsigned(events).find((event) => !known.some((each) => isDeepStrictEqual(each, event)));
  if (stray !== undefined) throw new Broken("silent", `${stray.id} reads otherwise than JSON.parse`);
};
