import type { Level, Subject } from "chibo";
import { at, type Clerk } from "./clerk.js";

/** Decides levels of one year, announces them, and records who decided. */
export const decideLevels = (
  clerk: Clerk,
  committee: string,
  year: number,
  decidedOn: string,
  instrument: string,
  levels: readonly (readonly [Subject, Level])[],
): void => {
  for (const [subject, level] of levels) {
    clerk.committee(committee, at(decidedOn, "08:00"), {
      type: "DecideLevel",
      data: { year, subject, level, decidedOn, instrument: { number: instrument } },
    });
  }
  for (const [subject] of levels) {
    clerk.committee(committee, at(decidedOn, "16:00"), {
      type: "NotifyDecision",
      data: { year, subject, on: decidedOn },
    });
  }
};

/** Members' levels as subjects. */
export const asMembers = (levels: Readonly<Record<string, Level>>): (readonly [Subject, Level])[] =>
  Object.entries(levels).map(([id, level]) => [{ kind: "member", id }, level] as const);
