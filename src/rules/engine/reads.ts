import type { RuleSet } from "./rule-set.js";
import type { Condition } from "./schema/condition.js";

/** The names of the facts that a condition reads, each once. */
export const factsRead = (condition: Condition, lists: RuleSet["lists"]): string[] => {
  const read = (part: Condition): readonly string[] => {
    if ("fact" in part) return [part.fact];
    if ("every" in part) return lists[part.every] ?? [];
    if ("share" in part) return [part.share, part.of];
    if ("not" in part) return read(part.not);
    return ("all" in part ? part.all : part.any).flatMap(read);
  };
  return [...new Set(read(condition))];
};
