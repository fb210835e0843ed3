import { describe, expect, it } from "vitest";
import { guessMapping, mappedTable, previewImport, readSheets } from "../../src/import/index.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { shapes } from "../import/shapes/index.js";
import type { Shape } from "../import/shapes/shape.js";

const who = { recordedBy: "office", recordedAt: "2025-01-05T03:00:00Z" } as const;

/** A table through guess, preview and import, with these answers of a secretary. */
const through = async ({ as, bytes, into: journal }: Shape, answers: Readonly<Record<string, string>>) => {
  const into = await journal();
  const file = await readSheets(bytes());
  const asked = guessMapping(file, { as, into }).questions.map(({ id }) => id);
  const { mapping, questions } = guessMapping(file, { as, into, answers });
  const preview = previewImport(mappedTable(file, mapping), {
    as: mapping.as,
    ...who,
    into,
    rubrics: Object.values(rubrics),
  });
  return { asked, open: questions.map(({ id }) => id), preview };
};

/** Files that no reader takes yet. */
const unreadable = ["utf-16.csv", "windows-1258.csv", "html.xls", "diem-danh-tung-thang.xls"];

describe("a table as people keep it", () => {
  it.each(shapes.filter(({ file }) => !unreadable.includes(file)).map((shape) => [shape.is, shape] as const))(
    "states no other fact than its own, whatever is answered or left open: %s",
    async (_, shape) => {
      const facts = shape.facts.map((fact) => JSON.stringify(fact));
      for (const answers of [{}, shape.answers]) {
        const { preview } = await through(shape, answers);
        expect(
          preview.events
            .map(({ stream, type, data }) => JSON.stringify([stream, type, data]))
            .filter((fact) => !facts.includes(fact)),
        ).toEqual([]);
      }
    },
  );
});
