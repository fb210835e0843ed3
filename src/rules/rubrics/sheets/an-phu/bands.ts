import type { Bands, Edge } from "../../rubric.js";
import { says } from "../building.js";

const at = (value: Edge["at"]): Edge => ({ at: value, included: true });
const past = (value: Edge["at"]): Edge => ({ at: value, included: false });
const half = { ratio: [1, 2] as [number, number], of: "duration.norm" };

/**
 * Duration against the norm, as printed: "up to 15" and "15 to 30" both hold 15 (D2); between more than 30 short and half the norm nothing
 * is printed. "Only half" and "below half" are read as exactly half and less, for half is printed with points of its own.
 */
export const duration: Bands = {
  kind: "bands",
  on: { fact: "duration.shortfall" },
  bands: [
    { to: at(0), points: 5, says: says("đủ thời lượng", "the norm is met") },
    { from: past(0), to: at(15), points: 4, says: says("thiếu đến 15 phút", "up to 15 minutes short") },
    { from: at(15), to: at(30), points: 3, says: says("thiếu 15 đến 30 phút", "15 to 30 minutes short") },
    { from: at(half), to: at(half), points: 2, says: says("chỉ được một nửa", "only half") },
    { from: past(half), points: 1, says: says("dưới một nửa", "less than half") },
  ],
};

/** Attendance; anybody absent without reason puts it in the lowest band. */
export const attendance: Bands = {
  kind: "bands",
  on: { share: "attendance.present", of: "attendance.expected" },
  first: [
    {
      when: { fact: "attendance.unexcused", is: "more-than", value: 0 },
      points: 1,
      says: says("có đảng viên vắng không lý do", "somebody is absent without reason"),
    },
  ],
  bands: [
    { from: at([90, 100]), points: 4 },
    { from: at([75, 100]), to: past([90, 100]), points: 3 },
    { from: at([65, 100]), to: past([75, 100]), points: 2 },
    { to: past([65, 100]), points: 1 },
  ],
};

/** Share of those attending who speak: exactly one half has no band (D1). */
export const speakers: Bands = {
  kind: "bands",
  on: { share: "discussion.speakers", of: "attendance.present" },
  bands: [
    { from: past([50, 100]), points: 5 },
    { from: at([40, 100]), to: past([50, 100]), points: 4 },
    { from: at([30, 100]), to: past([40, 100]), points: 3 },
    { to: past([30, 100]), points: 2 },
  ],
};

/** Share of last month's targets reached. */
export const results: Bands = {
  kind: "bands",
  on: { share: "results.reached", of: "results.targets" },
  bands: [
    { from: at([90, 100]), points: 30 },
    { from: at([80, 100]), to: past([90, 100]), points: 27 },
    { from: at([70, 100]), to: past([80, 100]), points: 24 },
    { from: at([60, 100]), to: past([70, 100]), points: 20 },
    { from: at([50, 100]), to: past([60, 100]), points: 15 },
    { to: past([50, 100]), points: 10 },
  ],
};
