import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CloudEvent } from "cloudevents";
import { afterAll, describe, expect, it } from "vitest";
import { provOf } from "../../src/exchange/index.js";
import { explain } from "../../src/explanation/explain.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { chibo, chiboLater } from "../support/command.js";
import { departuresFromConstraints } from "../support/prov-constraints.js";
import { departuresFromSchema } from "../support/prov-json.js";
import { emptyFolder, write } from "../support/tree.js";
import { eventsOf } from "./example-years.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
const file = (name: string): string => join(folder, name);
const source = "urn:example:school-1";
const journal = "examples/journals/school-2021.jsonl";
const read = (name: string): string => readFileSync(name, "utf8");

describe("chibo journal convert, between a journal and CloudEvents", () => {
  it("writes a batch that the official kit takes, one event a line, and reads the same journal from it", async () => {
    const there = await chiboLater(
      "journal",
      "convert",
      journal,
      file("batch.json"),
      "--to-cloudevents",
      source,
    );
    expect([there.stderr, there.status]).toEqual(["", 0]);
    const text = read(file("batch.json"));
    const batch = JSON.parse(text) as CloudEvent<unknown>[];
    expect(batch).toHaveLength(692);
    for (const each of batch) expect(new CloudEvent(each, true).source).toBe(source);
    expect(text.split("\n")[9]).toContain(String(batch[9]?.id));

    const back = await chiboLater(
      "journal",
      "convert",
      file("batch.json"),
      file("back.jsonl"),
      "--from-cloudevents",
    );
    expect([back.stderr, back.status]).toEqual(["", 0]);
    expect(read(file("back.jsonl"))).toBe(read(journal));
  });

  it("writes no journal where an event would be lost, and says which and why", async () => {
    await chiboLater("journal", "convert", journal, file("whole.json"), "--to-cloudevents", source);
    const [one, two, three] = JSON.parse(read(file("whole.json")));
    write(folder, { "broken.json": JSON.stringify([one, { ...two, recordedby: undefined }, three]) });
    const { status, stdout } = await chiboLater(
      ...["journal", "convert", file("broken.json"), file("none.jsonl"), "--from-cloudevents", "--json"],
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      written: false,
      problems: [
        { line: 2, code: "invalid", path: "recordedby" },
        { line: 3, code: "gap" },
      ],
    });
  });

  it.each([
    ["a source that is no URI", [journal, "--to-cloudevents", "school"], "urn:uuid:"],
    ["a journal for a batch", ["examples/sheets/none.json", "--from-cloudevents"], "none.json"],
    ["both at once", [journal, "--from-cloudevents", "--to-cloudevents", source], "cloudevents"],
  ])("refuses %s and says what to do", async (_, [given = "", ...options], says) => {
    write(folder, { "one.json": "{}" });
    const { status, stderr } = await chiboLater(
      "journal",
      "convert",
      given,
      file("no.json"),
      ...options,
      "--lang",
      "en",
    );
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    const single = await chiboLater(
      "journal",
      "convert",
      file("one.json"),
      file("no.json"),
      "--from-cloudevents",
    );
    expect(single.stderr).toContain("một mảng JSON");
  });
});

describe("chibo explain --prov", () => {
  const asking = ["explain", journal, "--year", "2021", "--member", "s1-05"];

  it("prints what the library exports, and it is PROV", () => {
    const { stdout, stderr, status } = chibo(...asking, "--prov", source);
    expect([stderr, status]).toEqual(["", 0]);
    const document = JSON.parse(stdout);
    const events = eventsOf("school-2021");
    const year = replay(events, { year: 2021, under: qd132hd21, rubrics: Object.values(rubrics) });
    expect(document).toEqual(provOf(explain(year, { member: "s1-05" }), events, { source }));
    expect([departuresFromSchema(document), departuresFromConstraints(document)]).toEqual([[], []]);
  });

  it("reads as at a moment, and refuses a name that is no URI", () => {
    const asAt = chibo(...asking, "--prov", source, "--as-at", "2021-11-30", "--under", "qd132-hd21-2019");
    expect(JSON.parse(asAt.stdout).prefix.reading).toContain("/2021-11-");
    const { status, stderr } = chibo(...asking, "--prov", "school");
    expect(status).toBe(2);
    expect(stderr).toContain("URI");
  });
});
