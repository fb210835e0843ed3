import type { Text } from "../rules/index.js";

/** Why the command could not do its work, and what to do; it ends with code 2. */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly code: "usage" | "no-file" | "not-json" | "unknown-rule-set" | "unknown-rubric" | "not-usable",
    readonly says: Text,
  ) {
    super(says.en);
  }
}
