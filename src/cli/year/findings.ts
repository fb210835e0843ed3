import { explain, type Finding, findingKinds, render, type Year } from "../../projections/index.js";
import { unknownName } from "../failure.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { namesOf } from "./names.js";

/** Which findings the caller wants. */
export interface Wanted {
  readonly severity?: string;
  readonly code?: string;
  readonly about?: string;
}

const none = { vi: "Không có điểm nào cần kiểm tra.", en: "No findings." };

/** A key or stream, and the id within it: `member:m-07` and `m-07`. */
const namesIn = (about: string): string[] => [about, about.slice(about.indexOf(":") + 1)];

/** Everything that a finding could be about. */
const subjectsOf = (year: Year): Set<string> =>
  new Set(
    [
      ...year.findings.map(({ about }) => about),
      ...year.classification.all.map(({ key }) => key),
      ...year.context.organisations.keys(),
      ...year.meetings.all.map(({ stream }) => stream),
    ].flatMap(namesIn),
  );

const isWanted = ({ severity, code, about }: Wanted, finding: Finding): boolean =>
  (severity === undefined || finding.severity === severity) &&
  (code === undefined || finding.code === code) &&
  (about === undefined || namesIn(finding.about).includes(about));

/**
 * `chibo findings`: in an inspector's order, each under the number that it has among all findings of the year.
 *
 * @throws Failure `unknown-name` for a code, or somebody, that there is not
 */
export const findings = (year: Year, wanted: Wanted, language: Language): Result => {
  const { code, about } = wanted;
  if (code !== undefined && !Object.hasOwn(findingKinds, code))
    throw unknownName(code, Object.keys(findingKinds));
  const subjects = subjectsOf(year);
  if (about !== undefined && !subjects.has(about)) throw unknownName(about, subjects);
  const names = namesOf(year);
  const listed = year.findings
    .map((finding, index) => ({ number: index + 1, ...finding }))
    .filter((finding) => isWanted(wanted, finding));
  const width = String(year.findings.length).length;
  const textOf = ({ number, ...finding }: (typeof listed)[number]): string =>
    `${String(number).padStart(width)}. ${render(explain(year, { finding }), { language, names }).replaceAll("\n", `\n${" ".repeat(width)}`)}`;
  return {
    text: listed.length === 0 ? none[language] : listed.map(textOf).join("\n"),
    data: { year: year.year, ruleSet: year.ruleSet, findings: listed },
    problems: listed.length > 0,
  };
};
