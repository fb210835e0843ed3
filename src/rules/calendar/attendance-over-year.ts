import type { Text } from "../../language/text.js";
import type { Source } from "../engine/conditions/vocabulary.js";
import type { InForce } from "../in-force.js";
import { besideUnread, textsOf2026 } from "../texts-of-2026.js";
import { inForceFrom, inHd12 } from "./obligations.js";

/** A condition over many meetings of a year. It applies from the day on which its source is in force. */
interface OverYearRule extends InForce {
  /** Its id. */
  readonly id: string;
  /** The condition. */
  readonly says: Text;
  /** The clause. */
  readonly source: Source;
}

/** A condition over many meetings that begins at a number. */
export interface OverYearLimit extends OverYearRule {
  /** The first day on which it is in force. */
  readonly from: string;
  /** The number at which it begins. */
  readonly least: number;
}

const hd12From = "2018-07-06";
const hd42From = "2025-10-28";
const hd42: Source = {
  document: "HD 42-HD/BTCTW",
  point: "II.5",
  evidence: "reported",
  note: "criterion 4.2; two independent transcriptions agree",
};

/**
 * Absence with a reason more than three times in a row within the year. The condition begins at the fourth
 * absence.
 */
export const excusedTooOften: OverYearLimit = {
  id: "excused-too-often",
  least: 4,
  says: {
    vi: "Không có đảng viên vắng mặt có lý do quá 3 lần liên tiếp trong năm",
    en: "Nobody is absent with reason more than 3 times in a row in the year",
  },
  source: inHd12("II.3.1"),
  from: hd12From,
  until: hd42From,
};

const charter: Source = {
  document: "Điều lệ Đảng (2011)",
  point: "8.1",
  evidence: "quoted",
  note: "it does not say whether the three months are in a row",
};
const [qd20, qd208] = textsOf2026.charter.texts;

/** The Charter, with what is known of the text on carrying it out that was in force. */
const struckOff = (id: string, says: Text): readonly OverYearLimit[] => {
  const period = (from: string, until: string | undefined, source: Source): OverYearLimit => ({
    id,
    least: 3,
    says,
    source,
    from,
    ...(until === undefined ? {} : { until }),
  });
  return [
    period("2011-01-19", inForceFrom.qd294, charter),
    period(inForceFrom.qd294, qd20.from, {
      ...charter,
      note: "so too QĐ 294-QĐ/TW (2025), 8.1; it does not say whether the three months are in a row",
    }),
    period(qd20.from, qd208.from, besideUnread(charter, qd20.number)),
    period(qd208.from, undefined, besideUnread(charter, qd208.number, "is reported to say so too")),
  ];
};

/**
 * Three months in a year without meetings, without a valid reason. The cell considers the case and proposes.
 */
export const absentThreeMonths: readonly OverYearLimit[] = struckOff("absent-three-months", {
  vi: "Bỏ sinh hoạt chi bộ ba tháng trong năm không có lý do chính đáng: chi bộ xem xét, đề nghị",
  en: "No meetings for three months of a year without a valid reason: the cell considers and proposes",
});

/** Three months in a year without fees, without a valid reason. The cell considers the case and proposes. */
export const feesUnpaidThreeMonths: readonly OverYearLimit[] = struckOff("fees-unpaid-three-months", {
  vi: "Không đóng đảng phí ba tháng trong năm không có lý do chính đáng: chi bộ xem xét, đề nghị",
  en: "No fees for three months of a year without a valid reason: the cell considers and proposes",
});

/** Every member has a concrete task. This includes members who take part for a time. */
export const everyMemberHasTask: OverYearRule = {
  id: "member-without-task",
  says: {
    vi: "Mỗi đảng viên, kể cả đảng viên sinh hoạt tạm thời, được giao nhiệm vụ cụ thể",
    en: "Every member, those here for a time too, has a concrete task",
  },
  source: { document: "HD 38-HD/BTCTW (29/9/2025)", point: "IV.2.1", evidence: "quoted" },
  from: "2025-09-29",
};

const praiseSays: Text = {
  vi: "Trong sinh hoạt có biểu dương, nhắc nhở, phê bình đảng viên",
  en: "At meetings members are praised, reminded and criticised",
};

/** Praise, reminders and criticism at meetings, from the guidance in force. */
export const praiseAndCriticism: readonly OverYearRule[] = [
  {
    id: "month-without-criticism",
    says: praiseSays,
    source: inHd12("II.3.3"),
    from: hd12From,
    until: hd42From,
  },
  { id: "month-without-criticism", says: praiseSays, source: hd42, from: hd42From },
];

const speakSays: Text = { vi: "Nhiều đảng viên phát biểu ý kiến", en: "Many members speak" };

/**
 * Many members speak. An inspector should know a member who attends this many meetings and never speaks. The
 * number is a choice of this library.
 */
export const manySpeak: readonly OverYearLimit[] = [
  {
    id: "member-never-spoke",
    least: 3,
    says: speakSays,
    source: inHd12("II.3.3"),
    from: hd12From,
    until: hd42From,
  },
  { id: "member-never-spoke", least: 3, says: speakSays, source: hd42, from: hd42From },
];
