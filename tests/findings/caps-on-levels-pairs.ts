import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { collectiveOf, decided, enrolled, founded, memberOf, oneCell } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `m-${from + index}`);

/** The first few members are excellent, the others good. */
const rated = (excellent: number, good: number): Story =>
  ids(1, excellent + good).reduce(
    (told, id, index) => decided(told, memberOf(id), index < excellent ? "excellent" : "good"),
    oneCell(...ids(1, excellent + good)),
  );

/** A second cell of so many members without a level. */
const besides = (told: Story, unrated: number): Story =>
  enrolled(founded(told.on("cell/c-2"), "c-2", "cell", { parent: "b-1" }), ...ids(101, 100 + unrated));

/** A declared group of collectives: one excellent, the others good. Entries name everybody whom the cap counts. */
const collectives = (good: number): Story => {
  const subjects = ids(1, good + 1).map(collectiveOf);
  return subjects
    .reduce(
      (told, each, index) => decided(told, each, index === 0 ? "excellent" : "good"),
      besides(rated(1, 4), 5),
    )
    .happened(
      "QuotaGroupsDeclared",
      { year: 2021, groups: [{ group: "all", name: "Tập thể", subjects }] },
      "2021-12-14",
    );
};

const grouped = (told: Story, members: readonly string[]): Story =>
  told
    .on("committee/b-1")
    .happened(
      "QuotaGroupsDeclared",
      { year: 2021, groups: [{ group: "all", name: "Đảng viên", subjects: members.map(memberOf) }] },
      "2021-12-14",
    );
const raised = (told: Story, group: string, ratio: [number, number]): Story =>
  told
    .on("committee/b-1")
    .happened("CapExtended", { year: 2021, group, ratio, reason: "tiêu biểu" }, "2021-12-15");

const under = { under: qd366hd43 };
const six = ids(1, 6);

/** Caps that are exceeded, open or raised too far, and excellent members whom no group counts. */
export const capPairs: readonly Pair[] = [
  // Beside one of four, a cell without levels may excuse the excess; one of a single member cannot.
  { code: "cap-open", found: besides(rated(1, 4), 5), about: "b-1", absent: besides(rated(1, 3), 1) },
  { code: "cap-exceeded", found: collectives(4), about: "all", absent: collectives(5) },
  {
    code: "cap-extension-too-large",
    found: raised(grouped(rated(1, 5), six), "all", [26, 100]),
    about: "all",
    absent: raised(grouped(rated(1, 5), six), "all", [25, 100]),
    options: under,
  },
  {
    code: "not-in-cap-group",
    found: grouped(rated(1, 5), ids(2, 6)),
    about: "b-1",
    // The one without a group is good.
    absent: grouped(rated(1, 5), ids(1, 5)),
    options: under,
  },
  {
    code: "no-cap-groups",
    found: rated(1, 5),
    about: "b-1",
    absent: grouped(rated(1, 5), six),
    options: under,
  },
];
