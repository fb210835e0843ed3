import { describe, expect, it } from "vitest";
import { whatIf, whyNot } from "../../src/explanation/what-if.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { chibo as run } from "../support/command.js";
import { eventsOf } from "./example-years.js";

const chibo = (command: string, ...args: string[]) =>
  run(command, "examples/journals/school-2021.jsonl", "--year", "2021", ...args);
const year = replay(eventsOf("school-2021"), { year: 2021, under: qd132hd21 });
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("chibo what-if", () => {
  it("says what the rules would compute, as the library does, and that it is supposed", () => {
    const { stdout, status } = chibo("what-if", "--member", "s1-05", "--set", "tasks.done=2", "--json");
    const told = asJson(whatIf(year, { member: "s1-05" }, { "tasks.done": 2 }));
    expect(JSON.parse(stdout)).toEqual(told);
    expect(told).toMatchObject({ hypothetical: true });
    expect(status).toBe(0);
  });

  it("takes several facts, truths and words, and supposes that nobody stated what has no value", () => {
    const set = ["tasks.done=", "judged.outstanding=true", "degree.ethics=average"];
    const { stdout } = chibo(
      "what-if",
      "--member",
      "s1-05",
      ...set.flatMap((each) => ["--set", each]),
      "--json",
    );
    const changes = { "tasks.done": null, "judged.outstanding": true, "degree.ethics": "average" };
    expect(JSON.parse(stdout)).toEqual(asJson(whatIf(year, { member: "s1-05" }, changes)));
  });

  it.each([
    ["vi", "Giả định: chỉ để tham khảo, không phải kết quả xếp loại"],
    ["en", "hypothetical"],
  ])("is marked as supposed in %s", (lang, marked) => {
    const { stdout } = chibo("what-if", "--member", "s1-05", "--set", "tasks.done=2", "--lang", lang);
    expect(stdout.toLowerCase()).toContain(marked.toLowerCase());
  });

  it.each([
    { args: ["--member", "s1-05", "--set", "tasks.dne=5"], says: "tasks.done" },
    { args: ["--member", "s1-05", "--set", "tasks.done"], says: "số chỉ tiêu, nhiệm vụ hoàn thành=10" },
    { args: ["--member", "nobody", "--set", "tasks.done=5"], says: "nobody" },
    { args: ["--set", "tasks.done=5"], says: "--member" },
    { args: ["--member", "s1-05", "--cell", "s1", "--set", "tasks.done=5"], says: "--member" },
  ])("ends with 2 and says what to do: $args", ({ args, says }) => {
    const { stdout, stderr, status } = chibo("what-if", ...args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(says);
  });
});

describe("chibo why-not", () => {
  it("gives the smallest sets of facts, as the library does, within the bound", () => {
    const { stdout, status } = chibo(
      "why-not",
      "--member",
      "s1-05",
      "--level",
      "excellent",
      "--bound",
      "2",
      "--json",
    );
    expect(JSON.parse(stdout)).toEqual(asJson(whyNot(year, { member: "s1-05" }, "excellent", { bound: 2 })));
    expect(status).toBe(0);
  });

  it("leaves alone the facts that cannot be otherwise", () => {
    const fixed = ["employer.level", "tasks.assigned"];
    const args = fixed.flatMap((fact) => ["--fixed", fact]);
    const { stdout } = chibo(
      "why-not",
      "--member",
      "s1-05",
      "--level",
      "excellent",
      "--bound",
      "2",
      ...args,
      "--json",
    );
    expect(JSON.parse(stdout)).toEqual(
      asJson(whyNot(year, { member: "s1-05" }, "excellent", { bound: 2, fixed })),
    );
  });

  it.each([
    { args: ["--member", "s1-05", "--level", "best"], says: "hoàn thành xuất sắc nhiệm vụ" },
    { args: ["--member", "s1-05", "--level", "excellent", "--bound", "two"], says: "--bound" },
  ])("ends with 2 and says what to do: $args", ({ args, says }) => {
    const { stderr, status } = chibo("why-not", ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});
