import { describe, expect, it } from "vitest";
import { committee } from "../../src/aggregates/committee.js";
import { execute } from "../../src/aggregates/execute.js";
import { review } from "../../src/aggregates/review.js";
import { journal } from "../../src/events/journal/journal.js";
import { asked, header } from "./facts.js";

const subject = { kind: "member", id: "m-1" } as const;
const fingerprint = "0".repeat(64);

const founded = () => {
  const book = journal();
  execute(book, committee, "committee/b-1", {
    ...header,
    type: "FoundOrganisation",
    data: { organisation: "b-1", kind: "base-organisation", name: "b-1", on: "2015-01-01" },
  });
  return book;
};

const opening = (period: string | undefined) =>
  asked("OpenReview", {
    organisation: "c-1",
    year: 2026,
    ...(period === undefined ? {} : { period }),
    ruleSet: "hd02-2026-quarter",
    fingerprint,
    parameters: {},
    superiorDocuments: [],
    deadlines: [],
  });

const deciding = (period: string | undefined) =>
  ({
    ...header,
    type: "DecideLevel",
    data: {
      year: 2026,
      ...(period === undefined ? {} : { period }),
      subject,
      level: "good",
      decidedOn: "2026-10-10",
    },
  }) as const;

describe("a review of a period", () => {
  it.each(["2026-Q3", "2026-09"])(
    "opens on the stream of %s, and takes the events of any review",
    (period) => {
      const book = journal();
      const stream = `review/c-1/${period}`;
      execute(book, review, stream, opening(period));
      execute(book, review, stream, {
        ...header,
        type: "SubmitSelfReview",
        data: { member: "m-1", ownLevel: "good" },
      });
      expect(book.stream(stream)).toHaveLength(2);
    },
  );

  it("opens on no other stream than that of its period", () => {
    expect(() => execute(journal(), review, "review/c-1/2026-Q2", opening("2026-Q3"))).toThrow(/2026-Q2/);
    expect(() => execute(journal(), review, "review/c-1/2026", opening("2026-Q3"))).toThrow(/2026/);
    expect(() => execute(journal(), review, "review/c-1/2026-Q3", opening(undefined))).toThrow(/2026-Q3/);
  });

  it("is not of another year than its period", () => {
    expect(() => execute(journal(), review, "review/c-1/2025-Q3", opening("2025-Q3"))).toThrow(
      "OpenReview refused at data.period [period-outside-year]: Q3 2025 is no part of 2026. Name the year of the period.",
    );
  });
});

describe("a level of a period", () => {
  it("stands beside the level of the year and of another quarter", () => {
    const book = founded();
    for (const period of ["2026-Q1", "2026-Q2", undefined])
      execute(book, committee, "committee/b-1", deciding(period));
    expect(book.stream("committee/b-1")).toHaveLength(4);
  });

  it("is not decided twice, and is cancelled first", () => {
    const book = founded();
    execute(book, committee, "committee/b-1", deciding("2026-Q1"));
    expect(() => execute(book, committee, "committee/b-1", deciding("2026-Q1"))).toThrow(
      "a level of “member/m-1” for Q1 2026 stands",
    );
    const cancelled = { year: 2026, period: "2026-Q1", subject, decidedOn: "2026-10-11", reason: "lý do" };
    execute(book, committee, "committee/b-1", { ...header, type: "CancelLevel", data: cancelled });
    execute(book, committee, "committee/b-1", {
      ...header,
      type: "RedecideLevel",
      data: { ...cancelled, level: "fulfilled" },
    });
    expect(book.stream("committee/b-1").at(-1)?.type).toBe("LevelRedecided");
  });

  it("stands where an older journal records it by the former event, and can be cancelled", () => {
    const [opened] = founded().stream("committee/b-1");
    if (opened === undefined) throw new Error("the committee is founded");
    const former = {
      ...opened,
      id: "former",
      position: 2,
      type: "QuarterLevelDecided",
      data: { year: 2026, quarter: 1, subject, level: "good", decidedOn: "2026-04-05" },
    } as const;
    const book = journal([opened, former as never]);
    expect(() => execute(book, committee, "committee/b-1", deciding("2026-Q1"))).toThrow("Q1 2026 stands");
    expect(execute(book, committee, "committee/b-1", deciding("2026-Q2"))).toHaveLength(1);
    execute(book, committee, "committee/b-1", {
      ...header,
      type: "CancelLevel",
      data: { year: 2026, period: "2026-Q1", subject, decidedOn: "2026-10-11", reason: "lý do" },
    });
    expect(book.stream("committee/b-1")).toHaveLength(4);
  });

  it("takes complaints of its own: the answer names the period", () => {
    const book = founded();
    const lodged = { year: 2026, period: "2026-Q1", complaint: "k-1", subject, on: "2026-04-20" };
    execute(book, committee, "committee/b-1", { ...header, type: "LodgeComplaint", data: lodged });
    const answer = { year: 2026, complaint: "k-1", outcome: "rejected", on: "2026-04-25" } as const;
    expect(() =>
      execute(book, committee, "committee/b-1", { ...header, type: "AnswerComplaint", data: answer }),
    ).toThrow("complaint-not-lodged");
    execute(book, committee, "committee/b-1", {
      ...header,
      type: "AnswerComplaint",
      data: { ...answer, period: "2026-Q1" },
    });
    expect(book.stream("committee/b-1").at(-1)?.type).toBe("ComplaintAnswered");
  });
});
