import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { hd07 } from "../../src/rules/rule-sets/hd07-2011.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd16 } from "../../src/rules/rule-sets/qd132-hd16-2018.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Draw } from "./draws/draw.js";
import * as members from "./draws/members.js";
import * as organisations from "./draws/organisations.js";
import type { Options } from "./enumerate.js";
import type { Answer, Named, Value } from "./outcome.js";
import * as plain07 from "./rules/hd07-2011.js";
import * as plain25 from "./rules/qd124-hd25-2023.js";
import * as plain16 from "./rules/qd132-hd16-2018.js";
import * as plain21 from "./rules/qd132-hd21-2019.js";
import * as plain43 from "./rules/qd366-hd43-2025.js";

/** One kind of subject under one rule set, in two forms: the engine's and plain code. */
export interface Study {
  readonly ruleSet: RuleSet;
  readonly subject: string;
  /** Possible choices of committees; each is drawn equally often. */
  readonly choices: readonly ParameterValues[];
  /** The options of each choice. */
  readonly options: Options;
  readonly draw: (draw: Draw) => Named;
  readonly answer: (facts: Named, chosen: Named) => Answer;
}

/** What a committee may choose: the options of each choice, and numbers that may replace those of the rules. */
interface Committee {
  readonly options: Options;
  readonly numbers?: Readonly<Record<string, number>>;
}

/** Nothing chosen, each choice alone in each way, and all of them at once: their first and last options. */
const choicesOf = ({ options, numbers = {} }: Committee): ParameterValues[] => {
  const each = Object.entries(options).map(
    ([name, values]) => [name, values.filter((value) => value !== undefined)] as const,
  );
  const all = (at: number) =>
    Object.fromEntries(
      each.flatMap(([name, values]): [string, Value][] =>
        values
          .slice(at)
          .slice(0, 1)
          .map((value) => [name, value]),
      ),
    );
  const alone = each.flatMap(([name, values]) => values.map((value) => ({ [name]: value })));
  return [{}, {}, ...alone, all(0), { ...all(-1), ...numbers }];
};

/** Gives plain code its own type of facts. All other code sees facts by name. */
const study = <F extends Named>(
  ruleSet: RuleSet,
  subject: string,
  committee: Committee,
  draw: (draw: Draw) => F,
  answer: (facts: F, chosen: Named) => Answer,
): Study => ({
  ruleSet,
  subject,
  choices: choicesOf(committee),
  options: committee.options,
  draw,
  answer: (facts, chosen) => answer(facts as F, chosen),
});

const yesOrNo = [true, false];
// Without a choice these two leave more open than any of their options.
const transfer = [undefined, "receiving-cell-whole-year", "each-cell-its-part"];
const silent = { "when-no-level-fits": [undefined, "highest-met", "lowest"] };

const nothing: Committee = { options: {} };
const votes07: Committee = { options: { "higher-votes-count": yesOrNo } };
const members16: Committee = { options: { transfer }, numbers: { "sick-leave-days": 60 } };
const members21: Committee = {
  options: { "fulfilled-by-analogy": yesOrNo, "newly-arrived-head-apart": yesOrNo },
  numbers: { "sick-leave-days": 60 },
};
const members25: Committee = {
  options: {
    transfer,
    "percentages-not-read-left-out": yesOrNo,
    "head-limited-by-unit": yesOrNo,
    "employer-level-limits": yesOrNo,
  },
  numbers: { "sick-leave-days": 60 },
};
const members43: Committee = {
  options: {
    ...silent,
    transfer,
    "holders-own-tasks": yesOrNo,
    "holder-discipline-relief": yesOrNo,
    "degradation-relief": yesOrNo,
    "head-limited-by-unit": yesOrNo,
    "employer-level-limits": yesOrNo,
  },
  numbers: { "absence-days": 300 },
};
const collectives: Committee = { options: silent };
const organisations43: Committee = { options: { ...silent, "forced-list-of-organisations": yesOrNo } };

/** Every kind of subject for which enough of the text was read. */
export const studies: readonly Study[] = [
  study(hd07, "member", votes07, members.member07, plain07.member),
  study(qd132hd16, "member", members16, members.member16, plain16.member),
  study(qd132hd21, "member", members21, members.member21, plain21.member),
  study(qd132hd21, "cell", nothing, organisations.cell21, plain21.cell),
  study(qd132hd21, "base-organisation", nothing, organisations.baseOrganisation21, plain21.baseOrganisation),
  study(qd132hd21, "collective", nothing, organisations.collective21, plain21.collective),
  study(qd124hd25, "member", members25, members.member25, plain25.member),
  study(qd124hd25, "cell", collectives, organisations.cell25, plain25.cell),
  study(
    qd124hd25,
    "base-organisation",
    collectives,
    organisations.baseOrganisation25,
    plain25.baseOrganisation,
  ),
  study(qd366hd43, "member", members43, members.member43, plain43.member),
  study(qd366hd43, "cell", organisations43, organisations.collective43, plain43.organisation),
  study(qd366hd43, "base-organisation", organisations43, organisations.collective43, plain43.organisation),
  study(qd366hd43, "collective", collectives, organisations.collective43, plain43.collective),
];

/** The name of a study in the title of a test. */
export const titled = studies.map((each) => [`${each.subject} under ${each.ruleSet.id}`, each] as const);
