import {
  type Explanation,
  explain as explained,
  type Finding,
  type Question,
  render,
  UnknownSubjectError,
  type Year,
} from "../../projections/index.js";
import { Failure, unknownName } from "../failure.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { namesOf } from "./names.js";

/** What the caller may ask about: one of these. */
export interface Asked {
  readonly member?: string;
  readonly cell?: string;
  readonly baseOrganisation?: string;
  readonly collective?: string;
  readonly meeting?: string;
  readonly quality?: string;
  readonly finding?: string;
}

const oneQuestion = new Failure("usage", {
  vi: "Hãy hỏi một điều: --member, --cell, --base-organisation, --collective, --meeting, --quality hoặc --finding.",
  en: "Ask one thing: --member, --cell, --base-organisation, --collective, --meeting, --quality or --finding.",
});

const noFinding = (number: string, count: number): Failure =>
  new Failure("unknown-name", {
    vi: `Không có điểm cần kiểm tra số “${number}”; năm này có ${count}. Xem số trong: chibo findings`,
    en: `There is no finding number "${number}"; this year has ${count}. See the numbers in: chibo findings`,
  });

const askable = [
  "member",
  "cell",
  "baseOrganisation",
  "collective",
  "meeting",
  "quality",
  "finding",
] as const satisfies readonly (keyof Asked)[];

/** The one thing asked about. */
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

/** Everything of its kind that can be asked about. */
const knownOf = (year: Year, kind: Exclude<keyof Asked, "finding">): string[] => {
  if (kind === "meeting") return year.meetings.all.map(({ stream }) => stream);
  if (kind === "quality") return year.cellQuality.all.map(({ cell }) => cell);
  return year.classification.all.flatMap(({ subject }) => (subject.kind === kinds[kind] ? [subject.id] : []));
};

const findingNumbered = (year: Year, number: string): Finding => {
  const finding = /^\d+$/.test(number) ? year.findings[Number(number) - 1] : undefined;
  if (finding === undefined) throw noFinding(number, year.findings.length);
  return finding;
};

const questions: Readonly<Record<keyof Asked, (id: string, year: Year) => Question>> = {
  member: (member) => ({ member }),
  cell: (cell) => ({ cell }),
  baseOrganisation: (baseOrganisation) => ({ baseOrganisation }),
  collective: (collective) => ({ collective }),
  meeting: (meeting) => ({ meeting }),
  quality: (quality) => ({ quality }),
  finding: (number, year) => ({ finding: findingNumbered(year, number) }),
};

const answerTo = (year: Year, asked: Asked): Explanation => {
  const [kind, id] = asking(asked);
  try {
    return explained(year, questions[kind](id, year));
  } catch (error) {
    if (kind !== "finding" && error instanceof UnknownSubjectError)
      throw unknownName(id, knownOf(year, kind));
    throw error;
  }
};

/** `chibo explain`: how a level, a score or a finding came about, down to the events. */
export const explain = (year: Year, asked: Asked, withNames: boolean, language: Language): Result => {
  const explanation = answerTo(year, asked);
  return {
    text: render(explanation, { language, names: namesOf(year, withNames) }),
    data: explanation,
    problems: false,
  };
};
