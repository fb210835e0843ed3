import type { Text } from "../../language/text.js";
import { type Ground, inForceFrom, inHd03, inHd12, inHd42, inQd294, sinceQd20 } from "./obligations.js";

/** The minimum length of a kind of meeting, in minutes. */
interface Duration {
  /** The kind of meeting. */
  readonly kind: string;
  /** The minimum length. */
  readonly minutes: number;
  /** The texts that state it. */
  readonly grounds: readonly Ground[];
}

const grounds: readonly Ground[] = [
  { from: inForceFrom.hd12, source: inHd12("II.3") },
  { from: inForceFrom.hd42, source: inHd42 },
];

/**
 * Minimum lengths. For a very small cell the competent committee sets another length, together with the
 * meeting's notice.
 */
export const durations: readonly Duration[] = [
  { kind: "regular", minutes: 90, grounds },
  { kind: "combined", minutes: 120, grounds },
];

/** An exception that is allowed only within bounds, and its first day. */
interface MeetingLimit {
  /** Its id. */
  readonly id: string;
  /** The allowed exception. */
  readonly says: Text;
  /** The texts that state it. */
  readonly grounds: readonly Ground[];
}

const pilot: Ground = { from: inForceFrom.hd03, source: inHd03 };

/** The limit on online meetings. */
export const onlineLimit: MeetingLimit = {
  id: "online-with-ground",
  says: {
    vi: "Chỉ sinh hoạt trực tuyến ở chi bộ đặc thù hoặc trong hoàn cảnh đặc biệt: cần lý do hoặc văn bản",
    en: "Online only in special cells or circumstances: a reason or a document is stated",
  },
  grounds: [pilot, { from: inForceFrom.qd294, source: inQd294("21.4") }, ...sinceQd20(inHd03)],
};

/** The limit on the size of a cell that meets by party group. */
export const byGroupSize = {
  id: "by-group-size",
  says: {
    vi: "Chỉ chi bộ có từ 50 đảng viên trở lên mới sinh hoạt theo tổ đảng",
    en: "By group only in cells of 50 members or more",
  },
  grounds: [pilot],
  leastMembers: 50,
} as const satisfies MeetingLimit & { leastMembers: number };

/** The limit on the number of meetings by party group. */
export const byGroupOften = {
  id: "by-group-often",
  says: { vi: "Sinh hoạt theo tổ đảng không quá 3 lần trong năm", en: "By group at most 3 times a year" },
  grounds: [pilot],
  mostAYear: 3,
} as const satisfies MeetingLimit & { mostAYear: number };

/** A thematic meeting does not replace a regular one. */
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
