import type { Finding } from "../../projections/index.js";
import { contentHash } from "../../rules/engine/fingerprints.js";
import { named, path, qualified, software } from "./names.js";
import { restOn, type Writing } from "./writing.js";

/** States a finding with the events that show it. */
export const findingIn = (writing: Writing, finding: Finding): void => {
  const { code, severity, about, clause, events } = finding;
  const { graph } = writing;
  const entity = graph.state(
    "entity",
    qualified("reading", "finding", code, path(about), contentHash(finding).slice(0, 12)),
    {
      "prov:type": named("chibo:Finding"),
      "chibo:code": code,
      "chibo:severity": severity,
      "chibo:about": about,
      "chibo:document": clause?.document,
      "chibo:point": clause?.point,
      "chibo:evidence": clause?.evidence,
    },
  );
  graph.relate("wasAttributedTo", { "prov:entity": entity, "prov:agent": software });
  restOn(writing, entity, events);
};
