import type { EventData } from "../../events/catalogue.js";
import { committeeStream, reviewStream } from "../../events/streams.js";
import { levels, type Subject } from "../../events/values.js";
import { clock, type Draft, dayIn, type Pen, pen, sentence } from "./draft.js";
import type { CellPlan, QuarterPlan, YearPlan } from "./plan.js";
import { isExempt, onRoll, reviewed, reviewMonth } from "./standing.js";

type Published = EventData<"ResultsPublished">;
type Decided = { readonly subject: Subject; readonly level: EventData<"LevelDecided">["level"] };

const decidedIn = (cell: CellPlan): Decided[] => {
  const members = reviewed(cell).flatMap(({ id, review }): Decided[] =>
    review?.decided === undefined ? [] : [{ subject: { kind: "member", id }, level: review.decided }],
  );
  const level = cell.review?.decided;
  return level === undefined ? members : [...members, { subject: { kind: "cell", id: cell.id }, level }];
};

const publishedOf = (plan: YearPlan, decided: readonly Decided[], of: "member" | "cell"): Published => {
  const rated = decided.filter(({ subject }) => subject.kind === of);
  const people = plan.cells.flatMap(({ members }) => members.filter((member) => onRoll(member, reviewMonth)));
  const listed = of === "cell" ? plan.cells.length : people.length;
  const exempt = of === "cell" ? 0 : people.filter((member) => isExempt(member, reviewMonth)).length;
  const counts = Object.fromEntries(
    levels.map((level) => [level, rated.filter((one) => one.level === level).length]),
  );
  const totals = {
    listed,
    rated: rated.length,
    exempt,
    notReviewed: listed - exempt - rated.length,
    ...counts,
  };
  const percent: [number, number] = [counts.excellent ?? 0, rated.length];
  return {
    year: plan.year,
    of,
    on: dayIn(plan.year, 12, 28),
    totals,
    ...(rated.length > 0 && { stated: [{ level: "excellent", percent }] }),
  };
};

const writeFrame = (plan: YearPlan, decided: readonly Decided[], write: Pen): void => {
  const { year, base, decisions } = plan;
  const now = clock(dayIn(year, 12, 14), 2, 60);
  if (decisions.capGroups) {
    const groups = (["member", "cell"] as const).flatMap((kind) => {
      const subjects = decided.map(({ subject }) => subject).filter((subject) => subject.kind === kind);
      const title = kind === "member" ? "Đảng viên trong đảng bộ cơ sở" : "Các chi bộ trực thuộc";
      return subjects.length === 0 ? [] : [{ group: `${base}-${kind}s`, name: title, subjects }];
    });
    if (groups.length > 0) write("QuotaGroupsDeclared", { year, groups }, now());
  }
  if (decisions.extension !== undefined) {
    const [part, whole] = decisions.extension;
    write("CapExtended", { year, group: base, ratio: [part, whole], reason: sentence(6) }, now());
  }
  for (const relief of decisions.relieved)
    write("ReliefGranted", { year, ...relief, reason: sentence(7) }, now());
};

const writeComplaints = (plan: YearPlan, decided: readonly Decided[], write: Pen): void => {
  const { year, decisions } = plan;
  const now = clock(dayIn(year + 1, 1, 20), 2, 60);
  const on = dayIn(year + 1, 1, 20);
  for (const [nth, { member, outcome, redecided }] of decisions.complaints.entries()) {
    const subject: Subject = { kind: "member", id: member };
    const complaint = `complaint-${nth + 1}`;
    write("ComplaintLodged", { year, complaint, subject, by: member, on, text: sentence(nth + 4) }, now());
    if (outcome === undefined) continue;
    write("ComplaintAnswered", { year, complaint, outcome, on }, now());
    const hasLevel = decided.some((one) => one.subject.kind === "member" && one.subject.id === member);
    if (redecided === undefined || !hasLevel) continue;
    write("LevelCancelled", { year, subject, decidedOn: on, reason: sentence(nth + 5) }, now());
    write("LevelRedecided", { year, subject, level: redecided, decidedOn: on, reason: sentence(nth) }, now());
  }
};

/** The plans of quarters, one for each member and quarter. */
export const quartersIn = ({ decisions: { quarters = [] } }: YearPlan): QuarterPlan[] => [
  ...new Map(quarters.map((each) => [`${each.member} ${each.quarter}`, each])).values(),
];

/**
 * The levels of quarters. The committee decides each one in the month after the quarter.
 */
const writeQuarters = (plan: YearPlan, write: Pen): void => {
  const { year } = plan;
  for (const { member, quarter, ...told } of quartersIn(plan)) {
    const decidedOn = quarter === 4 ? dayIn(year + 1, 1, 5) : dayIn(year, quarter * 3 + 1, 5);
    const subject: Subject = { kind: "member", id: member };
    const at = clock(decidedOn, 2, 0)();
    if ("level" in told)
      write("LevelDecided", { year, period: `${year}-Q${quarter}`, subject, ...told, decidedOn }, at);
    else
      write(
        "SubjectNotRated",
        { year, period: `${year}-Q${quarter}`, subject, notRated: told.notRated, on: decidedOn },
        at,
      );
  }
};

/** The members to whom the committee gives no level: those of the plan who have none. */
const notRatedIn = (plan: YearPlan, decided: readonly Decided[]): { cell: CellPlan; subject: Subject }[] => {
  const rated = new Set(decided.flatMap(({ subject }) => (subject.kind === "member" ? [subject.id] : [])));
  return plan.cells.flatMap((cell) =>
    cell.members
      .filter(({ id }) => plan.decisions.notRated?.includes(id) && !rated.has(id))
      .map(({ id }) => ({ cell, subject: { kind: "member", id } })),
  );
};

/** What cell committees say in the reviews before: that they give these members no level. */
const writeNotRated = (
  { year }: YearPlan,
  notRated: ReturnType<typeof notRatedIn>,
  drafts: Draft[],
): void => {
  const on = dayIn(year, 12, 1);
  for (const { cell, subject } of notRated) {
    if (cell.review === undefined) continue;
    const write = pen(drafts, reviewStream(cell.id, year), "office", cell.id);
    const by = { role: "cell-committee" as const, organisation: cell.id };
    write("SubjectNotRated", { year, subject, notRated: "training", by, on }, clock(on, 4, 0)());
  }
};

/** The decision about all levels of the year, with their totals. */
const issuedOf = (
  { year, superior }: YearPlan,
  decided: readonly Decided[],
  notRated: number,
  on: string,
  number: string,
): EventData<"DecisionIssued"> => ({
  year,
  decision: "d-levels",
  number,
  title: "Kết quả đánh giá, xếp loại chất lượng",
  on,
  signer: { office: "Bí thư" },
  grounds: [`Kế hoạch của ${superior}`],
  totals: {
    listed: decided.length + notRated,
    rated: decided.length,
    notRated,
    ...Object.fromEntries(
      levels.map((level) => [level, decided.filter((one) => one.level === level).length]),
    ),
  },
});

/** The decisions of the base committee on the year, and their consequences early in the next year. */
export const writeDecisions = (plan: YearPlan, drafts: Draft[]): void => {
  const { year, base, decisions } = plan;
  const stream = committeeStream(base);
  const write = pen(drafts, stream, "office", base);
  const decided = plan.cells.flatMap(decidedIn);
  writeQuarters(plan, write);
  writeFrame(plan, decided, write);
  const decidedOn = dayIn(year, 12, 18);
  const deciding = clock(decidedOn, 2, 10);
  const notRated = notRatedIn(plan, decided);
  const number = "57-QĐ/ĐU";
  const paper = decisions.issued === true ? { decision: "d-levels" } : { instrument: { number } };
  if (decisions.issued === true)
    write("DecisionIssued", issuedOf(plan, decided, notRated.length, decidedOn, number), deciding());
  for (const { subject, level } of decided) {
    write("LevelDecided", { year, subject, level, decidedOn, ...paper }, deciding());
  }
  for (const { subject } of notRated)
    write("SubjectNotRated", { year, subject, notRated: "training", on: decidedOn, ...paper }, deciding());
  const own = plan.review?.decided;
  if (own !== undefined) {
    const on = dayIn(year, 12, 26);
    const subject: Subject = { kind: "base-organisation", id: base };
    const writeAbove = pen(drafts, stream, "office", plan.superior);
    writeAbove("LevelDecided", { year, subject, level: own, decidedOn: on }, clock(on, 3, 0)());
  }
  if (decisions.distinguished === true) {
    const on = dayIn(year, 12, 20);
    const distinguishing = clock(on, 2, 10);
    for (const { subject, level } of decided)
      if (subject.kind === "cell" && level === "excellent")
        write("SubjectDistinguished", { year, subject, decidedOn: on }, distinguishing());
  }
  if (decisions.notified) {
    const on = dayIn(year, 12, 22);
    const notifying = clock(on, 2, 10);
    for (const { subject } of decided) write("DecisionNotified", { year, subject, on }, notifying());
  }
  const publishing = clock(dayIn(year, 12, 28), 2, 60);
  if (decisions.published) {
    write("ResultsPublished", publishedOf(plan, decided, "member"), publishing());
    write("ResultsPublished", publishedOf(plan, decided, "cell"), publishing());
  }
  if (decisions.contradiction) {
    const contradiction = { about: "Năm kiểm điểm", says: `${year}`, against: `${year - 1}` };
    write("ContradictionNoted", contradiction, publishing());
  }
  writeNotRated(plan, notRated, drafts);
  const on = dayIn(year + 1, 1, 10);
  const commending = clock(on, 2, 10);
  for (const id of decisions.commended) {
    const subject: Subject = { kind: "member", id };
    write(
      "SubjectCommended",
      { year, subject, award: "Giấy khen", ground: "year", by: base, on },
      commending(),
    );
  }
  for (const id of decisions.badges ?? []) {
    const subject: Subject = { kind: "member", id };
    const badge = { award: "Huy hiệu Đảng", ground: "party-age" as const, partyAge: 30 };
    write("SubjectCommended", { year, subject, ...badge, by: base, on }, commending());
  }
  writeComplaints(plan, decided, write);
};
