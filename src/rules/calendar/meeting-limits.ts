import type { Text } from "../../language/text.js";
import { type Ground, inForceFrom, inHd03, inHd12, inHd42, inQd294 } from "./obligations.js";

/** The least minutes that a kind of meeting lasts. */
interface Duration {
  /** The kind of meeting. */
  readonly kind: string;
  /** The least time. */
  readonly minutes: number;
  /** The texts that say so. */
  readonly grounds: readonly Ground[];
}

const grounds: readonly Ground[] = [
  { from: inForceFrom.hd12, source: inHd12("II.3") },
  { from: inForceFrom.hd42, source: inHd42 },
];

/** Least durations. The competent committee sets another one for a very small cell, with the meeting's notice. */
export const durations: readonly Duration[] = [
  { kind: "regular", minutes: 90, grounds },
  { kind: "combined", minutes: 120, grounds },
];

/** What is allowed only within bounds, and from when. */
interface MeetingLimit {
  /** Its id. */
  readonly id: string;
  /** What is allowed. */
  readonly says: Text;
  /** The texts that say so. */
  readonly grounds: readonly Ground[];
}

const pilot: Ground = { from: inForceFrom.hd03, source: inHd03 };

/** Meeting online. */
export const onlineLimit: MeetingLimit = {
  id: "online-with-ground",
  says: {
    vi: "Chỉ sinh hoạt trực tuyến ở chi bộ đặc thù hoặc trong hoàn cảnh đặc biệt: cần lý do hoặc văn bản",
    en: "Online only in special cells or circumstances: a reason or a document is stated",
  },
  grounds: [pilot, { from: inForceFrom.qd294, source: inQd294("21.4") }],
};

/** Meeting by party group instead of the whole cell. */
export const byGroupSize = {
  id: "by-group-size",
  says: {
    vi: "Chỉ chi bộ có từ 50 đảng viên trở lên mới sinh hoạt theo tổ đảng",
    en: "By group only in cells of 50 members or more",
  },
  grounds: [pilot],
  leastMembers: 50,
} as const satisfies MeetingLimit & { leastMembers: number };

/** How often a cell meets by party group. */
export const byGroupOften = {
  id: "by-group-often",
  says: { vi: "Sinh hoạt theo tổ đảng không quá 3 lần trong năm", en: "By group at most 3 times a year" },
  grounds: [pilot],
  mostAYear: 3,
} as const satisfies MeetingLimit & { mostAYear: number };

/** A thematic meeting does not take the place of a regular one. */
export const noSubstitute: MeetingLimit = {
  id: "thematic-no-substitute",
  says: {
    vi: "Sinh hoạt chuyên đề không thay cho sinh hoạt thường kỳ",
    en: "A thematic meeting does not stand in for the regular one",
  },
  grounds: [{ from: inForceFrom.hd42, source: inHd42 }],
};

/** Every limit on meetings. */
export const meetingLimits: readonly MeetingLimit[] = [onlineLimit, byGroupSize, byGroupOften, noSubstitute];
