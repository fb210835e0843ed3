import type { EventData } from "../../../src/events/catalogue.js";
import type { Story } from "../../../src/testing/index.js";
import { convened, opened } from "../world.js";

type Kind = EventData<"MeetingConvened">["kind"];

/** A meeting of a cell, held and not scored. */
export const heldBy = (told: Story, cell: string, month: string, kind: Kind = "regular"): Story =>
  opened(convened(told, month, kind, { cell, key: kind === "regular" ? month : `${month}-${kind}` }), month);

/** A meeting that was held, with proposed points and a voted grade. */
export const gradedBy = (
  told: Story,
  cell: string,
  month: string,
  grade: EventData<"GradeVoted">["grade"],
  points?: number,
  kind: Kind = "regular",
): Story => {
  const met = heldBy(told, cell, month, kind);
  const scored =
    points === undefined
      ? met
      : met.happened("ScoreProposed", { rubric: "hd42-2025", points, grade }, `${month}-03T02:35:00Z`);
  return scored.happened(
    "GradeVoted",
    { grade, inFavour: 2, against: 0, abstained: 0 },
    `${month}-03T02:40:00Z`,
  );
};

/** An adoption of the rubric of HD 42 with a roll-up. */
export const adopting = (
  told: Story,
  organisation: string,
  changes: Partial<EventData<"RubricAdopted">> = {},
): Story =>
  told.on(organisation.startsWith("c-") ? `cell/${organisation}` : `committee/${organisation}`).happened(
    "RubricAdopted",
    {
      organisation,
      rubric: "hd42-2025",
      fingerprint: "a".repeat(64),
      kinds: ["regular"],
      on: "2021-01-01",
      parameters: {},
      ...changes,
    },
    "2021-01-01",
  );
