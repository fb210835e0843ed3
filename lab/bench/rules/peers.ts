import { ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";
import type { Plain } from "./members.js";

/** The input of json-rules-engine. It cannot multiply, so the products are computed beforehand. */
type Row = Readonly<Record<string, number | boolean | string>>;

/**
 * A member in the form of json-rules-engine: products are computed, and facts of only some members are
 * chosen.
 */
const rowOf = (member: Plain): Row => {
  const post = member.category === "with-post";
  const { assigned, done, onTime, exceeded } = member;
  return {
    exempt: member.exempt,
    suspended: member.suspended,
    young: !member.official && member.months < 6,
    checkPending: member.checkPending,
    score: member.general + member.tasks,
    sickDays: member.sickDays,
    transferred: member.transferred,
    degradation: member.degradation,
    degradationRelief: member.degradationRelief,
    dutyDiscipline: member.dutyDiscipline,
    dutyWeighed: member.dutyRelief || member.oldViolation,
    underSeventy: post ? done * 100 - 70 * assigned : 0,
    targetsMissed: post && member.targetsGiven && member.targetsMissed,
    unitsFailed: post ? member.unitsUnfulfilled * 100 - 50 * member.units : 0,
    lowConfidence: post ? member.lowConfidence * 100 - 50 * member.confidence : 0,
    ledDisciplined: post && member.ledDisciplined,
    ledRelief: member.ledRelief,
    forbiddenAct: !post && member.forbiddenAct,
    actRelief: member.actRelief,
    exemplaryDuty: !post && member.exemplaryDuty,
    exampleRelief: member.exampleRelief,
    overHalfFailed: post ? 0 : member.failed * 100 - 50 * assigned,
    left: assigned - done,
    late: assigned - onTime,
    exceeded: exceeded * 100 - 30 * assigned,
    mostlyOnTime: onTime * 100 - 80 * assigned,
    unremedied: member.pointedOut - member.remedied,
  };
};

type Test = readonly [
  field: string,
  operator: "is" | "below" | "above" | "least" | "most",
  value: number | boolean,
];
interface Line {
  readonly gives: string;
  readonly tests: readonly Test[];
}

/** The cases that a committee may weigh, each with the field that says so. */
const weighable: readonly (readonly [field: string, weighed: string])[] = [
  ["dutyDiscipline", "dutyWeighed"],
  ["ledDisciplined", "ledRelief"],
  ["forbiddenAct", "actRelief"],
  ["exemplaryDuty", "exampleRelief"],
];

const forcing: readonly (readonly Test[])[] = [
  [["score", "below", 50]],
  [["underSeventy", "below", 0]],
  [["targetsMissed", "is", true]],
  [["unitsFailed", "above", 0]],
  [["lowConfidence", "above", 0]],
  [["overHalfFailed", "above", 0]],
  ...weighable.map(([field, weighed]): Test[] => [
    [field, "is", true],
    [weighed, "is", false],
  ]),
];

/** The rules as one table, read from the top. The first line with all tests true gives the level. */
const lines: readonly Line[] = [
  ...["exempt", "suspended", "young"].map(
    (field): Line => ({ gives: "not-reviewed", tests: [[field, "is", true]] }),
  ),
  { gives: "deferred", tests: [["checkPending", "is", true]] },
  { gives: "undetermined", tests: [["sickDays", "least", 335]] },
  {
    gives: "unfulfilled",
    tests: [
      ["degradation", "is", true],
      ["degradationRelief", "is", false],
    ],
  },
  { gives: "undetermined", tests: [["transferred", "is", true]] },
  ...forcing.map((tests): Line => ({ gives: "unfulfilled", tests })),
  ...["degradation", ...weighable.map(([field]) => field)].map(
    (field): Line => ({ gives: "undetermined", tests: [[field, "is", true]] }),
  ),
  {
    gives: "excellent",
    tests: [
      ["score", "least", 90],
      ["left", "most", 0],
      ["late", "most", 0],
      ["exceeded", "least", 0],
      ["unremedied", "most", 0],
    ],
  },
  {
    gives: "good",
    tests: [
      ["score", "least", 70],
      ["score", "below", 90],
      ["left", "most", 0],
      ["late", "most", 0],
    ],
  },
  {
    gives: "fulfilled",
    tests: [
      ["score", "below", 70],
      ["left", "most", 0],
      ["mostlyOnTime", "least", 0],
    ],
  },
  { gives: "undetermined", tests: [] },
];

const operators = {
  is: "equal",
  below: "lessThan",
  above: "greaterThan",
  least: "greaterThanInclusive",
  most: "lessThanInclusive",
} as const;

/** json-rules-engine: one rule for each line, by priority. The first rule that fires stops the run. */
export const jsonRules = (): ((member: Plain) => Promise<string>) => {
  const engine = new Engine();
  lines.forEach(({ gives, tests }, index) => {
    engine.addRule({
      priority: lines.length - index,
      conditions: { all: tests.map(([fact, test, value]) => ({ fact, operator: operators[test], value })) },
      event: { type: gives },
    });
  });
  let given = "";
  engine.on("success", ({ type }) => {
    given = type;
    engine.stop();
  });
  return async (member) => {
    await engine.run({ ...rowOf(member) });
    return given;
  };
};

const [post, others] = ['category == "with-post"', 'category != "with-post"'];
const linesIf = (level: string, ...cases: readonly string[]): (readonly [level: string, when: string])[] =>
  cases.map((when) => [level, when]);

/** The same rules as expressions over the plain fields, with the products as the clauses have them. */
const expressions: readonly (readonly [level: string, when: string])[] = [
  ["not-reviewed", "exempt"],
  ["not-reviewed", "suspended"],
  ["not-reviewed", "official == false and months < 6"],
  ["deferred", "checkPending"],
  ["undetermined", "sickDays >= 335"],
  ["unfulfilled", "degradation and degradationRelief == false"],
  ["undetermined", "transferred"],
  ...linesIf(
    "unfulfilled",
    "general + tasks < 50",
    "dutyDiscipline and dutyRelief == false and oldViolation == false",
    `${post} and done * 100 < 70 * assigned`,
    `${post} and targetsGiven and targetsMissed`,
    `${post} and unitsUnfulfilled * 100 > 50 * units`,
    `${post} and lowConfidence * 100 > 50 * confidence`,
    `${post} and ledDisciplined and ledRelief == false`,
    `${others} and forbiddenAct and actRelief == false`,
    `${others} and exemplaryDuty and exampleRelief == false`,
    `${others} and failed * 100 > 50 * assigned`,
  ),
  ...linesIf(
    "undetermined",
    "degradation",
    "dutyDiscipline",
    `${post} and ledDisciplined`,
    `${others} and forbiddenAct`,
    `${others} and exemplaryDuty`,
  ),
  [
    "excellent",
    "general + tasks >= 90 and done >= assigned and onTime >= assigned and exceeded * 100 >= 30 * assigned and remedied >= pointedOut",
  ],
  ["good", "general + tasks >= 70 and general + tasks < 90 and done >= assigned and onTime >= assigned"],
  ["fulfilled", "general + tasks < 70 and done >= assigned and onTime * 100 >= 80 * assigned"],
  ["undetermined", ""],
];

/** zen-engine: one decision table of expressions, first hit. */
export const zenRules = (): ((member: Plain, trace?: boolean) => Promise<string>) => {
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "in", name: "in", type: "inputNode" },
      {
        id: "table",
        name: "table",
        type: "decisionTableNode",
        content: {
          hitPolicy: "first",
          inputs: [{ id: "when", name: "when" }],
          outputs: [{ id: "level", name: "level", field: "level" }],
          rules: expressions.map(([level, when], index) => ({ _id: `r${index}`, when, level: `"${level}"` })),
        },
      },
      { id: "out", name: "out", type: "outputNode" },
    ],
    edges: [
      { id: "e1", sourceId: "in", targetId: "table", type: "edge" },
      { id: "e2", sourceId: "table", targetId: "out", type: "edge" },
    ],
  });
  return async (member, trace = false) => {
    const { result } = await decision.evaluate(member, { trace });
    return String((result as { level?: unknown } | undefined)?.level);
  };
};
