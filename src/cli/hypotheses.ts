import type { Command } from "commander";
import type { SubjectQuestion } from "../explanation/explain.js";
import { whyNot as missed, whatIf as supposed } from "../explanation/what-if.js";
import { renderWhatIf, renderWhyNot } from "../explanation/what-if-text.js";
import type { Language } from "../language/language.js";
import { describe } from "../language/problems/describe-problem.js";
import { InvalidInputError, NotInThisYearError } from "../language/problems/errors.js";
import type { Problem } from "../language/problems/problem.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import type { Year } from "../year.js";
import { changesFrom, factFrom, levelFrom } from "./shared/facts.js";
import { Failure } from "./shared/failure.js";
import { allNames, keyNamed, namesOf } from "./shared/names.js";
import { answerFrom } from "./shared/open-journal.js";
import type { Result } from "./shared/output.js";
import { type OfYear, readYear } from "./shared/read-year.js";
import { aboutYear, another, judgingCommand, withAxes, withSubject } from "./shared/year-options.js";

/** The possible subjects of the question. The caller gives one. */
interface SubjectAsked {
  readonly member?: string;
  readonly cell?: string;
  readonly baseOrganisation?: string;
  readonly collective?: string;
}

const oneSubject = new Failure("usage", {
  vi: "Hãy hỏi về một đối tượng: --member, --cell, --base-organisation hoặc --collective.",
  en: "Ask about one subject: --member, --cell, --base-organisation or --collective.",
});

const subjectOf = ({ member, cell, baseOrganisation, collective }: SubjectAsked) => {
  const given = Object.entries({ member, cell, baseOrganisation, collective }).flatMap(([kind, typed]) =>
    typed === undefined ? [] : [[kind as keyof SubjectAsked, typed] as const],
  );
  const [only, ...others] = given;
  if (only === undefined || others.length > 0) throw oneSubject;
  return only;
};

/** The subjects of the year of the requested kind. */
const known = (year: Year, kind: keyof SubjectAsked): string[] => {
  const wanted = kind === "baseOrganisation" ? "base-organisation" : kind;
  return year.classification.all.flatMap(({ subject }) => (subject.kind === wanted ? [subject.id] : []));
};

/** A problem with the facts that it names in the words of the rule set. */
const inWords = (problem: Problem, { facts }: RuleSet, language: Language): Problem => {
  const told = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(told)
      : typeof value === "string" && Object.hasOwn(facts, value)
        ? (facts[value]?.says[language] ?? value)
        : value;
  const named = Object.entries(problem.facts).map(([key, value]) => [key, told(value)]);
  return { ...problem, facts: Object.fromEntries(named) } as Problem;
};

/**
 * Answers a question about one subject of a year.
 *
 * @throws Failure if the year or the rule set does not have the subject, the fact, the value or the level
 */
const answered = <T>(year: Year, asked: SubjectAsked, answer: (question: SubjectQuestion) => T): T => {
  const [kind, typed] = subjectOf(asked);
  const about = (id: string): T => answer({ [kind]: id } as unknown as SubjectQuestion);
  try {
    try {
      return about(typed);
    } catch (error) {
      if (!(error instanceof NotInThisYearError)) throw error;
      return about(keyNamed(typed, known(year, kind), allNames(year)));
    }
  } catch (error) {
    if (error instanceof InvalidInputError) {
      const said = (language: Language): string =>
        describe(inWords(error.problem, year.context.options.under, language), language);
      throw new Failure("not-usable", {
        vi: `Giả định không dùng được: ${said("vi")} [${error.code}]`,
        en: `This cannot be supposed: ${said("en")} [${error.code}]`,
      });
    }
    throw error;
  }
};

/** `chibo what-if`: the outcome under supposed facts. It does not change the journal. */
const whatIf = (year: Year, asked: SubjectAsked, set: readonly string[], language: Language): Result => {
  const changes = changesFrom(set, year.context.options.under);
  const answer = answered(year, asked, (question) => supposed(year, question, changes));
  return {
    text: renderWhatIf(answer, { language, names: namesOf(year) }),
    data: answer,
  };
};

/** The options of the search for a level. */
interface LevelMissed extends SubjectAsked {
  readonly level: string;
  readonly bound: string;
  readonly fixed?: readonly string[];
}

/** `chibo why-not`: the smallest sets of changed facts that would reach a level. */
const whyNot = (year: Year, asked: LevelMissed, language: Language): Result => {
  if (!/^[1-9]\d*$/.test(asked.bound))
    throw new Failure("usage", {
      vi: `--bound phải là số nguyên từ 1 trở lên, không phải “${asked.bound}”.`,
      en: `--bound must be a whole number from 1 up, not "${asked.bound}".`,
    });
  const { under } = year.context.options;
  const level = levelFrom(asked.level, under);
  const fixed = (asked.fixed ?? []).map((each) => factFrom(each, under));
  const options = { bound: Number(asked.bound), fixed };
  const answer = answered(year, asked, (question) => missed(year, question, level, options));
  return {
    text: renderWhyNot(answer, { language, names: namesOf(year) }),
    data: answer,
  };
};

/** Adds the commands with suppositions. None of them changes the journal. */
export const addHypotheses = (program: Command, language: Language): void => {
  const command = (name: "what-if" | "why-not", says: keyof typeof aboutYear): Command =>
    withSubject(withAxes(judgingCommand(program, name, says, language), language), language);

  command("what-if", "whatIf")
    .requiredOption("--set <fact=value>", aboutYear.set[language], another)
    .action((file: string, options: OfYear<SubjectAsked & { readonly set: readonly string[] }>) => {
      const { year, journal } = readYear(file, options);
      answerFrom(journal, whatIf(year, options, options.set, language), options, language);
    });

  command("why-not", "whyNot")
    .requiredOption("--level <level>", aboutYear.level[language])
    .option("--bound <number>", aboutYear.bound[language], "3")
    .option("--fixed <fact>", aboutYear.fixed[language], another)
    .action((file: string, options: OfYear<LevelMissed>) => {
      const { year, journal } = readYear(file, options);
      answerFrom(journal, whyNot(year, options, language), options, language);
    });
};
