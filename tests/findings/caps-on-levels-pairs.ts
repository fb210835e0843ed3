import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { decided, memberOf, oneCell } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `m-${from + index}`);

/** The first few members are excellent, the others good. */
const rated = (excellent: number, good: number): Story =>
  ids(1, excellent + good).reduce(
    (told, id, index) => decided(told, memberOf(id), index < excellent ? "excellent" : "good"),
    oneCell(...ids(1, excellent + good)),
  );

const on = "2021-01-01";
const holders = (told: Story, members: readonly string[], titleGroup = "heads"): Story =>
  members.reduce(
    (so, member) =>
      so
        .on("cell/c-1")
        .happened(
          "MemberCategorised",
          { member, category: "with-post", civilServant: true, titleGroup, on },
          on,
        ),
    told,
  );

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
const perBase = qd132hd21.caps.find(({ scope }) => scope === "base-organisation");
if (perBase === undefined) throw new Error("HD 21 caps the members of a base organisation");
/** A cap in each base organisation that counts only holders of posts. */
const ofHolders: RuleSet = {
  ...qd132hd21,
  caps: [{ ...perBase, where: { fact: "category.work", is: "equal", value: "with-post" } }],
};
const six = ids(1, 6);

/** Caps that depend on what nobody chose, on unknown facts, caps that were raised too far, and members whom no group counts. */
export const capPairs: readonly Pair[] = [
  {
    code: "cap-depends-on-choice",
    // 20 % of 4 is 0.8: none rounded down, one rounded half up.
    found: grouped(rated(1, 4), ids(1, 5)),
    about: "all",
    absent: grouped(rated(1, 5), six),
    options: under,
  },
  {
    code: "cap-unsettled",
    found: holders(rated(1, 5), ids(1, 5)),
    about: "b-1",
    absent: holders(rated(1, 5), six),
    options: { under: ofHolders },
  },
  {
    code: "cap-extension-too-large",
    found: raised(grouped(rated(1, 5), six), "all", [26, 100]),
    about: "all",
    absent: raised(grouped(rated(1, 5), six), "all", [25, 100]),
    options: under,
  },
  {
    code: "not-in-cap-group",
    found: grouped(rated(1, 5), ids(1, 5)),
    about: "b-1",
    absent: grouped(rated(1, 5), six),
    options: under,
  },
];
