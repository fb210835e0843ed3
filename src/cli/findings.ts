import type { Command } from "commander";
import { partsOfStream } from "../events/streams.js";
import { explain } from "../explanation/explain.js";
import { findingLines } from "../explanation/finding.js";
import { lay } from "../explanation/lines.js";
import { markedLines } from "../explanation/unsealed.js";
import { findingCatalogue } from "../findings/catalogue.js";
import { type Finding, findingKinds } from "../findings/index.js";
import { severities } from "../findings/kind.js";
import { withRoundingNote } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { namesOfValues } from "../language/words/values.js";
import type { Year } from "../year.js";
import { choiceOption } from "./shared/choices.js";
import { allNames, isCalled, keyNamed, namesOf, noSuchName, unknownCode } from "./shared/names.js";
import { answerFrom } from "./shared/open-journal.js";
import { columns, type Result } from "./shared/output.js";
import { type OfYear, readYear } from "./shared/read-year.js";
import { type Reader, withReader } from "./shared/reader.js";
import { withNotice, withSealState } from "./shared/seal-head.js";
import { aboutYear, judgingCommand, withAxes, withSeal } from "./shared/year-options.js";

/** An organisation and everything below it. */
const withAllBelow = ({ context }: Year, organisation: string): Set<string> => {
  const found = new Set([organisation]);
  // The loop also visits items that are added during the loop. A set holds each id once, so a circle ends
  // too.
  for (const id of found) for (const child of context.childrenOf(id)) found.add(child.id);
  return found;
};

/** The organisations of a finding: of its stream, of its subject, or of the group of its cap. */
const organisationsOf = ({ context, classification, caps }: Year, about: string): string[] => {
  if (context.organisations.has(about)) return [about];
  const ofSubjects = (isOne: (key: string) => boolean): string[] =>
    classification.all.flatMap(({ key, subject, organisation }) =>
      isOne(key) ? [organisation, ...(subject.kind === "member" ? [] : [subject.id])] : [],
    );
  const grouped = new Set(caps.flatMap(({ group, subjects }) => (group === about ? subjects : [])));
  return [
    partsOfStream(about).organisation,
    ...ofSubjects((key) => key === about || grouped.has(key)),
  ].filter((id) => context.organisations.has(id));
};

/** Tells whether a finding concerns an organisation, an organisation below it, or a member there. */
export const within = (year: Year, organisation: string): ((finding: Finding) => boolean) => {
  const all = withAllBelow(year, organisation);
  return ({ about }) => organisationsOf(year, about).some((id) => all.has(id));
};

/** The findings that the caller wants. */
interface Wanted extends Reader {
  readonly severity?: string;
  readonly code?: string;
  readonly about?: string;
  readonly organisation?: string;
}

const words = {
  none: { vi: "Không có điểm nào cần kiểm tra.", en: "No findings." },
  more: {
    vi: "Giải thích một điểm: chibo explain … --finding <số>, hoặc <mã>:<đối tượng>. Nghĩa của một mã: chibo catalogue <mã>.",
    en: "To explain one: chibo explain … --finding <number>, or <code>:<about>. What a code means: chibo catalogue <code>.",
  },
};

/** All possible subjects of findings. */
const subjectsOf = (year: Year): string[] => [
  ...year.findings.map(({ about }) => about),
  ...year.classification.all.map(({ key }) => key),
  ...year.context.organisations.keys(),
  ...year.meetings.all.map(({ stream }) => stream),
];

/**
 * The test for the findings that the caller wants.
 *
 * @throws Failure `unknown-name` for a code, a subject or an organisation that does not exist
 */
const wantedOf = (
  year: Year,
  { severity, code, about, organisation }: Wanted,
): ((finding: Finding) => boolean) => {
  if (code !== undefined && !Object.hasOwn(findingKinds, code)) throw unknownCode(code);
  const names = allNames(year);
  const isAbout = (key: string): boolean => about === undefined || isCalled(key, about, names);
  const subjects = subjectsOf(year);
  if (about !== undefined && !subjects.some(isAbout)) throw noSuchName(about, subjects, names);
  const isHere =
    organisation === undefined
      ? () => true
      : within(year, keyNamed(organisation, year.context.organisations.keys(), names));
  return (finding) =>
    (severity === undefined || finding.severity === severity) &&
    (code === undefined || finding.code === code) &&
    isAbout(finding.about) &&
    isHere(finding);
};

/** The number of findings of each weight and of each kind, in the order of the list. */
const countsOf = (listed: readonly Finding[]) =>
  severities.flatMap((severity) => {
    const own = listed.filter((finding) => finding.severity === severity);
    const codes = [...new Set(own.map(({ code }) => code))].map((code) => ({
      code,
      count: own.filter((finding) => finding.code === code).length,
    }));
    return own.length === 0 ? [] : [{ severity, count: own.length, codes }];
  });

/** `chibo findings`: in an inspector's order. Each finding has its number among all findings of the year. */
const findings = (year: Year, wanted: Wanted, language: Language): Result => {
  const isWanted = wantedOf(year, wanted);
  const names = namesOf(year, wanted.role !== undefined);
  const listed = year.findings
    .map((finding, index) => ({ number: index + 1, ...finding }))
    .filter((finding) => isWanted(finding));
  const counts = countsOf(listed);
  const width = String(year.findings.length).length;
  const textOf = ({ number, ...finding }: (typeof listed)[number]): string => {
    const lines = markedLines(
      findingLines(explain(year, { finding }), { language, names }),
      finding,
      language,
    );
    return `${String(number).padStart(width)}. ${lay(lines).replaceAll("\n", `\n${" ".repeat(width)}`)}`;
  };
  const meanings = new Map(
    findingCatalogue({ ruleSets: [], rubrics: [] }).map(({ code, says }) => [code, says] as const),
  );
  const table = counts.flatMap(({ severity, count, codes }) => [
    [count, label("severity", severity, language)],
    ...codes.map(({ code, count: each }) => [each, `  ${meanings.get(code)?.[language] ?? ""} [${code}]`]),
  ]);
  return {
    text:
      listed.length === 0
        ? words.none[language]
        : withRoundingNote(
            [...columns(table, ""), "", ...listed.map(textOf), "", words.more[language]].join("\n"),
            language,
          ),
    data: { year: year.year, ruleSet: year.ruleSet, counts, findings: listed },
    problems: listed.length > 0,
  };
};

/** Adds `chibo findings` to the program. */
export const addFindings = (program: Command, language: Language): void => {
  const command = withSeal(
    withAxes(judgingCommand(program, "findings", "findings", language), language),
    language,
  );
  withReader(command, language)
    .addOption(choiceOption("--severity <severity>", aboutYear.severity, namesOfValues("severity"), language))
    .option("--code <code>", aboutYear.code[language])
    .option("--about <id>", aboutYear.about[language])
    .option("--organisation <id>", aboutYear.within[language])
    .action((file: string, options: OfYear<Wanted>) => {
      const { year, journal } = readYear(file, options);
      const found = withNotice(year, findings(year, options, language), language);
      answerFrom(journal, withSealState(journal, found, language), options, language);
    });
};
