import {
  type Correction,
  corrected,
  isCorrection,
  type JournalEvent,
  type Placed,
  type Story,
  standingCorrections,
  storyOf,
} from "../../events/index.js";
import type { Graph } from "./document.js";
import { instant, named, qualified } from "./names.js";

/** An explanation points at an event that the events given do not hold. */
export class UnknownEventError extends Error {
  override readonly name = "UnknownEventError";
  readonly code = "unknown-event";
  /** @param id the id of the event that is not there */
  constructor(readonly id: string) {
    super(`unknown-event: ${id} is not among the events given. Give the events that the year was read from.`);
  }
}

/** The number of the document by which something was decided, where the entry names one. */
const instrumentOf = ({ data }: JournalEvent): string | undefined =>
  "instrument" in data ? data.instrument?.number : undefined;

/** What an entry records: where and when it was done. Times that contradict each other are left out. */
export interface Act {
  readonly activity: string;
  readonly at?: string;
  /** When it was done at the latest: when it happened, else when it was recorded. */
  readonly until: string;
  /** The entry as it stands after its correction. */
  readonly event: JournalEvent;
}

/** The entries of a record as entities, each with what was done, by whom and for which body. */
export interface Records {
  /** What was done, as an entry tells it. */
  act(id: string): Act;
  /** The entity of an entry, or of the one that put it right: what a conclusion may rest on. */
  support(id: string): string;
}

const kindOfAct: Readonly<Record<Story, string>> = {
  roll: "Recording",
  meeting: "Recording",
  review: "Recording",
  decision: "Decision",
  correction: "Correction",
};
const votes: ReadonlySet<string> = new Set(["BallotOpened", "BallotCounted", "CellProposedLevel"]);

type CorrectingEvent = JournalEvent & Correction;

/** The events by id, with the corrections of each stream. */
const indexed = (events: Iterable<JournalEvent>) => {
  const byId = new Map<string, JournalEvent>();
  const corrections = new Map<string, Placed<CorrectingEvent>[]>();
  for (const event of events) {
    byId.set(event.id, event);
    if (!isCorrection(event)) continue;
    const found = corrections.get(event.stream) ?? [];
    found.push({ position: event.position, event });
    corrections.set(event.stream, found);
  }
  return { byId, corrections };
};

/** Writes entries into a document as they are asked for. */
export const recordsIn = (graph: Graph, events: Iterable<JournalEvent>): Records => {
  const { byId, corrections } = indexed(events);
  const written = new Map<string, Act>();

  const eventOf = (id: string): JournalEvent => {
    const event = byId.get(id);
    if (event === undefined) throw new UnknownEventError(id);
    return event;
  };

  /** The entry that put another right. */
  const correctionOf = ({ stream, position }: JournalEvent): CorrectingEvent | undefined => {
    const found = corrections.get(stream) ?? [];
    const standing = standingCorrections(found).get(position);
    return found.find(({ event }) => event === standing)?.event;
  };

  const write = (recorded: JournalEvent): Act => {
    const event = corrected(recorded, correctionOf(recorded)) ?? recorded;
    const { id, type, stream, position } = recorded;
    const { recordedAt, recordedBy, recordedFor } = recorded.metadata;
    const { happenedAt } = event.metadata;
    const at = happenedAt <= recordedAt ? happenedAt : undefined;
    const entity = graph.state("entity", qualified("event", id), {
      "prov:type": named(`chibo:${type}`),
      "chibo:stream": stream,
      "chibo:position": position,
      "chibo:happenedAt": instant(recorded.metadata.happenedAt),
    });
    const activity = graph.state("activity", qualified("act", id), {
      "prov:type": named(`chibo:${votes.has(type) ? "Vote" : kindOfAct[storyOf(type)]}`),
      "prov:startTime": at,
      "prov:endTime": recordedAt,
      "chibo:instrument": instrumentOf(event),
    });
    const recorder = graph.state("agent", qualified("agent", recordedBy));
    const body = graph.state("agent", qualified("organisation", recordedFor), {
      "prov:type": named("prov:Organization"),
    });
    graph.relate("wasGeneratedBy", {
      "prov:entity": entity,
      "prov:activity": activity,
      "prov:time": recordedAt,
    });
    graph.relate("wasAttributedTo", { "prov:entity": entity, "prov:agent": recorder });
    graph.relate("wasAssociatedWith", { "prov:activity": activity, "prov:agent": recorder });
    graph.relate("actedOnBehalfOf", {
      "prov:delegate": recorder,
      "prov:responsible": body,
      "prov:activity": activity,
    });
    return { activity, event, until: at ?? recordedAt, ...(at === undefined ? {} : { at }) };
  };

  const act = (id: string): Act => {
    const known = written.get(id) ?? write(eventOf(id));
    written.set(id, known);
    return known;
  };

  return {
    act,
    support(id) {
      act(id);
      const entity = qualified("event", id);
      const correction = correctionOf(eventOf(id));
      if (correction === undefined) return entity;
      act(correction.id);
      const revision = qualified("event", correction.id);
      graph.relate("wasDerivedFrom", {
        "prov:generatedEntity": revision,
        "prov:usedEntity": entity,
        "prov:type": named("prov:Revision"),
      });
      return revision;
    },
  };
};
