import type { Bound } from "../../../rules/engine/rules-in-use.js";
import type { Rubric } from "../../../rules/rubrics/rubric.js";
import { normOf } from "../../../rules/rubrics/scoring/norm.js";
import type { Standing } from "../../../rules/voting/eligibility/standing.js";
import type { Meeting } from "../meetings.js";
import type { EvidenceBook } from "./book.js";

const counts = (standings: readonly Standing[], expected: number | undefined) => ({
  official: standings.filter(({ status }) => status === "official").length,
  listed: standings.filter(({ status }) => status !== "guest").length,
  ...(expected === undefined ? {} : { expected }),
});

/** How long it lasted and how long it should have: the norm of the cell itself, else that of the sheet. */
export const knowDuration = (
  book: EvidenceBook,
  { course, kind, minutes }: Meeting,
  standings: readonly Standing[],
  rubric: Rubric,
  { parameters }: Bound,
): void => {
  const { opened, closed, convened } = course;
  if (minutes !== undefined) book.know("duration.minutes", minutes, [opened?.by, closed?.by]);
  const expected = book.facts.get("attendance.expected")?.value;
  const by = counts(standings, typeof expected === "number" ? expected : undefined);
  const chosen = Object.entries(by).find(([name]) => name === parameters["members-counted"])?.[1];
  const own = convened?.minimumMinutes;
  const norm = own ?? normOf(rubric, kind, chosen === undefined ? Object.values(by) : [chosen]);
  if (norm === undefined) {
    const hasNorm = rubric.norms?.some(({ kinds }) => kinds.includes(kind));
    if (hasNorm) book.ask(["duration.norm", "duration.shortfall"], ["members-counted"]);
    return;
  }
  const from = own === undefined ? [] : [convened?.by];
  book.know("duration.norm", norm, from);
  if (minutes !== undefined)
    book.know("duration.shortfall", Math.max(0, norm - minutes), [...from, opened?.by, closed?.by]);
};
