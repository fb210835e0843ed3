import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Draw } from "./draw.js";
import * as generate from "./generate.js";
import type { Answer, Named } from "./outcome.js";
import * as hd21 from "./qd132-hd21-2019.js";
import * as hd43 from "./qd366-hd43-2025.js";

/** One kind of subject under one rule set, in two forms: the engine's and plain code. */
export interface Study {
  readonly ruleSet: RuleSet;
  readonly subject: string;
  /** Possible choices of committees; each choice is drawn equally often. */
  readonly choices: readonly ParameterValues[];
  readonly draw: (draw: Draw) => Named;
  readonly answer: (facts: Named, chosen: Named) => Answer;
}

/** Gives plain code its own type of facts. All other code sees facts by name. */
const study = <F extends Named>(
  ruleSet: RuleSet,
  subject: string,
  choices: readonly ParameterValues[],
  draw: (draw: Draw) => F,
  answer: (facts: F, chosen: Named) => Answer,
): Study => ({ ruleSet, subject, choices, draw, answer: (facts, chosen) => answer(facts as F, chosen) });

const choices21 = [
  {},
  { "fulfilled-by-analogy": true },
  { "fulfilled-by-analogy": true, "sick-leave-days": 60 },
  { "sick-leave-days": 60 },
];
const choices43 = [{}, { "when-no-level-fits": "highest-met" }, { "when-no-level-fits": "lowest" }];

/** Every kind of subject under the two complete rule sets. */
export const studies: readonly Study[] = [
  study(qd132hd21, "member", choices21, generate.member21, hd21.member),
  study(qd132hd21, "cell", [{}], generate.cell21, hd21.cell),
  study(qd132hd21, "base-organisation", [{}], generate.baseOrganisation21, hd21.baseOrganisation),
  study(qd132hd21, "collective", [{}], generate.collective21, hd21.collective),
  study(qd366hd43, "member", choices43, generate.member43, hd43.member),
  study(qd366hd43, "cell", choices43, generate.collective43, hd43.organisation),
  study(qd366hd43, "base-organisation", choices43, generate.collective43, hd43.organisation),
  study(qd366hd43, "collective", choices43, generate.collective43, hd43.collective),
];

/** The name of a study in the title of a test. */
export const titled = studies.map((each) => [`${each.subject} under ${each.ruleSet.id}`, each] as const);
