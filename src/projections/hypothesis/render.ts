import type { Language } from "../../events/index.js";
import type { FactValue } from "../../rules/engine/fact-reader.js";
import { type Line, lay, line, type Rendering, ruleLines } from "../explanation/lines.js";
import { outcomeText } from "../explanation/outcome-text.js";
import { qualified } from "../explanation/subject-name.js";
import { label } from "../words/index.js";
import type { MissedLevel, SupposedFact, WhatIf } from "./hypothesis.js";
import { words } from "./words.js";

type Wording = WhatIf["wording"];

const valueText = (fact: string, value: FactValue, wording: Wording, language: Language): string => {
  if (typeof value === "boolean") {
    const [yes, no] = language === "vi" ? ["có", "không"] : ["yes", "no"];
    return value ? yes : no;
  }
  const scale = wording[fact]?.scale;
  return scale === "level" || scale === "degree" ? label(scale, String(value), language) : String(value);
};

const changeText = (
  { fact, was, becomes, from }: SupposedFact,
  wording: Wording,
  language: Language,
): string => {
  const w = words[language];
  const text = (value: FactValue | undefined) =>
    value === undefined ? w.unstated : valueText(fact, value, wording, language);
  const stated = was === undefined && becomes !== undefined ? ` ${w.states}` : ":";
  const events = from.length === 0 ? "" : ` ← ${w.events} ${from.join(", ")}`;
  const name = wording[fact]?.says[language] ?? fact;
  return `${name}${stated} ${text(becomes)} (${w.instead}: ${text(was)})${events}`;
};

const heading = (answer: WhatIf | MissedLevel, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const w = words[language];
  const { id, fingerprint } = answer.ruleSet;
  return [
    line(0, `${w.mark}: ${w.warning}`),
    line(0, `${qualified(answer.about, rendering)}, ${answer.year}, ${id} (${fingerprint.slice(0, 12)})`),
    line(0, `${w.recorded}: ${outcomeText(answer.recorded, language)}`),
  ];
};

/** Renders what would be if: marked as hypothetical at its head and where it says the outcome. */
export const renderWhatIf = (answer: WhatIf, rendering: Rendering): string => {
  const { language } = rendering;
  const w = words[language];
  const { changes, supposed, wording } = answer;
  return lay([
    ...heading(answer, rendering),
    line(0, changes.length === 0 ? `${w.ifSo}: ${w.unchanged}` : `${w.ifSo}:`),
    ...changes.map((change) => line(1, changeText(change, wording, language))),
    line(0, `[${w.mark}] ${w.gives}: ${outcomeText(supposed.outcome, language)}`),
    ...(supposed.because.length === 0 ? [] : [line(0, `${w.because}:`)]),
    // The rules without what they read: a supposed fact has no events to show.
    ...supposed.because.flatMap((rule) => ruleLines(rule, 1, wording, language).slice(0, 1)),
  ]);
};

/** Renders what would have to be otherwise: marked as hypothetical at its head and with each way. */
export const renderWhyNot = (answer: MissedLevel, rendering: Rendering): string => {
  const { language } = rendering;
  const w = words[language];
  const { level, bound, fixed, verdict, sets, more, wording } = answer;
  const name = (fact: string): string => wording[fact]?.says[language] ?? fact;
  return lay([
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
  ]);
};
