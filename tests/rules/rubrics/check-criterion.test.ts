import { describe, expect, it } from "vitest";
import type { Criterion, Rubric } from "../../../src/rules/rubrics/rubric.js";
import {
  banded,
  marked,
  problemsOf,
  says,
  shown,
  source,
  unknownFact,
  withScored,
} from "../../support/checked-sheets.js";
import { criterionOf, sheetOf, smallSheet } from "../../support/small-sheet.js";

describe("mistakes of a criterion", () => {
  const applies = (otherwise: NonNullable<Criterion["applies"]>["otherwise"]): Rubric => ({
    ...smallSheet,
    parameters: {
      fitting: { says, kind: "choice", choices: ["full", "rescale"], value: "full", source },
      strange: { says, kind: "choice", choices: ["full", "half"], value: "full", source },
      number: { says, kind: "integer", value: 1, source },
      empty: { says, kind: "choice", choices: [], source },
    },
    criteria: [{ ...marked, applies: { when: shown, otherwise } }, banded],
  });

  it.each<{ name: string; sheet: Rubric; problems: readonly string[] }>([
    {
      name: "a group that is not there",
      sheet: {
        ...smallSheet,
        groups: [...smallSheet.groups, { id: "h", says }],
        criteria: [{ ...marked, group: "x" }, banded],
      },
      problems: ["criteria[0].group: unknown-group: Use one of: g, h."],
    },
    {
      name: "evidence that both gives and is needed",
      sheet: withScored({ kind: "toggle", when: shown, needs: shown }),
      problems: [
        "criteria[0].scored: evidence-twice: Keep one: with `when` the record gives full points, with `needs` a person does.",
      ],
    },
    {
      name: "a maximum between two steps",
      sheet: withScored({ kind: "numeric", step: 4 }),
      problems: ["criteria[0].scored.step: on-step: The maximum 10 is no multiple of 4."],
    },
    {
      name: "met or not, with points",
      sheet: withScored({ kind: "met" }),
      problems: [
        "criteria[0].max: kind: A criterion that is met or not has the maximum 0, and every other has more.",
      ],
    },
    {
      name: "points for nothing",
      sheet: sheetOf([criterionOf("a", 0, { kind: "toggle" }), banded]),
      problems: [
        "criteria[0].max: kind: A criterion that is met or not has the maximum 0, and every other has more.",
      ],
    },
    {
      name: "evidence of a fact that no record has",
      sheet: {
        ...smallSheet,
        criteria: [
          criterionOf("a", 5, { kind: "toggle", when: unknownFact }),
          criterionOf("c", 5, { kind: "toggle", needs: unknownFact }),
          banded,
        ],
      },
      problems: [
        'criteria[0].scored.when.fact: unknown-fact: Declare "weather.rain" under facts.',
        'criteria[1].scored.needs.fact: unknown-fact: Declare "weather.rain" under facts.',
      ],
    },
    {
      name: "a parameter of evidence that nobody declared",
      sheet: withScored({
        kind: "toggle",
        when: { fact: "attendance.unexcused", is: "at-most", value: { parameter: "most" } },
      }),
      problems: [
        'criteria[0].scored.when.value.parameter: unknown-parameter: Declare "most" under parameters.',
      ],
    },
    {
      name: "a part that applies by a fact that no record has",
      sheet: {
        ...smallSheet,
        criteria: [{ ...marked, applies: { when: unknownFact, otherwise: "zero" } }, banded],
      },
      problems: ['criteria[0].applies.when.fact: unknown-fact: Declare "weather.rain" under facts.'],
    },
    { name: "a part handled as a choice says", sheet: applies({ parameter: "fitting" }), problems: [] },
    {
      name: "a part handled as a choice says that nobody declared",
      sheet: applies({ parameter: "absent" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: unknown-parameter: Declare "absent" under parameters.',
      ],
    },
    {
      name: "a part handled as a choice says that may be something else",
      sheet: applies({ parameter: "strange" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: kind: Declare "strange" as a choice among full, zero, rescale.',
      ],
    },
    {
      name: "a part handled as a choice among nothing says",
      sheet: applies({ parameter: "empty" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: kind: Declare "empty" as a choice among full, zero, rescale.',
      ],
    },
    {
      name: "a part handled as a number says",
      sheet: applies({ parameter: "number" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: kind: Declare "number" as a choice among full, zero, rescale.',
      ],
    },
  ])("$name", ({ sheet, problems }) => {
    expect(problemsOf(sheet)).toEqual(problems);
  });
});
