import { whatIf as supposed } from "../../explanation/what-if.js";
import { renderWhatIf } from "../../explanation/what-if-text.js";
import type { Year } from "../../projections/index.js";
import { Failure } from "../failure.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { namesOf } from "../year/names.js";
import { answered, type SubjectAsked } from "./subject.js";

type Value = number | boolean | string | null;

const valueTyped = (text: string): Value => {
  if (text === "") return null;
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+$/.test(text) ? Number(text) : text;
};

/** `fact=value` as typed; nothing after the sign supposes that nobody stated the fact. */
const changesOf = (set: readonly string[]): Record<string, Value> =>
  Object.fromEntries(
    set.map((text) => {
      const at = text.indexOf("=");
      if (at < 1)
        throw new Failure("usage", {
          vi: `“${text}” chưa đúng dạng: viết dữ kiện=giá trị, ví dụ tasks.done=10; để trống giá trị nếu coi như chưa ai nêu.`,
          en: `"${text}" has another form: write fact=value, such as tasks.done=10; leave the value out to suppose that nobody stated it.`,
        });
      return [text.slice(0, at), valueTyped(text.slice(at + 1))];
    }),
  );

/** `chibo what-if`: what the rules would say if some facts were otherwise. The journal is not touched. */
export const whatIf = (
  year: Year,
  asked: SubjectAsked,
  set: readonly string[],
  language: Language,
): Result => {
  const changes = changesOf(set);
  const answer = answered(year, asked, (question) => supposed(year, question, changes));
  return {
    text: renderWhatIf(answer, { language, names: namesOf(year) }),
    data: answer,
    problems: false,
  };
};
