import type { EventData } from "../../events/catalogue.js";
import { levels } from "../../events/index.js";
import { reviewStream } from "../../events/streams.js";
import type { Level, Subject } from "../../events/values.js";
import { quartersIn } from "./decisions.js";
import { clock, type Draft, dayIn, instantOn, type Pen, pen, sentence } from "./draft.js";
import type {
  CellPlan,
  CellReviewPlan,
  CollectivePlan,
  Happening,
  MemberPlan,
  MemberReviewPlan,
  YearPlan,
} from "./plan.js";
import { ruleSetOfYears } from "./rubric.js";
import { mayVote, recorderOf, reviewed, reviewMonth } from "./standing.js";
import { writeFate } from "./tasks.js";

type Total = EventData<"BallotCounted">["totals"][number];

/**
 * The level of the papers against the voted level: the level below. For the lowest level it is the level
 * above.
 */
const dissentingLevel = (level: Level): Level => {
  const index = levels.indexOf(level);
  return levels[index === levels.length - 1 ? index - 1 : index + 1] ?? level;
};

const totalsOf = (subject: Subject, voted: Level, dissent: number, valid: number): Total[] => {
  const astray = Math.min(dissent, valid);
  const other = dissentingLevel(voted);
  return levels.map((option) => ({
    subject,
    option,
    votes: option === voted ? valid - astray : option === other ? astray : 0,
  }));
};

/** The cell's ballot on its members and itself, and the levels that the cell then proposes. */
const writeBallot = (
  cell: CellPlan,
  review: CellReviewPlan,
  people: readonly MemberPlan[],
  now: () => string,
  write: Pen,
): void => {
  const voters = cell.members.filter((member) => mayVote(member, reviewMonth)).map(({ id }) => id);
  const electorate = voters.sort();
  const questions: { subject: Subject; voted: Level; dissent: number }[] = [];
  for (const { id, review: own } of people) {
    if (own?.voted === undefined) continue;
    questions.push({ subject: { kind: "member", id }, voted: own.voted, dissent: own.dissent });
  }
  if (review.voted !== undefined) {
    const subject: Subject = { kind: "cell", id: cell.id };
    questions.push({ subject, voted: review.voted, dissent: review.dissent });
  }
  if (review.ballot === undefined || electorate.length === 0 || questions.length === 0) return;
  const { form } = review.ballot;
  const ballot = "levels";
  const subjects = questions.map(({ subject }) => subject);
  const countingCommittee = electorate.slice(0, 3);
  const question = "Bỏ phiếu đề xuất mức xếp loại chất lượng";
  write(
    "BallotOpened",
    { ballot, question, form, electorate, subjects, options: [...levels], countingCommittee },
    now(),
  );
  const issued = electorate.length;
  const returned = issued - Math.min(review.ballot.unreturned, issued);
  const invalid = Math.min(review.ballot.invalid, returned);
  const valid = returned - invalid;
  const totals = questions.flatMap(({ subject, voted, dissent }) => totalsOf(subject, voted, dissent, valid));
  write("BallotCounted", { ballot, issued, returned, valid, invalid, totals }, now());
  for (const { subject, voted } of questions) {
    write("CellProposedLevel", { subject, level: voted, ballot }, now());
  }
};

const peerKinds = ["government", "front", "mass-organisation"] as const;
const kindOfPeer = (index: number): (typeof peerKinds)[number] => peerKinds[index % 3] ?? "government";

/** The assessment of a plan, without its open fields. */
const assessmentOf = (plan: MemberReviewPlan | CollectivePlan) => ({
  degrees: { ...plan.degrees },
  ...(plan.tasks && { tasks: plan.tasks }),
  ...(plan.outstanding !== undefined && { outstanding: plan.outstanding }),
  ...("led" in plan && plan.led && { led: plan.led }),
  ...(plan.stated && { stated: { ...plan.stated } }),
  ...("shortcomings" in plan && plan.shortcomings && { shortcomings: plan.shortcomings }),
});

const opening = (plan: YearPlan, organisation: string): EventData<"ReviewOpened"> => ({
  organisation,
  year: plan.year,
  ruleSet: ruleSetOfYears,
  fingerprint: plan.fingerprint,
  parameters: plan.fulfilledByAnalogy ? { "fulfilled-by-analogy": true } : {},
  plan: { number: "12-KH/ĐU", issuedOn: dayIn(plan.year, 11, 12) },
  superiorDocuments: [{ number: "35-CV/ĐU", issuedOn: dayIn(plan.year, 11, 8), issuer: "Đảng ủy cấp trên" }],
  deadlines: [{ what: "self-review", on: dayIn(plan.year, 11, 30) }],
});

const writeCollective = (subject: Subject, plan: CollectivePlan, at: string, write: Pen): void => {
  const peers = plan.peers.map((level, index) => ({ kind: kindOfPeer(index), level }));
  const own = plan.own === undefined ? {} : { ownLevel: plan.own };
  const data = { subject, ...assessmentOf(plan), ...own, peers, text: sentence(plan.dissent + 1) };
  write("CollectiveReportSubmitted", data, at);
};

/** A paper behind a self-review, and what becomes of it. */
const writeEvidence = (
  subject: Subject,
  fate: NonNullable<MemberReviewPlan["evidence"]>,
  nth: number,
  at: string,
  write: Pen,
): void => {
  const evidence = `${subject.id}-report`;
  const attached = {
    about: { subject, criterion: "task-results" },
    mediaType: "application/pdf",
    label: "Báo cáo kết quả công tác",
    on: at.slice(0, 10),
  };
  const digestOf = (n: number): string => String(n).padStart(64, "0");
  write("EvidenceAttached", { ...attached, evidence, digest: digestOf(2 * nth) }, at);
  if (fate === "withdrawn") write("EvidenceWithdrawn", { evidence, reason: sentence(nth) }, at);
  if (fate !== "replaced") return;
  const later = { evidence: `${evidence}-2`, digest: digestOf(2 * nth + 1), replaces: evidence };
  write("EvidenceAttached", { ...attached, ...later }, at);
};

/** The days of the month for the parts of a review. Each part follows the one before. */
const writeMemberReview = (
  member: string,
  review: MemberReviewPlan,
  plan: YearPlan,
  nth: number,
  write: Pen,
): void => {
  const at = (day: number): string => instantOn(dayIn(plan.year, 11, day), 2 * 3600 + nth * 20);
  const subject: Subject = { kind: "member", id: member };
  const own = review.own === undefined ? {} : { ownLevel: review.own };
  write("SelfReviewSubmitted", { member, ...assessmentOf(review), ...own }, at(22));
  if (review.revised && nth % 2 === 1)
    write(
      "SubmissionReturned",
      { what: "self-review", subject, by: plan.base, reason: sentence(nth), until: dayIn(plan.year, 11, 24) },
      at(23),
    );
  if (review.revised) {
    const content = [{ criterion: "remedies", text: sentence(nth) }];
    write("SelfReviewRevised", { member, ...assessmentOf(review), ...own, content }, at(24));
  }
  if (review.figures !== undefined) {
    const { figures: tasks } = review;
    write(
      "WorkFiguresReceived",
      { subject, source: "hệ thống theo dõi", until: dayIn(plan.year, 11, 20), tasks },
      at(21),
    );
  }
  if (review.registered !== undefined) {
    const task = `kpi-${member}`;
    const due = dayIn(plan.year, 11, 21);
    write(
      "TaskAssigned",
      { task, member, due, product: sentence(nth), weight: 1 + (nth % 3), part: "lead" },
      at(16),
    );
    writeFate(task, review.registered, { by: plan.base, due: dayIn(plan.year, 11, 28) }, () => at(23), write);
  }
  if (review.evidence !== undefined) writeEvidence(subject, review.evidence, nth, at(24), write);
  if (review.residence !== undefined) {
    write("ResidenceCommentReceived", { member, favourable: review.residence, text: sentence(13) }, at(25));
  }
  if (review.employer !== undefined) {
    const on = dayIn(plan.year, 11, 25);
    write("EmployerLevelReceived", { member, level: review.employer, on }, at(26));
  }
  if (review.proposed !== undefined && nth % 4 === 2) {
    const by = { role: "unit-head" } as const;
    write("LevelProposed", { subject, by, level: review.proposed, reason: sentence(nth + 4) }, at(26));
    if (review.revised) write("SubmissionWithdrawn", { what: "proposal", subject, from: by }, at(26));
  }
  if (review.proposed !== undefined) write("LevelProposed", { subject, level: review.proposed }, at(27));
  if (review.checked) {
    write("CheckOrdered", { subject, by: plan.base, reason: sentence(nth + 2) }, at(28));
    write("CheckConcluded", { subject, upheld: true }, at(29));
  }
};

/** Whether another cell writes an opinion on the member's year. */
const comesFromElsewhere = (history: readonly Happening[]): boolean =>
  history.some(({ kind }) => kind === "transferred-in" || kind === "temporarily-out");

/** The yearly review of one cell, from its opening to the report of its vote. */
export const writeCellReview = (cell: CellPlan, plan: YearPlan, drafts: Draft[]): void => {
  const { review } = cell;
  if (review === undefined) return;
  const write = pen(drafts, reviewStream(cell.id, plan.year), recorderOf(cell), cell.id);
  const subject: Subject = { kind: "cell", id: cell.id };
  const on = (day: number): string => instantOn(dayIn(plan.year, 11, day), 3600);
  write("ReviewOpened", opening(plan, cell.id), on(15));
  if (review.hinted) write("HintGiven", { subject, by: plan.base, text: sentence(7) }, on(16));
  writeCollective(subject, review, on(20), write);
  const people = reviewed(cell);
  for (const [nth, { id, review: own, history }] of people.entries()) {
    if (own !== undefined) writeMemberReview(id, own, plan, nth, write);
    if (own?.residence !== undefined && comesFromElsewhere(history)) {
      write("CellCommentReceived", { member: id, from: "elsewhere", text: sentence(nth + 3) }, on(26));
    }
  }
  if (review.proposed !== undefined) write("LevelProposed", { subject, level: review.proposed }, on(27));
  const now = clock(dayIn(plan.year, 12, 5), 2, 20);
  for (const [nth, { id, review: own }] of people.entries()) {
    for (let turn = 0; turn < (own?.comments ?? 0); turn += 1) {
      const by = people[(nth + turn + 1) % people.length]?.id;
      const about: Subject = { kind: "member", id };
      write("ReviewCommentMade", { about, ...(by && { by }), text: sentence(nth + turn) }, now());
    }
  }
  writeBallot(cell, review, people, now, write);
  if (review.closed) write("ReviewClosed", { to: plan.base }, instantOn(dayIn(plan.year, 12, 8), 3600));
};

/** The reviews of the quarters of a cell: own level, proposal and closing of each member with a level. */
export const writeQuarterReviews = (cell: CellPlan, plan: YearPlan, drafts: Draft[]): void => {
  const own = new Set(cell.members.map(({ id }) => id));
  const rated = quartersIn(plan).filter(
    (each) => "level" in each && each.quarter < 4 && own.has(each.member),
  );
  for (const quarter of new Set(rated.map((each) => each.quarter))) {
    const period = `${plan.year}-Q${quarter}`;
    const write = pen(drafts, reviewStream(cell.id, period), recorderOf(cell), cell.id);
    const now = clock(dayIn(plan.year, 3 * quarter, 20), 2, 60);
    const { plan: _, ...opened } = opening(plan, cell.id);
    write("ReviewOpened", { ...opened, period, superiorDocuments: [], deadlines: [] }, now());
    for (const each of rated) {
      if (each.quarter !== quarter || !("level" in each)) continue;
      const subject: Subject = { kind: "member", id: each.member };
      write("SelfReviewSubmitted", { member: each.member, ownLevel: each.level }, now());
      write("LevelProposed", { subject, level: each.level }, now());
    }
    write("ReviewClosed", { to: plan.base }, now());
  }
};

/** The review of the base organisation itself. */
export const writeBaseReview = (plan: YearPlan, drafts: Draft[]): void => {
  const { review } = plan;
  if (review === undefined) return;
  const write = pen(drafts, reviewStream(plan.base, plan.year), "office", plan.base);
  const subject: Subject = { kind: "base-organisation", id: plan.base };
  const now = clock(dayIn(plan.year, 12, 10), 2, 60);
  write("ReviewOpened", opening(plan, plan.base), instantOn(dayIn(plan.year, 11, 14), 3600));
  const [sent, met] = [dayIn(plan.year, 12, 3), dayIn(plan.year, 12, 10)];
  write("DraftCirculated", { subject, on: sent }, instantOn(sent, 3600));
  write("ReviewMeetingHeld", { subject, on: met, halfDays: 2 }, now());
  for (const [index, level] of review.peers.entries()) {
    const organisation = `peer-${index + 1}`;
    write("PeerOrganisationRated", { organisation, kind: kindOfPeer(index), level }, now());
  }
  writeCollective(subject, review, now(), write);
  if (review.proposed !== undefined) write("LevelProposed", { subject, level: review.proposed }, now());
  write("ReviewClosed", { to: plan.superior }, now());
};
