import { describeFinding } from "../findings/describe-finding.js";
import type { Finding } from "../findings/index.js";
import { supplyOfFinding } from "../findings/supply-of-finding.js";
import { supplyText } from "../findings/supply-text.js";
import { cite, citeWhole } from "../language/formats.js";
import { label } from "../language/labels.js";
import { eventsInShort } from "../language/stream-text.js";
import type { Text } from "../language/text.js";
import type { Supply } from "../projections/year/supply.js";
import type { Year } from "../year.js";
import { headings } from "./headings.js";
import { capital, type Line, line, qualified, type Rendering } from "./lines.js";

/** The explanation of a finding. The finding itself holds its clause, its figures and its events. */
export interface FindingExplanation {
  readonly kind: "finding";
  /** The subject of the finding, as in the finding. */
  readonly about: string;
  /** The year of the reading. */
  readonly year: number;
  /** The finding as a sentence. */
  readonly says: Text;
  /** The finding itself. */
  readonly finding: Finding;
  /** What would settle it, if it rests on a gap of the record. */
  readonly toSettle?: Supply;
}

/** Explains a finding of a year. */
export const findingExplanation = ({ year }: Year, finding: Finding): FindingExplanation => {
  const supply = supplyOfFinding(finding);
  return {
    kind: "finding",
    about: finding.about,
    year,
    says: { vi: describeFinding(finding, "vi"), en: describeFinding(finding, "en") },
    finding,
    ...(supply === undefined ? {} : { toSettle: supply }),
  };
};

/** Findings under the explanation of their subject: one sentence each, with its clause. */
export const findingsBelow = (findings: readonly Finding[], { language }: Rendering): Line[] =>
  findings.length === 0
    ? []
    : [
        line(0, `${headings[language].findings}:`),
        ...findings.map((each) =>
          line(
            1,
            `${describeFinding(each, language)}${each.clause === undefined ? "" : ` — ${cite(each.clause, language)}`}`,
          ),
        ),
      ];

/** A finding with its weight, its sentence, its clause, the evidence of the clause, and its events. */
export const findingLines = (
  { finding, says, about, toSettle }: FindingExplanation,
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const w = headings[language];
  const { severity, code, clause, events } = finding;
  return [
    line(
      0,
      `${capital(label("severity", severity, language))}: ${qualified(about, rendering)} (${w.code} ${code})`,
    ),
    line(1, says[language]),
    ...(clause === undefined ? [] : [line(1, citeWhole(clause, language))]),
    ...(toSettle === undefined
      ? []
      : [line(1, `${w.toSettle}: ${supplyText(toSettle, undefined, language)}`)]),
    ...(events.length === 0 ? [] : [line(1, `${w.events}: ${eventsInShort(events)}`)]),
  ];
};
