import { expect, it } from "vitest";
import { stepsOfPlan } from "../../src/language/words/fields/reviews.js";
import { steps } from "../../src/rules/calendar/procedure.js";

it("the help of a planned day names the steps of reviews", () => {
  expect(stepsOfPlan).toEqual(Object.keys(steps));
});
