import type { Refusal } from "../../aggregates/refusal.js";
import { partsOfStream } from "../../events/streams.js";
import type { Language } from "../../language/language.js";
import { describeBy } from "../../language/problems/problem.js";
import { refusalEnglish } from "../../language/problems/refusal.js";
import { refusalVietnamese } from "../../language/problems/refusal-vietnamese.js";
import type { Text } from "../../language/text.js";

/** Why the journal takes nothing of a row, and the column that shows it. */
interface RefusedRow {
  /** The name of the column; undefined where no single column shows it. */
  readonly column: string | undefined;
  readonly reason: Text;
}

const saidIn = ({ problem }: Refusal, language: Language): string =>
  describeBy({ ...problem, path: "" }, language, { vi: refusalVietnamese, en: refusalEnglish }).slice(0, -1);

/** The ids of which a sentence names no more than this. */
const mostKnown = 12;

const listed = (ids: readonly string[]): string =>
  `${ids.slice(0, mostKnown).join(", ")}${ids.length > mostKnown ? ", …" : ""}`;

/** The sentence for an id that the journal does not know, with those that it knows. */
const notRecorded = ({ vi, en }: Text, known: readonly string[]): Text => ({
  vi: `chưa ghi ${vi}; ${known.length === 0 ? "chưa ghi mã nào" : `đã ghi: ${listed(known)}`}`,
  en: `${en} is not on record; ${known.length === 0 ? "none is" : `on record: ${listed(known)}`}`,
});

/** The streams of a journal: by their kind and organisation, the keys of their meetings or reviews. */
type KnownStreams = Readonly<Record<string, ReadonlyMap<string, readonly string[]>>>;

/** The streams by kind and organisation. A caller with many refusals calls this once. */
export const knownStreams = (streams: readonly string[]): KnownStreams => {
  const known: Record<string, Map<string, string[]>> = {};
  for (const stream of streams) {
    const { kind, organisation, key } = partsOfStream(stream);
    known[kind] ??= new Map();
    const keys = known[kind].get(organisation);
    if (keys === undefined) known[kind].set(organisation, [key]);
    else keys.push(key);
  }
  return known;
};

/** The id by which a stream is not in the journal: that of its organisation, of its meeting or review. */
const unknownOf = (stream: string, streams: KnownStreams): RefusedRow | undefined => {
  const { kind, organisation: id, key } = partsOfStream(stream);
  const keysOf = streams[kind];
  const known = [...(keysOf?.keys() ?? [])];
  if (kind === "cell")
    return { column: kind, reason: notRecorded({ vi: `chi bộ “${id}”`, en: `the cell “${id}”` }, known) };
  if (kind === "committee") {
    const what = { vi: `tổ chức đảng “${id}” có cấp ủy`, en: `the committee of “${id}”` };
    return { column: kind, reason: notRecorded(what, known) };
  }
  const keys = keysOf?.get(id);
  if (kind === "review") {
    const what = {
      vi: `đợt kiểm điểm ${key} của “${id}” (mở đợt kiểm điểm trước)`,
      en: `the review ${key} of “${id}”, which opens first,`,
    };
    return { column: "year", reason: notRecorded(what, keys ?? []) };
  }
  if (keys === undefined) {
    const what = { vi: `buổi sinh hoạt nào của chi bộ “${id}”`, en: `any meeting of the cell “${id}”` };
    return { column: "cell", reason: notRecorded(what, known) };
  }
  const what = {
    vi: `buổi sinh hoạt “${key}” của chi bộ “${id}”`,
    en: `the meeting “${key}” of the cell “${id}”`,
  };
  return { column: "meeting", reason: notRecorded(what, keys) };
};

/**
 * The refusal of a command on a stream, as the sentence of a row and the column that shows it.
 * @param columns the names of the columns of the table
 * @param streams gives the streams of the journal
 */
export const refusedRow = (
  refusal: Refusal,
  stream: string,
  columns: readonly string[],
  streams: () => KnownStreams,
): RefusedRow => {
  const unknown = refusal.code === "not-begun" ? unknownOf(stream, streams()) : undefined;
  if (unknown !== undefined) return unknown;
  const field = refusal.field.replace(/^data\./, "");
  return {
    column: columns.includes(field) ? field : undefined,
    reason: { vi: saidIn(refusal, "vi"), en: saidIn(refusal, "en") },
  };
};
