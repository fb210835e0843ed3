const messages = {
  "snapshot-form": "The value is no snapshot of this form",
  "snapshot-damaged": "The snapshot is damaged",
  "snapshot-not-plain": "A state is no plain value and cannot be kept",
  "snapshot-outgrown": "Some of the snapshot does not fit any more",
  "snapshot-other-axes": "The snapshot was not taken for this instant",
} as const;

/** The stable codes of what can be wrong with a snapshot. */
export type SnapshotErrorCode = keyof typeof messages;

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
