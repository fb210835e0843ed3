import { type JournalEvent, type JournalProblem, readJournalSync } from "../events/index.js";
import {
  type Axes,
  beginFold,
  type Known,
  projections,
  snapshotOf,
  totalsByOrganisation,
} from "../projections/index.js";
import { streamsByGroup } from "../projections/year/organisation-groups.js";
import { chunksOf } from "./chunks.js";
import { idNotes } from "./ids.js";
import { surveyed } from "./survey.js";
import type { KnownTask, PartRead, Result, Task, TotalsTask } from "./task.js";

const isWithheld = (problem: JournalProblem): problem is JournalProblem<"withheld"> =>
  problem.code === "withheld";

/** Folds the streams of a part. What corrections concern is kept, so that the file is read once. */
const folded = (
  { path, from, to, trust, streams, corrected }: TotalsTask | KnownTask,
  axes: Axes,
  take: (events: readonly JournalEvent[], problems: readonly JournalProblem[]) => void,
): Known => {
  const folding = beginFold(projections, axes);
  const chunks = () => chunksOf(path, from, to);
  const kept: JournalEvent[] = [];
  for (const { events, problems } of readJournalSync(chunks(), { trust, ...(streams && { streams }) })) {
    const places = problems.filter(isWithheld).map(({ facts }) => facts);
    folding.withhold(places.filter(({ entry }) => entry));
    folding.add(events);
    if (corrected.size > 0) for (const event of events) if (corrected.has(event.stream)) kept.push(event);
    take(events, problems);
  }
  folding.recall(kept);
  const left = new Set(folding.stale());
  if (left.size > 0)
    for (const { events } of readJournalSync(chunks(), { trust: "validated", streams: left }))
      folding.recall(events);
  return folding.done();
};

const readPart = (task: TotalsTask | KnownTask, axes: Axes): PartRead & { readonly known: Known } => {
  const notes = idNotes();
  const found: JournalProblem[] = [];
  let count = 0;
  const known = folded(task, axes, (events, problems) => {
    for (const event of events) {
      notes.note(event);
      if (!task.shared.has(event.stream)) count += 1;
    }
    found.push(...problems);
  });
  return { events: count, problems: found, ...notes.noted(), known };
};

const done = (task: Task): Result<Task> => {
  if (task.kind === "survey") return surveyed(task);
  if (task.kind === "totals") {
    const { known, ...part } = readPart(task, task.options);
    const superiors = [...streamsByGroup(known).shared].sort();
    return { ...part, superiors, totals: totalsByOrganisation(known, task.options, task.superiors) };
  }
  const { known, ...part } = readPart(task, task.axes);
  return { ...part, snapshot: snapshotOf(known, projections) };
};

/** Does one task, on whatever thread it is called. */
export const workOn = <T extends Task>(task: T): Result<T> => done(task) as Result<T>;
