import { describe, expect, it } from "vitest";
import { chibo, chiboBuilt } from "../support/command.js";

const school = "examples/journals/school-2021.jsonl";

describe("the built command, in a process of its own", () => {
  it.each([
    ["its help", ["--help"], 0],
    ["a year", ["replay", school, "--year", "2021"], 0],
    ["an answer for programs", ["explain", school, "--year", "2021", "--member", "s1-05", "--json"], 0],
    ["findings, and that there are some", ["findings", school, "--year", "2021", "--lang", "en"], 1],
    ["what is wrong with the call", ["replay", "--yaer", "2021"], 2],
    ["a file that is not there", ["verify", "none.jsonl", "none.json"], 2],
  ])("says the same as in the tests, and ends the same way: %s", (_, args, status) => {
    const built = chiboBuilt(...args);
    expect(built.status).toBe(status);
    expect(built).toEqual(chibo(...args));
  });
});
