import { grades } from "../events/index.js";
import type { Meeting } from "../projections/year/meetings.js";
import { type Opinions, opinionsOf } from "../projections/year/opinions.js";
import { type Finding, finding } from "./finding.js";

/** With fewer asked, each of them can tell what the others answered. */
const leastAsked = 3;

const sumOf = ({ totals }: Opinions): number => grades.reduce((sum, grade) => sum + totals[grade], 0);

const adding = (stream: string, opinions: Opinions): Finding[] => {
  const sum = sumOf(opinions);
  const { asked, answered, by } = opinions;
  return sum === answered
    ? []
    : [finding("opinions-do-not-add-up", stream, { details: { asked, answered, sum }, events: [by] })];
};

const anonymous = (stream: string, opinions: Opinions): Finding[] => {
  const { asked, answered, totals, by } = opinions;
  const unanimous = answered > 0 && grades.some((grade) => totals[grade] === answered);
  if (!unanimous && asked >= leastAsked) return [];
  const details = { asked, answered, why: asked < leastAsked ? "few" : "unanimous" };
  return [finding("opinions-not-anonymous", stream, { details, events: [by] })];
};

const againstGrade = ({ stream, quality }: Meeting, { most, by }: Opinions): Finding[] => {
  const stated = quality.decided ?? quality.voted ?? quality.proposed;
  return most === undefined || stated === undefined || stated.grade === most
    ? []
    : [
        finding("opinions-differ-from-grade", stream, {
          details: { most, stated: stated.grade },
          events: [by, stated.by],
        }),
      ];
};

/** What an inspector should see in members' opinions on the meetings. */
export const opinionFindings = (meetings: readonly Meeting[]): Finding[] =>
  meetings.flatMap((meeting) => {
    const { stream, quality } = meeting;
    if (quality.opinions === undefined) return [];
    const opinions = opinionsOf(quality.opinions);
    return [...adding(stream, opinions), ...anonymous(stream, opinions), ...againstGrade(meeting, opinions)];
  });
