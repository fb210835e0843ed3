/** The kinds of stream. Each kind is one consistency boundary. */
export type StreamKind = "cell" | "committee" | "meeting" | "review";

/** The stream of a cell: its organisation, offices and roll. */
export const cellStream = (cell: string): string => `cell/${cell}`;
/** The stream of a committee: its organisation and its decisions. */
export const committeeStream = (organisation: string): string => `committee/${organisation}`;
/** The stream of one meeting. `key` is unique within the cell, such as `2021-11` or `2021-11-thematic`. */
export const meetingStream = (cell: string, key: string): string => `meeting/${cell}/${key}`;
/** The stream of one organisation's review of one period: a year `2026`, a quarter `2026-Q3`, a month `2026-09`. */
export const reviewStream = (organisation: string, period: string | number): string =>
  `review/${organisation}/${period}`;

/** The kind of a stream, its organisation and, for a meeting or review, its key. */
export const partsOfStream = (stream: string): { kind: StreamKind; organisation: string; key: string } => {
  const [kind = "", organisation = "", key = ""] = stream.split("/");
  return { kind: kind as StreamKind, organisation, key };
};
