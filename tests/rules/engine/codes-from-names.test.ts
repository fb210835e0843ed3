import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkOverlay, layer } from "../../../src/rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../../src/rules/engine/overlay/overlay.js";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { root } from "../../support/root.js";

const overlay = readFileSync(join(root, "examples/overlays/song-lam-2026.json"), "utf8");
const rubric = readFileSync(join(root, "examples/rubrics/song-lam-2026.json"), "utf8");

const inVietnamese = overlay
  .replace('"level": "good"', '"level": "Hoàn thành  tốt nhiệm vụ"')
  .replace('"equal", "value": "excellent"', '"là", "value": "hoàn thành xuất sắc nhiệm vụ"'.normalize("NFD"))
  .replace('"fact": "post.head"', '"fact": "là người đứng đầu tổ chức, cơ quan, đơn vị"');

describe("Vietnamese names in a local file", () => {
  it("stand for the codes of levels, comparisons and facts, in any case, spacing and composition", () => {
    const value = JSON.parse(inVietnamese);
    expect(value).not.toEqual(JSON.parse(overlay));
    expect(checkOverlay(qd366hd43, value)).toEqual([]);
    expect(layer(qd366hd43, value)).toEqual(layer(qd366hd43, JSON.parse(overlay) as Overlay));
  });

  it("stand for grades and kinds of meeting of a rubric", () => {
    const named = rubric
      .replace('"kinds": ["regular", "combined"]', '"kinds": ["thường kỳ", "thường kỳ và chuyên đề"]')
      .replace('"grade": "good"', '"grade": "Tốt"');
    expect(JSON.parse(named)).not.toEqual(JSON.parse(rubric));
    expect(checkRubric(JSON.parse(named))).toEqual(checkRubric(JSON.parse(rubric)));
  });

  it("that stand for nothing are reported at their place", () => {
    const value = JSON.parse(overlay.replace('"level": "good"', '"level": "hoàn thành khá"'));
    expect(checkOverlay(qd366hd43, value)).toMatchObject([{ code: "schema", path: "further[0].level" }]);
  });

  it("need no English: a title may be a bare Vietnamese text", () => {
    const { title, ...rest } = JSON.parse(overlay);
    const laid = layer(qd366hd43, { ...rest, title: title.vi });
    expect(laid.title).toEqual({ vi: title.vi, en: title.vi });
    expect(layer(qd366hd43, { ...rest, title: { vi: title.vi } }).title).toEqual(laid.title);
  });
});
