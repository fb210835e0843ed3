import { askedText } from "../findings/asked-text.js";
import type { Finding } from "../findings/index.js";
import { stateText } from "../findings/meeting-not-held-text.js";
import { supplyText } from "../findings/supply-text.js";
import { compareIds } from "../language/collation.js";
import { alternatives, cite, dateText, periodText, pointsText, share } from "../language/formats.js";
import { label, progressNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import { stateOf } from "../projections/fold/folded-journal.js";
import { grading } from "../projections/streams/grading.js";
import type { AttachedEvidence } from "../projections/year/attached-evidence.js";
import type { MeetingBallot } from "../projections/year/meeting-ballots.js";
import { type MeetingState, meetingStateOf } from "../projections/year/meeting-state.js";
import type { Meeting } from "../projections/year/meetings.js";
import { type Supply, supplyOfGap } from "../projections/year/supply.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { Fraction } from "../rules/rubrics/fraction.js";
import { meetingFacts } from "../rules/rubrics/meeting-facts.js";
import { mostOf } from "../rules/rubrics/possible-points.js";
import type { Rubric } from "../rules/rubrics/rubric.js";
import type { Because, CriterionScore, RubricScore } from "../rules/rubrics/score.js";
import type { Year } from "../year.js";
import { evidenceBehind, evidenceLines } from "./attached-evidence.js";
import { conditionLines } from "./condition-text.js";
import { type Discretion, discretionLines, settledOn } from "./discretion.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import { capital, type Line, line, type Rendering } from "./lines.js";
import { meetingBallotLines } from "./meeting-ballot-text.js";
import { placesText } from "./withheld.js";
import { findingsAbout } from "./year-index.js";

/** One criterion of a meeting's rubric: the marker's points beside those that the record supports. */
interface CriterionExplanation {
  /** The id of the criterion. */
  readonly criterion: string;
  /** The wording of the criterion, if the rubric is known. */
  readonly says?: Text;
  /** The most points that it gives. */
  readonly max?: number;
  /** The clause of the rubric. */
  readonly source?: Source;
  /** The points that the marker gave. */
  readonly points?: number;
  /** The id of the marker. */
  readonly marker?: string;
  /** The reason, in the marker's words. */
  readonly reason?: string;
  /** The events that state these points. */
  readonly by: readonly string[];
  /** The points that the evidence supports, with its events; or the missing facts. */
  readonly evidence?: CriterionScore;
}

/** The explanation of a meeting's score and grade. */
export interface MeetingExplanation {
  readonly kind: "meeting";
  /** The stream of the meeting. */
  readonly about: string;
  /** The meeting with its facts. */
  readonly meeting: Meeting;
  /** What the record holds of it. */
  readonly state: MeetingState;
  /** What would show whether it was held, if the record holds its notice alone. */
  readonly toSettle?: Supply;
  /** The rubric, if it is known: its id, its source and its maximum. */
  readonly rubric?: {
    readonly id: string;
    readonly title: Text;
    readonly source: Source;
    readonly scale: number;
  };
  /** The criteria in the order of the rubric; without a known rubric by their ids, as people count. */
  readonly criteria: readonly CriterionExplanation[];
  /** The points that the cell decided where the rubric leaves them open. */
  readonly discretion: readonly Discretion[];
  /** The counted ballots on other matters than levels, if any. */
  readonly ballots?: readonly MeetingBallot[];
  /** The findings about it. */
  readonly findings: readonly Finding[];
  /** Papers and products behind it, if any are attached; replaced and withdrawn ones too. */
  readonly attachedEvidence?: readonly AttachedEvidence[];
}

/** The rubric of the explanation: the one that the evidence filled, or the one that the marker used. */
const rubricOf = (year: Year, { quality }: Meeting): { readonly id?: string; readonly rubric?: Rubric } => {
  const id = quality.evidence?.rubric ?? quality.rubric;
  const rubric = year.context.options.rubrics.find((each) => each.id === id);
  return { ...(id === undefined ? {} : { id }), ...(rubric === undefined ? {} : { rubric }) };
};

/**
 * Explains a meeting's score, criterion by criterion. It is undefined if the year does not know the meeting.
 */
export const meetingExplanation = (year: Year, stream: string): MeetingExplanation | undefined => {
  const meeting = year.meetings.of(stream);
  if (meeting === undefined) return undefined;
  const state = meetingStateOf(meeting, year.context.options);
  const { id, rubric } = rubricOf(year, meeting);
  const graded = stateOf(year.context.folded, grading, stream);
  const marks = graded?.marks[id ?? ""] ?? {};
  const ids = rubric?.criteria.map((criterion) => criterion.id) ?? Object.keys(marks).sort(compareIds);
  const criteria = ids.map((criterionId): CriterionExplanation => {
    const criterion = rubric?.criteria.find((each) => each.id === criterionId);
    const evidence = meeting.quality.evidence?.criteria.find((each) => each.criterion === criterionId);
    const mark = marks[criterionId];
    return {
      criterion: criterionId,
      ...(criterion === undefined ? {} : { says: criterion.says, max: mostOf(criterion) }),
      ...(criterion?.source === undefined ? {} : { source: criterion.source }),
      ...(mark === undefined ? {} : { points: mark.points, marker: mark.marker }),
      ...(mark?.reason === undefined ? {} : { reason: mark.reason }),
      by: mark === undefined ? [] : [mark.by],
      ...(evidence === undefined ? {} : { evidence }),
    };
  });
  const ballots = year.meetingBallots.filter((ballot) => ballot.meeting === stream);
  const explanation: MeetingExplanation = {
    kind: "meeting",
    about: stream,
    meeting,
    state,
    ...(state === "not-on-record" ? { toSettle: supplyOfGap("roll-call") } : {}),
    ...(rubric === undefined
      ? {}
      : { rubric: { id: rubric.id, title: rubric.title, source: rubric.source, scale: rubric.scale } }),
    criteria,
    discretion: settledOn(graded?.resolved[id ?? ""] ?? {}),
    ...(ballots.length === 0 ? {} : { ballots }),
    findings: findingsAbout(year, stream),
  };
  return { ...explanation, ...evidenceBehind(year, explanation) };
};

const stages = ["proposed", "voted", "decided"] as const;

/** The scores and grades side by side: from the marker, from the evidence, and from the three bodies. */
const gradeLines = ({ meeting: { quality } }: MeetingExplanation, { language }: Rendering): Line[] => {
  const w = headings[language];
  const name = (grade: string): string => label("grade", grade, language);
  const graded = (grade: string | undefined) => (grade === undefined ? [] : [name(grade)]);
  const points = (value: readonly [number, number] | undefined) =>
    value === undefined ? [] : [w.points(pointsText(value, language))];
  const evidenceText = ({ score, between, candidates }: RubricScore): string => {
    const shown = score === undefined ? between : [score];
    const possible = alternatives(candidates.map(name), language);
    return [
      w.points(shown.map((end) => pointsText(end, language)).join("–")),
      candidates.length > 1 ? `${w.candidates} ${possible}` : possible,
    ].join(", ");
  };
  const { marked, evidence, score, computedGrade } = quality;
  const lines = [
    ...(marked === undefined
      ? []
      : [line(1, `${w.marker}: ${[...points(marked.score), ...graded(marked.grade)].join(", ") || w.open}`)]),
    ...(evidence === undefined || evidence.candidates.length === 0
      ? []
      : [line(1, `${w.shown.toLowerCase()}: ${evidenceText(evidence)}`)]),
    ...stages.flatMap((stage) => {
      const given = quality[stage];
      if (given === undefined) return [];
      const stated = "points" in given && given.points !== undefined ? [w.points(String(given.points))] : [];
      return [
        line(
          1,
          `${label("stage", stage, language)}: ${[...stated, ...graded(given.grade)].join(", ")} ← ${given.by}`,
        ),
      ];
    }),
    ...(computedGrade === undefined
      ? []
      : [
          line(
            1,
            `${progressNames.computed[language]}: ${[...points(score), name(computedGrade)].join(", ")}`,
          ),
        ]),
  ];
  const { withheld } = quality;
  if (withheld !== undefined) lines.push(line(1, `${w.withheldMeeting}: ${placesText(withheld)}`));
  return lines.length === 0 ? [] : [line(0, `${w.grade}:`), ...lines];
};

/** A meeting by its kind and month: `Buổi sinh hoạt thường kỳ tháng 11/2021`. */
const meetingTitle = ({ kind, forMonth }: Meeting, language: Language): string => {
  const [kindName, month] = [label("kind", kind, language), periodText(forMonth, language)];
  return language === "vi"
    ? `${headings.vi.meeting} ${kindName} ${month}`
    : capital(`${kindName} meeting of ${month}`);
};

/** The state of a meeting that no entry shows as held, what the record holds of it, and what would show more. */
const notHeldLines = (
  { meeting: { steps, day }, state, toSettle }: MeetingExplanation,
  language: Language,
): Line[] => {
  if (state === "held") return [];
  const w = headings[language];
  const { cancelled, convened } = steps;
  const says = capital(stateText({ state, ...cancelled }, language));
  return [
    line(0, cancelled === undefined ? says : `${says} ← ${cancelled.by}`),
    ...(convened === undefined
      ? []
      : [line(1, `${w.noticeOnRecord(dateText(day, language))} ← ${convened.by}`)]),
    ...(toSettle === undefined
      ? []
      : [line(1, w.noticeAlone), line(1, `${w.toSettle}: ${supplyText(toSettle, undefined, language)}`)]),
  ];
};

/** The members present among those expected, and how many the roll call names if it does not name all. */
const rollCallLines = ({ attendance }: Meeting, language: Language): Line[] => {
  if (attendance === undefined) return [];
  const w = headings[language];
  const { attending, expected, unaccounted, by } = attendance;
  const all = expected.length;
  const silent = unaccounted.length;
  const text =
    silent === 0
      ? share(attending, all, language)
      : `${attending}–${attending + silent}/${all}, ${w.rollCallNames(all - silent, all)}`;
  return [line(0, `${w.attendance}: ${text} ← ${by}`)];
};

/** Attendance as counts, as the paper has them: "18/20, counts only". */
const countLines = ({ counted }: Meeting, language: Language): Line[] => {
  if (counted === undefined) return [];
  const w = headings[language];
  const { present, listed, excused, unexcused, by } = counted;
  const absent = w.absent(excused, unexcused);
  const text = [
    listed === undefined ? `${present}` : share(present, listed, language),
    ...(absent === "" ? [] : [absent]),
    w.countedOnly,
  ].join(", ");
  return [line(0, `${w.attendance}: ${text} ← ${by}`)];
};

/** Who was there and how: the roll call, the counts, who was online, left early or had asked for leave. */
const attendanceLines = ({ meeting }: MeetingExplanation, { language, names }: Rendering): Line[] => {
  const w = headings[language];
  const { attendance, leftEarly = [], absenceRequests = [], steps } = meeting;
  const name = (member: string) => names?.(member) ?? member;
  const online = attendance?.online ?? [];
  const place = steps.opened?.place ?? steps.convened?.place;
  const answers = absenceRequests.map(({ member, granted, by }) => {
    const answer = granted === undefined ? "unanswered" : granted ? "granted" : "refused";
    return line(1, `${w.leave}: ${name(member)}, ${w.leaveAnswer[answer]} ← ${by}`);
  });
  return [
    ...(place === undefined ? [] : [line(0, `${w.place}: ${place}`)]),
    ...rollCallLines(meeting, language),
    ...countLines(meeting, language),
    ...(online.length === 0 ? [] : [line(1, `${w.online}: ${online.map(name).join(", ")}`)]),
    ...answers,
    ...leftEarly.map(({ member, by }) => line(1, `${w.leftEarly}: ${name(member)} ← ${by}`)),
    ...(steps.gathered === undefined ? [] : [line(0, `${w.gathered}: ${steps.gathered.comments}`)]),
  ];
};

/**
 * The lines of a meeting: its state, the attendance, every criterion with its reasons, the scores side by side, the
 * findings.
 */
export const meetingLines = (explanation: MeetingExplanation, rendering: Rendering): Line[] => {
  const { meeting, criteria, discretion, rubric, findings, about } = explanation;
  const { language, names } = rendering;
  const w = headings[language];
  const { adopted } = meeting.quality;
  return [
    line(0, `${meetingTitle(meeting, language)}, ${names?.(meeting.cell) ?? meeting.cell} (${about})`),
    ...notHeldLines(explanation, language),
    ...attendanceLines(explanation, rendering),
    ...(adopted === undefined
      ? []
      : [
          line(
            0,
            `${w.adoptedRubric}: ${rubric?.title[language] ?? adopted.rubric} (${names?.(adopted.organisation) ?? adopted.organisation}) ← ${adopted.by}`,
          ),
        ]),
    ...(criteria.length === 0
      ? []
      : [line(0, `${w.marks}${rubric === undefined ? "" : ` — ${cite(rubric.source, language)}`}:`)]),
    ...criteria.flatMap((each) => criterionLines(each, rendering)),
    ...gradeLines(explanation, rendering),
    ...(explanation.ballots ?? []).flatMap((ballot) => meetingBallotLines(ballot, rendering)),
    ...discretionLines(discretion, rendering),
    ...evidenceLines(explanation, rendering),
    ...findingsBelow(findings, rendering),
  ];
};

const measured = (
  { measure, value, bands, from }: Extract<Because, { kind: "measure" }>,
  language: Language,
): string => {
  const w = headings[language];
  const what =
    "fact" in measure
      ? askedText(measure.fact, language)
      : `${askedText(measure.share, language)} / ${askedText(measure.of, language)}`;
  const shown = (ratio: Fraction): string =>
    "fact" in measure ? String(ratio[0]) : share(ratio[0], ratio[1], language);
  const where = bands.length === 0 ? w.noBand : `${w.bandAt} ${bands.map((index) => index + 1).join(", ")}`;
  return value === undefined
    ? `? ${what}`
    : `${bands.length === 1 ? "✓" : "?"} ${what}: ${shown(value)} (${where}) ← ${from.join(", ") || w.noEntry}`;
};

const becauseLines = (because: Because, depth: number, language: Language): Line[] => {
  if ("trace" in because) {
    // It is no merit of the meeting that a criterion applies, or which case applies first.
    const isCase = because.kind === "applies" || because.kind === "first";
    const sense = isCase ? "case" : "requirement";
    return conditionLines(because.trace, depth, { words: meetingFacts, language, sense });
  }
  if (because.kind === "measure") return [line(depth, measured(because, language))];
  return because.kind === "mark"
    ? []
    : [
        line(
          depth,
          `${headings[language].settled}: ${headings[language].points(String(because.points))} ← ${because.by}`,
        ),
      ];
};

const shownText = ({ how, points, between, counted, open }: CriterionScore, language: Language): string => {
  const w = headings[language];
  if (how === "not-applicable")
    return counted === false ? `${w.notApplicable}, ${w.takenOut}` : `${points ?? 0} (${w.notApplicable})`;
  if (open === undefined) return `${points ?? 0}${how === "settled" ? ` (${w.settled})` : ""}`;
  const asked = open.missing.map((name) => askedText(name, language)).join("; ");
  return `${w.open}, ${between[0]}–${between[1]}${asked === "" ? "" : `; ${w.asked}: ${asked}`}`;
};

/** The lines of one criterion: the mark and its marker, then the evidence, down to the events. */
const criterionLines = (
  { criterion, says, points, max, marker, reason, by, evidence }: CriterionExplanation,
  { language, names }: Rendering,
): Line[] => {
  const w = headings[language];
  const lost = points !== undefined && max !== undefined && points < max;
  const why = reason === undefined ? (lost ? `, ${w.noReason}` : "") : `: ${reason}`;
  const who = marker === undefined ? "" : ` (${w.marker} ${names?.(marker) ?? marker}${why})`;
  const name = says === undefined ? `${w.criterion} ${criterion}` : `${criterion} ${says[language]}`;
  const given = max === undefined ? w.points(String(points ?? "–")) : `${points ?? "–"}/${max}`;
  const mark = `${name}: ${given} ← ${by.join(", ") || w.noEntry}${who}`;
  if (evidence === undefined || evidence.how === "judged" || evidence.open?.why === "not-judged")
    return [line(1, mark), ...(evidence?.because ?? []).flatMap((each) => becauseLines(each, 2, language))];
  return [
    line(1, mark),
    line(2, `${w.shown}: ${shownText(evidence, language)}`),
    ...evidence.because.flatMap((each) => becauseLines(each, 3, language)),
  ];
};
