import { createInterface } from "node:readline/promises";
import {
  answered,
  type Guess,
  type Mapping,
  mappingSchema,
  type Question,
  settingsOf,
} from "../../import/index.js";
import { searchForm } from "../../language/collation.js";
import type { Language } from "../../language/language.js";
import { visibleText } from "../../language/visible-text.js";
import { Failure } from "../shared/failure.js";
import { readJson } from "../shared/files.js";

/** Answers to questions, by their ids. */
export type Answers = Readonly<Record<string, string>>;

/** A question of a mapping file, in the language of who guessed it. */
interface FiledQuestion {
  readonly id: string;
  readonly ask: string;
  readonly at: readonly string[];
  readonly choices?: readonly (Omit<NonNullable<Question["choices"]>[number], "means"> & {
    readonly means: string;
  })[];
  readonly parts?: Question["parts"] & {};
  readonly answer: string | null;
}

/** A mapping and its open questions as a file, which a person completes by hand: each question takes an `answer`. */
export const mappingFile = ({ mapping, questions }: Guess, language: Language): string => {
  const filed = questions.map(
    ({ ask, choices, ...question }): FiledQuestion => ({
      ...question,
      ask: ask[language],
      ...(choices === undefined
        ? {}
        : { choices: choices.map((choice) => ({ ...choice, means: choice.means[language] })) }),
      answer: null,
    }),
  );
  return `${JSON.stringify(filed.length === 0 ? mapping : { ...mapping, questions: filed }, null, 2)}\n`;
};

/** The question as the guess asked it. */
const asAsked = ({ answer: _answer, ask, choices, ...question }: FiledQuestion): Question => ({
  ...question,
  ask: { vi: ask, en: ask },
  ...(choices === undefined
    ? {}
    : { choices: choices.map(({ means, ...choice }) => ({ ...choice, means: { vi: means, en: means } })) }),
});

const partsForm = (parts: NonNullable<Question["parts"]>): string =>
  parts.map(({ said }) => `${said}=…`).join("; ");

/** The answer that a person means who writes the number or the words of a choice. */
const chosen = ({ choices = [] }: Question, answer: string): string => {
  const isOne = ({ answer: code, means }: (typeof choices)[number]): boolean =>
    [code, means.vi, means.en].some((text) => searchForm(text) === searchForm(answer));
  return (choices.find(isOne) ?? choices[Number(answer) - 1])?.answer ?? answer;
};

/** The answer as the guess takes it. */
const checkedAnswer = (question: Question, given: string): string => {
  const answer = chosen(question, given);
  if (settingsOf(question, answer) !== undefined) return answer;
  const { id, choices = [], parts = [] } = question;
  const offered = [
    ...choices.map((_, nth) => `${nth + 1}`),
    ...(parts.length === 0 ? [] : [`“${partsForm(parts)}”`]),
  ].join(", ");
  throw new Failure("usage", {
    vi: `Câu hỏi “${id}” không nhận câu trả lời “${given}”. Hãy trả lời một trong: ${offered}`,
    en: `The question "${id}" does not take the answer "${given}". Answer one of: ${offered}`,
  });
};

/**
 * The mapping in a file, with the answers that a person wrote into it or gives now. The others stay open.
 *
 * @throws Failure `not-usable` where the file is no mapping; `usage` where an answer is none of those offered
 */
export const mappingFrom = (path: string, answers: Answers): Guess => {
  const { questions = [], ...rest } = {
    ...(readJson(path) as { readonly questions?: readonly FiledQuestion[] }),
  };
  const open: Question[] = [];
  let mapping = rest as unknown as Mapping;
  for (const filed of questions) {
    const question = asAsked(filed);
    const answer = answers[question.id] ?? filed.answer;
    if (answer === null) open.push(question);
    else mapping = answered(mapping, question, checkedAnswer(question, answer));
  }
  const found = mappingSchema.safeParse(mapping);
  if (found.success) return { mapping: found.data, questions: open, taken: [] };
  const where = found.error.issues.map((issue) => `/${issue.path.join("/")}: ${issue.message}`).join("; ");
  throw new Failure("not-usable", {
    vi: `“${path}” không phải bản khai cột: ${where}. Lập lại bằng: chibo import guess <bảng> --out <tệp mới>`,
    en: `"${path}" is no mapping: ${where}. Make one with: chibo import guess <table> --out <new file>`,
  });
};

/** A guess with these answers, and the ids of those that nobody asked for. An answer may lead to another question. */
export const withAnswers = (
  guess: (answers: Answers) => Guess,
  answers: Answers,
): Guess & { readonly unused: readonly string[] } => {
  const given: Record<string, string> = {};
  for (;;) {
    const guessed = guess(given);
    const next = guessed.questions.find(({ id }) => id in answers && !(id in given));
    if (next === undefined)
      return { ...guessed, unused: Object.keys(answers).filter((id) => !(id in given)) };
    given[next.id] = checkedAnswer(next, answers[next.id] ?? "");
  }
};

const said = {
  open: {
    vi: (count: number) => `${count} câu hỏi cần trả lời; chưa ghi gì:`,
    en: (count: number) =>
      `${count === 1 ? "1 question is" : `${count} questions are`} open; nothing was written:`,
  },
  answer: { vi: "Trả lời:", en: "Answer:" },
  or: { vi: "hoặc:", en: "or:" },
  unused: {
    vi: (ids: string) => `Không câu hỏi nào cần các câu trả lời: ${ids}`,
    en: (ids: string) => `No question asks for these answers: ${ids}`,
  },
};

const choiceLines = ({ choices = [] }: Question, language: Language): string[] =>
  choices.map(({ means }, nth) => `       ${nth + 1} = ${means[language]}`);

/** How an answer is written: the number of a choice, in one piece, or for each thing that the question names. */
const answerForm = ({ id, parts = [], choices = [] }: Question): string =>
  `--answer "${id}=${choices.length > 0 ? "1" : parts.length > 0 ? partsForm(parts) : "…"}"`;

/** What a question with choices takes besides: an answer for each thing. */
const orForm = ({ id, parts = [], choices = [] }: Question, language: Language): string[] =>
  parts.length > 0 && choices.length > 0
    ? [`     ${said.or[language]} --answer "${id}=${partsForm(parts)}"`]
    : [];

/** The open questions with their choices and how to answer them. */
export const questionLines = (questions: readonly Question[], language: Language): string[] =>
  questions.length === 0
    ? []
    : [
        said.open[language](questions.length),
        ...questions.flatMap((question, nth) => [
          `  ${nth + 1}. ${question.ask[language]}`,
          ...choiceLines(question, language),
          `     ${said.answer[language]} ${answerForm(question)}`,
          ...orForm(question, language),
        ]),
      ];

/** What to say of answers that nobody asked for. */
export const unusedLines = (unused: readonly string[], language: Language): string[] =>
  unused.length === 0 ? [] : [said.unused[language](unused.join(", "))];

/** Writes some lines, and gives what a person types; undefined at the end of the input. */
type Prompt = (lines: readonly string[]) => Promise<string | undefined>;

/** The answer of a person to a question: its own word, the number of a choice, or a word for each part. */
const typedAnswer = async (
  question: Question,
  prompt: Prompt,
  language: Language,
): Promise<string | undefined> => {
  const { ask, choices = [], parts = [] } = question;
  const offered = choices.map(({ means }, nth) => `  ${nth + 1}. ${means[language]}`);
  const isWhole = parts.length === 0 || choices.length > 0;
  const typed = isWhole ? await prompt([ask[language], ...offered]) : "";
  if (typed === undefined) return undefined;
  if (typed !== "" || parts.length === 0) return chosen(question, typed);
  const answers: string[] = [];
  for (const [nth, part] of parts.entries()) {
    const answer = await prompt([...(nth === 0 && !isWhole ? [ask[language]] : []), `  “${part.said}”`]);
    if (answer === undefined) return undefined;
    answers.push(`${part.said}=${answer}`);
  }
  return answers.join("; ");
};

/**
 * Asks each open question on the terminal, one after the other, until none is left or the input ends. It asks on the
 * error output, so that the answer of the command stays alone on the other.
 */
export const askedOnTerminal = async (
  guess: (answers: Answers) => Guess,
  answers: Answers,
  language: Language,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<Answers> => {
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  const prompt: Prompt = async (texts) => {
    output.write(`${texts.map(visibleText).join("\n")}\n> `);
    const { value, done } = await lines.next();
    return done ? undefined : String(value).trim();
  };
  const given: Record<string, string> = { ...answers };
  for (;;) {
    const question = withAnswers(guess, given).questions.find(({ id }) => !(id in given));
    const answer = question && (await typedAnswer(question, prompt, language));
    if (question === undefined || answer === undefined) return given;
    if (settingsOf(question, answer) !== undefined && answer !== "") given[question.id] = answer;
  }
};
