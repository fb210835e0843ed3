import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { qd366 } from "../../src/rules/rule-sets/qd366-hd43-2025/sources.js";
import type { Story } from "../../src/testing/index.js";
import { read } from "../projections/world.js";
import { member, relieved, reprimanded } from "./reliefs-granted-pairs.js";

const findingsOf = (told: Story) =>
  read(told, { under: qd366hd43 }).findings.filter(({ code }) => code.startsWith("relief-"));
const codesOf = (told: Story) => findingsOf(told).map(({ code }) => code);
const [self, discipline] = ["self-detected", "duty-related-discipline"];

describe("A finding on relief", () => {
  it("rests on the clause that gives relief by the case, and on the decision", () => {
    const [found] = findingsOf(relieved(reprimanded, self, "not-named"));
    expect(found).toMatchObject({ clause: qd366("11.4"), events: ["committee/b-1@2"] });
  });

  it("is none where the decision names a case that its ground may lift and that happened", () => {
    expect(codesOf(relieved(reprimanded, self, discipline))).toEqual([]);
  });

  it("says that relief may still be due, where a decision names no case or another one", () => {
    expect(codesOf(relieved(reprimanded, self, "not-named"))).toEqual([
      "relief-names-no-case",
      "relief-may-apply",
    ]);
    expect(codesOf(relieved(reprimanded, "force-majeure", discipline))).toEqual([
      "relief-beyond-clause",
      "relief-may-apply",
    ]);
  });

  it("says no more that relief may be due once it is granted, even if it is open whether the clause gives it", () => {
    const holder = reprimanded
      .on("cell/c-1")
      .happened(
        "MemberCategorised",
        { member: "m-1", category: "with-post", civilServant: false, on: "2021-01-01" },
        "2021-01-01",
      );
    expect(codesOf(holder)).toEqual(["relief-may-apply"]);
    expect(codesOf(relieved(holder, self, discipline))).toEqual([]);
    expect(codesOf(relieved(holder, self, "forbidden-act"))).toContain("relief-may-apply");
  });

  it("calls a case unheard of only where the facts on record say so", () => {
    const unclear = member.happened(
      "MemberDisciplined",
      { member: "m-1", form: "reprimand", decidedOn: "2021-06-01" },
      "2021-06-01",
    );
    expect(codesOf(relieved(member, self, discipline))).toEqual(["relief-without-case"]);
    expect(codesOf(relieved(unclear, self, discipline))).toEqual([]);
  });

  it("names the ground and the case in both languages", () => {
    const said = (told: Story) =>
      findingsOf(told).flatMap((each) => [describeFinding(each, "vi"), describeFinding(each, "en")]);
    expect(said(relieved(member, "force-majeure", discipline))).toEqual([
      "Quy định không cho xem xét do bất khả kháng trong trường hợp này: Vi phạm liên quan đến công vụ, nhiệm vụ, bị kỷ luật từ khiển trách trở lên.",
      "The rules give no relief (force majeure) for this case: A violation connected with duty, disciplined from reprimand up.",
    ]);
    expect(said(relieved(member, "mercy", discipline))).toMatchInlineSnapshot(`
      [
        "Quyết định xem xét nêu căn cứ mà quy định không có: “mercy”. Các căn cứ: bất khả kháng (“force-majeure”); tự phát hiện, khắc phục kịp thời (“self-detected”).",
        "The relief names a ground that the rules do not have: “mercy”. They have: force majeure (“force-majeure”); self-detected and remedied (“self-detected”).",
      ]
    `);
    expect(said(relieved(member, self, "flood"))).toMatchInlineSnapshot(`
      [
        "Quyết định xem xét (tự phát hiện, khắc phục kịp thời) nêu trường hợp mà quy định không có đối với đối tượng này: “flood”. Các trường hợp được xem xét theo căn cứ này: “degradation”, “duty-related-discipline”, “forbidden-act”, “exemplary-duty”.",
        "The relief (self-detected and remedied) names a case that the rules do not have for this subject: “flood”. On this ground they have: “degradation”, “duty-related-discipline”, “forbidden-act”, “exemplary-duty”.",
      ]
    `);
    expect(said(relieved(member, "force-majeure", "flood"))).toMatchInlineSnapshot(`
      [
        "Quyết định xem xét (bất khả kháng) nêu trường hợp mà quy định không có đối với đối tượng này: “flood”. Căn cứ này không áp dụng cho trường hợp nào của đối tượng này.",
        "The relief (force majeure) names a case that the rules do not have for this subject: “flood”. The ground lifts no case of this subject.",
      ]
    `);
  });
});
