import { createHash } from "node:crypto";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { type Salts, type Seal, sealOf, verifySeal } from "../../../src/events/seal/index.js";
import { closed, commented, entry } from "../../support/entry.js";

/** Salts that are the same in each run; real salts are random. */
export const salts: Salts = ({ id }, path) =>
  new Uint8Array(createHash("sha256").update(`${id} ${path}`).digest());

const cell = { stream: "cell/c-3" };

/** Six entries of two streams, interleaved, with seven personal fields. */
export const told: readonly JournalEvent[] = [
  entry(1, "MemberNamed", { member: "m-02", name: "Nguyễn Thị Thử" }, cell),
  commented(1, "Nhất trí với báo cáo"),
  entry(2, "MemberDied", { member: "m-09", on: "2021-11-02" }, cell),
  entry(2, "RollCallTaken", {
    present: ["m-01", "m-02"],
    excused: [{ member: "m-03", reason: "ốm" }, { member: "m-04" }],
    unexcused: [],
  }),
  commented(3, "Đề nghị họp đúng giờ"),
  closed(4),
];

export const sealed: Seal = sealOf(told, salts);

/** The first problem of a seal check of these entries. */
export const breakOf = (
  events: readonly unknown[],
  seal: unknown = sealed,
  ...checkpoint: Parameters<typeof verifySeal> extends [unknown, unknown, ...infer R] ? R : never
) => {
  const result = verifySeal(events, seal, ...checkpoint);
  return result.ok ? undefined : result.problem;
};

/** The entries with the one at an index removed or replaced. */
export const spliced = (index: number, ...others: readonly unknown[]): unknown[] =>
  told.toSpliced(index, 1, ...(others as JournalEvent[]));
