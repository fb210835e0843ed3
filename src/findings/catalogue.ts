import type { Source, Text } from "../rules/engine/conditions/vocabulary.js";
import { type FindingCode, findingKinds } from "./index.js";
import type { AnyKind, Cited } from "./kind.js";

/** What a reader should know of a kind of finding. */
export interface CatalogueEntry extends Pick<AnyKind, "severity" | "remedy" | "needs"> {
  readonly code: FindingCode;
  /** What it means, in one sentence. */
  readonly says: Text;
  /** The clauses that one of its kind may cite; none where only the record is at odds with itself. */
  readonly clauses: readonly Source[];
}

/** Every kind of finding, with the clauses of the rule sets and scoring sheets at hand. */
export const findingCatalogue = (cited: Cited): CatalogueEntry[] =>
  Object.values<AnyKind>(findingKinds).map(({ code, severity, means, remedy, clauses, needs }) => ({
    code: code as FindingCode,
    severity,
    says: means,
    remedy,
    clauses: typeof clauses === "function" ? clauses(cited) : clauses,
    needs: [...new Set(needs)],
  }));
