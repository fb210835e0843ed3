import { describe, expect, it } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import { committee } from "../../src/aggregates/committee.js";
import { execute } from "../../src/aggregates/execute.js";
import { review } from "../../src/aggregates/review.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { journal } from "../../src/events/journal/journal.js";
import { partsOfStream } from "../../src/events/streams.js";
import { eventsBehind } from "../../src/explanation/events-behind.js";
import { explain, render } from "../../src/explanation/explain.js";
import { supplyOfFinding } from "../../src/findings/supply-of-finding.js";
import type { Language } from "../../src/language/language.js";
import { applied } from "../../src/rules/engine/overlay/apply-overlay.js";
import type { Overlay } from "../../src/rules/engine/overlay/overlay.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { replay } from "../../src/year.js";
import {
  founded,
  held,
  levelOf,
  memberOf,
  noCivilServant,
  oneCell,
  reviewing,
  selfReviewed,
} from "../projections/world.js";
import { cancelled, decidedIn, redecided } from "../projections/year/decided-stories.js";

const explained = (events: Iterable<JournalEvent>, under: RuleSet = qd132hd21, member = "m-1") =>
  levelOf(replay(events, { year: 2021, under }), member);

const sectionOf = (events: Iterable<JournalEvent>, language: Language, under?: RuleSet): string[] => {
  const lines = render(explained(events, under), { language }).split("\n");
  const from = lines.indexOf(language === "vi" ? "Cần bổ sung để xác định:" : "What would settle it:");
  const until = lines.findIndex((line, at) => at > from && !line.startsWith(" "));
  return from < 0 ? [] : lines.slice(from + 1, until);
};

const reviewed = (told: Story) => selfReviewed(reviewing(told), "m-1", "good");
const reprimanded = (more: object = {}) =>
  reviewed(
    noCivilServant(oneCell("m-1"), "m-1").happened(
      "MemberDisciplined",
      { member: "m-1", form: "reprimand", decidedOn: "2021-06-01", ...more },
      "2021-06-01",
    ),
  );

/** The journal after a correction that adds a field to an entry, and the entry's correction as the deciders take it. */
const completed = (events: Iterable<JournalEvent>, id: string, more: Readonly<Record<string, unknown>>) => {
  const book = journal([...events]);
  const entry = [...book].find((event) => event.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  const deciders = { cell, committee, review };
  const { kind } = partsOfStream(entry.stream);
  execute(book, deciders[kind as "cell"] as typeof cell, entry.stream, {
    type: "CorrectEntry",
    happenedAt: "2021-12-30T02:00:00Z",
    recordedAt: "2021-12-30T02:00:00Z",
    recordedBy: "recorder",
    recordedFor: "c-1",
    data: {
      entry: entry.position,
      reason: "bổ sung",
      replacement: {
        type: entry.type,
        happenedAt: entry.metadata.happenedAt,
        data: { ...entry.data, ...more },
      },
    },
  });
  return book;
};

describe("what would settle a level", () => {
  it("is the entry that lacks a field, among the events of the explanation", () => {
    const told = reprimanded();
    const explanation = explained(told, qd366hd43);
    expect(explanation.unknown).toContain("discipline.duty-related");
    const settled = explanation.toSettle.find(({ name }) => name === "discipline.duty-related");
    expect(settled).toEqual({
      what: "fact",
      name: "discipline.duty-related",
      command: "DisciplineMember",
      field: "dutyRelated",
      paper: "discipline-decision",
      recordedBy: "inspection-committee",
      events: ["cell/c-1@4"],
    });
    expect(eventsBehind(explanation)).toContain("cell/c-1@4");
    expect(sectionOf(told, "vi", qd366hd43)).toContain(
      "  Quyết định thi hành kỷ luật → DisciplineMember.dutyRelated, actOn, forbiddenAct, exemplaryDuty (ủy ban kiểm tra ghi); bổ sung mục đã ghi → CorrectEntry ← cell/c-1@4",
    );
    expect(sectionOf(told, "en", qd366hd43)).toContain(
      "  Disciplinary decision → DisciplineMember.dutyRelated, actOn, forbiddenAct, exemplaryDuty (recorded by the inspection committee); complete the entry → CorrectEntry ← cell/c-1@4",
    );
  });

  it.each([
    ["discipline.duty-related", { dutyRelated: false }],
    ["violation.forbidden-act", { forbiddenAct: false }],
    ["violation.exemplary-duty", { exemplaryDuty: true }],
  ])("is a correction of that entry: %s is known afterwards", (fact, field) => {
    const told = reprimanded();
    const factIn = (events: Iterable<JournalEvent>) =>
      replay(events, { year: 2021, under: qd366hd43 }).classification.of("member:m-1")?.facts.get(fact);
    expect(factIn(told)).toBeUndefined();
    expect(factIn(completed(told, "cell/c-1@4", field))?.value).toBe(Object.values(field)[0]);
  });

  it("names the second field of a fact that rests on two, once the first is recorded", () => {
    const fieldOf = (more: object) =>
      explained(reprimanded(more), qd124hd25).toSettle.find(
        ({ name }) => name === "discipline.self-detected-and-remedied",
      )?.field;
    expect(fieldOf({})).toBe("selfDetected");
    expect(fieldOf({ selfDetected: true })).toBe("remedied");
    expect(fieldOf({ selfDetected: true, remedied: true })).toBeUndefined();
  });

  it("is a new entry where there is none to complete, the fields of one paper together", () => {
    expect(sectionOf(noCivilServant(reviewing(oneCell("m-1")).on("cell/c-1"), "m-1"), "vi")[0]).toMatch(
      /^ {2}Bản kiểm điểm cá nhân → SubmitSelfReview\.tasks\.done, (?:\S+, )*\S+ \(chi ủy ghi\), hoặc Bảng số liệu của hệ thống theo dõi công việc → ReceiveWorkFigures \(chi ủy ghi\)$/,
    );
  });

  it("is the self-review itself where it leaves the facts out", () => {
    const told = reviewing(oneCell("m-1")).happened("SelfReviewSubmitted", { member: "m-1" }, "2021-11-20");
    const settled = explained(told).toSettle.filter(({ command }) => command === "SubmitSelfReview");
    expect(settled.length).toBeGreaterThan(5);
    expect(new Set(settled.flatMap(({ events }) => events))).toEqual(new Set(["review/c-1/2021@2"]));
  });

  it("is the day of admission in the entry by which the member joined", () => {
    const told = founded(
      founded(oneCell().on("committee/b-2"), "b-2", "base-organisation").on("cell/c-2"),
      "c-2",
      "cell",
    ).happened(
      "MemberTransferredIn",
      { member: "m-2", status: "probationary", on: "2021-03-01" },
      "2021-03-01",
    );
    const settled = explained(told, qd132hd21, "m-2").toSettle.find(
      ({ name }) => name === "membership.months",
    );
    expect(settled).toMatchObject({
      command: "TransferMemberIn",
      field: "admittedOn",
      events: ["cell/c-2@2"],
    });
    const after = completed(told, "cell/c-2@2", { admittedOn: "2020-12-01" });
    expect(explained(after, qd132hd21, "m-2").unknown).not.toContain("membership.months");
  });

  it("is the opening of the review for a choice that nobody made", () => {
    const told = reviewed(noCivilServant(oneCell("m-1"), "m-1"));
    const choices = explained(told, qd366hd43).toSettle.filter(({ what }) => what === "choice");
    expect(choices).toMatchObject([
      {
        name: "when-no-level-fits",
        command: "OpenReview",
        field: "parameters.when-no-level-fits",
        events: ["review/c-1/2021@1"],
      },
    ]);
  });

  it("states a fact of an overlay by its own name", () => {
    const overlay: Overlay = {
      id: "local",
      title: { vi: "Quy định địa phương", en: "Local rules" },
      over: qd132hd21.id,
      documents: [{ number: "Quy định địa phương", issuer: "Đảng ủy", issuedOn: "2020-01-01" }],
      facts: { "local.duty": { says: { vi: "trực lễ", en: "on duty" }, kind: "boolean", better: "high" } },
      further: [
        {
          part: "levels",
          subject: "member",
          level: "excellent",
          rule: {
            id: "local.excellent.duty",
            says: { vi: "đã trực lễ", en: "was on duty" },
            source: { document: "Quy định địa phương", evidence: "local" },
            when: { fact: "local.duty", is: "equal", value: true },
          },
        },
      ],
    };
    const under = applied(qd132hd21, overlay);
    const told = selfReviewed(reviewing(noCivilServant(oneCell("m-1"), "m-1")), "m-1", "excellent");
    const settled = explained(told, under).toSettle;
    expect(settled.map(({ name, field }) => [name, field])).toContainEqual([
      "local.duty",
      "stated.local.duty",
    ]);
  });

  it("is nothing where the level is known", () => {
    const told = selfReviewed(reviewing(noCivilServant(oneCell("m-1"), "m-1")), "m-1", "good");
    const explanation = explained(told);
    expect(explanation.outcome).toEqual({ kind: "level", level: "good" });
    expect(explanation.toSettle).toEqual([]);
    expect(sectionOf(told, "vi")).toEqual([]);
  });
});

describe("what would settle a finding", () => {
  const findingOf = (code: string, of = "c-1") => {
    const year = replay(reviewing(oneCell("m-1")), { year: 2021, under: qd132hd21 });
    const finding = year.findings.find(({ code: own, about }) => own === code && about === of);
    return finding === undefined ? undefined : explain(year, { finding });
  };

  it("is the notice of a meeting where the meetings of a period are not on record", () => {
    const explanation = findingOf("meetings-not-on-record");
    expect(explanation?.toSettle).toEqual({
      command: "ConveneMeeting",
      field: "forMonth",
      paper: "minutes",
      recordedBy: "secretary",
    });
    expect(explanation && render(explanation, { language: "vi" })).toContain(
      "Cần bổ sung để xác định: Biên bản sinh hoạt chi bộ → ConveneMeeting.forMonth (bí thư chi bộ ghi)",
    );
  });

  it("is recorded by the committee where a base organisation owes the meetings", () => {
    expect(findingOf("meetings-not-on-record", "b-1")?.toSettle).toMatchObject({
      command: "ConveneMeeting",
      recordedBy: "competent-committee",
    });
  });

  it("is the cell committee's own meeting where the record holds none of them", () => {
    const year = replay(held(oneCell("m-1"), "2021-11"), { year: 2021, under: qd132hd21 });
    const finding = year.findings.find(({ code }) => code === "duties-not-on-record");
    expect(finding && supplyOfFinding(finding)).toMatchObject({
      command: "HoldCommitteePreMeeting",
      recordedBy: "cell-committee",
    });
  });

  it("is nothing where the record does not lack anything", () => {
    const told = decidedIn(oneCell("m-1"), 2021, memberOf("m-1"), "good");
    const { findings } = replay(
      redecided(cancelled(told, 2021, memberOf("m-1")), 2021, memberOf("m-1"), "good"),
      {
        year: 2021,
        under: qd132hd21,
      },
    );
    const changed = findings.filter(({ code }) => code === "level-changed");
    expect(changed.map(supplyOfFinding)).toEqual([undefined]);
  });
});
