import { atLeast, ladder, type Nasty, rule, setOf, source, under, yes } from "./base.js";

const [excellent] = ladder.levels;
const parameter = (value?: string) => ({
  "who-falls-where": {
    says: ladder.says,
    kind: "choice" as const,
    choices: ["highest-met", "lowest"],
    source,
    ...(value === undefined ? {} : { value }),
  },
});
const silentBetween = { source, fallback: "who-falls-where" };

const levels = (...rungs: (typeof excellent)[]) => ({
  levels: rungs.flatMap((rung) => (rung === undefined ? [] : [rung])),
});

/** Faults in levels and bands. */
export const nastyLevels: readonly Nasty[] = [
  {
    code: "band-gap",
    what: "points between two bands",
    broken: setOf(
      levels(excellent, {
        level: "good",
        source,
        rules: [rule("good", atLeast(70))],
        upTo: [rule("good.end", under(80))],
      }),
    ),
    repaired: setOf(),
    path: "subjects.thing.levels",
    example: { points: 80 },
  },
  {
    code: "band-gap",
    what: "a silence that nobody closed",
    broken: setOf({ silentBetween }, parameter()),
    repaired: setOf({ silentBetween }, parameter("lowest")),
    path: "subjects.thing.silentBetween",
    example: { guilty: false, points: 69 },
  },
  {
    code: "band-overlap",
    what: "an edge above the beginning of the next band",
    broken: setOf(
      levels(excellent, {
        level: "good",
        source,
        rules: [rule("good", atLeast(70))],
        upTo: [rule("good.end", under(95))],
      }),
    ),
    repaired: setOf(),
    path: "subjects.thing.levels[1]",
    example: { points: 94 },
  },
  {
    code: "levels-not-nested",
    what: "a better level that begins lower",
    broken: setOf(
      levels(
        { level: "excellent", source, rules: [rule("excellent", atLeast(60))] },
        { level: "good", source, rules: [rule("good", atLeast(70))] },
      ),
    ),
    repaired: setOf(levels(excellent, { level: "good", source, rules: [rule("good", atLeast(70))] })),
    path: "subjects.thing.levels[1]",
    example: { points: 69 },
  },
  {
    code: "unreachable-level",
    what: "a level whose conditions exclude each other",
    broken: setOf(
      levels(excellent, {
        level: "good",
        source,
        rules: [rule("good", atLeast(95))],
        upTo: [rule("good.end", under(90))],
      }),
    ),
    repaired: setOf(),
    path: "subjects.thing.levels[1]",
  },
  {
    code: "unreachable-level",
    what: "a part that would exceed its whole",
    broken: setOf({
      levels: [
        {
          level: "excellent",
          source,
          rules: [
            rule("excellent", {
              share: "done",
              of: "assigned",
              is: "more-than",
              ratio: [1, 1],
              ifNone: "fails",
            }),
          ],
        },
      ],
    }),
    repaired: setOf({
      levels: [
        {
          level: "excellent",
          source,
          rules: [rule("excellent", { share: "done", of: "assigned", is: "more-than", ratio: [3, 7] })],
        },
      ],
    }),
    path: "subjects.thing.levels[0]",
  },
  {
    code: "non-monotone",
    what: "points that end a level before the next begins",
    broken: setOf(
      levels(excellent, {
        level: "good",
        source,
        rules: [rule("good", atLeast(70))],
        upTo: [rule("good.end", under(80))],
      }),
    ),
    repaired: setOf(),
    path: "subjects.thing",
    example: { points: 79 },
  },
  {
    code: "non-monotone",
    what: "a ceiling for those who did more",
    broken: setOf({
      ceilings: [
        { ...rule("zeal", { share: "done", of: "assigned", is: "more-than", ratio: [1, 2] }), level: "good" },
      ],
    }),
    repaired: setOf({
      ceilings: [
        {
          ...rule("sloth", { share: "done", of: "assigned", is: "less-than", ratio: [1, 2] }),
          level: "good",
        },
      ],
    }),
    path: "subjects.thing",
  },
  {
    code: "non-monotone",
    what: "an excuse that condemns",
    broken: setOf({ forced: [rule("guilty", { all: [yes("guilty"), yes("excused")] })] }),
    repaired: setOf({ forced: [rule("guilty", { all: [yes("guilty"), { not: yes("excused") }] })] }),
    path: "subjects.thing",
    example: { guilty: true, excused: false },
  },
];
