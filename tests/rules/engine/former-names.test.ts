import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../../src/rules/engine/fingerprints.js";
import { formerNames, presentNames } from "../../../src/rules/engine/former-names.js";
import { checkOverlay, layer } from "../../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../../src/rules/engine/overlay/overlay.js";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { smallRubric } from "../../support/small-rubric.js";
import { source } from "../../support/small-rule-set.js";

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

  it("loses nothing where both names of a field are there: the check reports the old one", () => {
    const both = { quotas: "rubbish", ...overlay };
    expect(checkOverlay(qd366hd43, both).map(({ path }) => path)).toEqual(["quotas"]);
  });

  it("is read as one of today: the least minutes, the ceilings and the facts of a rubric", () => {
    const half = { at: { ratio: [1, 2], of: "duration.minimum" }, included: true };
    const duration = { fact: "duration.minimum", is: "at-least", value: 60 };
    const rubric = {
      ...smallRubric,
      minimums: [{ kinds: ["regular"], minutes: 10 }],
      ceilings: [{ id: "short", when: { not: duration }, atBest: "fair", says: smallRubric.title, source }],
      criteria: smallRubric.criteria.map((each, index) =>
        index === 0 ? { ...each, applies: { when: duration, otherwise: "full" } } : each,
      ),
      bands: [half],
    };
    const old = formerNames(rubric) as Record<string, unknown>;
    expect(Object.keys(old)).toEqual(expect.arrayContaining(["norms", "caps"]));
    expect(JSON.stringify(old)).not.toMatch(/minimum|ceiling/);
    expect(JSON.stringify(old).match(/"(?:fact|of)":"duration\.norm"/g)).toHaveLength(3);
    expect(presentNames(old)).toEqual(rubric);
    const { bands: _, ...written } = old;
    const { bands: __, ...today } = rubric;
    expect(checkRubric(written)).toEqual(checkRubric(today));
    expect(checkRubric(written).problems).toEqual([]);
    expect(checkRubric(written).rubric?.ceilings).toHaveLength(1);
  });

  it("leaves the caps of a rule set, which are no ceilings of a rubric", () => {
    expect(presentNames({ quotas: [], norms: 1 })).toEqual({ caps: [], norms: 1 });
    expect(presentNames({ caps: [] })).toEqual({ caps: [] });
  });

  it("has the fingerprint that was recorded for a whole rubric: that of the examples", () => {
    const adopted = {
      ...hd42,
      id: "example-sheet",
      title: { vi: "Biểu điểm giả định cho ví dụ", en: "Invented sheet for the examples" },
      source: { document: "ví dụ (giả định)", evidence: "local", note: "invented for the examples" },
      from: "2019-01-01",
      kinds: ["regular", "thematic", "review"],
      minimums: [
        { kinds: ["regular"], minutes: 90 },
        { kinds: ["thematic", "review"], minutes: 60 },
      ],
    };
    expect(contentHash(formerNames(adopted))).toBe(
      "53830b88712fd82b6d14e5d7cea1b661ee1289e2c589f67ecf7235b393d8a11f",
    );
  });
});
