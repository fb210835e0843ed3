import { describe, expect, it } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import { specification } from "../../src/testing/specification.js";
import { asked, fact } from "./facts.js";

const { given } = specification(cell);

const founding = { organisation: "c-3", kind: "cell" as const, name: "Chi bộ 3", on: "2015-01-01" };
const founded = fact("OrganisationFounded", founding);
const on = "2021-06-01";
const probationer = { member: "m-01", status: "probationary" as const, on };
const enrolled = fact("MemberEnrolled", probationer);
const rolled = [founded, enrolled];
const left = fact("MemberTransferredOut", { member: "m-01", on });

describe("a cell", () => {
  it("is founded once, before everything else", () => {
    given([]).when(asked("FoundOrganisation", founding)).then([founded]);
    given([founded]).when(asked("FoundOrganisation", founding)).thenRefused("already-recorded");
    given([]).when(asked("EnrolMember", probationer)).thenRefused("not-begun");
  });

  it("is dissolved once, and takes late entries afterwards", () => {
    const end = { organisation: "c-3", on };
    const dissolved = fact("OrganisationDissolved", end);
    given([founded]).when(asked("DissolveOrganisation", end)).then([dissolved]);
    given([founded, dissolved]).when(asked("DissolveOrganisation", end)).thenRefused("already-recorded");
    given([founded, dissolved]).when(asked("EnrolMember", probationer)).then([enrolled]);
  });

  it("tells no other organisation's story", () => {
    const organisation = "c-4";
    const others = [
      asked("RenameOrganisation", { organisation, name: "Chi bộ 4", on }),
      asked("AttachOrganisation", { organisation, parent: "o-1", on }),
      asked("DissolveOrganisation", { organisation, on }),
      asked("DisciplineOrganisation", { organisation, form: "warning", decidedOn: on }),
      asked("FillOffice", { organisation, office: "secretary", member: "m-01", on }),
      asked("VacateOffice", { organisation, office: "secretary", member: "m-01", on }),
    ] as const;
    for (const command of others) {
      const refusal = given(rolled).when(command).thenRefused("wrong-stream");
      expect(refusal.info).toEqual({ expected: "c-3", found: "c-4" });
    }
  });

  it("has an office vacated by who holds it", () => {
    const office = { organisation: "c-3", office: "secretary" as const, member: "m-01", on };
    const filled = fact("OfficeFilled", office);
    const vacated = fact("OfficeVacated", office);
    given(rolled).when(asked("FillOffice", office)).then([filled]);
    given([...rolled, filled])
      .when(asked("VacateOffice", office))
      .then([vacated]);
    given(rolled).when(asked("VacateOffice", office)).thenRefused("office-not-held");
    given([...rolled, filled])
      .when(asked("VacateOffice", { ...office, office: "deputy" }))
      .thenRefused("office-not-held");
    given([...rolled, filled, vacated])
      .when(asked("VacateOffice", office))
      .thenRefused("office-not-held");
  });
});

describe("the roll", () => {
  it("takes a member who is not on it", () => {
    given([founded]).when(asked("EnrolMember", probationer)).then([enrolled]);
    given([...rolled, left])
      .when(asked("TransferMemberIn", probationer))
      .then([fact("MemberTransferredIn", probationer)]);
    const arrivals = [
      asked("EnrolMember", probationer),
      asked("AdmitMember", { member: "m-01", on }),
      asked("TransferMemberIn", probationer),
      asked("TransferMemberInTemporarily", { member: "m-01", on }),
    ] as const;
    for (const command of arrivals) given(rolled).when(command).thenRefused("already-on-roll");
  });

  it("knows nobody who was never on it", () => {
    const member = "m-09";
    const strangers = [
      asked("NameMember", { member, name: "A" }),
      asked("RecogniseMember", { member, asOf: on, decidedOn: on }),
      asked("TransferMemberOut", { member, on }),
      asked("TransferMemberOutTemporarily", { member, sameBaseOrganisation: true, on }),
      asked("EndTemporaryTransfer", { member, on }),
      asked("ExemptMember", { member, on }),
      asked("EndMemberExemption", { member, on }),
      asked("SuspendMember", { member, from: "committee", on }),
      asked("EndMemberSuspension", { member, from: "committee", on }),
      asked("NoteMemberProsecution", { member, measure: "detained", on }),
      asked("EndMemberProsecution", { member, on }),
      asked("RemoveMember", { member, on }),
      asked("ExpelMember", { member, on }),
      asked("NoteMemberDeath", { member, on }),
      asked("CategoriseMember", { member, category: "with-post", civilServant: true, on }),
      asked("TakeLeave", { member, kind: "sick", from: on, to: on }),
      asked("PayFees", { member, months: ["2021-06"], on }),
      asked("DisciplineMember", { member, form: "warning", decidedOn: on }),
      asked("ConcludeDegradation", { member, on, by: "o-1" }),
      asked("HoldConfidenceVote", { member, on, returned: 0, high: 0, medium: 0, low: 0 }),
    ] as const;
    for (const command of strangers) given(rolled).when(command).thenRefused("never-on-roll");
    given(rolled)
      .when(asked("NameMember", { member: "constructor", name: "A" }))
      .thenRefused("never-on-roll");
  });

  it("knows who takes part for a time", () => {
    const guest = { member: "m-09", on };
    const arrived = fact("MemberTemporarilyTransferredIn", guest);
    given([...rolled, arrived])
      .when(asked("PayFees", { member: "m-09", months: ["2021-06"], on }))
      .then([fact("FeesPaid", { member: "m-09", months: ["2021-06"], on })]);
    given([...rolled, arrived])
      .when(asked("EndTemporaryTransfer", guest))
      .then([fact("TemporaryTransferEnded", guest)]);
    given([...rolled, arrived])
      .when(asked("TransferMemberOut", guest))
      .thenRefused("not-on-roll");
  });

  it("lets a member leave who is on it", () => {
    given(rolled)
      .when(asked("TransferMemberOut", { member: "m-01", on }))
      .then([left]);
    given([...rolled, left])
      .when(asked("TransferMemberOut", { member: "m-01", on }))
      .thenRefused("not-on-roll");
    given([...rolled, left])
      .when(asked("RemoveMember", { member: "m-01", on }))
      .thenRefused("not-on-roll");
  });

  it.each([
    fact("MemberRemoved", { member: "m-01", on }),
    fact("MemberExpelled", { member: "m-01", on }),
    fact("MemberDied", { member: "m-01", on }),
  ])("is left by $type too", (gone) => {
    given([...rolled, gone])
      .when(asked("TransferMemberOut", { member: "m-01", on }))
      .thenRefused("not-on-roll");
  });

  it("keeps what concerns a member who has left", () => {
    const warning = { member: "m-01", form: "warning" as const, decidedOn: on };
    given([...rolled, left])
      .when(asked("DisciplineMember", warning))
      .then([fact("MemberDisciplined", warning)]);
    given([...rolled, left])
      .when(asked("ExpelMember", { member: "m-01", on }))
      .then([fact("MemberExpelled", { member: "m-01", on })]);
  });

  it("recognises a member once", () => {
    const recognition = { member: "m-01", asOf: on, decidedOn: on };
    const recognised = fact("MemberRecognised", recognition);
    given(rolled).when(asked("RecogniseMember", recognition)).then([recognised]);
    given([...rolled, recognised])
      .when(asked("RecogniseMember", recognition))
      .thenRefused("already-official");
    given([founded, fact("MemberEnrolled", { ...probationer, status: "official" })])
      .when(asked("RecogniseMember", recognition))
      .thenRefused("already-official");
  });

  it("records a death once", () => {
    const death = { member: "m-01", on };
    given(rolled)
      .when(asked("NoteMemberDeath", death))
      .then([fact("MemberDied", death)]);
    given([...rolled, fact("MemberDied", death)])
      .when(asked("NoteMemberDeath", death))
      .thenRefused("already-dead");
  });

  it("counts no more confidence votes than papers", () => {
    const vote = { member: "m-01", on, returned: 5, high: 3, medium: 1, low: 1 };
    given(rolled)
      .when(asked("HoldConfidenceVote", vote))
      .then([fact("ConfidenceVoteHeld", vote)]);
    given(rolled)
      .when(asked("HoldConfidenceVote", { ...vote, low: 2 }))
      .thenRefused("too-many");
  });
});

describe("what begins for a member", () => {
  const own = { member: "m-01", on };
  const party = { ...own, from: "party-activities" as const };
  it.each([
    [fact("MemberExempted", own), asked("EndMemberExemption", own), fact("MemberExemptionEnded", own)],
    [
      fact("MemberSuspended", party),
      asked("EndMemberSuspension", party),
      fact("MemberSuspensionEnded", party),
    ],
    [
      fact("MemberProsecuted", { ...own, measure: "indicted" }),
      asked("EndMemberProsecution", own),
      fact("MemberProsecutionEnded", own),
    ],
    [
      fact("MemberTemporarilyTransferredOut", { ...own, sameBaseOrganisation: false }),
      asked("EndTemporaryTransfer", own),
      fact("TemporaryTransferEnded", own),
    ],
  ] as const)("ends once: %#", (began, end, ended) => {
    given([...rolled, began])
      .when(end)
      .then([ended]);
    given(rolled).when(end).thenRefused("never-began");
    given([...rolled, began, ended])
      .when(end)
      .thenRefused("never-began");
  });

  it("ends for what it began: two kinds of suspension", () => {
    given([...rolled, fact("MemberSuspended", party)])
      .when(asked("EndMemberSuspension", { ...own, from: "committee" }))
      .thenRefused("never-began");
  });

  it("concludes education that may have begun in another cell, of nobody unknown", () => {
    const end = asked("ConcludeEducation", { ...own, progress: false });
    given(rolled)
      .when(end)
      .then([fact("EducationConcluded", { ...own, progress: false })]);
    given(rolled)
      .when(asked("BeginEducation", { ...own, member: "m-99" }))
      .thenRefused("never-on-roll");
    given(rolled)
      .when(asked("ConcludeEducation", { ...own, member: "m-99", progress: true }))
      .thenRefused("never-on-roll");
  });
});
