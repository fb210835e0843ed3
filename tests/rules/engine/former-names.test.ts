import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formerNames, presentNames } from "../../../src/rules/engine/former-names.js";
import { checkOverlay, layer } from "../../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../../src/rules/engine/overlay/overlay.js";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";

const json = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../examples/${path}`, import.meta.url), "utf8"));

describe("a file of the first version", () => {
  const overlay = json("overlays/song-lam-2026.json");
  const former = formerNames(overlay) as Record<string, unknown>;

  it("has its caps, rubrics and evidence under other names", () => {
    expect(Object.keys(former)).toContain("quotas");
    expect(Object.keys(former.scoring as object)).toContain("sheets");
    expect(JSON.stringify(former)).toContain('"evidence":"L"');
    expect(presentNames(former)).toEqual(overlay);
  });

  it("is read as one of today: an overlay, a rubric", () => {
    expect(checkOverlay(qd366hd43, former)).toEqual([]);
    expect(layer(qd366hd43, former as unknown as Overlay)).toEqual(layer(qd366hd43, overlay));
    const rubric = json("rubrics/song-lam-2026.json");
    const old = formerNames(rubric);
    expect(old).not.toEqual(rubric);
    expect(checkRubric(old).rubric).toEqual(checkRubric(rubric).rubric);
    expect(checkRubric(old).problems).toEqual([]);
  });
});
