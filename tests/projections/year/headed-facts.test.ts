import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/testing/index.js";
import { cellOf, collectiveOf, decided, oneCell, read } from "../world.js";

const office = (told: Story, member: string, held: "secretary" | "deputy" | "committee-member"): Story =>
  told.happened(
    "OfficeFilled",
    { organisation: "c-1", office: held, member, on: "2021-01-01" },
    "2021-01-01",
  );

const headed = office(oneCell("m-1", "m-2"), "m-1", "secretary");

const known = (told: Story, member = "m-1") => {
  const facts = read(told).classification.of(`member:${member}`)?.facts;
  return ["post.head", "organisation.level", "collective.none", "collective.level"].map(
    (name) => facts?.get(name)?.value,
  );
};

describe("what a head's level is limited by", () => {
  it("is nothing for somebody who heads nothing", () => {
    expect(known(headed, "m-2")).toEqual([false, undefined, undefined, undefined]);
  });

  it("is the decided level of the cell alone, where the cell has no committee", () => {
    expect(known(office(headed, "m-2", "deputy"))).toEqual([true, undefined, true, undefined]);
    expect(known(decided(headed, cellOf("c-1"), "good"))).toEqual([true, "good", true, undefined]);
  });

  it("is the level of the committee too, where there is one", () => {
    const withCommittee = office(headed, "m-2", "committee-member");
    expect(known(withCommittee)).toEqual([true, undefined, false, undefined]);
    expect(known(decided(withCommittee, collectiveOf("c-1"), "fulfilled"))).toEqual([
      true,
      undefined,
      false,
      "fulfilled",
    ]);
  });

  it("is the level of a collective that a decision speaks of, whatever offices are recorded", () => {
    expect(known(decided(headed, collectiveOf("c-1"), "good"))).toEqual([true, undefined, false, "good"]);
  });

  it("ends with the office", () => {
    const left = headed.happened(
      "OfficeVacated",
      { organisation: "c-1", office: "secretary", member: "m-1", on: "2021-06-01" },
      "2021-06-01",
    );
    expect(known(left)).toEqual([false, undefined, undefined, undefined]);
  });
});
