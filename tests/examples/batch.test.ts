import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readJournalSync } from "../../src/events/journal/read.js";
import { fold } from "../../src/projections/fold/fold.js";
import { projections } from "../../src/projections/streams/projections.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { mergeTotals, totalsByOrganisation } from "../../src/totals.js";
import { root } from "../support/root.js";
import { run } from "../support/run.js";
import { emptyFolder } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

const journals = ["school-2021", "medical-college-2021"].map((name) =>
  join(root, `examples/journals/${name}.jsonl`),
);
const batch = (...args: string[]) =>
  run(process.execPath, ["--import", "tsx", "examples/batch/main.ts", ...args], root);
const reading = ["--year", "2021", "--under", "qd132-hd21-2019", "--threads", "2"];

const eventsOf = (file: string) => [...readJournalSync([readFileSync(file)])].flatMap(({ events }) => events);
const expected = journals
  .map((file) => totalsByOrganisation(fold(projections, eventsOf(file)), { year: 2021, under: qd132hd21 }))
  .reduce(mergeTotals);

describe("A batch over the journals of a province", { timeout: 120_000 }, () => {
  it("comes to the sum of what each journal comes to", async () => {
    const { code, stdout } = await batch(...journals, ...reading, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it("names what it could not read, counts the rest, and ends with 1", async () => {
    const [whole = ""] = journals;
    const damaged = join(folder, "damaged.jsonl");
    writeFileSync(damaged, `not json\n${readFileSync(whole, "utf8")}`);
    const { code, stdout, stderr } = await batch(damaged, join(folder, "absent.jsonl"), ...reading);
    expect(code).toBe(1);
    expect(stderr).toContain("damaged.jsonl: Dòng 1: dòng này không đọc được: không phải JSON");
    expect(stderr).toContain("absent.jsonl: ENOENT");
    expect(stdout).toContain(`1 tệp sổ ghi, ${eventsOf(whole).length} mục ghi`);
  });

  it("says how it is used where it is called wrongly", async () => {
    const { code, stderr } = await batch(...journals, "--year", "21");
    expect(code).toBe(2);
    expect(stderr).toContain("qd366-hd43-2025");
  });
});
