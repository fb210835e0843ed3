import type { MeetingExplanation } from "../../explanation/meeting.js";
import { type Because, eventsOfBecause } from "../../rules/rubrics/score.js";
import { discretionIn } from "./discretion.js";
import { findingIn } from "./finding.js";
import { given } from "./given.js";
import { fraction, named, qualified } from "./names.js";
import { factsRead } from "./traces.js";
import { computation, computed, restOn, type Writing } from "./writing.js";

type Criterion = MeetingExplanation["criteria"][number];

/** The points that the marker gave, as the marker's own. */
const markIn = (writing: Writing, stream: string, { criterion, points, max, marker, by }: Criterion) => {
  if (points === undefined || marker === undefined) return [];
  const { graph } = writing;
  const mark = graph.state("entity", qualified("reading", "mark", stream, criterion), {
    "prov:type": named("chibo:Mark"),
    "prov:value": points,
    "chibo:criterion": criterion,
    "chibo:most": max,
  });
  const agent = graph.state("agent", qualified("agent", marker), { "prov:type": named("prov:Person") });
  graph.relate("wasAttributedTo", { "prov:entity": mark, "prov:agent": agent });
  restOn(writing, mark, by);
  return [mark];
};

/** What a reason rests on: the facts of a condition, or the entries themselves. */
const reasonIn = (writing: Writing, stream: string, entity: string, because: Because): void => {
  if (!("trace" in because)) {
    restOn(writing, entity, eventsOfBecause(because));
    return;
  }
  for (const fact of factsRead(writing, because.trace, stream))
    writing.graph.relate("wasDerivedFrom", { "prov:generatedEntity": entity, "prov:usedEntity": fact });
};

/** The points that the record gives. */
const evidenceIn = (
  writing: Writing,
  stream: string,
  activity: string,
  { criterion, evidence }: Criterion,
): string[] => {
  if (evidence === undefined) return [];
  const entity = computed(writing, qualified("reading", "evidence", stream, criterion), activity, {
    "prov:type": named("chibo:Evidence"),
    "prov:value": evidence.points,
    "chibo:criterion": criterion,
    "chibo:how": evidence.how,
    "chibo:most": evidence.max,
  });
  for (const because of evidence.because) reasonIn(writing, stream, entity, because);
  return [entity];
};

/** How a meeting's score came about: marks and evidence side by side, and what the bodies said. */
export const meetingIn = (writing: Writing, explanation: MeetingExplanation): void => {
  const { about, meeting, sheet, criteria } = explanation;
  const { graph } = writing;
  const { proposed, voted, decided, score, scoredBy, grade } = meeting.quality;
  const plan =
    sheet === undefined
      ? undefined
      : graph.state("entity", qualified("rules", "sheet", sheet.id), {
          "prov:type": [named("prov:Plan"), named("chibo:Sheet")],
          "chibo:document": sheet.source.document,
          "chibo:scale": sheet.scale,
        });
  const activity = computation(writing, qualified("reading", "scoring", about), plan, {
    "prov:type": named("chibo:Scoring"),
  });
  const stated = Object.entries({ proposed, voted, decided }).flatMap(([stage, each]) => {
    if (each === undefined) return [];
    const points = "points" in each ? each.points : undefined;
    const entity = given(writing, { about, value: each.grade, by: each.by, points });
    return [[stage, [entity]] as const];
  });
  const from: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(stated),
    marked: criteria.flatMap((each) => markIn(writing, about, each)),
    evidence: criteria.flatMap((each) => evidenceIn(writing, about, activity, each)),
  };
  const counted = computed(writing, qualified("reading", "score", about), activity, {
    "prov:type": named("chibo:Score"),
    "prov:value": fraction(score),
    "chibo:grade": grade,
    "chibo:scoredBy": scoredBy,
    "chibo:about": about,
  });
  for (const entity of from[scoredBy ?? ""] ?? [])
    graph.relate("wasDerivedFrom", { "prov:generatedEntity": counted, "prov:usedEntity": entity });
  discretionIn(writing, explanation.discretion);
  for (const finding of explanation.findings) findingIn(writing, finding);
};
