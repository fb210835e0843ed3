import type { EventData } from "../../events/catalogue.js";
import { listedTwice, type Reason, reason, tooMany } from "../reason.js";
import { subjectKey } from "../subject.js";
import type { BallotFacts, ReviewFacts } from "./state.js";

/** Ids in ascending order of their characters: a list that tells nothing about who came first. */
const unsorted = (field: string, ids: readonly string[]): Reason | undefined => {
  const index = ids.findIndex((id, at) => at > 0 && id < (ids[at - 1] ?? ""));
  return index === -1
    ? undefined
    : reason("not-sorted", `${field}[${index}]`, { value: ids[index] ?? "", after: ids[index - 1] ?? "" });
};

/** What is frozen names everybody and everything once, and in no order of arrival. */
export const judgeBallotOpened = (
  opened: EventData<"BallotOpened">,
  { ballots }: ReviewFacts,
): Reason | undefined => {
  const { ballot } = opened;
  if (ballots[ballot] !== undefined) return reason("ballot-already-opened", "ballot", { ballot });
  return (
    listedTwice("electorate", opened.electorate) ??
    unsorted("electorate", opened.electorate) ??
    listedTwice("subjects", opened.subjects.map(subjectKey)) ??
    listedTwice("options", opened.options) ??
    listedTwice("countingCommittee", opened.countingCommittee)
  );
};

type Totals = EventData<"BallotCounted">["totals"];

const notOnBallot = (totals: Totals, frozen: BallotFacts): Reason | undefined => {
  for (const [index, { subject, option }] of totals.entries()) {
    const key = subjectKey(subject);
    if (!frozen.subjects[key])
      return reason("not-on-ballot", `totals[${index}].subject`, { subject: key, option });
    if (!frozen.options[option])
      return reason("not-on-ballot", `totals[${index}].option`, { subject: key, option });
  }
  return undefined;
};

/** Every valid paper holds at most one vote for each subject. */
const moreVotesThanPapers = (totals: Totals, valid: number): Reason | undefined => {
  const votes = new Map<string, number>();
  for (const [index, total] of totals.entries()) {
    const key = subjectKey(total.subject);
    const sum = (votes.get(key) ?? 0) + total.votes;
    votes.set(key, sum);
    const wrong = tooMany(`totals[${index}].votes`, sum, valid);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

/** Papers and votes are no more than there can be, and only of what was frozen. */
export const judgeBallotCounted = (
  counted: EventData<"BallotCounted">,
  { ballots }: ReviewFacts,
): Reason | undefined => {
  const { ballot, issued, returned, valid, invalid, totals } = counted;
  const frozen = ballots[ballot];
  if (frozen === undefined) return reason("ballot-not-opened", "ballot", { ballot });
  if (frozen.counted) return reason("ballot-already-counted", "ballot", { ballot });
  const papers = tooMany("issued", issued, frozen.electorate) ?? tooMany("returned", returned, issued);
  if (papers !== undefined) return papers;
  if (valid + invalid !== returned)
    return reason("sum-differs", "returned", { sum: valid + invalid, whole: returned });
  return (
    notOnBallot(totals, frozen) ??
    listedTwice(
      "totals",
      totals.map(({ subject, option }) => `${subjectKey(subject)} ${option}`),
    ) ??
    moreVotesThanPapers(totals, valid)
  );
};
