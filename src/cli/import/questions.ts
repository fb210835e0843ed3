import { createInterface } from "node:readline/promises";
import {
  answered,
  type Guess,
  type Mapping,
  mappingSchema,
  type Question,
  settingsOf,
} from "../../import/index.js";
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

/** Checks that the answer answers the question. */
const checkAnswer = (question: Question, answer: string): void => {
  if (settingsOf(question, answer) !== undefined) return;
  const { id, choices = [], parts = [] } = question;
  const offered = [
    ...choices.map((choice) => choice.answer),
    ...(parts.length === 0 ? [] : [parts.map(({ said }) => `${said}=…`).join("; ")]),
  ].join(", ");
  throw new Failure("usage", {
    vi: `Câu hỏi “${id}” không nhận câu trả lời “${answer}”. Hãy chọn một trong: ${offered}`,
    en: `The question "${id}" does not take the answer "${answer}". Choose one of: ${offered}`,
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
    else {
      checkAnswer(question, answer);
      mapping = answered(mapping, question, answer);
    }
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
    const answer = answers[next.id] ?? "";
    checkAnswer(next, answer);
    given[next.id] = answer;
  }
};

const said = {
  open: {
    vi: (count: number) => `${count} câu hỏi cần trả lời; chưa ghi gì:`,
    en: (count: number) =>
      `${count === 1 ? "1 question is" : `${count} questions are`} open; nothing was written:`,
  },
  answer: { vi: "Trả lời:", en: "Answer:" },
  unused: {
    vi: (ids: string) => `Không câu hỏi nào cần các câu trả lời: ${ids}`,
    en: (ids: string) => `No question asks for these answers: ${ids}`,
  },
};

const choiceLines = ({ choices = [] }: Question, language: Language): string[] =>
  choices.map(({ answer, means }) => `     ${answer}: ${means[language]}`);

/** How an answer is written: in one piece, or for each thing that the question names. */
const answerForm = ({ id, parts = [] }: Question): string =>
  parts.length === 0
    ? `--answer ${id}=…`
    : `--answer "${id}=${parts.map(({ said }) => `${said}=…`).join("; ")}"`;

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
  const chosen = choices[Number(typed) - 1]?.answer ?? typed;
  if (chosen !== "" || parts.length === 0) return chosen;
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
