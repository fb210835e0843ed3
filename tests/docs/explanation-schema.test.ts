import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import { examples } from "../../examples/years/index.js";
import type { explanationSchema, findingSchema } from "../../scripts/schema/explanation.js";
import { checkpointOf, sealOf } from "../../src/events/seal/index.js";
import type { Explanation } from "../../src/explanation/explain.js";
import type { Finding } from "../../src/findings/index.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { eventsOf } from "../journeys/example-years.js";
import { everyExplanation, lawReadings } from "../support/laws/years.js";
import { root } from "../support/root.js";

const ajv = new Ajv2020({ allErrors: false, strict: true, strictTuples: false, allowUnionTypes: true });
formats.default(ajv);
const schemaOf = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(join(root, `schema/${name}.json`), "utf8")));

/** The type as plain readable fields, without `undefined` in optional fields. */
type Plain<T> = T extends object ? { readonly [K in keyof T]: Plain<Exclude<T[K], undefined>> } : T;
/** The same type with every field required, so that neither type can lack an optional field. */
type Full<T> = T extends object ? { readonly [K in keyof T]-?: Full<Exclude<T[K], undefined>> } : T;

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type Schema = z.infer<typeof explanationSchema>;

/** The parts that do not fit a schema, with the first error. */
const misfits = (schema: ReturnType<typeof schemaOf>, values: readonly unknown[]): string[] =>
  values.flatMap((value) => (schema(asJson(value)) ? [] : [ajv.errorsText(schema.errors)]));

describe("the published schemas", () => {
  const explanation = schemaOf("explanation");
  const finding = schemaOf("finding");

  it("say of explanations and findings what the types say, in both directions", () => {
    expectTypeOf<Plain<Schema>>().toExtend<Plain<Explanation>>();
    expectTypeOf<Plain<Explanation>>().toExtend<Plain<Schema>>();
    expectTypeOf<Full<Schema>>().toExtend<Full<Explanation>>();
    expectTypeOf<Full<Explanation>>().toExtend<Full<Schema>>();
    expectTypeOf<Plain<z.infer<typeof findingSchema>>>().toExtend<Plain<Finding>>();
    expectTypeOf<Full<Finding>>().toExtend<Full<z.infer<typeof findingSchema>>>();
  });

  it("fit every explanation and finding of generated years, whatever happens in them", () =>
    overJournals(
      (events) => {
        for (const year of lawReadings(events, { under: qd132hd21, rubrics: [hd42], rollUp: "mean" })) {
          expect(misfits(explanation, everyExplanation(year))).toEqual([]);
          expect(misfits(finding, year.findings)).toEqual([]);
        }
      },
      { numRuns: 15 },
    ));

  it.each(examples.map(({ name }) => name))("fit the year of %s", (name) => {
    const years = lawReadings(eventsOf(name), {
      under: qd132hd21,
      rubrics: Object.values(rubrics),
      rollUp: "mean",
    });
    const explained = years.flatMap(everyExplanation);
    expect(explained.length).toBeGreaterThan(0);
    expect(misfits(explanation, explained.slice(0, 400))).toEqual([]);
  });

  it("refuse a field that nobody knows, at every depth, and one that is missing", () => {
    const [year] = lawReadings(eventsOf("school-2021"), {
      under: qd132hd21,
      rubrics: Object.values(rubrics),
    });
    const [first] = year === undefined ? [] : everyExplanation(year);
    if (first?.kind !== "level") throw new Error("no level to explain");
    const { final: _, ...withoutFinal } = first;
    const [because, ...others] = first.because;
    expect(misfits(explanation, [first, withoutFinal])).toEqual([]);
    for (const wrong of [
      { ...first, whoever: 1 },
      { ...first, because: [{ ...because, whoever: 1 }, ...others] },
      { ...first, read: undefined },
      { ...first, kind: "hypothesis" },
    ])
      expect(misfits(explanation, [wrong])).toHaveLength(1);
  });

  it("fit a seal and its checkpoint, and refuse what is none", () => {
    const seal = sealOf(eventsOf("school-2021"), () => crypto.getRandomValues(new Uint8Array(32)));
    const [sealed, checkpoint] = [schemaOf("seal"), schemaOf("checkpoint")];
    expect(misfits(sealed, [seal])).toEqual([]);
    expect(
      misfits(checkpoint, [checkpointOf(seal), { ...checkpointOf(seal), at: "2022-01-01T00:00:00Z" }]),
    ).toEqual([]);
    expect(misfits(sealed, [{ ...seal, whoever: 1 }, checkpointOf(seal)])).toHaveLength(2);
    expect(misfits(checkpoint, [seal])).toHaveLength(1);
  });
});
