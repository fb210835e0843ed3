import type { Text } from "../language/text.js";
import type { Source } from "./engine/conditions/vocabulary.js";
import type { InForce } from "./in-force.js";
import { firstDayOf2026 } from "./texts-of-2026.js";
import { type Majority, twoThirds } from "./voting/majority.js";

/** The number of years in a row on the lowest level after which a cell educates and helps a member. */
interface EducationRule extends InForce {
  /** Its id. */
  readonly id: string;
  /** The number of years in a row. */
  readonly years: number;
  /** The rule. */
  readonly says: Text;
  /** The clause. */
  readonly source: Source;
}

/**
 * Two unfulfilled years put a member among those that the cell first educates and helps. They do not remove
 * the member.
 */
export const educationRule: EducationRule = {
  id: "education-after-two-years",
  years: 2,
  says: {
    vi: "Hai năm liền không hoàn thành nhiệm vụ: chi bộ giáo dục, giúp đỡ trước khi xem xét đưa ra khỏi Đảng",
    en: "Unfulfilled two years in a row: educated and helped by the cell before removal is considered",
  },
  source: { document: "HD 02-HD/BTCTW (2021)", point: "II.1", evidence: "quoted-in-part" },
  // Two portals report the day.
  from: "2021-04-12",
};

/** The least time of education without progress before an organisation can remove a name from the roll. */
interface StrikingOffRule extends InForce {
  /** Its id. */
  readonly id: string;
  /** The least number of months of education. */
  readonly months: number;
  /** The majority for the proposal, of all members of the organisation. */
  readonly majority: Majority;
  /** The rule. */
  readonly says: Text;
  /** The clause. */
  readonly source: Source;
}

/** It ends where a text of 2026 replaces its source: the authors know that text only from reports. */
export const strikingOffRule: StrikingOffRule = {
  id: "striking-off-after-education",
  months: 12,
  majority: twoThirds,
  says: {
    vi: "Được chi bộ giáo dục mà sau 12 tháng không tiến bộ: xem xét xóa tên",
    en: "No progress after 12 months of education by the cell: striking off may be considered",
  },
  source: { document: "QĐ 294-QĐ/TW (2025)", point: "8.1, 9.3.4", evidence: "quoted" },
  from: "2025-07-01",
  until: firstDayOf2026("charter"),
};
