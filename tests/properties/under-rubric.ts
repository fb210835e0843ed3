import type { EventData, JournalEvent } from "../../src/events/catalogue.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import type { Rubric } from "../../src/rules/rubrics/rubric.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { byStream } from "../../src/testing/laws/journals.js";
import { type Dice, dice } from "../../src/testing/years/seeded-years.js";

type Adopted = EventData<"RubricAdopted">;

/** The choices of a body. Each of them may be open. */
const chosen = (rolls: Dice): Adopted["parameters"] =>
  Object.fromEntries(
    Object.entries({
      "no-thematic": rolls.one(["full", "zero", "rescale"]),
      "attendance-probationary": rolls.chance(50),
      "attendance-guest": rolls.chance(50),
      "late-tasks-reach": rolls.chance(50),
    }).filter(() => rolls.chance(85)),
  );

/** Points of a criterion: mostly all, sometimes none, or a number that the rubric may not allow. */
const points = (max: number, rolls: Dice): number =>
  rolls.chance(80) ? max : rolls.chance(50) ? 0 : rolls.roll(max + 1);

/** A fact of the central frame, in terms of another rubric. */
const renamed = (rubric: Rubric, type: string, data: object, rolls: Dice): object => {
  if (rubric.id === hd42.id || !("rubric" in data) || data.rubric !== hd42.id) return data;
  const other = { ...data, rubric: rubric.id };
  if (type === "RubricAdopted")
    return { ...other, fingerprint: fingerprint(rubric), parameters: chosen(rolls) };
  const criterion = rubric.criteria[rolls.roll(rubric.criteria.length)];
  return "criterion" in data && criterion !== undefined
    ? { ...other, criterion: criterion.id, points: points(criterion.max, rolls) }
    : other;
};

/** An entry at a position some places after the last of a stream. */
const after = (last: JournalEvent, places: number, type: string, data: object): JournalEvent => {
  const position = last.position + places;
  const metadata = { ...last.metadata, schemaVersion: 1 };
  return { ...last, id: `${last.stream}@${position}`, type, position, data, metadata } as JournalEvent;
};

/** A rubric that a cell or committee adopted long before. */
const adoptedAfter = (rubric: Rubric, last: JournalEvent, rolls: Dice): JournalEvent =>
  after(last, 1, "RubricAdopted", {
    organisation: last.stream.split("/")[1],
    rubric: rubric.id,
    fingerprint: fingerprint(rubric),
    kinds: ["regular", "combined"],
    on: "2000-01-01",
    parameters: chosen(rolls),
  });

/** Marks on most items of a rubric, and settled criteria: in some runs most of the rubric, in others few. */
const marksAfter = (rubric: Rubric, last: JournalEvent, rolls: Dice): JournalEvent[] => {
  const settles = rolls.chance(50) ? 97 : 10;
  return rubric.criteria
    .flatMap(({ id: criterion, max }) => [
      ...(rolls.chance(97) ? [["CriterionMarked", { criterion, by: "marker" }, max] as const] : []),
      ...(rolls.chance(settles) ? [["CriterionGapResolved", { criterion }, max] as const] : []),
    ])
    .map(([type, item, max], index) =>
      after(last, index + 1, type, { rubric: rubric.id, ...item, points: points(max, rolls) }),
    );
};

/**
 * A journal of the central frame, changed as if its bodies had adopted a given rubric and its markers had
 * filled it in.
 */
export const underRubric = (
  rubric: Rubric,
  events: readonly JournalEvent[],
  draw: number,
): JournalEvent[] => {
  const rolls = dice(draw);
  const told = events.map((event) => {
    if (event.type !== "EntryCorrected")
      return { ...event, data: renamed(rubric, event.type, event.data, rolls) } as JournalEvent;
    const { replacement } = event.data;
    if (replacement === undefined) return event;
    const data = renamed(rubric, replacement.type, replacement.data, rolls);
    return { ...event, data: { ...event.data, replacement: { ...replacement, data } } } as JournalEvent;
  });
  const more = [...byStream(told).values()].flatMap((entries) => {
    const last = entries.at(-1);
    if (last === undefined || !rolls.chance(80)) return [];
    if (last.stream.startsWith("meeting/")) return marksAfter(rubric, last, rolls);
    return /^(?:cell|committee)\//.test(last.stream) ? [adoptedAfter(rubric, last, rolls)] : [];
  });
  return [...told, ...more];
};
