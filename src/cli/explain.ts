import { type Command, Option } from "commander";
import type { JournalEvent } from "../events/catalogue.js";
import { readJournalSync } from "../events/journal/read.js";
import { provOf } from "../exchange/index.js";
import { type Explanation, explain as explained, type Question, render } from "../explanation/explain.js";
import { type Finding, findingKinds } from "../findings/index.js";
import type { Language } from "../language/language.js";
import { NotInThisYearError } from "../language/problems/errors.js";
import type { Year } from "../year.js";
import { withSource } from "./cloud-events.js";
import { Failure } from "./shared/failure.js";
import { chunksOf } from "./shared/files.js";
import { allNames, isCalled, keyNamed, namesOf, unknownCode } from "./shared/names.js";
import { answerFrom } from "./shared/open-journal.js";
import { jsonText, type Result } from "./shared/output.js";
import { type OfYear, readYear } from "./shared/read-year.js";
import { withReader } from "./shared/reader.js";
import { withSealState } from "./shared/seal-head.js";
import { aboutYear, judgingCommand, withAxes, withSeal, withSubject } from "./shared/year-options.js";

const askable = [
  "member",
  "cell",
  "baseOrganisation",
  "collective",
  "meeting",
  "quality",
  "cap",
  "period",
  "streak",
  "commendation",
  "finding",
] as const;

/** The possible subjects of the question. The caller gives one. */
type Asked = { readonly [Kind in (typeof askable)[number]]?: string };

const oneQuestion = new Failure("usage", {
  vi: "Hãy hỏi một điều: --member, --cell, --base-organisation, --collective, --meeting, --quality, --cap, --period, --streak, --commendation hoặc --finding.",
  en: "Ask one thing: --member, --cell, --base-organisation, --collective, --meeting, --quality, --cap, --period, --streak, --commendation or --finding.",
});

const noFinding = (asked: string, count: number): Failure =>
  new Failure("unknown-name", {
    vi: `Không có điểm cần kiểm tra “${asked}”; năm này có ${count}. Xem trong: chibo findings`,
    en: `There is no finding "${asked}"; this year has ${count}. See them in: chibo findings`,
  });

const severalFindings = (asked: string, numbers: readonly number[]): Failure =>
  new Failure("usage", {
    vi: `Có ${numbers.length} điểm cần kiểm tra khớp với “${asked}”. Hãy hỏi theo số: ${numbers.join(", ")}.`,
    en: `${numbers.length} findings fit "${asked}". Ask by number: ${numbers.join(", ")}.`,
  });

/** The subject of the question. */
const asking = (asked: Asked): readonly [keyof Asked, string] => {
  const given = askable.flatMap((kind) => {
    const id = asked[kind];
    return id === undefined ? [] : [[kind, id] as const];
  });
  const [only, ...others] = given;
  if (only === undefined || others.length > 0) throw oneQuestion;
  return only;
};

const kinds = {
  member: "member",
  cell: "cell",
  baseOrganisation: "base-organisation",
  collective: "collective",
} as const;

/** All subjects of its kind. */
const knownOf = (year: Year, kind: Exclude<keyof Asked, "finding">): string[] => {
  if (kind === "meeting") return year.meetings.all.map(({ stream }) => stream);
  if (kind === "quality") return year.cellQuality.all.map(({ cell }) => cell);
  if (kind === "cap") return [...new Set(year.caps.map(({ group }) => group))];
  if (kind === "period") return year.periods.all.map(({ key, period }) => `${key}/${period}`);
  if (kind === "streak" || kind === "commendation")
    return [...new Set([...year.streaks.all, ...year.classification.all].map(({ key }) => key))];
  return year.classification.all.flatMap(({ subject }) => (subject.kind === kinds[kind] ? [subject.id] : []));
};

/** The requested finding: by its number, or by its code; if several have the code, also by its subject. */
const findingAsked = (year: Year, asked: string): Finding => {
  const [code = "", ...rest] = asked.split(":");
  const about = rest.join(":");
  if (!/^\d+$/.test(asked) && !Object.hasOwn(findingKinds, code)) throw unknownCode(code);
  const names = allNames(year);
  const fits = year.findings.flatMap((finding, index) =>
    String(index + 1) === asked ||
    (finding.code === code && (about === "" || isCalled(finding.about, about, names)))
      ? [{ finding, number: index + 1 }]
      : [],
  );
  const [only, ...others] = fits;
  if (only === undefined) throw noFinding(asked, year.findings.length);
  if (others.length > 0)
    throw severalFindings(
      asked,
      fits.map(({ number }) => number),
    );
  return only.finding;
};

/** The explanation of the subject. */
const explanationAsked = (year: Year, asked: Asked): Explanation => {
  const [kind, typed] = asking(asked);
  if (kind === "finding") return explained(year, { finding: findingAsked(year, typed) });
  const about = (id: string): Explanation => explained(year, { [kind]: id } as unknown as Question);
  try {
    return about(typed);
  } catch (error) {
    if (!(error instanceof NotInThisYearError)) throw error;
    return about(keyNamed(typed, knownOf(year, kind), allNames(year)));
  }
};

/** `chibo explain`: the origin of a level, a score or a finding, down to the events. */
const explain = (year: Year, asked: Asked, withNames: boolean, language: Language): Result => {
  const explanation = explanationAsked(year, asked);
  return {
    text: render(explanation, { language, names: namesOf(year, withNames) }),
    data: explanation,
  };
};

function* eventsIn(file: string): Generator<JournalEvent> {
  for (const { events } of readJournalSync(chunksOf(file), { trust: "validated" })) yield* events;
}

/**
 * `chibo explain --prov`: an explanation as W3C PROV (PROV-JSON), for text and data alike.
 *
 * @throws Failure `usage` where the source is no URI
 */
const explanationAsProv = (
  explanation: Explanation,
  file: string,
  { context }: Year,
  source: string,
): Result => {
  const { asAt, asOf } = context.options;
  const document = withSource(() => provOf(explanation, eventsIn(file), { source, asAt, asOf }));
  return { text: jsonText(document, 2), data: document };
};

/** Adds `chibo explain` to the program. */
export const addExplain = (program: Command, language: Language): void => {
  type Wanted = Asked & { readonly names?: boolean; readonly prov?: string };
  const command = withSeal(
    withAxes(judgingCommand(program, "explain", "explain", language), language),
    language,
  );
  withSubject(withReader(command, language), language)
    .option("--meeting <meeting>", aboutYear.meeting[language])
    .option("--quality <cell>", aboutYear.quality[language])
    .option("--cap <group>", aboutYear.cap[language])
    .option("--period <subject>", aboutYear.period[language])
    .option("--streak <subject>", aboutYear.streak[language])
    .option("--commendation <subject>", aboutYear.commendation[language])
    .option("--finding <number|code[:about]>", aboutYear.finding[language])
    .option("--names", aboutYear.names[language])
    // PROV reads the entries themselves. A role exports it from the copy that was redacted for that role.
    .addOption(new Option("--prov <uri>", aboutYear.prov[language]).conflicts("role"))
    .action((file: string, options: OfYear<Wanted>) => {
      const { year, journal } = readYear(file, options);
      const { names = false, prov } = options;
      // A document of PROV has a form of its own: what the seal proves stands on the error output only.
      const explained =
        prov === undefined
          ? withSealState(
              journal,
              explain(year, options, names || options.role !== undefined, language),
              language,
            )
          : explanationAsProv(explanationAsked(year, options), file, year, prov);
      answerFrom(journal, explained, options, language);
    });
};
