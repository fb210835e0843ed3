import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/language/problems/errors.js";
import { checkRuleSet } from "../../src/rules/engine/check-rule-set.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { checkOverlay, layer } from "../../src/rules/engine/overlay/check-overlay.js";
import { looserThan } from "../../src/rules/engine/overlay/looser-than.js";
import type { Overlay } from "../../src/rules/engine/overlay/overlay.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";

const numbers = Object.entries(qd366hd43.parameters).filter(
  ([, { kind, stricter }]) => stricter !== undefined && (kind === "integer" || kind === "percent"),
);

const header = {
  id: "local-2026",
  title: { vi: "Địa phương", en: "Local" },
  over: qd366hd43.id,
  documents: [{ number: "HD 01-HD/TU", issuer: "Tỉnh ủy", issuedOn: "2026-01-15" }],
};
const source = { document: "HD 01-HD/TU", point: "2", evidence: "local" as const };

/** Possible settings of a province: thresholds of any size, caps of any ratio and reading. */
const overlays: fc.Arbitrary<Overlay> = fc
  .record({
    parameters: fc
      .subarray(numbers)
      .chain((some) =>
        fc.record(Object.fromEntries(some.map(([name]) => [name, fc.integer({ min: 0, max: 100 })]))),
      ),
    ratio: fc.tuple(fc.integer({ min: 1, max: 50 }), fc.constant(100)),
    reading: fc.constantFrom("of-good" as const, "of-good-or-better" as const, "of-rated" as const),
    patched: fc.boolean(),
  })
  .map(({ parameters, ratio, reading, patched }) => ({
    ...header,
    parameters: parameters as Record<string, number>,
    ...(patched ? { caps: [{ id: "member-per-group", source, ratio, extendedTo: ratio, reading }] } : {}),
  }));

describe("an overlay that passes its check", () => {
  it("gives a rule set that passes its own, names both layers, and is another content only if it changes one", () => {
    fc.assert(
      fc.property(overlays, (overlay) => {
        expect(checkOverlay(qd366hd43, overlay)).toEqual([]);
        const local = layer(qd366hd43, overlay);
        expect(checkRuleSet(local)).toEqual([]);
        expect(local.layers).toEqual([...qd366hd43.layers, header.id]);
        expect(layer(qd366hd43, JSON.parse(JSON.stringify(overlay)))).toEqual(local);
        expect(fingerprint(JSON.parse(JSON.stringify(local)))).toBe(fingerprint(local));
      }),
      { numRuns: 40 },
    );
  });

  it("is reported as looser for exactly the thresholds that it moves against the centre", () => {
    fc.assert(
      fc.property(overlays, (overlay) => {
        const moved = numbers
          .filter(([name, { stricter, value }]) => {
            const local = overlay.parameters?.[name];
            if (local === undefined) return false;
            return stricter === "higher" ? Number(local) < Number(value) : Number(local) > Number(value);
          })
          .map(([name]) => `parameters.${name}`);
        const found = looserThan(qd366hd43, overlay)
          .map(({ path }) => path)
          .filter((path) => path.startsWith("parameters."));
        expect([...new Set(found)].sort()).toEqual(moved.sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe("an overlay that does not", () => {
  it("changes nothing: it is refused whole, with every problem named", () => {
    const broken = overlays.map((overlay) => ({
      ...overlay,
      parameters: { ...overlay.parameters, "no-such-threshold": 1 },
    }));
    fc.assert(
      fc.property(broken, (overlay) => {
        expect(checkOverlay(qd366hd43, overlay).map(({ path }) => path)).toContain(
          "parameters.no-such-threshold",
        );
        expect(() => layer(qd366hd43, overlay)).toThrow(InvalidInputError);
      }),
      { numRuns: 30 },
    );
  });
});
