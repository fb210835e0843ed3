import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeEvent } from "../../src/events/journal/encode.js";
import { levelBallot } from "../projections/ballot-stories.js";
import { memberOf, oneCell, reviewing } from "../projections/world.js";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
const file = (name: string): string => join(folder, name);

// Five papers; the correction by one paper shows whoever compares the two counts what was on that paper.
const five = reviewing(oneCell("m-1", "m-2", "m-3", "m-4", "m-5"));
const told = levelBallot(five, { excellent: 2, good: 3 });
const count = told.events.findLast(({ type }) => type === "BallotCounted") as JournalEvent<"BallotCounted">;
const totals = [
  { subject: memberOf("m-1"), option: "excellent", votes: 1 },
  { subject: memberOf("m-1"), option: "good", votes: 4 },
];
const corrected = told.happened(
  "EntryCorrected",
  {
    entry: count.position,
    reason: "đếm nhầm một phiếu",
    replacement: {
      type: "BallotCounted",
      happenedAt: count.metadata.happenedAt,
      data: { ...count.data, totals },
    },
  },
  "2021-12-06T04:00:00Z",
);
write(folder, { "journal.jsonl": corrected.events.map((event) => `${encodeEvent(event)}\n`).join("") });
const checkpoint = chibo("seal", file("journal.jsonl"), file("seal.json")).stdout;
write(folder, { "minutes.txt": checkpoint });

const withholding = (entry: string, out: string) =>
  chibo(
    ...["journal", "withhold", file("journal.jsonl"), "--entry", entry, "--seal", file("seal.json")],
    ...["--out", file(out), "--lang", "en"],
  );
const findings = (name: string) =>
  JSON.parse(
    chibo("findings", file(name), "--year", "2021", "--under", "qd132-hd21-2019", "--json").stdout,
  ) as { findings: { code: string; events: string[] }[] };
const codes = (name: string): string[] => findings(name).findings.map(({ code }) => code);

describe("a secret ballot that was counted twice", () => {
  it("is reported with the earlier count and its correction", () => {
    const found = findings("journal.jsonl").findings.find(({ code }) => code === "earlier-count-readable");
    expect(found?.events).toEqual([count.id, corrected.events.at(-1)?.id]);
  });

  it("tells one count after the earlier one was withheld, and its seal still holds", () => {
    const { status, stdout } = withholding(count.id, "one.jsonl");
    expect(status).toBe(0);
    expect(stdout).toContain(`withheld as a whole: ${count.id}`);
    expect(codes("one.jsonl")).not.toContain("earlier-count-readable");
    const copy = readFileSync(file("one.jsonl"), "utf8");
    expect(copy.split("\n").filter((line) => line.includes('"type":"BallotCounted"'))).toHaveLength(1);
    expect(copy).toContain('"entry":');
    const verified = chibo(
      ...["verify", file("one.jsonl"), "--seal", file("one.jsonl.seal.json")],
      ...["--checkpoint", file("minutes.txt"), "--lang", "en"],
    );
    expect(verified.status).toBe(0);
    expect(verified.stdout).toContain("the whole entry: entries 10");
    expect(statSync(file("one.jsonl.seal.json")).mode & 0o777).toBe(0o600);
  });

  it("keeps no salt and no commitment of the earlier count, so that nobody can test a guess", () => {
    const seal = JSON.parse(readFileSync(file("one.jsonl.seal.json"), "utf8")) as {
      entries: { stream: string; position: number }[];
    };
    const entry = seal.entries.find((each) => `${each.stream}@${each.position}` === count.id);
    expect(Object.keys(entry ?? {}).sort()).toEqual(["digest", "position", "stream", "withheld"]);
  });

  it("gives the corrected result as before: the correction tells what stands", () => {
    const ballot = (name: string): unknown => {
      const { stdout } = chibo(
        ...["explain", file(name), "--year", "2021", "--under", "qd132-hd21-2019"],
        ...["--member", "m-1", "--json"],
      );
      const { ballot: of } = JSON.parse(stdout) as { ballot?: { totals?: unknown } };
      return of;
    };
    expect(JSON.stringify(ballot("one.jsonl"))?.replaceAll(corrected.events.at(-1)?.id ?? "", count.id)).toBe(
      JSON.stringify(ballot("journal.jsonl")),
    );
  });

  it("withholds nothing where the entry is not there, or the copy exists already", () => {
    expect(withholding("review/c-1/2021@99", "none.jsonl")).toMatchObject({ status: 2, stdout: "" });
    expect(withholding(count.id, "one.jsonl")).toMatchObject({ status: 2, stdout: "" });
  });
});
