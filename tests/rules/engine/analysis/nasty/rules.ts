import { atLeast, ladder, type Nasty, rule, setOf, source, under, yes } from "./base.js";

const [excellent, good] = ladder.levels;
if (excellent === undefined || good === undefined) throw new Error("The ladder has two levels.");
const { point, ...pointless } = source;

const excuse = (id: string, upholds: boolean, fact: string) => ({
  ...rule(id, yes(fact)),
  ...(upholds ? { upholds: true as const } : {}),
});

/** Faults in rules, sources and names. */
export const nastyRules: readonly Nasty[] = [
  {
    code: "rule-never-fires",
    what: "a forced level under two conditions that exclude each other",
    broken: setOf({ forced: [rule("guilty", { all: [yes("guilty"), atLeast(50), under(50)] })] }),
    repaired: setOf({ forced: [rule("guilty", { all: [yes("guilty"), atLeast(50)] })] }),
    path: "subjects.thing.forced[0]",
  },
  {
    code: "rule-never-fires",
    what: "a condition of a level that everybody meets",
    broken: setOf({
      levels: [
        {
          ...excellent,
          rules: [...excellent.rules, rule("any", { any: [yes("guilty"), { not: yes("guilty") }] })],
        },
        good,
      ],
    }),
    repaired: setOf({
      levels: [{ ...excellent, rules: [...excellent.rules, rule("any", yes("excused"))] }, good],
    }),
    path: "subjects.thing.levels[0].rules[1]",
  },
  {
    code: "rule-never-fires",
    what: "an exception that cannot meet its rule",
    broken: setOf({
      forced: [rule("guilty", yes("guilty"), { unless: [rule("mild", { not: yes("guilty") })] })],
    }),
    repaired: setOf({ forced: [rule("guilty", yes("guilty"), { unless: [rule("mild", yes("excused"))] })] }),
    path: "subjects.thing.forced[0].unless[0]",
  },
  {
    code: "rule-never-decides",
    what: "a forced level for those who reach none anyway",
    broken: setOf({ forced: [rule("guilty", yes("guilty")), rule("few", under(60))] }),
    repaired: setOf({
      forced: [rule("guilty", yes("guilty")), rule("few", { all: [under(75), yes("again")] })],
    }),
    path: "subjects.thing.forced[1]",
  },
  {
    code: "rule-never-decides",
    what: "an exemption behind one that is wider",
    broken: setOf({
      exemptions: [
        { ...rule("wide", yes("excused")), outcome: "not-reviewed" },
        { ...rule("narrow", { all: [yes("excused"), yes("again")] }), outcome: "not-classified" },
      ],
    }),
    repaired: setOf({
      exemptions: [
        { ...rule("narrow", { all: [yes("excused"), yes("again")] }), outcome: "not-classified" },
        { ...rule("wide", yes("excused")), outcome: "not-reviewed" },
      ],
    }),
    path: "subjects.thing.exemptions[1]",
  },
  {
    code: "conflicting-exceptions",
    what: "exceptions that hold together and disagree",
    broken: setOf({
      forced: [
        rule("guilty", yes("guilty"), {
          unless: [excuse("mild", false, "excused"), excuse("harsh", true, "again")],
        }),
      ],
    }),
    repaired: setOf({
      forced: [
        rule("guilty", yes("guilty"), {
          unless: [
            rule("mild", { all: [yes("excused"), { not: yes("again") }] }),
            excuse("harsh", true, "again"),
          ],
        }),
      ],
    }),
    path: "subjects.thing.forced[0].unless",
    example: { guilty: true, excused: true, again: true },
  },
  {
    code: "missing-citation",
    what: "a rule without a point",
    broken: setOf({ forced: [rule("guilty", yes("guilty"), { source: pointless })] }),
    repaired: setOf(),
    path: "subjects.thing.forced[0]",
  },
  {
    code: "missing-citation",
    what: "a weak rule that nobody can adopt",
    broken: setOf({
      forced: [rule("guilty", yes("guilty"), { source: { ...source, evidence: "recalled" } })],
    }),
    repaired: setOf(),
    path: "subjects.thing.forced[0]",
  },
  {
    code: "missing-citation",
    what: "a document that is not listed",
    broken: setOf({ levels: [{ ...excellent, source: { ...source, document: "Document 2" } }, good] }),
    repaired: setOf(),
    path: "subjects.thing.levels[0]",
  },
  {
    code: "missing-citation",
    what: "a level of which nothing was read",
    broken: setOf({ levels: [excellent, { level: "good", source, rules: [] }] }),
    repaired: setOf(),
    path: "subjects.thing.levels[1]",
  },
  {
    code: "unused-fact",
    what: "a fact that no rule reads",
    broken: { ...setOf(), facts: { ...setOf().facts, idle: { says: ladder.says, kind: "boolean" } } },
    repaired: setOf(),
    path: "facts.idle",
  },
  {
    code: "unused-parameter",
    what: "a parameter that no rule uses",
    broken: setOf({}, { bar: { says: ladder.says, kind: "integer", value: 90, source } }),
    repaired: setOf(
      {
        levels: [
          {
            ...excellent,
            rules: [rule("excellent", { fact: "points", is: "at-least", value: { parameter: "bar" } })],
          },
          good,
        ],
      },
      { bar: { says: ladder.says, kind: "integer", value: 90, source } },
    ),
    path: "parameters.bar",
  },
];
