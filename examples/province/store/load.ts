import { spawn } from "node:child_process";
import { once } from "node:events";
import { encodeEvent, type JournalEvent } from "chibo";
import { partsOfStream } from "chibo/events";
import { partOf } from "./homes.js";
import { linksIn } from "./links.js";

/**
 * A base organisation with all of its organisations and its events. The order within each stream is kept; any
 * other order is allowed.
 */
export interface Bundle {
  readonly base: string;
  readonly organisations: readonly string[];
  readonly events: readonly JournalEvent[];
}

/** The text form of COPY uses a backslash to escape. A line of a journal has no tab and no line feed. */
const escaped = (text: string): string => text.replaceAll("\\", "\\\\");

const copyOf = ({ base, organisations, events }: Bundle, parts: number): string => {
  const part = partOf(base, parts);
  const rows = events.map(
    (event) =>
      `${part}\t${event.stream}\t${event.position}\t${escaped(event.id)}\t${escaped(encodeEvent(event))}\n`,
  );
  const homes = organisations.map((organisation) => `${organisation}\t${base}\t${part}\n`);
  const links = new Set(linksIn(events).map(({ organisation, parent }) => `${organisation}\t${parent}\n`));
  return [
    "BEGIN;\nCOPY homes (organisation, base, part) FROM STDIN;\n",
    ...homes,
    "\\.\nCOPY links FROM STDIN;\n",
    ...links,
    "\\.\nCOPY events (part, stream, position, id, line) FROM STDIN;\n",
    ...rows,
    "\\.\nCOMMIT;\n",
  ].join("");
};

/** The figures of a load. */
export interface Loaded {
  readonly organisations: number;
  readonly cells: number;
  readonly events: number;
}

/**
 * Loads checked events into an empty province by COPY, with the program `psql`. It uses one transaction for
 * each base organisation, and holds only one of them in memory.
 */
export const loadProvince = async (
  url: string,
  parts: number,
  bundles: Iterable<Bundle>,
  progress: (loaded: Loaded) => void = () => {},
): Promise<Loaded> => {
  const psql = spawn("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  let said = "";
  psql.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2000);
  });
  const ended = once(psql, "close");
  psql.stdin.on("error", () => {});
  let loaded: Loaded = { organisations: 0, cells: 0, events: 0 };
  for (const bundle of bundles) {
    const text = copyOf(bundle, parts);
    if (!psql.stdin.write(text)) await Promise.race([once(psql.stdin, "drain"), ended]);
    if (psql.exitCode !== null) break;
    const cells = new Set(
      bundle.events
        .map(({ stream }) => partsOfStream(stream))
        .flatMap(({ kind, organisation }) => (kind === "cell" ? [organisation] : [])),
    );
    loaded = {
      organisations: loaded.organisations + bundle.organisations.length,
      cells: loaded.cells + cells.size,
      events: loaded.events + bundle.events.length,
    };
    progress(loaded);
  }
  psql.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`psql ended with ${code}: ${said}`);
  return loaded;
};
