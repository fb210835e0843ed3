import type { Parameter, ParameterValues, Source } from "../engine/conditions/vocabulary.js";
import { qd294 } from "./party-standing.js";

/** The choices on the base of the attendance rate that a rubric may leave open. */
export const attendanceParameterNames = [
  "attendance-probationary",
  "attendance-guest",
  "attendance-away-elsewhere",
  "attendance-away-present",
  "attendance-away-same-base",
  "attendance-exempt-present",
  "attendance-suspended",
  "attendance-prosecuted",
] as const;
/** A choice on the members in the base of the attendance rate. */
export type AttendanceParameter = (typeof attendanceParameterNames)[number];

/** The source for the base of the attendance rate in rows without a parameter. */
export const attendanceSource: Source = {
  document: "HD 12-HD/BTCTW (6/7/2018)",
  point: "II.3",
  evidence: "quoted",
  note: "exempt members are left out, and members of the armed forces on special duty, which no event records: whoever is on such duty is expected unless another row fits",
};

const notFound: Source = {
  document: "HD 12-HD/BTCTW (6/7/2018), HD 42-HD/BTCTW (28/10/2025)",
  evidence: "not-found",
  note: "no text that was read settles it",
};
const fromMajorities = (point: string): Source => ({
  ...qd294(point),
  note: "said of votes or of the cell's numbers; that it holds for the attendance rate is a reading; QĐ 20-QĐ/TW replaced it on 8/4/2026 and was not read",
});

/** The choices that the texts leave open on the members in the base of the attendance rate. */
export const attendanceParameters: Readonly<Record<AttendanceParameter, Parameter>> = {
  "attendance-probationary": {
    says: {
      vi: "Đảng viên dự bị có tính trong tỷ lệ dự họp",
      en: "Probationary members count in the attendance rate",
    },
    kind: "boolean",
    value: true,
    source: {
      ...attendanceSource,
      note: "the text speaks of members and leaves out only exempt ones and those on special duty; that it means probationary members too is a reading",
    },
  },
  "attendance-guest": {
    says: {
      vi: "Đảng viên nơi khác sinh hoạt tạm thời ở chi bộ có tính trong tỷ lệ dự họp",
      en: "Members of other cells who are here for a time count in the attendance rate",
    },
    kind: "boolean",
    value: false,
    source: fromMajorities("6.3.2"),
  },
  "attendance-away-elsewhere": {
    says: {
      vi: "Đảng viên sinh hoạt tạm thời ở đảng bộ khác, vắng mặt, có tính trong tỷ lệ dự họp",
      en: "Members away under another base organisation, and absent, count in the attendance rate",
    },
    kind: "boolean",
    value: false,
    source: fromMajorities("6.3.2, 9.3.2"),
  },
  "attendance-away-present": {
    says: {
      vi: "Đảng viên sinh hoạt tạm thời ở đảng bộ khác nhưng có mặt có tính trong tỷ lệ dự họp",
      en: "Members away under another base organisation who are present count in the attendance rate",
    },
    kind: "boolean",
    source: notFound,
  },
  "attendance-away-same-base": {
    says: {
      vi: "Đảng viên sinh hoạt tạm thời nơi khác trong cùng đảng bộ có tính trong tỷ lệ dự họp",
      en: "Members away within the same base organisation count in the attendance rate",
    },
    kind: "boolean",
    source: notFound,
  },
  "attendance-exempt-present": {
    says: {
      vi: "Đảng viên được miễn sinh hoạt nhưng có mặt có tính trong tỷ lệ dự họp",
      en: "Exempt members who are present count in the attendance rate",
    },
    kind: "boolean",
    source: notFound,
  },
  "attendance-suspended": {
    says: {
      vi: "Đảng viên bị đình chỉ sinh hoạt có tính trong tỷ lệ dự họp",
      en: "Suspended members count in the attendance rate",
    },
    kind: "boolean",
    value: false,
    source: fromMajorities("9.3.2"),
  },
  "attendance-prosecuted": {
    says: {
      vi: "Đảng viên bị khởi tố, truy tố, tạm giam có tính trong tỷ lệ dự họp",
      en: "Prosecuted, indicted or detained members count in the attendance rate",
    },
    kind: "boolean",
    value: false,
    source: fromMajorities("9.3.2"),
  },
};

/** The values for a rubric without its own choice. A parameter without a value is open. */
export const attendanceDefaults: ParameterValues = Object.fromEntries(
  Object.entries(attendanceParameters).flatMap(([name, { value }]) =>
    value === undefined ? [] : [[name, value]],
  ),
);
