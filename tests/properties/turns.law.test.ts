import { describe, expect, it } from "vitest";
import { examples } from "../../examples/years/index.js";
import type { EventType, JournalEvent } from "../../src/events/catalogue.js";
import { effective } from "../../src/events/effective.js";
import type { Subject } from "../../src/events/values.js";
import type { Turn } from "../../src/projections/year/procedure/turns.js";
import { grouped } from "../../src/projections/year/table.js";
import type { Step } from "../../src/rules/calendar/procedure.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { eventsOf, yearOf } from "../journeys/example-years.js";
import { lawReadings } from "../support/laws/years.js";

/** The entries of a journal that stand after corrections, stream by stream. */
const standing = (events: readonly JournalEvent[]): JournalEvent[] =>
  [...grouped(events, ({ stream }) => [stream]).values()].flatMap((of) =>
    effective(of.map((event) => ({ position: event.position, event }))).map(({ event }) => event),
  );

const nameOf = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** The entries of some types about the subject of a turn, in the review or in a decision of its period. */
const about = (
  events: readonly JournalEvent[],
  { organisation, period, key }: Turn,
  ...types: readonly EventType[]
): JournalEvent[] =>
  events.filter((event) => {
    if (!types.includes(event.type)) return false;
    const data = event.data as { subject?: Subject; member?: string; year?: number; period?: string };
    const inReview = event.stream === `review/${organisation}/${period}`;
    const inDecision = event.stream.startsWith("committee/") && (data.period ?? String(data.year)) === period;
    if (!inReview && !inDecision) return false;
    return (data.subject === undefined ? `member:${data.member}` : nameOf(data.subject)) === key;
  });

/** The role of the body that proposes a level, or says that it gives none. */
const roleOf = (event: JournalEvent): string | undefined =>
  event.type === "LevelProposed" || event.type === "SubjectNotRated"
    ? (event.data.by?.role ?? "cell-committee")
    : undefined;

/** The entries in the review by which a body says that it does not rate. */
const refusals = (events: readonly JournalEvent[], turn: Turn): JournalEvent[] =>
  about(events, turn, "SubjectNotRated").filter(({ stream }) => stream.startsWith("review/"));

/** The entries that nobody returned or withdrew later. Without a subject a return concerns none of them. */
const kept = (
  events: readonly JournalEvent[],
  entries: readonly JournalEvent[],
  what: "self-review" | "collective-report" | "proposal",
  key: string,
): JournalEvent[] =>
  entries.filter(
    (entry) =>
      !events.some((event) => {
        if (event.type !== "SubmissionReturned" && event.type !== "SubmissionWithdrawn") return false;
        const { data, stream, position } = event;
        if (stream !== entry.stream || position < entry.position || data.what !== what) return false;
        if (data.subject === undefined || nameOf(data.subject) !== key) return false;
        const role = roleOf(entry);
        return role === undefined || role === (data.from?.role ?? "cell-committee");
      }),
  );

/** The entries that took a step, by the journal alone: what was handed in and not taken back. */
const taking: {
  readonly [S in Step]?: (events: readonly JournalEvent[], turn: Turn) => readonly JournalEvent[];
} = {
  "self-review": (events, turn) =>
    kept(events, about(events, turn, "SelfReviewSubmitted", "SelfReviewRevised"), "self-review", turn.key),
  "collective-report": (events, turn) =>
    kept(events, about(events, turn, "CollectiveReportSubmitted"), "collective-report", turn.key),
  "draft-sent": (events, turn) => about(events, turn, "DraftCirculated"),
  "employer-level": (events, turn) => about(events, turn, "EmployerLevelReceived"),
  proposal: (events, turn) => {
    const said = [...about(events, turn, "LevelProposed"), ...refusals(events, turn)];
    return kept(events, said, "proposal", turn.key).filter((event) => {
      const role = roleOf(event);
      if (turn.taker.taker !== "cell-committee") return event.type === "LevelProposed" || role !== "cell";
      return role === "cell-committee" && (event.type !== "LevelProposed" || event.data.level !== undefined);
    });
  },
  ballot: (events, turn) => {
    const stream = `review/${turn.organisation}/${turn.period}`;
    const ballots = events
      .filter((event): event is JournalEvent<"BallotOpened"> => event.type === "BallotOpened")
      .filter((event) => event.stream === stream && event.data.subjects.map(nameOf).includes(turn.key))
      .map(({ data }) => data.ballot);
    const counts = events
      .filter((event): event is JournalEvent<"BallotCounted"> => event.type === "BallotCounted")
      .filter((event) => event.stream === stream && ballots.includes(event.data.ballot));
    const refused = refusals(events, turn).filter((event) => roleOf(event) === "cell");
    return [
      ...counts,
      ...about(events, turn, "CellProposedLevel"),
      ...kept(events, refused, "proposal", turn.key),
    ];
  },
  "level-decided": (events, turn) => {
    const notRated = about(events, turn, "SubjectNotRated").filter(({ stream }) =>
      stream.startsWith("committee/"),
    );
    const changes = [...about(events, turn, "LevelDecided", "LevelRedecided", "LevelCancelled"), ...notRated];
    return changes.some(({ type }) => type === "LevelCancelled") ? [] : changes;
  },
};

/** Whether a complaint about the subject was upheld: its level may be to be decided again. */
const wasUpheld = (events: readonly JournalEvent[], turn: Turn): boolean => {
  const lodged = about(events, turn, "ComplaintLodged").flatMap(({ data }) =>
    "complaint" in data ? [data.complaint] : [],
  );
  return events.some(
    ({ type, data }) =>
      type === "ComplaintAnswered" && data.outcome === "upheld" && lodged.includes(data.complaint),
  );
};

/** Turns that say what the journal does not: done without an entry, or to be done after one. */
const untrue = (turns: readonly Turn[], journal: readonly JournalEvent[]): string[] => {
  const events = standing(journal);
  const ids = new Set(journal.map(({ id }) => id));
  return turns.flatMap((turn) => {
    const named = `${turn.period} ${turn.organisation} ${turn.key} ${turn.step}: ${turn.state}`;
    if (turn.state === "done" && (turn.by.length === 0 || !turn.by.every((id) => ids.has(id))))
      return [named];
    const entries = taking[turn.step]?.(events, turn);
    if (entries === undefined) return [];
    const again =
      turn.step === "level-decided" &&
      (about(events, turn, "LevelCancelled").length > 0 || wasUpheld(events, turn));
    if (again) return [];
    return (turn.state === "done") === entries.length > 0 ? [] : [named];
  });
};

const rules = [qd132hd21, qd366hd43];

describe("whose turn it is", () => {
  it.each(examples)(
    "says nothing done without an entry, nor open after one: the example $name",
    ({ name }) => {
      const events = eventsOf(name);
      for (const under of rules) {
        const { turns } = yearOf(name, events, { under });
        expect(untrue(turns, events)).toEqual([]);
      }
    },
  );

  it.each(rules)("nor in any generated year under $id", (under) =>
    overJournals(
      (events) => {
        for (const { turns } of lawReadings(events, { under, rubrics: [] }))
          expect(untrue(turns, events)).toEqual([]);
      },
      { numRuns: 30 },
    ),
  );

  it("and a turn that did so would be found out", () => {
    const events = eventsOf("school-2021");
    const { turns } = yearOf("school-2021", events);
    const only = (step: Step) => turns.filter((turn) => turn.step === step).slice(0, 1);
    const open = only("ballot").map((turn) => ({ ...turn, state: "open" as const, by: [] }));
    expect(untrue(open, events)).toEqual(["2021 s1 member:s1-01 ballot: open"]);
    const done = only("level-decided").map((turn) => ({ ...turn, state: "done" as const }));
    expect(untrue(done, events)).toEqual(["2021 s1 member:s1-01 level-decided: done"]);
    const elsewhere = done.map((turn) => ({ ...turn, by: [events[0]?.id ?? ""] }));
    expect(untrue(elsewhere, events)).toEqual(["2021 s1 member:s1-01 level-decided: done"]);
  });
});
