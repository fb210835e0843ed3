import { expect, it } from "vitest";
import { cellCommands } from "../../src/aggregates/cell.js";
import { committeeCommands } from "../../src/aggregates/committee.js";
import { meetingCommands } from "../../src/aggregates/meeting.js";
import { reviewCommands } from "../../src/aggregates/review.js";
import { typesInStreams } from "../../src/events/types-in-streams.js";

const commands = {
  cell: cellCommands,
  committee: committeeCommands,
  meeting: meetingCommands,
  review: reviewCommands,
} as const;

/** A former type, which older journals hold and no command records any more. */
const formerly = { committee: ["QuarterLevelDecided"] } as const;

it.each(Object.keys(commands) as (keyof typeof commands)[])(
  "a stream %s holds what its commands record",
  (kind) => {
    expect([...typesInStreams[kind]].sort()).toEqual(
      [
        ...new Set([...Object.values(commands[kind]), ...(kind === "committee" ? formerly.committee : [])]),
      ].sort(),
    );
  },
);
