import { stateOf } from "../driver/index.js";
import { grading } from "../meeting/grading.js";
import type { Meeting } from "../meeting/meetings.js";
import type { Year } from "../year/year.js";
import type { QualityExplanation } from "./explanation.js";

/** The events that state a meeting's points, in the order in which they count. */
const statedBy = (year: Year, { stream, quality }: Meeting): readonly string[] => {
  if (quality.decided?.points !== undefined) return [quality.decided.by];
  if (quality.proposed?.points !== undefined) return [quality.proposed.by];
  const sheet = stateOf(year.context.known, grading, stream)?.marks[quality.rubric ?? ""];
  return Object.values(sheet ?? {}).map(({ by }) => by);
};

/** Explains a cell's quality scores; nothing where the cell is not known in the year. */
export const qualityExplanation = (year: Year, cell: string): QualityExplanation | undefined => {
  const quality = year.cellQuality.of(cell);
  if (quality === undefined) return undefined;
  const { rollUp: policy } = year.context.options;
  return {
    kind: "quality",
    about: cell,
    quality,
    ...(policy === undefined ? {} : { policy }),
    meetings: year.meetings.all
      .filter((meeting) => meeting.cell === cell && meeting.held)
      .map((meeting) => {
        const { points, rubric } = meeting.quality;
        return {
          meeting: meeting.stream,
          day: meeting.day,
          ...(points === undefined ? {} : { points }),
          ...(rubric === undefined ? {} : { rubric }),
          by: points === undefined ? [] : statedBy(year, meeting),
        };
      }),
  };
};
