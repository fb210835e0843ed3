import type { SheetScore } from "../../rules/rubrics/scoring/score.js";
import { dateText } from "../words/dates.js";
import { cite, label, pointsText, share } from "../words/index.js";
import { criterionLines } from "./criterion-lines.js";
import { discretionLines } from "./discretion-lines.js";
import type { MeetingExplanation } from "./explanation.js";
import { findingsBelow } from "./finding-lines.js";
import { headings } from "./headings.js";
import { type Line, line, type Rendering } from "./lines.js";

const stages = ["proposed", "voted", "decided"] as const;

/** The scores and grades side by side: of the marker, the evidence, and the three bodies. */
const gradeLines = ({ meeting: { quality } }: MeetingExplanation, { language }: Rendering): Line[] => {
  const w = headings[language];
  const graded = (grade: string | undefined) =>
    grade === undefined ? [] : [label("grade", grade, language)];
  const points = (value: readonly [number, number] | undefined) =>
    value === undefined ? [] : [pointsText(value, language)];
  const evidenceText = ({ score, between, candidates }: SheetScore): string =>
    [
      score === undefined
        ? between.map((end) => pointsText(end, language)).join("–")
        : pointsText(score, language),
      candidates.map((grade) => label("grade", grade, language)).join(" / "),
    ].join(" ");
  const { marked, evidence } = quality;
  const lines = [
    ...(marked === undefined
      ? []
      : [line(1, `${w.marker}: ${[...points(marked.score), ...graded(marked.grade)].join(" ") || w.open}`)]),
    ...(evidence === undefined || evidence.candidates.length === 0
      ? []
      : [line(1, `${w.shown.toLowerCase()}: ${evidenceText(evidence)}`)]),
    ...stages.flatMap((stage) => {
      const given = quality[stage];
      if (given === undefined) return [];
      const stated = "points" in given && given.points !== undefined ? [String(given.points)] : [];
      return [
        line(
          1,
          `${label("stage", stage, language)}: ${[...stated, ...graded(given.grade)].join(" ")} ← ${given.by}`,
        ),
      ];
    }),
  ];
  return lines.length === 0 ? [] : [line(0, `${w.grade}:`), ...lines];
};

/** The lines of a meeting: who came, every criterion with its reasons, the scores side by side, the findings. */
export const meetingLines = (explanation: MeetingExplanation, rendering: Rendering): Line[] => {
  const { meeting, criteria, discretion, sheet, findings, about } = explanation;
  const { language, names } = rendering;
  const w = headings[language];
  const { attendance, quality } = meeting;
  const { adopted } = quality;
  return [
    line(
      0,
      `${w.meeting} ${label("kind", meeting.kind, language)} ${dateText(meeting.forMonth, language)}, ${names?.(meeting.cell) ?? meeting.cell} (${about})`,
    ),
    ...(attendance === undefined
      ? []
      : [
          line(
            0,
            `${w.attendance}: ${share(attendance.attending, attendance.expected.length, language)} ← ${attendance.by}`,
          ),
        ]),
    ...(adopted === undefined
      ? []
      : [
          line(
            0,
            `${w.adoptedSheet}: ${adopted.rubric} (${names?.(adopted.organisation) ?? adopted.organisation}) ← ${adopted.by}`,
          ),
        ]),
    ...(criteria.length === 0
      ? []
      : [line(0, `${w.marks}${sheet === undefined ? "" : ` — ${cite(sheet.source, language)}`}:`)]),
    ...criteria.flatMap((each) => criterionLines(each, rendering)),
    ...gradeLines(explanation, rendering),
    ...discretionLines(discretion, rendering),
    ...findingsBelow(findings, rendering),
  ];
};
