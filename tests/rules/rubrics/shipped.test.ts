import { expect, it } from "vitest";
import { rubrics } from "../../../src/rules/rubrics/shipped/index.js";

it("the rubrics that ship are these, each under its own id", () => {
  expect(Object.keys(rubrics)).toEqual(["hd12-2018", "hd42-2025", "an-phu-2026", "phu-tho"]);
  expect(Object.values(rubrics).map(({ id }) => id)).toEqual(Object.keys(rubrics));
});
