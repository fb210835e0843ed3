import { frozen } from "../../../language/frozen.js";
import type { Rubric } from "../rubric.js";
import { anPhu } from "./an-phu.js";
import { hd12 } from "./hd12-2018.js";
import { hd42 } from "./hd42-2025.js";
import { phuThoRubric } from "./phu-tho.js";

/** Every rubric of the library by its id. A committee adopts the rubric for its cells' meetings. */
export const rubrics: Readonly<Record<string, Rubric>> = /* @__PURE__ */ frozen(
  Object.fromEntries([hd12, hd42, anPhu, phuThoRubric].map((rubric) => [rubric.id, rubric])),
);
