import { label } from "../labels.js";
import type { Text } from "../text.js";
import { valuesAt, valuesOn } from "../words/file-values.js";
import type { DeclaredKind, LocalFileFacts, UnknownName, WrongKind } from "./local-file-facts.js";
import { exampleOf } from "./local-file-fields.js";
import { mismatchSaid } from "./local-file-mismatch.js";
import { asRatio, choicesText, insteadText, quoted, valuesText } from "./local-file-words.js";
import type { Said, Sentences } from "./sentences.js";

const kinds: Record<DeclaredKind, readonly [what: string, how: string]> = {
  boolean: ["yes or no", "true or false, without quotes"],
  integer: ["a count", "a whole number, without quotes"],
  points: ["points", "a whole number, without quotes"],
  percent: ["a percentage", "a whole number from 0 to 100, without % and quotes, such as 40"],
  ordinal: ["a place on a scale", "a place of the scale, in quotes"],
  choice: ["one of several choices", "a choice, in quotes"],
};

const kindSaid = (facts: WrongKind): Said => {
  switch (facts.why) {
    case "declared": {
      const [what, how] = kinds[facts.kind];
      return [`"${facts.name}" is ${what}, and the value is not`, `Write ${how}`];
    }
    case "needs-points":
      return [
        `"${facts.name}" is not points`,
        'Name a fact of points, or declare this one with "kind": "points"',
      ];
    case "needs-count":
      return [
        `"${facts.name}" is not a count`,
        "Shares and bands are taken of counts; name a fact that is one",
      ];
    case "needs-ratio":
      return [
        "the bands divide a share, so their ends are ratios",
        'Write two whole numbers; 85 % is "at": [85, 100]',
      ];
    case "needs-whole-number":
      return [
        "the bands divide a count, so their ends are whole numbers",
        'Write one whole number, such as "at": 3',
      ];
    case "part-of-count":
      return ["only a count is part of a count", 'Leave "partOf" out, or make both facts counts'];
    case "stricter-number":
      return ["only a number has a stricter side", 'Leave "stricter" out'];
    case "met-without-points":
      return [
        "a criterion that is met or not has the maximum 0, and every other has more",
        'Write "max": 0 for a criterion scored as "met", or more than 0 for every other',
      ];
    case "needs-choices":
      return [
        `"${facts.name}" does not choose among what is possible here`,
        `Declare "${facts.name}" with "kind": "choice" and the choices ${valuesText(facts.choices, ["file", "otherwise"], "en")}`,
      ];
  }
};

const brokenCauses: Record<LocalFileFacts["broken-json"]["cause"], (found: string, lines: string) => Said> = {
  "curly-quotes": (found) => [
    `${found} is a curly quote, as a word processor makes it`,
    'Replace every curly quote with a straight one ("); write the file in a plain text editor',
  ],
  "single-quotes": () => ["the text is in single quotes", 'Use straight double quotes, such as "title"'],
  "missing-comma": (found) => [
    `a comma is missing before ${quoted(found)}`,
    'Put a comma after the field before it, such as "max": 10, "group": "A"',
  ],
  "extra-comma": () => [
    "there is a comma after the last field or element",
    'Leave out the comma before the closing bracket, such as { "id": "A", "max": 10 }',
  ],
  "decimal-comma": () => [
    "a number is written with a decimal comma",
    'Points are whole numbers; for half points set "steps" to 2 and double every figure, so that 2.5 points are 5',
  ],
  "decimal-parameter": (found) => [
    "a number is written with a decimal comma",
    `A parameter is a whole number; a percentage is its number, without decimals and %. Example: "${found}": 40`,
  ],
  empty: () => [
    "the file is empty",
    "Copy a template into it, such as the one printed by: chibo rubrics show nghe-an-regular --json",
  ],
  "key-twice": (found, lines) => [
    `the field "${found}" stands twice${lines === "" ? "" : `, on line ${lines}`}`,
    `Keep one field "${found}" and leave the other out`,
  ],
  fraction: (found) => [
    `the fraction ${found} cannot be written with a slash`,
    `Write two whole numbers in brackets, such as ${asRatio(found) ?? "[1, 5]"}`,
  ],
  "percent-sign": (found) => [
    `the sign % in ${found} cannot stand here`,
    `A ratio is two whole numbers in brackets, such as ${asRatio(found) ?? "[1, 5]"}; a percentage of a parameter is its number without %, such as 20`,
  ],
  "open-quote": () => [
    "a text has no closing quote",
    'Add the quote at its end, on the same line, such as "title"',
  ],
  "missing-colon": (found) => [
    `a colon is missing before ${quoted(found)}`,
    'Write the key, a colon and the value, such as "max": 10',
  ],
  comment: () => ["there is a comment", "Leave the comment out: JSON has none"],
  "ends-early": () => [
    "the file ends too early",
    "Add the missing bracket: each { needs a }, each [ needs a ]",
  ],
  other: (found) => [
    found === "" ? "the file cannot be read at this place" : `${quoted(found)} cannot stand at this place`,
    'Texts are in straight double quotes with commas between fields, such as "title": "Guidance", "max": 10',
  ],
};

const unknown =
  (what: string, names?: Readonly<Record<string, Text>>) =>
  (facts: UnknownName): Said => [`there is no ${what} "${facts.name}"`, insteadText(facts, "en", names)];

/** The words of a scale, or of the choices of parameters. */
const valuesOf = (scale: string | undefined) => (scale === undefined ? valuesAt("choices") : valuesOn(scale));

const defects = {
  "band-gap": (at: string) => `${at} lies in no band`,
  "band-overlap": (at: string) => `${at} lies in bands of different points`,
  "policy-open": (at: string) => `the parameter "${at}" has no value`,
  "parameter-open": (at: string) => `the parameter "${at}" has no value`,
};

/** Problems of files that a committee writes, in English. */
export const localFileEnglish: Sentences<LocalFileFacts> = {
  "broken-json": ({ column, cause, found, lines }) => {
    const [reason, remedy] = brokenCauses[cause](found, lines?.join(" and line ") ?? "");
    if (cause === "empty") return [reason, remedy];
    return [`column ${column}, ${reason}`, remedy];
  },
  schema: (facts) => mismatchSaid(facts, "en"),
  "unknown-fact": (facts) => {
    const [reason, remedy] = unknown("fact")(facts);
    return [reason, facts.mayBeNew ? `${remedy}; or, for a new criterion, say what it is in "says"` : remedy];
  },
  "unknown-list": unknown("list"),
  "unknown-level": unknown("level", valuesOn("level")),
  "unknown-grade": unknown("grade", valuesAt("grade")),
  "unknown-kind": unknown("kind of meeting", valuesAt("kinds")),
  "unknown-value": (facts) => unknown("value", valuesOf(facts.scale))(facts),
  "unknown-subject": unknown("subject"),
  "unknown-rule": (facts) =>
    facts.exceptionOf === undefined
      ? unknown("rule")(facts)
      : [
          `"${facts.name}" is an exception, not a rule`,
          `Replace the rule "${facts.exceptionOf}", which has this exception`,
        ],
  "unknown-cap": unknown("cap"),
  "unknown-rubric": unknown("rubric"),
  "unknown-group": unknown("group of criteria"),
  "unknown-criterion": unknown("criterion"),
  "unknown-document": unknown("document"),
  "unknown-parameter": (facts) =>
    facts.needs === undefined
      ? unknown("parameter")(facts)
      : [
          `this place needs a parameter that is ${kinds[facts.needs][0]}, and "${facts.name}" is none`,
          `Declare "${facts.name}" under "parameters" with "kind": "${facts.needs}"`,
        ],
  "parameter-unset": ({ parameter }) => [
    `the parameter "${parameter}" has no value`,
    `Give "${parameter}" a value under "parameters"`,
  ],
  "parameter-choices": ({ parameter, choices }) =>
    choices === undefined
      ? [`the parameter "${parameter}" lists no choices`, 'List them, such as "choices": ["full", "zero"]']
      : [
          `the parameter "${parameter}" has choices that this place does not understand`,
          `Let "${parameter}" choose between: ${choices.map((each) => `"${each}"`).join(", ")}`,
        ],
  "percent-range": ({ given }) => [
    `a percentage is from 0 to 100; here is ${given}`,
    "Write a whole number from 0 to 100, such as 40 for 40 %",
  ],
  kind: kindSaid,
  "level-order": ({ levels }) => [
    "levels stand from the best down, and the lowest has no rules",
    `Keep the order ${valuesText(levels, ["file", "level"], "en")}; leave the last out`,
  ],
  "duplicate-id": ({ id }) => [
    `the id "${id}" names something else already`,
    `Choose another, such as "${id}-2"`,
  ],
  "sub-weights": ({ sum, max }) => [
    `the maxima of the criteria add up to ${sum}; the group has ${max}`,
    `Make them add up to ${max}`,
  ],
  "central-name": ({ name, says }) => [
    `the rule set has "${name}" already (${says.en}); replaced criteria have names of their own`,
    `Choose another name, such as "${name}-local"`,
  ],
  "points-missing": ({ criteria }) => [
    "some criteria of the group have no points",
    `Give points to these too: ${choicesText(criteria, "en")}`,
  ],
  steps: ({ most, rubric }) => [
    `the rounding does not divide the ${most} steps of the rubric "${rubric}"`,
    `Choose a number that divides ${most}, such as "to": 5`,
  ],
  "ratio-order": ({ least }) => [
    "the extended ratio is below the ratio of the cap",
    `Write at least [${least.join(", ")}], or leave it out`,
  ],
  "part-of-itself": () => ["the fact is part of itself", "Name the larger count that this one is part of"],
  "wrong-over": ({ given, over }) => [
    `the file stands on "${given}" and is checked against "${over}"`,
    `Write "over": "${over}", or check the file against the rule set that it names`,
  ],
  "no-scoring": ({ ruleSet }) => [`the rule set "${ruleSet}" counts no points`, 'Leave "scoring" out'],
  "evidence-not-local": ({ given }) => [
    `the evidence of a local rule is "${given}"`,
    `Write "evidence": "local" (${label("evidence", "local", "en")})`,
  ],
  "already-declared": ({ name, ruleSet, kind }) => [
    `the rule set "${ruleSet}" declares "${name}" already, as ${kinds[kind][0]}`,
    "Leave it out and use the declared fact, or choose another name",
  ],
  sum: ({ sum, scale }) => [
    `the maxima of the criteria add up to ${sum}; the scale is ${scale}`,
    `Make them add up to ${scale}, or correct "scale"`,
  ],
  "grade-order": (facts) =>
    "below" in facts
      ? [
          `grades stand from the best down; this one must be below ${facts.below}`,
          "Correct the points, or change the order",
        ]
      : [
          `grades stand from the best down; this one must be worse than "${facts.worseThan}"`,
          "Change the order, or the grade",
        ],
  "grades-without-points": () => [
    "a rubric without points has no grades by points",
    'Write "grades": [], or a "scale" above 0',
  ],
  "last-grade": ({ given }) => [
    `the last grade begins at ${given}, and fewer points have no grade`,
    'Write "atLeast": 0 at the last grade',
  ],
  "no-grade-left": () => [
    "no grade is left for a cell that reaches no rung",
    'Leave the last rung out, and write its grade as "otherwise"',
  ],
  "evidence-twice": () => [
    'there are both "when" and "needs"',
    'Keep one: with "when" the record gives full points, with "needs" a person gives them where the record supports it',
  ],
  "off-maximum": ({ best, max }) => [
    `the best band gives ${best} points; the maximum is ${max}`,
    "Make both equal",
  ],
  "on-step": ({ max, step }) => [
    `the maximum ${max} is no multiple of the step ${step}`,
    "Correct the step or the maximum",
  ],
  "minimums-missing": () => [
    "bands end at a share of the least duration, and the rubric has none",
    'Add, for example: "minimums": [{ "kinds": ["regular"], "minutes": 90 }]',
  ],
  dates: ({ from }) => [`the last day is before the first, ${from}`, "Correct one of the two days"],
  "kinds-never-apply": ({ kinds: unused, scored }) => [
    `the rubric does not score meetings of the kind ${valuesText(unused, ["file", "kinds"], "en")}, so this never applies`,
    `Use a kind that it scores: ${valuesText(scored, ["file", "kinds"], "en")}; or add this kind to "kinds" of the rubric`,
  ],
  "undeclared-defect": ({ criterion, why, at }) => [
    defects[why](at),
    `Correct it; or, where the printed text is so, name it under "defects" with "criterion": "${criterion}", and the cell will be asked`,
  ],
  "no-clause": () => [
    "this case names no clause",
    `Write the article and point that the outcome rests on. Example: ${exampleOf(["cases", "clause"], "en") ?? ""}`,
  ],
  "cases-of-another": ({ ruleSet, over }) => [
    `the cases are written for the rule set "${ruleSet}", and the overlay stands on "${over}"`,
    `Use cases with "ruleSet": "${over}", or an overlay over "${ruleSet}"`,
  ],
};
