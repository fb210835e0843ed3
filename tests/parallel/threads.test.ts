import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeJournal } from "../../src/events/index.js";
import { ParallelError } from "../../src/parallel/errors.js";
import { withThreads, workerFile } from "../../src/parallel/pool.js";
import { totalsInParts } from "../../src/parallel/replay.js";
import { fold, projections, totalsByOrganisation } from "../../src/projections/index.js";
import { hd42, qd132hd21 } from "../../src/rules/index.js";
import { provinceOf, smallYears } from "../support/province.js";
import { root } from "../support/root.js";

const options = { year: 2021, under: qd132hd21, rubrics: [hd42] };
const folder = mkdtempSync(join(tmpdir(), "chibo-threads-"));
const path = join(folder, "journal.jsonl");
const worker = join(folder, "worker.mjs");
const events = provinceOf(smallYears(4), 11);

beforeAll(async () => {
  writeFileSync(path, [...encodeJournal(events)].join(""));
  // A thread has no loader of TypeScript.
  await build({
    entryPoints: [join(root, "src/parallel/worker.ts")],
    outfile: worker,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    tsconfigRaw: {},
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const broken = (code: string): string => {
  const file = join(folder, `broken-${code.length}.mjs`);
  writeFileSync(file, code);
  return file;
};

const failing = (code: string) =>
  withThreads(2, (run) => totalsInParts(path, options, { parts: 2 }, run), broken(code)).then(
    () => undefined,
    (error: unknown) => error,
  );

describe("threads", () => {
  it("give the totals of one thread", async () => {
    const asked: string[] = [];
    const {
      result,
      events: count,
      problems,
    } = await withThreads(
      2,
      (run) =>
        totalsInParts(path, options, { parts: 2 }, (task, part) => {
          asked.push(part);
          return run(task, part);
        }),
      worker,
    );
    expect(result).toEqual(totalsByOrganisation(fold(projections, events), options));
    expect([count, problems]).toEqual([events.length, []]);
    expect(asked).toEqual(["survey 1 of 2", "survey 2 of 2", "part 1 of 2", "part 2 of 2"]);
  });

  it("are run by the file beside that of the pool", () => {
    expect(workerFile()).toBe(join(root, "src/parallel/worker.ts"));
  });

  it.each([
    { how: "throws", code: "export default () => { throw new RangeError('too much'); };" },
    { how: "ends its process", code: "export default () => process.exit(3);" },
    { how: "cannot be loaded", code: "import 'no-such-module';" },
  ])("tell which part had a worker that $how", async ({ code }) => {
    const error = await failing(code);
    expect(error).toBeInstanceOf(ParallelError);
    expect(error).toMatchObject({ code: "worker-failed", part: expect.stringMatching(/^survey [12] of 2$/) });
    expect((error as ParallelError).cause).toBeInstanceOf(Error);
  });

  it("say which journal cannot be read", async () => {
    const nowhere = join(folder, "nowhere.jsonl");
    const replayed = withThreads(1, (run) => totalsInParts(nowhere, options, { parts: 2 }, run), worker);
    await expect(replayed).rejects.toMatchObject({ code: "journal-unreadable", part: nowhere });
  });
});
