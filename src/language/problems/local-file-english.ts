import { label } from "../labels.js";
import type { Text } from "../text.js";
import { valuesAt, valuesOn } from "../words/file-values.js";
import type {
  DeclaredKind,
  FileMismatch,
  LocalFileFacts,
  UnknownName,
  WrongKind,
} from "./local-file-facts.js";
import { allowedAt, exampleOf } from "./local-file-fields.js";
import {
  asDay,
  asName,
  asNumber,
  asRatio,
  asRubricId,
  choicesText,
  insteadText,
  quoted,
  valuesText,
} from "./local-file-words.js";
import type { ExpectedType } from "./mismatch.js";
import type { Said, Sentences } from "./sentences.js";

const types: Record<ExpectedType, string> = {
  text: "a text in quotes",
  number: "a number",
  "whole-number": "a whole number",
  boolean: "true or false",
  list: "a list in brackets [ ]",
  object: "an object in braces { }",
  other: "a value of another type",
};

const kinds: Record<DeclaredKind, readonly [what: string, how: string]> = {
  boolean: ["yes or no", "true or false, without quotes"],
  integer: ["a count", "a whole number, without quotes"],
  points: ["points", "a whole number, without quotes"],
  percent: ["a percentage", "a whole number from 0 to 100, without % and quotes, such as 40"],
  ordinal: ["a place on a scale", "a place of the scale, in quotes"],
  choice: ["one of several choices", "a choice, in quotes"],
};

const allowed = (field: string, better?: string): string => {
  const rule = allowedAt(field, "en");
  const example = better ?? exampleOf(field, "en");
  const parts = [
    ...(rule === undefined ? [] : [rule]),
    ...(example === undefined ? [] : [`Example: ${example}`]),
  ];
  return parts.length === 0 ? "Correct it as the schema of this file says" : parts.join(". ");
};

const typeRemedy = (expected: readonly ExpectedType[], field: string, given: string | undefined): string => {
  if (given === undefined) return allowed(field);
  const number = asNumber(given);
  if (number !== undefined && expected.includes("whole-number")) return `Leave the quotes out: ${number}`;
  const ratio = ["ratio", "extendedTo", "at"].includes(field) ? asRatio(given) : undefined;
  if (ratio !== undefined) return allowed(field, `"${field}": ${ratio}`);
  if (/^0\.\d+$/.test(given) && expected.includes("whole-number") && allowedAt(field, "en") === undefined)
    return "Numbers here are whole; a percentage is its number, such as 40 for 40 %";
  return allowed(field);
};

const formSaid = (form: (FileMismatch & { kind: "form" })["form"], field: string, given?: string): Said => {
  const shown = given === undefined ? "the value" : quoted(given);
  const text = (given ?? "").replace(/^"|"$/g, "");
  const values = Object.keys(valuesAt(field));
  if (values.length > 0 && form !== "day")
    return [`there is no value ${shown}`, `Use one of: ${valuesText(values, field, "en")}`];
  if (["fact", "share", "partOf", "total"].includes(field) && form === "name")
    return [
      `there is no fact ${shown}`,
      "Write the code of the fact, or its Vietnamese name as the rule set has it",
    ];
  switch (form) {
    case "day":
      return [
        `a day is written year-month-day and is in the calendar; here is ${shown}`,
        `Write: "${field}": "${asDay(text) ?? "2026-09-15"}"`,
      ];
    case "month-day":
      return [`a deadline is written month-day; here is ${shown}`, `Write, for example: "${field}": "12-31"`];
    case "rubric-id":
      return [
        `${shown} has characters that an id cannot have`,
        `An id of a rubric has letters without accents, digits, dots, underscores and hyphens, and no spaces. Example: "${asRubricId(text) || "A1"}"`,
      ];
    case "name":
      return [
        `${shown} has characters that an id cannot have`,
        `An id has lower-case letters without accents, digits, dots and hyphens, and no spaces. Example: "${asName(text) || "song-lam-2026"}"`,
      ];
    default:
      return [`${shown} has another form than this field asks for`, allowed(field)];
  }
};

const limits = {
  number: (bound: string, limit: number) => `the number must be at ${bound} ${limit}`,
  text: (bound: string, limit: number) =>
    limit === 1 ? "the text must not be empty" : `the text must have at ${bound} ${limit} characters`,
  list: (bound: string, limit: number) =>
    `the list must have at ${bound} ${limit} ${limit === 1 ? "element" : "elements"}`,
};

const schemaSaid = (facts: LocalFileFacts["schema"]): Said => {
  const { field, given } = facts;
  switch (facts.kind) {
    case "missing":
      return ["this field is required and missing", `Add it. ${allowed(field)}`];
    case "unknown-field":
      return [
        `there is no field "${field}" here`,
        facts.nearest.length === 0
          ? "Leave it out"
          : `Write ${facts.nearest.map((name) => `"${name}"`).join(" or ")} if you mean that, or leave it out`,
      ];
    case "type":
      return [
        `the value must be ${facts.expected.map((type) => types[type]).join(", or ")}${given === undefined ? "" : `; here is ${quoted(given)}`}`,
        typeRemedy(facts.expected, field, given),
      ];
    case "form":
      return formSaid(facts.form, field, given);
    case "at-least":
      return [limits[facts.of]("least", facts.limit), allowed(field)];
    case "at-most":
      return [limits[facts.of]("most", facts.limit), allowed(field)];
    case "one-of":
      return [
        `${given ?? "the value"} is not one of the values that this field takes`,
        `Use one of: ${valuesText(facts.values, field, "en")}`,
      ];
    default:
      return ["the value does not fit this field", allowed(field)];
  }
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
        `Declare "${facts.name}" with "kind": "choice" and the choices ${valuesText(facts.choices, "otherwise", "en")}`,
      ];
  }
};

const brokenCauses: Record<LocalFileFacts["broken-json"]["cause"], (found: string) => Said> = {
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
  "broken-json": ({ column, cause, found }) => {
    const [reason, remedy] = brokenCauses[cause](found);
    return [`column ${column}, ${reason}`, remedy];
  },
  schema: schemaSaid,
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
    `Keep the order ${valuesText(levels, "level", "en")}; leave the last out`,
  ],
  "duplicate-id": ({ id }) => [
    `the id "${id}" names something else already`,
    `Choose another, such as "${id}-2"`,
  ],
  "sub-weights": ({ sum, max }) => [
    `the maxima of the criteria add up to ${sum}; the group has ${max}`,
    `Make them add up to ${max}`,
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
    `the rubric does not score meetings of the kind ${valuesText(unused, "kinds", "en")}, so this never applies`,
    `Use a kind that it scores: ${valuesText(scored, "kinds", "en")}; or add this kind to "kinds" of the rubric`,
  ],
  "undeclared-defect": ({ criterion, why, at }) => [
    defects[why](at),
    `Correct it; or, where the printed text is so, name it under "defects" with "criterion": "${criterion}", and the cell will be asked`,
  ],
  "no-clause": () => [
    "this case names no clause",
    `Write the article and point that the outcome rests on. Example: ${exampleOf("clause", "en") ?? ""}`,
  ],
  "cases-of-another": ({ ruleSet, over }) => [
    `the cases are written for the rule set "${ruleSet}", and the overlay stands on "${over}"`,
    `Use cases with "ruleSet": "${over}", or an overlay over "${ruleSet}"`,
  ],
};
