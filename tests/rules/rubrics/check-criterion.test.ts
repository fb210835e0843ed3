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
} from "../../support/checked-rubrics.js";
import { criterionOf, rubricOf, smallRubric } from "../../support/small-rubric.js";

describe("mistakes of a criterion", () => {
  const applies = (otherwise: NonNullable<Criterion["applies"]>["otherwise"]): Rubric => ({
    ...smallRubric,
    parameters: {
      fitting: { says, kind: "choice", choices: ["full", "rescale"], value: "full", source },
      strange: { says, kind: "choice", choices: ["full", "half"], value: "full", source },
      number: { says, kind: "integer", value: 1, source },
      empty: { says, kind: "choice", choices: [], source },
    },
    criteria: [{ ...marked, applies: { when: shown, otherwise } }, banded],
  });

  it.each<{ name: string; rubric: Rubric; problems: readonly string[] }>([
    {
      name: "a group that is not there",
      rubric: {
        ...smallRubric,
        groups: [...smallRubric.groups, { id: "h", says }],
        criteria: [{ ...marked, group: "x" }, banded],
      },
      problems: [
        'criteria[0].group: unknown-group: there is no group of criteria "x". Use one of: "g" (en), "h" (en).',
      ],
    },
    {
      name: "evidence that both gives and is needed",
      rubric: withScored({ kind: "toggle", when: shown, needs: shown }),
      problems: [
        'criteria[0].scored: evidence-twice: there are both "when" and "needs". Keep one: with "when" the record gives full points, with "needs" a person gives them where the record supports it.',
      ],
    },
    {
      name: "a maximum between two steps",
      rubric: withScored({ kind: "numeric", step: 4 }),
      problems: [
        "criteria[0].scored.step: on-step: the maximum 10 is no multiple of the step 4. Correct the step or the maximum.",
      ],
    },
    {
      name: "met or not, with points",
      rubric: withScored({ kind: "met" }),
      problems: [
        'criteria[0].max: kind: a criterion that is met or not has the maximum 0, and every other has more. Write "max": 0 for a criterion scored as "met", or more than 0 for every other.',
      ],
    },
    {
      name: "points for nothing",
      rubric: rubricOf([criterionOf("a", 0, { kind: "toggle" }), banded]),
      problems: [
        'criteria[0].max: kind: a criterion that is met or not has the maximum 0, and every other has more. Write "max": 0 for a criterion scored as "met", or more than 0 for every other.',
      ],
    },
    {
      name: "evidence of a fact that no record has",
      rubric: {
        ...smallRubric,
        criteria: [
          criterionOf("a", 5, { kind: "toggle", when: unknownFact }),
          criterionOf("c", 5, { kind: "toggle", needs: unknownFact }),
          banded,
        ],
      },
      problems: [
        'criteria[0].scored.when.fact: unknown-fact: there is no fact "weather.rain". Use one of: "order.fees" (the state of fee payment was told), "order.agenda" (the agenda was adopted), "meeting.combined" (regular and thematic in one), "order.concluded" (the chair concluded), "order.minutes" (the minutes were read and approved), or one of 26 more.',
        'criteria[1].scored.needs.fact: unknown-fact: there is no fact "weather.rain". Use one of: "order.fees" (the state of fee payment was told), "order.agenda" (the agenda was adopted), "meeting.combined" (regular and thematic in one), "order.concluded" (the chair concluded), "order.minutes" (the minutes were read and approved), or one of 26 more.',
      ],
    },
    {
      name: "a parameter of evidence that nobody declared",
      rubric: withScored({
        kind: "toggle",
        when: { fact: "attendance.unexcused", is: "at-most", value: { parameter: "most" } },
      }),
      problems: [
        'criteria[0].scored.when.value.parameter: unknown-parameter: there is no parameter "most". Use one of: "members-counted" (Which members the least duration counts: official, on the roll, or expected), "attendance-guest" (Members of other cells who are here for a time count in the attendance rate), "late-tasks-reach" (Whether a task done late is a target reached), "attendance-prosecuted" (Prosecuted, indicted or detained members count in the attendance rate), "attendance-suspended" (Suspended members count in the attendance rate), or one of 5 more.',
      ],
    },
    {
      name: "a part that applies by a fact that no record has",
      rubric: {
        ...smallRubric,
        criteria: [{ ...marked, applies: { when: unknownFact, otherwise: "zero" } }, banded],
      },
      problems: [
        'criteria[0].applies.when.fact: unknown-fact: there is no fact "weather.rain". Use one of: "order.fees" (the state of fee payment was told), "order.agenda" (the agenda was adopted), "meeting.combined" (regular and thematic in one), "order.concluded" (the chair concluded), "order.minutes" (the minutes were read and approved), or one of 26 more.',
      ],
    },
    { name: "a part handled as a choice says", rubric: applies({ parameter: "fitting" }), problems: [] },
    {
      name: "a part handled as a choice says that nobody declared",
      rubric: applies({ parameter: "absent" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: unknown-parameter: there is no parameter "absent". Use one of: "empty" (en), "fitting" (en), "number" (en), "strange" (en), "members-counted" (Which members the least duration counts: official, on the roll, or expected), or one of 9 more.',
      ],
    },
    {
      name: "a part handled as a choice says that may be something else",
      rubric: applies({ parameter: "strange" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: kind: "strange" does not choose among what is possible here. Declare "strange" with "kind": "choice" and the choices "full" (full points), "zero" (no points), "rescale" (taken out, the rest rescaled).',
      ],
    },
    {
      name: "a part handled as a choice among nothing says",
      rubric: applies({ parameter: "empty" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: kind: "empty" does not choose among what is possible here. Declare "empty" with "kind": "choice" and the choices "full" (full points), "zero" (no points), "rescale" (taken out, the rest rescaled).',
      ],
    },
    {
      name: "a part handled as a number says",
      rubric: applies({ parameter: "number" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: kind: "number" does not choose among what is possible here. Declare "number" with "kind": "choice" and the choices "full" (full points), "zero" (no points), "rescale" (taken out, the rest rescaled).',
      ],
    },
  ])("$name", ({ rubric, problems }) => {
    expect(problemsOf(rubric)).toEqual(problems);
  });
});
