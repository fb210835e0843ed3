import { existsSync } from "node:fs";
import * as z from "zod";
import { checkRuleSet } from "../../rules/engine/check-rule-set.js";
import { codesFromNames } from "../../rules/engine/codes-from-names.js";
import { checkOverlay, layer } from "../../rules/engine/overlay/check-overlay.js";
import type { Overlay } from "../../rules/engine/overlay/overlay.js";
import { type RuleSet, ruleSetSchema } from "../../rules/engine/rule-set.js";
import { ruleSets } from "../../rules/rule-sets/index.js";
import { Failure } from "./failure.js";
import { readJson, readLocalFile } from "./files.js";
import { checkKindOfFile } from "./kind-of-file.js";

/**
 * A shipped rule set.
 *
 * @throws Failure `unknown-rule-set`, with the known ids
 */
const shipped = (id: string): RuleSet => {
  const found = Object.hasOwn(ruleSets, id) ? ruleSets[id] : undefined;
  if (found !== undefined) return found;
  const ids = Object.keys(ruleSets).join(", ");
  throw new Failure("unknown-rule-set", {
    vi: `Không có bộ quy định “${id}”. Hãy dùng một trong: ${ids}; hoặc đường dẫn một tệp JSON.`,
    en: `There is no rule set "${id}". Use one of: ${ids}; or the path of a JSON file.`,
  });
};

/** Whether parsed JSON is meant as an overlay: it has no ladders of its own. */
export const isOverlay = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("subjects" in value);

const headSchema = z.object({
  id: z.string().optional().catch(undefined),
  over: z.string().optional().catch(undefined),
});

/** The id of a rule set or overlay in a file, and the id of the rule set below it. */
export const headOf = (file: string) => headSchema.safeParse(readJson(file)).data ?? {};

/**
 * The rule set below an overlay: as the caller says, or as the file says.
 *
 * @throws Failure `usage` if neither says it
 */
export const baseOf = (value: unknown, over: string | undefined): RuleSet => {
  const own = typeof value === "object" && value !== null && "over" in value ? value.over : undefined;
  const id = over ?? (typeof own === "string" ? own : undefined);
  if (id !== undefined) return shipped(id);
  throw new Failure("usage", {
    vi: 'Tệp không ghi dựa trên bộ quy định nào. Hãy ghi thêm vào tệp mục "over", ví dụ: "over": "qd366-hd43-2025".',
    en: 'The file does not say which rule set it stands on. Add the field "over" to it, such as "over": "qd366-hd43-2025".',
  });
};

/**
 * A rule set by id or from a file. The file has a rule set, or an overlay that is laid over its rule set.
 *
 * @throws Failure `not-usable` if `rules check` would find problems
 */
export const ruleSetFrom = (idOrFile: string, over?: string): RuleSet => {
  if (Object.hasOwn(ruleSets, idOrFile) || !(existsSync(idOrFile) || idOrFile.endsWith(".json")))
    return shipped(idOrFile);
  const { value } = readLocalFile(idOrFile);
  checkKindOfFile(idOrFile, value, ["rule-set", "overlay"]);
  const unusable = new Failure("not-usable", {
    vi: `“${idOrFile}” còn lỗi. Chạy: chibo rules check ${idOrFile}`,
    en: `"${idOrFile}" has problems. Run: chibo rules check ${idOrFile}`,
  });
  if (!isOverlay(value)) {
    if (checkRuleSet(value).length > 0) throw unusable;
    return ruleSetSchema.parse(codesFromNames(value, {}));
  }
  const base = baseOf(value, over);
  if (checkOverlay(base, value).length > 0) throw unusable;
  return layer(base, value as Overlay);
};
