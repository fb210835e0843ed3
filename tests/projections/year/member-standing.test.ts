import { describe, expect, it } from "vitest";
import type { EventData, EventType } from "../../../src/events/catalogue.js";
import { fold } from "../../../src/projections/fold/fold.js";
import { stateOf } from "../../../src/projections/fold/folded-journal.js";
import { members } from "../../../src/projections/streams/members.js";
import { type MemberStanding, standingOn } from "../../../src/projections/year/member-standing.js";
import { type Story, story } from "../../../src/testing/index.js";

const m = "m-1";
const enrolled = story("cell/c-1").happened(
  "MemberEnrolled",
  { member: m, status: "official", on: "2021-01-01", admittedOn: "2010-05-19" },
  "2021-01-01",
);

const on = (told: Story, day: string): MemberStanding => {
  const record = stateOf(fold([members], told), members, "cell/c-1")?.members[m];
  if (record === undefined) throw new Error("nobody is on the roll");
  return standingOn(record, day);
};

/** The story with one more fact about the member, on a day. */
const then = <T extends EventType>(
  told: Story,
  type: T,
  day: string,
  data: Omit<EventData<T>, "member" | "on">,
) => told.happened(type, { member: m, on: day, ...data } as unknown as EventData<T>, day);

describe("a member's standing on a day", () => {
  it("begins on the day of enrolment", () => {
    expect(on(enrolled, "2020-12-31").place).toBe("gone");
    expect(on(enrolled, "2021-01-01")).toEqual({
      place: "listed",
      status: "official",
      admittedOn: "2010-05-19",
      exempt: false,
      suspended: false,
      prosecuted: false,
      away: "no",
      by: ["cell/c-1@1"],
    });
  });

  it("is probationary from admission until recognition takes effect, even if that is decided late", () => {
    const admitted = story("cell/c-1").happened(
      "MemberAdmitted",
      { member: m, on: "2020-05-19" },
      "2020-05-19",
    );
    const recognised = admitted.happened(
      "MemberRecognised",
      { member: m, asOf: "2021-05-19", decidedOn: "2021-08-02" },
      "2021-08-02",
    );
    expect(on(recognised, "2021-05-18")).toMatchObject({ status: "probationary", admittedOn: "2020-05-19" });
    expect(on(recognised, "2021-05-19")).toMatchObject({ status: "official", admittedOn: "2020-05-19" });
  });

  it.each([
    ["MemberTransferredOut", {}],
    ["MemberRemoved", {}],
    ["MemberExpelled", {}],
    ["MemberDied", {}],
  ] as const)("ends on the day of %s", (type, data) => {
    const gone = then(enrolled, type, "2021-06-10", data);
    expect(on(gone, "2021-06-09").place).toBe("listed");
    expect(on(gone, "2021-06-10").place).toBe("gone");
  });

  it("begins anew where a member who left comes back", () => {
    const back = then(
      then(enrolled, "MemberTransferredOut", "2021-03-01", {}),
      "MemberTransferredIn",
      "2021-09-01",
      {
        status: "official",
      },
    );
    expect(on(back, "2021-08-31").place).toBe("gone");
    expect(on(back, "2021-09-01").place).toBe("listed");
  });

  it("follows the order of recording on one day", () => {
    const out = then(enrolled, "MemberTransferredOut", "2021-03-01", {});
    const backAtOnce = then(out, "MemberTransferredIn", "2021-03-01", { status: "official" });
    expect(on(backAtOnce, "2021-03-01").place).toBe("listed");
    expect(on(then(backAtOnce, "MemberTransferredOut", "2021-03-01", {}), "2021-03-01").place).toBe("gone");
  });

  it("follows the day of effect, not of recording", () => {
    const back = then(enrolled, "MemberTransferredIn", "2021-09-01", { status: "official" });
    const late = back.happened("MemberTransferredOut", { member: m, on: "2021-03-01" }, "2021-03-01", {
      recorded: "2021-12-01",
    });
    expect(on(late, "2021-06-01").place).toBe("gone");
    expect(on(late, "2021-12-31").place).toBe("listed");
  });

  it("is exempt from the first day on, to the day before the exemption ends", () => {
    const ended = then(
      then(enrolled, "MemberExempted", "2021-03-01", {}),
      "MemberExemptionEnded",
      "2021-06-01",
      {},
    );
    expect(
      ["2021-02-28", "2021-03-01", "2021-05-31", "2021-06-01"].map((day) => on(ended, day).exempt),
    ).toEqual([false, true, true, false]);
  });

  it("is exempt to the last day where the exemption names it", () => {
    const dated = then(enrolled, "MemberExempted", "2021-03-01", { until: "2021-06-01" });
    expect(["2021-06-01", "2021-06-02"].map((day) => on(dated, day).exempt)).toEqual([true, false]);
  });

  it("is exempt again after an end", () => {
    const again = then(
      then(then(enrolled, "MemberExempted", "2021-01-10", {}), "MemberExemptionEnded", "2021-02-10", {}),
      "MemberExempted",
      "2021-03-10",
      {},
    );
    expect(on(again, "2021-12-31").exempt).toBe(true);
  });

  it("is suspended only where all party activities are", () => {
    const fromCommittee = then(enrolled, "MemberSuspended", "2021-03-01", { from: "committee" });
    expect(on(fromCommittee, "2021-04-01").suspended).toBe(false);
    const fromAll = then(fromCommittee, "MemberSuspended", "2021-03-01", { from: "party-activities" });
    expect(on(fromAll, "2021-04-01").suspended).toBe(true);
    const committeeEnded = then(fromAll, "MemberSuspensionEnded", "2021-05-01", { from: "committee" });
    expect(on(committeeEnded, "2021-05-01").suspended).toBe(true);
    const allEnded = then(committeeEnded, "MemberSuspensionEnded", "2021-06-01", {
      from: "party-activities",
    });
    expect(on(allEnded, "2021-06-01").suspended).toBe(false);
  });

  it("is prosecuted until that ends", () => {
    const ended = then(
      then(enrolled, "MemberProsecuted", "2021-03-01", { measure: "detained" }),
      "MemberProsecutionEnded",
      "2021-06-01",
      {},
    );
    expect(["2021-03-01", "2021-06-01"].map((day) => on(ended, day).prosecuted)).toEqual([true, false]);
  });

  it("is away elsewhere or under the same base organisation, and stays listed", () => {
    const elsewhere = then(enrolled, "MemberTemporarilyTransferredOut", "2021-03-01", {
      sameBaseOrganisation: false,
      until: "2021-06-01",
    });
    expect(on(elsewhere, "2021-06-01")).toMatchObject({ place: "listed", away: "elsewhere" });
    expect(on(elsewhere, "2021-06-02").away).toBe("no");
    const near = then(enrolled, "MemberTemporarilyTransferredOut", "2021-03-01", {
      sameBaseOrganisation: true,
    });
    expect(on(near, "2021-12-31").away).toBe("same-base-organisation");
    expect(on(then(near, "TemporaryTransferEnded", "2021-09-01", {}), "2021-12-31").away).toBe("no");
  });

  it("is a guest's where a member of another cell takes part for a time, and never listed", () => {
    const guest = then(story("cell/c-1"), "MemberTemporarilyTransferredIn", "2021-03-01", {
      until: "2021-06-01",
    });
    expect(
      ["2021-02-28", "2021-03-01", "2021-06-01", "2021-06-02"].map((day) => on(guest, day).place),
    ).toEqual(["gone", "guest", "guest", "gone"]);
    expect(on(then(guest, "TemporaryTransferEnded", "2021-05-01", {}), "2021-05-01").place).toBe("gone");
    expect(on(then(guest, "MemberDied", "2021-05-02", {}), "2021-05-02").place).toBe("gone");
  });

  it("may become a guest's where a member transfers out and takes part here for a time", () => {
    const out = then(enrolled, "MemberTransferredOut", "2021-03-01", {});
    expect(on(then(out, "MemberTemporarilyTransferredIn", "2021-04-01", {}), "2021-04-01").place).toBe(
      "guest",
    );
  });

  it("names the entries that say so", () => {
    const told = then(then(enrolled, "MemberExempted", "2021-03-01", {}), "MemberProsecuted", "2021-04-01", {
      measure: "prosecuted",
    });
    expect(on(told, "2021-03-31").by).toEqual(["cell/c-1@1", "cell/c-1@2"]);
    expect(on(told, "2021-04-01").by).toEqual(["cell/c-1@1", "cell/c-1@2", "cell/c-1@3"]);
  });
});
