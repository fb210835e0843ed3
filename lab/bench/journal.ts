import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeJournal } from "chibo";
import { seededYears } from "chibo/testing";

/** A journal on disk and its contents. */
export interface Generated {
  readonly path: string;
  readonly events: number;
  readonly bytes: number;
  readonly streams: number;
  readonly organisations: number;
  readonly members: number;
  /** Bytes of the first quarter of the events. */
  readonly quarter: number;
  /** Bytes of the first tenth, for cases that take much longer or more memory. */
  readonly tenth: number;
  /** Bytes of the first 200,000 events, or of all events if there are fewer. */
  readonly part: number;
  /** Events by type, the most frequent first. */
  readonly mix: Readonly<Record<string, number>>;
}

const seed = 1;
const blockSize = 1024 * 1024;
const eventsOfPart = 200_000;

/** The fingerprint of the generator. A journal with another fingerprint is made again. */
const fingerprint = (version: string): string => {
  const hash = createHash("sha256").update(version);
  for (const line of encodeJournal(seededYears({ seed, events: 2000 }))) hash.update(line);
  return hash.digest("hex").slice(0, 12);
};

/** Writes the journal one block at a time, so that memory holds the year of one organisation only. */
const write = (path: string, events: number): Generated => {
  const types = new Map<string, number>();
  const streams = new Set<string>();
  const file = openSync(`${path}.part`, "w");
  let [bytes, quarter, tenth, part, count, organisations, members, block] = [0, 0, 0, 0, 0, 0, 0, ""];
  const flush = (): void => {
    bytes += writeSync(file, block);
    block = "";
  };
  const counted = function* () {
    for (const event of seededYears({ seed, events })) {
      types.set(event.type, (types.get(event.type) ?? 0) + 1);
      streams.add(event.stream);
      if (event.type === "OrganisationFounded") organisations += 1;
      if (event.type === "MemberNamed") members += 1;
      yield event;
    }
  };
  for (const line of encodeJournal(counted())) {
    block += line;
    count += 1;
    if (count === Math.floor(events / 10)) {
      flush();
      tenth = bytes;
    } else if (count === Math.floor(events / 4)) {
      flush();
      quarter = bytes;
    } else if (count === eventsOfPart) {
      flush();
      part = bytes;
    } else if (block.length > blockSize) flush();
  }
  flush();
  closeSync(file);
  renameSync(`${path}.part`, path);
  const mix = Object.fromEntries([...types].sort(([, a], [, b]) => b - a));
  return {
    path,
    events: count,
    bytes,
    streams: streams.size,
    organisations,
    members,
    quarter,
    tenth,
    part: part === 0 ? bytes : part,
    mix,
  };
};

/**
 * The journal of the requested size. It is generated once and kept in the system's folder for temporary
 * files.
 */
export const journalOf = (events: number, version: string): Generated => {
  const path = join(tmpdir(), `chibo-bench-${version}-${seed}-${events}-${fingerprint(version)}.jsonl`);
  const sidecar = `${path}.json`;
  if (existsSync(path) && existsSync(sidecar)) {
    const kept = JSON.parse(readFileSync(sidecar, "utf8")) as Generated;
    if (kept.part !== undefined) return kept;
  }
  const generated = write(path, events);
  writeFileSync(sidecar, JSON.stringify(generated));
  return generated;
};
