import type { JournalEvent } from "chibo";
import {
  buildYear,
  type CellPlan,
  type MeetingPlan,
  type MemberPlan,
  memberCriteria,
  organisationCriteria,
  rubricMaxima,
  zeroFingerprint,
} from "chibo/testing";

const size = 100;
const year = 2021;
const cell = "c1";
const ids = Array.from({ length: size }, (_, nth) => `m${String(nth + 1).padStart(3, "0")}`);
const idAt = (nth: number): string => ids[nth % size] as string;
const all = <T>(keys: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(keys.map((key) => [key, value]));

const collective = {
  degrees: all(organisationCriteria, "good" as const),
  own: "good",
  proposed: "good",
  voted: "good",
  decided: "good",
  dissent: 2,
  peers: ["good"],
} as const;

const member = (id: string, nth: number): MemberPlan => ({
  id,
  status: "official",
  category: nth < 3 ? "with-post" : "without-post",
  civilServant: nth % 2 === 0,
  feePayments: 4,
  history: [],
  review: {
    degrees: all(memberCriteria, "good" as const),
    tasks: { assigned: 10, done: 10 },
    own: "good",
    ...(nth % 2 === 0 && { employer: "good" as const }),
    residence: true,
    proposed: "good",
    voted: "good",
    dissent: nth % 4,
    decided: "good",
    comments: 2,
    revised: false,
    checked: false,
  },
});

const task = (month: number, nth: number) => ({ task: `t-${month}-${nth}`, member: idAt(month * 7 + nth) });
const eight = [0, 1, 2, 3, 4, 5, 6, 7];

const meeting = (month: number): MeetingPlan => ({
  key: `${year}-${String(month).padStart(2, "0")}`,
  kind: "regular",
  month,
  day: 3,
  fate: "held",
  absences: [0, 20, 40, 60].map((nth) => ({ member: idAt(nth + month), how: "excused" })),
  delegate: false,
  comments: 15,
  praised: [idAt(month)],
  reminded: [],
  resolutions: [{ id: `r-${month}`, against: 1, abstained: 1, reserved: true }],
  assigned: eight.map((nth) => task(month, nth)),
  assessed: month === 1 ? [] : eight.map((nth) => ({ ...task(month - 1, nth), result: "done" as const })),
  marks: rubricMaxima,
  voted: "good",
  decided: "good",
  opinions: false,
  minutesApproved: true,
  reported: true,
});

const plan: CellPlan = {
  id: cell,
  members: ids.map(member),
  offices: [
    { office: "secretary", member: idAt(0) },
    { office: "deputy", member: idAt(1) },
  ],
  happenings: [],
  meetings: Array.from({ length: 12 }, (_, index) => meeting(index + 1)),
  review: {
    ...collective,
    hinted: true,
    ballot: { form: "secret", unreturned: 1, invalid: 1 },
    closed: true,
  },
};

/** One year of one base organisation with a single cell of 100 members, all reviewed and rated. */
export const largeCell = (): JournalEvent[] =>
  buildYear({
    year,
    base: "b1",
    superior: "s1",
    fingerprint: zeroFingerprint,
    fulfilledByAnalogy: true,
    cells: [plan],
    review: collective,
    decisions: {
      capGroups: true,
      relieved: [],
      commended: [],
      notified: true,
      published: true,
      contradiction: false,
      complaints: [],
    },
    late: [],
    corrections: [],
  });
