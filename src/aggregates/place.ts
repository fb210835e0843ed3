import type { DomainEvent } from "../events/catalogue.js";
import { streamName } from "../events/envelope.js";
import { partsOfStream, type StreamKind } from "../events/streams.js";
import { type Reason, reason } from "./reason.js";

/** The shape of a stream's name, by kind. */
const shapes: { readonly [K in StreamKind]: string } = {
  cell: "cell/<cell>",
  committee: "committee/<organisation>",
  meeting: "meeting/<cell>/<key>",
  review: "review/<organisation>/<year>",
};

/** Why a stream is not one of this kind. */
export const judgeStream = (kind: StreamKind, stream: string): Reason | undefined => {
  const expected = shapes[kind];
  const fits =
    streamName().safeParse(stream).success &&
    partsOfStream(stream).kind === kind &&
    stream.split("/").length === expected.split("/").length;
  return fits ? undefined : reason("wrong-stream", "stream", { expected, found: stream });
};

/** The fields in which a beginning repeats the name of its stream, by event type. */
const repeated: ReadonlyMap<string, { readonly [field: string]: "organisation" | "key" }> = new Map([
  ["OrganisationFounded", { organisation: "organisation" }],
  ["MeetingConvened", { cell: "organisation" }],
  ["ReviewOpened", { organisation: "organisation", year: "key" }],
]);

type Fields = { readonly [field: string]: unknown };

const misplaced = (stream: string, type: string, data: Fields, within: string): Reason | undefined => {
  const parts = partsOfStream(stream);
  for (const [field, part] of Object.entries(repeated.get(type) ?? {})) {
    const found = String(data[field]);
    if (found !== parts[part])
      return reason("wrong-stream", `${within}.${field}`, { expected: parts[part], found });
  }
  return undefined;
};

/** Why an event cannot be on this stream: it begins, or is corrected to begin, another one. */
export const judgePlace = (stream: string, event: DomainEvent): Reason | undefined => {
  if (event.type !== "EntryCorrected") return misplaced(stream, event.type, event.data, "data");
  const { type, data } = event.data.replacement;
  return misplaced(stream, type, data, "data.replacement.data");
};
