import type { Year } from "../../year.js";
import { policyNamed } from "../year/adopted-rubric.js";
import { pointsStatedBy, scoredMeeting, sheetIdOf } from "../year/scored-meetings.js";
import type { QualityExplanation } from "./explanation.js";

const policyOf = (
  year: Year,
  { policy }: QualityExplanation["quality"],
): Pick<QualityExplanation, "policy"> => {
  if (policy === undefined) return {};
  const data = policyNamed(year.context, policy.id);
  return { policy: data === undefined ? policy : { ...policy, data } };
};

/** Explains a cell's quality scores; nothing where the cell is not known in the year. */
export const qualityExplanation = (year: Year, cell: string): QualityExplanation | undefined => {
  const quality = year.cellQuality.of(cell);
  if (quality === undefined) return undefined;
  return {
    kind: "quality",
    about: cell,
    quality,
    ...policyOf(year, quality),
    meetings: year.meetings.all
      .filter((meeting) => meeting.cell === cell && meeting.held)
      .map((meeting) => {
        const { points, grade } = scoredMeeting(year.context, meeting);
        const rubric = sheetIdOf(meeting);
        return {
          meeting: meeting.stream,
          day: meeting.day,
          ...(points === undefined ? {} : { points }),
          ...(grade === undefined ? {} : { grade }),
          ...(rubric === undefined ? {} : { rubric }),
          by: pointsStatedBy(year.context, meeting),
        };
      }),
  };
};
