import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { guess } from "../../src/cli/import/guess.js";
import { importTable } from "../../src/cli/import/import-table.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { encodeJournal } from "../../src/events/journal/encode.js";
import type { Guess, ImportPreview } from "../../src/import/index.js";
import { shapes } from "../import/shapes/index.js";
import type { Shape } from "../import/shapes/shape.js";
import { emptyFolder } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

const who = { recordedBy: "office", recordedAt: "2025-01-05" } as const;
const linesOf = (path: string): string[] =>
  existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];

/** The files of a journey: the table, the journal before it, and what comes of them. */
const placed = async ({ file, bytes, into }: Shape) => {
  const path = (name: string): string => join(folder, `${file}-${name}`);
  writeFileSync(join(folder, file), bytes());
  writeFileSync(path("before.jsonl"), [...encodeJournal(await into())].join(""));
  return {
    table: join(folder, file),
    before: path("before.jsonl"),
    mapping: path("map.json"),
    after: path("after.jsonl"),
  };
};

/** What an import of a table comes to, from the first question to the journal, as a secretary does it. */
const through = async (shape: Shape) => {
  const { table, before, mapping, after } = await placed(shape);
  const asked = (await guess(table, { as: shape.as, into: before }, "vi")).data as Guess;
  const answer = Object.entries(shape.answers).map(([id, value]) => `${id}=${value}`);
  const answered = await guess(table, { as: shape.as, into: before, answer, out: mapping }, "vi");
  const options = { ...who, map: mapping, into: before };
  const preview = await importTable(table, options, "vi");
  const written = await importTable(table, { ...options, out: after, acceptRest: true }, "vi");
  const again = await importTable(
    table,
    { ...options, into: existsSync(after) ? after : before, out: `${after}.again`, acceptRest: true },
    "vi",
  );
  return {
    asked: asked.questions.map(({ id }) => id),
    open: (answered.data as Guess).questions.map(({ id }) => id),
    preview: preview.data as ImportPreview,
    again: again.data as ImportPreview,
    written: (written.data as { readonly written: boolean }).written,
    facts: linesOf(after)
      .slice(linesOf(before).length)
      .map((line) => JSON.parse(line) as JournalEvent)
      .map(({ stream, type, data }) => [stream, type, data]),
  };
};

/** The tables that go in: all but the page of HTML. */
const going = shapes.filter(({ file }) => file !== "html.xls");

describe("a table as people keep it", () => {
  it.each(going.map((shape) => [shape.is, shape] as const))(
    "goes in through at most five questions, and states its own facts: %s",
    async (_, shape) => {
      const { asked, open, preview, written, facts, again } = await through(shape);
      expect([asked.sort(), open]).toEqual([Object.keys(shape.answers).sort(), []]);
      expect(asked.length).toBeLessThanOrEqual(5);
      expect(
        [...preview.problems, ...preview.rows.flatMap((row) => row.problems)].map(
          ({ code, path }) => `${code} ${path}`,
        ),
      ).toEqual(shape.told ?? []);
      expect([written, facts]).toEqual([shape.facts.length > 0, shape.facts]);
      expect(again.events).toEqual([]);
    },
  );

  it("that is a page of HTML under the name of a workbook is told in words with the remedy, and nothing else", async () => {
    const page = shapes.find(({ file }) => file === "html.xls");
    if (page === undefined) throw new Error("no page of HTML");
    const { table, before } = await placed(page);
    const told = guess(table, { as: page.as, into: before }, "vi");
    await expect(told).rejects.toMatchObject({ code: "not-usable" });
    await expect(told).rejects.toThrow(/HTML.*\.xlsx/);
  });
});
