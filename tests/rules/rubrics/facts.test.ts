import { describe, expect, it } from "vitest";
import {
  meetingFacts,
  meetingParameters,
  parametersOf,
  rubricInUse,
} from "../../../src/rules/rubrics/meeting-facts.js";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";

describe("what rubrics may read of a meeting", () => {
  it("is a truth or a count, with the side that is better and the whole that it is part of", () => {
    expect(
      Object.entries(meetingFacts).map(([name, { kind, better = "-", partOf = "" }]) =>
        [name, kind, better, partOf].join(" ").trim(),
      ),
    ).toEqual([
      "attendance.expected integer -",
      "attendance.present integer high attendance.expected",
      "attendance.excused integer low",
      "attendance.unexcused integer low",
      "attendance.excused-in-a-row integer low",
      "duration.minutes integer high",
      "duration.minimum integer -",
      "duration.shortfall integer low",
      "cell.only-secretary boolean -",
      "preparation.pre-meeting boolean high",
      "preparation.documents-in-time boolean high",
      "documents.on-handbook boolean high",
      "meeting.combined boolean -",
      "thematic.in-month boolean -",
      "order.roll-call boolean high",
      "order.fees boolean high",
      "order.agenda boolean high",
      "order.presented boolean high",
      "order.tasks-assessed boolean high",
      "order.discussed boolean high",
      "order.concluded boolean high",
      "order.tasks-assigned boolean high",
      "order.scored boolean high",
      "order.minutes boolean high",
      "discussion.comments integer high",
      "discussion.speakers integer high attendance.present",
      "discussion.praised integer high",
      "discussion.reminded integer high",
      "results.targets integer -",
      "results.reached integer high results.targets",
      "closing.documents-in-time boolean high",
    ]);
  });

  it("is told in both languages, each fact in its own words", () => {
    const words = Object.values(meetingFacts).map(({ says }) => says);
    for (const language of ["vi", "en"] as const)
      expect(new Set(words.map((says) => says[language])).size).toBe(words.length);
  });
});

describe("choices that every rubric shares", () => {
  it("have no value: no text read settles them", () => {
    expect(
      Object.entries(meetingParameters).map(([name, { kind, choices, value, source }]) => [
        name,
        kind,
        choices,
        value,
        source.document,
        source.evidence,
      ]),
    ).toEqual([
      ["late-tasks-reach", "boolean", undefined, undefined, "HD 42-HD/BTCTW (28/10/2025)", "not-found"],
      [
        "members-counted",
        "choice",
        ["official", "listed", "expected"],
        undefined,
        "HD 42-HD/BTCTW (28/10/2025)",
        "not-found",
      ],
    ]);
  });

  it("give way to what a rubric says itself", () => {
    const { "members-counted": shared, ...others } = parametersOf(hd42);
    if (shared === undefined) throw new Error("every rubric shares this choice");
    const own = { ...hd42, parameters: { "members-counted": { ...shared, value: "listed" } } };
    expect(parametersOf(own)).toEqual({ ...others, "members-counted": { ...shared, value: "listed" } });
    expect(rubricInUse(own).parameters["members-counted"]).toBe("listed");
    expect(rubricInUse(own, { "members-counted": "official" }).parameters["members-counted"]).toBe(
      "official",
    );
  });
});
