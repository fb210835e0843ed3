import type { Sentences } from "./sentences.js";

/** The facts of a problem with a snapshot, by code. */
export interface SnapshotFacts {
  /** The value is no snapshot of this form. */
  readonly "snapshot-form": object;
  /** The snapshot is damaged at the path. */
  readonly "snapshot-damaged": object;
  /** A state cannot be kept as JSON. */
  readonly "snapshot-not-plain": object;
  /**
   * A projection has another version than the snapshot. The caller must give the events of these projections
   * or streams again.
   */
  readonly "snapshot-outgrown": {
    readonly projections: readonly string[];
    readonly streams: readonly string[];
  };
  /** The snapshot was taken for another instant. */
  readonly "snapshot-other-axes": object;
}

const named = (names: readonly string[]): string => (names.length === 0 ? "" : ` (${names.join(", ")})`);

/** Problems with snapshots, in English. */
export const snapshotEnglish: Sentences<SnapshotFacts> = {
  "snapshot-form": () => [
    "the value is no snapshot of this form",
    "Fold the journal from its beginning, and take a new snapshot",
  ],
  "snapshot-damaged": () => [
    "the snapshot is damaged",
    "Throw it away, fold the journal from its beginning, and take a new one",
  ],
  "snapshot-not-plain": () => [
    "a state is no plain value and cannot be kept",
    "Keep only JSON in the states of a projection: no dates, maps, functions or gaps in lists",
  ],
  "snapshot-outgrown": ({ projections }) => [
    `a part of the snapshot does not fit any more${named(projections)}`,
    "Go on by resumeFold, and recall the streams that it names as stale",
  ],
  "snapshot-other-axes": () => [
    "the snapshot was not taken for this instant",
    "Fold the journal from its beginning with these axes, or take snapshots with asAt and asOf set to their instant",
  ],
};

/** Problems with snapshots, in Vietnamese. */
export const snapshotVietnamese: Sentences<SnapshotFacts> = {
  "snapshot-form": () => ["đây không phải là bản trạng thái đã lưu", "Đọc sổ ghi từ đầu rồi lưu lại bản mới"],
  "snapshot-damaged": () => [
    "bản trạng thái đã lưu bị hỏng",
    "Bỏ bản này, đọc sổ ghi từ đầu rồi lưu lại bản mới",
  ],
  "snapshot-not-plain": () => [
    "trạng thái có giá trị không lưu được",
    "Chỉ giữ chữ, số, có/không, danh sách và nhóm trường trong trạng thái",
  ],
  "snapshot-outgrown": () => [
    "một phần của bản trạng thái đã lưu không còn phù hợp",
    "Đọc tiếp và đưa lại các mục của những quyển cần đọc lại",
  ],
  "snapshot-other-axes": () => [
    "bản trạng thái đã lưu không theo thời điểm này",
    "Đọc sổ ghi từ đầu theo thời điểm cần xem",
  ],
};
