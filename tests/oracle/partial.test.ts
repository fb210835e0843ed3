import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/rules/engine/outcome.js";
import { excess, idle, lacking, missingOf, partlyKnown } from "./partly-known.js";
import { titled } from "./studies.js";

const casesPerStudy = 280;

/** At most two in a hundred. */
const few = (count: number, all: number): boolean => count * 50 <= all;

describe.each(titled)("the classification of a %s of whom one to five facts are unknown", (_, study) => {
  const all = partlyKnown(study, 7, casesPerStudy);
  const open = all.filter(({ outcome }) => candidatesOf(outcome).length > 1);

  it("leaves open whatever plain code says of some completion", () => {
    expect(lacking(all).slice(0, 1)).toEqual([]);
  });

  it("leaves open nothing else, of those that are open in 98 of 100 cases", () => {
    const more = excess(all);
    expect(open.length).toBeGreaterThan(casesPerStudy / 10);
    expect(few(more.length, open.length) ? [] : more.slice(0, 1)).toEqual([]);
  });

  it("asks for unknown facts, and in 98 of 100 cases only for facts that can change the answer", () => {
    for (const { outcome, unknown } of all)
      expect(unknown).toEqual(expect.arrayContaining([...missingOf(outcome)]));
    const asked = idle(study, all);
    expect(asked.all).toBeGreaterThan(casesPerStudy / 10);
    expect(few(asked.idle.length, asked.all) ? [] : asked.idle.slice(0, 1)).toEqual([]);
  });
});
