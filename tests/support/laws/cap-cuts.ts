import type { JournalEvent } from "../../../src/events/catalogue.js";
import { subjectKey } from "../../../src/projections/streams/subject-key.js";

/** The entries on the level of a subject, all of which a law takes away. */
const aboutLevel = (event: JournalEvent): string | undefined =>
  event.type === "LevelProposed" ||
  event.type === "CellProposedLevel" ||
  event.type === "LevelDecided" ||
  event.type === "LevelCancelled" ||
  event.type === "LevelRedecided"
    ? subjectKey(event.data.subject)
    : undefined;

/** The entries without some of those on which a cap rests. What is left still shows that there was more. */
export type Cut = (events: readonly JournalEvent[], takes: () => boolean) => readonly JournalEvent[];

const aboutMember = ({ stream, data }: JournalEvent): string | undefined =>
  stream.startsWith("cell/") && "member" in data ? String(data.member) : undefined;

/** The subjects of a kind on whose level an entry speaks. */
const levelled = (events: readonly JournalEvent[], kind: string): string[] => [
  ...new Set(
    events.flatMap((event) => {
      const key = aboutLevel(event);
      return key?.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : [];
    }),
  ),
];

/** Ways to take a part of a group away, by what they take. */
export const cuts: Readonly<Record<string, Cut>> = {
  "levels of some subjects": (events, takes) => {
    const keys = [...new Set(events.flatMap((event) => aboutLevel(event) ?? []))];
    const gone = new Set(keys.filter(takes));
    return events.filter((event) => !gone.has(aboutLevel(event) ?? ""));
  },
  "roll entries of some members with a level": (events, takes) => {
    const gone = new Set(levelled(events, "member").filter(takes));
    return events.filter((event) => !gone.has(aboutMember(event) ?? ""));
  },
  "rolls and levels of some cells": (events, takes) => {
    const gone = new Set(
      [...new Set(events.flatMap(({ stream }) => (stream.startsWith("cell/") ? [stream] : [])))].filter(
        takes,
      ),
    );
    const people = new Set(
      events.flatMap((event) => (gone.has(event.stream) ? (aboutMember(event) ?? []) : [])),
    );
    return events.filter(
      (event) =>
        !(gone.has(event.stream) && aboutMember(event) !== undefined) &&
        !people.has(aboutLevel(event)?.replace(/^member:/, "") ?? ""),
    );
  },
  "some cells whose levels were decided": (events, takes) => {
    const decided = events.filter(({ type }) => type === "LevelDecided");
    const gone = new Set(levelled(decided, "cell").filter(takes));
    return events.filter(({ stream }) => {
      const [kind, organisation = ""] = stream.split("/");
      return kind === "committee" || !gone.has(organisation);
    });
  },
  "the founding of the base organisations, and some cells": (events, takes) => {
    const cells = [...new Set(events.map(({ stream }) => stream.split("/")[1] ?? ""))].filter(takes);
    return events.filter(({ type, stream, data }) => {
      if (type === "OrganisationFounded" && "kind" in data && data.kind === "base-organisation") return false;
      const [kind, organisation = ""] = stream.split("/");
      return kind === "committee" || !cells.includes(organisation);
    });
  },
};
