import { type EventData, type Level, levels, type Subject } from "../../events/index.js";
import type { Pen } from "./draft.js";
import type { CellPlan, CellReviewPlan, MemberPlan } from "./plan.js";
import { mayVote, reviewMonth } from "./standing.js";

type Total = EventData<"BallotCounted">["totals"][number];

/** Where the papers go that are not for the voted level: the level below; above the lowest, the one above. */
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

/** The cell's ballot on its members and itself, and the levels it proposes by it. */
export const writeBallot = (
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
