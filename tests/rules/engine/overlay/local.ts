import type { Condition } from "../../../../src/rules/engine/conditions/condition.js";
import type { Source } from "../../../../src/rules/engine/conditions/vocabulary.js";
import type { Overlay } from "../../../../src/rules/engine/overlay/overlay.js";
import type { Rule } from "../../../../src/rules/engine/rule-set.js";
import { rule } from "../../../support/small-rule-set.js";

/** A province with an overlay on the small rule set. */
export const overlay = (changes: Partial<Overlay> = {}): Overlay => ({
  id: "province-2021",
  title: { vi: "Tỉnh", en: "Province" },
  over: "small-2020",
  documents: [{ number: "Document 2", issuer: "Province", issuedOn: "2021-02-03" }],
  ...changes,
});

export const locally: Source = { document: "Document 2", point: "1", evidence: "local" };

/** A rule that the province cites. */
export const local = (id: string, when: Condition, more: Partial<Rule> = {}): Rule =>
  rule(id, when, { source: locally, ...more });

/** A condition that stands in for any condition. */
export const points: Condition = { fact: "points", is: "at-least", value: 5 };
