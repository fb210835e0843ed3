import { type JournalEvent, readJournalSync } from "../events/index.js";
import type { Link } from "../projections/totals/groups.js";
import { chunksOf } from "./chunks.js";
import type { Piece, Survey } from "./task.js";

const lineFeed = 0x0a;
/** The longest ending of a line that is looked at: longer than a stream's name and a type's can be. */
const longestEnding = 320;
const beforeStream = ',"stream":"';
const beforeType = '","type":"';
const afterType = '"}';
const isName = /^[\w./-]+$/;
const isType = /^\w+$/;

/** The lines that begin in a piece of a file, as bytes without the line feed. */
function* linesOf({ path, from, to }: Piece): Generator<Buffer> {
  // The byte before tells whether a line begins at `from`; the last line may end after `to`.
  let at = Math.max(0, from - 1);
  let isBegun = from === 0;
  let rest = Buffer.alloc(0);
  for (const chunk of chunksOf(path, at, Number.MAX_SAFE_INTEGER)) {
    const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      if (isBegun) {
        if (at + start >= to) return;
        yield bytes.subarray(start, end);
      }
      isBegun = true;
      start = end + 1;
    }
    at += start;
    rest = bytes.subarray(start);
  }
  if (isBegun && rest.length > 0 && at < to) yield rest;
}

type Organisational = JournalEvent<"OrganisationFounded" | "OrganisationAttached">;

const linkOf = (type: string, data: Organisational["data"]): Link => ({
  id: data.organisation,
  kind: type === "OrganisationFounded" && "kind" in data ? data.kind : "",
  parents: data.parent === undefined ? [] : [data.parent],
});

/** What an event says of which organisation is under which; a correction says it of the entry that it replaces. */
const linksIn = (event: JournalEvent): Link[] => {
  const { type, data } = event.type === "EntryCorrected" ? event.data.replacement : event;
  return type === "OrganisationFounded" || type === "OrganisationAttached"
    ? [linkOf(type, data as Organisational["data"])]
    : [];
};

const eventIn = (line: string): JournalEvent | undefined => {
  for (const { events } of readJournalSync([line], { trust: "validated" })) return events[0];
  return undefined;
};

/** Texts that were tested once: most lines name a stream and a type that lines before them named. */
const tested = (form: RegExp): ((text: string) => boolean) => {
  const passed = new Set<string>();
  return (text) => {
    if (passed.has(text)) return true;
    if (!form.test(text)) return false;
    passed.add(text);
    return true;
  };
};

/** What a canonical line ends with: its stream and its type. Nothing for a line of another form. */
const endingReader = () => {
  const [isStream, isKind] = [tested(isName), tested(isType)];
  return (line: Buffer): { readonly stream: string; readonly type: string } | undefined => {
    const ending = line.toString("latin1", Math.max(0, line.length - longestEnding));
    if (!ending.endsWith(afterType)) return undefined;
    const middle = ending.lastIndexOf(beforeType);
    const start = ending.lastIndexOf(beforeStream, middle);
    if (start < 0) return undefined;
    const stream = ending.slice(start + beforeStream.length, middle);
    const type = ending.slice(middle + beforeType.length, -afterType.length);
    return isStream(stream) && isKind(type) ? { stream, type } : undefined;
  };
};

/** Types of which more has to be known than the stream. */
const isOfInterest = (type: string): boolean => type.startsWith("Organisation") || type.startsWith("Entry");

/** Looks through the lines that begin in a piece, parsing few of them. */
export const surveyed = (piece: Piece): Survey => {
  const endingOf = endingReader();
  const streams = new Map<string, number>();
  const corrected = new Set<string>();
  const links: Link[] = [];
  for (const line of linesOf(piece)) {
    const ending = endingOf(line);
    const event =
      ending === undefined || isOfInterest(ending.type) ? eventIn(line.toString("utf8")) : undefined;
    const name = ending?.stream ?? event?.stream;
    if (name !== undefined) streams.set(name, (streams.get(name) ?? 0) + line.length);
    if (event === undefined) continue;
    links.push(...linksIn(event));
    if (event.type === "EntryWithdrawn" || event.type === "EntryCorrected") corrected.add(event.stream);
  }
  return { streams, corrected, links };
};

/** Surveys of pieces as one. */
export const joined = (surveys: readonly Survey[]): Survey => {
  const streams = new Map<string, number>();
  for (const survey of surveys)
    for (const [stream, bytes] of survey.streams) streams.set(stream, (streams.get(stream) ?? 0) + bytes);
  return {
    streams,
    corrected: new Set(surveys.flatMap((survey) => [...survey.corrected])),
    links: surveys.flatMap((survey) => survey.links),
  };
};
