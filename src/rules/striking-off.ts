import type { Text } from "../language/text.js";
import type { Source } from "./engine/conditions/vocabulary.js";
import type { InForce } from "./in-force.js";
import { type Majority, twoThirds } from "./voting/majority.js";

/** After how many years in a row on the lowest level a member is to be educated and helped. */
interface EducationRule extends InForce {
  /** Its id. */
  readonly id: string;
  /** How many years in a row. */
  readonly years: number;
  /** The rule. */
  readonly says: Text;
  /** The clause. */
  readonly source: Source;
}

/** Two years unfulfilled put a member among those to be educated and helped first: no removal by itself. */
export const educationRule: EducationRule = {
  id: "education-after-two-years",
  years: 2,
  says: {
    vi: "Hai năm liền không hoàn thành nhiệm vụ: chi bộ giáo dục, giúp đỡ trước khi xem xét đưa ra khỏi Đảng",
    en: "Unfulfilled two years in a row: educated and helped by the cell before removal is considered",
  },
  source: { document: "HD 02-HD/BTCTW (2021)", point: "II.1", evidence: "quoted-in-part" },
  // The day is reported by two portals.
  from: "2021-04-12",
};

/** How long education has to have lasted without progress before a name can be struck off. */
interface StrikingOffRule extends InForce {
  /** Its id. */
  readonly id: string;
  /** How long education has to have lasted. */
  readonly months: number;
  /** Of all members of the organisation, to propose it. */
  readonly majority: Majority;
  /** The rule. */
  readonly says: Text;
  /** The clause. */
  readonly source: Source;
}

/** Its successors, QĐ 20-QĐ/TW of 8/4/2026 and after it QĐ 208-QĐ/TW, are only reported and were not read. */
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
  until: "2026-04-08",
};
