import { describe, it } from "vitest";
import type { EventData, EventType } from "../../../src/events/catalogue.js";
import { type MemberRecord, members } from "../../../src/projections/streams/members.js";
import { projectionSpecification, story } from "../../../src/testing/index.js";

const { given } = projectionSpecification(members);
const roll = story("cell/c-1");
const by = "cell/c-1@1";

const empty: MemberRecord = {
  entries: [],
  categories: [],
  leave: [],
  discipline: [],
  degradation: [],
  confidence: [],
  education: [],
  feesPaid: [],
};

type Told<T extends EventType = EventType> = {
  [K in T]: readonly [K, EventData<K>, Partial<MemberRecord>];
}[T];

const on = "2021-05-10";
const told: readonly Told[] = [
  ["MemberNamed", { member: "m-1", name: "Đảng viên 01" }, { named: { name: "Đảng viên 01", by } }],
  [
    "MemberEnrolled",
    { member: "m-1", status: "official", on, admittedOn: "2010-05-19" },
    { entries: [{ kind: "enrolled", on, status: "official", admittedOn: "2010-05-19", by }] },
  ],
  [
    "MemberEnrolled",
    { member: "m-1", status: "probationary", on },
    { entries: [{ kind: "enrolled", on, status: "probationary", by }] },
  ],
  [
    "MemberAdmitted",
    { member: "m-1", on },
    { entries: [{ kind: "admitted", on, status: "probationary", admittedOn: on, by }] },
  ],
  [
    "MemberRecognised",
    { member: "m-1", asOf: "2021-04-01", decidedOn: on },
    { entries: [{ kind: "recognised", on: "2021-04-01", status: "official", by }] },
  ],
  [
    "MemberTransferredIn",
    { member: "m-1", status: "official", on, admittedOn: "2010-05-19" },
    { entries: [{ kind: "transferred-in", on, status: "official", admittedOn: "2010-05-19", by }] },
  ],
  ["MemberTransferredOut", { member: "m-1", on }, { entries: [{ kind: "transferred-out", on, by }] }],
  [
    "MemberTemporarilyTransferredIn",
    { member: "m-1", on, until: "2021-09-01" },
    { entries: [{ kind: "guest", on, until: "2021-09-01", by }] },
  ],
  [
    "MemberTemporarilyTransferredOut",
    { member: "m-1", sameBaseOrganisation: true, on },
    { entries: [{ kind: "away", on, sameBase: true, by }] },
  ],
  ["TemporaryTransferEnded", { member: "m-1", on }, { entries: [{ kind: "transfer-ended", on, by }] }],
  [
    "MemberExempted",
    { member: "m-1", on, until: "2021-12-01", reason: "tuổi cao" },
    { entries: [{ kind: "exempted", on, until: "2021-12-01", by }] },
  ],
  ["MemberExemptionEnded", { member: "m-1", on }, { entries: [{ kind: "exemption-ended", on, by }] }],
  [
    "MemberSuspended",
    { member: "m-1", from: "committee", on },
    { entries: [{ kind: "suspended", on, from: "committee", by }] },
  ],
  [
    "MemberSuspensionEnded",
    { member: "m-1", from: "committee", on },
    { entries: [{ kind: "suspension-ended", on, from: "committee", by }] },
  ],
  [
    "MemberProsecuted",
    { member: "m-1", measure: "indicted", on },
    { entries: [{ kind: "prosecuted", on, by }] },
  ],
  ["MemberProsecutionEnded", { member: "m-1", on }, { entries: [{ kind: "prosecution-ended", on, by }] }],
  ["MemberRemoved", { member: "m-1", on }, { entries: [{ kind: "removed", on, by }] }],
  ["MemberExpelled", { member: "m-1", on }, { entries: [{ kind: "expelled", on, by }] }],
  ["MemberDied", { member: "m-1", on }, { entries: [{ kind: "died", on, by }] }],
  [
    "MemberCategorised",
    { member: "m-1", category: "with-post", civilServant: true, titleGroup: "heads", on },
    { categories: [{ on, category: "with-post", civilServant: true, titleGroup: "heads", by }] },
  ],
  [
    "LeaveTaken",
    { member: "m-1", kind: "maternity", from: on, to: "2021-11-10" },
    { leave: [{ kind: "maternity", from: on, to: "2021-11-10", by }] },
  ],
  ["FeesPaid", { member: "m-1", months: ["2021-04", "2021-05"], on }, { feesPaid: ["2021-04", "2021-05"] }],
  [
    "MemberDisciplined",
    { member: "m-1", form: "reprimand", decidedOn: on, violation: "v-1" },
    { discipline: [{ on, form: "reprimand", violation: "v-1", by }] },
  ],
  [
    "MemberDisciplined",
    { member: "m-1", form: "warning", decidedOn: on },
    { discipline: [{ on, form: "warning", violation: by, by }] },
  ],
  ["EducationBegun", { member: "m-1", on }, { education: [{ on, by }] }],
  [
    "EducationConcluded",
    { member: "m-1", on, progress: false },
    { education: [{ on, progress: false, by }] },
  ],
  ["DegradationConcluded", { member: "m-1", on, by: "b-1" }, { degradation: [{ on, by }] }],
];

describe("the roll of a cell", () => {
  it.each(told)("enters that %s", (type, data, record) => {
    given(roll.happened(type, data, on)).then({ members: { "m-1": { ...empty, ...record } } });
  });

  it("keeps each member apart, whatever the id", () => {
    const two = roll
      .happened("MemberDied", { member: "constructor", on }, on)
      .happened("MemberDied", { member: "m-2", on }, on);
    given(two).then(({ members: known }) => {
      if (Object.keys(known).join() !== "constructor,m-2") throw new Error(Object.keys(known).join());
    });
  });

  it("counts the fees of a month once, however often they are entered", () => {
    const twice = roll
      .happened("FeesPaid", { member: "m-1", months: ["2021-04"], on }, on)
      .happened("FeesPaid", { member: "m-1", months: ["2021-04", "2021-05"], on }, on);
    given(twice).then({ members: { "m-1": { ...empty, feesPaid: ["2021-04", "2021-05"] } } });
  });

  it("forgets an entry that was withdrawn, and keeps the others", () => {
    const wrong = roll
      .happened("MemberDied", { member: "m-1", on }, on)
      .happened("FeesPaid", { member: "m-1", months: ["2021-05"], on }, on)
      .happened("EntryWithdrawn", { entry: 1, reason: "nhầm người" }, "2021-06-01");
    given(wrong).then({ members: { "m-1": { ...empty, feesPaid: ["2021-05"] } } });
  });

  it("takes a corrected entry in the place of the wrong one", () => {
    const replacement = {
      type: "MemberEnrolled",
      happenedAt: "2021-05-10T02:00:00Z",
      data: { member: "m-1", status: "probationary", on: "2021-05-11" },
    };
    const corrected = roll
      .happened("MemberEnrolled", { member: "m-1", status: "official", on }, on)
      .happened("EntryCorrected", { entry: 1, reason: "ghi sai ngày", replacement }, "2021-06-01");
    given(corrected).then({
      members: {
        "m-1": { ...empty, entries: [{ kind: "enrolled", on: "2021-05-11", status: "probationary", by }] },
      },
    });
  });
});
