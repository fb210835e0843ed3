import { describe, expect, it } from "vitest";
import { capParameters } from "../../../../src/rules/caps/cap-parameters.js";
import type { Condition } from "../../../../src/rules/engine/conditions/condition.js";
import { layer } from "../../../../src/rules/engine/overlay/check-overlay.js";
import { type Loosening, looserThan } from "../../../../src/rules/engine/overlay/looser-than.js";
import type { Overlay } from "../../../../src/rules/engine/overlay/overlay.js";
import type { Rule, RuleSet } from "../../../../src/rules/engine/rule-set.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { rule, smallRuleSet, source } from "../../../support/small-rule-set.js";
import { local, locally, overlay } from "./local.js";

const says = { vi: "câu", en: "sentence" };
const thing = smallRuleSet.subjects.thing;
const [cap] = smallRuleSet.caps;
if (thing === undefined || cap === undefined) throw new Error("the small rule set has a thing and a cap");

const found = (changes: Partial<Overlay>, base: RuleSet = smallRuleSet) =>
  looserThan(base, overlay({ over: base.id, ...changes }));
const codes = (changes: Partial<Overlay>, base: RuleSet = smallRuleSet) =>
  found(changes, base).map(({ path, code, certain }) => [path, code, certain]);

const withForced = (when: Condition, more: Partial<Rule> = {}): RuleSet => ({
  ...smallRuleSet,
  subjects: { thing: { ...thing, forced: [rule("x", when, more)] } },
});
const share = (
  of: [number, number],
  is: "at-least" | "less-than" | "more-than" = "less-than",
): Condition => ({
  share: "points",
  of: "assigned",
  is,
  ratio: of,
});
const atLeast = (fact: string, value: number | string): Condition => ({ fact, is: "at-least", value });
const below = (fact: string, value: number): Condition => ({ fact, is: "less-than", value });
const yes = (fact: string): Condition => ({ fact, is: "equal", value: true });

describe("an overlay is looser than the centre", () => {
  it("nowhere, where it says nothing", () => {
    expect(found({})).toEqual([]);
  });

  const bars = {
    ...smallRuleSet,
    parameters: {
      ...smallRuleSet.parameters,
      fewest: { says, kind: "integer" as const, value: 7, stricter: "higher" as const, source },
      most: { says, kind: "percent" as const, value: 20, stricter: "lower" as const, source },
      open: { says, kind: "integer" as const, stricter: "higher" as const, source },
    },
  };
  it("by a threshold that is moved against its stricter side", () => {
    expect(found({ parameters: { fewest: 6 } }, bars)).toEqual([
      {
        path: "parameters.fewest",
        code: "threshold",
        certain: true,
        clause: source,
        centre: { vi: "7", en: "7" },
        overlay: { vi: "6", en: "6" },
      },
    ]);
    expect(codes({ parameters: { most: 21 } }, bars)).toEqual([["parameters.most", "threshold", true]]);
  });
  it("not by a stricter threshold, the same one, one of no side, or one that the centre leaves open", () => {
    const same = [
      { fewest: 8 },
      { fewest: 7 },
      { most: 19 },
      { most: 20 },
      { "enough-points": 1 },
      { open: 1 },
    ];
    for (const parameters of same) expect(codes({ parameters }, bars)).toEqual([]);
  });

  it.each<{
    patch: Omit<NonNullable<Overlay["caps"]>[number], "id" | "source">;
    path?: string;
    code?: Loosening["code"];
    certain?: boolean;
  }>([
    { patch: { ratio: [21, 100] }, path: "ratio", code: "cap-ratio" },
    { patch: { ratio: [20, 100] } },
    { patch: { ratio: [19, 100] } },
    { patch: { extendedTo: [25, 100] }, path: "extendedTo", code: "cap-extension" },
    { patch: { extendedTo: [1, 5] } },
    { patch: { reading: "of-good-or-better" }, path: "reading", code: "cap-reading" },
    { patch: { reading: "of-rated" }, path: "reading", code: "cap-reading" },
    { patch: { reading: "of-good" } },
    { patch: { rounding: "half-up" }, path: "rounding", code: "cap-rounding" },
    { patch: { rounding: "down" } },
    { patch: { heads: "apart" }, path: "heads", code: "cap-heads" },
    { patch: { heads: "counted" } },
    { patch: { scope: "title-group" }, path: "scope", code: "cap-scope", certain: false },
    { patch: { scope: "declared-group" } },
  ])("by a cap with $patch: $code", ({ patch, path, code, certain = true }) => {
    const expected = code === undefined ? [] : [[`caps[0].${path}`, code, certain]];
    expect(codes({ caps: [{ id: "things", source: locally, ...patch }] })).toEqual(expected);
  });

  it("perhaps, by a cap that settles what the centre leaves open", () => {
    const open = { heads: { parameter: "cap-heads" }, rounding: { parameter: "cap-rounding" } };
    const base = {
      ...smallRuleSet,
      parameters: { ...smallRuleSet.parameters, ...(capParameters as RuleSet["parameters"]) },
      caps: [{ ...cap, ...open }],
    };
    const patched = (patch: Partial<NonNullable<Overlay["caps"]>[number]>) =>
      found({ caps: [{ id: "things", source: locally, ...patch }] }, base).map(
        ({ path, certain, centre, overlay: local }) => [path, certain, centre.en, local.en],
      );
    expect(patched({ heads: "apart", rounding: "half-up" })).toEqual([
      ["caps[0].rounding", false, "the text leaves it open", "rounded from a half upwards"],
      ["caps[0].heads", false, "the text leaves it open", "heads are not counted"],
    ]);
    expect(patched({ heads: "counted", rounding: "down" })).toEqual([]);
  });

  it("by an extension beyond that of the centre, and not by one within it", () => {
    const base = { ...smallRuleSet, caps: [{ ...cap, extendedTo: [25, 100] as [number, number] }] };
    const raised = (n: number) =>
      codes({ caps: [{ id: "things", source: locally, extendedTo: [n, 100] }] }, base);
    expect([raised(26), raised(25), raised(24)].map(({ length }) => length)).toEqual([1, 0, 0]);
  });

  it("by a further exemption, and by no other further rule", () => {
    const when = yes("guilty");
    const [exemption] = thing.exemptions;
    expect(
      found({
        further: [
          { part: "forced", subject: "thing", rule: local("a", when) },
          { part: "exemptions", subject: "thing", outcome: "not-reviewed", rule: local("b", when) },
          { part: "levels", subject: "thing", level: "good", rule: local("c", when) },
          { part: "ceilings", subject: "thing", level: "good", rule: local("d", when) },
        ],
      }),
    ).toEqual([
      {
        path: "further[1]",
        code: "exemption",
        certain: true,
        clause: exemption?.source,
        centre: { vi: "không có trường hợp này", en: "no such exemption" },
        overlay: { vi: "b", en: "b" },
      },
    ]);
  });
});

describe("a replaced rule", () => {
  interface Case {
    readonly name: string;
    readonly centre: Condition;
    readonly overlay: Condition;
    /** The facts that an example must show; undefined where no example exists. */
    readonly example?: object;
    readonly unclear?: true;
  }
  it.each<Case>([
    { name: "as strict", centre: below("points", 5), overlay: { not: atLeast("points", 5) } },
    { name: "stricter by one", centre: below("points", 5), overlay: below("points", 6) },
    {
      name: "looser by one",
      centre: below("points", 5),
      overlay: below("points", 4),
      example: { points: 4 },
    },
    {
      name: "that asks for more at once",
      centre: yes("guilty"),
      overlay: { all: [yes("guilty"), yes("away")] },
      example: { guilty: true, away: false },
    },
    { name: "that asks for either", centre: yes("guilty"), overlay: { any: [yes("guilty"), yes("away")] } },
    {
      name: "about a place on a scale, looser",
      centre: { not: atLeast("first", "middle") },
      overlay: { not: atLeast("first", "low") },
      example: { first: "low" },
    },
    {
      name: "about a place on a scale, stricter",
      centre: { not: atLeast("first", "middle") },
      overlay: { not: atLeast("first", "high") },
    },
    {
      name: "about every one of a list, of which one would do",
      centre: { not: { every: "criteria", is: "at-least", value: "middle" } },
      overlay: { not: { any: [atLeast("first", "middle"), atLeast("second", "middle")] } },
      example: {},
    },
    { name: "about a share, looser", centre: share([1, 2]), overlay: share([1, 3]), example: {} },
    { name: "about a share, stricter", centre: share([1, 2]), overlay: share([51, 100]) },
    {
      name: "about a share that no longer counts the edge",
      centre: { not: share([1, 2], "more-than") },
      overlay: share([1, 2]),
      example: {},
    },
    {
      name: "about a share that counts the edge",
      centre: share([1, 2]),
      overlay: { not: share([1, 2], "more-than") },
    },
    {
      name: "about a share of nothing",
      centre: { not: share([1, 2], "more-than") },
      overlay: { all: [{ not: share([1, 2], "more-than") }, atLeast("assigned", 1)] },
      unclear: true,
    },
    {
      name: "about a share and the count itself",
      centre: share([1, 2]),
      overlay: { any: [share([1, 2]), below("points", 3)] },
      unclear: true,
    },
    {
      name: "by a parameter that nobody chose",
      centre: yes("guilty"),
      overlay: { any: [yes("guilty"), { fact: "first", is: "equal", value: { parameter: "counted" } }] },
    },
  ])("$name", ({ centre, overlay: replaced, example, unclear }) => {
    const parameters = { counted: "low" };
    const [only, ...more] = found({ parameters, rules: [local("x", replaced)] }, withForced(centre));
    expect(more).toEqual([]);
    if (example === undefined && unclear === undefined) return expect(only).toBeUndefined();
    expect(only).toMatchObject({
      path: "rules[0]",
      code: "rule",
      certain: unclear === undefined,
      clause: source,
      centre: { en: "x" },
      overlay: { en: "x" },
    });
    if (example === undefined) return expect(only?.example).toBeUndefined();
    expect(only?.example).toMatchObject(example);
  });

  it("is looser the other way about where a level, not a bar, depends on it", () => {
    const base = (id: string) =>
      codes({
        parameters: { "enough-points": 7 },
        rules: [local("thing.excellent.points", atLeast("points", Number(id)))],
      });
    expect([base("6"), base("7"), base("8")]).toEqual([[["rules[0]", "rule", true]], [], []]);
  });

  it("is looser where it exempts more, and not where it limits more", () => {
    const away = (when: Condition) => codes({ rules: [local("thing.away", when)] });
    expect(away({ any: [yes("away"), yes("guilty")] })).toEqual([["rules[0]", "rule", true]]);
    expect(away({ all: [yes("away"), yes("guilty")] })).toEqual([]);
    const limit = (n: number) => codes({ rules: [local("thing.under-half", share([n, 4]))] });
    expect([limit(1), limit(2), limit(3)].map(({ length }) => length)).toEqual([1, 0, 0]);
  });

  it("is no looser than a clause that the centre only recalls", () => {
    const low: Condition = { every: "criteria", is: "at-least", value: "low" };
    expect(codes({ rules: [local("thing.good.criteria", low)] })).toEqual([]);
    expect(
      codes({ parameters: { "good-adopted": true }, rules: [local("thing.good.criteria", low)] }),
    ).toEqual([]);
  });

  it("is looser where a province must first adopt it, and where it drops an exception that upholds", () => {
    const guilty = yes("guilty");
    expect(codes({ rules: [local("x", guilty, { adoptedBy: "good-adopted" })] }, withForced(guilty))).toEqual(
      [["rules[0]", "rule", true]],
    );
    expect(codes({ rules: [local("thing.guilty", guilty)] })).toEqual([]);
  });

  it("is tried only on counts that can be: a part is never more than the whole", () => {
    const counted = (partOf: object): RuleSet => {
      const base = withForced({ not: share([1, 1], "more-than") });
      return { ...base, facts: { ...base.facts, points: { says, kind: "integer", ...partOf } } };
    };
    const always = local("x", { all: [yes("guilty"), { not: yes("guilty") }] });
    const never: Overlay["rules"] = [local("x", share([1, 1], "at-least"))];
    expect(found({ rules: [always] }, counted({}))).toHaveLength(1);
    const more = withForced({ ...share([1, 1], "more-than"), ifNone: "fails" } as Condition);
    expect(found({ rules: [always] }, more)).toHaveLength(1);
    const within: RuleSet = {
      ...more,
      facts: { ...more.facts, points: { says, kind: "integer", partOf: "assigned" } },
    };
    expect(found({ rules: [always] }, within)).toEqual([]);
    expect(found({ rules: never }, more)).toEqual([]);
  });

  it("is compared in the same steps, whatever the steps of the province", () => {
    const over = { over: qd366hd43.id };
    const [band] = qd366hd43.subjects.cell?.levels[0]?.rules ?? [];
    if (band === undefined) throw new Error("excellent begins with its points");
    const scoring = { source: locally, steps: 10 };
    const from = (points: number) =>
      codes({ ...over, scoring, rules: [local(band.id, atLeast("score.total", points))] }, qd366hd43);
    expect([from(89), from(90), from(91)].map(({ length }) => length)).toEqual([1, 0, 0]);
  });

  it("cannot be judged where too many facts meet, and says so", () => {
    const names = Array.from({ length: 17 }, (_, index) => `fact-${index}`);
    const facts = Object.fromEntries(names.map((name) => [name, { says, kind: "boolean" as const }]));
    const all: Condition = { all: names.map(yes) };
    const base = { ...withForced(all), facts: { ...smallRuleSet.facts, ...facts } };
    expect(codes({ rules: [local("x", all)] }, base)).toEqual([["rules[0]", "rule", false]]);
  });
});

describe("an added exception", () => {
  const small = atLeast("assigned", 100);
  const to = "thing.guilty";
  it("is looser where it lifts a bar", () => {
    expect(found({ exceptions: [{ to, exception: local("thing.guilty.small", small) }] })).toMatchObject([
      {
        path: "exceptions[0]",
        code: "exception",
        certain: true,
        centre: { en: "thing.guilty" },
        overlay: { en: "thing.guilty.small" },
        example: { guilty: true, excused: false },
      },
    ]);
  });
  it("is not looser where it upholds the bar, or lifts what was lifted", () => {
    expect(codes({ exceptions: [{ to, exception: { ...local("a", small), upholds: true } }] })).toEqual([]);
    expect(codes({ exceptions: [{ to, exception: local("a", yes("excused")) }] })).toEqual([]);
  });
  it("is told apart from the rule that it is added to, replaced or not", () => {
    const changes = {
      rules: [local(to, { all: [yes("guilty"), yes("away")] })],
      exceptions: [{ to, exception: local("a", small) }],
    };
    expect(codes(changes)).toEqual([
      ["rules[0]", "rule", true],
      ["exceptions[0]", "exception", true],
    ]);
  });
});

describe("local counting", () => {
  const over = { over: qd366hd43.id };
  const rounded = (to: number, how: "down" | "half-up", base: RuleSet = qd366hd43) =>
    codes({ over: base.id, scoring: { source: locally, steps: 10, rounding: { to, how } } }, base);
  const strict = layer(qd366hd43, {
    ...overlay(over),
    id: "strict",
    scoring: { source: locally, steps: 10, rounding: { to: 10, how: "down" } },
  });

  it("is looser where totals are rounded up and the centre rounds nothing", () => {
    expect(rounded(5, "half-up")).toEqual([["scoring.rounding", "score-rounding", true]]);
    expect(rounded(5, "down")).toEqual([]);
    expect(rounded(1, "half-up")).toEqual([]);
  });
  it("is looser where what was rounded down is rounded up, and unclear where it is rounded otherwise", () => {
    expect(rounded(10, "half-up", strict)).toEqual([["scoring.rounding", "score-rounding", true]]);
    expect(rounded(10, "down", strict)).toEqual([]);
    expect(rounded(5, "down", strict)).toEqual([["scoring.rounding", "score-rounding", false]]);
  });

  const majority = (level: string, ratio: [number, number], is: "more-than" | "at-least" = "more-than") => ({
    level,
    is,
    ratio,
    source: locally,
  });
  const choices = { form: "counted", base: "counted", ifNone: "counted" };
  const voting: RuleSet = {
    ...smallRuleSet,
    voting: { ...choices, majorities: [{ ...majority("good", [1, 2]), source }] },
  };
  const by = (...majorities: ReturnType<typeof majority>[]) =>
    codes({ voting: { ...choices, majorities } }, voting);

  it("is looser where a level needs fewer votes, or no majority at all", () => {
    expect(by(majority("good", [49, 100]))).toEqual([["voting.majorities[0]", "majority", true]]);
    expect(by(majority("good", [1, 2], "at-least"))).toEqual([["voting.majorities[0]", "majority", true]]);
    expect(by(majority("excellent", [2, 3]))).toEqual([["voting.majorities", "majority", true]]);
  });
  it("is not looser where it needs as many or more", () => {
    expect(by(majority("good", [1, 2]))).toEqual([]);
    expect(by(majority("excellent", [1, 9]), majority("good", [2, 3], "at-least"))).toEqual([]);
    expect(codes({ voting: { ...choices, majorities: [majority("good", [1, 9])] } })).toEqual([]);
  });
  it("says both majorities in words", () => {
    expect(
      found({ voting: { ...choices, majorities: [majority("good", [1, 3], "at-least")] } }, voting),
    ).toMatchObject([
      {
        clause: source,
        centre: { en: "more than 1/2" },
        overlay: { en: "at least 1/3", vi: "từ 1/3 trở lên" },
      },
    ]);
  });
});
