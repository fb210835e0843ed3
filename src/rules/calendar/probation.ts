import type { Text } from "../../language/text.js";
import type { Source } from "../engine/conditions/vocabulary.js";
import { type Ground, inForceFrom, inQd294, sinceQd20 } from "./obligations.js";

const charter: Source = { document: "Điều lệ Đảng (2011)", point: "5.1", evidence: "quoted" };

/** The term after which a cell considers whether a probationary member becomes official. */
interface Probation {
  /** Its id. */
  readonly id: string;
  /** The number of months from the admission. */
  readonly months: number;
  /** The duty in words. */
  readonly says: Text;
  /** The texts of the duty, in order of day. */
  readonly grounds: readonly Ground[];
}

/**
 * Twelve months from the day of admission. The member is recognised as of that day, even where the cell considers it
 * later.
 */
export const probation: Probation = {
  id: "recognition-after-probation",
  months: 12,
  says: {
    vi: "Hết 12 tháng dự bị: chi bộ xét, đề nghị công nhận đảng viên chính thức",
    en: "Twelve months of probation end: the cell considers the recognition as an official member",
  },
  grounds: [
    { from: inForceFrom.statute, source: charter },
    { from: inForceFrom.qd294, source: inQd294("4.2.1") },
    ...sinceQd20(charter),
  ],
};
