import { describe, expect, it } from "vitest";
import { checkOverlay } from "../../../src/rules/engine/overlay/check-overlay.js";
import { looserThan } from "../../../src/rules/engine/overlay/looser-than.js";
import { overlaySchema } from "../../../src/rules/engine/overlay/overlay.js";
import { hd02Quarter, qd366hd43quarter } from "../../../src/rules/rule-sets/hd02-2026-quarter.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";

describe("QĐ 366 with the quarters of HD 02 (2026)", () => {
  it("fits QĐ 366 as any overlay must, and is nowhere looser, but for its marks: it is no local text", () => {
    expect([...new Set(checkOverlay(qd366hd43, hd02Quarter).map(({ code }) => code))]).toEqual([
      "evidence-not-local",
    ]);
    const local = JSON.stringify(hd02Quarter).replaceAll('"evidence":"reported"', '"evidence":"local"');
    const asLocal = overlaySchema.parse(JSON.parse(local));
    expect(checkOverlay(qd366hd43, asLocal)).toEqual([]);
    expect(looserThan(qd366hd43, asLocal)).toEqual([]);
  });

  it("adds its gaps to those of QĐ 366", () => {
    expect(qd366hd43quarter.gaps.slice(0, qd366hd43.gaps.length)).toEqual(qd366hd43.gaps);
    expect(qd366hd43quarter.gaps.map(({ id }) => id)).toContain("hd02-2026-text");
  });

  it("marks everything local to the quarters as reported only", () => {
    const own = [...(hd02Quarter.further ?? []).map(({ rule }) => rule), ...(hd02Quarter.constraints ?? [])];
    expect(new Set(own.map(({ source }) => source.evidence))).toEqual(new Set(["reported"]));
  });
});
