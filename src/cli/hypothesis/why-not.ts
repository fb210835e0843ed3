import { whyNot as missed } from "../../explanation/what-if.js";
import { renderWhyNot } from "../../explanation/what-if-text.js";
import type { Year } from "../../projections/index.js";
import { Failure } from "../failure.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { namesOf } from "../year/names.js";
import { answered, type SubjectAsked } from "./subject.js";

/** What the search for a level is asked for. */
export interface LevelMissed extends SubjectAsked {
  readonly level: string;
  readonly bound: string;
  readonly fixed?: readonly string[];
}

/** `chibo why-not`: the smallest sets of facts whose change would reach a level. */
export const whyNot = (year: Year, asked: LevelMissed, language: Language): Result => {
  if (!/^\d+$/.test(asked.bound))
    throw new Failure("usage", {
      vi: `--bound phải là số nguyên, không phải “${asked.bound}”.`,
      en: `--bound must be a whole number, not "${asked.bound}".`,
    });
  const options = { bound: Number(asked.bound), fixed: asked.fixed ?? [] };
  const answer = answered(year, asked, (question) => missed(year, question, asked.level, options));
  return {
    text: renderWhyNot(answer, { language, names: namesOf(year) }),
    data: answer,
    problems: false,
  };
};
