import { type JournalEvent, readJournalSync } from "../events/index.js";
import type { Link } from "../projections/year/organisation-groups.js";
import { chunksOf } from "./chunks.js";
import type { Piece, Survey } from "./task.js";

/** The longest ending of a line that is looked at: longer than a stream's name and a type's can be. */
const longestEnding = 320;
/** Most endings are shorter than this. */
const usualEnding = 112;
const beforeStream = ',"stream":"';
const beforeType = '","type":"';
const afterType = '"}';
const isName = /^[\w./-]+$/;
const isType = /^\w+$/;

/** The lines that begin in a piece of a file, without the line feed: a letter for each byte, which is decoded where it matters. */
function* linesOf({ path, from, to }: Piece): Generator<string> {
  // The byte before tells whether a line begins at `from`; the last line may end after `to`.
  let at = Math.max(0, from - 1);
  let isBegun = from === 0;
  let rest = "";
  for (const { buffer, byteOffset, length } of chunksOf(path, at, Number.MAX_SAFE_INTEGER)) {
    const bytes = rest + Buffer.from(buffer, byteOffset, length).toString("latin1");
    let start = 0;
    for (let end = bytes.indexOf("\n"); end >= 0; end = bytes.indexOf("\n", start)) {
      if (isBegun) {
        if (at + start >= to) return;
        yield bytes.slice(start, end);
      }
      isBegun = true;
      start = end + 1;
    }
    at += start;
    rest = bytes.slice(start);
  }
  if (isBegun && rest.length > 0 && at < to) yield rest;
}

/** A text of its own: a part of a longer one keeps all of that in memory. */
const copied = (text: string): string => Buffer.from(text, "latin1").toString("latin1");

const decoded = (line: string): string => Buffer.from(line, "latin1").toString("utf8");

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
const tested = (form: RegExp): ((text: string) => string | undefined) => {
  const passed = new Map<string, string>();
  return (text) => {
    const known = passed.get(text);
    if (known !== undefined) return known;
    if (!form.test(text)) return undefined;
    const own = copied(text);
    passed.set(own, own);
    return own;
  };
};

/** What a canonical line ends with: its stream and its type. Nothing for a line of another form. */
const endingReader = () => {
  const [streamOf, typeOf] = [tested(isName), tested(isType)];
  const read = (line: string, most: number) => {
    const ending = line.slice(-most);
    const middle = ending.lastIndexOf(beforeType);
    const start = ending.lastIndexOf(beforeStream, middle);
    if (start < 0) return undefined;
    const stream = streamOf(ending.slice(start + beforeStream.length, middle));
    const type = typeOf(ending.slice(middle + beforeType.length, -afterType.length));
    return stream === undefined || type === undefined ? undefined : { stream, type };
  };
  return (line: string): { readonly stream: string; readonly type: string } | undefined =>
    line.endsWith(afterType) ? (read(line, usualEnding) ?? read(line, longestEnding)) : undefined;
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
    const event = ending === undefined || isOfInterest(ending.type) ? eventIn(decoded(line)) : undefined;
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
