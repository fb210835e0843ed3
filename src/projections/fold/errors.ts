const reasons = {
  corrected: "corrections concern",
  "left-out": "what happened after the instant of the fold was left out of",
  outgrown: "what was kept is not of these projections or of this instant in",
} as const;

/** A fold that cannot go on: streams have to be folded anew, and their events were not given again. */
export class FoldError extends Error {
  override readonly name = "FoldError";
  readonly code = "history-needed";
  /** @param streams the streams whose events are needed again */
  constructor(
    readonly streams: readonly string[],
    why: keyof typeof reasons = "corrected",
  ) {
    super(
      `history-needed: ${reasons[why]} ${streams.slice(0, 5).join(", ")}${streams.length > 5 ? ", …" : ""}. ` +
        "Give their events again: fold an array or a journal, or recall the stream before done().",
    );
  }
}

const mergeMessages = {
  "not-a-continuation": (stream: string) =>
    `${stream} is in both parts, and neither has seen all that the other has. Fold a stream in one part, or go on from the other part's snapshot.`,
  "axes-differ": () => "The parts were folded for different instants. Fold them with the same asAt and asOf.",
  "readings-differ": () =>
    "The totals are of different years, rules or instants. Sum those of one year, read under the same rules and for the same instants.",
} as const;

/** Parts that do not belong together. */
export class MergeError extends Error {
  override readonly name = "MergeError";
  /**
   * @param code why they do not
   * @param stream the stream that is in both parts, or empty
   */
  constructor(
    readonly code: keyof typeof mergeMessages,
    readonly stream: string,
  ) {
    super(`${code}: ${mergeMessages[code](stream)}`);
  }
}

/** What is known was folded for another instant than it is to be read for. */
export class AxesError extends Error {
  override readonly name = "AxesError";
  readonly code = "not-known-as-of";
  /** @param asOf the instant of the reading; none where it has no `asOf` */
  constructor(readonly asOf: string | undefined) {
    super(
      `not-known-as-of: what is known was not folded for ${asOf ?? "a reading without asOf"}. ` +
        "Fold the events with the asOf that the year is read with.",
    );
  }
}

const messages = {
  "snapshot-form": "The value is no snapshot of this form",
  "snapshot-damaged": "The snapshot is damaged",
  "snapshot-not-plain": "A state is no plain value and cannot be kept",
  "snapshot-outgrown": "Some of the snapshot does not fit any more",
  "snapshot-other-axes": "The snapshot was not taken for this instant",
} as const;

/** The stable codes of what can be wrong with a snapshot. */
type SnapshotErrorCode = keyof typeof messages;

const remedies: Readonly<Record<SnapshotErrorCode, string>> = {
  "snapshot-form": "Fold the journal from its beginning, and take a new snapshot.",
  "snapshot-damaged": "Throw it away, fold the journal from its beginning, and take a new one.",
  "snapshot-not-plain":
    "Keep only JSON in the states of a projection: no dates, maps, functions or gaps in lists.",
  "snapshot-outgrown": "Go on by resumeFold, and recall the streams that it names as stale.",
  "snapshot-other-axes":
    "Fold the journal from its beginning with these axes, or take snapshots with asAt and asOf set to their instant.",
};

/** A snapshot cannot be taken or taken up. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
  /**
   * @param code what is wrong
   * @param path the place in the snapshot, such as `streams["cell/c-3"].position`, or empty
   * @param projections names of projections whose states do not fit; their events are needed again
   * @param streams streams whose events are needed again
   */
  constructor(
    readonly code: SnapshotErrorCode,
    readonly path: string,
    readonly projections: readonly string[] = [],
    readonly streams: readonly string[] = [],
  ) {
    const place = path === "" ? "" : `, at ${path}`;
    const names = projections.length === 0 ? "" : ` (${projections.join(", ")})`;
    super(`${code}: ${messages[code]}${names}${place}. ${remedies[code]}`);
  }
}

const isName = /^[A-Za-z_]\w*$/;

/** A place in a snapshot as one writes it in code. */
export const placeIn = (path: readonly PropertyKey[]): string =>
  path
    .map((key) =>
      typeof key === "string" && isName.test(key) ? `.${key}` : `[${JSON.stringify(String(key))}]`,
    )
    .join("")
    .replace(/^\./, "");
