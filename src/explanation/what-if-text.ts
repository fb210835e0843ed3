import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { FactValue } from "../rules/engine/conditions/facts.js";
import { factName, valueText } from "./comparison-text.js";
import { ruleLines, senseOfRole } from "./condition-text.js";
import { headings } from "./headings.js";
import { capital, type Line, line, outcomeText, qualified, type Rendering, ruleSetText } from "./lines.js";
import { paper } from "./notes.js";
import { openLines, readingsLines } from "./open-text.js";
import type { MissedLevel, SupposedFact, WhatIf } from "./what-if.js";

const facts = (count: number): string => (count === 1 ? "one fact" : `${count} facts`);

/**
 * The words of hypothetical answers. `mark` comes before the head, before each outcome and before each way.
 */
const words = {
  vi: {
    mark: "Giả định",
    warning: "chỉ để tham khảo, không phải kết quả xếp loại, không phải quyết định",
    recorded: "tính theo dữ kiện trong sổ ghi",
    ifSo: "nếu",
    gives: "thì tính theo quy định là",
    unchanged: "không thay đổi dữ kiện nào",
    because: "vì",
    reaching: "để đạt từ mức này trở lên",
    fixed: "không thay đổi được",
    unstated: "sổ ghi chưa có",
    states: "được ghi là",
    instead: "thay vì",
    oneOf: (count: number) => `cách ${count}`,
    together: "và",
    more: (bound: number) => `chưa xét các trường hợp phải thay đổi quá ${bound} dữ kiện`,
    verdicts: {
      reached: () => "đã đạt với dữ kiện hiện có, không phải thay đổi gì",
      found: () => "các cách thay đổi ít dữ kiện nhất; thay đổi mọi dữ kiện của một cách là đủ",
      "not-within-bound": (bound: number) =>
        `thay đổi tối đa ${bound} dữ kiện thì không đạt; nhiều hơn thì chưa xét`,
      impossible: () => "không có thay đổi nào của các dữ kiện còn lại giúp đạt mức này",
      unfinished: () => "chưa tìm hết các trường hợp, vì có quá nhiều",
    },
  },
  en: {
    mark: "Hypothetical",
    warning: "an opinion only, not a classification, not a decision",
    recorded: "by the facts as recorded",
    ifSo: "if",
    gives: "then the rules would give",
    unchanged: "no fact is changed",
    because: "because",
    reaching: "to be of this level or better",
    fixed: "cannot be changed",
    unstated: "not stated",
    states: "were stated to be",
    instead: "instead of",
    oneOf: (count: number) => `way ${count}`,
    together: "and",
    more: (bound: number) => `changes of more than ${facts(bound)} were not looked at`,
    verdicts: {
      reached: () => "reached by the facts as they are, nothing would have to change",
      found: () => "the smallest sets of facts, each enough when all of it changes",
      "not-within-bound": (bound: number) =>
        `no change of at most ${facts(bound)} is enough; more were not looked at`,
      impossible: () => "no change of the other facts is enough",
      unfinished: () => "not all found: the search had to end before it knew",
    },
  },
} as const;

type Wording = WhatIf["wording"];

const changeText = (
  { fact, was, becomes, from }: SupposedFact,
  wording: Wording,
  language: Language,
): string => {
  const w = words[language];
  const text = (value: FactValue | undefined) =>
    value === undefined ? w.unstated : valueText(fact, value, wording, language);
  const stated = was === undefined && becomes !== undefined ? ` ${w.states}` : ":";
  const events = from.length === 0 ? "" : ` ← ${from.join(", ")}`;
  return `${factName(fact, wording, language)}${stated} ${text(becomes)} (${w.instead}: ${text(was)})${events}`;
};

const heading = (answer: WhatIf | MissedLevel, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const w = words[language];
  return [
    line(0, `${w.mark}: ${w.warning}`),
    line(0, `${capital(qualified(answer.about, rendering))}, ${headings[language].year(answer.year)}`),
    line(0, `${headings[language].rules}: ${ruleSetText(answer.ruleSet, language)}`),
    line(0, `${w.recorded}: ${outcomeText(answer.recorded, language)}`),
  ];
};

/**
 * Renders the answer to a `whatIf` question. The text has a mark "hypothetical" at its head and at the
 * outcome.
 */
export const renderWhatIf = (answer: WhatIf, rendering: Rendering): string => {
  const { language } = rendering;
  const w = words[language];
  const { changes, supposed, wording, parameterWording } = answer;
  const explained = { ...supposed, wording, parameterWording };
  const lines = [
    ...heading(answer, rendering),
    line(0, changes.length === 0 ? `${w.ifSo}: ${w.unchanged}` : `${w.ifSo}:`),
    ...changes.map((change) => line(1, changeText(change, wording, language))),
    line(0, `[${w.mark}] ${w.gives}: ${outcomeText(supposed.outcome, language)}`),
    ...readingsLines(explained, language),
    ...openLines(explained, language),
    ...(supposed.because.length === 0 ? [] : [line(0, `${w.because}:`)]),
    // The rules without their facts. A supposed fact has no events to show.
    ...supposed.because.flatMap((rule) =>
      ruleLines(rule, 1, { words: wording, language, sense: senseOfRole(rule.role) }).slice(0, 1),
    ),
  ];
  return paper(lines, rendering);
};

/**
 * Renders the answer to a `whyNot` question. The text has a mark "hypothetical" at its head and at each way.
 */
export const renderWhyNot = (answer: MissedLevel, rendering: Rendering): string => {
  const { language } = rendering;
  const w = words[language];
  const { level, bound, fixed, verdict, sets, more, wording } = answer;
  const name = (fact: string): string => factName(fact, wording, language);
  const lines = [
    ...heading(answer, rendering),
    line(0, `[${w.mark}] ${label("level", level, language)} — ${w.reaching}:`),
    line(1, w.verdicts[verdict](bound)),
    ...(fixed.length === 0 ? [] : [line(1, `${w.fixed}: ${fixed.map(name).join("; ")}`)]),
    ...sets.flatMap(({ changes }, index) => [
      line(1, `[${w.mark}] ${w.oneOf(index + 1)}, ${w.ifSo}:`),
      ...changes.map((change, at) =>
        line(2, `${at === 0 ? "" : `${w.together} `}${changeText(change, wording, language)}`),
      ),
    ]),
    ...(verdict === "found" && more ? [line(1, w.more(bound))] : []),
  ];
  return paper(lines, rendering);
};
