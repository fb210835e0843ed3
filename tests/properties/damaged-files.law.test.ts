import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { casesOf } from "../../lab/fuzz/cases.js";
import { checkJournal, wholes } from "../../lab/fuzz/lines.js";
import { ran } from "../../lab/fuzz/run.js";
import { readEntries, verifySeal } from "../../src/events/seal/index.js";
import { emptyFolder } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

/** The short form of `npm run lab -- fuzz`. A case throws where a promise does not hold. */
describe("a changed file", () => {
  it("makes no reader of a journal crash, and changes no year that its lines do not change", async () => {
    const { run } = await casesOf("lines", folder);
    for (let nth = 0; nth < 400; nth += 1) await run(2018, nth);
  }, 60_000);

  it("of each kind makes the command answer, or fail with a code", async () => {
    const { run, nameOf } = await casesOf("files", folder);
    const names = new Set<string>();
    for (let nth = 0; nth < 96; nth += 1) {
      await run(2018, nth);
      names.add(nameOf(nth));
    }
    expect(names.size).toBe(16);
  }, 60_000);
});

describe("an entry whose stream is an object that cannot be a text", () => {
  it("is found by the seal as any other change is", () => {
    const [{ lines, seal } = { lines: [], seal: undefined }] = wholes().streams;
    const [first = "{}"] = lines;
    const changed = JSON.stringify({
      ...JSON.parse(first),
      stream: { toString: 1 },
      position: { valueOf: 1 },
    });
    expect(verifySeal(readEntries([changed]), seal)).toMatchObject({ ok: false });
  });
});

describe("the fuzzing itself", () => {
  const {
    streams: [whole],
  } = wholes();
  if (whole === undefined) throw new Error("no journal");
  const text = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join("\n")}\n`);
  const [first = "", ...others] = whole.lines;

  it("finds a line that reads otherwise than it stands, a seal that holds over other content, and another event", () => {
    const other = first.replace('"recordedBy":"', '"recordedBy":"x');
    const changed = { ...whole, parsed: [JSON.parse(other), ...whole.parsed.slice(1)] };
    expect(() => checkJournal(whole, text([first, ...others]), false)).not.toThrow();
    expect(() => checkJournal(changed, text([first, ...others]), false)).toThrow("and the seal holds");
    expect(() => checkJournal(changed, text([other, ...others]), false)).toThrow(
      "same content, other events",
    );
    const events = [{ ...whole.events[0], id: "x" }, ...whole.events.slice(1)] as typeof whole.events;
    expect(() => checkJournal({ ...whole, events }, text(whole.lines), false)).toThrow("other events");
  });

  it("finds a thread that ends and one that never does, and goes on behind them", async () => {
    const program = join(folder, "threads.mjs");
    writeFileSync(
      program,
      `import { parentPort, workerData } from "node:worker_threads";
       const now = new Int32Array(workerData.at);
       for (let nth = workerData.from; nth < workerData.to; nth += 1) {
         Atomics.store(now, 0, nth);
         if (nth === 2) throw new Error("crashed");
         while (nth === 4);
       }
       parentPort.postMessage("done");`,
    );
    const options = { cases: 6, seed: 1, workers: 1, deadline: Number.POSITIVE_INFINITY, patience: 100 };
    const { cases, found } = await ran(program, "lines", options, () => {});
    expect(cases).toBe(6);
    expect(found.map(({ kind, nth }) => [kind, nth])).toEqual([
      ["crash", 2],
      ["hang", 4],
    ]);
  }, 60_000);
});
