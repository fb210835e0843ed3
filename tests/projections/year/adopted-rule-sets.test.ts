import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { describe as inWords } from "../../../src/language/problems/describe-problem.js";
import { WrongUseError } from "../../../src/language/problems/errors.js";
import { fold } from "../../../src/projections/fold/fold.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { adoptedIn } from "../../../src/projections/year/adopted-rule-sets.js";
import type { YearOptions } from "../../../src/projections/year/context.js";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";
import { qd124hd25 } from "../../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import type { Story } from "../../../src/testing/index.js";
import { totalsByOrganisation } from "../../../src/totals.js";
import { replay } from "../../../src/year.js";
import { openedOn } from "../../findings/rules-of-the-day-pairs.js";
import { oneCell, reviewing } from "../world.js";

const adopted = (year: number) => {
  const first = reviewing(oneCell("m-1"), "c-1");
  const second = reviewing(first, "c-0");
  const other = second.on("review/b-1/2021").happened(
    "ReviewOpened",
    {
      organisation: "b-1",
      year: 2021,
      ruleSet: "local-2021",
      fingerprint: "0".repeat(64),
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
    "2021-11-20",
  );
  return adoptedIn(fold(projections, [...other]), year);
};

describe("the rule sets of a year", () => {
  it("are those that its reviews were opened under, the most adopted first", () => {
    expect(adopted(2021).map(({ ruleSet, organisations }) => [ruleSet, organisations])).toEqual([
      [qd132hd21.id, ["c-0", "c-1"]],
      ["local-2021", ["b-1"]],
    ]);
  });

  it("are none in a year without a review: the date chooses nothing", () => {
    expect(adopted(2022)).toEqual([]);
  });
});

const cell = oneCell("m-1");
const reviewed = reviewing(cell);
/** The review of c-1, and one of b-1 under another rule set. */
const twoRuleSets: Story = reviewed.on("review/b-1/2021").happened(
  "ReviewOpened",
  {
    organisation: "b-1",
    year: 2021,
    ruleSet: "local-2021",
    fingerprint: "0".repeat(64),
    parameters: {},
    superiorDocuments: [],
    deadlines: [],
  },
  "2021-11-20",
);

/** The problem of a reading without a rule set, in both languages. */
const refused = (told: Iterable<JournalEvent>, options: YearOptions) => {
  try {
    replay(told, options);
  } catch (error) {
    if (error instanceof WrongUseError)
      return { ...error.problem, vi: inWords(error.problem, "vi"), en: error.message };
  }
  throw new Error("was read");
};

describe("a reading without a rule set", () => {
  it("takes the one that all reviews of the year adopted", () => {
    expect(replay(reviewed, { year: 2021, ruleSets }).ruleSet.id).toBe(qd132hd21.id);
    expect(replay(reviewed, { year: 2021, ruleSets: { [qd132hd21.id]: qd132hd21 } }).findings).toEqual(
      replay(reviewed, { year: 2021, under: qd132hd21 }).findings,
    );
  });

  it("takes the one that is named where there is one, for comparison", () => {
    expect(replay(reviewed, { year: 2021, under: qd124hd25, ruleSets }).ruleSet.id).toBe(qd124hd25.id);
  });

  it("takes a local one that is at hand", () => {
    const local = { ...qd132hd21, id: "local-2021", layers: [...qd132hd21.layers, "local-2021"] };
    const told = openedOn("2021-12-01", local.id);
    const at = { year: 2021, ruleSets: { ...ruleSets, [local.id]: local } };
    expect(replay(told, at).ruleSet.id).toBe("local-2021");
  });

  it("is refused where no review was opened, with the rule sets of the year", () => {
    expect(refused(cell, { year: 2021, ruleSets })).toMatchObject({
      code: "rule-set-needed",
      facts: { year: 2021, adopted: [], inForce: [qd132hd21.id] },
      vi: "Trong phần đã đọc chưa có kiểm điểm năm 2021 nào được mở nên chưa rõ bộ quy định. Hãy thêm --under <mã>; bộ quy định của thời điểm đó: qd132-hd21-2019.",
      en: "In what was read no review of 2021 was opened, so no rule set was adopted. Name one by the option under (command: --under ID); of that time: qd132-hd21-2019.",
    });
    expect(refused(cell, { year: 2010 }).en).toMatch(/\(command: --under ID\)\.$/);
  });

  it("is refused where reviews adopted several, with all of them", () => {
    expect(refused(twoRuleSets, { year: 2021, ruleSets })).toMatchObject({
      facts: { adopted: ["local-2021", qd132hd21.id], inForce: [qd132hd21.id] },
      vi: "Kiểm điểm năm 2021 áp dụng nhiều bộ quy định: local-2021, qd132-hd21-2019. Hãy chọn một bộ bằng --under <mã>; bộ quy định của thời điểm đó: qd132-hd21-2019.",
      en: "The reviews of 2021 adopted several rule sets: local-2021, qd132-hd21-2019. Choose one by the option under (command: --under ID); of that time: qd132-hd21-2019.",
    });
  });

  it("is refused where the adopted one is not at hand, with those of the day of the review", () => {
    expect(refused(openedOn("2025-10-01", "local-2025"), { year: 2025, ruleSets })).toMatchObject({
      facts: { adopted: ["local-2025"], inForce: ["qd124-hd25-2023", "qd366-hd43-2025"] },
      vi: "Kiểm điểm năm 2025 áp dụng “local-2025”, không có sẵn trong chibo. Hãy ghi tệp của bộ đó: --under <tệp>; bộ quy định của thời điểm đó: qd124-hd25-2023, qd366-hd43-2025.",
      en: "The reviews of 2025 adopted “local-2025”, which is not at hand. Give it by the option under or among ruleSets (command: --under FILE); of that time: qd124-hd25-2023, qd366-hd43-2025.",
    });
    // The library brings no rule set along.
    expect(refused(reviewed, { year: 2021 }).facts).toMatchObject({ adopted: [qd132hd21.id] });
    expect(
      refused(reviewed, { year: 2021, ruleSets: Object.create({ [qd132hd21.id]: qd132hd21 }) }).code,
    ).toBe("rule-set-needed");
  });

  it("asks nothing of another year: a review of 2020 settles nothing for 2021", () => {
    const before = openedOn("2020-12-01", qd132hd21.id);
    expect(refused(before, { year: 2021, ruleSets }).facts).toMatchObject({ adopted: [] });
    expect(replay(before, { year: 2020, ruleSets }).ruleSet.id).toBe(qd132hd21.id);
  });

  it("reads totals under one rule set too, superiors included", () => {
    const folded = fold(projections, reviewed);
    expect(totalsByOrganisation(folded, { year: 2021, ruleSets })).toEqual(
      totalsByOrganisation(folded, { year: 2021, under: qd132hd21 }),
    );
  });
});
